//! Cross-references: what quotations are to each other. A link that means one statement makes it one.

mod types;

pub use types::*;

use crate::error::{Error, Result};
use crate::id::CrossReferenceId;
use crate::library::{Library, Outcome};
use crate::operation::OperationKind;
use crate::store::Table;

impl CrossReferenceKind {
    /// Whether the two ends are one statement.
    pub(crate) fn is_one_statement(self) -> bool {
        matches!(
            self,
            Self::SameStatement | Self::Variant | Self::Contains | Self::TranslationOf
        )
    }
}

impl Library {
    /// Links two quotations, or remembers that they are not linked.
    pub fn link_quotations(&self, input: LinkQuotations) -> Result<Outcome<CrossReferenceId>> {
        if input.from_id == input.to_id {
            return Err(Error::invalid(
                "to_id",
                "A quotation is not linked to itself. Choose another one.",
            ));
        }
        let subject = format!("No. {} and No. {}", input.from_id.0, input.to_id.0);
        self.transact(OperationKind::LinkQuotations, &subject, |tx| {
            let (from, to) = (tx.quotation(input.from_id)?, tx.quotation(input.to_id)?);
            let known = tx.cross_reference_between(input.from_id, input.to_id, input.kind)?;
            let id = match &known {
                Some(link) => {
                    tx.update(
                        Table::CrossReference,
                        link.id.0,
                        &[("status", &input.status)],
                    )?;
                    link.id
                }
                None => CrossReferenceId(tx.insert(
                    Table::CrossReference,
                    &[
                        ("kind", &input.kind),
                        ("from_id", &input.from_id),
                        ("to_id", &input.to_id),
                        ("status", &input.status),
                    ],
                )?),
            };
            let was = known.is_some_and(|link| link.status == CrossReferenceStatus::Confirmed);
            if input.kind.is_one_statement() {
                match input.status == CrossReferenceStatus::Confirmed {
                    true => tx.move_statement(from.statement_id, to.statement_id)?,
                    false if was => tx.part_statements(input.from_id)?,
                    false => {}
                }
            }
            Ok(id)
        })
    }

    /// Takes a link away. Where it made two quotations one statement and no other link does, they are two again.
    pub fn unlink_quotations(&self, input: UnlinkQuotations) -> Result<Outcome<CrossReferenceId>> {
        let link = self.read(|store| store.cross_reference(input.id))?;
        self.transact(
            OperationKind::UnlinkQuotations,
            &format!("No. {} and No. {}", link.from.0, link.to.0),
            |tx| {
                tx.delete(Table::CrossReference, input.id.0)?;
                if link.kind.is_one_statement() && link.status == CrossReferenceStatus::Confirmed {
                    tx.part_statements(link.from)?;
                }
                Ok(input.id)
            },
        )
    }
}
