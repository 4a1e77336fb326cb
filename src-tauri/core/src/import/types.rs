//! What an import asks, and what it did.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::import::{
    ArticleEntry, CrossReferenceEntry, OrganizationEntry, OutletEntry, QuotationEntry, SpeakerEntry,
};

/// Imports a JSON export of any library.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(default)]
pub struct ImportLibrary {
    /// The file.
    pub path: String,
    /// Only say what would come.
    pub dry_run: bool,
}

/// One thing of an import. Things come before what names them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Entry {
    /// An organization, after the one above it.
    Organization(OrganizationEntry),
    /// An outlet.
    Outlet(OutletEntry),
    /// An article, after its outlet.
    Article(ArticleEntry),
    /// A speaker, after its organizations; an unnamed source after its article.
    Speaker(SpeakerEntry),
    /// A quotation, after its article and its speakers.
    Quotation(QuotationEntry),
    /// A link, after both quotations.
    CrossReference(CrossReferenceEntry),
}

/// What an import added. What the library had already stays as it is.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct ImportReport {
    /// New quotations.
    pub quotations: u32,
    /// New articles.
    pub articles: u32,
    /// New speakers.
    pub speakers: u32,
    /// New organizations.
    pub organizations: u32,
    /// Quotations of the file that the library had already.
    pub known: u32,
}
