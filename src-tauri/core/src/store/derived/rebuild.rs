//! Throwing all derived rows away and building them again.

use super::super::Store;
use super::BUCKET_BITS;
use super::backlog::Memory;
use crate::error::Result;

/// Rows between two reports.
const STEP: u64 = 5_000;

impl Store {
    /// Builds everything derived again, by way of `step(done, total)`, in one transaction.
    pub(crate) fn rebuild_derived(
        &self,
        mut step: impl FnMut(u64, u64) -> Result<()>,
    ) -> Result<u32> {
        let transaction = rusqlite::Transaction::new_unchecked(
            &self.conn,
            rusqlite::TransactionBehavior::Immediate,
        )?;
        self.conn.execute_batch(
            "DELETE FROM listing; DELETE FROM listing_count; DELETE FROM unindexed; DELETE FROM word; DELETE FROM shingle;
             INSERT INTO quotation_fts (quotation_fts) VALUES ('delete-all'); INSERT INTO name_fts (name_fts) VALUES ('delete-all');",
        )?;
        self.raise_index()?;
        for name in self.list("SELECT id FROM name ORDER BY id", [], |row| {
            row.get::<_, i64>(0)
        })? {
            self.derive_name(name)?;
        }
        self.derive_articles()?;
        let total: i64 = self.one("SELECT count(*) FROM quotation", [], |row| row.get(0))?;
        let total = total.unsigned_abs();
        let mut places = super::places::Places::default();
        let (mut done, mut last) = (0, 0);
        loop {
            let ids = self.list(
                "SELECT id FROM quotation WHERE id > ?1 ORDER BY id LIMIT ?2",
                [last, STEP as i64],
                |row| row.get::<_, i64>(0),
            )?;
            let Some(end) = ids.last() else { break };
            last = *end;
            for id in &ids {
                if let Some(derived) = self.derived(*id)? {
                    let key = places.next(self, derived.room, *id)?;
                    self.list_row(key, *id, &derived)?;
                }
            }
            done += ids.len() as u64;
            step(done, total * 2)?;
        }
        self.count_all_listed()?;
        if last > 0 {
            self.leave_unindexed(1, last)?;
        }
        let mut memory = Memory::default();
        loop {
            let indexed = self.index_some(&mut memory, STEP, None)?;
            done += indexed.rows;
            step(done.min(total * 2), total * 2)?;
            if !indexed.more {
                break;
            }
        }
        transaction.commit()?;
        self.news.take();
        self.remembered.written(None);
        self.checkpoint()?;
        Ok(total as u32)
    }

    /// Counts the rows of the list anew.
    pub(in crate::store) fn count_all_listed(&self) -> Result<()> {
        self.conn.execute_batch("DELETE FROM listing_count;")?;
        self.execute(
            &format!(
                "INSERT INTO listing_count (bucket, count) SELECT key >> {BUCKET_BITS}, count(*) FROM listing GROUP BY 1"
            ),
            [],
        )
        .map(drop)
    }
}
