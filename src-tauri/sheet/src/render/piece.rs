//! A run of text in one voice: what keeps the source's words apart from ours in every format.

use std::borrow::Cow;

use super::bidi::is_right_to_left;
use crate::SheetDate;

/// Whose words a piece is made of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Voice {
    /// What the record says.
    Record,
    /// The text of a span, byte for byte.
    Said,
    /// A quotation mark around a span.
    Mark,
    /// Other words of the source: a cue, a printed role, a headline.
    Printed,
    /// The name of somebody or of an organization.
    Name,
    /// The name of an outlet.
    Outlet,
    /// The digest of a captured text.
    Digest,
}

/// A run of text in one voice.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Piece<'a> {
    pub(crate) voice: Voice,
    pub(crate) text: Cow<'a, str>,
    /// BCP 47, where it is known and may differ from the text around it.
    pub(crate) language: Option<&'a str>,
}

impl<'a> Piece<'a> {
    pub(crate) fn new(voice: Voice, text: impl Into<Cow<'a, str>>) -> Self {
        Piece {
            voice,
            text: text.into(),
            language: None,
        }
    }

    pub(crate) fn record(text: impl Into<Cow<'a, str>>) -> Self {
        Piece::new(Voice::Record, text)
    }

    pub(crate) fn in_language(mut self, language: &'a Option<String>) -> Self {
        self.language = language_tag(language);
        self
    }
}

/// Whether an outlet's name leans, as titles do: not in a script that has no italics, and not
/// beside white space, where Markdown has no mark for it.
pub(crate) fn leans(outlet: &str) -> bool {
    !outlet.is_empty() && outlet.trim() == outlet && !outlet.chars().any(is_right_to_left)
}

/// The words without their voices.
pub(crate) fn plain(pieces: &[Piece<'_>]) -> String {
    pieces.iter().map(|piece| piece.text.as_ref()).collect()
}

/// A text that says something; an empty one counts as missing.
pub(crate) fn given(text: &Option<String>) -> Option<&str> {
    text.as_deref().filter(|text| !text.is_empty())
}

/// A date in words. A missing one is said to be missing.
pub(crate) fn date(date: Option<&SheetDate>) -> Piece<'_> {
    match date {
        Some(date) if !date.display.is_empty() => Piece::new(Voice::Name, date.display.as_str()),
        _ => Piece::record("no date"),
    }
}

/// The language, if it has the shape of a BCP 47 tag. Anything else would tell a reader nothing.
pub(crate) fn language_tag(language: &Option<String>) -> Option<&str> {
    let part =
        |it: &str| (1..=8).contains(&it.len()) && it.bytes().all(|b| b.is_ascii_alphanumeric());
    language
        .as_deref()
        .filter(|tag| tag.len() <= 35 && tag.split('-').all(part))
}
