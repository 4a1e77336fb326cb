//! Dates in words, for sheets: "12 March 2024", "c. March 2024", "by 25 October 2023".

use chrono::Datelike;

use crate::date::DateAssertion;
use crate::date::read::MONTHS;

/// An assertion in words; its printed words where no date was made of them.
pub(crate) fn in_words(date: &DateAssertion) -> String {
    match date.edtf.split_once('/') {
        _ if date.edtf.is_empty() => format!("“{}”", date.printed),
        None => point(&date.edtf),
        Some(("" | "..", end)) => format!("by {}", point(end)),
        Some((start, "" | "..")) => format!("since {}", point(start)),
        Some((start, end)) => format!("{} – {}", point(start), point(end)),
    }
}

fn point(edtf: &str) -> String {
    let bare = edtf.trim_end_matches(['?', '~', '%']);
    let parts: Vec<&str> = bare.split('-').collect();
    let month = |number: &str| {
        number
            .parse::<usize>()
            .ok()
            .and_then(|month| MONTHS.get(month.wrapping_sub(1)))
            .map(|name| capitalized(name))
            .unwrap_or_default()
    };
    let words = match parts[..] {
        [year, number] => format!("{} {year}", month(number)),
        [year, number, day] => format!("{} {} {year}", day.trim_start_matches('0'), month(number)),
        _ => bare.to_owned(),
    };
    match edtf.chars().last() {
        Some('~') => format!("c. {words}"),
        Some('?') => format!("{words} (uncertain)"),
        Some('%') => format!("c. {words} (uncertain)"),
        _ => words,
    }
}

/// A time of the log in words: "2 April 2024, 09:41 UTC".
pub(crate) fn moment_in_words(utc: &str) -> String {
    match chrono::DateTime::parse_from_rfc3339(utc) {
        Ok(at) => format!(
            "{} {} {}, {} UTC",
            at.day(),
            capitalized(MONTHS[at.month0() as usize]),
            at.year(),
            at.format("%H:%M")
        ),
        Err(_) => utc.to_owned(),
    }
}

fn capitalized(word: &str) -> String {
    let mut letters = word.chars();
    letters
        .next()
        .map(|first| first.to_uppercase().chain(letters).collect())
        .unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::{in_words, moment_in_words};
    use crate::date::DateInput;

    #[test]
    fn dates_read_well() {
        for (edtf, words) in [
            ("2024-03-12", "12 March 2024"),
            ("2024-03", "March 2024"),
            ("2024-03-11~", "c. 11 March 2024"),
            ("/2023-10-25", "by 25 October 2023"),
            ("2022-02/..", "since February 2022"),
            ("2020/2023?", "2020 – 2023 (uncertain)"),
        ] {
            let date = DateInput {
                date: edtf.to_owned(),
                ..DateInput::default()
            }
            .assertion("said")
            .expect("a date")
            .expect("not empty");
            assert_eq!(in_words(&date), words);
        }
        assert_eq!(
            moment_in_words("2024-04-02T09:41:00Z"),
            "2 April 2024, 09:41 UTC"
        );
    }
}
