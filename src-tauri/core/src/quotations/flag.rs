//! The user's key flag.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::error::Result;
use crate::id::QuotationId;
use crate::library::{Library, Outcome};
use crate::operation::OperationKind;
use crate::progress::Progress;
use crate::search::{AllBut, meant};
use crate::store::Table;

/// Sets the key flag of quotations.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(default)]
pub struct FlagQuotations {
    /// Which.
    pub ids: Vec<QuotationId>,
    /// And all of a list.
    #[ts(as = "Option<AllBut>", optional)]
    pub all: Option<AllBut>,
    /// Flagged or not.
    pub key_flag: bool,
}

impl Library {
    /// Sets the key flag; returns how many quotations were asked for.
    ///
    /// # Errors
    /// `Cancelled` when it was stopped; then all are as they were.
    pub fn flag_quotations(
        &self,
        input: FlagQuotations,
        progress: &Progress,
    ) -> Result<Outcome<u32>> {
        let ids = self.read(|store| meant(store, &input.ids, input.all.as_ref()))?;
        let subject = match ids.len() {
            1 => "1 quotation".to_owned(),
            many => format!("{many} quotations"),
        };
        let kind = OperationKind::FlagQuotations;
        self.transact_long(kind, &subject, progress, |tx| {
            let flag = |id: QuotationId| {
                tx.update(Table::Quotation, id.0, &[("key_flag", &input.key_flag)])
            };
            tx.each(&ids, flag)?;
            Ok(ids.len() as u32)
        })
    }
}
