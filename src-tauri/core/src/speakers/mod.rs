//! Speakers: who a statement is attributed to, with their names and roles.

mod get;
mod roles;
mod standing;
mod types;
mod unplaced;
mod write;

pub use types::*;
pub use unplaced::Unplaced;

pub(crate) use roles::put_role;
pub(crate) use standing::{Window, role_now, roles_then, standing};
pub(crate) use write::{checked_names, delete_speaker_row, new_speaker};
