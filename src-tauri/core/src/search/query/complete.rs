//! How what is typed can go on.

use std::ops::Range;

use super::fact::facts;
use super::keys::{KEYS, Spelled};
use super::tokens::{Ends, Part, Star, Token, tokens};
use super::{CompleteQuery, Key, QueryCompletion, QueryCompletions, write};
use crate::capture::offset::{from_utf16, to_utf16};
use crate::error::Result;
use crate::fold::{fold, is_unspaced};
use crate::library::Library;
use crate::quotations::TextSpan;
use crate::search::{Condition, OrganizationLink, Term};
use crate::store::Store;

/// So many values of one key are offered.
const VALUES: usize = 8;
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

/// The keys that begin so, or that people mean who write so.
fn keys(typed: &str) -> Vec<QueryCompletion> {
    let typed = typed.to_lowercase();
    let begins = |key: &&Spelled| {
        let (stem, refined) = key.spelling.split_once('.').unwrap_or((key.spelling, ""));
        key.spelling.starts_with(&typed) && (refined.is_empty() || typed.starts_with(stem))
    };
    let meant = |key: &&Spelled| {
        let long = typed.chars().count() > 1;
        long && key
            .synonyms
            .iter()
            .any(|synonym| synonym.starts_with(&typed))
    };
    let begun = KEYS.iter().filter(begins);
    let others = KEYS.iter().filter(|key| meant(key) && !begins(key));
    begun
        .chain(others)
        .map(|key| QueryCompletion {
            insert: format!("{}:", key.spelling),
            label: format!("{}:", key.spelling),
            detail: key.meaning.to_owned(),
            count: None,
        })
        .collect()
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

/// Fields for names that begin so.
fn names(store: &Store, typed: &str) -> Result<Vec<QueryCompletion>> {
    let keys = [
        (Key::Speaker { rivals: false }, 5),
        (Key::Organization(OrganizationLink::Any), 3),
        (Key::Outlet, 2),
        (Key::Tag, 2),
    ];
    let mut all = Vec::new();
    for (key, most) in keys {
        let mut named = named(store, key, typed, most)?;
        for completion in &mut named {
            completion.label = format!("{}:{}", key.spelling(), completion.label);
        }
        all.extend(named);
    }
    Ok(all)
}

fn named(store: &Store, key: Key, typed: &str, most: usize) -> Result<Vec<QueryCompletion>> {
    store
        .candidates(key, typed, most)?
        .into_iter()
        .map(|candidate| {
            let term = Term {
                exclude: false,
                condition: candidate.condition,
            };
            Ok(QueryCompletion {
                insert: write::written(store, &term)?,
                label: candidate.label,
                detail: candidate.detail,
                count: candidate.count,
            })
        })
        .collect()
}

fn value_completions(store: &Store, key: &Spelled, typed: &str) -> Result<Vec<QueryCompletion>> {
    match key.key {
        Key::Fact => Ok(fact_completions(&fold(typed), key.spelling)),
        Key::Dated { .. } => date_completions(store, key.spelling, typed),
        key => named(store, key, typed, VALUES),
    }
}

/// The words that begin so; after `has:` only what one has.
fn fact_completions(typed: &str, key: &str) -> Vec<QueryCompletion> {
    let known = facts().into_iter().filter_map(|(word, condition)| {
        let written = super::fact::written(&condition)?;
        let apart = written.split_once(':').is_some_and(|(own, _)| own != key);
        let wanted = word.starts_with(typed) && (key.is_empty() || !apart);
        wanted.then_some((word, written, condition))
    });
    known
        .map(|(word, written, condition)| QueryCompletion {
            label: if key.is_empty() {
                written.clone()
            } else {
                word
            },
            insert: written,
            detail: match condition {
                Condition::Kind { .. } => "kind of speaker",
                Condition::Form { .. } => "form",
                Condition::Level { .. } => "level",
                _ => "",
            }
            .to_owned(),
            count: None,
        })
        .collect()
}

/// Years that the list has, after any sign; months once the year is there.
fn date_completions(store: &Store, key: &str, typed: &str) -> Result<Vec<QueryCompletion>> {
    let sign = typed
        .rfind("..")
        .map(|at| at + 2)
        .or_else(|| typed.rfind(['>', '<', '=']).map(|at| at + 1));
    let (sign, begun) = typed.split_at(sign.unwrap_or_default());
    let mut values: Vec<String> = Vec::new();
    for year in store.listed_years()? {
        let year = format!("{year:04}");
        match begun.split_once('-') {
            Some((asked, _)) if asked == year => {
                values.extend((1..=12).map(|month| format!("{year}-{month:02}")))
            }
            _ => values.push(year),
        }
    }
    if sign.is_empty() {
        values.extend(["none", "known"].map(str::to_owned));
    }
    values.retain(|value| value.starts_with(begun));
    values.truncate(12);
    Ok(values
        .into_iter()
        .map(|value| QueryCompletion {
            insert: format!("{key}:{sign}{value}"),
            detail: match value.as_str() {
                "none" => "without such a date",
                "known" => "with such a date",
                _ => "",
            }
            .to_owned(),
            label: format!("{sign}{value}"),
            count: None,
        })
        .collect())
}
