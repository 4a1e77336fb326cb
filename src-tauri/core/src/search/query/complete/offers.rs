//! What can be offered: keys, names, facts, dates.

use super::super::fact::{facts, written};
use super::super::keys::{KEYS, Spelled};
use super::super::{Key, QueryCompletion, range, write};
use crate::error::Result;
use crate::fold::fold;
use crate::search::{Condition, OrganizationLink, Term};
use crate::store::Store;

/// So many values of one key are offered.
const VALUES: usize = 8;

/// The keys that begin so, or that people mean who write so.
pub(super) fn keys(typed: &str) -> Vec<QueryCompletion> {
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

/// Fields for names that begin so.
pub(super) fn names(store: &Store, typed: &str) -> Result<Vec<QueryCompletion>> {
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

pub(super) fn value_completions(
    store: &Store,
    key: &Spelled,
    typed: &str,
) -> Result<Vec<QueryCompletion>> {
    match key.key {
        Key::Fact => Ok(fact_completions(&fold(typed), key.spelling)),
        Key::Dated { .. } => date_completions(store, key.spelling, typed),
        key => named(store, key, typed, VALUES),
    }
}

/// The words that begin so; after `has:` only what one has.
pub(super) fn fact_completions(typed: &str, key: &str) -> Vec<QueryCompletion> {
    let known = facts().into_iter().filter_map(|(word, condition)| {
        let written = written(&condition)?;
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
    // What stands before the sign has to go with it: 2023.. goes on with no year before it.
    values.retain(|value| value.starts_with(begun) && range::is_range(&format!("{sign}{value}")));
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
