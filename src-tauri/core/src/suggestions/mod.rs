//! Suggested quotations of a captured text. A suggestion writes nothing: accepting one is an ordinary
//! `create_quotation` of the quotation that it carries, and only saying that one is none is remembered.

mod list;
mod names;
mod organization;
mod place;
mod propose;
mod reject;
mod types;
mod when;
mod who;

pub use types::*;

pub(crate) use place::Place;
