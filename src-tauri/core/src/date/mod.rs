//! Uncertain dates: EDTF level 1 (ISO 8601-2) as far as a press archive needs it: year, month, day, `~` approximate,
//! `?` uncertain, `%` both, intervals with an open (`..`) or unknown (empty) end.

mod assertion;
pub(crate) mod display;
mod follow;
mod read;
mod relative;
mod resolve;
#[cfg(test)]
mod tests;
mod words;

pub use assertion::{DateAssertion, DateBasis, DateInput};
pub use follow::{DateFate, StayReason};
pub use read::read;
pub use resolve::{DateReading, ResolveDate};

pub(crate) use resolve::{by, resolve, single_day};

use chrono::{Datelike, Days, Months, NaiveDate};

use crate::error::{Error, Result};

/// A date with the days it allows. A missing bound is an open or unknown end.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct UncertainDate {
    /// EDTF level 1, as `2024-03`, `2024-03-11~`, `/2023-10-25`.
    pub edtf: String,
    /// The first day it can be.
    pub earliest: Option<NaiveDate>,
    /// The last day it can be.
    pub latest: Option<NaiveDate>,
}

impl UncertainDate {
    /// Parses EDTF. `field` names the input in the error.
    pub fn parse(edtf: &str, field: &str) -> Result<Self> {
        Self::parse_typed(edtf, edtf, field)
    }

    /// As `parse`, for EDTF made from what somebody typed: a refusal repeats their words, which they know.
    fn parse_typed(edtf: &str, typed: &str, field: &str) -> Result<Self> {
        let refuse = |why: &str| Error::invalid(field, format!("“{typed}” is not a date: {why}."));
        let (earliest, latest) = match edtf.split_once('/') {
            None => {
                let (first, last) = endpoint(edtf).map_err(refuse)?;
                (Some(first), Some(last))
            }
            Some((start, end)) => {
                let open = |end: &str| end.is_empty() || end == "..";
                let earliest = if open(start) {
                    None
                } else {
                    Some(endpoint(start).map_err(refuse)?.0)
                };
                let latest = if open(end) {
                    None
                } else {
                    Some(endpoint(end).map_err(refuse)?.1)
                };
                (earliest, latest)
            }
        };
        match (earliest, latest) {
            (None, None) => Err(refuse("it says neither a first nor a last day")),
            (Some(first), Some(last)) if first > last => Err(refuse("it ends before it begins")),
            _ => Ok(Self {
                edtf: edtf.to_owned(),
                earliest,
                latest,
            }),
        }
    }

    /// The one day `date`.
    pub fn day(date: NaiveDate) -> Self {
        Self {
            edtf: date.to_string(),
            earliest: Some(date),
            latest: Some(date),
        }
    }
}

/// First and last day of `YYYY[-MM[-DD]]` with an optional qualifier.
fn endpoint(text: &str) -> Result<(NaiveDate, NaiveDate), &'static str> {
    let (digits, qualifier) = match text.strip_suffix(['?', '~', '%']) {
        Some(digits) => (digits, text.chars().last()),
        None => (text, None),
    };
    let parts: Vec<&str> = digits.split('-').collect();
    let number = |text: &str, width: usize| {
        (text.len() == width && text.bytes().all(|byte| byte.is_ascii_digit()))
            .then(|| text.parse::<u32>().ok())
            .flatten()
            .ok_or("write it as 2024, 2024-03 or 2024-03-12")
    };
    let year = number(parts[0], 4)? as i32;
    if year == 0 {
        return Err("there is no year 0 in the calendar");
    }
    let (first, last) = match parts[1..] {
        [] => (
            NaiveDate::from_ymd_opt(year, 1, 1),
            NaiveDate::from_ymd_opt(year, 12, 31),
        ),
        [month] => {
            let first = NaiveDate::from_ymd_opt(year, number(month, 2)?, 1);
            (
                first,
                first.and_then(|day| (day + Months::new(1)).pred_opt()),
            )
        }
        [month, day] => {
            let day = NaiveDate::from_ymd_opt(year, number(month, 2)?, number(day, 2)?);
            (day, day)
        }
        _ => return Err("it has too many parts"),
    };
    let (Some(first), Some(last)) = (first, last) else {
        return Err("there is no such day in the calendar");
    };
    Ok(widen(first, last, qualifier, parts.len()))
}

/// "circa" reaches a little beyond what it names: a day by three days, a month by one month, a year by one year.
fn widen(
    first: NaiveDate,
    last: NaiveDate,
    qualifier: Option<char>,
    precision: usize,
) -> (NaiveDate, NaiveDate) {
    if !matches!(qualifier, Some('~' | '%')) {
        return (first, last);
    }
    let (before, after) = match precision {
        3 => (
            first.checked_sub_days(Days::new(3)),
            last.checked_add_days(Days::new(3)),
        ),
        2 => (
            first.checked_sub_months(Months::new(1)),
            (last + Days::new(1))
                .checked_add_months(Months::new(1))
                .and_then(|day| day.pred_opt()),
        ),
        _ => (
            first.with_year(first.year() - 1),
            last.with_year(last.year() + 1),
        ),
    };
    // The years that four digits can write.
    let written = |day: &NaiveDate| (1..=9999).contains(&day.year());
    (
        before.filter(written).unwrap_or(first),
        after.filter(written).unwrap_or(last),
    )
}
