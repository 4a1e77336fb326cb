//! From a text to a filter that says all in terms but the words.

use super::{Problem, Query, QueryReading, ReadQuery, parse};
use crate::error::Result;
use crate::library::Library;
use crate::search::{Filter, Term};
use crate::store::Store;

impl Library {
    /// Takes what is typed into the search box apart.
    pub fn read_query(&self, input: ReadQuery) -> Result<QueryReading> {
        self.read(|store| read(store, &input.text))
    }
}

/// The filter that a text says, and the first thing in it that cannot be asked.
pub(crate) fn read(store: &Store, text: &str) -> Result<QueryReading> {
    let query = parse(text);
    let (terms, mut problem) = terms(store, &query)?;
    if let Some(first) = query.problem {
        let earlier = |other: &Problem| other.place.bytes.start < first.place.bytes.start;
        if !problem.as_ref().is_some_and(earlier) {
            problem = Some(first);
        }
    }
    Ok(QueryReading {
        filter: Filter {
            text: query.words,
            terms,
        },
        problem: problem.map(|problem| problem.shown(text)),
    })
}

/// The terms of a query's fields, each once.
pub(super) fn terms(store: &Store, query: &Query) -> Result<(Vec<Term>, Option<Problem>)> {
    let mut terms: Vec<Term> = Vec::new();
    let mut first = None;
    for field in &query.fields {
        let (meant, problem) = store.meaning(field)?;
        for term in meant {
            if !terms.contains(&term) {
                terms.push(term);
            }
        }
        first = first.or(problem);
    }
    Ok((terms, first))
}
