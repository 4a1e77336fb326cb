//! The user's key flag.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::error::Result;
use crate::id::QuotationId;
use crate::library::{Library, Outcome};
use crate::operation::OperationKind;
use crate::store::Table;

/// Sets the key flag of quotations.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(default)]
pub struct FlagQuotations {
    /// Which.
    pub ids: Vec<QuotationId>,
    /// Flagged or not.
    pub key_flag: bool,
}

impl Library {
    /// Sets the key flag; returns how many quotations were asked for.
    pub fn flag_quotations(&self, input: FlagQuotations) -> Result<Outcome<u32>> {
        let subject = format!(
            "{} quotation{}",
            input.ids.len(),
            if input.ids.len() == 1 { "" } else { "s" }
        );
        self.transact(OperationKind::FlagQuotations, &subject, |tx| {
            for id in &input.ids {
                tx.update(Table::Quotation, id.0, &[("key_flag", &input.key_flag)])?;
            }
            Ok(input.ids.len() as u32)
        })
    }
}
