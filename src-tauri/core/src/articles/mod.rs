//! Articles, where quotations are printed, and the captures of their text.

mod get;
mod publication;
mod types;
mod write;

pub use publication::{FollowingDate, MovedDate, PreviewPublicationDate};
pub use types::*;

pub(crate) use publication::publication_day;
pub(crate) use write::put_article;
