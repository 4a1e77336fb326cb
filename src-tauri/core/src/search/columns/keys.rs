//! The keys of the list, each with its number from the oldest on.

/// So many bits of a key number a place within its stretch.
const BITS: i64 = 6;

/// The keys that are alike but for their last bits.
struct Stretch {
    /// The bits that they share.
    at: i64,
    /// The number of the first key.
    first: u32,
    /// A bit for each place, set where there is a key.
    held: u64,
}

/// See the module. Gaps between keys take no room.
#[derive(Default)]
pub(super) struct Keys {
    /// The oldest first.
    stretches: Vec<Stretch>,
    count: u32,
}

impl Keys {
    /// Adds a key that is greater than those before.
    pub(super) fn push(&mut self, key: i64) {
        let at = key >> BITS;
        match self.stretches.last_mut() {
            Some(last) if last.at == at => last.held |= place(key),
            _ => self.stretches.push(Stretch {
                at,
                first: self.count,
                held: place(key),
            }),
        }
        self.count += 1;
    }

    /// The number of a key, if it is one. `near` is where the search begins and is left where it ended, so that keys in
    /// order are found at once.
    pub(super) fn number(&self, key: i64, near: &mut usize) -> Option<u32> {
        let at = key >> BITS;
        let is_there = |near: usize| self.stretches.get(near).is_some_and(|it| it.at == at);
        if !is_there(*near) {
            *near = match is_there(*near + 1) {
                true => *near + 1,
                false => self.stretches.binary_search_by_key(&at, |it| it.at).ok()?,
            };
        }
        let stretch = &self.stretches[*near];
        let place = place(key);
        (stretch.held & place != 0)
            .then(|| stretch.first + (stretch.held & (place - 1)).count_ones())
    }
}

/// The bit of a key in its stretch.
fn place(key: i64) -> u64 {
    1 << (key & ((1 << BITS) - 1))
}

#[cfg(test)]
mod tests {
    use super::Keys;

    #[test]
    fn keys_are_numbered_in_order_and_gaps_are_no_keys() {
        let all = [i64::MIN >> 16, -64, -1, 0, 63, 64, 65, 1 << 40];
        let mut keys = Keys::default();
        all.iter().for_each(|key| keys.push(*key));
        let mut near = 0;
        for (number, key) in all.iter().enumerate() {
            assert_eq!(keys.number(*key, &mut near), Some(number as u32));
        }
        for (number, key) in all.iter().enumerate().rev() {
            assert_eq!(keys.number(*key, &mut near), Some(number as u32));
        }
        for gap in [i64::MIN, -2, 1, 66, i64::MAX] {
            assert_eq!(keys.number(gap, &mut near), None);
        }
    }
}
