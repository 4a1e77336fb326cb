//! What each of many rows has, read in one statement for all of them.

use rusqlite::Row;

use super::Store;
use crate::error::Result;

/// Ends a condition on the column that holds the ids.
pub(super) const AMONG: &str = "IN (SELECT value FROM json_each(?1))";

/// Ids that are asked for together, each once, in ascending order.
pub(crate) struct Ids {
    ids: Vec<i64>,
    /// As SQLite walks them.
    json: String,
}

impl Ids {
    /// Of these ids, in any order.
    pub(crate) fn new(ids: impl IntoIterator<Item = i64>) -> Self {
        let mut ids: Vec<i64> = ids.into_iter().collect();
        ids.sort_unstable();
        ids.dedup();
        // Whole numbers in brackets are JSON as Rust shows them.
        let json = format!("{ids:?}");
        Self { ids, json }
    }

    /// Whether there are none.
    pub(crate) fn is_empty(&self) -> bool {
        self.ids.is_empty()
    }

    /// Where an id stands among them.
    pub(crate) fn place(&self, id: i64) -> Option<usize> {
        self.ids.binary_search(&id).ok()
    }

    /// The ids, beside what was read for each of them.
    pub(crate) fn with<T>(&self, each: Vec<T>) -> impl Iterator<Item = (i64, T)> {
        self.ids.iter().copied().zip(each)
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
        let mut each = Vec::new();
        each.resize_with(ids.ids.len(), Vec::new);
        self.for_each(ids, sql, |place, row| {
            each[place].push(read(row)?);
            Ok(())
        })?;
        Ok(each)
    }

    /// As [`Store::list_each`], where each has one at most; of several the first counts.
    pub(super) fn find_each<T>(
        &self,
        ids: &Ids,
        sql: &str,
        mut read: impl FnMut(&Row<'_>) -> rusqlite::Result<T>,
    ) -> Result<Vec<Option<T>>> {
        let mut each = Vec::new();
        each.resize_with(ids.ids.len(), || None);
        self.for_each(ids, sql, |place, row| {
            if each[place].is_none() {
                each[place] = Some(read(row)?);
            }
            Ok(())
        })?;
        Ok(each)
    }

    fn for_each(
        &self,
        ids: &Ids,
        sql: &str,
        mut take: impl FnMut(usize, &Row<'_>) -> rusqlite::Result<()>,
    ) -> Result<()> {
        if ids.is_empty() {
            return Ok(());
        }
        let mut statement = self.conn.prepare_cached(sql)?;
        let owner = statement.column_count() - 1;
        let mut rows = statement.query([&ids.json])?;
        while let Some(row) = rows.next()? {
            if let Some(place) = ids.place(row.get(owner)?) {
                take(place, row)?;
            }
        }
        Ok(())
    }
}
