//! The ids that the uids of an import have here, as far as memory allows; the library knows the others.

use std::collections::HashMap;

use foldhash::fast::RandomState;

use crate::error::{Error, Result};
use crate::id::CaptureId;
use crate::limits::short;
use crate::store::{Table, Tx};

/// So many ids are remembered, and so many captured texts: what comes names what came just before it.
const IDS: usize = 300_000;
const TEXTS: usize = 64;

/// See the module.
#[derive(Default)]
pub(super) struct Known {
    ids: HashMap<(Table, [u8; 16]), i64, RandomState>,
    aliases: HashMap<(Table, [u8; 16]), i64>,
    texts: HashMap<i64, String>,
    /// Tags and projects by their names in small letters.
    names: HashMap<(Table, String), i64>,
    /// The greatest uid that a table had when it was first asked for, and since: a greater one is new.
    greatest: HashMap<Table, [u8; 16]>,
}

impl Known {
    /// The uid as bytes when no row has it.
    pub(super) fn new_uid(
        &mut self,
        tx: &Tx<'_>,
        table: Table,
        uid: &str,
    ) -> Result<Option<[u8; 16]>> {
        let bytes = bytes(uid)?;
        let greatest = match self.greatest.get(&table) {
            Some(greatest) => *greatest,
            None => tx.greatest_uid(table)?.unwrap_or_default(),
        };
        if bytes > greatest {
            self.greatest.insert(table, bytes);
            return Ok(Some(bytes));
        }
        self.greatest.insert(table, greatest);
        let found = match self.ids.get(&(table, bytes)) {
            Some(id) => Some(*id),
            None => id_by_uid(tx, table, &bytes)?,
        };
        if let Some(id) = found {
            self.add(table, bytes, id);
        }
        Ok(found.is_none().then_some(bytes))
    }

    /// Remembers a row.
    pub(super) fn add(&mut self, table: Table, uid: [u8; 16], id: i64) {
        if self.ids.len() == IDS {
            self.ids.clear();
        }
        self.ids.insert((table, uid), id);
    }

    /// Remembers for good that a uid means a row that has another one here.
    pub(super) fn alias(&mut self, table: Table, uid: [u8; 16], id: i64) -> Result<()> {
        self.aliases.insert((table, uid), id);
        Ok(())
    }

    /// The row of a uid.
    pub(super) fn find(&mut self, tx: &Tx<'_>, table: Table, uid: &str) -> Result<Option<i64>> {
        let bytes = bytes(uid)?;
        if let Some(id) = self.ids.get(&(table, bytes)) {
            return Ok(Some(*id));
        }
        if let Some(id) = self.aliases.get(&(table, bytes)) {
            return Ok(Some(*id));
        }
        let found = id_by_uid(tx, table, &bytes)?;
        if let Some(id) = found {
            self.add(table, bytes, id);
        }
        Ok(found)
    }

    /// The row of that name, whatever its case; found or made by `find` the first time.
    pub(super) fn named(
        &mut self,
        table: Table,
        name: &str,
        find: impl FnOnce() -> Result<i64>,
    ) -> Result<i64> {
        let key = (table, name.to_ascii_lowercase());
        if let Some(id) = self.names.get(&key) {
            return Ok(*id);
        }
        let id = find()?;
        self.names.insert(key, id);
        Ok(id)
    }

    /// Remembers a captured text.
    pub(super) fn remember_text(&mut self, id: i64, text: &str) {
        if self.texts.len() == TEXTS {
            self.texts.clear();
        }
        self.texts.insert(id, text.to_owned());
    }

    /// A captured text.
    pub(super) fn text(&mut self, tx: &Tx<'_>, id: i64) -> Result<&str> {
        if !self.texts.contains_key(&id) {
            let text = tx.capture_text(CaptureId(id))?;
            self.remember_text(id, &text);
        }
        Ok(self.texts.get(&id).map(String::as_str).unwrap_or_default())
    }
}

fn id_by_uid(tx: &Tx<'_>, table: Table, uid: &[u8; 16]) -> Result<Option<i64>> {
    tx.settle_these(&[table])?;
    tx.id_by_uid(table, uid)
}

fn bytes(uid: &str) -> Result<[u8; 16]> {
    let parsed = uuid::Uuid::parse_str(uid);
    let parsed =
        parsed.map_err(|_| Error::invalid("uid", format!("“{}” is no UUID.", short(uid))))?;
    Ok(*parsed.as_bytes())
}
