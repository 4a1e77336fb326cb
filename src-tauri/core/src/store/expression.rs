//! Words of the search box as FTS5 expressions.

use super::Store;
use super::query::OF_SPEAKERS;
use crate::error::{Error, Result};
use crate::fold::words;
use crate::search::query::{Query, Words};

/// A name that more speakers have is searched for as a word only; the completions offer the speakers.
const NAMED_SPEAKERS: usize = 16;
/// Beginnings that more words have are left to the search index, which then gathers before it answers.
const BEGINNINGS: usize = 400;
/// Parts of words that more words have cannot be asked.
const CONTAINING: usize = 3_000;
/// Beginnings up to so many letters have an index of their own.
const INDEXED: usize = 3;

impl Store {
    /// The FTS5 expression of the words that were typed; or the name of a speaker.
    pub(super) fn text_expression(&self, query: &Query) -> Result<Option<String>> {
        let mut groups = Vec::new();
        for group in &query.groups {
            let any = self.expressions(group)?;
            if !any.is_empty() {
                groups.push(format!("({})", any.join(" OR ")));
            }
        }
        if groups.is_empty() {
            return Ok(None);
        }
        let in_text = format!("{{text}} : ({})", groups.join(" AND "));
        let named = query.name_words();
        let Some(query) = named.as_deref().and_then(Self::name_query) else {
            return Ok(Some(in_text));
        };
        let sql =
            format!("SELECT DISTINCT s.id FROM {OF_SPEAKERS} WHERE name_fts MATCH ?1 LIMIT ?2");
        let speakers: Vec<i64> = self.list(
            &sql,
            rusqlite::params![query, NAMED_SPEAKERS as i64 + 1],
            |row| row.get(0),
        )?;
        if speakers.is_empty() || speakers.len() > NAMED_SPEAKERS {
            return Ok(Some(in_text));
        }
        let tokens: Vec<String> = speakers
            .iter()
            .map(|id| format!("___s{id} OR ___r{id}"))
            .collect();
        Ok(Some(format!(
            "({in_text}) OR {{filter}} : ({})",
            tokens.join(" OR ")
        )))
    }

    /// The expression of each of some words; what holds no letter asks nothing.
    pub(super) fn expressions(&self, typed: &[Words]) -> Result<Vec<String>> {
        typed
            .iter()
            .filter_map(|typed| self.expression(typed).transpose())
            .collect()
    }

    fn expression(&self, typed: &Words) -> Result<Option<String>> {
        let words = words(&typed.text);
        let Some(last) = words.last() else {
            return Ok(None);
        };
        // A run of an unspaced script is a phrase of pairs even outside marks, and so finds parts by itself.
        if typed.substring && words.len() == 1 {
            return self.containing(&typed.text, last).map(Some);
        }
        let phrase = format!("\"{}\"", words.join(" "));
        if !typed.prefix {
            return Ok(Some(phrase));
        }
        if words.len() == 1 && last.chars().count() > INDEXED {
            let begun = self.words_beginning(last, BEGINNINGS + 1)?;
            if begun.is_empty() {
                return Ok(Some(phrase));
            }
            if begun.len() <= BEGINNINGS {
                return Ok(Some(any_of(&begun)));
            }
        }
        Ok(Some(format!("{phrase}*")))
    }

    fn containing(&self, typed: &str, part: &str) -> Result<String> {
        let found = self.words_containing(part, CONTAINING + 1)?;
        if found.len() > CONTAINING {
            let message = format!("Too many words contain “{typed}”. Type more letters of it.");
            return Err(Error::invalid("text", message));
        }
        // A part that no word has is itself no word, and finds nothing.
        Ok(match found.is_empty() {
            true => format!("\"{part}\""),
            false => any_of(&found),
        })
    }
}

fn any_of(words: &[String]) -> String {
    let quoted: Vec<String> = words.iter().map(|word| format!("\"{word}\"")).collect();
    format!("({})", quoted.join(" OR "))
}
