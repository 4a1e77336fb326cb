//! Outlets: who prints articles. They are made with their first article.

mod types;

pub use types::*;

use crate::error::{Error, Result};
use crate::library::{Library, Outcome};
use crate::limits::{required_line, url};
use crate::operation::OperationKind;
use crate::store::Table;

impl Library {
    /// Outlets by name.
    pub fn list_outlets(&self, input: ListOutlets) -> Result<Vec<OutletRow>> {
        self.read(|store| store.outlets(&input.text))
    }

    /// Replaces what is known of an outlet.
    pub fn update_outlet(&self, input: UpdateOutlet) -> Result<Outcome<OutletRef>> {
        let name = required_line(&input.name, "name", "name of the outlet")?;
        let url = url(&input.url, "url")?;
        self.transact(OperationKind::UpdateOutlet, &name, |tx| {
            tx.update(Table::Outlet, input.id.0, &[("name", &name), ("url", &url)])?;
            tx.outlet(input.id)
        })
    }

    /// Deletes an outlet that no article names.
    ///
    /// # Errors
    /// `Conflict` with the number of articles that do.
    pub fn delete_outlet(&self, OutletById { id }: OutletById) -> Result<Outcome<OutletRef>> {
        let outlet = self.read(|store| store.outlet(id))?;
        self.transact(OperationKind::DeleteOutlet, &outlet.name, |tx| {
            let articles = tx.rows_with(Table::Article, "outlet_id", id.0)?.len();
            if articles > 0 {
                return Err(Error::conflict(format!(
                    "{} prints {articles} articles of this library. Change or delete these first.",
                    outlet.name
                )));
            }
            tx.delete(Table::Outlet, id.0)?;
            Ok(outlet.clone())
        })
    }
}
