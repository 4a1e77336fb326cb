//! Finding quotations: filters, lists, counts and facets.

mod counts;
mod describe;
mod facets;
mod list;
pub(crate) mod query;
pub(crate) mod tokens;
mod types;

pub use describe::FilterDescription;
pub(crate) use describe::in_words;
pub use query::{
    CompleteQuery, QueryCompletion, QueryCompletions, QueryProblem, QueryReading, ReadQuery,
    WriteQuery, WrittenQuery,
};
pub use types::*;
