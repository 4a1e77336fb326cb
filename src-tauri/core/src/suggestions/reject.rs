//! Saying that words are no quotation, and taking that back.

use crate::articles::ArticleById;
use crate::capture::offset::from_utf16;
use crate::error::{Error, Result};
use crate::id::RejectedSuggestionId;
use crate::library::{Library, Outcome};
use crate::limits::{QUOTE, short, words};
use crate::operation::OperationKind;
use crate::store::Table;
use crate::suggestions::{Place, RejectSuggestion};

impl Library {
    /// Remembers that words of an article are no quotation: they are not suggested again, in no capture of it.
    ///
    /// # Errors
    /// `InvalidInput` for spans that are none of the captured text, `NotFound` for a text that is gone.
    pub fn reject_suggestion(
        &self,
        input: RejectSuggestion,
    ) -> Result<Outcome<RejectedSuggestionId>> {
        let (article, place) = self.read(|store| {
            let capture = store.capture(input.capture_id)?;
            let text = store.capture_text(capture.id)?;
            let ranges = input
                .spans
                .iter()
                .map(|span| from_utf16(&text, *span, "spans"))
                .collect::<Result<Vec<_>>>()?;
            if ranges.is_empty() {
                return Err(Error::invalid("spans", "Say which words are no quotation."));
            }
            Ok((capture.article_id, Place::of(&text, &ranges)))
        })?;
        words(&place.words, QUOTE, "spans")?;
        self.transact(
            OperationKind::RejectSuggestion,
            &short(&place.words),
            |tx| {
                let known = tx.rejected_suggestions(article)?;
                match known.into_iter().find(|(_, other)| *other == place) {
                    Some((id, _)) => Ok(id),
                    None => tx.reject_suggestion(article, &place),
                }
            },
        )
    }

    /// Forgets what was rejected in an article, so that it is suggested again; returns how much that was.
    pub fn restore_suggestions(&self, ArticleById { id }: ArticleById) -> Result<Outcome<u32>> {
        let subject = self.read(|store| store.article(id))?.headline;
        self.transact(OperationKind::RestoreSuggestions, &short(&subject), |tx| {
            let rejected = tx.rejected_suggestions(id)?;
            for (row, _) in &rejected {
                tx.delete(Table::RejectedSuggestion, row.0)?;
            }
            Ok(rejected.len() as u32)
        })
    }
}
