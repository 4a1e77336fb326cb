//! Sources as they are asked for and shown.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::articles::ArticleRef;
use crate::date::DateInput;

/// Reads one of these: a file, a page of the web, or what was copied from a page.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(default)]
pub struct ReadSource {
    /// A file.
    pub path: Option<String>,
    /// An address of the web, which is fetched.
    pub url: Option<String>,
    /// Rich text from the clipboard, as HTML.
    pub html: Option<String>,
    /// Fetch it even from this computer or a private network.
    pub private: bool,
}

/// Where something that a source says of itself was found.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum FoundIn {
    /// What the page tells search engines.
    JsonLd,
    /// What the page tells social networks.
    OpenGraph,
    /// Other properties in the page's head.
    Meta,
    /// The words that a reader sees.
    VisibleText,
    /// The header of a mail or saved page.
    Header,
    /// The properties that a writing program kept.
    Properties,
    /// The address that answered.
    Address,
}

/// A line that a source says of itself.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct FoundLine {
    /// What it says.
    pub value: String,
    /// Where it says so.
    pub found_in: FoundIn,
}

/// A day that a source says of itself, ready for the article's form: printed only where the visible text prints it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct FoundDate {
    /// The date, its words and its basis.
    pub date: DateInput,
    /// Where it was found.
    pub found_in: FoundIn,
}

/// What was read, before anything is written. Of each thing every different reading, the most trusted first.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct SourceDraft {
    /// Names what was read until it is saved: the SHA-256 of its bytes, in hexadecimal.
    pub source: String,
    /// `file`, `url` or `pasted`.
    pub method: String,
    /// What it was read as.
    pub media_type: String,
    /// The file's name or the address that answered.
    pub origin: String,
    /// Of the file or page, in bytes.
    pub size: u32,
    /// The text, in paragraphs.
    pub text: String,
    /// The headline.
    pub headline: Vec<FoundLine>,
    /// The outlet.
    pub outlet: Vec<FoundLine>,
    /// The byline.
    pub byline: Vec<FoundLine>,
    /// When it was published.
    pub published: Vec<FoundDate>,
    /// When it was last changed.
    pub updated: Vec<FoundDate>,
    /// BCP 47 tag.
    pub language: Vec<FoundLine>,
    /// The address that the page asks to be known by.
    pub url: Vec<FoundLine>,
    /// What a person should know about this reading, one sentence each.
    pub notes: Vec<String>,
    /// The article that it belongs to already.
    pub known: Option<KnownSource>,
}

/// By what a source is known.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum KnownBy {
    /// A capture has exactly this text.
    Text,
    /// A capture was made of exactly these bytes.
    Original,
    /// An article has this address; its text differs.
    Address,
}

/// An article that a source belongs to already.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct KnownSource {
    /// Which.
    pub article: ArticleRef,
    /// By what.
    pub by: KnownBy,
}
