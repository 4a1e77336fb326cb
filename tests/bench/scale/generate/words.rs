//! Words that mean nothing, made of syllables. A word's rank is all there is to it, so a vocabulary of any size takes no
//! memory; the twelve most frequent words have one syllable, as everywhere.

use super::random::Random;

/// What a text is written in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Script {
    /// Latin without marks.
    Latin,
    /// Latin with accents.
    Accented,
    /// Cyrillic.
    Cyrillic,
    /// Arabic.
    Arabic,
    /// Chinese characters, with no spaces between words.
    Han,
}

/// Of a thousand articles, so many are in each script.
pub const SHARES: [(u64, Script); 5] = [
    (700, Script::Latin),
    (180, Script::Accented),
    (50, Script::Cyrillic),
    (40, Script::Arabic),
    (30, Script::Han),
];

/// Ranks with one syllable.
const SHORT: u64 = 12;
/// Kinds of syllables, each spelt in several ways.
const SYLLABLES: u64 = 40;
const ONSETS: [&[&str]; 10] = [
    &["b", "br", "g"],
    &["d", "dr", "gl"],
    &["f", "fl", "v"],
    &["k", "cr", "c"],
    &["l", "w", "sl"],
    &["m", "h", "p"],
    &["n", "j", "sn"],
    &["r", "pr", "z"],
    &["s", "sp", "sh"],
    &["t", "tr", "th"],
];
const VOWELS: [&[&str]; 4] = [
    &["a", "a", "ai", "a"],
    &["e", "e", "ea", "e"],
    &["i", "y", "i", "i"],
    &["o", "u", "o", "u"],
];
const CODAS: [&str; 8] = ["", "n", "r", "l", "st", "s", "", "t"];
/// Of the accented languages.
const PLAIN: [&str; 4] = ["a", "e", "i", "o"];
const CLOSING: [&str; 10] = ["b", "d", "f", "k", "l", "m", "n", "r", "s", "t"];
const MARKED: [&str; 4] = ["á", "é", "ü", "ö"];
const CYRILLIC_ONSETS: [&[&str]; 10] = [
    &["б", "г"],
    &["д", "ж"],
    &["в", "ф"],
    &["к", "х"],
    &["л", "ч"],
    &["м", "п"],
    &["н", "ш"],
    &["р", "пр"],
    &["с", "з"],
    &["т", "ст"],
];
const CYRILLIC_VOWELS: [&[&str]; 4] = [&["а", "я"], &["ё", "е"], &["и", "ы"], &["о", "у"]];
const CYRILLIC_CODAS: [&str; 8] = ["", "н", "", "л", "й", "с", "", "т"];
const ARABIC: [char; 24] = [
    'ب', 'ت', 'ث', 'ج', 'ح', 'خ', 'د', 'ر', 'ز', 'س', 'ش', 'ص', 'ط', 'ع', 'غ', 'ف', 'ق', 'ك', 'ل',
    'م', 'ن', 'ه', 'و', 'ي',
];
/// Vowel signs of Arabic, which most texts leave out.
const VOCALIZED: [char; 3] = ['\u{64e}', '\u{64f}', '\u{650}'];
const FIRST_HAN: u32 = 0x4e00;
const HAN: u64 = 3000;

impl Script {
    /// The language tag of texts in it.
    pub fn language(self, random: &mut Random) -> &'static str {
        match self {
            Self::Latin => "en",
            Self::Accented => random.pick(&["de", "fr", "es", "pl", "pt", "sv"]),
            Self::Cyrillic => random.pick(&["ru", "uk"]),
            Self::Arabic => random.pick(&["ar", "fa"]),
            Self::Han => random.pick(&["zh", "ja"]),
        }
    }

    /// What stands between two words.
    pub fn gap(self) -> &'static str {
        if self == Self::Han { "" } else { " " }
    }

    /// The word of a rank, in lower case.
    pub fn word(self, rank: u64) -> String {
        match self {
            Self::Latin => syllables(rank, &ONSETS, &VOWELS, &CODAS),
            Self::Accented => accented(rank),
            Self::Cyrillic => syllables(rank, &CYRILLIC_ONSETS, &CYRILLIC_VOWELS, &CYRILLIC_CODAS),
            Self::Arabic => arabic(rank),
            Self::Han => han(rank),
        }
    }
}

/// The digits of the rank, least first: common words begin in as many ways as rare ones.
fn digits(rank: u64, short: u64, base: u64) -> impl Iterator<Item = u64> {
    // Seven has no factor in common with the base, so the short words are all different.
    let mut left = Some(if rank < short {
        rank * 7 % base
    } else {
        rank - short + base
    });
    std::iter::from_fn(move || {
        let number = left?;
        left = (number >= base).then_some(number / base);
        Some(number % base)
    })
}

fn syllables(rank: u64, onsets: &[&[&str]], vowels: &[&[&str]], codas: &[&str]) -> String {
    let mut random = Random::of(1, 0, rank);
    let mut word = String::with_capacity(12);
    for digit in digits(rank, SHORT, SYLLABLES) {
        word.push_str(random.pick(onsets[digit as usize / vowels.len()]));
        word.push_str(random.pick(vowels[digit as usize % vowels.len()]));
        word.push_str(random.pick(codas));
    }
    word
}

/// The words of the accented languages are their own; every third syllable or so has a mark.
fn accented(rank: u64) -> String {
    let mut random = Random::of(2, 0, rank);
    let mut word = String::with_capacity(14);
    for digit in digits(rank, SHORT, SYLLABLES) {
        let vowels = if random.chance(300) { MARKED } else { PLAIN };
        word.push_str(random.pick(&["v", "g", "p", "sch", "ch", "br", "kl", "w", "h", "fr"]));
        word.push_str(vowels[digit as usize % 4]);
        word.push_str(CLOSING[digit as usize / 4]);
    }
    word
}

fn arabic(rank: u64) -> String {
    // Three letters at least, as a root has.
    digits(rank + 24 * 24 * 24, 0, 24)
        .map(|digit| ARABIC[digit as usize])
        .collect()
}

fn han(rank: u64) -> String {
    let mut random = Random::of(3, 0, rank);
    let length = if rank < SHORT { 1 } else { 2 };
    (0..length)
        .filter_map(|_| char::from_u32(FIRST_HAN + random.zipf(HAN) as u32))
        .collect()
}

/// The word with vowel signs, as a schoolbook or a scripture prints it.
pub fn vocalized(word: &str, random: &mut Random) -> String {
    word.chars()
        .flat_map(|letter| [letter, random.pick(&VOCALIZED)])
        .collect()
}

/// The word with a capital, for names and the beginnings of sentences.
pub fn capital(word: &str) -> String {
    let mut letters = word.chars();
    match letters.next() {
        Some(first) => first.to_uppercase().chain(letters).collect(),
        None => String::new(),
    }
}
