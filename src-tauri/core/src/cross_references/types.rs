//! Typed links between quotations, as they are read and given.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::id::{CrossReferenceId, QuotationId};
use crate::quotations::QuotationRow;
use crate::sql_enum::words;

words! {
    /// What one quotation is to another.
    CrossReferenceKind {
        /// Another outlet's print of the same statement.
        SameStatement "same_statement",
        /// The same statement in other words.
        Variant "variant",
        /// It holds the other's words.
        Contains "contains",
        /// A rendering into another language.
        TranslationOf "translation_of",
        /// It says the opposite.
        Contradicts "contradicts",
        /// It puts the other right.
        Corrects "corrects",
        /// It takes the other back.
        Retracts "retracts",
        /// It answers the other.
        RespondsTo "responds_to",
        /// It bears the other out.
        Supports "supports",
    }
}

words! {
    /// How far a cross-reference has come.
    CrossReferenceStatus {
        /// Proposed by the program.
        Suggested "suggested",
        /// A person said yes.
        Confirmed "confirmed",
        /// A person said no; it is not proposed again.
        Rejected "rejected",
    }
}

/// A link as seen from one of its ends.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct CrossReference {
    /// Which.
    pub id: CrossReferenceId,
    /// What one is to the other.
    pub kind: CrossReferenceKind,
    /// Whether it leads from the quotation in hand to the other one.
    pub outgoing: bool,
    /// How far it has come.
    pub status: CrossReferenceStatus,
    /// The quotation at the other end.
    pub quotation: QuotationRow,
}

/// Links two quotations. The kinds that mean one statement (same statement, variant, contains, translation) give both
/// the same statement, with all their other wordings.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct LinkQuotations {
    /// From which.
    pub from_id: QuotationId,
    /// To which.
    pub to_id: QuotationId,
    /// What the first is to the second.
    pub kind: CrossReferenceKind,
    /// `confirmed`, or `rejected` to remember that it is not so.
    pub status: CrossReferenceStatus,
}

/// Takes a link away.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct UnlinkQuotations {
    /// Which.
    pub id: CrossReferenceId,
}
