//! The form that a library takes things in.

pub use onrecord_core::import::{
    ArticleEntry, AttributionEntry, CaptureEntry, CrossReferenceEntry, Entry, OrganizationEntry,
    OutletEntry, PartEntry, QuotationEntry, RoleEntry, SpeakerEntry, UnnamedEntry,
};
