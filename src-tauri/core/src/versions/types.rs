//! Two versions of an article beside each other, as they are asked for and told.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::articles::ArticleRef;
use crate::capture::CaptureRef;
use crate::id::CaptureId;
use crate::quotations::{Passage, QuotationRow, TextSpan};
use crate::sql_enum::words;

/// Asks what became of the quotations of one capture in another one of the same article.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct CompareCaptures {
    /// The capture in which they stand.
    pub from: CaptureId,
    /// The capture in which they are looked for.
    pub to: CaptureId,
}

/// What became of the quotations of one capture in another.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct CaptureComparison {
    /// Of which article.
    pub article: ArticleRef,
    /// The capture in which they stand.
    pub from: CaptureRef,
    /// The capture in which they were looked for.
    pub to: CaptureRef,
    /// In the order of the first capture.
    pub quotations: Vec<ComparedQuotation>,
    /// Quotations of the article that do not stand in the first capture.
    pub elsewhere: u32,
}

/// One quotation in two versions.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct ComparedQuotation {
    /// Which.
    pub quotation: QuotationRow,
    /// Where it stands in the first capture.
    pub passage: Passage,
    /// What became of it.
    pub fate: QuotationFate,
    /// It can be cited from the second capture already, or its altered words are recorded from it.
    pub taken: bool,
}

/// What became of a quotation.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(tag = "is", rename_all = "snake_case")]
pub enum QuotationFate {
    /// The same words in the same place.
    Unchanged {
        /// Where.
        place: Place,
    },
    /// The same words in another paragraph.
    Moved {
        /// Where.
        place: Place,
    },
    /// Other words in the same place.
    Altered {
        /// Where.
        place: Place,
        /// What differs.
        diff: Vec<DiffPiece>,
    },
    /// Not there any more.
    Missing {
        /// Stretches with nearly the same words, the likest first. A person says what they are.
        look_alikes: Vec<LookAlike>,
    },
}

/// Where words stand in a capture.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct Place {
    /// Their parts, in UTF-16 code units of the capture.
    pub spans: Vec<TextSpan>,
    /// The paragraph they stand in.
    pub passage: Passage,
}

/// A stretch with nearly the same words.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct LookAlike {
    /// Where.
    pub place: Place,
    /// How much of the shorter wording stands in the longer, in percent.
    pub percent: u32,
    /// What differs.
    pub diff: Vec<DiffPiece>,
}

words! {
    /// Which wording has a piece.
    DiffKind {
        /// Both.
        Same "same",
        /// Only the old one.
        Gone "gone",
        /// Only the new one.
        New "new",
    }
}

/// A run of words that both wordings have, or one of them.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct DiffPiece {
    /// Which has it.
    pub kind: DiffKind,
    /// The words, with their spaces.
    pub text: String,
}
