//! How much there is of everything, and which belongs to which: computed, never kept, so that ten million quotations take
//! no more memory than ten.

use super::random::Random;
use super::words::{SHARES, Script};

/// A library to be made.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Plan {
    /// The same seed makes the same library.
    pub seed: u64,
    /// How many quotations.
    pub rows: u64,
}

/// Three articles together have so many quotations.
const BLOCK: u64 = 15;

impl Plan {
    /// Articles: five quotations each, on average.
    pub fn articles(&self) -> u64 {
        self.rows.div_ceil(BLOCK) * 3
    }

    /// Named speakers: 20,000 for a million quotations.
    pub fn speakers(&self) -> u64 {
        self.scaled(20_000.0, 0.7).max(20)
    }

    /// Organizations: 3,000 for a million quotations.
    pub fn organizations(&self) -> u64 {
        self.scaled(3_000.0, 0.5).max(10)
    }

    /// Outlets: 500 for a million quotations and for more.
    pub fn outlets(&self) -> u64 {
        self.scaled(500.0, 0.4).clamp(10, 500)
    }

    /// Tags: 400 for a million quotations.
    pub fn tags(&self) -> u64 {
        self.scaled(400.0, 0.3).max(10)
    }

    fn scaled(&self, at_a_million: f64, power: f64) -> u64 {
        (at_a_million * (self.rows as f64 / 1e6).powf(power)) as u64
    }

    /// The quotations of an article.
    pub fn quotations_of(&self, article: u64) -> std::ops::Range<u64> {
        let (block, place) = (article / 3, article % 3);
        let (first, second) = self.cuts(block);
        let (from, to) = match place {
            0 => (0, first),
            1 => (first, second),
            _ => (second, BLOCK),
        };
        let bound = |at: u64| (block * BLOCK + at).min(self.rows);
        bound(from)..bound(to)
    }

    /// The article of a quotation.
    pub fn article_of(&self, quotation: u64) -> u64 {
        let (block, place) = (quotation / BLOCK, quotation % BLOCK);
        let (first, second) = self.cuts(block);
        block * 3 + u64::from(place >= first) + u64::from(place >= second)
    }

    /// The script of an article.
    pub fn article_script(&self, article: u64) -> Script {
        Random::of(self.seed, 11, article).share(&SHARES)
    }

    fn cuts(&self, block: u64) -> (u64, u64) {
        let mut random = Random::of(self.seed, 10, block);
        let first = 1 + random.below(8);
        (first, first + 1 + random.below(BLOCK - first - 1))
    }
}
