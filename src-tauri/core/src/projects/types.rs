//! Projects and saved filters as they are read and given.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::id::{ProjectId, QuotationId, SavedFilterId};
use crate::search::{AllBut, Filter};

/// A project by name.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ProjectRef {
    /// Which.
    pub id: ProjectId,
    /// Its name.
    pub name: String,
}

/// A project as the list shows it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct ProjectRow {
    /// Which.
    pub project: ProjectRef,
    /// How many quotations are in it.
    pub quotations: u32,
}

/// Adds a project.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct CreateProject {
    /// Its name.
    pub name: String,
    /// What is in it from the start.
    #[serde(default)]
    pub quotation_ids: Vec<QuotationId>,
    /// And all of a list.
    #[serde(default)]
    #[ts(as = "Option<AllBut>", optional)]
    pub all: Option<AllBut>,
}

/// Renames a project.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct UpdateProject {
    /// Which.
    pub id: ProjectId,
    /// Its new name.
    pub name: String,
}

/// Puts quotations into a project and takes others out.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct FillProject {
    /// Which.
    pub id: ProjectId,
    /// Quotations to put in.
    #[serde(default)]
    pub add: Vec<QuotationId>,
    /// And all of a list.
    #[serde(default)]
    #[ts(as = "Option<AllBut>", optional)]
    pub all: Option<AllBut>,
    /// Quotations to take out.
    #[serde(default)]
    pub remove: Vec<QuotationId>,
}

/// Names one project.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ProjectById {
    /// Which.
    pub id: ProjectId,
}

/// A filter under a name.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct SavedFilter {
    /// Which.
    pub id: SavedFilterId,
    /// Its name.
    pub name: String,
    /// What it asks.
    pub filter: Filter,
    /// How many quotations it finds.
    pub quotations: u32,
}

/// Keeps a filter under a name; the same name replaces.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct SaveFilter {
    /// Its name.
    pub name: String,
    /// What it asks.
    pub filter: Filter,
}

/// Names one saved filter.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct SavedFilterById {
    /// Which.
    pub id: SavedFilterId,
}
