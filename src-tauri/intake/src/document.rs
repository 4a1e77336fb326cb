//! What was read.

/// Where a datum was found, the most trusted first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Origin {
    /// The page's JSON-LD, made for search engines.
    JsonLd,
    /// The page's OpenGraph properties, made for social networks.
    OpenGraph,
    /// Other properties in the page's head.
    Meta,
    /// The words that a reader of the page sees.
    VisibleText,
    /// The header of a mail, or of a page that a browser saved.
    Header,
    /// The properties that a writing program kept in the file.
    Properties,
    /// The address that answered.
    Address,
}

/// One thing that a document says of itself.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Datum {
    /// What it says; of a date the day, as EDTF.
    pub value: String,
    /// Where it says so.
    pub origin: Origin,
    /// Of a date in the visible text: its words.
    pub printed: String,
}

impl Datum {
    pub(crate) fn new(value: impl Into<String>, origin: Origin) -> Self {
        Self {
            value: value.into(),
            origin,
            printed: String::new(),
        }
    }
}

/// The text of a document, and what it says of itself: of each thing every different reading, the most trusted first.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Document {
    /// In paragraphs, with an empty line between them.
    pub text: String,
    /// The media type that it was read as.
    pub media_type: String,
    /// The headline.
    pub headline: Vec<Datum>,
    /// The outlet's name.
    pub outlet: Vec<Datum>,
    /// Who wrote it.
    pub byline: Vec<Datum>,
    /// The day it was published.
    pub published: Vec<Datum>,
    /// The day it was last changed.
    pub updated: Vec<Datum>,
    /// BCP 47 tag.
    pub language: Vec<Datum>,
    /// The address that it asks to be known by.
    pub address: Vec<Datum>,
    /// What a person should know about this reading, one sentence each.
    pub notes: Vec<String>,
}

impl Document {
    pub(crate) fn of_text(text: String) -> Self {
        Self {
            text,
            ..Self::default()
        }
    }
}
