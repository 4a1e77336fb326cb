//! Which kind of document some bytes are.

use crate::Unreadable;

/// Bytes, with what is known of them.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Source<'a> {
    /// As they were found.
    pub bytes: &'a [u8],
    /// The file's name, or empty.
    pub name: &'a str,
    /// What a server said they are, its charset with it, or empty.
    pub media_type: &'a str,
    /// The address that they came from, or empty.
    pub address: &'a str,
    /// A piece that a person chose, as from the clipboard: all of it is meant, so nothing is left out as decoration.
    pub chosen: bool,
}

/// The kinds of document that can be read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Format {
    /// Words and nothing else.
    Text,
    /// Markdown.
    Markdown,
    /// A web page.
    Html,
    /// A mail (.eml), or a page that a browser saved in one file (.mhtml).
    Mail,
    /// A document of Word.
    Docx,
    /// A PDF.
    Pdf,
}

/// The endings of the files that can be read.
const ENDINGS: [(&str, Format); 13] = [
    ("txt", Format::Text),
    ("text", Format::Text),
    ("md", Format::Markdown),
    ("markdown", Format::Markdown),
    ("html", Format::Html),
    ("htm", Format::Html),
    ("xhtml", Format::Html),
    ("mhtml", Format::Mail),
    ("mht", Format::Mail),
    ("eml", Format::Mail),
    ("docx", Format::Docx),
    ("docm", Format::Docx),
    ("pdf", Format::Pdf),
];

/// The media types that can be read, without their parameters.
const MEDIA_TYPES: [(&str, Format); 11] = [
    ("text/plain", Format::Text),
    ("text/markdown", Format::Markdown),
    ("text/html", Format::Html),
    ("application/xhtml+xml", Format::Html),
    ("message/rfc822", Format::Mail),
    ("multipart/related", Format::Mail),
    ("application/x-mimearchive", Format::Mail),
    (
        "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        Format::Docx,
    ),
    (
        "application/vnd.ms-word.document.macroenabled.12",
        Format::Docx,
    ),
    ("application/pdf", Format::Pdf),
    ("application/x-pdf", Format::Pdf),
];

/// How far a beginning is looked at.
const HEAD: usize = 1024;

impl Format {
    /// The endings of files that can be read, without the dot.
    pub fn endings() -> impl Iterator<Item = &'static str> {
        ENDINGS.iter().map(|(ending, _)| *ending)
    }

    /// Whether a file of this name would be read.
    pub fn knows(name: &str) -> bool {
        by_ending(name).is_some()
    }

    /// What the bytes are: a beginning that only one format has, then the name, then the server's word, then their look.
    pub(crate) fn of(source: &Source<'_>) -> Result<Self, Unreadable> {
        let head = &source.bytes[..source.bytes.len().min(HEAD)];
        if head.windows(5).any(|five| five == b"%PDF-") {
            return Ok(Self::Pdf);
        }
        if head.starts_with(b"PK\x03\x04") {
            return Ok(Self::Docx);
        }
        if let Some(what) = foreign(head) {
            return Err(Unreadable::unknown(format!(
                "it is {what}. On Record reads text, Markdown, web pages, mails, Word documents (.docx) and PDFs"
            )));
        }
        let told = by_media_type(source.media_type);
        // Servers call many things plain text; a name tells more.
        let found = match told {
            Some(format) if format != Self::Text => Some(format),
            _ => by_ending(source.name).or(told),
        };
        Ok(found.unwrap_or_else(|| {
            if looks_like_html(head) {
                Self::Html
            } else {
                Self::Text
            }
        }))
    }

    /// The media type for the record.
    pub(crate) fn media_type(self, source: &Source<'_>) -> &'static str {
        match self {
            Self::Text => "text/plain",
            Self::Markdown => "text/markdown",
            Self::Html => "text/html",
            Self::Mail if source.name.to_ascii_lowercase().ends_with(".eml") => "message/rfc822",
            Self::Mail => "multipart/related",
            Self::Docx => "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            Self::Pdf => "application/pdf",
        }
    }

    pub(crate) fn noun(self) -> &'static str {
        match self {
            Self::Text => "text",
            Self::Markdown => "Markdown file",
            Self::Html => "web page",
            Self::Mail => "mail or saved page",
            Self::Docx => "Word document",
            Self::Pdf => "PDF",
        }
    }
}

fn by_ending(name: &str) -> Option<Format> {
    let (_, ending) = name.rsplit_once('.')?;
    let known = ENDINGS.iter();
    known
        .copied()
        .find_map(|(known, format)| known.eq_ignore_ascii_case(ending).then_some(format))
}

fn by_media_type(told: &str) -> Option<Format> {
    let essence = told.split(';').next().unwrap_or_default().trim();
    let known = MEDIA_TYPES.iter();
    known
        .copied()
        .find_map(|(known, format)| known.eq_ignore_ascii_case(essence).then_some(format))
}

fn looks_like_html(head: &[u8]) -> bool {
    let head = String::from_utf8_lossy(head).to_ascii_lowercase();
    let start = head.trim_start_matches('\u{feff}').trim_start();
    start.starts_with("<!doctype html")
        || start.contains("<html")
        || start.starts_with("<head")
        || start.starts_with("<body")
}

/// Bytes that begin like something with no text to read.
fn foreign(head: &[u8]) -> Option<&'static str> {
    const BEGINNINGS: [(&[u8], &str); 9] = [
        (b"\x89PNG", "a picture"),
        (b"\xff\xd8\xff", "a picture"),
        (b"GIF8", "a picture"),
        (b"RIFF", "a picture, sound or film"),
        (
            b"\xd0\xcf\x11\xe0",
            "a document of an old Office. Save it as .docx",
        ),
        (b"{\\rtf", "a rich text file. Save it as .docx"),
        (b"\x1f\x8b", "a compressed file. Unpack it first"),
        (b"SQLite format 3", "a database"),
        (b"\x7fELF", "a program"),
    ];
    BEGINNINGS
        .iter()
        .find_map(|(start, what)| head.starts_with(start).then_some(*what))
}
