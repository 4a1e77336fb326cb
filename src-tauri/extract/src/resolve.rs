//! Gives a surname, a pronoun or "the minister" the full name that the article prints for it.

use crate::document::Document;
use crate::entities::{Entity, Gender};
use crate::lexicon::flags::*;
use crate::mentions::Mention;
use crate::model::SpeakerKind;
use crate::roles::Parts;

/// A full name and how sure it is.
#[derive(Clone, Debug)]
pub struct Resolved {
    /// The name's units.
    pub name: Mention,
    /// From 0 to 1.
    pub sure: f32,
    /// What it is.
    pub kind: SpeakerKind,
}

/// Remembers who spoke, in order.
#[derive(Default)]
pub struct Speakers {
    spoken: Vec<(usize, Resolved, Gender)>,
    /// Where "his" or "her" stands in a speaker's mention, and so means somebody else.
    others: Vec<(usize, Gender)>,
    unnamed: Vec<String>,
}

impl Speakers {
    /// The full name behind a mention that attributes a quotation; remembers it for the pronouns to come.
    pub fn resolve(
        &mut self,
        document: &Document,
        entities: &[Entity],
        mention: Mention,
        parts: &Parts,
    ) -> Option<Resolved> {
        let found = self.find(document, entities, mention, parts);
        if let Some(resolved) = &found {
            let gender = entities
                .iter()
                .find(|e| e.name == resolved.name)
                .map_or(Gender::Unknown, |e| e.gender);
            self.spoken.push((mention.first, resolved.clone(), gender));
            for k in mention.first..mention.end {
                match document.word(k).to_ascii_lowercase().as_str() {
                    "his" => self.others.push((mention.first, Gender::Male)),
                    "her" => self.others.push((mention.first, Gender::Female)),
                    _ => {}
                }
            }
        }
        found
    }

    /// Remembers the noun of a source without a name ("one of the drivers").
    pub fn remember_unnamed(&mut self, noun: &str) {
        self.unnamed
            .push(noun.to_lowercase().trim_end_matches('s').to_owned());
    }

    /// Whether "the driver" is a source without a name that spoke before.
    pub fn is_unnamed(&self, noun: &str) -> bool {
        let noun = noun.to_lowercase();
        self.unnamed
            .iter()
            .any(|known| known == noun.trim_end_matches('s'))
    }

    fn find(
        &self,
        document: &Document,
        entities: &[Entity],
        mention: Mention,
        parts: &Parts,
    ) -> Option<Resolved> {
        let head = parts.head;
        if parts.named && !parts.turn {
            return Some(full_name(document, entities, mention, parts));
        }
        let word = document.word(head.first).to_lowercase();
        if parts.turn {
            return interviewed(document, entities, mention);
        }
        match word.as_str() {
            "he" | "er" | "il" | "él" | "him" | "هو" => {
                self.pronoun(document, entities, mention.first, Gender::Male)
            }
            "she" | "sie" | "elle" | "ella" | "her" | "هي" => {
                self.pronoun(document, entities, mention.first, Gender::Female)
            }
            "it" | "es" => self
                .spoken
                .iter()
                .rev()
                .find(|(at, r, _)| {
                    *at < mention.first
                        && matches!(r.kind, SpeakerKind::Organization | SpeakerKind::Document)
                })
                .map(|(_, r, _)| Resolved {
                    sure: 0.8,
                    ..r.clone()
                })
                .or_else(|| subject_organization(document, entities, mention.first)),
            "who" | "whose" => antecedent(document, entities, mention.first),
            _ if parts.kind == SpeakerKind::Organization => {
                self.organization(document, entities, mention)
            }
            _ => by_role(entities, mention.first, &word, parts),
        }
    }

    /// "the agency": the organization that spoke last before it, and a document is none.
    fn organization(
        &self,
        document: &Document,
        entities: &[Entity],
        mention: Mention,
    ) -> Option<Resolved> {
        let definite = document.is_word(mention.first, &["the", "die", "der", "das"])
            && mention.end <= mention.first + 2;
        self.spoken
            .iter()
            .rev()
            .find(|(at, r, _)| *at < mention.first && r.kind == SpeakerKind::Organization)
            .map(|(_, r, _)| Resolved {
                sure: 0.6,
                ..r.clone()
            })
            .or_else(|| subject_organization(document, entities, mention.first))
            .filter(|_| definite)
    }

    /// The last speaker of that gender, or the person named last before it.
    fn pronoun(
        &self,
        document: &Document,
        entities: &[Entity],
        at: usize,
        gender: Gender,
    ) -> Option<Resolved> {
        let fits = |g: Gender| g == gender || g == Gender::Unknown;
        let paragraph = |unit: usize| document.sentences[document.sentence_of(unit)].paragraph;
        let here = paragraph(at);
        let sentence = &document.sentences[document.sentence_of(at)];
        let spoken = || {
            self.spoken
                .iter()
                .rev()
                .filter(|(unit, r, g)| *unit < at && fits(*g) && r.kind == SpeakerKind::Person)
        };
        // "Alban Frey, who ran her workshop" is not the next "she", unless there is nobody else.
        let spoken = spoken()
            .find(|(unit, _, g)| *g == gender || !self.others.contains(&(*unit, gender)))
            .or_else(|| spoken().next());
        // A person who is the subject of the sentence or of the one before, named after the last speaker spoke.
        let named = entities.iter().rev().find(|e| {
            e.person && e.name.end <= at && fits(e.gender) && subject_like(document, e.name)
        });
        let anyone = entities
            .iter()
            .rev()
            .find(|e| e.person && e.name.end <= at && fits(e.gender));
        match (spoken, named) {
            (Some((unit, r, _)), Some(e))
                if e.name.first > *unit
                    && paragraph(e.name.first) == here
                    && e.name.first >= sentence.first.saturating_sub(60) =>
            {
                Some(person(e, 0.8)).or_else(|| Some(r.clone()))
            }
            (Some((_, r, g)), _) => Some(Resolved {
                sure: if *g == gender { 0.93 } else { 0.8 },
                ..r.clone()
            }),
            (None, Some(e)) => Some(person(e, 0.75)),
            (None, None) => anyone.map(|e| person(e, 0.5)),
        }
    }
}

/// The organization named last near the start of its sentence, for "it" and "the firm".
fn subject_organization(document: &Document, entities: &[Entity], at: usize) -> Option<Resolved> {
    let paragraph = |unit: usize| document.sentences[document.sentence_of(unit)].paragraph;
    entities
        .iter()
        .rev()
        .find(|e| !e.person && e.name.end <= at && e.name.end - e.name.first >= 2)
        .filter(|e| subject_like(document, e.name) && paragraph(e.name.first) + 1 >= paragraph(at))
        .map(|e| person(e, 0.6))
}

fn person(entity: &Entity, sure: f32) -> Resolved {
    Resolved {
        name: entity.name,
        sure,
        kind: if entity.person {
            SpeakerKind::Person
        } else {
            SpeakerKind::Organization
        },
    }
}

/// The name stands near the start of its sentence.
fn subject_like(document: &Document, name: Mention) -> bool {
    let sentence = &document.sentences[document.sentence_of(name.first)];
    name.first <= sentence.first + 9
        || document
            .cue(name.first.saturating_sub(1))
            .is_some_and(|c| c.speaks())
}

/// A name is resolved to the longest form printed, by its last word; two given names with one surname leave it unsure.
fn full_name(
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
    // "MR. HOLT:" in a transcript is the Holt of the text above.
    let capitals = document.is(head.first, ALL_CAPS)
        && entities
            .iter()
            .any(|e| e.person && e.surname != word && e.surname.to_uppercase() == word);
    if parts.kind == SpeakerKind::Organization && !capitals {
        return acronym(entities, word).unwrap_or(own);
    }
    let same: Vec<&Entity> = entities
        .iter()
        .filter(|e| {
            e.person
                && (e.surname == word
                    || capitals && e.surname.to_uppercase() == word
                    || document.word(e.name.first) == word && e.name.end - e.name.first > 1)
        })
        .collect();
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
    person(chosen, if rivals { 0.55 } else { 0.97 })
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

/// "Trump, who said": the name before the pronoun.
fn antecedent(document: &Document, entities: &[Entity], at: usize) -> Option<Resolved> {
    let sentence = &document.sentences[document.sentence_of(at)];
    entities
        .iter()
        .rev()
        .find(|e| e.name.end <= at && e.name.first >= sentence.first && at - e.name.end <= 8)
        .map(|e| person(e, 0.85))
}

/// "A:" is the person that the words before the interview name first; "Q:" is the other one, if there are two.
fn interviewed(document: &Document, entities: &[Entity], label: Mention) -> Option<Resolved> {
    let word = |e: &Entity| crate::circumstances::span_of(document, e.name).of(document.text);
    let mut people: Vec<&Entity> = Vec::new();
    let first_turn = document
        .sentences
        .iter()
        .find(|s| crate::transcript::is_turn_label(document, s.first, s.first + 1))
        .map_or(label.first, |s| s.first);
    for entity in entities
        .iter()
        .filter(|e| e.person && e.name.end <= first_turn)
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
        (false, [one, ..]) | (true, [_, one]) => Some(person(one, 0.6)),
        _ => None,
    }
}

/// "the minister": the last person whose printed role has that noun.
fn by_role(entities: &[Entity], at: usize, word: &str, parts: &Parts) -> Option<Resolved> {
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
        .map(|e| person(e, 0.85))
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
