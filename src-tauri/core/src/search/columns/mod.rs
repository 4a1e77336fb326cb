//! The facts of every quotation in memory, a column a fact, for counting: some twenty bytes a quotation.

mod counter;
mod keys;
mod sets;

use std::collections::HashMap;
use std::sync::Arc;

pub(crate) use counter::Counter;
use keys::Keys;
use sets::Sets;

use crate::search::facts::Counted;
use crate::store::Relisted;

/// From so many changes on, it is better to read all facts again.
const WORN: usize = 20_000;

/// What is counted by itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Column {
    /// Form, level, kinds and flags, packed as one number.
    Single,
    /// The organizations with their links, packed.
    Organizations,
    /// The tags, packed.
    Tags,
    /// The outlet's id.
    Outlet,
    /// The speaker's id, where there are no rival readings.
    Speaker,
}

impl Column {
    const COUNT: usize = 5;
    /// Those before have sets.
    const SETS: usize = Self::Outlet as usize;
}

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
    keys: Keys,
    /// Of each column, a number for each key: an id, or the code of a set; 0 is none.
    numbers: [Vec<u32>; Column::COUNT],
    /// Of each column, the greatest number.
    most: [u32; Column::COUNT],
    sets: [Sets; Column::SETS],
}

impl Base {
    /// Adds the facts under `key`, which is greater than those before.
    pub(crate) fn push(&mut self, key: i64, facts: &[u8]) {
        let Counted { packed, ids } = Counted::of(facts);
        self.keys.push(key);
        let codes = self.sets.iter_mut().zip(packed);
        let codes = codes.map(|(sets, packed)| sets.code(packed));
        let columns = self.numbers.iter_mut().zip(&mut self.most);
        for ((column, most), number) in columns.zip(codes.chain(ids)) {
            column.push(number);
            *most = number.max(*most);
        }
    }
}

impl Columns {
    /// From what was read.
    pub(crate) fn new(mut base: Base) -> Self {
        base.sets.iter_mut().for_each(Sets::close);
        base.numbers.iter_mut().for_each(Vec::shrink_to_fit);
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
}

#[cfg(test)]
mod tests {
    use super::{Base, Column, Columns, Counter};
    use crate::id::{OutletId, SpeakerId, TagId};
    use crate::quotations::{Anchoring, Form, Level};
    use crate::search::facts::Facts;

    fn facts(outlet: i64, tags: &[i64]) -> Vec<u8> {
        let facts = Facts {
            form: Form::Direct,
            level: Level::OnRecord,
            anchoring: Anchoring::NoCapture,
            flags: 0,
            kinds: 1,
            split: false,
            linked: false,
            role: None,
            article: None,
            outlet: Some(OutletId(outlet)),
            speakers: vec![SpeakerId(outlet + 1)],
            organizations: Vec::new(),
            tags: tags.iter().map(|id| TagId(*id)).collect(),
            projects: Vec::new(),
            titles: Vec::new(),
        };
        facts.pack()
    }

    fn counted(
        columns: &Columns,
        take: impl FnOnce(&mut Counter<'_>),
    ) -> (Vec<u32>, Vec<(Vec<u8>, u32)>) {
        let mut counter = Counter::new(columns, &[Column::Outlet, Column::Tags]);
        take(&mut counter);
        let mut counts = counter.finish();
        let mut tags = Vec::new();
        counts.sets(Column::Tags, |set, times| tags.push((set.to_vec(), times)));
        tags.sort();
        assert!(
            counts.ids(Column::Speaker).is_empty(),
            "nobody asked for it"
        );
        (counts.ids(Column::Outlet), tags)
    }

    #[test]
    fn rows_are_counted_by_key_and_changes_come_first() {
        let mut base = Base::default();
        let keys = [-5, 7, 8, 700];
        for (key, outlet) in keys.iter().zip([1, 2, 2, 3]) {
            base.push(*key, &facts(outlet, &[9, outlet]));
        }
        let mut columns = Columns::new(base);
        let all = |counter: &mut Counter<'_>| counter.take_all();
        let of = |keys: &'static [i64]| {
            move |counter: &mut Counter<'_>| keys.iter().for_each(|key| counter.take(*key))
        };
        let set = |outlet: u8| vec![2, 9, outlet];
        let before = counted(&columns, all);
        assert_eq!(before.0, [0, 1, 2, 1]);
        assert_eq!(before.1, [(set(1), 1), (set(2), 2), (set(3), 1)]);
        assert_eq!(counted(&columns, of(&[-5, 7, 8, 700])), before);
        assert_eq!(counted(&columns, of(&[7, 9])).0, [0, 0, 1, 0]);

        // One is moved and changed, one goes, one comes.
        columns.relist(&[
            (Some(7), Some((9, facts(6, &[])))),
            (Some(700), None),
            (None, Some((701, facts(1, &[9, 1])))),
        ]);
        let after = counted(&columns, all);
        assert_eq!(after.0, [0, 2, 1, 0, 0, 0, 1]);
        assert_eq!(
            after.1,
            [(vec![0], 1), (set(1), 1), (set(1), 1), (set(2), 1)]
        );
        assert_eq!(counted(&columns, of(&[-5, 8, 9, 701])), after);
        assert_eq!(counted(&columns, of(&[7, 700])).0, [0; 4]);
    }
}
