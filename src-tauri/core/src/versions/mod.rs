//! Versions of an article: what became of its quotations in another capture, and from which capture they are cited.

mod anchor;
mod compare;
mod look_alikes;
mod places;
mod report;
mod types;
mod words;

pub use anchor::{AnchorQuotations, CreateWording, QuotationPlace};
pub use types::*;
