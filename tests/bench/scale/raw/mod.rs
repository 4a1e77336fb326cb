//! The raw loader: the same rows into the same tables and indexes, without the program. The rows are read from a library that
//! the program made, some at a time, and only writing them is timed.

mod texts;

pub use texts::texts;

use crate::measure::Done;
use crate::times::timed;
use rusqlite::types::Value;
use rusqlite::{Connection, OpenFlags, params_from_iter};
use serde::{Deserialize, Serialize};
use std::path::Path;
use std::time::Duration;

/// Rows that are read ahead of what is timed, and written in one transaction.
const CHUNK: usize = 50_000;

/// What loading took, in a process of its own that prints it.
#[derive(Debug, Clone, Copy, Default, PartialEq, Serialize, Deserialize)]
pub struct Loaded {
    /// Everything but the search index, the vocabulary and the runs of words.
    pub tables: Duration,
    /// Those, without merging.
    pub search: Duration,
    /// Merging the search index into one piece, as the program leaves it.
    pub merging: Duration,
}

/// Loads all rows of the library at `from` into a new file at `to`, and prints what it took.
pub fn load(from: &Path, to: &Path) -> Done {
    let source = Connection::open_with_flags(from, OpenFlags::SQLITE_OPEN_READ_ONLY)?;
    source.execute_batch("PRAGMA mmap_size = 68719476736;")?;
    let target = Connection::open(to)?;
    target.set_prepared_statement_cache_capacity(64);
    target.execute_batch(
        "PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA cache_size = -262144; PRAGMA foreign_keys = OFF;
         PRAGMA temp_store = MEMORY; PRAGMA mmap_size = 68719476736;",
    )?;
    let mut loaded = Loaded::default();
    create(&source, &target)?;
    for table in tables(&source)? {
        let time = match table.as_str() {
            "word" | "shingle" => &mut loaded.search,
            _ => &mut loaded.tables,
        };
        *time += copy(&source, &target, &table)?;
    }
    loaded.tables += index(
        &source,
        &target,
        "name_fts",
        "text",
        "SELECT id FROM name ORDER BY id",
    )?;
    let keys = "SELECT key FROM listing ORDER BY key";
    loaded.search += index(&source, &target, "quotation_fts", "text", keys)?;
    let merge = "INSERT INTO quotation_fts (quotation_fts) VALUES ('optimize')";
    let (merged, time) = timed(|| target.execute_batch(merge));
    merged?;
    loaded.merging = time;
    let (folded, time) = timed(|| target.execute_batch("PRAGMA wal_checkpoint(TRUNCATE)"));
    folded?;
    loaded.search += time;
    println!("{}", serde_json::to_string(&loaded)?);
    Ok(())
}

/// Makes the schema of the source, but for what SQLite and FTS5 make themselves. The indexes are there from the beginning:
/// made after the rows, they took as long.
fn create(source: &Connection, target: &Connection) -> Done {
    let mut statement = source.prepare(
        "SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite!_%' ESCAPE '!'
         AND tbl_name NOT LIKE '%!_fts!_%' ESCAPE '!' ORDER BY rowid",
    )?;
    let all: Vec<String> = statement
        .query_map([], |row| row.get(0))?
        .collect::<Result<_, _>>()?;
    for sql in all {
        target.execute_batch(&sql)?;
    }
    // What serves a bulk load best: much memory, and no merging before the end.
    for fts in ["quotation_fts", "name_fts"] {
        for (option, value) in [
            ("hashsize", 64 << 20),
            ("automerge", 0),
            ("crisismerge", 2000),
        ] {
            target.execute_batch(&format!(
                "INSERT INTO {fts} ({fts}, rank) VALUES ('{option}', {value})"
            ))?;
        }
    }
    Ok(())
}

fn tables(source: &Connection) -> Done<Vec<String>> {
    let mut statement = source.prepare(
        "SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND name NOT LIKE 'sqlite!_%' ESCAPE '!' ORDER BY name",
    )?;
    Ok(statement
        .query_map([], |row| row.get(0))?
        .collect::<Result<_, _>>()?)
}

/// The columns of a table that can be written.
fn columns(source: &Connection, table: &str) -> Done<Vec<String>> {
    let mut statement = source
        .prepare("SELECT '\"' || name || '\"' FROM pragma_table_xinfo(?1) WHERE hidden = 0")?;
    Ok(statement
        .query_map([table], |row| row.get(0))?
        .collect::<Result<_, _>>()?)
}

/// The statement that adds a row with these columns.
pub fn insertion(table: &str, columns: &[String]) -> String {
    let places: Vec<String> = (1..=columns.len())
        .map(|place| format!("?{place}"))
        .collect();
    format!(
        "INSERT INTO {table} ({}) VALUES ({})",
        columns.join(", "),
        places.join(", ")
    )
}

fn copy(source: &Connection, target: &Connection, table: &str) -> Done<Duration> {
    let columns = columns(source, table)?;
    let insertion = insertion(table, &columns);
    // In the order of the primary key, which is the order the table is in.
    let mut statement = source.prepare(&format!("SELECT {} FROM {table}", columns.join(", ")))?;
    let mut rows = statement.query([])?;
    let (mut took, mut chunk) = (Duration::ZERO, Vec::with_capacity(CHUNK));
    while let Some(row) = rows.next()? {
        chunk.push(
            (0..columns.len())
                .map(|at| row.get(at))
                .collect::<Result<Vec<Value>, _>>()?,
        );
        if chunk.len() == CHUNK {
            took += write(target, &insertion, &chunk)?;
            chunk.clear();
        }
    }
    Ok(took + write(target, &insertion, &chunk)?)
}

fn write(target: &Connection, insertion: &str, rows: &[Vec<Value>]) -> Done<Duration> {
    let (done, time) = timed(|| {
        let transaction = target.unchecked_transaction()?;
        let mut statement = target.prepare_cached(insertion)?;
        for row in rows {
            statement.execute(params_from_iter(row))?;
        }
        transaction.commit()
    });
    done?;
    Ok(time)
}

fn index(
    source: &Connection,
    target: &Connection,
    fts: &str,
    column: &str,
    keys: &str,
) -> Done<Duration> {
    let keys: Vec<i64> = source
        .prepare(keys)?
        .query_map([], |row| row.get(0))?
        .collect::<Result<_, _>>()?;
    let insertion = insertion(fts, &["rowid".to_owned(), column.to_owned()]);
    let mut took = Duration::ZERO;
    for keys in keys.chunks(texts::AT_ONCE) {
        let tokens = texts(source, fts, keys)?;
        for (at, keys) in keys.chunks(CHUNK).enumerate() {
            let row = |(place, key): (usize, &i64)| {
                let text = tokens.of(at * CHUNK + place);
                vec![Value::Integer(*key), Value::Blob(text)]
            };
            let rows: Vec<Vec<Value>> = keys.iter().enumerate().map(row).collect();
            took += write(target, &insertion, &rows)?;
        }
    }
    Ok(took)
}
