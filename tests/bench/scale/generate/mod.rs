//! A large library that is the same every time: words of syllables that mean nothing, said by nobody.
//!
//! Words and speakers are as frequent as Zipf has them, the vocabulary grows, articles come in roughly the order of their
//! days, people hold roles for periods, some texts are Cyrillic, Arabic or Chinese characters, and one quotation in twenty
//! is nearly an earlier one. Any quotation is made from its number alone: memory stays flat at any size, and the planted
//! ones need no list.

mod articles;
mod calendar;
mod entries;
mod people;
mod plan;
mod random;
#[cfg(test)]
mod tests;
mod text;
mod uid;
mod words;

pub use articles::{Who, tag};
pub use entries::Entry;
pub use plan::Plan;
pub use random::Random;
pub use text::Change;
pub use uid::{Kind, number_of, uid};
pub use words::Script;

use entries::CrossReferenceEntry;
use onrecord_core::cross_references::{CrossReferenceKind, CrossReferenceStatus};
use std::collections::BTreeSet;

/// Of a thousand planted near-duplicates, so many were found and confirmed by somebody.
const CONFIRMED: u64 = 50;

impl Plan {
    /// Everything, in an order in which nothing comes before what it names.
    pub fn entries(self) -> impl Iterator<Item = Entry> {
        let organizations = (0..self.organizations()).map(move |number| self.organization(number));
        let outlets = (0..self.outlets()).map(move |number| self.outlet(number));
        let speakers = (0..self.speakers()).map(move |number| self.speaker(number));
        let articles = (0..self.articles()).flat_map(move |number| self.printed(number));
        organizations.chain(outlets).chain(speakers).chain(articles)
    }

    /// An article with what it prints; nothing when the library ends before it.
    fn printed(self, article: u64) -> impl Iterator<Item = Entry> {
        let quotations = self.quotations_of(article);
        let first = (!quotations.is_empty()).then(|| self.article(article));
        let unnamed: BTreeSet<u64> = quotations
            .clone()
            .flat_map(|number| self.who(number))
            .filter_map(|who| match who {
                Who::Unnamed(place) => Some(place),
                _ => None,
            })
            .collect();
        let unnamed = unnamed
            .into_iter()
            .map(move |place| self.unnamed(article, place));
        let quotations = quotations.flat_map(move |number| {
            std::iter::once(self.quotation(number)).chain(self.confirmed(number))
        });
        first.into_iter().chain(unnamed).chain(quotations)
    }

    /// The link to the original of a planted quotation, where somebody confirmed it.
    fn confirmed(&self, number: u64) -> Option<Entry> {
        let planted = self.planted(number)?;
        let confirmed = Random::of(self.seed, 50, number).chance(CONFIRMED);
        confirmed.then(|| {
            Entry::CrossReference(CrossReferenceEntry {
                kind: CrossReferenceKind::Variant,
                from: uid(Kind::Quotation, number),
                to: uid(Kind::Quotation, planted.original),
                status: CrossReferenceStatus::Confirmed,
            })
        })
    }
}
