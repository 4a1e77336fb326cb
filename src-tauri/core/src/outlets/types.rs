//! Outlets as they are read and given.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::id::OutletId;

/// An outlet by name.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct OutletRef {
    /// Which.
    pub id: OutletId,
    /// As the library calls it.
    pub name: String,
}

/// An outlet as the list shows it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct OutletRow {
    /// Which.
    pub outlet: OutletRef,
    /// Its home page.
    pub url: String,
    /// How many articles.
    pub articles: u32,
}

/// Lists outlets by name.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(default)]
pub struct ListOutlets {
    /// Part of the name; empty for all.
    pub text: String,
}

/// Replaces what is known of an outlet.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct UpdateOutlet {
    /// Which.
    pub id: OutletId,
    /// As the library calls it.
    pub name: String,
    /// Its home page, `http` or `https`, or empty.
    #[serde(default)]
    pub url: String,
}

/// Names one outlet.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct OutletById {
    /// Which.
    pub id: OutletId,
}
