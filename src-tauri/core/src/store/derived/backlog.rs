//! Indexing what a large import left: in the order of the list, in steps, so that hand edits come in between.

use std::collections::{HashMap, HashSet};
use std::hash::{BuildHasher, BuildHasherDefault, DefaultHasher};
use std::sync::mpsc::sync_channel;

use rusqlite::params;

use super::super::Store;
use super::Facts;
use super::index::Entry;
use crate::error::{Error, Result};
use crate::fold::words;
use crate::id::RoleId;
use crate::search::shingles::shingles;

/// Rows of one reading: while some are written, the next are prepared.
const ROWS: u32 = 2_000;
/// So many runs of words are kept back, eight bytes each, since they are written fast only in their own order.
const RUNS_KEPT: usize = 9_000_000;
/// The next key of a run of ids of which all rows are indexed, but not all runs of words are written.
const DONE: i64 = i64::MAX;
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
    written: Written,
    titles: HashMap<RoleId, String>,
    begun: bool,
}

/// What the writing side remembers.
#[derive(Default)]
struct Written {
    /// Fingerprints of the words that the vocabulary has.
    words: HashSet<u64>,
    /// Runs of words not yet written.
    runs: Vec<u64>,
}

/// Rows ready to be written.
struct Prepared {
    /// With their keys.
    entries: Vec<(i64, Entry)>,
    /// The words that occur, by their fingerprints.
    words: HashMap<u64, String>,
    runs: Vec<u64>,
    /// Where the next rows begin.
    end: i64,
}

struct Row {
    key: i64,
    id: i64,
    facts: Facts,
    text: String,
    roles: String,
}

impl Store {
    /// Whether the search index holds, or is to hold, the quotation at `key`; else it waits for its turn.
    pub(in crate::store) fn is_indexed(&self, id: i64, key: i64) -> Result<bool> {
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
        let sql =
            "SELECT coalesce(sum(last_id - first_id + 1), 0) FROM unindexed WHERE next_key < ?1";
        self.one(sql, [DONE], |row| Ok(row.get::<_, i64>(0)?.unsigned_abs()))
    }

    /// Indexes up to about `most` rows that wait. Within the transaction of the caller; what it reads has been committed when
    /// there is a `reader`, another connection that reads ahead while this one writes.
    pub(crate) fn index_some(
        &self,
        memory: &mut Memory,
        most: u64,
        reader: Option<&mut Store>,
    ) -> Result<Indexed> {
        let Some((first_id, last_id, next, runs)) = self.find(
            "SELECT first_id, last_id, next_key, runs_key FROM unindexed ORDER BY first_id LIMIT 1",
            [],
            |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?, row.get(3)?)),
        )?
        else {
            return Ok(Indexed {
                rows: 0,
                more: false,
            });
        };
        if !std::mem::replace(&mut memory.begun, true) {
            self.remember_runs(memory, first_id, last_id, (runs, next))?;
        }
        let Memory {
            written, titles, ..
        } = memory;
        let (mut rows, mut last) = (0, next);
        let mut write = |prepared: Prepared| {
            rows += prepared.entries.len() as u64;
            last = prepared.end;
            self.write_entries(written, prepared)
        };
        let ids = (first_id, last_id);
        match reader {
            None => self.read_ahead(titles, ids, next, most, &mut write)?,
            Some(reader) => std::thread::scope(|scope| {
                let (ready, written) = sync_channel(1);
                let reading = scope.spawn(move || {
                    reader.read_ahead(titles, ids, next, most, |prepared| {
                        // Nobody receives it any more when writing has failed.
                        ready.send(prepared).map_err(|_| Error::cancelled())
                    })
                });
                let done = written.into_iter().try_for_each(write);
                let read = reading.join();
                done?;
                read.map_err(|_| Error::bug("Preparing the index failed"))?
            })?,
        }
        // Once all rows are in, one more step writes the last runs: the caller may merge the index before it, so that they
        // fill the pages that merging left free.
        let written = &mut memory.written;
        let done = next == DONE;
        let all_written = done || written.runs.len() > RUNS_KEPT;
        if all_written {
            self.write_runs(written)?;
        }
        if done {
            self.execute("DELETE FROM unindexed WHERE first_id = ?1", [first_id])?;
        } else {
            let next = if rows < most { DONE } else { last };
            self.execute(
                "UPDATE unindexed SET next_key = ?2, runs_key = iif(?3, ?2, runs_key) WHERE first_id = ?1",
                params![first_id, next, all_written],
            )?;
        }
        let sql = "SELECT EXISTS (SELECT 1 FROM unindexed)";
        Ok(Indexed {
            rows,
            more: self.one(sql, [], |row| row.get(0))?,
        })
    }

    /// Reads and prepares the rows of a run of ids that wait from the key `from` on, about `most` of them.
    fn read_ahead(
        &self,
        titles: &mut HashMap<RoleId, String>,
        (first, last): (i64, i64),
        mut from: i64,
        most: u64,
        mut ready: impl FnMut(Prepared) -> Result<()>,
    ) -> Result<()> {
        let mut read = 0;
        while read < most {
            let rows = self.waiting(first, last, from)?;
            let Some(end) = rows.last() else { break };
            from = end.key + 1;
            read += rows.len() as u64;
            self.read_titles(titles, &rows)?;
            ready(Prepared::of(&rows, titles, from))?;
        }
        Ok(())
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
                memory
                    .written
                    .runs
                    .extend(runs.map(|hash| pack(hash, row.id)));
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
                facts: Facts::unpack(row.get_ref(2)?.as_blob()?),
                text: row.get(3)?,
                roles: row.get::<_, Option<String>>(4)?.unwrap_or_default(),
            })
        })
    }

    /// Reads the titles of the rows' roles, each once.
    fn read_titles(&self, titles: &mut HashMap<RoleId, String>, rows: &[Row]) -> Result<()> {
        for id in rows.iter().flat_map(|row| &row.facts.titles) {
            if !titles.contains_key(id) {
                titles.insert(*id, self.role_title(*id)?);
            }
        }
        Ok(())
    }

    fn write_entries(&self, written: &mut Written, prepared: Prepared) -> Result<()> {
        for (key, entry) in &prepared.entries {
            self.index_entry(*key, entry)?;
        }
        for (hash, word) in &prepared.words {
            if written.words.insert(*hash) {
                self.add_word(word)?;
            }
        }
        written.runs.extend(prepared.runs);
        Ok(())
    }

    /// Writes the runs that were kept back.
    fn write_runs(&self, written: &mut Written) -> Result<()> {
        written.runs.sort_unstable();
        for run in written.runs.drain(..) {
            let (hash, id) = unpack(run);
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

impl Prepared {
    /// Folds, packs and hashes, away from the connection that writes.
    fn of(rows: &[Row], titles: &HashMap<RoleId, String>, end: i64) -> Self {
        let mut prepared = Self {
            entries: Vec::with_capacity(rows.len()),
            words: HashMap::new(),
            runs: Vec::new(),
            end,
        };
        for row in rows {
            let mut roles: Vec<&str> = row.roles.split(SEPARATOR).collect();
            let held = row.facts.titles.iter().filter_map(|role| titles.get(role));
            roles.extend(held.map(String::as_str));
            let entry = Entry::new(&row.facts, &row.text, &roles);
            for word in entry.words() {
                let hash = fingerprint(word);
                let known = prepared.words.entry(hash);
                known.or_insert_with(|| word.to_owned());
            }
            let runs = entry.shingles.iter().map(|hash| pack(*hash, row.id));
            prepared.runs.extend(runs);
            prepared.entries.push((row.key, entry));
        }
        prepared
    }
}

/// A run of words and whose it is, in the order in which they are stored: as signed numbers. Ids fit into 32 bits: four billion quotations
/// fit into no file.
fn pack(hash: u32, id: i64) -> u64 {
    u64::from(hash ^ 1 << 31) << 32 | id as u64 & u64::from(u32::MAX)
}

fn unpack(run: u64) -> (u32, i64) {
    let hash = (run >> 32) as u32 ^ 1 << 31;
    (hash, (run & u64::from(u32::MAX)) as i64)
}

/// 64 bits that stand for a word for as long as the program runs.
fn fingerprint(word: &str) -> u64 {
    BuildHasherDefault::<DefaultHasher>::default().hash_one(word)
}
