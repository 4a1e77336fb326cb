//! A write in progress. Rows are added, changed and removed through it, recorded as they are, and what is derived from
//! them is brought up to date before the commit.

use std::cell::RefCell;
use std::collections::BTreeSet;
use std::ops::Deref;

use super::bulk::Bulk;
use super::record::image;
use super::{Store, Table, Value};
use crate::environment::Environment;
use crate::error::{Error, Result};
use crate::id::QuotationId;
use crate::progress::Progress;
use crate::store::table::Touched;

/// One transaction of one operation. Derefs to [`Store`] for reading what has been written so far.
pub(crate) struct Tx<'a> {
    store: &'a Store,
    environment: &'a Environment,
    operation: i64,
    /// Set for a bulk addition.
    pub(super) bulk: Option<RefCell<Bulk>>,
    /// Set for a use case over many quotations.
    progress: Option<&'a Progress>,
    written: RefCell<Written>,
}

/// Quotations between two reports of how far a long use case is.
const STEP: usize = 100;

/// What the transaction has done so far.
#[derive(Default)]
pub(crate) struct Written {
    /// How many rows were changed.
    pub(crate) rows: usize,
    pub(crate) touched: BTreeSet<Touched>,
    /// Quotations whose derived rows are out of date.
    stale: BTreeSet<i64>,
    /// Names whose derived rows are out of date.
    stale_names: BTreeSet<i64>,
    /// Articles whose headline or address may be another.
    stale_articles: BTreeSet<i64>,
}

impl Deref for Tx<'_> {
    type Target = Store;
    fn deref(&self) -> &Store {
        self.store
    }
}

impl<'a> Tx<'a> {
    pub(super) fn new(
        store: &'a Store,
        environment: &'a Environment,
        operation: i64,
        bulk: bool,
        progress: Option<&'a Progress>,
    ) -> Self {
        let bulk = bulk.then(RefCell::default);
        Self {
            store,
            environment,
            operation,
            bulk,
            progress,
            written: RefCell::default(),
        }
    }

    /// Does `act` to each of many quotations. To bring up to date what is derived from them takes as long again.
    pub(crate) fn each(
        &self,
        ids: &[QuotationId],
        mut act: impl FnMut(QuotationId) -> Result<()>,
    ) -> Result<()> {
        for (done, id) in ids.iter().enumerate() {
            self.step(done, 2 * ids.len())?;
            act(*id)?;
        }
        Ok(())
    }

    /// Reports how far a long use case is.
    ///
    /// # Errors
    /// `Cancelled` when it is to stop.
    fn step(&self, done: usize, total: usize) -> Result<()> {
        match self.progress {
            Some(progress) if done.is_multiple_of(STEP) => progress.step(done as u64, total as u64),
            _ => Ok(()),
        }
    }

    /// Adds a row with a new `uid` and returns its id.
    pub(crate) fn insert(&self, table: Table, values: &[(&str, Value)]) -> Result<i64> {
        let uid = table.has_uid().then(|| self.uid());
        self.insert_whole(table, uid.as_ref(), values)
    }

    /// Adds a row that has its `uid` from elsewhere.
    pub(crate) fn insert_with_uid(
        &self,
        table: Table,
        uid: &[u8; 16],
        values: &[(&str, Value)],
    ) -> Result<i64> {
        self.insert_whole(table, Some(uid), values)
    }

    pub(super) fn insert_whole(
        &self,
        table: Table,
        uid: Option<&[u8; 16]>,
        values: &[(&str, Value)],
    ) -> Result<i64> {
        self.settle()?;
        let mut all: Vec<(&str, Value)> = Vec::with_capacity(values.len() + 1);
        all.extend(uid.map(|uid| ("uid", uid as Value)));
        all.extend_from_slice(values);
        let id = match &self.bulk {
            // Before the row is there, so that the run of new rows begins with it.
            Some(bulk) => bulk.borrow_mut().insert(self.store, table, &all)?,
            None => self.store.insert_row(table, &all)?,
        };
        if self.bulk.is_none() {
            let after = self.store.image_text(table, id)?;
            self.log(table, id, None, after.as_deref())?;
        }
        self.note(table, id)?;
        Ok(id)
    }

    /// Nothing has to be derived from the quotation any more.
    pub(super) fn is_derived(&self, id: i64) {
        self.written.borrow_mut().stale.remove(&id);
    }

    /// A new uid.
    pub(super) fn uid(&self) -> [u8; 16] {
        self.environment.uid()
    }

    /// Changes a row; nothing is recorded where nothing differs.
    pub(crate) fn update(&self, table: Table, id: i64, values: &[(&str, Value)]) -> Result<()> {
        self.settle()?;
        if self.is_new(table, id) {
            self.store.update_row(table, id, values)?;
            return self.note(table, id);
        }
        let before = self
            .store
            .image_text(table, id)?
            .ok_or_else(|| Error::not_found("What you changed"))?;
        self.note(table, id)?;
        self.store.update_row(table, id, values)?;
        let after = self.store.image_text(table, id)?;
        if after.as_ref() == Some(&before) {
            return Ok(());
        }
        self.forget_runs(table, id, &before, after.as_deref())?;
        self.log(table, id, Some(&before), after.as_deref())?;
        self.note(table, id)
    }

    /// Removes a row.
    pub(crate) fn delete(&self, table: Table, id: i64) -> Result<()> {
        self.settle()?;
        if self.is_new(table, id) {
            self.note(table, id)?;
            return self.store.delete_row(table, id).map(drop);
        }
        let before = self
            .store
            .image_text(table, id)?
            .ok_or_else(|| Error::not_found("What you deleted"))?;
        self.note(table, id)?;
        self.store.delete_row(table, id)?;
        self.forget_runs(table, id, &before, None)?;
        self.log(table, id, Some(&before), None)
    }

    /// Takes one change of an earlier operation back: the row must still be as that operation left it.
    pub(crate) fn revert(&self, change: &super::change::Change) -> Result<()> {
        if let Some(last) = change.last_row_id {
            for id in (change.row_id..=last).rev() {
                // The operation may have removed some of its own rows again.
                if self.store.image_text(change.table, id)?.is_some() {
                    self.delete(change.table, id)?;
                }
            }
            return Ok(());
        }
        let (table, id) = (change.table, change.row_id);
        let text = self.store.image_text(table, id)?;
        let current = image(text.clone())?;
        if current != change.after {
            return Err(Error::conflict(
                "What this would undo has changed since. Nothing was changed.",
            ));
        }
        match &change.before {
            None => self.delete(table, id),
            Some(before) => {
                if current.is_some() {
                    self.note(table, id)?;
                }
                self.store
                    .restore_row(table, id, before, current.as_ref())?;
                let restored = serde_json::to_string(before)?;
                if let Some(text) = &text {
                    self.forget_runs(table, id, text, Some(&restored))?;
                }
                self.log(table, id, text.as_deref(), Some(&restored))?;
                self.note(table, id)
            }
        }
    }

    /// Brings the derived rows up to date and writes the runs of a bulk addition.
    pub(super) fn finish(&self) -> Result<Written> {
        self.settle()?;
        let mut written = self.written.take();
        if let Some(bulk) = &self.bulk {
            for (table, first, last) in bulk.borrow().runs() {
                self.store
                    .log_addition(self.operation, table, first, last)?;
                written.rows += (last - first) as usize + 1;
                written.touched.insert(table.touched());
                match table {
                    Table::Name => written.stale_names.extend(first..=last),
                    Table::Article => {
                        self.store.derive_new_articles(first, last)?;
                        written
                            .stale_articles
                            .retain(|id| !(first..=last).contains(id));
                    }
                    _ => {}
                }
            }
        }
        for name in &written.stale_names {
            self.store.derive_name(*name)?;
        }
        for article in &written.stale_articles {
            self.store.derive_article(*article)?;
        }
        let all = written.stale.len();
        for (done, quotation) in written.stale.iter().enumerate() {
            self.step(all + done, 2 * all)?;
            self.store.derive_quotation(*quotation)?;
        }
        Ok(written)
    }

    fn is_new(&self, table: Table, id: i64) -> bool {
        let bulk = self.bulk.as_ref();
        bulk.is_some_and(|bulk| bulk.borrow().has_added(table, id))
    }

    /// Remembers what a change to this row makes out of date. Called while the row is there: before it goes, and both
    /// before and after it changes.
    fn note(&self, table: Table, id: i64) -> Result<()> {
        let mut written = self.written.borrow_mut();
        written.touched.insert(table.touched());
        for quotation in self.store.quotations_derived_from(table, id)? {
            written.touched.insert(Touched::Quotations);
            written.stale.insert(quotation);
        }
        match table {
            Table::Name => drop(written.stale_names.insert(id)),
            Table::Article => drop(written.stale_articles.insert(id)),
            _ => {}
        }
        Ok(())
    }

    /// Takes the runs of words of a quotation out of the index when its words have changed or it is gone.
    fn forget_runs(&self, table: Table, id: i64, before: &str, after: Option<&str>) -> Result<()> {
        if table != Table::Quotation {
            return Ok(());
        }
        let words = |row: &str| -> Result<Option<String>> {
            let row = image(Some(row.to_owned()))?.unwrap_or_default();
            Ok(row
                .get("text")
                .and_then(|text| text.as_str())
                .map(str::to_owned))
        };
        let old = words(before)?;
        match old {
            Some(old) if after.map(words).transpose()?.flatten().as_ref() != Some(&old) => {
                self.store.forget_shingles(id, &old)
            }
            _ => Ok(()),
        }
    }

    /// Records one changed row.
    fn log(&self, table: Table, id: i64, before: Option<&str>, after: Option<&str>) -> Result<()> {
        self.written.borrow_mut().rows += 1;
        self.store
            .log_change(self.operation, table, id, before, after)
    }

    /// Now, as the library writes it: UTC, to the second.
    pub(crate) fn now(&self) -> String {
        self.environment.now()
    }
}
