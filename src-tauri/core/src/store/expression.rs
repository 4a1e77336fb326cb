//! Words of the search box as FTS5 expressions.

use super::Store;
use super::fts5::Fts5;
use super::query::OF_SPEAKERS;
use crate::error::{Error, Result};
use crate::fold::words;
use crate::search::query::{Query, Words};
use crate::search::tokens::speaker_tokens;

/// A name that more speakers have is searched for as a word only; the completions offer the speakers.
const NAMED_SPEAKERS: usize = 16;
/// Beginnings that more words have are left to the search index, which then gathers before it answers.
const BEGINNINGS: usize = 400;
/// Parts of words that more words have cannot be asked.
const CONTAINING: usize = 3_000;
/// Beginnings up to so many letters have an index of their own.
const INDEXED: usize = 3;

/// What the search box asks the search index.
pub(super) struct Asked {
    /// The words.
    pub(super) words: Fts5,
    /// Or the speakers that are called so.
    pub(super) named: Option<Fts5>,
}

impl Asked {
    /// The words or the speakers.
    pub(super) fn whole(self) -> Fts5 {
        match self.named {
            None => self.words,
            Some(named) => Fts5::any(&[self.words, named]),
        }
    }
}

impl Store {
    /// What is asked by the words that were typed; none when nothing is.
    pub(super) fn asked(&self, query: &Query) -> Result<Option<Asked>> {
        let mut groups = Vec::new();
        for group in &query.groups {
            let any = self.expressions(group)?;
            if !any.is_empty() {
                groups.push(Fts5::any(&any));
            }
        }
        if groups.is_empty() {
            return Ok(None);
        }
        let words = Fts5::all(&groups);
        let named = self.speakers_called(query)?;
        let named = (!named.is_empty()).then(|| Fts5::any(&named));
        Ok(Some(Asked { words, named }))
    }

    /// The speakers that have such a name, unless there are many.
    fn speakers_called(&self, query: &Query) -> Result<Vec<Fts5>> {
        let named = query.name_words();
        let Some(query) = named.as_deref().and_then(Self::name_query) else {
            return Ok(Vec::new());
        };
        let sql =
            format!("SELECT DISTINCT s.id FROM {OF_SPEAKERS} WHERE name_fts MATCH ?1 LIMIT ?2");
        let mut speakers: Vec<i64> = self.list(
            &sql,
            rusqlite::params![query, NAMED_SPEAKERS as i64 + 1],
            |row| row.get(0),
        )?;
        if speakers.len() > NAMED_SPEAKERS {
            speakers.clear();
        }
        let tokens = speakers.into_iter().flat_map(speaker_tokens);
        Ok(tokens.map(|token| Fts5::facts(&token)).collect())
    }

    /// The expression of each of some words; what holds no letter asks nothing.
    pub(super) fn expressions(&self, typed: &[Words]) -> Result<Vec<Fts5>> {
        typed
            .iter()
            .filter_map(|typed| self.expression(typed).transpose())
            .collect()
    }

    fn expression(&self, typed: &Words) -> Result<Option<Fts5>> {
        let words = words(&typed.text);
        let Some(last) = words.last() else {
            return Ok(None);
        };
        // A run of an unspaced script is a phrase of pairs even outside marks, and so finds parts by itself.
        if typed.substring && words.len() == 1 {
            return self.containing(&typed.text, last).map(Some);
        }
        if !typed.prefix {
            return Ok(Some(Fts5::words(&words)));
        }
        if words.len() == 1 && last.chars().count() > INDEXED {
            let begun = self.words_beginning(last, BEGINNINGS + 1)?;
            if begun.is_empty() {
                return Ok(Some(Fts5::words(&words)));
            }
            if begun.len() <= BEGINNINGS {
                return Ok(Some(any_of(&begun)));
            }
        }
        Ok(Some(Fts5::begun(&words)))
    }

    fn containing(&self, typed: &str, part: &str) -> Result<Fts5> {
        let mut found = self.words_containing(part, CONTAINING + 1)?;
        if found.len() > CONTAINING {
            let message = format!("Too many words contain “{typed}”. Type more letters of it.");
            return Err(Error::invalid("text", message));
        }
        // A part that no word has is itself no word, and finds nothing.
        if found.is_empty() {
            found.push(part.to_owned());
        }
        Ok(any_of(&found))
    }
}

fn any_of(words: &[String]) -> Fts5 {
    let each: Vec<Fts5> = words.chunks(1).map(Fts5::words).collect();
    Fts5::any(&each)
}
