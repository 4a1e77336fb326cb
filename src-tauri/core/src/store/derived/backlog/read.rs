//! The rows that are to be indexed, in the order of the list, ready to be written.

use std::collections::{HashMap, HashSet};
use std::hash::{BuildHasher, BuildHasherDefault, DefaultHasher};

use rusqlite::params;

use super::super::super::Store;
use super::super::Facts;
use super::super::index::Entry;
use super::sorted::SEPARATOR;
use super::{Memory, Sorted};
use crate::error::Result;
use crate::id::RoleId;

/// Rows of one reading: while some are written, the next are prepared.
const ROWS: u32 = 2_000;

/// Where entries come from.
#[derive(Default)]
pub(super) struct Source {
    /// What imports have left in order, by the first id of each.
    pub(super) sorted: HashMap<i64, Sorted>,
    /// Quotations that were changed since, so that they are read from the library.
    pub(super) edited: HashSet<i64>,
    titles: HashMap<RoleId, String>,
}

impl Source {
    /// With what imports have left in order.
    pub(super) fn of(sorted: HashMap<i64, Sorted>) -> Self {
        Self {
            sorted,
            ..Self::default()
        }
    }
}

/// Rows ready to be written.
#[derive(Default)]
pub(super) struct Prepared {
    /// With their keys.
    pub(super) entries: Vec<(i64, Entry)>,
    /// The words that occur, by their fingerprints.
    pub(super) words: HashMap<u64, String>,
    pub(super) runs: Vec<u64>,
    /// Where the next rows begin.
    pub(super) end: i64,
}

struct Listed {
    key: i64,
    id: i64,
    facts: Vec<u8>,
}

impl Store {
    /// Reads and prepares the rows of a run of ids that wait from the key `from` on, about `most` of them.
    pub(super) fn read_ahead(
        &self,
        source: &mut Source,
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
            let mut prepared = Prepared {
                end: from,
                ..Prepared::default()
            };
            for row in &rows {
                prepared.add(row, self.entry(source, first, row)?);
            }
            ready(prepared)?;
        }
        Ok(())
    }

    /// Takes up the runs of rows that an indexing which was broken off had not written yet.
    pub(super) fn remember_runs(
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
                let runs = self
                    .entry(&mut memory.source, first, row)?
                    .shingles
                    .into_iter();
                let runs = runs.map(|hash| pack(hash, row.id));
                memory.written.runs.extend(runs);
            }
        }
        Ok(())
    }

    /// The list itself says what is to be indexed, whatever was undone or changed since the import.
    fn waiting(&self, first: i64, last: i64, from: i64) -> Result<Vec<Listed>> {
        // The sign keeps SQLite to the order of the list: an import is most of it.
        let sql = "SELECT key, quotation_id, facts FROM listing
                   WHERE key >= ?3 AND +quotation_id BETWEEN ?1 AND ?2 ORDER BY key LIMIT ?4";
        self.list(sql, params![first, last, from, ROWS], |row| {
            Ok(Listed {
                key: row.get(0)?,
                id: row.get(1)?,
                facts: row.get(2)?,
            })
        })
    }

    /// The entry of a row of the import whose first row has the id `first`.
    fn entry(&self, source: &mut Source, first: i64, row: &Listed) -> Result<Entry> {
        if !source.edited.contains(&row.id)
            && let Some(sorted) = source.sorted.get_mut(&first)
            && let Some(entry) = sorted.at(row.key, row.id)
        {
            return Ok(entry);
        }
        let sql = "SELECT text, (SELECT group_concat(printed_role, char(31)) FROM attribution WHERE quotation_id = ?1)
                   FROM quotation WHERE id = ?1";
        let (text, printed): (String, Option<String>) =
            self.one(sql, [row.id], |row| Ok((row.get(0)?, row.get(1)?)))?;
        let facts = Facts::unpack(&row.facts);
        for id in &facts.titles {
            if !source.titles.contains_key(id) {
                source.titles.insert(*id, self.role_title(*id)?);
            }
        }
        let printed = printed.unwrap_or_default();
        let mut roles: Vec<&str> = printed.split(SEPARATOR).collect();
        let held = facts.titles.iter();
        roles.extend(
            held.filter_map(|role| source.titles.get(role))
                .map(String::as_str),
        );
        Ok(Entry::new(&facts, &text, &roles))
    }
}

impl Prepared {
    fn add(&mut self, row: &Listed, entry: Entry) {
        for word in entry.words() {
            let known = self.words.entry(fingerprint(word));
            known.or_insert_with(|| word.to_owned());
        }
        let runs = entry.shingles.iter().map(|hash| pack(*hash, row.id));
        self.runs.extend(runs);
        self.entries.push((row.key, entry));
    }
}

/// A run of words and whose it is, in the order in which they are stored: as signed numbers. Ids fit into 32 bits: four
/// billion quotations fit into no file.
fn pack(hash: u32, id: i64) -> u64 {
    u64::from(hash ^ 1 << 31) << 32 | id as u64 & u64::from(u32::MAX)
}

/// Taken apart again.
pub(super) fn unpack(run: u64) -> (u32, i64) {
    let hash = (run >> 32) as u32 ^ 1 << 31;
    (hash, (run & u64::from(u32::MAX)) as i64)
}

/// 64 bits that stand for a word for as long as the program runs.
fn fingerprint(word: &str) -> u64 {
    BuildHasherDefault::<DefaultHasher>::default().hash_one(word)
}
