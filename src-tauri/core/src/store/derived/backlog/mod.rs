//! Indexing what a large import left: in the order of the list, in steps, so that hand edits come in between.

mod read;
mod runs;
mod sorted;
mod stretch;

pub(crate) use sorted::{SEPARATOR, Sorted, Sorter, Unsorted};

use std::collections::{HashMap, HashSet};
use std::sync::mpsc::sync_channel;

use rusqlite::params;

use super::super::Store;
use super::super::bulk::Batch;
use crate::error::{Error, Result};
use crate::fold::words;
use crate::search::shingles::shingles;
use read::{Prepared, Source};
use runs::{InOrder, Runs, unpack};

/// Runs of words that are written in one step: about a second.
const RUNS: usize = 1_000_000;
/// So many words are known to be in the vocabulary; then it is asked again.
const WORDS: usize = 1_500_000;
/// The next key of a backlog of which all rows are indexed, but not all runs of words are written.
const DONE: i64 = i64::MAX;

/// How far indexing is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Indexed {
    /// Rows of this step.
    pub(crate) rows: u64,
    /// All rows are in: what is left are runs of words. The caller may merge the index first, so that they fill the pages
    /// that merging leaves free.
    pub(crate) whole: bool,
    /// Whether there are more steps.
    pub(crate) more: bool,
}

/// A run of ids that wait.
struct Backlog {
    first: i64,
    last: i64,
    /// Rows are indexed up to this key, and their runs of words written up to that one.
    next: i64,
    runs: i64,
}

/// What one bulk indexing remembers from step to step.
#[derive(Default)]
pub(crate) struct Memory {
    source: Source,
    written: Written,
    /// The backlog that it is about, by its first id, and the key up to which its runs of words are known.
    of: Option<i64>,
    known: i64,
}

impl Memory {
    /// With what imports have left in order, by the first id of each.
    pub(crate) fn with(sorted: HashMap<i64, Sorted>) -> Self {
        Self {
            source: Source::of(sorted),
            ..Self::default()
        }
    }

    /// What imports have left in order, as far as it was not used.
    pub(crate) fn into_sorted(self) -> HashMap<i64, Sorted> {
        self.source.sorted
    }
}

/// What the writing side remembers.
#[derive(Default)]
struct Written {
    /// Fingerprints of words that the vocabulary has.
    words: HashSet<u64>,
    /// Runs of words not yet written.
    runs: Runs,
    /// Those that are being written.
    sorted: Option<InOrder>,
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

    /// Whether the quotation belongs to a run of ids that is being indexed, or is to be.
    pub(in crate::store) fn is_in_backlog(&self, id: i64) -> Result<bool> {
        let sql = "SELECT EXISTS (SELECT 1 FROM unindexed WHERE first_id <= ?1 AND last_id >= ?1)";
        self.one(sql, [id], |row| row.get(0))
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

    /// The backlog whose turn it is.
    fn backlog(&self) -> Result<Option<Backlog>> {
        let sql =
            "SELECT first_id, last_id, next_key, runs_key FROM unindexed ORDER BY first_id LIMIT 1";
        self.find(sql, [], |row| {
            Ok(Backlog {
                first: row.get(0)?,
                last: row.get(1)?,
                next: row.get(2)?,
                runs: row.get(3)?,
            })
        })
    }

    /// One step of indexing what waits, of up to about `most` rows. Within the transaction of the caller; what it reads has
    /// been committed when there is a `reader`, another connection that reads ahead while this one writes.
    pub(crate) fn index_some(
        &self,
        memory: &mut Memory,
        most: u64,
        reader: Option<&mut Store>,
    ) -> Result<Indexed> {
        let (mut rows, mut whole, mut more) = (0, true, false);
        if let Some(backlog) = self.backlog()? {
            if memory.of != Some(backlog.first) {
                memory.of = Some(backlog.first);
                memory.known = backlog.runs;
            }
            more = true;
            whole = backlog.next == DONE;
            let Memory {
                source, written, ..
            } = memory;
            source.edited.clone_from(&self.edited.borrow());
            if memory.known < backlog.next {
                let runs = &mut written.runs;
                memory.known = self.remember_runs(source, &backlog, memory.known, runs)?;
                whole = false;
            } else if !whole {
                let (read, next) = self.index_rows_of(&backlog, source, written, most, reader)?;
                (rows, whole) = (read, next == DONE);
                memory.known = next;
                let sql = "UPDATE unindexed SET next_key = ?2 WHERE first_id = ?1";
                self.execute(sql, params![backlog.first, next])?;
            } else if self.write_runs(written)? {
                self.execute("DELETE FROM unindexed WHERE first_id = ?1", [backlog.first])?;
                memory.source.sorted.remove(&backlog.first);
                more = self.backlog()?.is_some();
            }
        }
        if !more {
            self.edited.borrow_mut().clear();
            self.reindexed.borrow_mut().clear();
        }
        Ok(Indexed { rows, whole, more })
    }

    /// Indexes the next rows of a backlog; says how many and where it goes on.
    fn index_rows_of(
        &self,
        backlog: &Backlog,
        source: &mut Source,
        written: &mut Written,
        most: u64,
        reader: Option<&mut Store>,
    ) -> Result<(u64, i64)> {
        let (mut rows, mut next) = (0, backlog.next);
        let mut write = |prepared: Prepared| {
            rows += prepared.entries.len() as u64;
            next = prepared.end;
            self.write_entries(written, prepared)
        };
        match reader {
            None => self.read_ahead(source, backlog, most, &mut write)?,
            Some(reader) => std::thread::scope(|scope| {
                let (ready, prepared) = sync_channel(1);
                let reading = scope.spawn(move || {
                    reader.read_ahead(source, backlog, most, |prepared| {
                        // Nobody receives it any more when writing has failed.
                        ready.send(prepared).map_err(|_| Error::cancelled())
                    })
                });
                let done = prepared.into_iter().try_for_each(write);
                let read = reading.join();
                done?;
                read.map_err(|_| Error::bug("Preparing the index failed"))?
            })?,
        }
        Ok((rows, if rows < most { DONE } else { next }))
    }

    fn write_entries(&self, written: &mut Written, prepared: Prepared) -> Result<()> {
        self.index_entries(&prepared.entries)?;
        if written.words.len() > WORDS {
            written.words.clear();
        }
        let words = prepared.words.into_iter();
        let new = words.filter(|(hash, _)| written.words.insert(*hash));
        self.add_words(new.map(|(_, word)| word).collect())?;
        written.runs.extend(prepared.runs);
        Ok(())
    }

    /// Writes the next runs of words; says whether these were the last.
    fn write_runs(&self, written: &mut Written) -> Result<bool> {
        let sorted = match &mut written.sorted {
            Some(sorted) => sorted,
            None => written
                .sorted
                .insert(std::mem::take(&mut written.runs).sorted()?),
        };
        let insert = "INSERT OR IGNORE INTO shingle (hash, quotation_id) VALUES ";
        let reindexed = self.reindexed.borrow();
        let (mut rows, mut taken) = (Batch::default(), 0);
        for run in sorted.by_ref().take(RUNS) {
            let (hash, id) = unpack(run?);
            taken += 1;
            if !reindexed.contains(&id) {
                rows.push_integer(hash);
                rows.push_integer(id);
            }
            if rows.is_full(2) {
                self.insert_rows(insert, 2, &mut rows)?;
            }
        }
        self.insert_rows(insert, 2, &mut rows)?;
        let last = taken < RUNS;
        if last {
            written.sorted = None;
            reindexed.iter().try_for_each(|id| self.add_shingles(*id))?;
        }
        Ok(last)
    }

    /// Adds the runs of words of a quotation as it is now, if it is there.
    fn add_shingles(&self, id: i64) -> Result<()> {
        let sql = "SELECT text FROM quotation WHERE id = ?1";
        let text: Option<String> = self.find(sql, [id], |row| row.get(0))?;
        let hashes = shingles(&words(&text.unwrap_or_default()));
        hashes
            .into_iter()
            .try_for_each(|hash| self.add_shingle(hash, id))
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
