//! What many rows have alike, kept once.

use std::collections::HashMap;
use std::collections::hash_map::{DefaultHasher, Entry};
use std::hash::{Hash, Hasher};

/// Values of any kind, packed, each with a code that is not 0.
pub(super) struct Sets {
    /// Where the value of each code begins; it ends where the next begins.
    starts: Vec<u32>,
    packed: Vec<u8>,
    /// The code of a value by its hash, while values are added. Of two values with one hash the second is not found
    /// again, so that it may have several codes.
    known: HashMap<u64, u32>,
}

impl Default for Sets {
    fn default() -> Self {
        Self {
            starts: vec![0],
            packed: Vec::new(),
            known: HashMap::new(),
        }
    }
}

impl Sets {
    /// The code of a value.
    pub(super) fn code(&mut self, value: &[u8]) -> u32 {
        let mut hasher = DefaultHasher::new();
        value.hash(&mut hasher);
        let next = self.starts.len() as u32;
        match self.known.entry(hasher.finish()) {
            Entry::Vacant(free) => {
                free.insert(next);
            }
            Entry::Occupied(known) => {
                let known = *known.get();
                if self.value(known) == value {
                    return known;
                }
            }
        }
        self.starts.push(self.packed.len() as u32);
        self.packed.extend_from_slice(value);
        next
    }

    /// The value of a code.
    pub(super) fn value(&self, code: u32) -> &[u8] {
        let at = |code: u32| self.starts.get(code as usize).map(|start| *start as usize);
        let end = at(code + 1).unwrap_or(self.packed.len());
        self.packed
            .get(at(code).unwrap_or(end)..end)
            .unwrap_or_default()
    }

    /// No more values come.
    pub(super) fn close(&mut self) {
        self.known = HashMap::new();
        self.starts.shrink_to_fit();
        self.packed.shrink_to_fit();
    }
}

#[cfg(test)]
mod tests {
    use super::Sets;

    #[test]
    fn what_is_alike_has_one_code() {
        let mut sets = Sets::default();
        let codes: Vec<u32> = [&[1][..], &[2, 3], &[], &[1], &[2, 3]]
            .iter()
            .map(|value| sets.code(value))
            .collect();
        assert_eq!(codes, [1, 2, 3, 1, 2]);
        sets.close();
        assert_eq!((sets.value(1), sets.value(2)), (&[1][..], &[2, 3][..]));
        assert_eq!((sets.value(3), sets.value(4)), (&[][..], &[][..]));
    }
}
