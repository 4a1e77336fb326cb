//! The recorded tables, and what a change to each of them touches.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// What a write touched; a query that is made of it reloads.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Touched {
    /// Speakers, their names and roles.
    Speakers,
    /// Organizations and their names.
    Organizations,
    /// Outlets.
    Outlets,
    /// Articles and captures.
    Articles,
    /// Quotations and all that hangs on one.
    Quotations,
    /// Tags, not their use.
    Tags,
    /// Projects, not their content.
    Projects,
    /// Saved filters.
    SavedFilters,
}

macro_rules! tables {
    ($($variant:ident $name:literal $touched:ident),* $(,)?) => {
        /// A table whose every change is recorded.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub(crate) enum Table {
            $(#[doc = $name] $variant),*
        }

        impl Table {
            /// Every recorded table, owners before what they own.
            pub(crate) const ALL: &[Self] = &[$(Self::$variant),*];

            /// The name in SQL.
            pub(crate) fn name(self) -> &'static str {
                match self { $(Self::$variant => $name),* }
            }

            /// What a change here touches.
            pub(crate) fn touched(self) -> Touched {
                match self { $(Self::$variant => Touched::$touched),* }
            }

            /// Whether its rows have a uid: all but those that a quotation has most of, which are exchanged with it.
            pub(super) fn has_uid(self) -> bool {
                !matches!(
                    self,
                    Self::Span | Self::Attribution | Self::DateAssertion | Self::QuotationTag
                )
            }

            /// The table of that name.
            pub(crate) fn by_name(name: &str) -> Option<Self> {
                match name { $($name => Some(Self::$variant),)* _ => None }
            }
        }
    };
}

tables! {
    Organization "organization" Organizations,
    Speaker "speaker" Speakers,
    Name "name" Speakers,
    Role "role" Speakers,
    DocumentAuthor "document_author" Speakers,
    Outlet "outlet" Outlets,
    Article "article" Articles,
    Capture "capture" Articles,
    UnnamedSource "unnamed_source" Speakers,
    Statement "statement" Quotations,
    Quotation "quotation" Quotations,
    Span "span" Quotations,
    OtherSpan "other_span" Quotations,
    Attribution "attribution" Quotations,
    ChainHop "chain_hop" Quotations,
    DateAssertion "date_assertion" Quotations,
    CrossReference "cross_reference" Quotations,
    QuotationCheck "quotation_check" Quotations,
    Tag "tag" Tags,
    QuotationTag "quotation_tag" Quotations,
    Note "note" Quotations,
    Project "project" Projects,
    ProjectQuotation "project_quotation" Quotations,
    SavedFilter "saved_filter" SavedFilters,
    RejectedSuggestion "rejected_suggestion" Articles,
}
