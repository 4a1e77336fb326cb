//! Deleting quotations.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::error::Result;
use crate::id::QuotationId;
use crate::library::{Library, Outcome};
use crate::operation::OperationKind;
use crate::progress::Progress;
use crate::quotations::resolve::subject;
use crate::search::{AllBut, meant};

/// Deletes quotations.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(default)]
pub struct DeleteQuotations {
    /// Which.
    pub ids: Vec<QuotationId>,
    /// And all of a list.
    #[ts(as = "Option<AllBut>", optional)]
    pub all: Option<AllBut>,
}

impl Library {
    /// Deletes quotations; returns how many.
    ///
    /// # Errors
    /// `Cancelled` when it was stopped; then all are there.
    pub fn delete_quotations(
        &self,
        input: DeleteQuotations,
        progress: &Progress,
    ) -> Result<Outcome<u32>> {
        let (ids, first) = self.read(|store| {
            let ids = meant(store, &input.ids, input.all.as_ref())?;
            let first = ids.first().map(|id| store.quotation(*id)).transpose()?;
            Ok((ids, first))
        })?;
        let subject = match &ids[..] {
            [_] => subject(&first.map(|quotation| quotation.text).unwrap_or_default()),
            many => format!("{} quotations", many.len()),
        };
        let kind = OperationKind::DeleteQuotations;
        self.transact_long(kind, &subject, progress, |tx| {
            tx.each(&ids, |id| tx.delete_quotation(id))?;
            Ok(ids.len() as u32)
        })
    }
}
