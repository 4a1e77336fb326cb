//! Articles, where quotations are printed, and the captures of their text.

mod get;
mod types;
mod write;

pub use types::*;

pub(crate) use write::put_article;
