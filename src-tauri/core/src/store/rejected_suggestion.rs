//! Suggested quotations that a person said are none.

use super::{Store, Table, Tx};
use crate::error::Result;
use crate::id::{ArticleId, RejectedSuggestionId};
use crate::suggestions::Place;

impl Store {
    /// What was rejected in an article.
    pub(crate) fn rejected_suggestions(
        &self,
        article: ArticleId,
    ) -> Result<Vec<(RejectedSuggestionId, Place)>> {
        let sql = "SELECT id, words, prefix FROM rejected_suggestion WHERE article_id = ?1";
        self.list(sql, [article], |row| {
            let place = Place {
                words: row.get(1)?,
                prefix: row.get(2)?,
            };
            Ok((row.get(0)?, place))
        })
    }
}

impl Tx<'_> {
    /// Remembers that a place of an article holds no quotation.
    pub(crate) fn reject_suggestion(
        &self,
        article: ArticleId,
        place: &Place,
    ) -> Result<RejectedSuggestionId> {
        let values: [(&str, super::Value); 3] = [
            ("article_id", &article),
            ("words", &place.words),
            ("prefix", &place.prefix),
        ];
        self.insert(Table::RejectedSuggestion, &values)
            .map(RejectedSuggestionId)
    }
}
