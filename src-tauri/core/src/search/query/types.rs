//! The query language on the wire.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::search::Filter;

/// Takes what is typed into the search box apart.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(default)]
pub struct ReadQuery {
    /// As typed.
    pub text: String,
}

/// A text as a filter.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct QueryReading {
    /// Its `text` holds only words; every field is a term. With a problem it holds what could be read, and is not to be
    /// listed by.
    pub filter: Filter,
    /// The first thing that cannot be asked.
    pub problem: Option<QueryProblem>,
}

/// Why a part of a query cannot be asked.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct QueryProblem {
    /// Where it starts in the text, in UTF-16 code units.
    pub start: u32,
    /// Where it ends, in UTF-16 code units.
    pub end: u32,
    /// What is wrong and what to do.
    pub message: String,
}

/// Writes a filter as one line.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(default)]
pub struct WriteQuery {
    /// Which filter.
    pub filter: Filter,
}

/// A filter as one line.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct WrittenQuery {
    /// Reads as the same filter.
    pub text: String,
}

/// Asks how what is typed can go on.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(default)]
pub struct CompleteQuery {
    /// As typed.
    pub text: String,
    /// Where the cursor is, in UTF-16 code units.
    pub cursor: u32,
}

/// How what is typed can go on. What stands between start and end gives way to what is chosen.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, TS)]
pub struct QueryCompletions {
    /// In UTF-16 code units.
    pub start: u32,
    /// In UTF-16 code units.
    pub end: u32,
    /// The likeliest first.
    pub completions: Vec<QueryCompletion>,
}

/// One way to go on.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct QueryCompletion {
    /// What to put in; ends with a space when a whole field is there, so that one can type on.
    pub insert: String,
    /// What to show: a key with its colon, a name, a word.
    pub label: String,
    /// What it means, in a few words; may be empty.
    pub detail: String,
    /// How many quotations it has, where that is known at once.
    pub count: Option<u32>,
}
