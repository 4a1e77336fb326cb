//! Organizations: a tree of them; a filter by one finds its parts.

mod get;
mod types;
mod write;

pub use types::*;

pub(crate) use write::choose_organization;
