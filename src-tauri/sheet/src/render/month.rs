//! The head that a said date stands under when a sheet is grouped by date.

use crate::SheetDate;

const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

/// "October 2023", "2023", "Up to October 2023" for an open start, "From …" for an open end, and
/// "Date not known" for a missing date: it never becomes another one.
pub(super) fn month_head(date: Option<&SheetDate>) -> String {
    let edtf = date.and_then(|it| it.edtf.as_deref()).unwrap_or_default();
    let head = match edtf.split_once('/') {
        None => month(edtf),
        Some(("" | "..", end)) => month(end).map(|it| format!("Up to {it}")),
        Some((start, "" | "..")) => month(start).map(|it| format!("From {it}")),
        Some((start, end)) => between(month(start), month(end)),
    };
    head.unwrap_or_else(|| "Date not known".to_owned())
}

fn between(start: Option<String>, end: Option<String>) -> Option<String> {
    let (start, end) = (start?, end?);
    Some(if start == end {
        start
    } else {
        format!("{start} – {end}")
    })
}

/// The month of an EDTF day or month, or the bare year of anything else that begins with four
/// digits (a season, an unspecified month).
fn month(edtf: &str) -> Option<String> {
    let year = edtf
        .get(..4)
        .filter(|it| it.bytes().all(|b| b.is_ascii_digit()))?;
    let number = edtf
        .get(4..7)
        .and_then(|it| it.strip_prefix('-'))
        .and_then(|it| it.parse().ok());
    let name = number.and_then(|it: usize| MONTHS.get(it.checked_sub(1)?));
    Some(match name {
        Some(name) => format!("{name} {year}"),
        None => year.to_owned(),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn head(edtf: &str) -> String {
        let date = SheetDate {
            edtf: Some(edtf.to_owned()),
            ..SheetDate::default()
        };
        month_head(Some(&date))
    }

    #[test]
    fn a_head_says_what_the_date_says_and_no_more() {
        for (edtf, expected) in [
            ("2023-10-25", "October 2023"),
            ("2023-10?", "October 2023"),
            ("2023~", "2023"),
            ("2023-21", "2023"),
            ("/2023-10-25", "Up to October 2023"),
            ("../2023-10", "Up to October 2023"),
            ("2023-10/", "From October 2023"),
            ("2023-10-01/2023-10-09", "October 2023"),
            ("2023-10/2024-01", "October 2023 – January 2024"),
            ("", "Date not known"),
            ("on Wednesday", "Date not known"),
            ("/", "Date not known"),
        ] {
            assert_eq!(head(edtf), expected, "for {edtf}");
        }
        assert_eq!(month_head(None), "Date not known");
    }
}
