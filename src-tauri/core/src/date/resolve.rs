//! What words for a date mean beside the day of publication. A suggestion: it writes nothing, and where words can mean two
//! days it names both.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::date::UncertainDate;
use crate::date::read;
use crate::date::relative::{Meaning, meaning};
use crate::error::Result;
use crate::library::Library;
use crate::limits::{LINE, words};
use crate::quotations::{HopKind, secondhand};

/// Asks what words for a date mean.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(default)]
pub struct ResolveDate {
    /// The article's words, or a date as it is typed; empty where the article has none.
    pub words: String,
    /// The date of publication, as EDTF. Only a single day can resolve words.
    pub anchor: Option<String>,
    /// What happened on the way from the speaker to the article. Words in a secondhand one date the report.
    pub chain: Vec<HopKind>,
    /// The words date a report of the statement, which was said on that day or before. As the chain says, unless given.
    pub reported: Option<bool>,
}

/// What words for a date mean.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(tag = "is", rename_all = "snake_case")]
pub enum DateReading {
    /// A date wherever it stands: "12 March 2024", "by 2024-03-13".
    Date {
        /// As EDTF.
        edtf: String,
    },
    /// Relative words, and the one date they mean.
    Resolved {
        /// The day they were resolved against, `YYYY-MM-DD`.
        anchor: String,
        /// As EDTF.
        edtf: String,
    },
    /// Relative words that can mean any of these dates: a person says which.
    Ambiguous {
        /// The day they were resolved against, `YYYY-MM-DD`.
        anchor: String,
        /// As EDTF, the latest first.
        choices: Vec<String>,
    },
    /// Relative words without a day to resolve them against.
    Unanchored,
    /// No words: whatever an article prints was said on the day of publication or before.
    Bound {
        /// The day of publication, `YYYY-MM-DD`.
        anchor: String,
        /// As EDTF.
        edtf: String,
    },
    /// No words, and no day of publication.
    Missing,
    /// Words that name no date that is understood.
    Words,
}

impl Library {
    /// What words for a date mean. Nothing is written, and nothing is guessed: what can be two dates is both.
    ///
    /// # Errors
    /// `InvalidInput` for words of more than a line, or an anchor that is no date.
    pub fn resolve_date(&self, input: ResolveDate) -> Result<DateReading> {
        words(&input.words, LINE, "words")?;
        let anchor = match input.anchor.as_deref() {
            Some(edtf) => single_day(&UncertainDate::parse(edtf, "anchor")?),
            None => None,
        };
        let reported = input.reported.unwrap_or_else(|| secondhand(&input.chain));
        Ok(resolve(&input.words, anchor, reported))
    }
}

/// The one day a date allows. "By 26 October" or "October" is no day to count from.
pub(crate) fn single_day(date: &UncertainDate) -> Option<NaiveDate> {
    date.earliest.filter(|day| Some(*day) == date.latest)
}

/// What `text` means in an article printed on `anchor`. `reported`: the words date a report, so what they mean is the last
/// day on which it can have been said.
pub(crate) fn resolve(text: &str, anchor: Option<NaiveDate>, reported: bool) -> DateReading {
    if text.trim().is_empty() {
        return match anchor {
            Some(day) => DateReading::Bound {
                anchor: day.to_string(),
                edtf: format!("/{day}"),
            },
            None => DateReading::Missing,
        };
    }
    // Any day tells whether the words are relative.
    match (meaning(text, anchor.unwrap_or_default()), anchor) {
        (Some(Meaning::Date(edtf)), _) => DateReading::Date { edtf },
        (Some(Meaning::Beside(_)), None) => DateReading::Unanchored,
        (Some(Meaning::Beside(dates)), Some(day)) => {
            let mut choices: Vec<String> = dates
                .iter()
                .map(|edtf| if reported { by(edtf) } else { edtf.clone() })
                .collect();
            let anchor = day.to_string();
            match choices.len() {
                1 => DateReading::Resolved {
                    anchor,
                    edtf: choices.remove(0),
                },
                _ => DateReading::Ambiguous { anchor, choices },
            }
        }
        (None, _) => match read(text, "words") {
            Ok(Some(date)) => DateReading::Date { edtf: date.edtf },
            _ => DateReading::Words,
        },
    }
}

/// On that date or before it.
pub(crate) fn by(edtf: &str) -> String {
    format!("/{}", edtf.rsplit('/').next().unwrap_or(edtf))
}

#[cfg(test)]
mod tests {
    use super::{DateReading, resolve};
    use crate::date::UncertainDate;

    /// "2023-10-26": a Thursday.
    const THURSDAY: &str = "2023-10-26";

    fn read_as(words: &str, anchor: &str, reported: bool) -> String {
        let day = anchor.parse().ok();
        match resolve(words, day, reported) {
            DateReading::Date { edtf } => format!("is {edtf}"),
            DateReading::Resolved { edtf, .. } => edtf,
            DateReading::Ambiguous { choices, .. } => choices.join(" or "),
            DateReading::Unanchored => "unanchored".to_owned(),
            DateReading::Bound { edtf, .. } => format!("bound {edtf}"),
            DateReading::Missing => "missing".to_owned(),
            DateReading::Words => "words".to_owned(),
        }
    }

    #[test]
    fn english_words_are_counted_from_the_day_of_publication() {
        for (words, meant) in [
            ("on Wednesday", "2023-10-25"),
            ("on Tuesday", "2023-10-24"),
            ("Late on Friday evening", "2023-10-20"),
            ("today", "2023-10-26"),
            ("this morning", "2023-10-26"),
            ("yesterday", "2023-10-25"),
            ("the day before yesterday", "2023-10-24"),
            ("last night", "2023-10-25/2023-10-26"),
            ("two days ago", "2023-10-24"),
            ("a week ago", "2023-10-19~"),
            ("3 months ago", "2023-07~"),
            ("two years ago", "2021~"),
            ("last month", "2023-09"),
            ("earlier this month", "2023-10-01/2023-10-26"),
            ("this week", "2023-10-22/2023-10-26"),
            ("last week", "2023-10-15/2023-10-22"),
            ("at the weekend", "2023-10-21/2023-10-22"),
            ("last year", "2022"),
            ("in March", "2023-03"),
            ("in December", "2022-12"),
            ("on 12 March", "2023-03-12"),
            ("on Oct. 24", "2023-10-24"),
            ("on Tuesday, October 24", "2023-10-24"),
        ] {
            assert_eq!(read_as(words, THURSDAY, false), meant, "{words}");
        }
    }

    #[test]
    fn german_words_are_counted_too() {
        for (words, meant) in [
            ("am Dienstag", "2023-10-24"),
            ("am Dienstagabend", "2023-10-24"),
            ("am Sonnabend", "2023-10-21"),
            ("heute früh", "2023-10-26"),
            ("gestern", "2023-10-25"),
            ("gestern Morgen", "2023-10-25"),
            ("vorgestern", "2023-10-24"),
            ("in der letzten Nacht", "2023-10-25/2023-10-26"),
            ("vor zwei Tagen", "2023-10-24"),
            ("vor einer Woche", "2023-10-19~"),
            ("im vergangenen Monat", "2023-09"),
            ("letztes Jahr", "2022"),
            ("in dieser Woche", "2023-10-22/2023-10-26"),
            ("am Wochenende", "2023-10-21/2023-10-22"),
            ("im März", "2023-03"),
            ("am 12. März", "2023-03-12"),
            ("am 24. Oktober 2023", "is 2023-10-24"),
        ] {
            assert_eq!(read_as(words, THURSDAY, false), meant, "{words}");
        }
    }

    #[test]
    fn words_that_can_mean_two_days_name_both() {
        for (words, anchor, both) in [
            ("on Wednesday", "2023-10-25", "2023-10-25 or 2023-10-18"),
            ("am Mittwoch", "2023-10-25", "2023-10-25 or 2023-10-18"),
            ("last Wednesday", THURSDAY, "2023-10-25 or 2023-10-18"),
            ("in October", THURSDAY, "2023-10-01/2023-10-26 or 2022-10"),
            (
                "at the weekend",
                "2023-10-22",
                "2023-10-21/2023-10-22 or 2023-10-14/2023-10-15",
            ),
        ] {
            assert_eq!(read_as(words, anchor, false), both, "{words}");
        }
        assert_eq!(read_as("last Wednesday", "2023-10-24", false), "2023-10-18");
        assert_eq!(read_as("last Wednesday", "2023-10-25", false), "2023-10-18");
    }

    #[test]
    fn what_a_report_tells_was_said_on_its_day_or_before() {
        assert_eq!(read_as("on Wednesday", THURSDAY, true), "/2023-10-25");
        assert_eq!(read_as("last week", THURSDAY, true), "/2023-10-22");
        assert_eq!(
            read_as("on Wednesday", "2023-10-25", true),
            "/2023-10-25 or /2023-10-18"
        );
    }

    #[test]
    fn nothing_is_guessed() {
        for words in [
            "recently",
            "on the Wednesday after the vote",
            "the day before",
            "2023-02-30",
            "morgen",
            "on 31 June",
        ] {
            assert_eq!(read_as(words, THURSDAY, false), "words", "{words}");
        }
        assert_eq!(read_as("on Wednesday", "", false), "unanchored");
        assert_eq!(read_as("2024-03-12", "", false), "is 2024-03-12");
        assert_eq!(
            read_as("by 13 March 2024", THURSDAY, true),
            "is /2024-03-13"
        );
        assert_eq!(read_as("", THURSDAY, false), "bound /2023-10-26");
        assert_eq!(read_as(" ", "", false), "missing");
    }

    #[test]
    fn every_date_that_is_made_can_be_read_and_lies_by_the_day_of_publication() {
        let first: chrono::NaiveDate = "0001-01-01".parse().expect("a day");
        let phrases = [
            "on Monday",
            "last Sunday",
            "yesterday",
            "last night",
            "a week ago",
            "99 years ago",
            "last month",
            "this week",
            "last week",
            "at the weekend",
            "last weekend",
            "in May",
            "last May",
            "on 29 February",
            "this year",
        ];
        for start in ["0001-01-01", "2023-02-22", "2024-02-26", "9999-12-20"] {
            let start: chrono::NaiveDate = start.parse().expect("a day");
            for anchor in start.iter_days().take(12) {
                for words in phrases {
                    let dates = match resolve(words, Some(anchor), false) {
                        DateReading::Resolved { edtf, .. } => vec![edtf],
                        DateReading::Ambiguous { choices, .. } => choices,
                        // Before the first year there is nothing to name.
                        other => {
                            assert!(
                                (anchor - first).num_days() < 370,
                                "{words} on {anchor}: {other:?}"
                            );
                            continue;
                        }
                    };
                    for edtf in dates {
                        let date = UncertainDate::parse(&edtf, "date").expect(&edtf);
                        let circa = edtf.ends_with('~');
                        assert!(
                            circa || date.latest <= Some(anchor),
                            "{words} on {anchor} is {edtf}"
                        );
                    }
                }
            }
        }
    }
}
