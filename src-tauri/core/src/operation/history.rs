//! The audit trail of one quotation: every operation that changed it, with the values before and after.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::error::{Error, Result};
use crate::id::QuotationId;
use crate::library::Library;
use crate::limits::short;
use crate::operation::Operation;

/// Asks for the audit trail of one quotation.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct GetHistory {
    /// Which.
    pub id: QuotationId,
}

/// One value that changed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct FieldChange {
    /// Where: the table in the singular.
    pub thing: String,
    /// Which value of it.
    pub field: String,
    /// What it was; none when it was added.
    pub before: Option<String>,
    /// What it became; none when it was removed.
    pub after: Option<String>,
}

/// One operation of the trail.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct HistoryEntry {
    /// What was done, and when.
    pub operation: Operation,
    /// The values it changed.
    pub changes: Vec<FieldChange>,
}

impl Library {
    /// The audit trail of a quotation, the newest entry first. It outlives the quotation.
    pub fn get_history(&self, input: GetHistory) -> Result<Vec<HistoryEntry>> {
        self.read(|store| store.history(input.id))
    }

    /// The number of the quotation with that uid, which may be deleted: its audit trail outlives it.
    pub fn quotation_number(&self, uid: &str) -> Result<QuotationId> {
        let bytes = uuid::Uuid::parse_str(uid).map_err(|_| {
            Error::invalid("uid", format!("“{}” is no uid of a quotation.", short(uid)))
        })?;
        let found = self.read(|store| store.number_of(bytes.as_bytes()))?;
        found.ok_or_else(|| Error::not_found("This quotation"))
    }
}
