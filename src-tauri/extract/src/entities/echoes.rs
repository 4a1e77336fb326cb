//! Later mentions of somebody whose full name the article prints: the surname alone, or "the mayor".

use rustc_hash::FxHashMap;

use super::Entity;
use crate::circumstances::span_of;
use crate::document::Document;
use crate::lexicon::flags::*;
use crate::mentions::Mention;

/// The mentions that can only mean one person, each as that person's entity at its own place.
pub(super) fn echoes(document: &Document, named: &[Entity]) -> Vec<Entity> {
    let surnames = only_bearers(document, named, |e| vec![e.surname.clone()]);
    let roles = only_bearers(document, named, |e| e.roles.clone());
    let mut full = named.iter().map(|e| e.name).peekable();
    let mut out = Vec::new();
    for k in 0..document.units.len() {
        while full.peek().is_some_and(|name| name.end <= k) {
            full.next();
        }
        if full.peek().is_some_and(|name| name.first <= k) || !document.is(k, WORD) {
            continue;
        }
        let word = document.word(k);
        let surname = document
            .is(k, CAP)
            .then(|| surnames.get(word).copied().flatten())
            .flatten();
        let role = || {
            let definite =
                k > 0 && document.is_word(k - 1, &["the", "der", "die", "le", "la", "el"]);
            let bare = document.is(k, ROLE) && definite && !document.is(k + 1, CAP | ROLE | PREP);
            bare.then(|| roles.get(word.to_lowercase().as_str()).copied().flatten())
                .flatten()
        };
        // A surname means who was named before; "the ambassador" of an opening sentence may be named below.
        if let Some(index) = surname.filter(|&i| named[i].name.first < k).or_else(role) {
            out.push(Entity {
                at: Mention {
                    first: k,
                    end: k + 1,
                },
                ..named[index].clone()
            });
        }
    }
    out
}

/// Words that one person alone bears, with that person's first entity; `None` where several do.
fn only_bearers(
    document: &Document,
    named: &[Entity],
    words: impl Fn(&Entity) -> Vec<String>,
) -> FxHashMap<String, Option<usize>> {
    let whole = |e: &Entity| span_of(document, e.name).of(document.text);
    let mut out: FxHashMap<String, Option<usize>> = FxHashMap::default();
    for (index, entity) in named.iter().enumerate().filter(|(_, e)| e.person) {
        for word in words(entity) {
            out.entry(word)
                .and_modify(|bearer| {
                    if bearer.is_some_and(|b| whole(&named[b]) != whole(entity)) {
                        *bearer = None;
                    }
                })
                .or_insert(Some(index));
        }
    }
    out
}
