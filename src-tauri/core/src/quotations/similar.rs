//! Quotations with nearly the same words: folded character 5-grams, the shorter one's share that the longer one has.
//! Symmetric measures miss a short wording inside a long one.

use crate::error::Result;
use crate::fold::{fold, words};
use crate::id::QuotationId;
use crate::quotations::SimilarQuotation;
use crate::search::shingles::runs;
use crate::store::Store;

/// Below so many folded characters everything looks alike.
const SHORTEST: usize = 15;
/// From this share on two wordings are shown as nearly the same.
const ENOUGH: f64 = 0.6;
/// So many candidates are compared.
const CANDIDATES: usize = 40;

impl Store {
    /// Quotations whose words nearly contain `text`, or are contained in it; `but` is left out.
    pub(crate) fn similar_quotations(
        &self,
        text: &str,
        but: Option<QuotationId>,
    ) -> Result<Vec<SimilarQuotation>> {
        let folded = fold(text);
        if folded.chars().count() < SHORTEST || words(text).len() < 2 {
            return Ok(Vec::new());
        }
        let own = grams(&folded);
        let mut found = Vec::new();
        for id in self.sharing_runs(&runs(&words(text)), CANDIDATES)? {
            if Some(id) == but {
                continue;
            }
            // Runs of words that were taken away in the meantime lead nowhere.
            let Some(own_row) = self.find_quotation(id)? else {
                continue;
            };
            let other = fold(&own_row.text);
            if other.chars().count() < SHORTEST {
                continue;
            }
            let share = containment(&own, &grams(&other));
            if share >= ENOUGH {
                found.push((share, id));
            }
        }
        found.sort_by(|a, b| b.0.total_cmp(&a.0));
        found
            .into_iter()
            .take(3)
            .map(|(share, id)| {
                Ok(SimilarQuotation {
                    quotation: self.quotation_row(id)?,
                    percent: (share * 100.0).round() as u32,
                })
            })
            .collect()
    }
}

/// The runs of a folded wording, made once to be compared with many.
pub(crate) struct Runs(Vec<u128>);

impl Runs {
    pub(crate) fn of(folded: &str) -> Self {
        Self(grams(folded))
    }

    /// How much of the shorter of two wordings the longer one has, from 0 to 1.
    pub(crate) fn likeness(&self, other: &Self) -> f64 {
        containment(&self.0, &other.0)
    }
}

/// Every run of five characters, in order, each once.
fn grams(folded: &str) -> Vec<u128> {
    // A character has 21 bits, so that five fit into one number.
    let mut last = 0;
    let run = |letter: char| {
        last = (last << 21 | u128::from(u32::from(letter))) & ((1 << 105) - 1);
        last
    };
    let mut grams: Vec<u128> = folded.chars().map(run).skip(4).collect();
    grams.sort_unstable();
    grams.dedup();
    grams
}

/// How much of the smaller set the larger one has.
fn containment(a: &[u128], b: &[u128]) -> f64 {
    let smaller = a.len().min(b.len()).max(1);
    let (mut others, mut shared) = (b.iter().peekable(), 0);
    for gram in a {
        while others.next_if(|other| *other < gram).is_some() {}
        shared += usize::from(others.next_if_eq(&gram).is_some());
    }
    shared as f64 / smaller as f64
}

#[cfg(test)]
mod tests {
    use super::{containment, grams};

    #[test]
    fn a_part_is_contained_in_the_whole_and_nothing_in_something_else() {
        let whole = grams("the gates were opened at dawn");
        let part = grams("were opened at");
        assert_eq!(part.len(), 10);
        assert_eq!(containment(&part, &whole), 1.0);
        assert_eq!(containment(&whole, &part), 1.0);
        assert_eq!(containment(&grams("nobody came back"), &whole), 0.0);
        let near = containment(&grams("were opened up by"), &part);
        assert_eq!(near, 0.8);
        assert!(grams("four").is_empty());
    }
}
