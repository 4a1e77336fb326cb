//! Deleting quotations.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::error::Result;
use crate::id::QuotationId;
use crate::library::{Library, Outcome};
use crate::operation::OperationKind;
use crate::quotations::resolve::subject;

/// Deletes quotations.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(default)]
pub struct DeleteQuotations {
    /// Which.
    pub ids: Vec<QuotationId>,
}

impl Library {
    /// Deletes quotations; returns how many.
    pub fn delete_quotations(&self, mut input: DeleteQuotations) -> Result<Outcome<u32>> {
        input.ids.sort_unstable();
        input.ids.dedup();
        let first = input
            .ids
            .first()
            .map(|id| self.read(|store| store.quotation(*id)))
            .transpose()?;
        let subject = match &input.ids[..] {
            [_] => subject(&first.map(|quotation| quotation.text).unwrap_or_default()),
            many => format!("{} quotations", many.len()),
        };
        self.transact(OperationKind::DeleteQuotations, &subject, |tx| {
            input
                .ids
                .iter()
                .try_for_each(|id| tx.delete_quotation(*id))?;
            Ok(input.ids.len() as u32)
        })
    }
}
