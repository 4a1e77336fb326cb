//! Stretches of a newer version that are like the words of a quotation that is not there any more. A person looks at them;
//! they are never taken by themselves.

use std::ops::Range;

use unicode_segmentation::UnicodeSegmentation;

use crate::capture::paragraph::paragraphs;
use crate::fold::fold;
use crate::quotations::{likeness_by_runs, marked_stretches};

/// From this share on a stretch is shown.
const ENOUGH: f64 = 0.5;
/// At most so many.
const MOST: usize = 3;
/// Below so many folded characters everything looks alike.
const SHORTEST: usize = 15;

/// The stretches of `text` that are most like `words`, with the share that agrees, from 0 to 1. Those that lie on `taken`
/// are other quotations.
pub(super) fn look_alikes(
    words: &str,
    text: &str,
    taken: &[Range<usize>],
) -> Vec<(f64, Range<usize>)> {
    let words = fold(words);
    if words.chars().count() < SHORTEST {
        return Vec::new();
    }
    let mut found: Vec<(f64, Range<usize>)> = Vec::new();
    for stretch in stretches(text) {
        let other = fold(&text[stretch.clone()]);
        let crosses = |other: &Range<usize>| stretch.start < other.end && other.start < stretch.end;
        if other.chars().count() < SHORTEST
            || taken.iter().any(crosses)
            || found.iter().any(|(_, other)| crosses(other))
        {
            continue;
        }
        let share = likeness_by_runs(&words, &other);
        if share >= ENOUGH {
            found.push((share, stretch));
        }
    }
    found.sort_by(|a, b| b.0.total_cmp(&a.0));
    found.truncate(MOST);
    found
}

/// What can be a quotation: words inside marks first, then sentences.
fn stretches(text: &str) -> Vec<Range<usize>> {
    let (mut marked, mut sentences) = (Vec::new(), Vec::new());
    for paragraph in paragraphs(text) {
        let start = paragraph.start;
        let inside = |range: Range<usize>| start + range.start..start + range.end;
        let words = &text[paragraph];
        marked.extend(marked_stretches(words).into_iter().map(inside));
        for (at, sentence) in words.split_sentence_bound_indices() {
            sentences.push(inside(at..at + sentence.trim_end().len()));
        }
    }
    marked.append(&mut sentences);
    marked
}
