//! Paragraphs of a captured text: its lines that hold any words, numbered from 1.

use std::ops::Range;

/// The byte ranges of the paragraphs, without the line ends.
pub(crate) fn paragraphs(text: &str) -> impl Iterator<Item = Range<usize>> + '_ {
    let mut at = 0;
    text.split_inclusive('\n')
        .map(move |line| {
            let start = at;
            at += line.len();
            start..start + line.trim_end_matches(['\n', '\r']).len()
        })
        .filter(|range| !text[range.clone()].trim().is_empty())
}

/// The number of the paragraph that the byte `at` lies in.
pub(crate) fn number_at(text: &str, at: usize) -> u32 {
    paragraphs(text)
        .take_while(|range| range.start <= at)
        .count()
        .max(1) as u32
}

/// The paragraphs that `range` reaches over, as one range, with the number of the first.
pub(crate) fn around(text: &str, range: &Range<usize>) -> (u32, Range<usize>) {
    let mut found: Option<(u32, Range<usize>)> = None;
    for (index, paragraph) in paragraphs(text).enumerate() {
        if paragraph.start < range.end && range.start < paragraph.end {
            match &mut found {
                None => found = Some((index as u32 + 1, paragraph)),
                Some((_, whole)) => whole.end = paragraph.end,
            }
        }
    }
    found.unwrap_or((1, range.clone()))
}

#[cfg(test)]
mod tests {
    use super::{around, number_at, paragraphs};

    #[test]
    fn empty_lines_do_not_count() {
        let text = "Head\r\n\r\nOne.\n  \nTwo.";
        assert_eq!(
            paragraphs(text)
                .map(|range| &text[range])
                .collect::<Vec<_>>(),
            ["Head", "One.", "Two."]
        );
        let two = text.find("Two").expect("there");
        assert_eq!(number_at(text, two), 3);
        assert_eq!(around(text, &(two..two + 3)), (3, two..text.len()));
    }
}
