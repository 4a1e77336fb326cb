//! The words of each language, read once from the files of `lexicons/<language>/`. Adding a language is adding files.

pub mod cue;
pub mod flags;
mod inflect;

use std::sync::LazyLock;

use rustc_hash::FxHashMap;

use crate::language::Language;
use cue::{Cue, CueClass};
use flags::Flags;

/// What a lexicon says about one word.
#[derive(Clone, Copy, Debug, Default)]
pub struct Entry {
    /// The word's classes.
    pub flags: Flags,
    /// One more than the index of its cue, 0 for none.
    pub cue: u16,
}

/// All words of one language.
pub struct Lexicon {
    /// The language.
    pub language: Language,
    words: FxHashMap<Box<str>, Entry>,
    cues: Vec<Cue>,
}

macro_rules! files {
    ($dir:literal) => {
        [
            include_str!(concat!("../../lexicons/", $dir, "/words.txt")),
            include_str!(concat!("../../lexicons/", $dir, "/given.txt")),
            include_str!("../../lexicons/shared/given.txt"),
            include_str!(concat!("../../lexicons/", $dir, "/verbs.txt")),
            include_str!(concat!("../../lexicons/", $dir, "/cues.txt")),
        ]
    };
}

static ENGLISH: LazyLock<Lexicon> =
    LazyLock::new(|| Lexicon::read(Language::English, files!("en")));
static GERMAN: LazyLock<Lexicon> = LazyLock::new(|| Lexicon::read(Language::German, files!("de")));
static FRENCH: LazyLock<Lexicon> = LazyLock::new(|| Lexicon::read(Language::French, files!("fr")));
static SPANISH: LazyLock<Lexicon> =
    LazyLock::new(|| Lexicon::read(Language::Spanish, files!("es")));
static ARABIC: LazyLock<Lexicon> = LazyLock::new(|| Lexicon::read(Language::Arabic, files!("ar")));

static CHINESE: LazyLock<Lexicon> =
    LazyLock::new(|| Lexicon::read(Language::Chinese, files!("zh")));
static JAPANESE: LazyLock<Lexicon> =
    LazyLock::new(|| Lexicon::read(Language::Japanese, files!("ja")));

impl Lexicon {
    /// The lexicon of a language.
    pub fn of(language: Language) -> &'static Self {
        match language {
            Language::English => &ENGLISH,
            Language::German => &GERMAN,
            Language::French => &FRENCH,
            Language::Spanish => &SPANISH,
            Language::Arabic => &ARABIC,
            Language::Chinese => &CHINESE,
            Language::Japanese => &JAPANESE,
        }
    }

    fn read(language: Language, [words, given, shared, verbs, cues]: [&'static str; 5]) -> Self {
        let mut lexicon = Self {
            language,
            words: FxHashMap::default(),
            cues: Vec::new(),
        };
        for file in [words, given, shared] {
            for (class, members) in lines(file) {
                let bit = flags::by_name(class.trim()).unwrap_or_default();
                members
                    .split_whitespace()
                    .for_each(|word| lexicon.add(word, bit, 0));
            }
        }
        for line in verbs.lines().filter(|line| !line.starts_with('#')) {
            line.split_whitespace()
                .for_each(|verb| lexicon.add_verb(verb, 0));
        }
        for (head, members) in lines(cues) {
            let (class, attributes) = head.split_once(' ').unwrap_or((head, ""));
            let Some(class) = CueClass::by_name(class) else {
                continue;
            };
            for verb in members.split_whitespace() {
                // "a claim", "the report": a star marks verbs whose forms are nouns too.
                let noun = verb.ends_with('*');
                let verb = verb.trim_end_matches('*');
                let attributes = if noun {
                    format!("{attributes}N")
                } else {
                    attributes.to_owned()
                };
                lexicon.cues.push(Cue::new(
                    verb.split('/').next().unwrap_or(verb),
                    class,
                    &attributes,
                ));
                let cue = u16::try_from(lexicon.cues.len()).unwrap_or_default();
                lexicon.add_verb(verb, cue);
            }
        }
        lexicon
    }

    fn add_verb(&mut self, listed: &str, cue: u16) {
        let forms = match self.language {
            Language::English => inflect::english(listed),
            Language::German => inflect::german(listed),
            _ => inflect::listed(listed),
        };
        for (form, bit) in forms {
            self.add(&form, bit, cue);
        }
    }

    fn add(&mut self, word: &str, bit: Flags, cue: u16) {
        let entry = self.words.entry(word.into()).or_default();
        entry.flags |= bit;
        // The first line that lists a cue wins, so the strongest classes stand first in the file.
        if entry.cue == 0 {
            entry.cue = cue;
        }
    }

    /// What the lexicon says about a word in lower case.
    pub fn get(&self, lower: &str) -> Entry {
        self.words.get(lower).copied().unwrap_or_default()
    }

    /// The cue behind an entry's index.
    pub fn cue(&self, index: u16) -> Option<&Cue> {
        self.cues.get(usize::from(index).checked_sub(1)?)
    }
}

/// The lines `key: members` of a file, without comments.
fn lines(file: &'static str) -> impl Iterator<Item = (&'static str, &'static str)> {
    file.lines()
        .filter(|line| !line.starts_with('#'))
        .filter_map(|line| line.split_once(':'))
}
