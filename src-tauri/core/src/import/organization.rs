//! The organizations and outlets of an import file as rows.

use super::apply::Import;
use crate::error::Result;
use crate::id::{OrganizationId, OutletId};
use crate::import::{OrganizationEntry, OutletEntry};
use crate::limits::{NOTE, required_line, url, words};
use crate::speakers::checked_names;
use crate::store::{Named, Table};

impl Import<'_> {
    /// Adds an organization, unless it is known; says whether it did.
    pub(super) fn organization(&mut self, entry: &OrganizationEntry) -> Result<bool> {
        let Some(uid) = self.new_uid(Table::Organization, &entry.uid)? else {
            return Ok(false);
        };
        words(&entry.note, NOTE, "note")?;
        let parent = self.id_of(Table::Organization, entry.parent.as_ref())?;
        let id = self.tx.insert_with_uid(
            Table::Organization,
            &uid,
            &[("parent_id", &parent), ("note", &entry.note)],
        )?;
        self.tx.put_names(
            Named::Organization(OrganizationId(id)),
            &checked_names(&entry.names)?,
        )?;
        self.known.add(Table::Organization, uid, id);
        Ok(true)
    }

    /// Adds an outlet, unless there is one of that name.
    pub(super) fn outlet(&mut self, entry: &OutletEntry) -> Result<()> {
        let Some(uid) = self.new_uid(Table::Outlet, &entry.uid)? else {
            return Ok(());
        };
        required_line(&entry.name, "name", "name of the outlet")?;
        url(&entry.url, "url")?;
        let id = match self.tx.outlet_named(&entry.name)? {
            Some(OutletId(id)) => return self.known.alias(Table::Outlet, uid, id),
            None => self.tx.insert_with_uid(
                Table::Outlet,
                &uid,
                &[("name", &entry.name), ("url", &entry.url)],
            )?,
        };
        self.known.add(Table::Outlet, uid, id);
        Ok(())
    }
}
