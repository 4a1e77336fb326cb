//! Indexing what a large import left: in the order of the list, in steps, so that hand edits come in between.

use std::collections::{HashMap, HashSet};
use std::hash::{BuildHasher, RandomState};

use rusqlite::params;

use super::super::Store;
use super::Facts;
use super::index::Entry;
use crate::error::Result;
use crate::fold::words;
use crate::id::RoleId;
use crate::search::shingles::shingles;

/// Rows of one reading: while some are written, the next are prepared.
const ROWS: u32 = 8_000;
/// Runs of words are kept back so long, since they are written fast only in their own order.
const RUNS_KEPT: usize = 3_000_000;
/// Between the roles of one quotation.
const SEPARATOR: char = '\u{1f}';

/// How far indexing is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Indexed {
    /// Rows of this step.
    pub(crate) rows: u64,
    /// Whether there are more.
    pub(crate) more: bool,
}

/// What one bulk indexing remembers from step to step.
#[derive(Default)]
pub(crate) struct Memory {
    /// Hashes of the words that the vocabulary has.
    words: HashSet<u64>,
    hasher: RandomState,
    titles: HashMap<RoleId, String>,
    /// Runs of words not yet written, and whether there can be others from an indexing that was broken off.
    runs: Vec<(u32, i64)>,
    begun: bool,
}

struct Row {
    key: i64,
    id: i64,
    facts: Vec<u8>,
    text: String,
    roles: String,
}

impl Store {
    /// Whether the search index holds, or is to hold, the quotation at `key`; else it waits for its turn.
    pub(super) fn is_indexed(&self, id: i64, key: i64) -> Result<bool> {
        self.one(
            "SELECT NOT EXISTS (SELECT 1 FROM unindexed WHERE first_id <= ?1 AND last_id >= ?1 AND next_key <= ?2)",
            [id, key],
            |row| row.get(0),
        )
    }

    /// Leaves the quotations of a run of ids to be indexed later.
    pub(crate) fn leave_unindexed(&self, first: i64, last: i64) -> Result<()> {
        self.execute(
            "INSERT INTO unindexed (first_id, last_id, next_key, runs_key) VALUES (?1, ?2, ?3, ?3)",
            [first, last, i64::MIN],
        )
        .map(drop)
    }

    /// How many quotations may still wait for the index, at most.
    pub(crate) fn unindexed(&self) -> Result<u64> {
        let sql = "SELECT coalesce(sum(last_id - first_id + 1), 0) FROM unindexed";
        self.one(sql, [], |row| Ok(row.get::<_, i64>(0)?.unsigned_abs()))
    }

    /// Indexes up to about `most` rows that wait. Within the transaction of the caller.
    pub(crate) fn index_some(&self, memory: &mut Memory, most: u64) -> Result<Indexed> {
        let mut rows = 0;
        let (mut ready, mut last): (Vec<(i64, i64, Entry)>, Option<i64>) = (Vec::new(), None);
        let Some((first_id, last_id, next, runs)) = self.find(
            "SELECT first_id, last_id, next_key, runs_key FROM unindexed ORDER BY first_id LIMIT 1",
            [],
            |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?, row.get(3)?)),
        )?
        else {
            return Ok(Indexed { rows, more: false });
        };
        if !std::mem::replace(&mut memory.begun, true) {
            self.remember_runs(memory, first_id, last_id, (runs, next))?;
        }
        let mut from: i64 = next;
        loop {
            let read = match rows < most {
                true => self.waiting(first_id, last_id, from)?,
                false => Vec::new(),
            };
            if let Some(row) = read.last() {
                from = row.key + 1;
                last = Some(from);
            }
            rows += read.len() as u64;
            let titles = self.titles(memory, &read)?;
            ready = std::thread::scope(|scope| {
                let prepared = (!read.is_empty()).then(|| scope.spawn(|| prepare(&read, titles)));
                self.write_entries(memory, &ready)?;
                let done = prepared.map(|thread| thread.join()).transpose();
                let done = done.map_err(|_| crate::Error::bug("Preparing the index failed"))?;
                Ok::<_, crate::Error>(done.unwrap_or_default())
            })?;
            if ready.is_empty() {
                break;
            }
        }
        let finished = rows < most;
        let all_written = finished || memory.runs.len() > RUNS_KEPT;
        if all_written {
            self.write_runs(memory)?;
        }
        match last {
            Some(next) if !finished => self.execute(
                "UPDATE unindexed SET next_key = ?2, runs_key = iif(?3, ?2, runs_key) WHERE first_id = ?1",
                params![first_id, next, all_written],
            )?,
            _ => self.execute("DELETE FROM unindexed WHERE first_id = ?1", [first_id])?,
        };
        Ok(Indexed {
            rows,
            more: self.unindexed()? > 0,
        })
    }

    /// Takes up the runs of rows that an indexing which was broken off had not written yet.
    fn remember_runs(
        &self,
        memory: &mut Memory,
        first: i64,
        last: i64,
        (mut from, end): (i64, i64),
    ) -> Result<()> {
        while from < end {
            let rows = self.waiting(first, last, from)?;
            let Some(read) = rows.last() else { break };
            from = read.key + 1;
            for row in rows.iter().filter(|row| row.key < end) {
                let runs = shingles(&words(&row.text)).into_iter();
                memory.runs.extend(runs.map(|hash| (hash, row.id)));
            }
        }
        Ok(())
    }

    fn waiting(&self, first: i64, last: i64, from: i64) -> Result<Vec<Row>> {
        let sql = "SELECT l.key, l.quotation_id, l.facts, q.text,
                       (SELECT group_concat(a.printed_role, char(31)) FROM attribution AS a WHERE a.quotation_id = q.id)
                   FROM listing AS l CROSS JOIN quotation AS q ON q.id = l.quotation_id
                   WHERE l.key >= ?3 AND l.quotation_id BETWEEN ?1 AND ?2 ORDER BY l.key LIMIT ?4";
        self.list(sql, params![first, last, from, ROWS], |row| {
            Ok(Row {
                key: row.get(0)?,
                id: row.get(1)?,
                facts: row.get(2)?,
                text: row.get(3)?,
                roles: row.get::<_, Option<String>>(4)?.unwrap_or_default(),
            })
        })
    }

    /// The titles of the rows' roles, each read once.
    fn titles(&self, memory: &mut Memory, rows: &[Row]) -> Result<HashMap<RoleId, String>> {
        let mut titles = HashMap::new();
        for row in rows {
            for id in Facts::unpack(&row.facts).titles {
                if let std::collections::hash_map::Entry::Vacant(new) = memory.titles.entry(id) {
                    new.insert(self.role_title(id)?);
                }
                if let Some(title) = memory.titles.get(&id) {
                    titles.insert(id, title.clone());
                }
            }
        }
        Ok(titles)
    }

    fn write_entries(&self, memory: &mut Memory, entries: &[(i64, i64, Entry)]) -> Result<()> {
        for (key, id, entry) in entries {
            self.index_entry(*key, entry)?;
            for word in &entry.words {
                if memory.words.insert(memory.hasher.hash_one(word)) {
                    self.add_word(word)?;
                }
            }
            memory
                .runs
                .extend(entry.shingles.iter().map(|hash| (*hash, *id)));
        }
        Ok(())
    }

    /// Writes the runs that were kept back.
    pub(crate) fn write_runs(&self, memory: &mut Memory) -> Result<()> {
        memory.runs.sort_unstable();
        for (hash, id) in memory.runs.drain(..) {
            self.add_shingle(hash, id)?;
        }
        Ok(())
    }

    /// One step of merging the search index into one piece; says whether there is more to do.
    pub(crate) fn merge_index(&self, pages: i64) -> Result<bool> {
        let before = self.conn.total_changes();
        self.execute(
            "INSERT INTO quotation_fts (quotation_fts, rank) VALUES ('merge', ?1)",
            // Negative: all pieces into one, over many steps.
            [-pages],
        )?;
        // FTS5 documents it so: a merge that had something to do changes at least two rows.
        Ok(self.conn.total_changes() - before >= 2)
    }
}

/// Folds, packs and hashes, away from the thread that writes.
fn prepare(rows: &[Row], titles: HashMap<RoleId, String>) -> Vec<(i64, i64, Entry)> {
    rows.iter()
        .map(|row| {
            let facts = Facts::unpack(&row.facts);
            let mut roles: Vec<&str> = row.roles.split(SEPARATOR).collect();
            let held = facts.titles.iter().filter_map(|role| titles.get(role));
            roles.extend(held.map(String::as_str));
            (row.key, row.id, Entry::new(&facts, &row.text, &roles))
        })
        .collect()
}
