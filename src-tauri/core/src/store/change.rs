//! The log's rows: what one operation changed.

use rusqlite::params;

use super::record::{Image, image};
use super::{Store, Table};
use crate::error::{Error, Result};

/// One changed row of an operation, or a run of added rows.
pub(crate) struct Change {
    pub(crate) table: Table,
    pub(crate) row_id: i64,
    /// The last of a run of rows that a bulk operation added.
    pub(crate) last_row_id: Option<i64>,
    pub(crate) before: Option<Image>,
    pub(crate) after: Option<Image>,
}

impl Store {
    /// Writes one change, its images as JSON.
    pub(super) fn log_change(
        &self,
        operation: i64,
        table: Table,
        row: i64,
        before: Option<&str>,
        after: Option<&str>,
    ) -> Result<()> {
        self.execute(
            "INSERT INTO change (operation_id, table_name, row_id, before, after) VALUES (?1, ?2, ?3, ?4, ?5)",
            params![operation, table.name(), row, before, after],
        )?;
        Ok(())
    }

    /// Writes that the operation added the rows `first` to `last`.
    pub(super) fn log_addition(
        &self,
        operation: i64,
        table: Table,
        first: i64,
        last: i64,
    ) -> Result<()> {
        self.execute(
            "INSERT INTO change (operation_id, table_name, row_id, last_row_id) VALUES (?1, ?2, ?3, ?4)",
            params![operation, table.name(), first, last],
        )?;
        Ok(())
    }

    /// The changes of one operation, newest first: the order in which they are reverted.
    pub(crate) fn changes_backwards(&self, operation: i64) -> Result<Vec<Change>> {
        let rows = self.list(
            "SELECT table_name, row_id, last_row_id, before, after FROM change WHERE operation_id = ?1 ORDER BY id DESC",
            [operation],
            |row| {
                Ok((row.get::<_, String>(0)?, row.get(1)?, row.get(2)?, row.get::<_, Option<String>>(3)?, row.get::<_, Option<String>>(4)?))
            },
        )?;
        rows.into_iter()
            .map(|(table, row_id, last_row_id, before, after)| {
                let table = Table::by_name(&table)
                    .ok_or_else(|| Error::bug(format!("The log names a table {table}")))?;
                Ok(Change {
                    table,
                    row_id,
                    last_row_id,
                    before: image(before)?,
                    after: image(after)?,
                })
            })
            .collect()
    }
}
