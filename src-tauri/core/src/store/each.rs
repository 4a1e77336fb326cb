//! What each of many rows has, read with one statement for all of them.

use rusqlite::{Row, Statement, StatementStatus};

use super::Store;
use crate::error::Result;

/// Ends a condition on the column that holds the ids, where few of them are asked for.
pub(super) const AMONG: &str = "IN (SELECT value FROM json_each(?1))";

/// Ends a condition on the column that holds the ids, for a walk from one of them on: the order must be that of the
/// column, and be had from an index.
pub(super) const ONWARD: &str = ">= ?1";

/// So many rows of others are walked over; beyond them the next id is looked up.
const STRIDE: usize = 4;

/// Ids that are asked for together, each once, in ascending order.
pub(crate) struct Ids(Vec<i64>);

impl Ids {
    /// Of these ids, in any order.
    pub(crate) fn new(ids: impl IntoIterator<Item = i64>) -> Self {
        let mut ids: Vec<i64> = ids.into_iter().collect();
        ids.sort_unstable();
        ids.dedup();
        Self(ids)
    }

    /// Whether there are none.
    pub(crate) fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Where an id stands among them.
    pub(crate) fn place(&self, id: i64) -> Option<usize> {
        self.0.binary_search(&id).ok()
    }

    /// What `make` makes, once for each of them.
    fn each<T>(&self, make: impl FnMut() -> T) -> Vec<T> {
        std::iter::repeat_with(make).take(self.0.len()).collect()
    }

    /// The ids, beside what was read for each of them.
    pub(crate) fn with<T>(&self, each: Vec<T>) -> impl Iterator<Item = (i64, T)> {
        self.0.iter().copied().zip(each)
    }
}

impl Store {
    /// What `sql` finds for each of the ids, at the id's place, in the order in which it is found. The last column of
    /// `sql` is the id, and its condition ends with [`AMONG`].
    pub(super) fn list_each<T>(
        &self,
        ids: &Ids,
        sql: &str,
        mut read: impl FnMut(&Row<'_>) -> rusqlite::Result<T>,
    ) -> Result<Vec<Vec<T>>> {
        let mut each = ids.each(Vec::new);
        if ids.is_empty() {
            return Ok(each);
        }
        let mut statement = self.conn.prepare_cached(sql)?;
        let owner = statement.column_count() - 1;
        // Whole numbers in brackets are JSON as Rust shows them.
        let mut rows = statement.query([format!("{:?}", ids.0)])?;
        while let Some(row) = rows.next()? {
            if let Some(place) = ids.place(row.get(owner)?) {
                each[place].push(read(row)?);
            }
        }
        Ok(each)
    }

    /// As [`Store::list_each`], where each has one at most.
    pub(super) fn find_each<T>(
        &self,
        ids: &Ids,
        sql: &str,
        read: impl FnMut(&Row<'_>) -> rusqlite::Result<T>,
    ) -> Result<Vec<Option<T>>> {
        let each = self.list_each(ids, sql, read)?.into_iter();
        Ok(each.map(|found| found.into_iter().next()).collect())
    }

    /// As [`Store::list_each`] for many ids: `sql` is walked from one of them on, as [`ONWARD`] says.
    pub(super) fn list_along<T>(
        &self,
        ids: &Ids,
        sql: &str,
        mut read: impl FnMut(&Row<'_>) -> rusqlite::Result<T>,
    ) -> Result<Vec<Vec<T>>> {
        let mut each = ids.each(Vec::new);
        self.along(ids, sql, |place, row| {
            each[place].push(read(row)?);
            Ok(())
        })?;
        Ok(each)
    }

    /// As [`Store::list_along`], where each has one at most; of several the first counts.
    pub(super) fn find_along<T>(
        &self,
        ids: &Ids,
        sql: &str,
        mut read: impl FnMut(&Row<'_>) -> rusqlite::Result<T>,
    ) -> Result<Vec<Option<T>>> {
        let mut each = ids.each(|| None);
        self.along(ids, sql, |place, row| {
            if each[place].is_none() {
                each[place] = Some(read(row)?);
            }
            Ok(())
        })?;
        Ok(each)
    }

    fn along(
        &self,
        ids: &Ids,
        sql: &str,
        take: impl FnMut(usize, &Row<'_>) -> rusqlite::Result<()>,
    ) -> Result<()> {
        let mut statement = self.conn.prepare_cached(sql)?;
        walk(&mut statement, &ids.0, take)?;
        let sorted = statement.get_status(StatementStatus::Sort);
        debug_assert_eq!(sorted, 0, "an index gives the order of {sql}");
        Ok(())
    }
}

/// Walks the rows and the ids side by side: neighbours cost a step, and ids that have nothing cost nothing.
fn walk(
    statement: &mut Statement<'_>,
    ids: &[i64],
    mut take: impl FnMut(usize, &Row<'_>) -> rusqlite::Result<()>,
) -> rusqlite::Result<()> {
    let owner = statement.column_count() - 1;
    let mut place = 0;
    while let Some(from) = ids.get(place) {
        let mut rows = statement.query([from])?;
        let mut of_others = 0;
        while of_others < STRIDE {
            let Some(row) = rows.next()? else {
                return Ok(());
            };
            let id: i64 = row.get(owner)?;
            while ids.get(place).is_some_and(|wanted| *wanted < id) {
                place += 1;
            }
            match ids.get(place) {
                Some(wanted) if *wanted == id => take(place, row)?,
                Some(_) => of_others += 1,
                None => return Ok(()),
            }
        }
    }
    Ok(())
}
