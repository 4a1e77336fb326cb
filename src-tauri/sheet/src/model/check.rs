//! Checks of a row. Each looks at one thing only.

use serde::{Deserialize, Serialize};

/// One check, with its outcome.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Check {
    /// What was checked.
    pub kind: CheckKind,
    /// The verdict in words.
    pub verdict: String,
    /// What the verdict rests on.
    pub evidence: Option<String>,
    /// Who checked.
    pub by: Option<String>,
    /// When, in words.
    pub at: Option<String>,
}

/// What a check looks at.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum CheckKind {
    /// Whether the words are those of the source.
    Wording,
    /// Whether they are the speaker's.
    Attribution,
    /// Whether what they say is so.
    Content,
}
