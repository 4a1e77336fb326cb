//! Lists kept under a name.

use crate::api::Nothing;
use crate::error::{Error, Result};
use crate::library::{Library, Outcome};
use crate::limits::required_line;
use crate::operation::OperationKind;
use crate::projects::{SaveFilter, SavedFilter, SavedFilterById};
use crate::store::Table;

impl Library {
    /// All saved filters by name, with how many quotations each finds.
    pub fn list_saved_filters(&self, _: Nothing) -> Result<Vec<SavedFilter>> {
        self.read(|store| {
            let found = store.saved_filters()?;
            found
                .into_iter()
                .map(|(id, name, filter)| {
                    Ok(SavedFilter {
                        id,
                        name,
                        quotations: store.count(&store.selection(&filter)?)?,
                        filter,
                    })
                })
                .collect()
        })
    }

    /// Keeps a filter under a name; the same name replaces.
    pub fn save_filter(&self, input: SaveFilter) -> Result<Outcome<SavedFilterById>> {
        let name = required_line(&input.name, "name", "name of the filter")?;
        let filter = serde_json::to_string(&input.filter)?;
        self.transact(OperationKind::SaveFilter, &name, |tx| {
            tx.selection(&input.filter)?;
            let id = match tx.saved_filter_named(&name)? {
                Some(id) => {
                    tx.update(
                        Table::SavedFilter,
                        id.0,
                        &[("name", &name), ("filter", &filter)],
                    )?;
                    id
                }
                None => crate::id::SavedFilterId(
                    tx.insert(Table::SavedFilter, &[("name", &name), ("filter", &filter)])?,
                ),
            };
            Ok(SavedFilterById { id })
        })
    }

    /// Deletes a saved filter.
    pub fn delete_saved_filter(&self, input: SavedFilterById) -> Result<Outcome<SavedFilterById>> {
        let found = self.read(|store| store.saved_filters())?;
        let (_, name, _) = found
            .into_iter()
            .find(|(id, _, _)| *id == input.id)
            .ok_or_else(|| Error::not_found("This filter"))?;
        self.transact(OperationKind::DeleteSavedFilter, &name, |tx| {
            tx.delete(Table::SavedFilter, input.id.0)?;
            Ok(input)
        })
    }
}
