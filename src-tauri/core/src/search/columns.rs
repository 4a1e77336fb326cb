//! The facts of every quotation in memory, in the order of the list, for counting: some twenty bytes a quotation.

use std::collections::HashMap;
use std::sync::Arc;

use crate::store::{Relisted, day_of, place_of};

/// From so many changes on, it is better to read all facts again.
const WORN: usize = 20_000;

/// A snapshot: cheap to clone, and never changed under one who counts.
#[derive(Clone, Default)]
pub(crate) struct Columns {
    base: Arc<Base>,
    /// What was written since: the facts under a key, or none any more.
    changed: Arc<HashMap<i64, Option<Box<[u8]>>>>,
}

/// The facts as they were read.
#[derive(Default)]
pub(crate) struct Base {
    /// Of each day that has rows, the first slot of its places, in the order of the days.
    days: HashMap<i64, u32>,
    /// Of each slot, where its facts begin in `packed`; they end where the next begin. An empty slot has none.
    starts: Vec<u32>,
    packed: Vec<u8>,
}

impl Base {
    /// Adds the facts under `key`, which is greater than those before.
    pub(crate) fn push(&mut self, key: i64, facts: &[u8]) {
        let first = *self
            .days
            .entry(day_of(key))
            .or_insert(self.starts.len() as u32);
        let slot = first as usize + place_of(key);
        self.starts.resize(slot + 1, self.packed.len() as u32);
        self.packed.extend_from_slice(facts);
    }

    fn get(&self, first: u32, place: usize) -> Option<&[u8]> {
        let slot = first as usize + place;
        let start = *self.starts.get(slot)? as usize;
        let end = self
            .starts
            .get(slot + 1)
            .map_or(self.packed.len(), |end| *end as usize);
        self.packed
            .get(start..end)
            .filter(|facts| !facts.is_empty())
    }
}

impl Columns {
    /// From what was read.
    pub(crate) fn new(mut base: Base) -> Self {
        base.starts.shrink_to_fit();
        base.packed.shrink_to_fit();
        Self {
            base: Arc::new(base),
            changed: Arc::default(),
        }
    }

    /// Takes in what a write did.
    pub(crate) fn relist(&mut self, relisted: &[Relisted]) {
        let changed = Arc::make_mut(&mut self.changed);
        for (old, new) in relisted {
            if let Some(old) = old {
                changed.insert(*old, None);
            }
            if let Some((key, facts)) = new {
                changed.insert(*key, Some(facts.clone().into_boxed_slice()));
            }
        }
    }

    /// Whether so much was written since that all facts should be read again.
    pub(crate) fn is_worn(&self) -> bool {
        self.changed.len() > WORN
    }

    /// Facts by keys that come in the order of the list, either way.
    pub(crate) fn reader(&self) -> Reader<'_> {
        Reader {
            columns: self,
            day: None,
        }
    }

    /// The packed facts of every quotation.
    pub(crate) fn each(&self, mut take: impl FnMut(&[u8])) {
        if self.changed.is_empty() {
            let starts = self.base.starts.iter().map(|start| *start as usize);
            let ends = starts.clone().skip(1).chain([self.base.packed.len()]);
            for (start, end) in starts.zip(ends).filter(|(start, end)| start < end) {
                take(&self.base.packed[start..end]);
            }
            return;
        }
        self.each_with_changes(take);
    }

    /// As [`Columns::each`], once something was written since.
    fn each_with_changes(&self, mut take: impl FnMut(&[u8])) {
        let mut days: Vec<(u32, i64)> =
            self.base.days.iter().map(|(day, at)| (*at, *day)).collect();
        days.sort_unstable();
        let ends = days.iter().skip(1).map(|(at, _)| *at);
        let ends: Vec<u32> = ends.chain([self.base.starts.len() as u32]).collect();
        for ((first, day), end) in days.iter().zip(ends) {
            for place in 0..(end - first) as usize {
                let key = crate::store::first_of(*day) + place as i64;
                if !self.changed.contains_key(&key)
                    && let Some(facts) = self.base.get(*first, place)
                {
                    take(facts);
                }
            }
        }
        self.changed
            .values()
            .flatten()
            .for_each(|facts| take(facts));
    }
}

/// Reads facts by key; the day of the last one is at hand.
pub(crate) struct Reader<'a> {
    columns: &'a Columns,
    day: Option<(i64, Option<u32>)>,
}

impl<'a> Reader<'a> {
    /// The packed facts under `key`.
    pub(crate) fn get(&mut self, key: i64) -> Option<&'a [u8]> {
        let columns = self.columns;
        if !columns.changed.is_empty()
            && let Some(facts) = columns.changed.get(&key)
        {
            return facts.as_deref();
        }
        let day = day_of(key);
        let first = match self.day {
            Some((known, first)) if known == day => first,
            _ => {
                let first = columns.base.days.get(&day).copied();
                self.day = Some((day, first));
                first
            }
        };
        columns.base.get(first?, place_of(key))
    }
}

#[cfg(test)]
mod tests {
    use super::{Base, Columns};
    use crate::store::first_of;

    #[test]
    fn facts_are_found_by_key_and_changes_come_first() {
        let mut base = Base::default();
        let keys = [first_of(-4), first_of(7), first_of(7) + 3, first_of(9)];
        for (at, key) in keys.iter().enumerate() {
            base.push(*key, &[at as u8 + 1; 2]);
        }
        let mut columns = Columns::new(base);
        let read = |columns: &Columns, key| columns.reader().get(key).map(<[u8]>::to_vec);
        assert_eq!(read(&columns, keys[2]), Some(vec![3, 3]));
        assert_eq!(read(&columns, first_of(7) + 1), None);
        assert_eq!(read(&columns, first_of(8)), None);
        columns.relist(&[(Some(keys[2]), Some((first_of(8), vec![5])))]);
        assert_eq!(read(&columns, keys[2]), None);
        assert_eq!(read(&columns, first_of(8)), Some(vec![5]));
        let mut all = Vec::new();
        columns.each(|facts| all.push(facts[0]));
        all.sort_unstable();
        assert_eq!(all, [1, 2, 4, 5]);
    }
}
