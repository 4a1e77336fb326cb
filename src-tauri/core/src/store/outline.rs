//! How many rows of a list stand in each stretch of the listing, so that any row of it is reached by walking a few.

use std::sync::Arc;

use rusqlite::params_from_iter;

use super::derived::{BUCKET_BITS, DAY_BITS, month_of};
use super::{Selection, Store};
use crate::error::Result;
use crate::search::Sort;
use crate::speakers::MonthCount;

/// Keys between two looks whether they are still wanted.
const STEP: u32 = 4_096;

/// See the module.
#[derive(Debug, Default, PartialEq, Eq)]
pub(crate) struct Outline {
    /// Buckets of keys that hold rows, the oldest first, each with how many rows stand up to its end.
    buckets: Vec<(i64, u32)>,
}

impl Outline {
    fn add(&mut self, bucket: i64, count: u32) {
        let before = self.total();
        match self.buckets.last_mut() {
            Some((last, upto)) if *last == bucket => *upto += count,
            _ => self.buckets.push((bucket, before + count)),
        }
    }

    /// How many rows the list has.
    pub(crate) fn total(&self) -> u32 {
        self.buckets.last().map_or(0, |(_, upto)| *upto)
    }

    /// The bucket in which the row `offset` of the list stands, and how many rows of the list stand before that one
    /// within the bucket; none beyond the end.
    pub(super) fn locate(&self, sort: Sort, offset: u32) -> Option<(i64, u32)> {
        let oldest = match sort {
            Sort::Oldest => offset,
            _ => self.total().checked_sub(offset + 1)?,
        };
        let at = self.buckets.partition_point(|(_, upto)| *upto <= oldest);
        let (bucket, upto) = *self.buckets.get(at)?;
        let before = at.checked_sub(1).map_or(0, |at| self.buckets[at].1);
        Some((
            bucket,
            match sort {
                Sort::Oldest => oldest - before,
                _ => upto - 1 - oldest,
            },
        ))
    }

    /// How many rows stand before the day that begins with `first` and ends before `end`.
    pub(super) fn before(&self, sort: Sort, first: i64, end: i64) -> u32 {
        let upto = |key: i64| {
            let at = self
                .buckets
                .partition_point(|(bucket, _)| *bucket < key >> BUCKET_BITS);
            at.checked_sub(1).map_or(0, |at| self.buckets[at].1)
        };
        match sort {
            Sort::Oldest => upto(first),
            _ => self.total() - upto(end),
        }
    }

    /// Rows by day, the oldest first; those without a date under days that are negative.
    pub(crate) fn days(&self) -> impl Iterator<Item = (i64, u32)> + '_ {
        let mut before = 0;
        self.buckets.iter().map(move |(bucket, upto)| {
            let count = upto - before;
            before = *upto;
            (bucket >> (DAY_BITS - BUCKET_BITS), count)
        })
    }

    /// Rows by month, the newest first, those without a date last.
    pub(crate) fn months(&self) -> Vec<MonthCount> {
        let mut months: Vec<MonthCount> = Vec::new();
        for (day, count) in self.days() {
            let month = month_of(day);
            match months.last_mut() {
                Some(last) if last.month == month => last.count += count,
                _ => months.push(MonthCount { month, count }),
            }
        }
        months.reverse();
        months
    }
}

impl Store {
    /// The outline of a list, and each of its keys, the oldest first, in one walk.
    pub(crate) fn outlined(
        &self,
        selection: &Selection,
        mut take: impl FnMut(i64),
    ) -> Result<Arc<Outline>> {
        let mut walked = false;
        let outline = self.remembered.outline(selection, || {
            walked = true;
            let mut outline = Outline::default();
            self.each_key(selection, |key| {
                outline.add(key >> BUCKET_BITS, 1);
                take(key);
            })?;
            Ok(outline)
        })?;
        if !walked {
            self.each_key(selection, take)?;
        }
        Ok(outline)
    }

    /// The outline of a list.
    pub(crate) fn outline(&self, selection: &Selection) -> Result<Arc<Outline>> {
        self.remembered.outline(selection, || {
            let mut outline = Outline::default();
            if selection.is_all() {
                let sql = "SELECT bucket, count FROM listing_count WHERE count > 0 ORDER BY bucket";
                for (bucket, count) in self.list(sql, [], |row| Ok((row.get(0)?, row.get(1)?)))? {
                    outline.add(bucket, count);
                }
                return Ok(outline);
            }
            self.each_key(selection, |key| outline.add(key >> BUCKET_BITS, 1))?;
            Ok(outline)
        })
    }

    /// Every key of a list, the oldest first, for as long as the reading is wanted.
    pub(crate) fn each_key(&self, selection: &Selection, mut take: impl FnMut(i64)) -> Result<()> {
        let sql = selection.sql("{key}", "", Some(Sort::Oldest));
        let mut statement = self.conn.prepare_cached(&sql)?;
        let mut rows = statement.query(params_from_iter(selection.params()))?;
        let mut walked = 0;
        while let Some(row) = rows.next()? {
            take(row.get(0)?);
            walked += 1;
            if walked % STEP == 0 {
                self.go_on()?;
            }
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::Outline;
    use crate::search::Sort;

    #[test]
    fn every_row_is_found_from_both_ends() {
        let mut outline = Outline::default();
        for (bucket, count) in [(-8, 3), (5, 1), (5, 1), (9, 4)] {
            outline.add(bucket, count);
        }
        assert_eq!(outline.total(), 9);
        let newest: Vec<_> = (0..10).map(|at| outline.locate(Sort::Newest, at)).collect();
        let place = |bucket, at| Some((bucket, at));
        assert_eq!(newest[0], place(9, 0));
        assert_eq!(newest[3], place(9, 3));
        assert_eq!(newest[4], place(5, 0));
        assert_eq!(newest[8], place(-8, 2));
        assert_eq!(newest[9], None);
        let oldest: Vec<_> = (0..10).map(|at| outline.locate(Sort::Oldest, at)).collect();
        assert_eq!(oldest[0], place(-8, 0));
        assert_eq!(oldest[4], place(5, 1));
        assert_eq!(oldest[5], place(9, 0));
        assert_eq!(oldest[9], None);
    }
}
