//! Ids as types of their own, so that a speaker's id is never taken for an article's.

use rusqlite::types::{FromSql, FromSqlResult, ToSql, ToSqlOutput, ValueRef};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

macro_rules! ids {
    ($($(#[$doc:meta])* $name:ident),* $(,)?) => {$(
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, TS)]
        #[serde(transparent)]
            pub struct $name(pub i64);

        impl ToSql for $name {
            fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
                Ok(self.0.into())
            }
        }

        impl FromSql for $name {
            fn column_result(value: ValueRef<'_>) -> FromSqlResult<Self> {
                i64::column_result(value).map(Self)
            }
        }
    )*};
}

ids! {
    /// A speaker's row.
    SpeakerId,
    /// An organization's row.
    OrganizationId,
    /// A role's row.
    RoleId,
    /// An outlet's row.
    OutletId,
    /// An article's row.
    ArticleId,
    /// A capture's row.
    CaptureId,
    /// A statement's row.
    StatementId,
    /// A quotation's row; the number people see.
    QuotationId,
    /// A cross-reference's row.
    CrossReferenceId,
    /// A tag's row.
    TagId,
    /// A project's row.
    ProjectId,
    /// A saved filter's row.
    SavedFilterId,
    /// A suggestion that is none.
    RejectedSuggestionId,
    /// An operation of the log.
    OperationId,
}
