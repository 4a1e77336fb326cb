//! What people type into a date field, made EDTF. What could be two dates is refused with both named.

use crate::date::UncertainDate;
use crate::error::{Error, Result};
use crate::limits::short;

pub(super) const MONTHS: [&str; 12] = [
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
];

/// No way to write a date takes more characters.
const LONGEST: usize = 80;

/// Reads `2024-03-12`, `12 March 2024`, `March 2024`, `2024`, `c. 2024-03`, `by 13 March 2024`, `2020..2023` or any
/// EDTF; an empty text is a missing date. `field` names the input in the error.
pub fn read(text: &str, field: &str) -> Result<Option<UncertainDate>> {
    let text = text.trim();
    if text.is_empty() {
        return Ok(None);
    }
    if text.chars().count() > LONGEST {
        return Err(Error::invalid(field, unreadable(&short(text))));
    }
    UncertainDate::parse_typed(&edtf(text, field)?, text, field).map(Some)
}

fn edtf(text: &str, field: &str) -> Result<String> {
    let lower = text.to_lowercase();
    for word in ["by ", "before ", "on or before ", "until "] {
        if let Some(rest) = lower.strip_prefix(word) {
            return Ok(format!("/{}", point(rest, field)?));
        }
    }
    for word in ["since ", "from ", "after "] {
        if let Some(rest) = lower.strip_prefix(word) {
            return Ok(format!("{}/..", point(rest, field)?));
        }
    }
    if let Some((start, end)) = lower
        .split_once('/')
        .filter(|(start, _)| start.is_empty() || start.len() >= 4 || *start == "..")
    {
        let side = |side: &str| {
            if side.is_empty() || side == ".." {
                Ok(side.to_owned())
            } else {
                point(side, field)
            }
        };
        return Ok(format!("{}/{}", side(start)?, side(end)?));
    }
    for gap in ["..", " – ", " - ", " to ", "–"] {
        if let Some((start, end)) = lower.split_once(gap) {
            let side = |side: &str| {
                if side.trim().is_empty() {
                    Ok("..".to_owned())
                } else {
                    point(side, field)
                }
            };
            return Ok(format!("{}/{}", side(start)?, side(end)?));
        }
    }
    point(&lower, field)
}

fn point(text: &str, field: &str) -> Result<String> {
    let text = text.trim();
    for word in ["c. ", "ca. ", "circa ", "about ", "c."] {
        if let Some(rest) = text.strip_prefix(word) {
            return Ok(format!("{}~", point(rest, field)?));
        }
    }
    if text.starts_with(|first: char| first.is_ascii_digit()) && text.contains('-') {
        return Ok(text.to_owned());
    }
    ambiguous(text, field)?;
    let words: Vec<&str> = text
        .split([' ', ',', '.'])
        .filter(|word| !word.is_empty())
        .collect();
    let (mut year, mut month, mut day) = (None, None, None);
    for word in &words {
        let name = month_of(word);
        let number = word.trim_end_matches(|letter: char| letter.is_ascii_alphabetic());
        if name.is_some() {
            month = name;
        } else if word.len() >= 4 && word.trim_end_matches(['?', '~', '%']).len() == 4 {
            year = Some(*word);
        } else if !number.is_empty() && number.len() <= 2 && day.is_none() {
            day = number.parse::<u32>().ok();
        } else {
            return Err(Error::invalid(field, unreadable(text)));
        }
    }
    match (year, month, day) {
        (Some(year), None, None) => Ok(year.to_owned()),
        (Some(year), Some(month), None) => Ok(format!("{year}-{month:02}")),
        (Some(year), Some(month), Some(day)) => Ok(format!("{year}-{month:02}-{day:02}")),
        (None, _, _) => Err(Error::invalid(
            field,
            format!("“{text}” has no year. Write it as 2024-03-12, March 2024 or 2024."),
        )),
        _ => Err(Error::invalid(field, unreadable(text))),
    }
}

fn unreadable(text: &str) -> String {
    format!(
        "“{text}” is not a date. Write it as 2024-03-12, 12 March 2024, March 2024, 2024, or “by 2024-03-13”."
    )
}

/// The number of a month by its English name or an abbreviation of three letters or more.
fn month_of(word: &str) -> Option<usize> {
    (word.len() >= 3 && word.chars().all(char::is_alphabetic))
        .then(|| {
            MONTHS
                .iter()
                .position(|month| month.starts_with(word))
                .map(|index| index + 1)
        })
        .flatten()
}

/// 03/04/2024 is the third of April or the fourth of March, by country: ask instead of guessing.
fn ambiguous(text: &str, field: &str) -> Result<()> {
    let parts: Vec<&str> = text
        .split(['/', '.'])
        .filter(|part| !part.is_empty())
        .collect();
    let [a, b, year] = parts[..] else {
        return Ok(());
    };
    let (Ok(a), Ok(b), Ok(year)) = (a.parse::<u32>(), b.parse::<u32>(), year.parse::<u32>()) else {
        return Ok(());
    };
    let both = if a <= 12 && b <= 12 && a != b {
        format!("can be {year}-{a:02}-{b:02} or {year}-{b:02}-{a:02}. Write the one you mean")
    } else {
        let (month, day) = if a > 12 { (b, a) } else { (a, b) };
        format!("is read differently by country. Write {year}-{month:02}-{day:02}")
    };
    Err(Error::invalid(field, format!("“{text}” {both}.")))
}
