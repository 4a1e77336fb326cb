//! Outlets.

use super::{Store, Table, Tx};
use crate::error::{Error, Result};
use crate::fold::fold;
use crate::id::OutletId;
use crate::outlets::{OutletRef, OutletRow};

impl Store {
    /// The outlet by name.
    pub(crate) fn outlet(&self, id: OutletId) -> Result<OutletRef> {
        let found = self.find("SELECT id, name FROM outlet WHERE id = ?1", [id], |row| {
            Ok(OutletRef {
                id: row.get(0)?,
                name: row.get(1)?,
            })
        })?;
        found.ok_or_else(|| Error::not_found("This outlet"))
    }

    /// Outlets whose name holds `text`, by name.
    pub(crate) fn outlets(&self, text: &str) -> Result<Vec<OutletRow>> {
        let sql = "SELECT id, name, url, (SELECT count(*) FROM article WHERE outlet_id = outlet.id) FROM outlet ORDER BY name COLLATE NOCASE";
        let all = self.list(sql, [], |row| {
            Ok(OutletRow {
                outlet: OutletRef {
                    id: row.get(0)?,
                    name: row.get(1)?,
                },
                url: row.get(2)?,
                articles: row.get(3)?,
            })
        })?;
        let text = fold(text.trim());
        Ok(all
            .into_iter()
            .filter(|row| fold(&row.outlet.name).contains(&text))
            .collect())
    }

    /// The outlet of that name, whatever its case.
    pub(crate) fn outlet_named(&self, name: &str) -> Result<Option<OutletId>> {
        let folded = fold(name);
        Ok(self
            .outlets("")?
            .into_iter()
            .find(|row| fold(&row.outlet.name) == folded)
            .map(|row| row.outlet.id))
    }
}

impl Tx<'_> {
    /// The outlet of that name, made if there is none; none for an empty name.
    pub(crate) fn outlet_by_name(&self, name: &str) -> Result<Option<OutletId>> {
        if name.is_empty() {
            return Ok(None);
        }
        match self.outlet_named(name)? {
            Some(id) => Ok(Some(id)),
            None => Ok(Some(OutletId(
                self.insert(Table::Outlet, &[("name", &name)])?,
            ))),
        }
    }
}
