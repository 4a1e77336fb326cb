//! Changing a quotation.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::error::{Error, Result};
use crate::id::QuotationId;
use crate::library::{Library, Outcome};
use crate::operation::OperationKind;
use crate::quotations::resolve::subject;
use crate::quotations::{Quotation, QuotationInput, quotation_detail, write_quotation};

/// Replaces a quotation by what its form says.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct UpdateQuotation {
    /// Which.
    pub id: QuotationId,
    /// The `revision` it was read in.
    pub revision: i64,
    /// The quotation as the form gives it.
    pub quotation: QuotationInput,
}

impl Library {
    /// Replaces a quotation.
    ///
    /// # Errors
    /// `Conflict` when it was changed since it was read, in another window or by undo.
    pub fn update_quotation(&self, input: UpdateQuotation) -> Result<Outcome<Quotation>> {
        let text = self.read(|store| store.quotation(input.id))?.text;
        self.transact(OperationKind::UpdateQuotation, &subject(&text), |tx| {
            if tx.revision(input.id)? != input.revision {
                let message = format!("Quotation {} was changed elsewhere since you opened it. Nothing was saved: look at it again, then repeat your change.", input.id.0);
                return Err(Error { field: Some("revision".to_owned()), ..Error::conflict(message) });
            }
            write_quotation(tx, Some(input.id), &input.quotation)?;
            quotation_detail(tx, input.id)
        })
    }
}
