//! "The minister" and the "Q" of an interview.

use super::Resolved;
use crate::document::Document;
use crate::entities::Entity;
use crate::lexicon::flags::*;
use crate::mentions::Mention;
use crate::model::SpeakerKind;
use crate::roles::Parts;

/// "the minister": the last person whose printed role has that noun.
pub(super) fn by_role(
    entities: &[Entity],
    at: usize,
    word: &str,
    parts: &Parts,
) -> Option<Resolved> {
    if parts.kind != SpeakerKind::Person || parts.organization.is_some() {
        return None;
    }
    entities
        .iter()
        .rev()
        .filter(|e| e.person && e.name.first < at)
        .find(|e| {
            // Arabic writes its article as part of the word.
            let bare = word.strip_prefix("ال").unwrap_or(word);
            e.roles
                .iter()
                .any(|r| r == word || r == bare || r.ends_with(word))
        })
        .map(|e| Resolved::of(e, 0.85))
}

/// "A:" is the person that the words before the interview name first; "Q:" is the other one, if there are two.
pub(super) fn interviewed(
    document: &Document,
    entities: &[Entity],
    label: Mention,
) -> Option<Resolved> {
    let word = |e: &Entity| crate::circumstances::span_of(document, e.name).of(document.text);
    let mut people: Vec<&Entity> = Vec::new();
    let first_turn = document
        .sentences
        .iter()
        .find(|s| crate::transcript::is_turn_label(document, s.first, s.first + 1))
        .map_or(label.first, |s| s.first);
    for entity in entities
        .iter()
        .filter(|e| e.person && e.in_full() && e.name.end <= first_turn)
    {
        if !people.iter().any(|p| word(p) == word(entity)) {
            people.push(entity);
            if people.len() > 2 {
                break;
            }
        }
    }
    let asks = crate::transcript::asks(document.word(label.first));
    match (asks, people.as_slice()) {
        (false, [one, ..]) | (true, [_, one]) => Some(Resolved::of(one, 0.6)),
        _ => None,
    }
}

/// Whether "the" makes a role point back to somebody named ("the minister"), and not "a minister".
pub fn points_back(document: &Document, mention: Mention) -> bool {
    document.is_word(
        mention.first,
        &[
            "the", "der", "die", "das", "le", "la", "l'", "l’", "el", "this", "dieser", "diese",
        ],
    ) || !document.is(mention.first, DET | NUM | NUMBER_WORD | POSS)
        || document.is(mention.first, PRON)
}
