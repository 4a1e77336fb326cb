//! The only SQL of the program. [`Store`] reads one open library file; [`Tx`] writes to it, and every row it writes is
//! recorded.

mod change;
mod inspect;
mod open;
mod record;
mod table;
mod tx;

mod article;
mod attribution;
mod bulk;
mod capture;
mod content;
mod cross_reference;
mod date_assertion;
mod derived;
mod each;
mod expression;
mod fts5;
mod history;
mod integrity;
mod lanes;
mod listing;
mod name;
mod operation;
mod organization;
mod other_span;
mod outlet;
mod outline;
mod page;
#[cfg(test)]
mod plan;
mod query;
mod quotation;
mod ranking;
mod rejected_suggestion;
mod remembered;
mod role;
mod saved_filter;
mod selection;
mod speaker;
mod tag;
mod uid;
mod upkeep;
mod vocabulary;
mod whole;

pub(crate) use bulk::{Listed, NewQuotation};
pub(crate) use capture::{CaptureRow, NewCapture};
pub(crate) use derived::{Derived, Memory, SEPARATOR, Sorted, Sorter, Unsorted};
pub(crate) use lanes::{Lanes, Turn};
pub(crate) use open::Access;
pub(crate) use outline::Outline;
pub(crate) use page::{ListedRow, role_words};
pub(crate) use record::Value;
pub(crate) use remembered::{News, Relisted, Remembered};
pub(crate) use selection::{Selection, field};
pub(crate) use table::Table;
pub use table::Touched;
pub(crate) use tx::Tx;

pub(crate) use cross_reference::CrossReferenceOwn;
pub(crate) use date_assertion::Dated;
pub(crate) use each::Ids;
pub(crate) use name::Named;
pub(crate) use quotation::{AttributionRow, QuotationOwn, SpanRow};

use std::cell::RefCell;
use std::collections::HashSet;
use std::sync::Arc;

use rusqlite::{Connection, OptionalExtension, Params, Row};

use crate::error::Result;

/// One connection to one library file. Reading needs no more than this.
pub(crate) struct Store {
    conn: Connection,
    /// Whether this is the connection that writes.
    writes: bool,
    /// Shared by the connections of a library.
    remembered: Arc<Remembered>,
    labels: page::LabelCell,
    stop: lanes::Stop,
    /// Whose turn it is to read.
    turn: RefCell<Option<Arc<Turn>>>,
    /// How the recorder sees the tables.
    shapes: RefCell<record::Shapes>,
    /// What the running write does to what is remembered.
    news: RefCell<News>,
    /// Quotations that were changed while they waited for the search index.
    edited: RefCell<HashSet<i64>>,
    /// Quotations that were indexed anew while the runs of words of their import were kept back.
    reindexed: RefCell<HashSet<i64>>,
}

impl Store {
    /// All rows of `sql`, each made by `read`.
    fn list<T>(
        &self,
        sql: &str,
        params: impl Params,
        read: impl FnMut(&Row<'_>) -> rusqlite::Result<T>,
    ) -> Result<Vec<T>> {
        let mut statement = self.conn.prepare_cached(sql)?;
        let rows = statement.query_map(params, read)?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }

    /// The first row of `sql`, if there is one.
    fn find<T>(
        &self,
        sql: &str,
        params: impl Params,
        read: impl FnOnce(&Row<'_>) -> rusqlite::Result<T>,
    ) -> Result<Option<T>> {
        Ok(self
            .conn
            .prepare_cached(sql)?
            .query_row(params, read)
            .optional()?)
    }

    /// The one row of `sql`.
    fn one<T>(
        &self,
        sql: &str,
        params: impl Params,
        read: impl FnOnce(&Row<'_>) -> rusqlite::Result<T>,
    ) -> Result<T> {
        Ok(self.conn.prepare_cached(sql)?.query_row(params, read)?)
    }

    /// One step of a long reading that SQLite does not see.
    ///
    /// # Errors
    /// `Cancelled` once a later read has taken its lane.
    pub(crate) fn go_on(&self) -> Result<()> {
        match &*self.turn.borrow() {
            Some(turn) => turn.go_on(),
            None => Ok(()),
        }
    }

    /// Reads as the turn of a lane.
    pub(crate) fn take<T>(
        &self,
        turn: &Arc<Turn>,
        read: impl FnOnce(&Self) -> Result<T>,
    ) -> Result<T> {
        *self.turn.borrow_mut() = Some(turn.clone());
        let result = turn.run(&self.stop, || self.consistently(read));
        *self.turn.borrow_mut() = None;
        result
    }

    /// Runs `sql`, which changes derived rows or the log, never a recorded table.
    fn execute(&self, sql: &str, params: impl Params) -> Result<usize> {
        Ok(self.conn.prepare_cached(sql)?.execute(params)?)
    }
}

/// The limit of a list: 0 asks for the usual page.
fn limit(asked: u32) -> u32 {
    if asked == 0 { 100 } else { asked.min(10_000) }
}

/// What still depends on a row, as "3 quotations": the counts that are not 0 with their words.
fn uses<const N: usize>(counts: [u32; N], words: [&str; N]) -> Vec<String> {
    let used = counts
        .into_iter()
        .zip(words)
        .filter(|(count, _)| *count > 0);
    used.map(|(count, word)| format!("{count} {word}{}", if count == 1 { "" } else { "s" }))
        .collect()
}

/// A UUID in its usual writing.
pub(crate) fn uid_text(bytes: &[u8]) -> String {
    uuid::Uuid::from_slice(bytes)
        .unwrap_or_default()
        .to_string()
}
