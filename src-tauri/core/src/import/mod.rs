//! Import: whatever the format, what comes is a stream of entries, and one apply writes them in one operation.

mod apply;
mod article;
mod capture;
mod check;
mod facts;
mod file;
mod known;
mod organization;
mod quotation;
mod speaker;
mod types;

pub use crate::export::exchange::{
    ArticleEntry, AttributionEntry, CaptureEntry, CrossReferenceEntry, OrganizationEntry,
    OutletEntry, PartEntry, QuotationEntry, RoleEntry, SpeakerEntry, UnnamedEntry,
};
pub use types::*;
