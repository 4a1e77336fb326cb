//! Recording a quotation.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::error::Result;
use crate::library::{Library, Outcome};
use crate::operation::OperationKind;
use crate::quotations::resolve::subject;
use crate::quotations::{Quotation, QuotationInput, quotation_detail, write_quotation};

/// Adds a quotation, with whatever new speakers, organizations and tags it names.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(default)]
pub struct CreateQuotation {
    /// The quotation as the form gives it.
    pub quotation: QuotationInput,
}

impl Library {
    /// Adds a quotation: its statement, its wording and who is said to have said it.
    ///
    /// # Errors
    /// `InvalidInput` for an empty quote or a field that cannot be taken, `Conflict` when a new speaker has the name
    /// of one in the library.
    pub fn create_quotation(&self, input: CreateQuotation) -> Result<Outcome<Quotation>> {
        self.transact(
            OperationKind::CreateQuotation,
            &subject(&input.quotation.quote),
            |tx| {
                let id = write_quotation(tx, None, &input.quotation)?;
                quotation_detail(tx, id)
            },
        )
    }
}
