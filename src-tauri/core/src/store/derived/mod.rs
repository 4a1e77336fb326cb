//! What is derived from the recorded rows: the place in the list, the facts, the search index, the runs of words. All of
//! it can be thrown away and built again.

mod backlog;
mod facts;
mod headlines;
mod index;
mod key;
mod places;
mod rebuild;

pub(crate) use backlog::{Memory, SEPARATOR, Sorted, Sorter, Unsorted};
use chrono::NaiveDate;
pub(crate) use facts::Derived;
pub(crate) use key::month_of;
pub(super) use key::{DAY_BITS, listed_between, number, room, room_end};
pub(crate) use places::Places;

use super::bulk::Batch;
use super::{Store, Table};
use crate::date::DateAssertion;
use crate::error::Result;
use crate::search::facts::Facts;

/// Rows of the list are counted by the key without its last bits: a day is one such bucket, unless it is very full.
pub(crate) const BUCKET_BITS: i64 = 12;

/// Columns of the list.
pub(super) const LISTED: usize = 7;

impl Store {
    /// The quotations whose derived rows hang on a row, as the tables are now.
    pub(super) fn quotations_derived_from(&self, table: Table, id: i64) -> Result<Vec<i64>> {
        let sql = match table {
            Table::Quotation => "SELECT ?1",
            Table::Span => "SELECT quotation_id FROM span WHERE id = ?1",
            Table::Attribution => "SELECT quotation_id FROM attribution WHERE id = ?1",
            Table::ChainHop => "SELECT quotation_id FROM chain_hop WHERE id = ?1",
            Table::QuotationTag => "SELECT quotation_id FROM quotation_tag WHERE id = ?1",
            Table::ProjectQuotation => "SELECT quotation_id FROM project_quotation WHERE id = ?1",
            Table::QuotationCheck => "SELECT quotation_id FROM quotation_check WHERE id = ?1",
            Table::CrossReference => "SELECT from_id FROM cross_reference WHERE id = ?1 UNION SELECT to_id FROM cross_reference WHERE id = ?1",
            Table::Article => "SELECT id FROM quotation WHERE article_id = ?1",
            Table::Capture => "SELECT id FROM quotation WHERE article_id = (SELECT article_id FROM capture WHERE id = ?1)",
            Table::Speaker => "SELECT quotation_id FROM attribution WHERE speaker_id = ?1",
            Table::Role => "SELECT a.quotation_id FROM role AS r JOIN attribution AS a
                            ON a.speaker_id = r.speaker_id OR a.speaker_id IN (SELECT document_id FROM document_author WHERE author_id = r.speaker_id) WHERE r.id = ?1",
            Table::DocumentAuthor => "SELECT a.quotation_id FROM document_author AS d JOIN attribution AS a ON a.speaker_id = d.document_id WHERE d.id = ?1",
            Table::DateAssertion => "SELECT quotation_id FROM date_assertion WHERE id = ?1 AND quotation_id IS NOT NULL
                            UNION SELECT q.id FROM date_assertion AS d JOIN quotation AS q ON q.article_id = d.article_id WHERE d.id = ?1
                            UNION SELECT a.quotation_id FROM date_assertion AS d JOIN role AS r ON r.id = d.role_id JOIN attribution AS a
                            ON a.speaker_id = r.speaker_id OR a.speaker_id IN (SELECT document_id FROM document_author WHERE author_id = r.speaker_id) WHERE d.id = ?1",
            _ => return Ok(Vec::new()),
        };
        self.list(sql, [id], |row| row.get(0))
    }

    /// Brings the derived rows of one quotation, which may be gone, up to date.
    pub(super) fn derive_quotation(&self, id: i64) -> Result<()> {
        let old: Option<i64> = self.find(
            "SELECT key FROM listing WHERE quotation_id = ?1",
            [id],
            |row| row.get(0),
        )?;
        let new = self.derived(id)?;
        let key = match (&new, old) {
            (None, _) => None,
            // The place is kept while the day is.
            (Some(new), Some(old)) if (new.room..room_end(new.room)).contains(&old) => Some(old),
            (Some(new), _) => Some(self.key_for(new.room, id)?),
        };
        if let Some(old) = old {
            if self.is_indexed(id, old)? {
                self.reindexed(id)?;
                self.unindex(old)?;
            }
            self.execute("DELETE FROM listing WHERE key = ?1", [old])?;
            self.count_listed(old, -1)?;
        }
        self.news
            .borrow_mut()
            .listed
            .push((old, key.zip(new.as_ref().map(|new| new.facts.clone()))));
        if let (Some(key), Some(new)) = (key, new) {
            self.list_row(key, id, &new)?;
            self.count_listed(key, 1)?;
            self.index_or_leave(key, id)?;
        }
        Ok(())
    }

    /// Gives a row of the list another key.
    fn relist(&self, old: i64, new: i64, id: i64) -> Result<()> {
        if self.is_indexed(id, old)? {
            self.unindex(old)?;
        }
        self.execute("UPDATE listing SET key = ?2 WHERE key = ?1", [old, new])?;
        self.count_listed(old, -1)?;
        self.count_listed(new, 1)?;
        let facts: Vec<u8> =
            self.one("SELECT facts FROM listing WHERE key = ?1", [new], |row| {
                row.get(0)
            })?;
        self.news
            .borrow_mut()
            .listed
            .push((Some(old), Some((new, facts))));
        self.index_or_leave(new, id)
    }

    /// Indexes a quotation, unless it waits for its turn; then it is not what an import has left in order any more.
    fn index_or_leave(&self, key: i64, id: i64) -> Result<()> {
        if self.is_indexed(id, key)? {
            self.index(key, id)?;
        } else {
            self.edited.borrow_mut().insert(id);
        }
        Ok(())
    }

    /// The runs of words that an indexing may still keep back are not the quotation's any more.
    fn reindexed(&self, id: i64) -> Result<()> {
        if self.is_in_backlog(id)? {
            self.reindexed.borrow_mut().insert(id);
        }
        Ok(())
    }

    /// Writes the row of the list.
    pub(super) fn list_row(&self, key: i64, id: i64, new: &Derived) -> Result<()> {
        let mut row = Batch::default();
        new.put_row(key, id, &mut row)?;
        self.list_rows(&mut row)
    }

    /// Writes rows of the list, of [`LISTED`] values each.
    pub(super) fn list_rows(&self, rows: &mut Batch) -> Result<()> {
        let insert = "INSERT INTO listing (key, quotation_id, said_earliest, said_latest, published_earliest, published_latest, facts) VALUES ";
        self.insert_rows(insert, LISTED, rows)
    }

    /// Counts one row more or less where `key` stands.
    pub(super) fn count_listed(&self, key: i64, more: i64) -> Result<()> {
        let bucket = key >> BUCKET_BITS;
        let known = self.execute(
            "UPDATE listing_count SET count = count + ?2 WHERE bucket = ?1",
            [bucket, more],
        )?;
        if known == 0 {
            self.execute(
                "INSERT INTO listing_count (bucket, count) VALUES (?1, ?2)",
                [bucket, more],
            )?;
        }
        Ok(())
    }
}

/// The day a date stands under in the list: its last one, since it was said by then.
pub(crate) fn listed_day(date: Option<&DateAssertion>) -> Option<NaiveDate> {
    let date = date?;
    date.latest
        .as_ref()
        .or(date.earliest.as_ref())?
        .parse()
        .ok()
}
