//! SQLite as it is used without much thought: one flat table, an FTS5 index over its text, and ORDER BY date.

use crate::query::{PAGE, Peer, Query, Quotation};
use crate::{Done, imported};
use rusqlite::{Connection, params, params_from_iter, types::Value};
use std::path::Path;
use std::time::{Duration, Instant};

const TABLES: &str = "
    PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA cache_size = -65536; PRAGMA mmap_size = 1073741824;
    CREATE TABLE quotation (id INTEGER PRIMARY KEY, date TEXT, text TEXT, speaker_id INTEGER, speaker TEXT, outlet TEXT, headline TEXT);
    CREATE INDEX quotation_date ON quotation (date);
    CREATE INDEX quotation_speaker ON quotation (speaker_id, date);
    CREATE TABLE quotation_tag (quotation_id INTEGER, tag TEXT);
    CREATE INDEX quotation_tag_tag ON quotation_tag (tag);
    CREATE VIRTUAL TABLE quotation_fts USING fts5 (text, content = 'quotation', content_rowid = 'id');";

pub struct Naive(Connection);

impl Naive {
    pub fn import(folder: &Path, chunks: impl Iterator<Item = Done<Vec<Quotation>>>) -> Done<Self> {
        let path = folder.join("naive.db");
        for end in ["", "-wal", "-shm"] {
            let _ = std::fs::remove_file(folder.join(format!("naive.db{end}")));
        }
        let db = Connection::open(&path)?;
        db.execute_batch(TABLES)?;
        let (mut rows, mut took) = (0, Duration::ZERO);
        db.execute_batch("BEGIN")?;
        for chunk in chunks {
            let chunk = chunk?;
            let start = Instant::now();
            let mut row =
                db.prepare_cached("INSERT INTO quotation VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)")?;
            let mut text =
                db.prepare_cached("INSERT INTO quotation_fts (rowid, text) VALUES (?1, ?2)")?;
            let mut tag = db.prepare_cached("INSERT INTO quotation_tag VALUES (?1, ?2)")?;
            for one in &chunk {
                row.execute(params![
                    one.id,
                    one.date,
                    one.text,
                    one.speaker_id,
                    one.speaker,
                    one.outlet,
                    one.headline
                ])?;
                text.execute(params![one.id, one.text])?;
                for name in &one.tags {
                    tag.execute(params![one.id, name])?;
                }
            }
            took += start.elapsed();
            rows += chunk.len() as u64;
        }
        let start = Instant::now();
        db.execute_batch("COMMIT")?;
        took += start.elapsed();
        db.execute_batch("INSERT INTO quotation_fts (quotation_fts) VALUES ('optimize'); ANALYZE; PRAGMA wal_checkpoint(TRUNCATE)")?;
        imported(
            "naive SQLite + FTS5",
            rows,
            took.as_secs_f64(),
            std::fs::metadata(&path)?.len(),
        );
        Ok(Self(db))
    }
}

impl Peer for Naive {
    fn page(&mut self, query: &Query) -> Done<Option<usize>> {
        let mut from = "quotation AS q".to_owned();
        let (mut conditions, mut values) = (Vec::new(), Vec::new());
        if let Some(expression) = query.fts5() {
            from.push_str(" JOIN quotation_fts ON quotation_fts.rowid = q.id");
            conditions.push("quotation_fts MATCH ?");
            values.push(Value::Text(expression));
        }
        if let Some(part) = &query.substring {
            conditions.push("q.text LIKE ?");
            values.push(Value::Text(format!("%{part}%")));
        }
        if let Some(speaker) = query.speaker {
            conditions.push("q.speaker_id = ?");
            values.push(Value::Integer(speaker));
        }
        if let Some(tag) = &query.tag {
            conditions.push("q.id IN (SELECT quotation_id FROM quotation_tag WHERE tag = ?)");
            values.push(Value::Text(tag.clone()));
        }
        let condition = if conditions.is_empty() {
            "1".to_owned()
        } else {
            conditions.join(" AND ")
        };
        let sql =
            format!("SELECT q.* FROM {from} WHERE {condition} ORDER BY q.date DESC LIMIT {PAGE}");
        let mut statement = self.0.prepare_cached(&sql)?;
        let rows = statement.query_map(params_from_iter(values), |row| {
            let words: (String, String, String, String, String) = (
                row.get(1)?,
                row.get(2)?,
                row.get(4)?,
                row.get(5)?,
                row.get(6)?,
            );
            Ok((row.get::<_, i64>(0)?, words))
        })?;
        let rows: Vec<_> = rows.collect::<Result<_, _>>()?;
        Ok(Some(std::hint::black_box(rows).len()))
    }
}
