//! Tags as they are read and given.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::id::{QuotationId, TagId};
use crate::search::AllBut;

/// A tag by name.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct TagRef {
    /// Which.
    pub id: TagId,
    /// As written.
    pub name: String,
}

/// A tag as the list shows it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct TagRow {
    /// Which.
    pub tag: TagRef,
    /// How many quotations have it.
    pub quotations: u32,
}

/// Adds tags to quotations and takes others away.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(default)]
pub struct TagQuotations {
    /// Which quotations.
    pub quotation_ids: Vec<QuotationId>,
    /// And all of a list.
    #[ts(as = "Option<AllBut>", optional)]
    pub all: Option<AllBut>,
    /// Names to add; new tags are made.
    pub add: Vec<String>,
    /// Names to take away.
    pub remove: Vec<String>,
}

/// Renames a tag.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct UpdateTag {
    /// Which.
    pub id: TagId,
    /// Its new name.
    pub name: String,
}

/// Names one tag.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct TagById {
    /// Which.
    pub id: TagId,
}
