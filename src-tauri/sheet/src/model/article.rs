//! Where a row is printed, when, and how sure it is that the captured text has it.

use serde::{Deserialize, Serialize};

/// An article as the sheet cites it. What is not known is `None` and is cited as not given.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct SheetArticle {
    /// The article's uid; rows are grouped by this.
    pub uid: String,
    /// The headline, verbatim.
    pub headline: Option<String>,
    /// The outlet's name.
    pub outlet: Option<String>,
    /// The byline, verbatim.
    pub byline: Option<String>,
    /// The address. Written as text, never as a link.
    pub url: Option<String>,
    /// When it was published. A missing date stays missing.
    pub published: Option<SheetDate>,
    /// The language of the article, BCP 47.
    pub language: Option<String>,
}

/// A date assertion as the sheet shows it.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct SheetDate {
    /// The date in words for a reader ("by 25 October 2023").
    pub display: String,
    /// EDTF level 1 (`/2023-10-25`); `None` where the printed words were not resolved.
    pub edtf: Option<String>,
    /// The source's own words ("on Wednesday").
    pub printed: Option<String>,
    /// What the date rests on.
    pub basis: Option<DateBasis>,
}

/// What a date rests on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum DateBasis {
    /// The source prints it.
    Printed,
    /// Worked out from printed words and an anchor date.
    Resolved,
    /// Inferred from something else.
    Inferred,
    /// Entered by the user.
    Entered,
}

/// A point in time, for machines and for readers.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Moment {
    /// RFC 3339 in UTC (`2024-04-02T09:41:00Z`).
    pub utc: String,
    /// The same in words ("2 April 2024, 09:41 UTC").
    pub display: String,
}

/// The stored copy of the article that a row was taken from.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct SheetCapture {
    /// SHA-256 of the captured text, 64 hexadecimal digits.
    pub sha256: String,
    /// When it was captured.
    pub captured_at: Moment,
}

/// Whether the captured text has the words of a row.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Anchoring {
    /// Every part was found in the captured text, byte for byte.
    Anchored,
    /// There is a captured text, and it does not have these words.
    NotInCapture,
    /// There is no captured text to look in.
    #[default]
    NoCapture,
}
