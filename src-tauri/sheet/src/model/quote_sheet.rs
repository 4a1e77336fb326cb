//! The whole sheet: what was asked for, what came, and what stayed out.

use serde::{Deserialize, Serialize};

use super::{Layout, Moment, SheetRow};

/// Chosen quotations with everything a writer needs to print and cite them.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct QuoteSheet {
    /// The heading, usually the name of the project or of the saved filter.
    pub title: String,
    /// The filter in words, as the window shows it ("said Nov 2023 – Mar 2024"). Empty when the
    /// list was not filtered.
    pub filter: String,
    /// When the sheet was made. Passed in, so that the same data gives the same file.
    pub made_at: Moment,
    /// The program's name.
    pub program: String,
    /// The program's version.
    pub program_version: String,
    /// Rows of the list that the sheet was made from: those below and those left out together.
    /// A sheet where this does not add up is refused, because it would state a wrong count.
    pub total: u64,
    /// The rows in the order of the list. Grouping keeps this order inside each group.
    pub rows: Vec<SheetRow>,
    /// What the list had and the sheet has not. No reason stands twice.
    pub left_out: Vec<LeftOut>,
    /// What to show, and how.
    pub layout: Layout,
}

/// How many rows stayed out for one reason.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct LeftOut {
    /// Why they stayed out.
    pub reason: LeftOutReason,
    /// How many rows; 0 is not stated.
    pub count: u64,
}

/// Why a row of the list is not on the sheet.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum LeftOutReason {
    /// Off the record: always left out.
    OffTheRecord,
    /// The words are not in the captured text, and the user did not ask to include them.
    NotInCapture,
    /// The user ticked other rows only.
    NotTicked,
    /// Another reason, in words that complete "3 …" ("without a checked wording").
    Other(String),
}
