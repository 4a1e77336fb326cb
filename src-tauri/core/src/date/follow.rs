//! What becomes of a date when the publication date that it was resolved against changes.

use chrono::NaiveDate;
use serde::Serialize;
use ts_rs::TS;

use crate::date::{DateAssertion, DateBasis, DateReading, UncertainDate, resolve};
use crate::error::Result;
use crate::sql_enum::words;

words! {
    /// Why a date stays although the publication date changes.
    StayReason {
        /// A person vouches for it.
        Confirmed "confirmed",
        /// It hangs on no publication date.
        Independent "independent",
    }
}

/// What another publication date makes of a date.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(tag = "is", rename_all = "snake_case")]
pub enum DateFate {
    /// It becomes another one; without an EDTF, words that wait for a day; none, nothing is known any more.
    Moves {
        /// The date then.
        to: Option<DateAssertion>,
    },
    /// Its words can mean any of these then: a person says which, or leaves it at the words.
    Asks {
        /// The dates, the latest first.
        choices: Vec<DateAssertion>,
    },
    /// It stays as it is.
    Stays {
        /// Why.
        why: StayReason,
    },
}

impl DateAssertion {
    /// What a publication on `anchor` makes of it. `reported`: words that are not resolved yet date a report.
    pub(crate) fn follow(&self, anchor: Option<NaiveDate>, reported: bool) -> Result<DateFate> {
        let stays = |why| Ok(DateFate::Stays { why });
        let resolved = !self.edtf.is_empty();
        if resolved && self.anchor.is_none() {
            return stays(StayReason::Independent);
        }
        if resolved && self.confirmed {
            return stays(StayReason::Confirmed);
        }
        let by = match resolved {
            true => self.edtf.starts_with('/'),
            false => reported,
        };
        let to = match resolve(&self.printed, anchor, by) {
            DateReading::Resolved { anchor, edtf } => {
                Some(self.beside(&anchor, &edtf, DateBasis::Resolved)?)
            }
            DateReading::Ambiguous { anchor, choices } => {
                let choices = choices
                    .iter()
                    .map(|edtf| self.beside(&anchor, edtf, DateBasis::Resolved))
                    .collect::<Result<_>>()?;
                return Ok(DateFate::Asks { choices });
            }
            DateReading::Bound { anchor, edtf } => {
                Some(self.beside(&anchor, &edtf, DateBasis::Inferred)?)
            }
            DateReading::Unanchored => Some(self.only_words()),
            DateReading::Missing => None,
            DateReading::Date { .. } | DateReading::Words => return stays(StayReason::Independent),
        };
        Ok(DateFate::Moves { to })
    }

    /// Its printed words without a day.
    pub(crate) fn only_words(&self) -> DateAssertion {
        DateAssertion {
            printed: self.printed.clone(),
            edtf: String::new(),
            earliest: None,
            latest: None,
            basis: DateBasis::Printed,
            anchor: None,
            confirmed: false,
        }
    }

    fn beside(&self, anchor: &str, edtf: &str, basis: DateBasis) -> Result<DateAssertion> {
        let date = UncertainDate::parse(edtf, "published")?;
        let day = |day: Option<NaiveDate>| day.map(|day| day.to_string());
        Ok(DateAssertion {
            printed: self.printed.clone(),
            edtf: edtf.to_owned(),
            earliest: day(date.earliest),
            latest: day(date.latest),
            basis,
            anchor: Some(anchor.to_owned()),
            confirmed: false,
        })
    }
}

#[cfg(test)]
mod tests {
    use chrono::NaiveDate;

    use super::{DateFate, StayReason};
    use crate::date::{DateAssertion, DateBasis, DateInput};

    fn day(text: &str) -> NaiveDate {
        text.parse().expect("a day")
    }

    fn date(printed: &str, edtf: &str, anchor: Option<&str>, confirmed: bool) -> DateAssertion {
        let input = DateInput {
            printed: printed.to_owned(),
            date: edtf.to_owned(),
            anchor: anchor.map(str::to_owned),
            basis: Some(DateBasis::Resolved),
            confirmed,
        };
        input.assertion("said").expect("reads").expect("a date")
    }

    fn moved(date: &DateAssertion, anchor: NaiveDate, chosen: usize) -> Option<DateAssertion> {
        match date.follow(Some(anchor), false).expect("follows") {
            DateFate::Moves { to } => to,
            DateFate::Asks { choices } => choices.get(chosen).cloned(),
            DateFate::Stays { why } => panic!("{date:?} stays: {why:?}"),
        }
    }

    #[test]
    fn there_and_back_is_where_it_was() {
        let home = day("2023-10-26");
        for (printed, edtf) in [
            ("on Wednesday", "2023-10-25"),
            ("on Wednesday", "/2023-10-25"),
            ("last month", "2023-09"),
            ("vor zwei Tagen", "2023-10-24"),
            ("last week", "/2023-10-22"),
            ("", "/2023-10-26"),
        ] {
            let mut at_home = date(printed, edtf, Some("2023-10-26"), false);
            if printed.is_empty() {
                at_home.basis = DateBasis::Inferred;
            }
            for there in day("2023-10-01")
                .iter_days()
                .take(60)
                .filter(|day| *day != home)
            {
                for chosen in [0, 1] {
                    let Some(away) = moved(&at_home, there, chosen) else {
                        continue;
                    };
                    assert_eq!(
                        moved(&away, home, 0),
                        Some(at_home.clone()),
                        "{printed} by {there}"
                    );
                }
            }
        }
    }

    #[test]
    fn what_a_person_vouches_for_stays_and_so_does_what_needs_no_day() {
        let stays = |date: DateAssertion| match date.follow(Some(day("2023-11-02")), false) {
            Ok(DateFate::Stays { why }) => Some(why),
            _ => None,
        };
        let resolved =
            |confirmed| date("on Wednesday", "2023-10-25", Some("2023-10-26"), confirmed);
        assert_eq!(stays(resolved(true)), Some(StayReason::Confirmed));
        assert_eq!(stays(resolved(false)), None);
        assert_eq!(
            stays(date("", "2023-10-25", None, false)),
            Some(StayReason::Independent)
        );
        assert_eq!(
            stays(date("recently", "", None, false)),
            Some(StayReason::Independent)
        );
    }

    #[test]
    fn without_a_day_the_words_wait_for_one() {
        let resolved = date("on Wednesday", "2023-10-25", Some("2023-10-26"), false);
        let to = match resolved.follow(None, false) {
            Ok(DateFate::Moves { to: Some(to) }) => to,
            other => panic!("{other:?}"),
        };
        assert_eq!(
            (to.printed.as_str(), to.edtf.as_str(), to.anchor.as_deref()),
            ("on Wednesday", "", None)
        );
        assert_eq!(moved(&to, day("2023-10-26"), 0), Some(resolved));
        let by = to.follow(Some(day("2023-10-26")), true);
        let Ok(DateFate::Moves { to: Some(by) }) = by else {
            panic!("{by:?}")
        };
        assert_eq!(
            by.edtf, "/2023-10-25",
            "in a secondhand chain the words date the report"
        );
    }
}
