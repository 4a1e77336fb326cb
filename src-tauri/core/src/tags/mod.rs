//! Tags: the user's own words for quotations.

mod types;

pub use types::*;

use crate::api::Nothing;
use crate::error::{Error, Result};
use crate::id::TagId;
use crate::library::{Library, Outcome};
use crate::limits::required_line;
use crate::operation::OperationKind;
use crate::progress::Progress;
use crate::search::meant;
use crate::store::Table;

impl Library {
    /// All tags by name.
    pub fn list_tags(&self, _: Nothing) -> Result<Vec<TagRow>> {
        self.read(|store| store.tags())
    }

    /// Adds tags to quotations and takes others away; returns how many quotations were asked for.
    ///
    /// # Errors
    /// `Cancelled` when it was stopped; then all are as they were.
    pub fn tag_quotations(
        &self,
        input: TagQuotations,
        progress: &Progress,
    ) -> Result<Outcome<u32>> {
        let names = |names: &[String]| {
            names
                .iter()
                .map(|name| required_line(name, "tags", "tag"))
                .collect::<Result<Vec<_>>>()
        };
        let (add, remove) = (names(&input.add)?, names(&input.remove)?);
        let ids = self.read(|store| meant(store, &input.quotation_ids, input.all.as_ref()))?;
        let subject = [add.clone(), remove.clone()].concat().join(", ");
        self.transact_long(OperationKind::TagQuotations, &subject, progress, |tx| {
            // A tag is made for the first quotation that gets it.
            let mut added = Vec::new();
            let removed: Vec<TagId> = remove
                .iter()
                .filter_map(|name| tx.tag_named(name).transpose())
                .collect::<Result<_>>()?;
            tx.each(&ids, |id| {
                tx.quotation(id)?;
                if added.is_empty() {
                    let tags = add.iter().map(|name| tx.tag_by_name(name));
                    added = tags.collect::<Result<_>>()?;
                }
                added
                    .iter()
                    .try_for_each(|tag| tx.put_tag(id, *tag, true))?;
                removed
                    .iter()
                    .try_for_each(|tag| tx.put_tag(id, *tag, false))
            })?;
            Ok(ids.len() as u32)
        })
    }

    /// Renames a tag.
    ///
    /// # Errors
    /// `Conflict` when another tag has the name.
    pub fn update_tag(&self, input: UpdateTag) -> Result<Outcome<TagRef>> {
        let name = required_line(&input.name, "name", "name of the tag")?;
        self.transact(OperationKind::UpdateTag, &name, |tx| {
            if tx.tag_named(&name)?.is_some_and(|id| id != input.id) {
                return Err(Error {
                    field: Some("name".to_owned()),
                    ..Error::conflict(format!("There is already a tag “{name}”."))
                });
            }
            tx.update(Table::Tag, input.id.0, &[("name", &name)])?;
            tx.tag(input.id)
        })
    }

    /// Deletes a tag and takes it from every quotation.
    pub fn delete_tag(&self, TagById { id }: TagById) -> Result<Outcome<TagRef>> {
        let tag = self.read(|store| store.tag(id))?;
        self.transact(OperationKind::DeleteTag, &tag.name, |tx| {
            for row in tx.rows_with(Table::QuotationTag, "tag_id", id.0)? {
                tx.delete(Table::QuotationTag, row)?;
            }
            tx.delete(Table::Tag, id.0)?;
            Ok(tag.clone())
        })
    }
}
