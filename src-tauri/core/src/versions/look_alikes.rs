//! Stretches of a newer version that are like the words of a quotation that is not there any more. A person looks at them;
//! they are never taken by themselves.

use std::ops::Range;

use unicode_segmentation::UnicodeSegmentation;

use crate::capture::paragraph::paragraphs;
use crate::fold::fold;
use crate::quotations::{Runs, marked_stretches};

/// From this share on a stretch is shown.
const ENOUGH: f64 = 0.5;
/// At most so many.
const MOST: usize = 3;
/// Below so many folded characters everything looks alike.
const SHORTEST: usize = 15;

/// What of a newer version can be taken for the words of a quotation; read once for all that are missing.
pub(super) struct Stretches(Vec<(Range<usize>, Runs)>);

impl Stretches {
    /// Those of `text`; what lies on `taken` are other quotations.
    pub(super) fn of(text: &str, taken: &[Range<usize>]) -> Self {
        let free = stretches(text)
            .into_iter()
            .filter(|stretch| !taken.iter().any(|other| crosses(stretch, other)));
        let read = |stretch: Range<usize>| {
            let folded = fold(&text[stretch.clone()]);
            (folded.chars().count() >= SHORTEST).then(|| (stretch, Runs::of(&folded)))
        };
        Self(free.filter_map(read).collect())
    }

    /// The stretches that are most like `words`, with the share that agrees, from 0 to 1.
    pub(super) fn like(&self, words: &str) -> Vec<(f64, Range<usize>)> {
        let words = fold(words);
        if words.chars().count() < SHORTEST {
            return Vec::new();
        }
        let own = Runs::of(&words);
        let mut found: Vec<(f64, Range<usize>)> = Vec::new();
        for (stretch, runs) in &self.0 {
            if found.iter().any(|(_, other)| crosses(stretch, other)) {
                continue;
            }
            let share = own.likeness(runs);
            if share >= ENOUGH {
                found.push((share, stretch.clone()));
            }
        }
        found.sort_by(|a, b| b.0.total_cmp(&a.0));
        found.truncate(MOST);
        found
    }
}

fn crosses(one: &Range<usize>, other: &Range<usize>) -> bool {
    one.start < other.end && other.start < one.end
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
