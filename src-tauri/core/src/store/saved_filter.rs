//! Saved filters.

use super::Store;
use crate::error::{Error, Result};
use crate::id::SavedFilterId;
use crate::search::Filter;

impl Store {
    /// All saved filters by name.
    pub(crate) fn saved_filters(&self) -> Result<Vec<(SavedFilterId, String, Filter)>> {
        let rows = self.list(
            "SELECT id, name, filter FROM saved_filter ORDER BY name",
            [],
            |row| Ok((row.get(0)?, row.get(1)?, row.get::<_, String>(2)?)),
        )?;
        rows.into_iter()
            .map(|(id, name, filter)| {
                Ok((id, name, serde_json::from_str(&filter).map_err(Error::bug)?))
            })
            .collect()
    }

    /// The saved filter of that name, whatever its case.
    pub(crate) fn saved_filter_named(&self, name: &str) -> Result<Option<SavedFilterId>> {
        self.find(
            "SELECT id FROM saved_filter WHERE name = ?1",
            [name],
            |row| row.get(0),
        )
    }
}
