//! The floor: the same SQLite and the same file without the program, asked with the best statements that we could write by
//! hand. Whoever is slower than this pays for something else than the answer.

mod fts5;
mod page;
mod words;

pub use fts5::fact;
pub use page::Seen;

use rusqlite::config::DbConfig;
use rusqlite::{Connection, OpenFlags, Row, ToSql};
use std::path::Path;

/// A bare connection to a library file.
pub struct Floor {
    /// The connection, for statements that only one measurement needs.
    pub db: Connection,
    vocabulary: String,
}

/// What is asked of the floor; everything given must hold.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Ask {
    /// Words of the text.
    pub words: Option<Typed>,
    /// Facts, as an FTS5 expression.
    pub facts: Option<Vec<u8>>,
    /// The organization of this id with all that is part of it.
    pub organization: Option<i64>,
    /// Between two keys, the end exclusive.
    pub between: Option<(i64, i64)>,
}

/// Words that were typed. They find the quotations of a speaker with such a name as well.
#[derive(Debug, Clone, PartialEq)]
pub enum Typed {
    /// All of these words, anywhere.
    All(Vec<String>),
    /// In a row.
    Phrase(Vec<String>),
    /// Words that begin so.
    Beginning(String),
    /// Words with these letters somewhere.
    Containing(String),
}

impl Floor {
    /// Opens the file for reading, with the settings that serve reading best.
    pub fn open(path: &Path) -> rusqlite::Result<Self> {
        let flags = OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_NO_MUTEX;
        let db = Connection::open_with_flags(path, flags)?;
        db.set_prepared_statement_cache_capacity(256);
        // Statements stay prepared whatever values they are given.
        db.set_db_config(DbConfig::SQLITE_DBCONFIG_ENABLE_QPSG, true)?;
        db.execute_batch(
            "PRAGMA mmap_size = 68719476736; PRAGMA cache_size = -65536; PRAGMA temp_store = MEMORY;",
        )?;
        Ok(Self {
            db,
            vocabulary: String::new(),
        })
    }

    /// Rows of a statement that is kept prepared.
    pub fn list<T>(
        &self,
        sql: &str,
        values: &[&dyn ToSql],
        read: impl FnMut(&Row<'_>) -> rusqlite::Result<T>,
    ) -> rusqlite::Result<Vec<T>> {
        self.db
            .prepare_cached(sql)?
            .query_map(values, read)?
            .collect()
    }

    /// The one row of a statement.
    pub fn one<T: rusqlite::types::FromSql>(
        &self,
        sql: &str,
        values: &[&dyn ToSql],
    ) -> rusqlite::Result<T> {
        self.db
            .prepare_cached(sql)?
            .query_row(values, |row| row.get(0))
    }

    /// In how many quotations a word stands.
    pub fn frequency(&self, word: &str) -> rusqlite::Result<u32> {
        self.db.execute_batch(
            "CREATE VIRTUAL TABLE IF NOT EXISTS temp.vocabulary USING fts5vocab('main', 'quotation_fts', 'col')",
        )?;
        let found = self.list(
            "SELECT doc FROM temp.vocabulary WHERE term = ?1 AND col = 'text'",
            &[&word],
            |row| row.get(0),
        )?;
        Ok(found.first().copied().unwrap_or(0))
    }
}
