//! Counting some columns of a list.

use super::{Column, Columns};
use crate::search::facts::Counted;

/// Rows are counted so many at a time, column by column.
const STEP: usize = 4_096;

/// How often each number of some columns stands in the rows that were counted.
pub(crate) struct Counter<'a> {
    columns: &'a Columns,
    counts: Vec<(Column, Vec<u32>)>,
    /// Where the last key stood.
    near: usize,
    /// Rows that wait to be counted.
    rows: Vec<u32>,
    /// Rows that were written since the columns were read.
    changed: Vec<Counted<'a>>,
}

impl<'a> Counter<'a> {
    /// Nothing counted yet.
    pub(crate) fn new(columns: &'a Columns, wanted: &[Column]) -> Self {
        let none = |column: &Column| {
            let most = columns.base.most[*column as usize];
            (*column, vec![0; most as usize + 1])
        };
        Self {
            columns,
            counts: wanted.iter().map(none).collect(),
            near: 0,
            rows: Vec::with_capacity(STEP),
            changed: Vec::new(),
        }
    }

    /// Takes the row under a key; keys that come in order are found soonest.
    pub(crate) fn take(&mut self, key: i64) {
        let columns = self.columns;
        if !columns.changed.is_empty()
            && let Some(facts) = columns.changed.get(&key)
        {
            self.changed.extend(facts.as_deref().map(Counted::of));
            return;
        }
        self.rows
            .extend(columns.base.keys.number(key, &mut self.near));
        if self.rows.len() == STEP {
            self.count();
        }
    }

    /// Counts every row there is.
    pub(crate) fn take_all(&mut self) {
        let columns = self.columns;
        for (column, counts) in &mut self.counts {
            for number in &columns.base.numbers[*column as usize] {
                counts[*number as usize] += 1;
            }
        }
        for (key, facts) in columns.changed.iter() {
            if let Some(row) = columns.base.keys.number(*key, &mut self.near) {
                for (column, counts) in &mut self.counts {
                    counts[columns.base.numbers[*column as usize][row as usize] as usize] -= 1;
                }
            }
            self.changed.extend(facts.as_deref().map(Counted::of));
        }
    }

    fn count(&mut self) {
        for (column, counts) in &mut self.counts {
            let numbers = &self.columns.base.numbers[*column as usize];
            for row in &self.rows {
                counts[numbers[*row as usize] as usize] += 1;
            }
        }
        self.rows.clear();
    }

    /// What was counted.
    pub(crate) fn finish(mut self) -> Counts<'a> {
        self.count();
        Counts {
            columns: self.columns,
            counts: self.counts,
            changed: self.changed,
        }
    }
}

/// What was counted.
pub(crate) struct Counts<'a> {
    columns: &'a Columns,
    counts: Vec<(Column, Vec<u32>)>,
    changed: Vec<Counted<'a>>,
}

impl Counts<'_> {
    /// How many rows have each id, at the id; none for a column that was not counted.
    pub(crate) fn ids(&mut self, column: Column) -> Vec<u32> {
        let Some(mut counts) = self.of(column) else {
            return Vec::new();
        };
        for changed in &self.changed {
            let id = changed.ids[column as usize - Column::SETS] as usize;
            if id >= counts.len() {
                counts.resize(id + 1, 0);
            }
            counts[id] += 1;
        }
        counts
    }

    fn of(&mut self, column: Column) -> Option<Vec<u32>> {
        let counted = self.counts.iter_mut().find(|(of, _)| *of == column)?;
        Some(std::mem::take(&mut counted.1))
    }

    /// Each packed value of the rows with how many have it. The same value may come again; none for a column
    /// that was not counted.
    pub(crate) fn sets(&mut self, column: Column, mut take: impl FnMut(&[u8], u32)) {
        let Some(counts) = self.of(column) else {
            return;
        };
        let sets = &self.columns.base.sets[column as usize];
        for (code, count) in (0..).zip(counts).filter(|(_, count)| *count > 0) {
            take(sets.value(code), count);
        }
        for changed in &self.changed {
            take(changed.packed[column as usize], 1);
        }
    }
}
