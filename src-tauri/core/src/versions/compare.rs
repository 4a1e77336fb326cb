//! Where the words of a quotation are in a newer version: exact first, in their old place before any other; altered only
//! where what stands around them stayed. What is merely alike somewhere else is never taken for them.

use std::cmp::Ordering;
use std::ops::Range;

use similar::DiffOp;

use super::places::Places;
use super::words::{diff, likeness, only_words, tokens};
use crate::capture::anchor::find_exact;

/// Where the parts of a quotation are in the newer text, in bytes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Found {
    /// The same words in the same place.
    Unchanged(Vec<Range<usize>>),
    /// The same words in another paragraph.
    Moved(Vec<Range<usize>>),
    /// Other words in the same place, in the same surroundings.
    Altered(Vec<Range<usize>>),
    /// Nothing.
    Missing,
}

impl Found {
    pub(super) fn ranges(&self) -> &[Range<usize>] {
        match self {
            Self::Unchanged(ranges) | Self::Moved(ranges) | Self::Altered(ranges) => ranges,
            Self::Missing => &[],
        }
    }
}

/// From this likeness on, from 0 to 1, words that stand in the old place are the old words altered.
const ALTERED: f64 = 0.5;
/// From this likeness on, what stands around the words stayed.
const SURROUNDED: f64 = 0.5;
/// So many words before and after are looked at.
const CONTEXT: usize = 8;
/// So many words cannot stand in two places by chance.
const UNMISTAKABLE: usize = 8;

/// Two versions of a text.
pub(super) struct Versions<'a> {
    old: &'a str,
    new: &'a str,
    pub(super) places: Places,
}

impl<'a> Versions<'a> {
    pub(super) fn of(old: &'a str, new: &'a str) -> Self {
        Self {
            old,
            new,
            places: Places::of(old, new),
        }
    }

    /// Where the stretches `parts` of the old text are in the new one.
    pub(super) fn find(&self, parts: &[Range<usize>]) -> Found {
        let Some(whole) = whole(parts) else {
            return Found::Missing;
        };
        let old_places = self.places.around(&whole);
        let home = self.places.home(&old_places);
        let words: Vec<&str> = parts.iter().map(|part| &self.old[part.clone()]).collect();
        let context = Context::of(self.old, &whole, &self.places.old_text(&old_places));
        let mut exact: Vec<(bool, f64, Vec<Range<usize>>)> = Vec::new();
        let mut from = 0;
        while let Some(ranges) = find_exact(self.new, &words, from) {
            from = ranges[0].end;
            if let Some(place) = self::whole(&ranges) {
                let around = Context::of(self.new, &place, &self.places.new_around(&place));
                let at_home = self.places.is_within(&place, &home);
                exact.push((at_home, context.likeness(&around), ranges));
            }
        }
        let best = exact.into_iter().max_by(|a, b| {
            a.0.cmp(&b.0)
                .then(a.1.partial_cmp(&b.1).unwrap_or(Ordering::Equal))
        });
        let many = words
            .iter()
            .map(|part| only_words(part).len())
            .sum::<usize>()
            >= UNMISTAKABLE;
        match best {
            Some((true, _, ranges)) => Found::Unchanged(ranges),
            Some((false, alike, ranges)) if many || alike >= SURROUNDED => Found::Moved(ranges),
            _ => self
                .altered(parts, &context, &old_places, &home)
                .map_or(Found::Missing, Found::Altered),
        }
    }

    /// The stretches of the new text at home that these parts became.
    fn altered(
        &self,
        parts: &[Range<usize>],
        context: &Context<'_>,
        old_places: &Range<usize>,
        home: &Range<usize>,
    ) -> Option<Vec<Range<usize>>> {
        let before = self.places.old_text(old_places);
        let old = tokens(self.old, before);
        let width = old_places.len().max(1);
        let mut best: Option<(f64, Vec<Range<usize>>)> = None;
        for first in home.clone() {
            let after = self
                .places
                .new_text(&(first..(first + width).min(home.end)));
            let new = tokens(self.new, after.clone());
            let (a, b): (Vec<&str>, Vec<&str>) = (words_of(&old), words_of(&new));
            let steps = diff(&a, &b);
            let became: Option<Vec<Range<usize>>> = parts
                .iter()
                .map(|part| carried(&steps, &old, &new, part))
                .collect();
            let Some((became, place)) = became.and_then(|ranges| {
                let place = whole(&ranges)?;
                Some((ranges, place))
            }) else {
                continue;
            };
            let joined = |text: &'a str, ranges: &[Range<usize>]| -> Vec<&'a str> {
                ranges
                    .iter()
                    .flat_map(|range| only_words(&text[range.clone()]))
                    .collect()
            };
            let alike = likeness(&joined(self.old, parts), &joined(self.new, &became));
            let around = context.likeness(&Context::of(self.new, &place, &after));
            if alike >= ALTERED
                && around >= SURROUNDED
                && best.as_ref().is_none_or(|(most, _)| alike > *most)
            {
                best = Some((alike, became));
            }
        }
        best.map(|(_, ranges)| ranges)
    }
}

/// The words before and after a stretch, in its own paragraphs.
struct Context<'a> {
    before: Vec<&'a str>,
    after: Vec<&'a str>,
}

impl<'a> Context<'a> {
    fn of(text: &'a str, stretch: &Range<usize>, paragraphs: &Range<usize>) -> Self {
        let mut before = only_words(&text[paragraphs.start.min(stretch.start)..stretch.start]);
        before.drain(..before.len().saturating_sub(CONTEXT));
        let mut after = only_words(&text[stretch.end..paragraphs.end.max(stretch.end)]);
        after.truncate(CONTEXT);
        Self { before, after }
    }

    fn likeness(&self, other: &Context<'_>) -> f64 {
        let joined = |context: &Context<'a>| [&context.before[..], &context.after[..]].concat();
        let theirs = [&other.before[..], &other.after[..]].concat();
        likeness(&joined(self), &theirs)
    }
}

/// From the first to the last, if they are in order.
fn whole(parts: &[Range<usize>]) -> Option<Range<usize>> {
    let ordered = parts.windows(2).all(|pair| pair[0].end <= pair[1].start);
    (ordered && !parts.is_empty()).then(|| parts[0].start..parts[parts.len() - 1].end)
}

fn words_of<'a>(tokens: &[(usize, &'a str)]) -> Vec<&'a str> {
    tokens.iter().map(|(_, token)| *token).collect()
}

/// The stretch of the new text that a part of the old one became, without white space at its ends.
fn carried(
    steps: &[DiffOp],
    old: &[(usize, &str)],
    new: &[(usize, &str)],
    part: &Range<usize>,
) -> Option<Range<usize>> {
    let first = old.partition_point(|(at, _)| *at < part.start);
    let end = old.partition_point(|(at, _)| *at < part.end);
    let starts = steps.iter().find(|step| {
        step.old_range().contains(&first)
            || step.old_range().is_empty() && step.old_range().start == first
    })?;
    let from = match starts {
        DiffOp::Equal { .. } => starts.new_range().start + first - starts.old_range().start,
        _ => starts.new_range().start,
    };
    let last = steps
        .iter()
        .rposition(|step| step.old_range().contains(&end.saturating_sub(1)))?;
    let ends = &steps[last];
    let mut to = match ends {
        DiffOp::Equal { .. } => ends.new_range().start + end - ends.old_range().start,
        _ => ends.new_range().end,
    };
    // What was added right at the end, before what follows the part.
    if let Some(DiffOp::Insert {
        old_index,
        new_index,
        new_len,
    }) = steps.get(last + 1)
        && *old_index == end
    {
        to = new_index + new_len;
    }
    let blank = |at: usize| new[at].1.trim().is_empty();
    let from = (from..to).find(|at| !blank(*at))?;
    let last = (from..to).rev().find(|at| !blank(*at))?;
    Some(new[from].0..new[last].0 + new[last].1.len())
}
