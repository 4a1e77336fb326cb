//! What stands around an attribution: the hops of the reporting chain, date words, the medium, a reason for anonymity.

mod anonymity;
mod chain;
mod dates;
mod medium;

pub use self::anonymity::anonymity_reason;
pub use self::chain::chain;
pub use self::dates::dates;
pub use self::medium::medium;
use crate::document::Document;
use crate::frames::Frame;
use crate::lexicon::flags::*;
use crate::mentions::Mention;
use crate::model::{Printed, Span};

/// The words of a range of units.
pub fn printed(document: &Document, range: Mention) -> Printed {
    let span = span_of(document, range);
    Printed {
        span,
        text: span.of(document.text).to_owned(),
    }
}

/// The bytes of a range of units.
pub fn span_of(document: &Document, range: Mention) -> Span {
    match (
        document.unit(range.first),
        document.unit(range.end.saturating_sub(1)),
    ) {
        (Some(a), Some(b)) => Span {
            start: a.start,
            end: b.end.max(a.start),
        },
        _ => Span { start: 0, end: 0 },
    }
}

/// How far from a quotation and its attribution their circumstances are looked for, in units.
const FARTHEST: usize = 150;

/// The units of a sentence that the outlet says around the quotation: outside of what is reported.
pub fn around(document: &Document, frame: &Frame, content: &[Mention]) -> Vec<usize> {
    let sentence = &document.sentences[frame.sentence];
    // What stands farther away tells nothing of the saying; a text without full stops must not take for ever.
    let near = content
        .iter()
        .fold((frame.first(), frame.end()), |(a, b), part| {
            (a.min(part.first), b.max(part.end))
        });
    let first = sentence.first.max(near.0.saturating_sub(FARTHEST));
    let end = sentence.end.min(near.1 + FARTHEST);
    let inside = |k: usize| content.iter().any(|part| part.first <= k && k < part.end);
    (first..end)
        .filter(|&k| !inside(k) && !document.is(k, QUOTE))
        .collect()
}
