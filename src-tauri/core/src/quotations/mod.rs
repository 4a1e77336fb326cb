//! Quotations: the wording of a statement as one article prints it, with its attributions.

mod circumstances;
mod clean;
mod create;
mod delete;
mod flag;
mod gather;
mod get;
mod input;
mod locate;
mod quote;
mod resolve;
mod row;
mod similar;
mod types;
mod update;

pub use circumstances::{Circumstances, FindCircumstances, SuggestedHop};
pub use clean::CleanForm;
pub use create::CreateQuotation;
pub use delete::DeleteQuotations;
pub use flag::FlagQuotations;
pub use get::GetQuotation;
pub use input::{AttributionInput, HopInput, OrganizationChoice, QuotationInput, SpeakerChoice};
pub use locate::{LocateQuotation, Located, SimilarQuotation};
pub use types::*;
pub use update::UpdateQuotation;

pub(crate) use circumstances::{hop_kind, told_hops};
pub(crate) use clean::clean_form;
pub(crate) use gather::{
    Gathered, Gathering, KnownArticle, KnownCapture, KnownSpeaker, PAGE, Reading,
};
pub(crate) use get::{
    anchoring, is_secondhand, part, parts, passage_of, quotation_detail, secondhand,
};
pub(crate) use quote::{direct_or_fragment, marked_stretches, read_quote};
pub(crate) use resolve::{anchor_quotation, span_rows, subject, write_quotation};
pub(crate) use row::row_role;
pub(crate) use similar::Runs;
