//! Gives a surname, a pronoun or "the minister" the full name that the article prints for it.

mod names;
mod pronouns;
mod roles;

use self::names::full_name;
use self::pronouns::{antecedent, masculine_or_feminine};
pub use self::roles::points_back;
use self::roles::{by_role, interviewed};
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

impl Resolved {
    fn of(entity: &Entity, sure: f32) -> Self {
        Self {
            name: entity.name,
            sure,
            kind: if entity.person {
                SpeakerKind::Person
            } else {
                SpeakerKind::Organization
            },
        }
    }
}

/// Whom a mention stands for.
#[derive(Clone, Debug)]
pub enum Referent {
    /// Somebody whose name the article prints.
    Named(Resolved),
    /// A source without a name that spoke before: no name may be given to it.
    Unnamed,
    /// A document that spoke before.
    Document,
}

/// One who spoke.
struct Spoken {
    /// The first unit of the mention.
    at: usize,
    /// Who; none for a source without a name and for a document.
    who: Option<Resolved>,
    kind: SpeakerKind,
    gender: Gender,
    /// "his" or "her" in the mention means somebody else of that gender.
    other: Option<Gender>,
}

/// Remembers who spoke, in order.
#[derive(Default)]
pub struct Speakers {
    spoken: Vec<Spoken>,
    unnamed: Vec<String>,
}

impl Speakers {
    /// Whom a mention that attributes a quotation stands for; remembers it for the pronouns to come.
    pub fn resolve(
        &mut self,
        document: &Document,
        entities: &[Entity],
        mention: Mention,
        parts: &Parts,
    ) -> Option<Referent> {
        let found = self.find(document, entities, mention, parts);
        if let Some(Referent::Named(resolved)) = &found {
            let gender = entities
                .iter()
                .find(|e| e.name == resolved.name)
                .map_or(Gender::Unknown, |e| e.gender);
            // "Lord Ashdown" tells it where no full name does.
            let gender = match gender {
                Gender::Unknown if parts.named => crate::genders::gender(document, parts.head),
                known => known,
            };
            let other = (mention.first..mention.end).find_map(|k| match document.word(k) {
                "his" | "His" => Some(Gender::Male),
                "her" | "Her" => Some(Gender::Female),
                _ => None,
            });
            self.spoken.push(Spoken {
                at: mention.first,
                who: Some(resolved.clone()),
                kind: resolved.kind,
                gender,
                other,
            });
        }
        found
    }

    /// Whom a mention stands for, without remembering it as one who spoke.
    pub fn stands_for(
        &self,
        document: &Document,
        entities: &[Entity],
        mention: Mention,
        parts: &Parts,
    ) -> Option<Resolved> {
        match self.find(document, entities, mention, parts) {
            Some(Referent::Named(resolved)) => Some(resolved),
            _ => None,
        }
    }

    /// Remembers a source without a name ("one of the drivers") by its place and noun.
    pub fn remember_unnamed(&mut self, at: usize, noun: &str) {
        self.unnamed
            .push(noun.to_lowercase().trim_end_matches('s').to_owned());
        self.remember(at, SpeakerKind::UnnamedSource);
    }

    /// Remembers a document or an organization without a name, for the "it" to come.
    pub fn remember(&mut self, at: usize, kind: SpeakerKind) {
        self.spoken.push(Spoken {
            at,
            who: None,
            kind,
            gender: Gender::Unknown,
            other: None,
        });
    }

    /// Whether "the driver" is a source without a name that spoke before.
    pub fn is_unnamed(&self, noun: &str) -> bool {
        let noun = noun.to_lowercase();
        // "the woman" after somebody whose name is withheld is nobody new.
        let anybody = matches!(
            noun.as_str(),
            "woman" | "man" | "person" | "source" | "official" | "frau" | "mann" | "quelle"
        );
        let last = self.spoken.last().map(|s| s.kind);
        if anybody && last == Some(SpeakerKind::UnnamedSource) {
            return true;
        }
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
    ) -> Option<Referent> {
        if parts.turn {
            return interviewed(document, entities, mention).map(Referent::Named);
        }
        if parts.named {
            return Some(Referent::Named(full_name(
                document, entities, mention, parts,
            )));
        }
        let word = document.word(parts.head.first).to_lowercase();
        if let Some(gender) = masculine_or_feminine(&word) {
            return self.pronoun(document, entities, mention.first, gender);
        }
        match word.as_str() {
            "it" | "es" => return self.thing(document, entities, mention.first),
            "who" | "whose" => antecedent(document, entities, mention.first),
            _ if parts.kind == SpeakerKind::Organization => {
                self.organization(document, entities, mention)
            }
            _ => named_inside(document, entities, mention)
                .or_else(|| by_role(entities, mention.first, &word, parts))
                .filter(|r| r.sure > 0.85 || points_back(document, mention)),
        }
        .map(Referent::Named)
    }
}

/// "A boy on the bank, who gives his name as Otto": the mention itself tells the name.
fn named_inside(document: &Document, entities: &[Entity], mention: Mention) -> Option<Resolved> {
    entities
        .iter()
        .find(|e| {
            e.person
                && e.in_full()
                && e.at.first > mention.first + 1
                && e.at.end <= mention.end
                && document.is(e.at.first - 1, PREP | SUB)
                && (mention.first..e.at.first).any(|k| document.is_word(k, &["name", "known"]))
        })
        .map(|e| Resolved::of(e, 0.9))
}
