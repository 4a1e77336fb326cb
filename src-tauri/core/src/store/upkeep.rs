//! What writes put off, a step at a time.

use scopeguard::defer;

use super::Store;
use crate::error::Result;

/// Pages of the search index that are written in one step of merging: about a millisecond.
const MERGED_AT_ONCE: i64 = 16;

/// So many times the levels of the search index are raised, by about two each.
const RAISED: i64 = 5;

impl Store {
    /// Raises the level at which a large import leaves its one piece of the search index. FTS5 merges pieces of a level
    /// whatever their sizes, and would otherwise write the whole index anew after every sixteenth hand edit. Into an empty
    /// index, which is empty again afterwards.
    pub(super) fn raise_index(&self) -> Result<()> {
        for row in 0..RAISED {
            self.execute(
                "INSERT INTO quotation_fts (rowid, text) VALUES (?1, 'a')",
                [i64::MIN + row],
            )?;
            self.execute(
                "INSERT INTO quotation_fts (quotation_fts) VALUES ('optimize')",
                [],
            )?;
        }
        self.execute(
            "DELETE FROM quotation_fts WHERE rowid < ?1",
            [i64::MIN + RAISED],
        )
        .map(drop)
    }

    /// One step of merging the pieces that writes leave in the search index; says whether there is more to do. Pieces of
    /// a size are merged into one of the next size, so that few are left and none is written again and again.
    pub(crate) fn merge_some(&self) -> Result<bool> {
        if self.unindexed()? > 0 {
            // Indexing merges everything at its end.
            return Ok(false);
        }
        let before = self.conn.total_changes();
        self.unhurried(|| {
            self.execute(
                "INSERT INTO quotation_fts (quotation_fts, rank) VALUES ('merge', ?1)",
                [MERGED_AT_ONCE],
            )
        })?;
        // FTS5 documents it so: a merge that had something to do changes at least two rows.
        Ok(self.conn.total_changes() - before >= 2)
    }

    /// Writes what is only derived: lost with the power it is made again, so nobody waits until the disk has it.
    pub(super) fn unhurried<T>(&self, write: impl FnOnce() -> Result<T>) -> Result<T> {
        // It touches no file, so it does not fail while the connection is of any use.
        defer!(drop(self.conn.execute_batch("PRAGMA synchronous = FULL")));
        self.conn.execute_batch("PRAGMA synchronous = NORMAL")?;
        write()
    }

    /// Copies the write-ahead log into the file as far as nobody reads what was there before; says how many pages the
    /// log has. Waits for nobody and holds nobody up but those who write through this connection.
    pub(crate) fn checkpoint(&self) -> Result<u64> {
        self.one("PRAGMA wal_checkpoint(PASSIVE)", [], |row| {
            Ok(row.get::<_, i64>(1)?.max(0).unsigned_abs())
        })
    }
}
