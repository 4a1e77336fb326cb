//! Changing when an article was published: dates that were resolved against it would move, so the change is shown first.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::date::{DateAssertion, DateFate, DateInput, UncertainDate, single_day};
use crate::error::{Error, Result};
use crate::id::{ArticleId, QuotationId};
use crate::library::Library;
use crate::limits::short;
use crate::quotations::is_secondhand;
use crate::store::{Dated, Store, Tx};

/// Asks what another publication date would change.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct PreviewPublicationDate {
    /// Of which article.
    pub id: ArticleId,
    /// The publication date to be.
    pub published: DateInput,
}

/// A date of one of the article's quotations, and what becomes of it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct FollowingDate {
    /// Whose.
    pub quotation_id: QuotationId,
    /// Its words, shortened.
    pub quote: String,
    /// The place in the reporting chain, from 0, of the hop that it dates; none for the date said.
    pub hop: Option<u32>,
    /// The party of that hop.
    pub party: String,
    /// As it is.
    pub date: DateAssertion,
    /// What becomes of it.
    pub fate: DateFate,
}

/// A date that goes with the publication date.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct MovedDate {
    /// Whose.
    pub quotation_id: QuotationId,
    /// The place in the reporting chain of the hop that it dates; none for the date said.
    #[serde(default)]
    pub hop: Option<u32>,
    /// The new one as EDTF, one of those that the preview names; empty for the words alone.
    pub edtf: String,
}

impl Library {
    /// The dates of an article's quotations, with what another publication date would make of them. Where that date is the
    /// same day as now, nothing would change and the list is empty.
    ///
    /// # Errors
    /// `InvalidInput` for a date that cannot be read.
    pub fn preview_publication_date(
        &self,
        input: PreviewPublicationDate,
    ) -> Result<Vec<FollowingDate>> {
        self.read(|store| following(store, input.id, &input.published))
    }
}

/// Every date that is known of the article's quotations and their chains, unless the day of publication stays.
fn following(store: &Store, id: ArticleId, published: &DateInput) -> Result<Vec<FollowingDate>> {
    let old = publication_day(store.date(Dated::Published(id.0))?.as_ref())?;
    let new = publication_day(published.assertion("published")?.as_ref())?;
    if old == new {
        return Ok(Vec::new());
    }
    let mut found = Vec::new();
    for quotation_id in store.article_quotations(id)? {
        let chain = store.chain(quotation_id)?;
        let reported = is_secondhand(&chain);
        let quote = short(&store.quotation(quotation_id)?.text);
        let mut add = |hop, party: &str, date: Option<DateAssertion>, reported| -> Result<()> {
            if let Some(date) = date {
                let fate = date.follow(new, reported)?;
                let (quote, party) = (quote.clone(), party.to_owned());
                found.push(FollowingDate {
                    quotation_id,
                    quote,
                    hop,
                    party,
                    date,
                    fate,
                });
            }
            Ok(())
        };
        add(None, "", store.date(Dated::Said(quotation_id.0))?, reported)?;
        for (place, hop) in chain.into_iter().enumerate() {
            add(Some(place as u32), &hop.party, hop.date, false)?;
        }
    }
    Ok(found)
}

/// The day that words are resolved against, where the date is one.
pub(crate) fn publication_day(published: Option<&DateAssertion>) -> Result<Option<NaiveDate>> {
    Ok(match published {
        Some(date) if !date.edtf.is_empty() => {
            single_day(&UncertainDate::parse(&date.edtf, "published")?)
        }
        _ => None,
    })
}

/// Moves the dates that the user chose along with the publication date. Before the article itself is changed.
///
/// # Errors
/// `Conflict` when dates would move and nobody was asked (`moved` is none), or when what was chosen is none of what they can
/// become, as the library was changed since.
pub(super) fn move_dates(
    tx: &Tx<'_>,
    id: ArticleId,
    published: &DateInput,
    moved: Option<&[MovedDate]>,
) -> Result<()> {
    let following = following(tx, id, published)?;
    let conflict = |message: String| Error {
        field: Some("moved".to_owned()),
        ..Error::conflict(message)
    };
    let Some(moved) = moved else {
        let n = following
            .iter()
            .filter(|date| !matches!(date.fate, DateFate::Stays { .. }))
            .count();
        return match n {
            0 => Ok(()),
            1 => Err(conflict(
                "1 date hangs on the publication date. Say what becomes of it.".to_owned(),
            )),
            n => Err(conflict(format!(
                "{n} dates hang on the publication date. Say what becomes of them."
            ))),
        };
    };
    for choice in moved {
        let to = following
            .iter()
            .find(|date| (date.quotation_id, date.hop) == (choice.quotation_id, choice.hop))
            .and_then(|date| chosen(date, &choice.edtf))
            .ok_or_else(|| {
                let message = "The dates of this article were changed since they were listed. Nothing was saved: look at them again.";
                conflict(message.to_owned())
            })?;
        let dated = match choice.hop {
            None => Dated::Said(choice.quotation_id.0),
            Some(place) => Dated::Hop(tx.hop_row(choice.quotation_id, place)?),
        };
        tx.put_date_assertion(dated, to.as_ref())?;
    }
    Ok(())
}

/// What a date becomes by a choice; none for a choice that it does not have.
fn chosen(date: &FollowingDate, edtf: &str) -> Option<Option<DateAssertion>> {
    match &date.fate {
        DateFate::Moves { to } => {
            (to.as_ref().map_or("", |to| &to.edtf) == edtf).then(|| to.clone())
        }
        DateFate::Asks { .. } if edtf.is_empty() => Some(Some(date.date.only_words())),
        DateFate::Asks { choices } => choices
            .iter()
            .find(|choice| choice.edtf == edtf)
            .map(|choice| Some(choice.clone())),
        DateFate::Stays { .. } => None,
    }
}
