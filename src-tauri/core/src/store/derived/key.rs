//! Where a quotation stands in the list: by its day, then by its place within the day.

use chrono::{Datelike, NaiveDate};

use super::super::Store;
use crate::error::Result;

/// Bits of a listing key below the day. A day has room for so many places that only a mistake fills it; then the list
/// goes on in the next day's room.
pub(crate) const DAY_BITS: i64 = 18;

/// The keys of quotations without any date begin here; they are negative, and before every day.
pub(crate) const UNDATED: i64 = i64::MIN >> 16;

/// The day of a key, counted from 0001-01-01 as day 1; negative without a date.
fn day_of(key: i64) -> i64 {
    key >> DAY_BITS
}

/// The first key of a day.
fn first_of(day: i64) -> i64 {
    day << DAY_BITS
}

/// A day as the listing counts it.
pub(crate) fn number(day: NaiveDate) -> i64 {
    i64::from(day.num_days_from_ce())
}

/// The month of a key, `YYYY-MM`; none without a date.
pub(crate) fn month_of(day: i64) -> Option<String> {
    let day = i32::try_from(day).ok().filter(|day| *day > 0)?;
    let day = NaiveDate::from_num_days_from_ce_opt(day)?;
    Some(day.format("%Y-%m").to_string())
}

/// The keys of the days from `from` to `to`, the end exclusive.
pub(crate) fn listed_between(from: Option<NaiveDate>, to: Option<NaiveDate>) -> (i64, i64) {
    let first = from.map_or(0, |day| first_of(number(day)));
    let end = to.map_or(i64::MAX, |day| first_of(number(day) + 1));
    (first.max(0), end)
}

/// Where the room of a day begins; that of no date at all when there is none.
pub(crate) fn room(day: Option<NaiveDate>) -> i64 {
    day.map_or(UNDATED, |day| first_of(number(day)))
}

/// Where the room that `first` begins ends.
pub(crate) fn room_end(first: i64) -> i64 {
    if first < 0 {
        0
    } else {
        first + (1 << DAY_BITS)
    }
}

impl Store {
    /// A key for quotation `id` in the room that begins at `first`, in the order of the ids, for which later ones may
    /// have to move on.
    pub(super) fn key_for(&self, first: i64, id: i64) -> Result<i64> {
        if first < 0 {
            return Ok(first + id);
        }
        let Some(later) = self.first_later(first, id)? else {
            return self.last_key(first);
        };
        let before = later - 1;
        if before >= first && !self.is_taken(before)? {
            return Ok(before);
        }
        if self.move_on(later)? {
            return Ok(later);
        }
        self.last_key(first)
    }

    /// The key of the first quotation of a room that comes after `id`, looked for by halves: a full day has very many.
    fn first_later(&self, first: i64, id: i64) -> Result<Option<i64>> {
        let last = self.find(
            "SELECT key, quotation_id FROM listing WHERE key >= ?1 AND key < ?2 ORDER BY key DESC LIMIT 1",
            [first, room_end(first)],
            |row| Ok((row.get(0)?, row.get(1)?)),
        )?;
        let (mut from, mut found): (i64, i64) = match last {
            Some((key, of)) if id < of => (first, key),
            _ => return Ok(None),
        };
        let mut to = found;
        while from < to {
            let middle = from + (to - from) / 2;
            let (key, of): (i64, i64) = self.one(
                "SELECT key, quotation_id FROM listing WHERE key >= ?1 ORDER BY key LIMIT 1",
                [middle],
                |row| Ok((row.get(0)?, row.get(1)?)),
            )?;
            if id < of {
                (to, found) = (middle, key);
            } else {
                from = key + 1;
            }
        }
        Ok(Some(found))
    }

    /// The key after all others of the room that begins at `first`.
    pub(super) fn last_key(&self, first: i64) -> Result<i64> {
        let mut room = first;
        loop {
            let last: Option<i64> = self.one(
                "SELECT max(key) FROM listing WHERE key >= ?1 AND key < ?2",
                [room, room_end(room)],
                |row| row.get(0),
            )?;
            match last {
                None => return Ok(room),
                Some(last) if last + 1 < room_end(room) => return Ok(last + 1),
                // The day is full.
                Some(_) => room = room_end(room),
            }
        }
    }

    fn is_taken(&self, key: i64) -> Result<bool> {
        self.one(
            "SELECT EXISTS (SELECT 1 FROM listing WHERE key = ?1)",
            [key],
            |row| row.get(0),
        )
    }

    /// Moves the rows from `key` up to the next gap one place on; says whether it did. Where a day has thousands, the
    /// order within it is not worth the time.
    fn move_on(&self, key: i64) -> Result<bool> {
        let rows: Vec<(i64, i64)> = self.list(
            "SELECT key, quotation_id FROM listing WHERE key >= ?1 AND key < ?2 ORDER BY key LIMIT ?3",
            [key, room_end(first_of(day_of(key))), MOST_MOVED + 1],
            |row| Ok((row.get(0)?, row.get(1)?)),
        )?;
        let together = rows
            .iter()
            .zip(key..)
            .take_while(|((at, _), expected)| at == expected)
            .count();
        if together as i64 > MOST_MOVED || day_of(key + together as i64) != day_of(key) {
            return Ok(false);
        }
        for (at, id) in rows[..together].iter().rev() {
            self.relist(*at, at + 1, *id)?;
        }
        Ok(true)
    }
}

/// At most so many rows are moved to keep the order of a day.
const MOST_MOVED: i64 = 2_000;
