//! A surname, or an organization's initials, as the longest form printed.

use super::Resolved;
use crate::document::Document;
use crate::entities::{Entity, Gender};
use crate::lexicon::flags::*;
use crate::mentions::Mention;
use crate::model::SpeakerKind;
use crate::roles::Parts;

/// A name is resolved to the longest form printed, by its last word; two given names with one surname leave it unsure.
pub(super) fn full_name(
    document: &Document,
    entities: &[Entity],
    mention: Mention,
    parts: &Parts,
) -> Resolved {
    let head = parts.head;
    let own = Resolved {
        name: head,
        sure: 0.95,
        kind: parts.kind,
    };
    let words = head.end - head.first;
    if words > 1 {
        return own;
    }
    let word = document.word(head.first);
    if document.lexicon.language.unspaced() {
        return longer_name(document, word).map_or(own.clone(), |name| Resolved {
            name,
            sure: 0.8,
            kind: own.kind,
        });
    }
    // "MR. HOLT:" in a transcript is the Holt of the text above.
    let capitals = document.is(head.first, ALL_CAPS)
        && entities
            .iter()
            .any(|e| e.person && e.surname != word && e.surname.to_uppercase() == word);
    if parts.kind == SpeakerKind::Organization && !capitals {
        return acronym(entities, word)
            .or_else(|| shortened(document, entities, word))
            .unwrap_or(own);
    }
    let same: Vec<&Entity> = entities
        .iter()
        .filter(|e| {
            e.person
                && e.in_full()
                && (e.surname == word
                    || capitals && e.surname.to_uppercase() == word
                    || document.word(e.name.first) == word && e.name.end - e.name.first > 1)
        })
        .collect();
    if same.is_empty() && ranked(document, mention, head) {
        return Resolved {
            name: Mention {
                first: head.first - 1,
                end: head.end,
            },
            ..own
        };
    }
    if same.is_empty() {
        return Resolved { sure: 0.7, ..own };
    }
    let gender = title_gender(document, mention, head);
    // "Captain Orban" is the Orban who is called captain.
    let title = if head.first > mention.first {
        document.word(head.first.wrapping_sub(1)).to_lowercase()
    } else {
        String::new()
    };
    let titled: Vec<&Entity> = same
        .iter()
        .copied()
        .filter(|e| !title.is_empty() && e.roles.contains(&title))
        .collect();
    let same = if titled.is_empty() { same } else { titled };
    let fits = |e: &&&Entity| {
        gender == Gender::Unknown || e.gender == gender || e.gender == Gender::Unknown
    };
    let before = same
        .iter()
        .rev()
        .filter(|e| e.name.first < head.first)
        .find(fits);
    let sure = |e: &&&Entity| gender != Gender::Unknown && e.gender == gender;
    let chosen = before
        .filter(|e| gender == Gender::Unknown || e.gender == gender)
        .or_else(|| same.iter().find(sure))
        .or(before)
        .or_else(|| same.iter().find(fits))
        .unwrap_or(&same[0]);
    let given = |e: &Entity| document.word(e.name.first).to_owned();
    let rivals = same.iter().filter(fits).any(|e| given(e) != given(chosen));
    Resolved::of(chosen, if rivals { 0.55 } else { 0.97 })
}

/// No name is looked for past this unit.
const LAST_INTRODUCED: usize = 5000;

/// "荒木" is the 荒木健司 of the same text: one word is a longer one's beginning.
fn longer_name(document: &Document, word: &str) -> Option<Mention> {
    // A name is introduced early; a very long text must not take for ever.
    (0..document.units.len().min(LAST_INTRODUCED))
        .find(|&k| {
            document.is(k, CAP)
                && document.word(k).len() > word.len()
                && document.word(k).starts_with(word)
        })
        .map(|first| Mention {
            first,
            end: first + 1,
        })
}

/// "Lord Ashdown": a rank that is part of the name by which somebody is known.
fn ranked(document: &Document, mention: Mention, head: Mention) -> bool {
    head.first > mention.first
        && matches!(
            document.word(head.first - 1),
            "Lord"
                | "Lady"
                | "Baroness"
                | "Baron"
                | "King"
                | "Queen"
                | "Prince"
                | "Princess"
                | "Pope"
        )
}

fn title_gender(document: &Document, mention: Mention, head: Mention) -> Gender {
    if head.first == mention.first {
        return Gender::Unknown;
    }
    match document
        .word(head.first.wrapping_sub(1))
        .trim_end_matches('.')
    {
        "Mr" | "Herr" | "Sir" | "M" | "Sr" => Gender::Male,
        "Mrs" | "Ms" | "Miss" | "Frau" | "Mme" | "Sra" => Gender::Female,
        _ => Gender::Unknown,
    }
}

/// "Averill" for "Averill Health".
fn shortened(document: &Document, entities: &[Entity], word: &str) -> Option<Resolved> {
    entities
        .iter()
        .find(|e| !e.person && e.name.end - e.name.first > 1 && document.word(e.name.first) == word)
        .map(|e| Resolved::of(e, 0.8))
}

/// "MEE" for "Middle East Eye".
fn acronym(entities: &[Entity], word: &str) -> Option<Resolved> {
    if word.len() < 2 || !word.chars().all(char::is_uppercase) {
        return None;
    }
    entities
        .iter()
        .find(|e| e.initials == word)
        .map(|e| Resolved {
            name: e.name,
            sure: 0.9,
            kind: SpeakerKind::Organization,
        })
}
