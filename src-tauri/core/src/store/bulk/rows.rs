//! New rows of one table on their way into it: their ids are given at once, and they are written many with one statement.

use super::super::record::Value;
use super::super::{Store, Table};
use super::batch::Batch;
use crate::error::Result;

/// See the module.
pub(super) struct Rows {
    /// The id of the first row of this operation, and of the next one.
    pub(super) first: i64,
    pub(super) next: i64,
    /// Of what waits: the columns besides the id, and their values row by row, the id first.
    columns: Vec<&'static str>,
    values: Batch,
    insert: String,
}

impl Rows {
    /// For a table whose last row has the id `last`.
    pub(super) fn after(last: i64) -> Self {
        Self {
            first: last + 1,
            next: last + 1,
            columns: Vec::new(),
            values: Batch::default(),
            insert: String::new(),
        }
    }

    /// Takes a row, with its uid if it has one, and gives it its id.
    pub(super) fn add(
        &mut self,
        store: &Store,
        table: Table,
        uid: Option<&[u8; 16]>,
        values: &[(&'static str, Value)],
    ) -> Result<i64> {
        if self.columns.len() != values.len() || !self.columns.iter().zip(values).all(same) {
            self.write(store, table)?;
            self.columns = values.iter().map(|(name, _)| *name).collect();
            self.insert.clear();
        }
        if self.insert.is_empty() {
            self.prepare(table);
        }
        let id = self.next;
        self.next += 1;
        self.values.push_integer(id);
        if let Some(uid) = uid {
            self.values.push(uid)?;
        }
        for (_, value) in values {
            self.values.push(*value)?;
        }
        if self.values.is_full(self.width(table)) {
            self.write(store, table)?;
        }
        Ok(id)
    }

    /// Writes what waits.
    pub(super) fn write(&mut self, store: &Store, table: Table) -> Result<()> {
        store.insert_rows(&self.insert, self.width(table), &mut self.values)
    }

    fn width(&self, table: Table) -> usize {
        self.columns.len() + 1 + usize::from(table.has_uid())
    }

    fn prepare(&mut self, table: Table) {
        let uid = table.has_uid().then_some("uid");
        let names = uid.iter().chain(&self.columns);
        let names: String = names.map(|name| format!(", \"{name}\"")).collect();
        // FAIL: whatever fails ends the operation, so no statement needs a way back of its own.
        self.insert = format!(
            "INSERT OR FAIL INTO \"{}\" (id{names}) VALUES ",
            table.name()
        );
    }
}

/// Whether the value is of the column. A name is mostly written in one place of the program, so its address tells it.
fn same((column, (name, _)): (&&'static str, &(&'static str, Value))) -> bool {
    std::ptr::eq(*column, *name) || column == name
}
