//! Captures as they are read and given.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::articles::ArticleRef;
use crate::id::{ArticleId, CaptureId};

/// An immutable stored copy of an article's text, and of the bytes that it was read from.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct CaptureRef {
    /// Which.
    pub id: CaptureId,
    /// Of the text's UTF-8 bytes, in hexadecimal.
    pub sha256: String,
    /// Of the file or page as it was found, in hexadecimal; none where words were pasted.
    pub raw_sha256: Option<String>,
    /// What the file or page is.
    pub media_type: String,
    /// When, UTC.
    pub captured_at: String,
    /// `pasted`, `file`, `url` or `imported`.
    pub method: String,
    /// The file's name or the address that answered; empty where words were pasted.
    pub source: String,
    /// The program that captured it.
    pub tool_version: String,
    /// What is to be known of it.
    pub note: String,
}

/// Adds a capture to an article: the page again, perhaps with other words by now. Earlier captures and the quotations in
/// them stay as they are.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct CreateCapture {
    /// Of which article.
    pub article_id: ArticleId,
    /// The text.
    pub text: String,
    /// What it was read from, as `read_source` names it; empty for pasted words.
    #[serde(default)]
    pub source: String,
    /// Add it although the latest capture is the same.
    #[serde(default)]
    pub again: bool,
}

/// Compares captures with their SHA-256.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(default)]
pub struct VerifyCaptures {
    /// Those of one article; without it, all.
    pub article_id: Option<ArticleId>,
}

/// Whether captures are what was captured.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct CaptureReport {
    /// Every text and every original still has its SHA-256.
    pub untouched: bool,
    /// How many texts were compared.
    pub texts: u32,
    /// How many originals (files and pages as they were found) were compared.
    pub originals: u32,
    /// Those that are not what was captured.
    pub touched: Vec<TouchedCapture>,
}

/// A capture that is not what was captured.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct TouchedCapture {
    /// Which.
    pub id: CaptureId,
    /// Of which article.
    pub article: ArticleRef,
    /// Its text has not its SHA-256.
    pub text: bool,
    /// Its original has not its SHA-256.
    pub original: bool,
}
