//! Outlets, organizations with what they are part of, and speakers with the roles they held.

use super::calendar::{DAYS, about, day};
use super::entries::{
    Entry, OrganizationEntry, OutletEntry, RoleEntry, SpeakerEntry, UnnamedEntry,
};
use super::plan::Plan;
use super::random::Random;
use super::uid::{Kind, uid};
use super::words::{Script, capital};
use onrecord_core::speakers::{Name, NameKind, SpeakerKind};

/// Different titles that people hold.
const TITLES: u64 = 300;

impl Plan {
    /// An outlet.
    pub fn outlet(&self, number: u64) -> Entry {
        let word = Script::Latin.word(number * 3 + 500);
        Entry::Outlet(OutletEntry {
            uid: uid(Kind::Outlet, number),
            name: format!(
                "The {} {}",
                capital(&word),
                capital(&Script::Latin.word(number))
            ),
            url: format!("https://{word}{number}.example"),
        })
    }

    /// An organization; its parent, if it has one, comes before it.
    pub fn organization(&self, number: u64) -> Entry {
        let mut random = Random::of(self.seed, 30, number);
        let has_parent = number >= 20 && random.chance(700);
        let parent = has_parent.then(|| uid(Kind::Organization, random.below(number / 6 + 1)));
        Entry::Organization(OrganizationEntry {
            uid: uid(Kind::Organization, number),
            parent,
            names: vec![preferred(self.organization_name(number), "en")],
            note: String::new(),
        })
    }

    /// What an organization is called.
    pub fn organization_name(&self, number: u64) -> String {
        let mut random = Random::of(self.seed, 31, number);
        let kind = random.pick(&[
            "Office",
            "Council",
            "Bureau",
            "Union",
            "Agency",
            "Institute",
        ]);
        let words =
            [random.zipf(4_000), number + 400].map(|rank| capital(&Script::Latin.word(rank)));
        format!("{} {kind} of {}", words[0], words[1])
    }

    /// What kind of speaker a number is; organizations speak as themselves once each.
    pub fn speaker_kind(&self, number: u64) -> SpeakerKind {
        if number % 12 == 5 && number / 12 < self.organizations() {
            SpeakerKind::Organization
        } else if number % 17 == 3 {
            SpeakerKind::Group
        } else if number % 19 == 7 {
            SpeakerKind::Document
        } else {
            SpeakerKind::Person
        }
    }

    /// What a speaker is called.
    pub fn speaker_name(&self, number: u64) -> String {
        let mut random = Random::of(self.seed, 32, number);
        let word = |random: &mut Random, most| capital(&Script::Latin.word(random.zipf(most)));
        match self.speaker_kind(number) {
            SpeakerKind::Organization => self.organization_name(number / 12),
            SpeakerKind::Group => format!("{} officials {number}", word(&mut random, 2_000)),
            SpeakerKind::Document => format!("{} report {number}", word(&mut random, 2_000)),
            _ => {
                let given = word(&mut random, 900);
                format!("{given} {}", capital(&Script::Latin.word(number + 700)))
            }
        }
    }

    /// A named speaker; whom it names comes before it.
    pub fn speaker(&self, number: u64) -> Entry {
        let mut random = Random::of(self.seed, 33, number);
        let kind = self.speaker_kind(number);
        let is_organization = kind == SpeakerKind::Organization;
        let mut names = Vec::new();
        if !is_organization {
            names.push(preferred(self.speaker_name(number), "en"));
        }
        if kind == SpeakerKind::Person && random.chance(120) {
            let script = random.pick(&[Script::Cyrillic, Script::Arabic, Script::Han]);
            names.push(Name {
                kind: NameKind::Transliteration,
                ..preferred(script.word(number + 700), script.language(&mut random))
            });
        }
        let authors = match kind {
            SpeakerKind::Document => vec![uid(Kind::Speaker, number - 1)],
            _ => Vec::new(),
        };
        Entry::Speaker(SpeakerEntry {
            uid: uid(Kind::Speaker, number),
            kind,
            organization: is_organization.then(|| uid(Kind::Organization, number / 12)),
            names,
            note: String::new(),
            authors,
            roles: if kind == SpeakerKind::Person {
                self.roles(number)
            } else {
                Vec::new()
            },
            unnamed: None,
        })
    }

    /// A source that one article does not name.
    pub fn unnamed(&self, article: u64, number: u64) -> Entry {
        let mut random = Random::of(self.seed, 34, article * 2 + number);
        let title = capital(&title(random.zipf(TITLES)));
        Entry::Speaker(SpeakerEntry {
            uid: uid(Kind::Unnamed, article * 2 + number),
            kind: SpeakerKind::UnnamedSource,
            organization: None,
            names: Vec::new(),
            note: String::new(),
            authors: Vec::new(),
            roles: Vec::new(),
            unnamed: Some(UnnamedEntry {
                article: Some(uid(Kind::Article, article)),
                descriptor: format!("{title} who was there"),
                source_count: String::new(),
                anonymity_reason: String::new(),
            }),
        })
    }

    /// One to three posts, one after the other, the last often still held.
    fn roles(&self, speaker: u64) -> Vec<RoleEntry> {
        let mut random = Random::of(self.seed, 35, speaker);
        let mut from = random.below(DAYS * 2 / 3);
        let count = 1 + random.below(3);
        (0..count)
            .map(|place| {
                let until = from + 500 + random.below(2_500);
                let open = place + 1 == count && random.chance(500);
                let role = RoleEntry {
                    title: title(random.zipf(TITLES)),
                    organization: Some(uid(Kind::Organization, random.zipf(self.organizations()))),
                    started: Some(about(&mut random, day(from))),
                    ended: (!open && until < DAYS).then(|| about(&mut random, day(until))),
                };
                from = until + 1;
                role
            })
            .collect()
    }
}

/// The title of a rank.
pub fn title(rank: u64) -> String {
    let word = Script::Latin.word(rank + 60);
    match rank % 3 {
        0 => format!("head of {word}"),
        1 => format!("{word} minister"),
        _ => format!("deputy {word} secretary"),
    }
}

fn preferred(text: String, language: &str) -> Name {
    Name {
        text,
        kind: NameKind::Preferred,
        language: Some(language.to_owned()),
        script: None,
    }
}
