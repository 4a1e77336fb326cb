//! Numbers that look like chance and are the same on every machine: splitmix64, started anew for every thing that is
//! made, so that any quotation can be made without those before it.

/// A stream of numbers.
pub struct Random(u64);

impl Random {
    /// The stream of one thing: `kind` says of what, `number` of which.
    pub fn of(seed: u64, kind: u64, number: u64) -> Self {
        let mut mixed = Self(seed ^ kind.wrapping_mul(0xa076_1d64_78bd_642f));
        let start = mixed.next() ^ number.wrapping_mul(0xe703_7ed1_a0b4_28db);
        let mut random = Self(start);
        random.next();
        random
    }

    /// Any number.
    pub fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }

    /// A number below `end`, 0 when `end` is 0.
    pub fn below(&mut self, end: u64) -> u64 {
        // The high half of a 128-bit product: no division, and no bias that could be seen here.
        ((u128::from(self.next()) * u128::from(end)) >> 64) as u64
    }

    /// From 0 to below 1.
    pub fn unit(&mut self) -> f64 {
        (self.next() >> 11) as f64 / (1u64 << 53) as f64
    }

    /// True in so many of a thousand cases.
    pub fn chance(&mut self, of_a_thousand: u64) -> bool {
        self.below(1000) < of_a_thousand
    }

    /// A rank below `end` as words and names are used: the rank r about 1/(r + ½) as often as it should be by Zipf.
    pub fn zipf(&mut self, end: u64) -> u64 {
        let rank = ((end + 1) as f64).powf(self.unit()) as u64;
        rank.clamp(1, end.max(1)) - 1
    }

    /// One of `things`.
    pub fn pick<T: Copy>(&mut self, things: &[T]) -> T {
        things[self.below(things.len() as u64) as usize]
    }

    /// One of `things` by their shares, which add up to a thousand.
    pub fn share<T: Copy>(&mut self, things: &[(u64, T)]) -> T {
        let mut left = self.below(1000);
        for (share, thing) in things {
            if left < *share {
                return *thing;
            }
            left -= share;
        }
        things[things.len() - 1].1
    }
}
