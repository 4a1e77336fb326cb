//! Which words of an article are meant, whichever of its captures they are read in.

use std::cmp::Reverse;
use std::collections::HashSet;
use std::ops::Range;
use std::slice::from_ref;

use crate::fold::fold;

/// Characters before the words that tell one place from another with the same words.
const BEFORE: usize = 32;

/// Words of an article and what stands before them.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub(crate) struct Place {
    /// The parts, joined by one space.
    pub(crate) words: String,
    /// The end of what stands before the first part.
    pub(crate) prefix: String,
}

impl Place {
    /// Whether it is the nearest to another one with the same words, of all places of its text that have them.
    fn is_nearest(&self, text: &str, other: &Self) -> bool {
        let own = alike(&self.prefix, &other.prefix);
        let same = text.match_indices(&self.words);
        let range = |(at, words): (usize, &str)| at..at + words.len();
        let mut places = same.map(|found| Self::of(text, from_ref(&range(found))));
        places.all(|place| alike(&place.prefix, &other.prefix) <= own)
    }

    /// The place of ranges of a text; they lie on character boundaries, and there is at least one.
    pub(crate) fn of(text: &str, ranges: &[Range<usize>]) -> Self {
        let before = &text[..ranges.first().map_or(0, |first| first.start)];
        let start = before.char_indices().rev().take(BEFORE).last();
        Self {
            words: joined(text, ranges),
            prefix: before[start.map_or(before.len(), |(at, _)| at)..].to_owned(),
        }
    }
}

fn joined(text: &str, ranges: &[Range<usize>]) -> String {
    let parts: Vec<&str> = ranges.iter().map(|range| &text[range.clone()]).collect();
    parts.join(" ")
}

/// What of an article is recorded: it is not suggested again.
pub(super) struct Recorded {
    /// The ranges of each quotation in the text at hand, by where they start.
    pub(super) here: Vec<Vec<Range<usize>>>,
    /// The words of all of them, wherever they are anchored.
    pub(super) words: HashSet<String>,
}

impl Recorded {
    /// Whether these words are recorded: the same ones, or ones of which more than half is the same.
    pub(super) fn holds(&self, text: &str, ranges: &[Range<usize>]) -> bool {
        self.words.contains(&joined(text, ranges))
            || self.here.iter().any(|recorded| {
                let both = common(recorded, ranges);
                both * 2 > length(recorded) + length(ranges) - both
            })
    }
}

/// What of an article a person said is no quotation, in whichever of its captures.
pub(super) struct Rejected(pub(super) Vec<Place>);

impl Rejected {
    /// Which of the places of a text are rejected. One whose surroundings were edited since is known by its words: the one
    /// of them with the most of the old surroundings, unless these are those of another place with the same words. `texts`:
    /// the captures of the article.
    pub(super) fn among(&self, places: &[Place], texts: &[String]) -> Vec<bool> {
        let mut rejected: Vec<bool> = places.iter().map(|place| self.0.contains(place)).collect();
        for gone in self.0.iter().filter(|place| !places.contains(place)) {
            let words = fold(&gone.words);
            let own = |text: &&String| text.contains(&format!("{}{}", gone.prefix, gone.words));
            let best = (0..places.len())
                .filter(|at| !rejected[*at] && fold(&places[*at].words) == words)
                .filter(|at| {
                    let mut texts = texts.iter().filter(own);
                    texts.all(|text| gone.is_nearest(text, &places[*at]))
                })
                .max_by_key(|at| (alike(&gone.prefix, &places[*at].prefix), Reverse(*at)));
            if let Some(at) = best {
                rejected[at] = true;
            }
        }
        rejected
    }
}

/// How many characters before the words are the same.
fn alike(one: &str, other: &str) -> usize {
    let pairs = one.chars().rev().zip(other.chars().rev());
    pairs.take_while(|(a, b)| a == b).count()
}

fn length(ranges: &[Range<usize>]) -> usize {
    ranges.iter().map(Range::len).sum()
}

/// How many bytes lie in both.
fn common(one: &[Range<usize>], other: &[Range<usize>]) -> usize {
    let pairs = one.iter().flat_map(|a| other.iter().map(move |b| (a, b)));
    pairs
        .map(|(a, b)| a.end.min(b.end).saturating_sub(a.start.max(b.start)))
        .sum()
}

#[cfg(test)]
mod tests {
    use super::{Place, Recorded, Rejected};
    use std::ops::Range;

    /// One range as the list of a quotation's parts.
    fn one(range: Range<usize>) -> Vec<Range<usize>> {
        vec![range]
    }

    const TEXT: &str = "She said that it was a “bloodbath” by the river, and a “bloodbath” it was.";

    #[test]
    fn a_place_is_told_from_another_with_the_same_words() {
        let all: Vec<_> = TEXT.match_indices("bloodbath").collect();
        let places: Vec<Place> = all
            .iter()
            .map(|(at, words)| Place::of(TEXT, &one(*at..at + words.len())))
            .collect();
        assert_eq!(places[0].words, places[1].words);
        assert_ne!(places[0], places[1]);
        assert_eq!(places[0].prefix, "She said that it was a “");
    }

    #[test]
    fn rejected_words_are_known_in_other_surroundings_and_another_place_of_theirs_is_not() {
        let of = |text: &str| -> Vec<Place> {
            let all = text.match_indices("bloodbath");
            all.map(|(at, words)| Place::of(text, &one(at..at + words.len())))
                .collect()
        };
        let before = of(TEXT);
        let rejected = Rejected(vec![before[0].clone()]);
        let among = |text: &str| rejected.among(&of(text), &[TEXT.to_owned(), text.to_owned()]);
        assert_eq!(among(TEXT), [true, false]);
        let edited = TEXT.replace("She said that it was", "On Monday he called it");
        assert_eq!(among(&edited), [true, false]);
        let gone = TEXT.replace("it was a “bloodbath” by the river, and", "");
        assert_eq!(of(&gone).len(), 1);
        let alone = "Rain fell. A “Bloodbath” it was.".replace("B", "b");
        assert_eq!(among(&alone), [true], "the words are the same");
        let only = &TEXT[TEXT.find("by the river").expect("there")..];
        let other = format!("{}{only}", &TEXT[..TEXT.find("that it").expect("there")]);
        assert_eq!(among(&other), [false], "it stood beside the rejected one");
    }

    #[test]
    fn words_with_another_end_are_recorded_and_words_inside_longer_ones_are_not() {
        let clause = TEXT.find("it was").expect("there")..TEXT.find(", and").expect("there");
        let word = TEXT.find("bloodbath").expect("there");
        let recorded = Recorded {
            here: vec![one(clause.clone())],
            words: ["a river".to_owned()].into(),
        };
        assert!(recorded.holds(TEXT, &one(clause.start..clause.end - 4)));
        assert!(!recorded.holds(TEXT, &one(word..word + 9)));
    }
}
