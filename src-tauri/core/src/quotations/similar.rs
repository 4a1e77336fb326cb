//! Quotations with nearly the same words: folded character 5-grams, the shorter one's share that the longer one has.
//! Symmetric measures miss a short wording inside a long one.

use std::collections::HashSet;

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

/// How much of the shorter of two folded wordings the longer one has, from 0 to 1.
pub(crate) fn likeness_by_runs(a: &str, b: &str) -> f64 {
    containment(&grams(a), &grams(b))
}

fn grams(folded: &str) -> HashSet<String> {
    let letters: Vec<char> = folded.chars().collect();
    letters
        .windows(5)
        .map(|gram| gram.iter().collect())
        .collect()
}

/// How much of the smaller set the larger one has.
fn containment(a: &HashSet<String>, b: &HashSet<String>) -> f64 {
    let smaller = a.len().min(b.len()).max(1);
    a.intersection(b).count() as f64 / smaller as f64
}
