//! How what is typed can go on.

mod offers;

use std::ops::Range;

use super::tokens::{Ends, Part, Star, Token, tokens};
use super::{CompleteQuery, QueryCompletion, QueryCompletions};
use crate::capture::offset::{from_utf16, to_utf16};
use crate::error::Result;
use crate::fold::{fold, is_unspaced};
use crate::library::Library;
use crate::quotations::TextSpan;
use crate::search::Condition;
use crate::store::Store;
use offers::{fact_completions, keys, names, value_completions};

/// So many words before the cursor can be one name.
const NAME_WORDS: usize = 4;

/// A thing in the library that a value can name.
pub(crate) struct Candidate {
    pub(crate) condition: Condition,
    pub(crate) label: String,
    pub(crate) detail: String,
    pub(crate) count: Option<u32>,
}

impl Library {
    /// How what is typed can go on at the cursor.
    pub fn complete_query(&self, input: CompleteQuery) -> Result<QueryCompletions> {
        let CompleteQuery { text, cursor } = input;
        let span = TextSpan {
            start: 0,
            end: cursor,
        };
        let cursor = match cursor {
            0 => 0,
            // A cursor that is nowhere in the text is behind it.
            _ => from_utf16(&text, span, "cursor").map_or(text.len(), |before| before.end),
        };
        self.read(|store| {
            let (range, completions) = complete(store, &text, cursor)?;
            let span = to_utf16(&text, &[range])[0];
            Ok(QueryCompletions {
                start: span.start,
                end: span.end,
                completions,
            })
        })
    }
}

type Completed = (Range<usize>, Vec<QueryCompletion>);

fn complete(store: &Store, text: &str, cursor: usize) -> Result<Completed> {
    let before = tokens(&text[..cursor]);
    let Some(typed) = before
        .last()
        .filter(|token| token.place.bytes.end == cursor)
    else {
        return Ok((cursor..cursor, keys("")));
    };
    let start = typed.place.bytes.start + usize::from(typed.exclude);
    let end = end_of_token(text, typed, cursor);
    let space = if text[end..].starts_with(char::is_whitespace) {
        ""
    } else {
        " "
    };
    let own = &text[start..cursor];
    match &typed.part {
        Part::Field { key, value }
            if value.number.is_none() && (!value.quoted || !value.closed) =>
        {
            let written = value_completions(store, key, &value.text)?;
            Ok((start..end, spaced(written, space)))
        }
        Part::Words {
            ends: Ends::Open,
            star: Star::None,
            ..
        } => match own.split_once(':') {
            Some((unknown, _)) => Ok((start..start + unknown.len() + 1, keys(unknown))),
            None if text[end..].starts_with(':') => Ok((start..end + 1, keys(own))),
            None => word_completions(store, text, &before, start..end, space),
        },
        _ => Ok((cursor..cursor, Vec::new())),
    }
}

/// Where the token ends that `typed` is the beginning of. What a mark left open has swallowed stays.
fn end_of_token(text: &str, typed: &Token, cursor: usize) -> usize {
    let open = match &typed.part {
        Part::Field { value, .. } => !value.closed,
        Part::Words { ends, .. } => matches!(ends, Ends::Unclosed(_)),
        Part::Or => false,
    };
    let rest = &text[cursor..];
    let key = matches!(typed.part, Part::Words { .. });
    let ends = |letter: char| letter.is_whitespace() || (key && letter == ':');
    match open {
        true => cursor,
        false => cursor + rest.find(ends).unwrap_or(rest.len()),
    }
}

fn spaced(mut completions: Vec<QueryCompletion>, space: &str) -> Vec<QueryCompletion> {
    for completion in &mut completions {
        completion.insert.push_str(space);
    }
    completions
}

/// What a word can become: a key, a fact, or a field for a name that begins so; the words before it can be part of the
/// name.
fn word_completions(
    store: &Store,
    text: &str,
    before: &[Token],
    own: Range<usize>,
    space: &str,
) -> Result<Completed> {
    let words = before.iter().rev().take(NAME_WORDS).take_while(|token| {
        let word = matches!(
            token.part,
            Part::Words {
                ends: Ends::Open,
                star: Star::None,
                ..
            }
        );
        word && !token.exclude
    });
    let starts: Vec<usize> = words.map(|token| token.place.bytes.start).collect();
    for start in starts.into_iter().rev().filter(|start| *start < own.start) {
        let named = names(store, &text[start..own.end])?;
        if !named.is_empty() {
            return Ok((start..own.end, spaced(named, space)));
        }
    }
    let typed = &text[own.clone()];
    let mut completions = keys(typed);
    let mut written = Vec::new();
    if typed.chars().count() > 1 {
        written.extend(fact_completions(&fold(typed), "").into_iter().take(3));
    }
    if typed.chars().count() > 1 || typed.chars().any(is_unspaced) {
        written.extend(names(store, typed)?);
    }
    completions.extend(spaced(written, space));
    Ok((own, completions))
}
