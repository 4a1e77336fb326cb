//! What people, files and machines do to a library that they should not.

mod conflicts;
mod crash;
mod dates;
mod disk;
mod export;
mod import;
mod opening;
mod spans;
mod text;
