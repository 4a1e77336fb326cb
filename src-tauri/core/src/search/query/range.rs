//! The values of `said:`, `published:` and `date:`.

use chrono::{Datelike, Days, NaiveDate};

use super::{Dated, Field, Key, Problem, Value};
use crate::date::read;
use crate::error::Result;
use crate::fold::fold;
use crate::search::{Condition, DateRange};

/// Whether the value asks for what has no such date.
pub(super) fn is_none(value: &Value) -> bool {
    matches!(fold(&value.text).as_str(), "none" | "unknown")
}

/// What a date field asks, and whether it asks for the contrary.
pub(crate) fn range(
    field: &Field,
    date: Dated,
    unknown: bool,
) -> Result<(bool, Condition), Problem> {
    let open = |unknown| DateRange {
        from: None,
        to: None,
        unknown,
    };
    if is_none(&field.value) {
        return Ok((true, condition(date, open(false))));
    }
    if matches!(fold(&field.value.text).as_str(), "known" | "any") {
        return Ok((false, condition(date, open(unknown))));
    }
    let (from, to) =
        days(&field.value.text).map_err(|message| Problem::new(&field.place, message))?;
    let day = |day: Option<NaiveDate>| day.map(|day| day.to_string());
    let range = DateRange {
        from: day(from),
        to: day(to),
        unknown,
    };
    Ok((false, condition(date, range)))
}

/// Whether a date field can have this value.
pub(super) fn is_range(value: &str) -> bool {
    matches!(value, "none" | "known") || days(value).is_ok()
}

fn condition(date: Dated, range: DateRange) -> Condition {
    match date {
        Dated::Said => Condition::Said(range),
        Dated::Published => Condition::Published(range),
        Dated::Listed => Condition::Date(range),
    }
}

type Bounds = (Option<NaiveDate>, Option<NaiveDate>);

/// `2023-10`, `2020..2023`, `>2021`, `>=2021`, `<2021`, `<=2021`; else what is wrong.
fn days(value: &str) -> Result<Bounds, String> {
    let read = |text: &str| match read(text, "text") {
        Ok(Some(date)) => Ok(date),
        Ok(None) => Err("Write a date after the sign, as in >2021.".to_owned()),
        Err(error) => Err(error.message),
    };
    let bound = |day: Option<NaiveDate>| {
        // Years are written with four digits.
        day.filter(|day| (1..=9999).contains(&day.year()))
            .map(Some)
            .ok_or_else(|| {
                format!("“{value}” has no such end. Write a year, a month or a day after the sign.")
            })
    };
    Ok(if let Some(rest) = value.strip_prefix(">=") {
        (bound(read(rest)?.earliest)?, None)
    } else if let Some(rest) = value.strip_prefix("<=") {
        (None, bound(read(rest)?.latest)?)
    } else if let Some(rest) = value.strip_prefix('>') {
        let after = read(rest)?.latest;
        (
            bound(after.and_then(|day| day.checked_add_days(Days::new(1))))?,
            None,
        )
    } else if let Some(rest) = value.strip_prefix('<') {
        let before = read(rest)?.earliest;
        (
            None,
            bound(before.and_then(|day| day.checked_sub_days(Days::new(1))))?,
        )
    } else {
        let date = read(value)?;
        (date.earliest, date.latest)
    })
}

/// A range as a field, with its key.
///
/// # Errors
/// A bound that is no date.
pub(super) fn written(date: Dated, range: &DateRange, exclude: bool) -> Result<String> {
    let key = Key::Dated {
        date,
        unknown: range.unknown,
    };
    let key = key.spelling();
    let bound = |text: &Option<String>| {
        let read = text.as_deref().map(|text| read(text, key)).transpose()?;
        Ok::<_, crate::Error>(read.flatten())
    };
    let from = bound(&range.from)?
        .and_then(|date| date.earliest)
        .map(shortest_from);
    let to = bound(&range.to)?
        .and_then(|date| date.latest)
        .map(shortest_to);
    let value = match (from, to) {
        (None, None) if exclude && !range.unknown => return Ok(format!("{key}:none")),
        (None, None) => "known".to_owned(),
        (Some(from), Some(to)) if from == to => from,
        (from, to) => format!("{}..{}", from.unwrap_or_default(), to.unwrap_or_default()),
    };
    Ok(format!("{}{key}:{value}", if exclude { "-" } else { "" }))
}

/// The year or month that begins on the day, else the day.
fn shortest_from(day: NaiveDate) -> String {
    shortest(day, day.pred_opt().unwrap_or(day))
}

/// The year or month that ends on the day, else the day.
fn shortest_to(day: NaiveDate) -> String {
    shortest(day, day.succ_opt().unwrap_or(day))
}

fn shortest(day: NaiveDate, beside: NaiveDate) -> String {
    let written = day.to_string();
    if beside.year() != day.year() {
        written[..4].to_owned()
    } else if beside.month() != day.month() {
        written[..7].to_owned()
    } else {
        written
    }
}

#[cfg(test)]
mod tests {
    use super::{days, shortest_from, shortest_to};

    #[test]
    fn ranges_come_apart_and_together() {
        for (typed, from, to) in [
            ("2023", "2023", "2023"),
            ("2023-10", "2023-10", "2023-10"),
            ("2023-10-25", "2023-10-25", "2023-10-25"),
            ("25 October 2023", "2023-10-25", "2023-10-25"),
            ("2020..2023", "2020", "2023"),
            ("2020-02..2024-02", "2020-02", "2024-02"),
            ("2020-03-05..2023-10-02", "2020-03-05", "2023-10-02"),
            ("2020..", "2020", ""),
            ("..2023-09", "", "2023-09"),
            (">2021", "2022", ""),
            (">2021-12-30", "2021-12-31", ""),
            (">=2021-02", "2021-02", ""),
            ("<2021", "", "2020"),
            ("<=2021-02-28", "", "2021-02"),
            ("0001", "0001", "0001"),
            ("9999", "9999", "9999"),
        ] {
            let (first, last) = days(typed).expect("a range");
            assert_eq!(
                (
                    first.map(shortest_from).unwrap_or_default(),
                    last.map(shortest_to).unwrap_or_default()
                ),
                (from.to_owned(), to.to_owned()),
                "{typed}"
            );
        }
        for typed in [
            "",
            ">",
            "<=",
            "..",
            "2023-13",
            "2023..2020",
            "soon",
            ">9999",
            "<0001",
            ">2020..",
        ] {
            assert!(days(typed).is_err(), "{typed}");
        }
    }
}
