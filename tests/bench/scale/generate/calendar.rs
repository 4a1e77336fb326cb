//! Thirty years of days, fuller towards the end, and dates as a library asserts them.

use super::random::Random;
use chrono::{Datelike, Days, NaiveDate};
use onrecord_core::{DateAssertion, DateBasis};

/// From the first of January 1994.
pub const DAYS: u64 = 10_957;

/// The day of a number.
pub fn day(number: u64) -> NaiveDate {
    let first = NaiveDate::from_ymd_opt(1994, 1, 1).unwrap_or_default();
    first + Days::new(number.min(DAYS + 60))
}

/// On which day the article of this place in the order of recording was published: roughly chronological, more of them
/// each year, and some from long before.
pub fn published(random: &mut Random, article: u64, articles: u64) -> u64 {
    if random.chance(30) {
        return random.below(DAYS);
    }
    let through = (article as f64 + 0.5) / articles.max(1) as f64;
    let even = (DAYS as f64 * through.powf(0.6)) as u64;
    (even + random.below(21)).saturating_sub(10).min(DAYS - 1)
}

/// One exact day.
pub fn exact(day: NaiveDate) -> DateAssertion {
    between(day.to_string(), Some(day), Some(day))
}

/// The day as well as it is known: mostly exactly, sometimes the month or the year, sometimes only that it was by then.
pub fn about(random: &mut Random, at: NaiveDate) -> DateAssertion {
    match random.below(100) {
        0..75 => exact(at),
        75..87 => {
            let (first, last) = month(at.year(), at.month());
            between(at.format("%Y-%m").to_string(), first, last)
        }
        87..92 => {
            let (first, _) = month(at.year(), 1);
            let (_, last) = month(at.year(), 12);
            between(at.year().to_string(), first, last)
        }
        92..97 => between(format!("/{at}"), None, Some(at)),
        _ => between(format!("{at}/.."), Some(at), None),
    }
}

fn month(year: i32, month: u32) -> (Option<NaiveDate>, Option<NaiveDate>) {
    let first = NaiveDate::from_ymd_opt(year, month, 1);
    let next = if month == 12 {
        NaiveDate::from_ymd_opt(year + 1, 1, 1)
    } else {
        NaiveDate::from_ymd_opt(year, month + 1, 1)
    };
    (first, next.and_then(|next| next.pred_opt()))
}

fn between(edtf: String, first: Option<NaiveDate>, last: Option<NaiveDate>) -> DateAssertion {
    DateAssertion {
        printed: String::new(),
        edtf,
        earliest: first.map(|day| day.to_string()),
        latest: last.map(|day| day.to_string()),
        basis: DateBasis::Entered,
        anchor: None,
        confirmed: true,
    }
}
