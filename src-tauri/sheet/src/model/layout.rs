//! What a sheet shows, and in which order.

use serde::{Deserialize, Serialize};

/// The choices of the export dialog.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Layout {
    /// Which heads the rows stand under.
    pub group_by: GroupBy,
    /// The words as printed, the clean form, or both.
    pub wording: Wording,
    /// What goes with each quotation.
    pub with: With,
}

/// Which heads the rows stand under. Groups come in the order of their first row.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum GroupBy {
    /// A head for each speaker; rows with rival attributions stand under a head of their own.
    #[default]
    Speaker,
    /// A head for each month (or year) that the statement was made in.
    Date,
    /// A head for each article.
    Article,
    /// No heads: the list as it was seen.
    None,
}

/// Which wording goes out.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Wording {
    /// Byte for byte as the source printed it.
    #[default]
    Printed,
    /// The declared clean form where there is one (it says what was changed), else as printed.
    Clean,
    /// As printed, and the clean form below it where there is one.
    Both,
}

/// What goes with each quotation. The default is what the export dialog ticks at first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct With {
    /// The role that the speaker held when the statement was made.
    pub role_at_time: bool,
    /// The article's own words for the speaker.
    pub printed_role: bool,
    /// How the statement reached the article, and which hops the user saw.
    pub chain: bool,
    /// What other articles print of the same statement.
    pub wordings: bool,
    /// The checks of wording, attribution and content.
    pub checks: bool,
    /// The SHA-256 of the captured text, and when it was captured.
    pub capture_hash: bool,
    /// Tags and the key flag.
    pub tags: bool,
    /// The user's note. Off at first: a note may say what must not leave the desk.
    pub note: bool,
}

impl Default for With {
    fn default() -> Self {
        With {
            role_at_time: true,
            printed_role: true,
            chain: true,
            wordings: false,
            checks: false,
            capture_hash: true,
            tags: false,
            note: false,
        }
    }
}

impl With {
    /// Everything, the note included.
    pub const ALL: With = With {
        role_at_time: true,
        printed_role: true,
        chain: true,
        wordings: true,
        checks: true,
        capture_hash: true,
        tags: true,
        note: true,
    };
}
