//! Finding typed words in a captured text: exact first, and nearly only as a proposal.

use std::ops::Range;

use crate::fold::{Folded, fold, fold_with_offsets};
use crate::quotations::Form;
use crate::quotations::direct_or_fragment;

/// Where the parts of a quotation stand in a captured text, in bytes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Anchor {
    /// One range a part, in order.
    pub(crate) spans: Vec<Range<usize>>,
    /// Byte for byte; otherwise marks, dashes, case, accents or white space differ.
    pub(crate) exact: bool,
}

/// Finds `parts` one after the other in `text`.
pub(crate) fn find_parts(text: &str, parts: &[&str]) -> Option<Anchor> {
    if parts.iter().any(|part| part.trim().is_empty()) {
        return None;
    }
    if let Some(spans) = find_exact(text, parts, 0) {
        return Some(Anchor { spans, exact: true });
    }
    find_folded(text, parts).map(|spans| Anchor {
        spans,
        exact: false,
    })
}

/// The first place of the parts, byte for byte and in order, from the byte `from` on.
pub(crate) fn find_exact(text: &str, parts: &[&str], mut from: usize) -> Option<Vec<Range<usize>>> {
    let mut spans = Vec::new();
    for part in parts {
        let start = words_at(text, from, part)?;
        from = start + part.len();
        spans.push(start..from);
    }
    Some(spans)
}

/// The first place of `part` that does not cut a word in two; a part may well begin or end with a mark.
fn words_at(text: &str, from: usize, part: &str) -> Option<usize> {
    text[from..]
        .match_indices(part)
        .map(|(at, _)| from + at)
        .find(|&start| {
            let end = start + part.len();
            let cuts = |left: Option<char>, right: Option<char>| {
                left.is_some_and(char::is_alphanumeric)
                    && right.is_some_and(char::is_alphanumeric)
                    && !unspaced(left)
                    && !unspaced(right)
            };
            !cuts(text[..start].chars().next_back(), part.chars().next())
                && !cuts(part.chars().next_back(), text[end..].chars().next())
        })
}

/// Scripts without spaces between words: any character boundary is a word boundary.
fn unspaced(letter: Option<char>) -> bool {
    letter.is_some_and(|letter| matches!(letter, '\u{3040}'..='\u{30ff}' | '\u{3400}'..='\u{9fff}' | '\u{0e00}'..='\u{0e7f}'))
}

fn find_folded(text: &str, parts: &[&str]) -> Option<Vec<Range<usize>>> {
    let places: Vec<Folded> = fold_with_offsets(text).collect();
    let folded: String = places.iter().map(|place| place.letter).collect();
    let mut from = 0;
    let mut spans = Vec::new();
    for part in parts {
        let part = fold(part.trim());
        // A part of marks that fold away stands nowhere.
        if part.is_empty() {
            return None;
        }
        let start = words_at(&folded, from, &part)?;
        from = start + part.len();
        let (first, last) = (
            folded[..start].chars().count(),
            folded[..from].chars().count(),
        );
        spans.push(places[first].start..places[last - 1].end);
    }
    Some(spans)
}

impl Anchor {
    /// What the marks around the first span say: none is indirect.
    pub(crate) fn form(&self, text: &str) -> Form {
        let Some(span) = self.spans.first() else {
            return Form::Direct;
        };
        let words = &text[span.clone()];
        let last = self.spans.last().map_or(span.end, |last| last.end);
        let (open, close) = marks_around(text, span.start, last);
        let inside = words.contains(['“', '”', '«', '»', '„', '"', '「']);
        match (open, close, inside) {
            (Some(_), Some(_), _) => direct_or_fragment(words),
            (_, _, true) => Form::Mixed,
            // One mark alone: the words are part of a longer marked stretch.
            (Some(_), None, _) | (None, Some(_), _) => direct_or_fragment(words),
            (None, None, _) if enclosed(text, span.start) => direct_or_fragment(words),
            (None, None, _) => Form::Indirect,
        }
    }
}

/// The quotation marks that stand right before `start` and right after `end`.
pub(crate) fn marks_around(text: &str, start: usize, end: usize) -> (Option<char>, Option<char>) {
    let before = text[..start]
        .chars()
        .next_back()
        .filter(|mark| "“«„»‹「『\"‘".contains(*mark));
    let after = text[end..]
        .chars()
        .next()
        .filter(|mark| "”»“«›」』\"’".contains(*mark));
    (before, after)
}

/// Whether an opening mark stands before `at` in its paragraph without its closing one.
fn enclosed(text: &str, at: usize) -> bool {
    let paragraph = text[..at].rfind('\n').map_or(0, |end| end + 1);
    let before = &text[paragraph..at];
    [('“', '”'), ('«', '»'), ('„', '“'), ('「', '」')]
        .iter()
        .any(|(open, close)| before.matches(*open).count() > before.matches(*close).count())
}

#[cfg(test)]
mod tests {
    use super::{Form, find_parts};

    const TEXT: &str = "“We warned them,” the minister said, “and they did not listen.” The siren “never went”, he wrote – twice.";

    #[test]
    fn exact_words_are_found_in_order() {
        let anchor =
            find_parts(TEXT, &["We warned them,", "and they did not listen."]).expect("found");
        assert!(anchor.exact);
        assert_eq!(&TEXT[anchor.spans[1].clone()], "and they did not listen.");
        assert_eq!(anchor.form(TEXT), Form::Direct);
        assert_eq!(find_parts(TEXT, &["and they did", "We warned"]), None);
    }

    #[test]
    fn other_marks_are_a_near_find_with_the_captured_words() {
        let anchor =
            find_parts(TEXT, &["the siren \"never went\", he wrote - twice"]).expect("found");
        assert!(!anchor.exact);
        assert_eq!(
            &TEXT[anchor.spans[0].clone()],
            "The siren “never went”, he wrote – twice"
        );
        assert_eq!(anchor.form(TEXT), Form::Mixed);
    }

    #[test]
    fn the_form_comes_from_the_marks_around() {
        for (words, form) in [
            ("never went", Form::Fragment),
            ("the minister said", Form::Indirect),
            ("and they did not listen", Form::Direct),
        ] {
            assert_eq!(
                find_parts(TEXT, &[words]).expect("found").form(TEXT),
                form,
                "{words}"
            );
        }
    }

    #[test]
    fn a_word_is_not_cut() {
        assert_eq!(find_parts(TEXT, &["arned them"]), None);
    }
}
