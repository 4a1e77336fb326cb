//! Articles and their captures as they are read and given.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::articles::MovedDate;
use crate::capture::CaptureRef;
use crate::date::{DateAssertion, DateInput};
use crate::id::{ArticleId, CaptureId, QuotationId};
use crate::outlets::OutletRef;
use crate::quotations::{Form, TextSpan};
use crate::speakers::SpeakerRef;

/// An article in one line.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ArticleRef {
    /// Which.
    pub id: ArticleId,
    /// As printed.
    pub headline: String,
    /// Who printed it; none when not given.
    pub outlet: Option<OutletRef>,
    /// As printed.
    pub byline: String,
    /// Where it is found.
    pub url: String,
    /// BCP 47 tag, where known.
    pub language: Option<String>,
    /// When it was published, where that is known.
    pub published: Option<DateAssertion>,
}

/// A recorded quotation in the captured text.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct RecordedMark {
    /// Which quotation.
    pub quotation_id: QuotationId,
    /// Where its parts stand in the captured text, in UTF-16 code units.
    pub spans: Vec<TextSpan>,
    /// How it is given.
    pub form: Form,
    /// Who said it; several are rival readings.
    pub speakers: Vec<SpeakerRef>,
}

/// An article with its captured text.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct Article {
    /// In one line.
    pub article: ArticleRef,
    /// UUIDv7.
    pub uid: String,
    /// When the outlet last changed it.
    pub updated: Option<DateAssertion>,
    /// CSL item type.
    pub csl_type: String,
    /// The user's note.
    pub note: String,
    /// All captures, the latest first.
    pub captures: Vec<CaptureRef>,
    /// The latest captured text, where there is one.
    pub text: Option<String>,
    /// Whether the text still has its SHA-256.
    pub untouched: bool,
    /// The quotations recorded in that text, in its order.
    pub marks: Vec<RecordedMark>,
    /// How many quotations it has, anchored or not.
    pub quotations: u32,
}

/// An article as the list shows it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct ArticleRow {
    /// In one line.
    pub article: ArticleRef,
    /// How many quotations it has.
    pub quotations: u32,
    /// Whether its text is captured.
    pub captured: bool,
}

/// Lists articles, the latest published first.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(default)]
pub struct ListArticles {
    /// Part of the headline, byline, outlet or URL; empty for all.
    pub text: String,
    /// Skips so many.
    pub offset: u32,
    /// At most so many; 0 for 100.
    pub limit: u32,
}

/// An article as its form gives it.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(default)]
pub struct ArticleInput {
    /// As printed.
    pub headline: String,
    /// The outlet's name; a new one is made; empty when not given.
    pub outlet: String,
    /// As printed.
    pub byline: String,
    /// `http` or `https`, or empty.
    pub url: String,
    /// BCP 47 tag, or empty.
    pub language: String,
    /// A year, a month, a day, or empty.
    pub published: DateInput,
    /// A year, a month, a day, or empty.
    pub updated: DateInput,
    /// The user's note.
    pub note: String,
}

/// Adds an article; its text becomes an immutable capture.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(default)]
pub struct CreateArticle {
    /// What is known of it.
    pub article: ArticleInput,
    /// The text; empty when only the reference is in hand.
    pub text: String,
    /// What the text was read from, as `read_source` names it; empty for pasted words.
    pub source: String,
    /// Store it although an article with the same text or address is there.
    pub again: bool,
}

/// Replaces what is known of an article; the captured text stays.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct UpdateArticle {
    /// Which.
    pub id: ArticleId,
    /// What is known of it.
    pub article: ArticleInput,
    /// A text for an article that has none yet; empty otherwise.
    #[serde(default)]
    pub text: String,
    /// What that text was read from, as `read_source` names it; empty for pasted words.
    #[serde(default)]
    pub source: String,
    /// The dates that go with another publication date; those left out stay. None while nobody was asked: then an article
    /// with dates that would move is refused.
    #[serde(default)]
    pub moved: Option<Vec<MovedDate>>,
}

/// Keeps a note on a capture: the outlet's notice of a correction, or what the user saw.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct UpdateCapture {
    /// Which.
    pub id: CaptureId,
    /// The note; empty takes it away.
    pub note: String,
}

/// Deletes an article.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct DeleteArticle {
    /// Which.
    pub id: ArticleId,
    /// Its quotations go with it; without this, an article that has quotations is refused.
    #[serde(default)]
    pub with_quotations: bool,
}

/// Names one article.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ArticleById {
    /// Which.
    pub id: ArticleId,
}
