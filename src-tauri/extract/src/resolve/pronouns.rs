//! "She", "it", "who": the one who was named or spoke last and can be meant.

use super::{Referent, Resolved, Speakers, Spoken};
use crate::document::Document;
use crate::entities::{Entity, Gender};
use crate::lexicon::flags::*;
use crate::mentions::Mention;
use crate::model::SpeakerKind;

/// The gender of a personal pronoun in lower case.
pub(super) fn masculine_or_feminine(word: &str) -> Option<Gender> {
    Some(match word {
        "he" | "er" | "il" | "él" | "him" | "his" | "هو" | "他" | "彼" => Gender::Male,
        "she" | "sie" | "elle" | "ella" | "her" | "هي" | "她" | "彼女" => Gender::Female,
        _ => return None,
    })
}

impl Speakers {
    /// The last speaker of that gender, or the person named last before the pronoun.
    pub(super) fn pronoun(
        &self,
        document: &Document,
        entities: &[Entity],
        at: usize,
        gender: Gender,
    ) -> Option<Referent> {
        let fits = |g: Gender| g == gender || g == Gender::Unknown;
        let here = paragraph(document, at);
        let spoken = || {
            self.spoken.iter().rev().filter(|s| {
                s.at < at
                    && fits(s.gender)
                    && (s.who.is_some() || s.kind == SpeakerKind::UnnamedSource)
                    && s.who.as_ref().is_none_or(|r| {
                        r.kind == SpeakerKind::Person && !document.is(r.name.first, HANDLE)
                    })
            })
        };
        // "Alban Frey, who ran her workshop" is not the next "she", unless there is nobody else.
        let last = spoken()
            .find(|s| s.gender == gender || s.other != Some(gender))
            .or_else(|| spoken().next());
        let before = || {
            entities
                .iter()
                .rev()
                .filter(|e| e.person && e.at.end <= at && fits(e.gender))
        };
        let subject = before().find(|e| is_subject(document, e.at));
        // A person who is a subject of this paragraph, named after the last speaker spoke, takes over.
        let taken_over = subject
            .filter(|e| paragraph(document, e.at.first) == here)
            .filter(|e| last.is_none_or(|s| e.at.first > s.at));
        if let Some(entity) = taken_over {
            return Some(Referent::Named(Resolved::of(entity, 0.8)));
        }
        match last {
            Some(Spoken { at, who: None, .. }) => {
                let near = paragraph(document, *at) + 1 >= here;
                near.then_some(Referent::Unnamed)
                    .or_else(|| subject.map(|e| Referent::Named(Resolved::of(e, 0.5))))
            }
            Some(Spoken {
                who: Some(resolved),
                gender: known,
                ..
            }) => Some(Referent::Named(Resolved {
                sure: if *known == gender { 0.93 } else { 0.8 },
                ..resolved.clone()
            })),
            None => subject
                .map(|e| Resolved::of(e, 0.75))
                .or_else(|| before().next().map(|e| Resolved::of(e, 0.5)))
                .map(Referent::Named),
        }
    }

    /// "It": the organization or document that spoke last, or the organization named last as a subject.
    pub(super) fn thing(
        &self,
        document: &Document,
        entities: &[Entity],
        at: usize,
    ) -> Option<Referent> {
        // What has no name is "it" only for the words right after.
        let here = paragraph(document, at);
        let last = self.spoken.iter().rev().find(|s| {
            s.at < at
                && matches!(s.kind, SpeakerKind::Organization | SpeakerKind::Document)
                && (s.who.is_some()
                    || s.kind == SpeakerKind::Document
                    || paragraph(document, s.at) == here)
        });
        match last {
            Some(Spoken {
                who: Some(resolved),
                ..
            }) => Some(Referent::Named(Resolved {
                sure: 0.8,
                ..resolved.clone()
            })),
            Some(s) if s.kind == SpeakerKind::Document => Some(Referent::Document),
            Some(_) => None,
            None => subject_organization(document, entities, at).map(Referent::Named),
        }
    }

    /// "the agency": the organization that spoke last before it, and a document is none.
    pub(super) fn organization(
        &self,
        document: &Document,
        entities: &[Entity],
        mention: Mention,
    ) -> Option<Resolved> {
        let definite = document.is_word(
            mention.first,
            &["the", "die", "der", "das", "la", "le", "el"],
        ) && mention.end <= mention.first + 2;
        self.last_of(mention.first, |kind| kind == SpeakerKind::Organization)
            .map(|r| Resolved { sure: 0.6, ..r })
            .or_else(|| subject_organization(document, entities, mention.first))
            .or_else(|| first_firm(document, entities, mention.first))
            .filter(|_| definite)
    }

    fn last_of(&self, at: usize, kind: impl Fn(SpeakerKind) -> bool) -> Option<Resolved> {
        self.spoken
            .iter()
            .rev()
            .filter(|s| s.at < at)
            .filter_map(|s| s.who.as_ref())
            .find(|r| kind(r.kind))
            .cloned()
    }
}

/// The organization named last near the start of its sentence, for "it" and "the firm".
fn subject_organization(document: &Document, entities: &[Entity], at: usize) -> Option<Resolved> {
    entities
        .iter()
        .rev()
        .find(|e| !e.person && e.at.end <= at && e.at.end - e.at.first >= 2)
        .filter(|e| {
            near_start(document, e.at)
                && paragraph(document, e.at.first) + 1 >= paragraph(document, at)
        })
        .map(|e| Resolved::of(e, 0.6))
}

/// "Kelmscott Paper will shut its mill … the company": the first name of the article that nothing tells to be a person's.
fn first_firm(document: &Document, entities: &[Entity], at: usize) -> Option<Resolved> {
    entities
        .iter()
        .find(|e| {
            e.in_full()
                && e.at.end <= at
                && e.at.end - e.at.first >= 2
                && e.gender == Gender::Unknown
                && e.roles.is_empty()
                && !document.is(e.at.first, GIVEN)
                && is_subject(document, e.at)
        })
        .map(|e| Resolved {
            kind: SpeakerKind::Organization,
            ..Resolved::of(e, 0.5)
        })
}

/// "Trump, who said": the name before the pronoun.
pub(super) fn antecedent(document: &Document, entities: &[Entity], at: usize) -> Option<Resolved> {
    let sentence = &document.sentences[document.sentence_of(at)];
    entities
        .iter()
        .rev()
        .find(|e| e.at.end <= at && e.at.first >= sentence.first && at - e.at.end <= 8)
        .map(|e| Resolved::of(e, 0.85))
}

fn paragraph(document: &Document, unit: usize) -> usize {
    document.sentences[document.sentence_of(unit)].paragraph
}

/// The name stands near the start of its sentence, or beside a verb of saying.
fn near_start(document: &Document, name: Mention) -> bool {
    let sentence = &document.sentences[document.sentence_of(name.first)];
    name.first <= sentence.first + 9 || after_cue(document, name)
}

fn after_cue(document: &Document, name: Mention) -> bool {
    name.first > 0 && document.cue(name.first - 1).is_some_and(|cue| cue.speaks())
}

/// The name is what its clause is about: near the start of the sentence, with no verb and no preposition before it.
fn is_subject(document: &Document, name: Mention) -> bool {
    let sentence = &document.sentences[document.sentence_of(name.first)];
    let clause = (sentence.first..name.first)
        .rev()
        .find(|&k| document.is(k, COMMA | QUOTE | SEMICOLON | COLON | DASH))
        .map_or(sentence.first, |k| k + 1);
    let object = (clause..name.first)
        .any(|k| document.is(k, AUX | V_PAST | V_S | PREP) && !document.is(k, CAP | ROLE | GROUP));
    name.first <= sentence.first + 14 && !object || after_cue(document, name)
}
