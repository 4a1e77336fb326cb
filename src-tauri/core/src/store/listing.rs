//! Lists of quotations and their counts.

use chrono::NaiveDate;
use rusqlite::params_from_iter;
use rusqlite::types::Value;

use super::derived::listed_between;
use super::{Selection, Store};
use crate::error::Result;
use crate::id::QuotationId;
use crate::search::columns::{Base, Columns};
use crate::search::{Filter, Sort};

impl Store {
    /// The ids of a list, from `offset`, at most `limit`.
    pub(crate) fn select(
        &self,
        selection: &Selection,
        sort: Sort,
        offset: u32,
        limit: u32,
    ) -> Result<Vec<QuotationId>> {
        let mut statement = self
            .conn
            .prepare_cached("SELECT quotation_id FROM listing WHERE key = ?1")?;
        let keys = self.page_keys(selection, sort, offset, limit)?;
        keys.into_iter()
            .map(|key| Ok(statement.query_row([key], |row| row.get(0))?))
            .collect()
    }

    /// Walks a whole list in its order: the id of each quotation with its packed facts.
    pub(crate) fn walk(
        &self,
        selection: &Selection,
        sort: Sort,
        mut take: impl FnMut(QuotationId, &[u8]),
    ) -> Result<()> {
        let selection = selection.listed();
        let sql = selection.sql("l.quotation_id, l.facts", "", Some(sort));
        let mut statement = self.conn.prepare_cached(&sql)?;
        let mut rows = statement.query(params_from_iter(selection.params()))?;
        while let Some(row) = rows.next()? {
            take(row.get(0)?, row.get_ref(1)?.as_blob().unwrap_or_default());
        }
        Ok(())
    }

    /// How many quotations a list has, counted up to `cap`.
    pub(crate) fn count_to(&self, selection: &Selection, cap: u32) -> Result<u32> {
        if selection.is_all() {
            return Ok(self.quotation_count()?.min(cap));
        }
        let mut params = selection.params().to_vec();
        params.push(Value::Integer(cap.into()));
        let sql = format!(
            "SELECT count(*) FROM ({} LIMIT ?{})",
            selection.sql("1", "", Some(Sort::Newest)),
            params.len()
        );
        self.one(&sql, params_from_iter(&params), |row| row.get(0))
    }

    /// How many quotations a list has.
    pub(crate) fn count(&self, selection: &Selection) -> Result<u32> {
        Ok(self.outline(selection)?.total())
    }

    /// How many rows of a list by date stand before the first of `day`.
    pub(crate) fn listed_before(
        &self,
        selection: &Selection,
        sort: Sort,
        day: NaiveDate,
    ) -> Result<u32> {
        let (first, end) = listed_between(Some(day), Some(day));
        Ok(self.outline(selection)?.before(sort, first, end))
    }

    /// The facts of every quotation.
    pub(crate) fn columns(&self) -> Result<Columns> {
        self.remembered.columns(|| {
            let mut base = Base::default();
            let mut statement = self
                .conn
                .prepare_cached("SELECT key, facts FROM listing ORDER BY key")?;
            let mut rows = statement.query([])?;
            while let Some(row) = rows.next()? {
                base.push(row.get(0)?, row.get_ref(1)?.as_blob().unwrap_or_default());
            }
            Ok(Columns::new(base))
        })
    }

    /// How many quotations the library has.
    pub(crate) fn quotation_count(&self) -> Result<u32> {
        self.count(&self.selection(&Filter::default())?)
    }

    /// Articles, speakers, organizations and outlets of the library.
    pub(crate) fn figures(&self) -> Result<[u32; 4]> {
        let sql = "SELECT (SELECT count(*) FROM article), (SELECT count(*) FROM speaker),
                          (SELECT count(*) FROM organization), (SELECT count(*) FROM outlet)";
        self.one(sql, [], |row| {
            Ok([row.get(0)?, row.get(1)?, row.get(2)?, row.get(3)?])
        })
    }

    /// Quotations that share runs of words with the hashes, those first that share the most, or the rarest.
    pub(crate) fn sharing_runs(&self, hashes: &[u32], most: usize) -> Result<Vec<QuotationId>> {
        let mut shared: std::collections::HashMap<i64, i64> = std::collections::HashMap::new();
        let sql = "SELECT quotation_id FROM shingle WHERE hash = ?1 LIMIT ?2";
        for hash in hashes {
            let ids: Vec<i64> =
                self.list(sql, [hash.cast_signed().into(), BOILERPLATE], |row| {
                    row.get(0)
                })?;
            // What everybody says tells nothing, and what many say tells little.
            if ids.len() < BOILERPLATE as usize {
                let weight = BOILERPLATE / ids.len().max(1) as i64;
                ids.into_iter()
                    .for_each(|id| *shared.entry(id).or_default() += weight);
            }
        }
        let mut ids: Vec<(i64, i64)> = shared
            .into_iter()
            .map(|(id, weight)| (weight, id))
            .collect();
        ids.sort_unstable_by(|a, b| b.cmp(a));
        ids.truncate(most);
        Ok(ids.into_iter().map(|(_, id)| QuotationId(id)).collect())
    }
}

/// A run of words that so many quotations have is a phrase of the trade.
const BOILERPLATE: i64 = 200;
