//! Finding quotations: filters, lists, counts and facets.

mod all_but;
pub(crate) mod columns;
mod counts;
mod describe;
mod facets;
pub(crate) mod facts;
mod list;
pub(crate) mod query;
pub(crate) mod shingles;
pub(crate) mod subject;
mod tally;
pub(crate) mod tokens;
mod types;

pub use all_but::AllBut;
pub(crate) use all_but::meant;
pub use describe::FilterDescription;
pub(crate) use describe::in_words;
pub use query::{
    CompleteQuery, QueryCompletion, QueryCompletions, QueryProblem, QueryReading, ReadQuery,
    WriteQuery, WrittenQuery,
};
pub use types::*;
