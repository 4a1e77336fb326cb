//! Indexing what a large import left: in the order of the list, in steps, so that hand edits come in between.

mod read;
mod sorted;

pub(crate) use sorted::{SEPARATOR, Sorted, Sorter, Unsorted};

use std::collections::{HashMap, HashSet};
use std::sync::mpsc::sync_channel;

use rusqlite::params;

use super::super::Store;
use crate::error::{Error, Result};
use read::{Prepared, Source, unpack};

/// So many runs of words are kept back, eight bytes each, since they are written fast only in their own order.
const RUNS_KEPT: usize = 9_000_000;
/// Runs of words that are made ready at once.
const AT_ONCE: usize = 4_096;
/// The next key of a run of ids of which all rows are indexed, but not all runs of words are written.
const DONE: i64 = i64::MAX;

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
    source: Source,
    begun: bool,
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
    /// Fingerprints of the words that the vocabulary has.
    words: HashSet<u64>,
    /// Runs of words not yet written.
    runs: Vec<u64>,
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
            written, source, ..
        } = memory;
        source.edited.clone_from(&self.edited.borrow());
        let (mut rows, mut last) = (0, next);
        let mut write = |prepared: Prepared| {
            rows += prepared.entries.len() as u64;
            last = prepared.end;
            self.write_entries(written, prepared)
        };
        let ids = (first_id, last_id);
        match reader {
            None => self.read_ahead(source, ids, next, most, &mut write)?,
            Some(reader) => std::thread::scope(|scope| {
                let (ready, written) = sync_channel(1);
                let reading = scope.spawn(move || {
                    reader.read_ahead(source, ids, next, most, |prepared| {
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
            memory.source.sorted.remove(&first_id);
        } else {
            let next = if rows < most { DONE } else { last };
            self.execute(
                "UPDATE unindexed SET next_key = ?2, runs_key = iif(?3, ?2, runs_key) WHERE first_id = ?1",
                params![first_id, next, all_written],
            )?;
        }
        let sql = "SELECT EXISTS (SELECT 1 FROM unindexed)";
        let more: bool = self.one(sql, [], |row| row.get(0))?;
        if !more {
            self.edited.borrow_mut().clear();
        }
        Ok(Indexed { rows, more })
    }

    fn write_entries(&self, written: &mut Written, prepared: Prepared) -> Result<()> {
        for (key, entry) in &prepared.entries {
            self.index_entry(*key, entry)?;
        }
        let words = prepared.words.into_iter();
        let new = words.filter(|(hash, _)| written.words.insert(*hash));
        self.add_words(new.map(|(_, word)| word).collect())?;
        written.runs.extend(prepared.runs);
        Ok(())
    }

    /// Writes the runs that were kept back.
    fn write_runs(&self, written: &mut Written) -> Result<()> {
        written.runs.sort_unstable();
        let insert = "INSERT OR IGNORE INTO shingle (hash, quotation_id) VALUES ";
        let mut values = Vec::with_capacity(AT_ONCE * 2);
        for runs in written.runs.chunks(AT_ONCE) {
            let pair = |(hash, id): (u32, i64)| [i64::from(hash.cast_signed()).into(), id.into()];
            values.extend(runs.iter().copied().map(unpack).flat_map(pair));
            self.insert_rows(insert, 2, &values)?;
            values.clear();
        }
        written.runs.clear();
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
