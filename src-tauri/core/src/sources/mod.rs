//! Sources: what an article is taken from. A source is read and shown first; only when a person has confirmed what was
//! read does it become an article with a capture.

mod draft;
mod known;
mod origin;
mod patience;
mod read;
mod types;
mod unattended;

pub use types::*;
pub use unattended::Captured;

pub(crate) use draft::{Draft, Drafts};
