//! Rows by their uid, for exchange between libraries.

use super::{Store, Table};
use crate::error::{Error, Result};
use crate::id::OutletId;

impl Store {
    /// The id of the row with that uid.
    pub(crate) fn id_by_uid(&self, table: Table, uid: &[u8; 16]) -> Result<Option<i64>> {
        self.find(
            &format!(
                "SELECT id FROM \"{}\" WHERE uid = ?1{}",
                table.name(),
                if has_short_index(table) {
                    " AND substr(uid, 1, 8) = substr(?1, 1, 8)"
                } else {
                    ""
                }
            ),
            [uid],
            |row| row.get(0),
        )
    }

    /// The greatest uid of a table.
    pub(crate) fn greatest_uid(&self, table: Table) -> Result<Option<[u8; 16]>> {
        let order = match has_short_index(table) {
            true => "substr(uid, 1, 8) DESC, uid DESC",
            false => "uid DESC",
        };
        let sql = format!(
            "SELECT uid FROM \"{}\" ORDER BY {order} LIMIT 1",
            table.name()
        );
        self.find(&sql, [], |row| row.get(0))
    }

    /// An outlet's uid.
    pub(crate) fn outlet_uid(&self, id: OutletId) -> Result<Vec<u8>> {
        self.uid_of(Table::Outlet, id.0)
    }

    fn uid_of(&self, table: Table, id: i64) -> Result<Vec<u8>> {
        let found = self.find(
            &format!("SELECT uid FROM \"{}\" WHERE id = ?1", table.name()),
            [id],
            |row| row.get(0),
        )?;
        found.ok_or_else(|| Error::not_found(format!("A {}", table.name())))
    }
}

/// Tables with so many rows that only the first half of a uid is indexed.
fn has_short_index(table: Table) -> bool {
    matches!(table, Table::Statement | Table::Quotation)
}
