//! Offsets: UTF-8 bytes inside, UTF-16 code units at the border to the window, code points in exchange formats. This is
//! the one place that converts.

use std::ops::Range;

use crate::error::{Error, Result};
use crate::quotations::TextSpan;

/// Byte ranges as UTF-16 spans. The ranges must lie on character boundaries of `text`.
pub(crate) fn to_utf16(text: &str, ranges: &[Range<usize>]) -> Vec<TextSpan> {
    let count = |end: usize| count(text, end, |letter| letter.len_utf16());
    ranges
        .iter()
        .map(|range| TextSpan {
            start: count(range.start) as u32,
            end: count(range.end) as u32,
        })
        .collect()
}

/// A text's bytes as UTF-16 code units, for many places of one text: it is counted through once.
pub(crate) struct Utf16<'a> {
    text: &'a str,
    /// A byte on a character boundary and the units before it, at least every `STEP` bytes.
    marks: Vec<(usize, usize)>,
}

/// Bytes from one remembered place to the next.
const STEP: usize = 1024;

impl<'a> Utf16<'a> {
    pub(crate) fn of(text: &'a str) -> Self {
        let mut marks = vec![(0, 0)];
        let mut units = 0;
        for (at, letter) in text.char_indices() {
            if at >= marks.len() * STEP {
                marks.push((at, units));
            }
            units += letter.len_utf16();
        }
        Self { text, marks }
    }

    /// A byte range, which must lie on character boundaries, as a span.
    pub(crate) fn span(&self, range: &Range<usize>) -> TextSpan {
        TextSpan {
            start: self.units(range.start) as u32,
            end: self.units(range.end) as u32,
        }
    }

    fn units(&self, at: usize) -> usize {
        let after = self.marks.partition_point(|(byte, _)| *byte <= at);
        let (byte, units) = self.marks[after - 1];
        units + count(&self.text[byte..], at - byte, |letter| letter.len_utf16())
    }
}

/// Byte ranges as code point ranges.
pub(crate) fn to_code_points(text: &str, range: &Range<usize>) -> Range<usize> {
    let count = |end: usize| count(text, end, |_| 1);
    count(range.start)..count(range.end)
}

/// Code point ranges as byte ranges.
///
/// # Errors
/// `InvalidInput` for a range that is empty, reversed or outside the text.
pub(crate) fn from_code_points(
    text: &str,
    range: Range<usize>,
    field: &str,
) -> Result<Range<usize>> {
    let at = |offset| byte_at(text, offset, |_| 1);
    checked(at(range.start), at(range.end), field)
}

/// UTF-16 spans as byte ranges.
///
/// # Errors
/// `InvalidInput` for a span that is empty, reversed, outside the text or inside a character.
pub(crate) fn from_utf16(text: &str, span: TextSpan, field: &str) -> Result<Range<usize>> {
    let at = |offset: u32| byte_at(text, offset as usize, |letter| letter.len_utf16());
    checked(at(span.start), at(span.end), field)
}

fn checked(start: Option<usize>, end: Option<usize>, field: &str) -> Result<Range<usize>> {
    match (start, end) {
        (Some(start), Some(end)) if start < end => Ok(start..end),
        (Some(_), Some(_)) => Err(Error::invalid(
            field,
            "The selection is empty or ends before it begins. Select the words again.",
        )),
        _ => Err(Error::invalid(
            field,
            "The selection lies outside the captured text or inside a character. Select the words again.",
        )),
    }
}

fn count(text: &str, end: usize, width: impl Fn(char) -> usize) -> usize {
    text[..end].chars().map(width).sum()
}

/// The byte offset of the character boundary at `offset` units.
fn byte_at(text: &str, offset: usize, width: impl Fn(char) -> usize) -> Option<usize> {
    let mut units = 0;
    for (at, letter) in text.char_indices() {
        if units >= offset {
            return (units == offset).then_some(at);
        }
        units += width(letter);
    }
    (units == offset).then_some(text.len())
}

#[cfg(test)]
mod tests {
    use super::{TextSpan, Utf16, from_code_points, from_utf16, to_code_points, to_utf16};

    const TEXT: &str = "a😀“é”";

    #[test]
    fn offsets_go_there_and_back() {
        let at = TEXT.find('é').expect("there");
        let range = at..at + 2;
        let utf16 = to_utf16(TEXT, std::slice::from_ref(&range))[0];
        assert_eq!(utf16, TextSpan { start: 4, end: 5 });
        assert_eq!(from_utf16(TEXT, utf16, "spans"), Ok(range.clone()));
        assert_eq!(to_code_points(TEXT, &range), 3..4);
        assert_eq!(from_code_points(TEXT, 3..4, "spans"), Ok(range));
    }

    #[test]
    fn many_places_of_a_long_text_are_counted_as_one_by_one() {
        let text = TEXT.repeat(700);
        let all = Utf16::of(&text);
        for (at, letter) in text.char_indices().step_by(97) {
            let range = at..at + letter.len_utf8();
            assert_eq!(all.span(&range), to_utf16(&text, &[range])[0]);
        }
    }

    #[test]
    fn what_is_no_span_is_refused() {
        for (start, end) in [(2, 3), (4, 4), (5, 4), (0, 99)] {
            let error = from_utf16(TEXT, TextSpan { start, end }, "spans").expect_err("refused");
            assert_eq!(error.field.as_deref(), Some("spans"));
        }
    }
}
