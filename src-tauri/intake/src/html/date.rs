//! Days out of the ways in which pages write them.

use chrono::{DateTime, NaiveDate};

/// Ways to print a day that can be read in one way only: the month is a word.
const PRINTED: [&str; 8] = [
    "%B %d, %Y",
    "%d %B %Y",
    "%d %B, %Y",
    "%b %d, %Y",
    "%d %b %Y",
    "%b. %d, %Y",
    "%d. %B %Y",
    "%d-%b-%Y",
];

/// The day, month or year as EDTF. Of a time the day is taken as it is written, in the zone that it is written in.
/// `03/04/2026` can be two days, so it is none.
pub(crate) fn day(text: &str) -> Option<String> {
    let text = text.trim();
    let digits = text.len() == 8 && text.bytes().all(|byte| byte.is_ascii_digit());
    if digits {
        return valid(NaiveDate::parse_from_str(text, "%Y%m%d").ok()?);
    }
    // A time in front of the date's own end is the day's, not a part of it.
    let head = text.get(..10).filter(|_| {
        text.get(10..11)
            .is_none_or(|next| !next.starts_with(|after: char| after.is_ascii_digit()))
    });
    if let Some(found) =
        head.and_then(|head| NaiveDate::parse_from_str(&head.replace('/', "-"), "%Y-%m-%d").ok())
    {
        return valid(found);
    }
    if let Ok(mail) = DateTime::parse_from_rfc2822(text) {
        return valid(mail.date_naive());
    }
    for format in PRINTED {
        if let Ok((found, _)) = NaiveDate::parse_and_remainder(text, format) {
            return valid(found);
        }
    }
    let month =
        text.len() == 7 && NaiveDate::parse_from_str(&format!("{text}-01"), "%Y-%m-%d").is_ok();
    let year = text.len() == 4 && text.parse::<u16>().is_ok_and(|year| year > 1000);
    (month || year).then(|| text.to_owned())
}

/// Some systems fill a missing date with the beginning of their calendar.
fn valid(day: NaiveDate) -> Option<String> {
    let first = NaiveDate::from_ymd_opt(1971, 1, 1)?;
    let text = day.to_string();
    (day >= first && text.len() == 10).then_some(text)
}

#[cfg(test)]
mod tests {
    use super::day;

    #[test]
    fn days_are_read_where_they_are_clear() {
        for text in [
            "2026-03-04",
            "2026-03-04T23:30:00+02:00",
            "2026-03-04 08:00",
            "2026/03/04",
            "20260304",
            "Wed, 4 Mar 2026 10:00:00 +0100",
            "March 4, 2026",
            "4 March 2026",
            "Mar 4, 2026 10:00 a.m.",
        ] {
            assert_eq!(day(text).as_deref(), Some("2026-03-04"), "{text}");
        }
        assert_eq!(day("2026-03").as_deref(), Some("2026-03"));
        assert_eq!(day("2026").as_deref(), Some("2026"));
    }

    #[test]
    fn what_is_not_clear_is_no_day() {
        for text in [
            "03/04/2026",
            "yesterday",
            "",
            "1970-01-01T00:00:00Z",
            "2026-13-40",
            "٤ مارس",
            "ééééé",
        ] {
            assert_eq!(day(text), None, "{text}");
        }
    }
}
