//! A date as the library asserts it: the printed words, what they were made of, and on what basis.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::date::{UncertainDate, read};
use crate::error::{Error, Result};
use crate::limits::{LINE, words};
use crate::sql_enum;

sql_enum::words! {
    /// Where a date comes from.
    DateBasis {
        /// The article prints this date.
        Printed "printed",
        /// Made from relative words ("on Wednesday") and an anchor day.
        Resolved "resolved",
        /// Concluded from something else.
        Inferred "inferred",
        /// Entered by the user.
        Entered "entered",
    }
}

/// A date as a form sends it. Both texts empty: the date is missing, and stays missing.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(default)]
pub struct DateInput {
    /// The article's own words for it, verbatim, or empty.
    pub printed: String,
    /// What the user typed: EDTF or one of the forms that are read as such.
    pub date: String,
    /// The day that relative words were resolved against, `YYYY-MM-DD`.
    pub anchor: Option<String>,
    /// `entered` unless given.
    pub basis: Option<DateBasis>,
    /// A person vouches for it, as for whatever is typed. A resolved date that nobody confirmed follows the publication
    /// date that it was resolved against.
    pub confirmed: bool,
}

impl Default for DateInput {
    fn default() -> Self {
        Self {
            printed: String::new(),
            date: String::new(),
            anchor: None,
            basis: None,
            confirmed: true,
        }
    }
}

/// A date of the library.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct DateAssertion {
    /// The article's own words, verbatim, or empty.
    pub printed: String,
    /// EDTF level 1; empty when only the words are known.
    pub edtf: String,
    /// The first day it can be, `YYYY-MM-DD`.
    pub earliest: Option<String>,
    /// The last day it can be, `YYYY-MM-DD`.
    pub latest: Option<String>,
    /// Where it comes from.
    pub basis: DateBasis,
    /// The day that relative words were resolved against.
    pub anchor: Option<String>,
    /// A person vouches for it, so it does not follow another publication date.
    #[serde(default = "confirmed")]
    pub confirmed: bool,
}

/// What a file says of a date that it does not call unconfirmed.
fn confirmed() -> bool {
    true
}

impl DateInput {
    /// The assertion this makes, or none for a missing date. `field` names the input in the error.
    pub(crate) fn assertion(&self, field: &str) -> Result<Option<DateAssertion>> {
        words(&self.printed, LINE, field)?;
        let date = read(&self.date, field)?;
        if date.is_none() && self.printed.trim().is_empty() {
            return Ok(None);
        }
        let anchor = self
            .anchor
            .as_deref()
            .map(|anchor| read(anchor, field))
            .transpose()?
            .flatten();
        let day = |day: Option<chrono::NaiveDate>| day.map(|day| day.to_string());
        Ok(Some(DateAssertion {
            printed: self.printed.clone(),
            earliest: day(date.as_ref().and_then(|date| date.earliest)),
            latest: day(date.as_ref().and_then(|date| date.latest)),
            edtf: date.map(|date| date.edtf).unwrap_or_default(),
            basis: self.basis.unwrap_or(DateBasis::Entered),
            anchor: anchor.map(|anchor| anchor.edtf),
            confirmed: self.confirmed,
        }))
    }
}

impl DateAssertion {
    /// Refuses a date from elsewhere whose days are not those of its EDTF. `field` names it in the error.
    pub(crate) fn check(&self, field: &str) -> Result<()> {
        words(&self.printed, LINE, field)?;
        let day = |day: Option<chrono::NaiveDate>| day.map(|day| day.to_string());
        let (earliest, latest) = match &self.edtf[..] {
            "" => (None, None),
            edtf => {
                let date = UncertainDate::parse(edtf, field)?;
                (day(date.earliest), day(date.latest))
            }
        };
        if let Some(anchor) = &self.anchor {
            UncertainDate::parse(anchor, field)?;
        }
        if (&self.earliest, &self.latest) == (&earliest, &latest) {
            Ok(())
        } else {
            Err(Error::invalid(
                field,
                "The first and last day are not those of the date.",
            ))
        }
    }
}
