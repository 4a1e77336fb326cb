//! Which paragraphs of two versions are the same and kept their order, and so where in the new one a paragraph of the old
//! one belongs.

use std::collections::HashMap;
use std::ops::Range;

use crate::capture::paragraph::paragraphs;

/// The paragraphs of two versions.
pub(super) struct Places {
    old: Vec<Range<usize>>,
    new: Vec<Range<usize>>,
    /// For each old paragraph, the new one with the same words.
    same: Vec<Option<usize>>,
    /// Whether it kept its place in the order.
    kept: Vec<bool>,
}

impl Places {
    pub(super) fn of(old_text: &str, new_text: &str) -> Self {
        let (old, new): (Vec<_>, Vec<_>) = (
            paragraphs(old_text).collect(),
            paragraphs(new_text).collect(),
        );
        let mut by_words: HashMap<&str, Vec<usize>> = HashMap::new();
        for (index, range) in new.iter().enumerate().rev() {
            let words = new_text[range.clone()].trim();
            by_words.entry(words).or_default().push(index);
        }
        // Of equal paragraphs the first goes with the first, the second with the second.
        let same: Vec<Option<usize>> = old
            .iter()
            .map(|range| by_words.get_mut(old_text[range.clone()].trim())?.pop())
            .collect();
        let kept = kept(&same);
        Self {
            old,
            new,
            same,
            kept,
        }
    }

    /// The old paragraphs that a stretch of the old text lies in.
    pub(super) fn around(&self, stretch: &Range<usize>) -> Range<usize> {
        around(&self.old, stretch)
    }

    /// The bytes of old paragraphs, from the first to the last.
    pub(super) fn old_text(&self, places: &Range<usize>) -> Range<usize> {
        bytes(&self.old, places)
    }

    /// The bytes of the new paragraphs that a stretch of the new text lies in.
    pub(super) fn new_around(&self, stretch: &Range<usize>) -> Range<usize> {
        bytes(&self.new, &around(&self.new, stretch))
    }

    /// The new paragraphs that old ones can be, or can have become, where they stood: themselves if they kept their place,
    /// none if they went elsewhere as they are, else whatever lies between their neighbours that kept theirs.
    pub(super) fn home(&self, places: &Range<usize>) -> Range<usize> {
        let same = |index: usize| self.same.get(index).copied().flatten();
        let kept = |index: usize| same(index).filter(|_| self.kept[index]);
        let (first, last) = (
            kept(places.start),
            places.clone().next_back().and_then(kept),
        );
        if let (Some(first), Some(last)) = (first, last) {
            return first..last + 1;
        }
        if places.clone().all(|index| same(index).is_some()) {
            return 0..0;
        }
        let from = (0..places.start).rev().find_map(kept);
        let to = (places.end..self.old.len()).find_map(kept);
        from.map_or(0, |at| at + 1)..to.unwrap_or(self.new.len())
    }

    /// The bytes of new paragraphs, from the first to the last; empty for none.
    pub(super) fn new_text(&self, places: &Range<usize>) -> Range<usize> {
        bytes(&self.new, places)
    }

    /// Whether a stretch of the new text lies in these new paragraphs.
    pub(super) fn is_within(&self, stretch: &Range<usize>, places: &Range<usize>) -> bool {
        let text = self.new_text(places);
        text.start <= stretch.start && stretch.end <= text.end
    }
}

/// Those that kept their order for certain: they are in every longest run of paragraphs in the same order. Of two that
/// changed places both moved.
fn kept(same: &[Option<usize>]) -> Vec<bool> {
    let found: Vec<(usize, usize)> = same
        .iter()
        .enumerate()
        .filter_map(|(old, new)| new.map(|new| (old, new)))
        .collect();
    let order: Vec<usize> = found.iter().map(|(_, new)| *new).collect();
    let before = lengths(order.iter().copied());
    // Backwards, what falls rises.
    let mut after = lengths(order.iter().rev().map(|new| usize::MAX - new));
    after.reverse();
    let longest = before.iter().copied().max().unwrap_or_default();
    let in_one = |at: usize| before[at] + after[at] == longest + 1;
    let mut rivals = vec![0; longest + 1];
    (0..found.len())
        .filter(|at| in_one(*at))
        .for_each(|at| rivals[before[at]] += 1);
    let mut kept = vec![false; same.len()];
    for (at, (old, _)) in found.iter().enumerate() {
        kept[*old] = in_one(at) && rivals[before[at]] == 1;
    }
    kept
}

/// For each number, how many the longest rising run has that ends with it.
fn lengths(numbers: impl Iterator<Item = usize>) -> Vec<usize> {
    let mut lowest: Vec<usize> = Vec::new();
    numbers
        .map(|number| {
            let at = lowest.partition_point(|end| *end < number);
            match lowest.get_mut(at) {
                Some(end) => *end = number,
                None => lowest.push(number),
            }
            at + 1
        })
        .collect()
}

fn around(all: &[Range<usize>], stretch: &Range<usize>) -> Range<usize> {
    let first = all.partition_point(|each| each.end <= stretch.start);
    let end = all.partition_point(|each| each.start < stretch.end);
    first..end.max(first)
}

fn bytes(all: &[Range<usize>], places: &Range<usize>) -> Range<usize> {
    match all.get(places.clone()) {
        Some([first, .., last]) => first.start..last.end,
        Some([only]) => only.clone(),
        _ => 0..0,
    }
}

#[cfg(test)]
mod tests {
    use super::kept;

    #[test]
    fn what_is_passed_over_keeps_its_place() {
        let all = |order: &[usize]| kept(&order.iter().copied().map(Some).collect::<Vec<_>>());
        assert_eq!(all(&[0, 1, 2, 3]), [true; 4]);
        assert_eq!(all(&[0, 2, 3, 1]), [true, true, true, false]);
        assert_eq!(
            all(&[0, 2, 1, 3]),
            [true, false, false, true],
            "two changed places"
        );
        assert_eq!(kept(&[Some(0), None, Some(4)]), [true, false, true]);
        assert_eq!(kept(&[]), Vec::<bool>::new());
    }
}
