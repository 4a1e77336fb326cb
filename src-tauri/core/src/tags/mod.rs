//! Tags: the user's own words for quotations.

mod types;

pub use types::*;

use crate::api::Nothing;
use crate::error::{Error, Result};
use crate::library::{Library, Outcome};
use crate::limits::required_line;
use crate::operation::OperationKind;
use crate::store::Table;

impl Library {
    /// All tags by name.
    pub fn list_tags(&self, _: Nothing) -> Result<Vec<TagRow>> {
        self.read(|store| store.tags())
    }

    /// Adds tags to quotations and takes others away; returns how many quotations were asked for.
    pub fn tag_quotations(&self, input: TagQuotations) -> Result<Outcome<u32>> {
        let names = |names: &[String]| {
            names
                .iter()
                .map(|name| required_line(name, "tags", "tag"))
                .collect::<Result<Vec<_>>>()
        };
        let (add, remove) = (names(&input.add)?, names(&input.remove)?);
        self.transact(
            OperationKind::TagQuotations,
            &[add.clone(), remove.clone()].concat().join(", "),
            |tx| {
                for quotation in &input.quotation_ids {
                    tx.quotation(*quotation)?;
                    for name in &add {
                        tx.put_tag(*quotation, tx.tag_by_name(name)?, true)?;
                    }
                    for tag in remove
                        .iter()
                        .map(|name| tx.tag_named(name))
                        .collect::<Result<Vec<_>>>()?
                        .into_iter()
                        .flatten()
                    {
                        tx.put_tag(*quotation, tag, false)?;
                    }
                }
                Ok(input.quotation_ids.len() as u32)
            },
        )
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
