//! A bulk addition: an operation that adds so much that the log names the rows instead of holding an image of each. Rows on
//! which nothing older hangs are written many at a time.

mod batch;
mod quotation;
mod rows;

pub(super) use batch::Batch;
pub(crate) use quotation::{Listed, NewQuotation};

use std::collections::BTreeMap;
use std::collections::btree_map::Entry;

use scopeguard::defer;

use super::open::CACHE;
use super::record::Value;
use super::{Store, Table, Tx};
use crate::error::Result;
use rows::Rows;

/// Kilobytes of pages that are kept meanwhile, since its rows go into many indexes.
const BULK_CACHE: i64 = 128 << 10;

/// What a bulk addition has added to each table.
#[derive(Default)]
pub(super) struct Bulk(BTreeMap<Table, Rows>);

impl Bulk {
    fn rows(&mut self, store: &Store, table: Table) -> Result<&mut Rows> {
        Ok(match self.0.entry(table) {
            Entry::Occupied(rows) => rows.into_mut(),
            Entry::Vacant(none) => none.insert(Rows::after(store.last_given(table)?)),
        })
    }

    /// Writes a row by itself, and gives back its id.
    pub(super) fn insert(
        &mut self,
        store: &Store,
        table: Table,
        values: &[(&str, Value)],
    ) -> Result<i64> {
        let rows = self.rows(store, table)?;
        let id = store.insert_row(table, values)?;
        rows.next = id + 1;
        Ok(id)
    }

    /// Whether the operation itself added the row.
    pub(super) fn has_added(&self, table: Table, id: i64) -> bool {
        self.0
            .get(&table)
            .is_some_and(|rows| (rows.first..rows.next).contains(&id))
    }

    /// The first and the last row added to each table.
    pub(super) fn runs(&self) -> impl Iterator<Item = (Table, i64, i64)> {
        let runs = self
            .0
            .iter()
            .map(|(table, rows)| (*table, rows.first, rows.next - 1));
        runs.filter(|(_, first, last)| last >= first)
    }
}

impl Store {
    /// Runs a bulk addition. Every id it writes is one that it has looked up or given itself, so SQLite need not look each
    /// of them up again, which would take a tenth of the time.
    pub(super) fn in_bulk<T>(&self, write: impl FnOnce() -> Result<T>) -> Result<T> {
        // Neither touches the file, so neither fails while the connection is of any use.
        defer! {
            let _ = self.cache(CACHE);
            let _ = self.conn.execute_batch("PRAGMA foreign_keys = ON");
        }
        self.conn.execute_batch("PRAGMA foreign_keys = OFF")?;
        self.cache(BULK_CACHE)?;
        write()
    }

    /// The greatest id that a table has ever given.
    fn last_given(&self, table: Table) -> Result<i64> {
        let sql = "SELECT seq FROM sqlite_sequence WHERE name = ?1";
        let last = self.find(sql, [table.name()], |row| row.get(0))?;
        Ok(last.unwrap_or(0))
    }
}

impl Tx<'_> {
    /// Adds a row on which nothing older hangs, with a new uid if it has one. In a bulk addition it is written later: see
    /// [`Tx::settle`].
    pub(crate) fn add(&self, table: Table, values: &[(&'static str, Value)]) -> Result<i64> {
        let uid = table.has_uid().then(|| self.uid());
        self.add_row(table, uid.as_ref(), values)
    }

    /// As [`Tx::add`], for a row that has its uid from elsewhere.
    pub(crate) fn add_with_uid(
        &self,
        table: Table,
        uid: &[u8; 16],
        values: &[(&'static str, Value)],
    ) -> Result<i64> {
        self.add_row(table, Some(uid), values)
    }

    fn add_row(
        &self,
        table: Table,
        uid: Option<&[u8; 16]>,
        values: &[(&'static str, Value)],
    ) -> Result<i64> {
        match &self.bulk {
            Some(bulk) => bulk
                .borrow_mut()
                .rows(self, table)?
                .add(self, table, uid, values),
            None => self.insert_whole(table, uid, values),
        }
    }

    /// Writes what [`Tx::add`] has taken so far.
    pub(crate) fn settle(&self) -> Result<()> {
        self.settle_these(Table::ALL)
    }

    /// Writes what [`Tx::add`] has taken so far of some tables, for a reading of these.
    pub(crate) fn settle_these(&self, tables: &[Table]) -> Result<()> {
        let Some(bulk) = &self.bulk else {
            return Ok(());
        };
        let mut bulk = bulk.borrow_mut();
        let mut waiting = bulk.0.iter_mut().filter(|(of, _)| tables.contains(of));
        waiting.try_for_each(|(of, rows)| rows.write(self, *of))
    }
}
