//! The dates that relative words can mean in an article of one day. They tell of what has been said, so a date that is
//! named without its year or week lies on that day or before it.

use chrono::{Datelike, Days, Months, NaiveDate, Weekday};

use super::words::{Unit, Word, words};

/// What words of an article mean.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Meaning {
    /// One date wherever they stand.
    Date(String),
    /// Dates as EDTF beside the day of printing, the likeliest last day first; more than one where a person has to say.
    Beside(Vec<String>),
}

/// What `text` means in an article printed on `anchor`; none where it is no phrase that names a date.
pub(super) fn meaning(text: &str, anchor: NaiveDate) -> Option<Meaning> {
    let words = words(text)?;
    if let Some(date) = full(&words) {
        return Some(Meaning::Date(date));
    }
    let mut dates = beside(&words, anchor)?;
    dates.dedup();
    Some(Meaning::Beside(dates))
}

/// A date with its year.
fn full(words: &[Word]) -> Option<String> {
    use Word::{Day, Month, Number, Year};
    let words = match words {
        [Day(_), rest @ ..] => rest,
        all => all,
    };
    match *words {
        [Number(day), Month(month), Year(year)] | [Month(month), Number(day), Year(year)] => {
            Some(NaiveDate::from_ymd_opt(year, month, day)?.to_string())
        }
        [Month(month), Year(year)] => Some(format!("{year:04}-{month:02}")),
        _ => None,
    }
}

fn beside(words: &[Word], anchor: NaiveDate) -> Option<Vec<String>> {
    use Word::*;
    match *words {
        [Today] => one(day(anchor)),
        [Yesterday] => one(day(before(anchor, 1)?)),
        [BeforeYesterday] | [Unit(self::Unit::Day), Before, Yesterday] => {
            one(day(before(anchor, 2)?))
        }
        [Last, Unit(self::Unit::Night)] => one(between(before(anchor, 1)?, anchor)),
        // "On Wednesday" in the paper of a Wednesday is that day or the one a week before.
        [Day(weekday)] if weekday == anchor.weekday() => {
            Some(vec![day(anchor), day(before(anchor, 7)?)])
        }
        [Day(weekday)] => one(day(latest(weekday, anchor)?)),
        [This, Day(weekday)] => one(day(
            latest(weekday, anchor).filter(|day| *day >= monday(anchor))?
        )),
        [Last, Day(weekday)] => last_weekday(weekday, anchor),
        [Day(_), Number(number), Month(month)] | [Day(_), Month(month), Number(number)] => {
            one(day(day_of_month(number, month, anchor)?))
        }
        [Number(number), Month(month)] | [Month(month), Number(number)] => {
            one(day(day_of_month(number, month, anchor)?))
        }
        [Month(month)] => named_month(month, anchor),
        [Last, Month(month)] => one(self::month(month_before(month, anchor)?)),
        [This, Unit(unit)] => this(unit, anchor),
        [Last, Unit(unit)] => last(unit, anchor),
        [Unit(self::Unit::Weekend)] => weekend(anchor),
        [Number(number), Unit(unit), Ago] | [Ago, Number(number), Unit(unit)] => {
            ago(number, unit, anchor)
        }
        _ => None,
    }
}

fn one(edtf: String) -> Option<Vec<String>> {
    Some(vec![edtf])
}

fn day(day: NaiveDate) -> String {
    day.to_string()
}

fn month(first: NaiveDate) -> String {
    first.format("%Y-%m").to_string()
}

fn between(from: NaiveDate, to: NaiveDate) -> String {
    if from == to {
        day(to)
    } else {
        format!("{from}/{to}")
    }
}

/// So many days earlier, as long as the year can be written.
fn before(day: NaiveDate, days: u32) -> Option<NaiveDate> {
    day.checked_sub_days(Days::new(days.into()))
        .filter(|day| day.year() > 0)
}

fn first_of_month(day: NaiveDate) -> NaiveDate {
    day.with_day(1).unwrap_or(day)
}

/// The Monday of its week.
fn monday(day: NaiveDate) -> NaiveDate {
    before(day, day.weekday().num_days_from_monday()).unwrap_or(day)
}

/// The latest such weekday before the day.
fn latest(weekday: Weekday, anchor: NaiveDate) -> Option<NaiveDate> {
    let back =
        (7 + anchor.weekday().num_days_from_monday() - weekday.num_days_from_monday() - 1) % 7 + 1;
    before(anchor, back)
}

/// "Last Wednesday" is the latest one, or that of the week before: on a Thursday these are two days.
fn last_weekday(weekday: Weekday, anchor: NaiveDate) -> Option<Vec<String>> {
    let latest = latest(weekday, anchor)?;
    let week_before = before(monday(anchor), 7 - weekday.num_days_from_monday())?;
    Some(vec![day(latest), day(week_before)])
}

fn day_of_month(number: u32, month: u32, anchor: NaiveDate) -> Option<NaiveDate> {
    // A 29 February may lie some years back.
    (0..8)
        .filter_map(|years| NaiveDate::from_ymd_opt(anchor.year() - years, month, number))
        .find(|day| *day <= anchor && day.year() > 0)
}

/// The month of the latest such name that is over.
fn month_before(month: u32, anchor: NaiveDate) -> Option<NaiveDate> {
    let year = anchor.year() - i32::from(month >= anchor.month());
    NaiveDate::from_ymd_opt(year, month, 1).filter(|_| year > 0)
}

/// "In October", printed in October, is the month so far or that of a year ago.
fn named_month(month: u32, anchor: NaiveDate) -> Option<Vec<String>> {
    let past = self::month(month_before(month, anchor)?);
    Some(match month == anchor.month() {
        true => vec![between(first_of_month(anchor), anchor), past],
        false => vec![past],
    })
}

/// A week begins on a Sunday or a Monday, by country: what either allows.
fn week(anchor: NaiveDate) -> Option<(NaiveDate, NaiveDate)> {
    let by_sunday = before(anchor, anchor.weekday().num_days_from_sunday())?;
    let by_monday = monday(anchor);
    Some((by_sunday.min(by_monday), by_sunday.max(by_monday)))
}

fn this(unit: Unit, anchor: NaiveDate) -> Option<Vec<String>> {
    match unit {
        Unit::Day => one(day(anchor)),
        Unit::Week => one(between(week(anchor)?.0, anchor)),
        Unit::Weekend => weekend(anchor),
        Unit::Month => one(between(first_of_month(anchor), anchor)),
        Unit::Year => one(between(
            NaiveDate::from_ymd_opt(anchor.year(), 1, 1)?,
            anchor,
        )),
        Unit::Night => None,
    }
}

fn last(unit: Unit, anchor: NaiveDate) -> Option<Vec<String>> {
    match unit {
        Unit::Week => {
            let (from, to) = week(anchor)?;
            one(between(before(from, 7)?, before(to, 1)?))
        }
        Unit::Weekend => weekend(anchor).map(|dates| dates.into_iter().rev().take(1).collect()),
        Unit::Month => one(month(
            first_of_month(anchor)
                .checked_sub_months(Months::new(1))
                .filter(|day| day.year() > 0)?,
        )),
        Unit::Year => one(format!(
            "{:04}",
            Some(anchor.year() - 1).filter(|year| *year > 0)?
        )),
        Unit::Day | Unit::Night => None,
    }
}

/// "At the weekend" is the one before; printed at a weekend it may be that one so far.
fn weekend(anchor: NaiveDate) -> Option<Vec<String>> {
    let whole = |saturday: NaiveDate| Some(between(saturday, saturday.succ_opt()?));
    let past = before(monday(anchor), 2)?;
    let saturday = monday(anchor) + Days::new(5);
    Some(match anchor >= saturday {
        true => vec![between(saturday, anchor), whole(past)?],
        false => vec![whole(past)?],
    })
}

/// Days are counted; "three weeks ago" names about a day, months about a month, years about a year.
fn ago(number: u32, unit: Unit, anchor: NaiveDate) -> Option<Vec<String>> {
    match unit {
        Unit::Day => one(day(before(anchor, number)?)),
        Unit::Week => one(format!("{}~", before(anchor, number * 7)?)),
        Unit::Month => {
            let then = anchor
                .checked_sub_months(Months::new(number))
                .filter(|day| day.year() > 0)?;
            one(format!("{}~", month(then)))
        }
        Unit::Year => {
            let then = Some(anchor.year() - number as i32).filter(|year| *year > 0)?;
            one(format!("{then:04}~"))
        }
        Unit::Night | Unit::Weekend => None,
    }
}
