//! Articles and the quotations they print.

use super::calendar::{about, day, exact, published};
use super::entries::{
    ArticleEntry, AttributionEntry, CaptureEntry, Entry, PartEntry, QuotationEntry,
};
use super::people::title;
use super::plan::Plan;
use super::random::Random;
use super::uid::{Kind, uid};
use super::words::{Script, capital};
use onrecord_core::quotations::{Form, Hop, HopKind, Level};
use sha2::{Digest, Sha256};

const FORMS: [(u64, Form); 4] = [
    (700, Form::Direct),
    (200, Form::Indirect),
    (60, Form::Mixed),
    (40, Form::Fragment),
];
const LEVELS: [(u64, Level); 5] = [
    (550, Level::NotStated),
    (380, Level::OnRecord),
    (50, Level::Background),
    (10, Level::DeepBackground),
    (10, Level::OffTheRecord),
];

/// Who a quotation is attributed to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Who {
    /// A named speaker.
    Named(u64),
    /// The article's first or second unnamed source.
    Unnamed(u64),
    /// Nobody.
    Nobody,
}

impl Plan {
    /// When an article was published, as a day's number.
    pub fn published(&self, article: u64) -> u64 {
        published(
            &mut Random::of(self.seed, 40, article),
            article,
            self.articles(),
        )
    }

    /// An article, in two of a hundred cases with its text.
    pub fn article(&self, number: u64) -> Entry {
        let mut random = Random::of(self.seed, 41, number);
        let script = self.article_script(number);
        let headline: Vec<String> = (0..5 + random.below(5))
            .map(|_| script.word(random.zipf(30_000)))
            .collect();
        let dated = !random.chance(30);
        let captures = self.captured(number).then(|| self.capture(number));
        Entry::Article(ArticleEntry {
            uid: uid(Kind::Article, number),
            outlet: (!random.chance(20)).then(|| uid(Kind::Outlet, random.zipf(self.outlets()))),
            headline: capital(&headline.join(script.gap())),
            byline: self.speaker_name(random.zipf(2_000) * 12 + 1),
            url: format!("https://news.example/{number}"),
            language: Some(script.language(&mut random).to_owned()),
            csl_type: "article-newspaper".to_owned(),
            published: dated.then(|| exact(day(self.published(number)))),
            updated: None,
            note: String::new(),
            captures: captures.into_iter().collect(),
        })
    }

    /// Who says a quotation: of an article's cast of up to four.
    pub fn who(&self, quotation: u64) -> Vec<Who> {
        let article = self.article_of(quotation);
        let mut random = Random::of(self.seed, 43, quotation);
        let cast = |number: u64| {
            Who::Named(Random::of(self.seed, 42, article * 4 + number).zipf(self.speakers()))
        };
        match random.below(1000) {
            0..50 => vec![Who::Unnamed(random.below(2))],
            50..70 => vec![Who::Nobody],
            70..90 => vec![cast(0), cast(1)],
            _ => vec![cast(random.below(4))],
        }
    }

    /// A quotation.
    pub fn quotation(&self, number: u64) -> Entry {
        let mut random = Random::of(self.seed, 44, number);
        let article = self.article_of(number);
        let said = random.chance(600).then(|| {
            let before = random.below(6);
            about(
                &mut random,
                day(self.published(article).saturating_sub(before)),
            )
        });
        let mut tags: Vec<String> = (0..random.share(&[(620, 0), (280, 1), (80, 2), (20, 3)]))
            .map(|_| tag(random.zipf(self.tags())))
            .collect();
        tags.sort();
        tags.dedup();
        let chain = random.chance(100).then(|| Hop {
            kind: random.pick(&[HopKind::SaidTo, HopKind::Cites, HopKind::Syndicates]),
            party: self.speaker_name(random.zipf(500) * 12 + 1),
            seen_by_me: false,
            date: None,
        });
        let script = self.printed_script(number);
        Entry::Quotation(QuotationEntry {
            uid: uid(Kind::Quotation, number),
            statement: uid(Kind::Statement, number),
            article: Some(uid(Kind::Article, article)),
            form: random.share(&FORMS),
            level: random.share(&LEVELS),
            language: Some(script.language(&mut random).to_owned()),
            key_flag: random.chance(30),
            parts: self.parts(number, script, &mut random),
            attributions: self.attributions(number, article),
            said,
            chain: chain.into_iter().collect(),
            tags,
            projects: if random.chance(5) {
                vec![format!("Project {}", random.below(10))]
            } else {
                Vec::new()
            },
            note: String::new(),
        })
    }

    fn attributions(&self, number: u64, article: u64) -> Vec<AttributionEntry> {
        let mut random = Random::of(self.seed, 45, number);
        let who = self.who(number);
        who.into_iter()
            .map(|who| {
                let (speaker, printed) = match who {
                    Who::Named(speaker) => (
                        Some(uid(Kind::Speaker, speaker)),
                        self.speaker_name(speaker),
                    ),
                    Who::Unnamed(place) => (
                        Some(uid(Kind::Unnamed, article * 2 + place)),
                        "one of those who were there".to_owned(),
                    ),
                    Who::Nobody => (None, String::new()),
                };
                let named = random.chance(250);
                AttributionEntry {
                    speaker,
                    organization: named
                        .then(|| uid(Kind::Organization, random.zipf(self.organizations()))),
                    printed_speaker: printed,
                    printed_role: if random.chance(500) {
                        title(random.zipf(300))
                    } else {
                        String::new()
                    },
                    cue: "said".to_owned(),
                }
            })
            .collect()
    }

    fn parts(&self, number: u64, script: Script, random: &mut Random) -> Vec<PartEntry> {
        let text = self.text(number);
        let article = self.article_of(number);
        if self.captured(article) {
            let before: usize = self
                .quotations_of(article)
                .take_while(|other| *other < number)
                .map(|other| self.text(other).chars().count() + AROUND)
                .sum();
            let end = before + 1 + text.chars().count();
            return vec![PartEntry {
                capture: Some(uid(Kind::Capture, article)),
                start: Some(before + 1),
                end: Some(end),
                ..part(&text)
            }];
        }
        let split = random.chance(30) && script != Script::Han;
        match split.then(|| text.split_once(", ")).flatten() {
            // The comma between the two is the outlet's.
            Some((first, second)) => vec![part(first), part(second)],
            None => vec![part(&text)],
        }
    }

    fn captured(&self, article: u64) -> bool {
        Random::of(self.seed, 46, article).chance(20)
    }

    fn capture(&self, article: u64) -> CaptureEntry {
        let text: String = self
            .quotations_of(article)
            .map(|number| format!("“{}”, it said.\n\n", self.text(number)))
            .collect();
        let hash = Sha256::digest(text.as_bytes());
        CaptureEntry {
            uid: uid(Kind::Capture, article),
            sha256: hash.iter().map(|byte| format!("{byte:02x}")).collect(),
            text,
            captured_at: "2024-01-01T00:00:00Z".to_owned(),
            method: "imported".to_owned(),
            ..CaptureEntry::default()
        }
    }
}

/// Characters of a captured text around each quotation.
const AROUND: usize = "“”, it said.\n\n".len() - 4;

/// The tag of a rank.
pub fn tag(rank: u64) -> String {
    Script::Latin.word(rank + 90)
}

fn part(text: &str) -> PartEntry {
    PartEntry {
        exact: text.to_owned(),
        capture: None,
        start: None,
        end: None,
        prefix: String::new(),
        suffix: String::new(),
        also: Vec::new(),
    }
}
