//! The rows that are to be indexed, in the order of the list, ready to be written.

use std::collections::{HashMap, HashSet};
use std::hash::{BuildHasher, BuildHasherDefault, DefaultHasher};

use rusqlite::params;

use super::super::super::Store;
use super::super::Facts;
use super::super::index::Entry;
use super::runs::{Runs, pack};
use super::sorted::SEPARATOR;
use super::{Backlog, Sorted};
use crate::error::Result;
use crate::id::RoleId;

/// Rows of one reading: while some are written, the next are prepared.
const ROWS: u32 = 2_000;
/// Readings of one step of taking up runs.
const READINGS: usize = 50;

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
    /// Reads and prepares the next rows that wait, about `most` of them.
    pub(super) fn read_ahead(
        &self,
        source: &mut Source,
        backlog: &Backlog,
        most: u64,
        mut ready: impl FnMut(Prepared) -> Result<()>,
    ) -> Result<()> {
        let (mut read, mut from) = (0, backlog.next);
        while read < most {
            let rows = self.waiting(backlog, from)?;
            let Some(end) = rows.last() else { break };
            from = end.key + 1;
            read += rows.len() as u64;
            let mut prepared = Prepared {
                end: from,
                ..Prepared::default()
            };
            for row in &rows {
                prepared.add(row, self.entry(source, backlog, row)?);
            }
            ready(prepared)?;
        }
        Ok(())
    }

    /// Takes up the runs of rows that an indexing which was broken off had not written yet: of some rows from the key `from`
    /// on, and says where it goes on.
    pub(super) fn remember_runs(
        &self,
        source: &mut Source,
        backlog: &Backlog,
        mut from: i64,
        runs: &mut Runs,
    ) -> Result<i64> {
        for _ in 0..READINGS {
            let rows = self.waiting(backlog, from)?;
            let Some(read) = rows.last() else {
                return Ok(backlog.next);
            };
            from = read.key + 1;
            for row in rows.iter().take_while(|row| row.key < backlog.next) {
                let entry = self.entry(source, backlog, row)?;
                runs.extend(entry.shingles.iter().map(|hash| pack(*hash, row.id)));
            }
        }
        Ok(from.min(backlog.next))
    }

    /// The list itself says what is to be indexed, whatever was undone or changed since the import.
    fn waiting(&self, backlog: &Backlog, from: i64) -> Result<Vec<Listed>> {
        // The sign keeps SQLite to the order of the list: an import is most of it.
        let sql = "SELECT key, quotation_id, facts FROM listing
                   WHERE key >= ?3 AND +quotation_id BETWEEN ?1 AND ?2 ORDER BY key LIMIT ?4";
        let Backlog { first, last, .. } = backlog;
        self.list(sql, params![first, last, from, ROWS], |row| {
            Ok(Listed {
                key: row.get(0)?,
                id: row.get(1)?,
                facts: row.get(2)?,
            })
        })
    }

    /// The entry of a row.
    fn entry(&self, source: &mut Source, backlog: &Backlog, row: &Listed) -> Result<Entry> {
        if !source.edited.contains(&row.id)
            && let Some(sorted) = source.sorted.get_mut(&backlog.first)
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

/// 64 bits that stand for a word for as long as the program runs.
fn fingerprint(word: &str) -> u64 {
    BuildHasherDefault::<DefaultHasher>::default().hash_one(word)
}
