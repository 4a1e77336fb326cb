//! The order of relevance. Ranking reads every row that it ranks, and a common word stands in a third of them: so only
//! the newest rows of a list are ranked, and the others follow by date.

use std::collections::HashSet;
use std::sync::Arc;

use rusqlite::params_from_iter;
use rusqlite::types::Value;

use super::{Selection, Store};
use crate::error::Result;
use crate::search::Sort;

/// At most so many rows are ranked.
const RANKED: u32 = 5_000;

impl Store {
    /// The keys of the newest rows of a list, the best fit for its words first, the newest first where two fit as well;
    /// none for a list that asks for no words. The rest of the list stands behind them in the order of
    /// [`Sort::Newest`].
    pub(crate) fn ranked(&self, selection: &Selection) -> Result<Arc<Vec<i64>>> {
        let Some(words) = selection.by_words() else {
            return Ok(Arc::default());
        };
        self.remembered
            .ranking(selection, || self.rank(selection, &words, RANKED))
    }

    fn rank(&self, selection: &Selection, words: &Selection, most: u32) -> Result<Vec<i64>> {
        let newest = self.page_keys(selection, Sort::Newest, 0, most)?;
        let Some(last) = newest.last() else {
            return Ok(Vec::new());
        };
        let mut params: Vec<Value> = words.params().to_vec();
        params.push(Value::Integer(*last));
        let of_newest = format!("{{key}} >= ?{}", params.len());
        let sql = format!(
            "{} ORDER BY bm25(quotation_fts), f.rowid DESC",
            words.sql("{key}", &of_newest, None)
        );
        let mut ranked: Vec<i64> = self.list(&sql, params_from_iter(&params), |row| row.get(0))?;
        // Whoever is found by the speaker's name alone comes after those who have the words.
        if ranked.len() < newest.len() {
            let known: HashSet<i64> = ranked.iter().copied().collect();
            ranked.extend(newest.iter().filter(|key| !known.contains(key)));
        }
        Ok(ranked)
    }

    /// The keys of a list in the order of relevance, from `offset`, at most `limit`.
    pub(super) fn ranked_keys(
        &self,
        selection: &Selection,
        offset: u32,
        limit: u32,
    ) -> Result<Vec<i64>> {
        let ranked = self.ranked(selection)?;
        let (from, end) = (offset as usize, offset.saturating_add(limit) as usize);
        let mut keys = ranked[from.min(ranked.len())..end.min(ranked.len())].to_vec();
        if end > ranked.len() {
            // The ranked ones are the newest, so whatever comes after them stands where it stands by date.
            let (from, left) = (offset.max(ranked.len() as u32), limit - keys.len() as u32);
            keys.extend(self.page_keys(selection, Sort::Newest, from, left)?);
        }
        Ok(keys)
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use crate::progress::Progress;
    use crate::search::{Filter, Sort};
    use crate::{Library, api};

    /// Quotations of these words, the first said on the first day of 2020 and each other a day later.
    fn library(folder: &tempfile::TempDir, texts: &[&str]) -> Library {
        let library = Library::create(folder.path().join("a.onrecord")).expect("a library");
        for (day, text) in texts.iter().enumerate() {
            let said = json!({ "date": format!("2020-01-{:02}", day + 1) });
            let input = json!({ "quotation": { "quote": text, "form": "direct", "said": said } });
            api::call(
                &library,
                "create_quotation",
                &input.to_string(),
                &Progress::none(),
            )
            .expect("a quotation");
        }
        library
    }

    #[test]
    fn the_best_fit_comes_first_and_what_is_not_ranked_follows_by_date() {
        let folder = tempfile::tempdir().expect("a folder");
        let texts = [
            "The gate, the gate again, and the gate once more.",
            "A gate.",
            "Nobody said anything about the river, the harbour or the gate in all these years.",
            "The harbour.",
            "A gate.",
        ];
        let library = library(&folder, &texts);
        let order = |most: u32, sort: Sort| {
            library.read(|store| {
                let filter = Filter {
                    text: "gate".to_owned(),
                    terms: Vec::new(),
                };
                let selection = store.selection(&filter)?;
                let words = selection.by_words().expect("words");
                let mut keys = store.rank(&selection, &words, most)?;
                let rest = store.select(&selection, sort, keys.len() as u32, 9)?;
                for key in &mut keys {
                    let sql = "SELECT quotation_id FROM listing WHERE key = ?1";
                    *key = store.one(sql, [*key], |row| row.get(0))?;
                }
                keys.extend(rest.iter().map(|id| id.0));
                Ok(keys)
            })
        };
        assert_eq!(order(9, Sort::Newest).expect("an order"), [1, 5, 2, 3]);
        assert_eq!(order(2, Sort::Newest).expect("an order"), [5, 3, 2, 1]);
        let all = |sort| {
            library.read(|store| {
                let filter = Filter {
                    text: "gate".to_owned(),
                    terms: Vec::new(),
                };
                let selection = store.selection(&filter)?;
                let mut ids = Vec::new();
                for offset in 0..5 {
                    ids.extend(store.select(&selection, sort, offset, 1)?);
                }
                Ok(ids.iter().map(|id| id.0).collect::<Vec<_>>())
            })
        };
        assert_eq!(all(Sort::Relevance).expect("an order"), [1, 5, 2, 3]);
        assert_eq!(all(Sort::Newest).expect("an order"), [5, 3, 2, 1]);
    }
}
