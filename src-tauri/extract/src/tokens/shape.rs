//! What the letters of a word tell: its capitals, its clitic, its ending.

use super::Token;
use crate::lexicon::Lexicon;
use crate::lexicon::flags::*;

/// "no." and "art." are abbreviations, "no" at the end of a sentence is not: those that are words too need a capital letter.
pub(super) fn capital_needed(word: &str, flags: Flags) -> bool {
    flags & CAP != 0
        || (word.len() > 2 && flags & (AUX | NEG | VERB | DET | DAY) == 0)
        || word.contains('.')
        || matches!(word, "v" | "vs" | "pp" | "z" | "d")
}

pub(super) fn with_lower<T>(word: &str, read: impl FnOnce(&str) -> T) -> T {
    let mut buffer = [0u8; 48];
    if word.is_ascii() && word.len() <= buffer.len() {
        let lower = &mut buffer[..word.len()];
        lower.copy_from_slice(word.as_bytes());
        lower.make_ascii_lowercase();
        return read(std::str::from_utf8(lower).unwrap_or(word));
    }
    let lower: String = word
        .to_lowercase()
        .chars()
        .map(|c| if c == '’' { '\'' } else { c })
        .filter(|c| *c != '\u{ad}')
        .collect();
    read(&lower)
}

/// Where the clitic of a word starts, if it has one.
pub(super) fn clitic(word: &str, lexicon: &Lexicon) -> Option<usize> {
    let at = word.rfind(['\'', '’'])?;
    if at == 0 {
        return None;
    }
    let tail = word[at..].trim_start_matches(['\'', '’']);
    if lexicon.language != crate::language::Language::English {
        // French elides the article: "l'homme" is two words.
        return (lexicon.language == crate::language::Language::French
            && at <= 2
            && !tail.is_empty())
        .then(|| at + word[at..].chars().next().map_or(1, char::len_utf8))
        .filter(|&i| i < word.len());
    }
    matches!(tail, "s" | "S" | "re" | "ve" | "ll" | "d" | "m").then_some(at)
}

pub(super) fn clitic_token(text: &str, start: usize, end: usize) -> Token {
    let flags = match text[start..end].trim_start_matches(['\'', '’']) {
        "s" | "S" => POSSESSIVE | WORD,
        other if other.starts_with(char::is_alphabetic) && other.len() <= 2 => AUX | WORD,
        _ => shape(&text[start..end]) | WORD,
    };
    Token {
        start,
        end,
        flags,
        cue: 0,
    }
}

pub(super) fn shape(word: &str) -> Flags {
    let Some(first) = word.chars().next() else {
        return 0;
    };
    let letters = word.trim_start_matches(['[', '#']);
    let first_letter = letters.chars().next().unwrap_or(first);
    if first == '@' {
        return WORD | HANDLE | CAP;
    }
    if first.is_numeric() || matches!(first, '$' | '€' | '£') {
        return WORD | NUM;
    }
    if !first_letter.is_alphabetic() {
        return PUNCT
            | match first {
                ',' | '،' | '，' | '、' => COMMA,
                '.' | '!' | '?' | '。' | '！' | '？' | '؟' => STOP,
                ';' | '؛' => SEMICOLON,
                ':' | '：' => COLON,
                '—' | '–' => DASH,
                '-' if word.len() > 1 || word == "-" => DASH,
                '(' | '[' => OPEN_PAREN,
                ')' | ']' => CLOSE_PAREN,
                _ => 0,
            };
    }
    let mut flags = WORD;
    if first_letter.is_uppercase() {
        flags |= CAP;
        let count = word.chars().filter(|c| c.is_alphabetic()).count();
        if count >= 2 && word.chars().all(|c| !c.is_lowercase()) {
            flags |= ALL_CAPS;
        }
        if count == 1 {
            flags |= LONE_CAPITAL;
        }
    } else if !first_letter.is_lowercase() {
        // Scripts without case: any word may be a name.
        flags |= CAP;
    }
    flags
}

/// What the ending of an unlisted English word tells.
pub(super) fn english_suffix(word: &str) -> Flags {
    match word {
        _ if word.len() > 5 && word.ends_with("ing") => V_ING,
        _ if word.len() > 4 && word.ends_with("ed") && !word.contains('-') => V_PAST | V_PP,
        _ if word.len() > 4 && word.ends_with("ly") => ADV,
        _ => 0,
    }
}

/// What the last part of an unlisted German compound tells: "Umweltministerin" is a role.
pub(super) fn german_compound(word: &str) -> Flags {
    let ends = |parts: &[&str]| {
        parts
            .iter()
            .any(|part| word.len() > part.len() + 2 && word.ends_with(part))
    };
    let bare = word.strip_suffix("in").unwrap_or(word);
    let role = [
        "minister",
        "präsident",
        "sprecher",
        "leiter",
        "meister",
        "direktor",
        "sekretär",
        "kanzler",
        "kommissar",
        "wissenschaftler",
        "forscher",
        "trainer",
        "führer",
    ];
    if role
        .iter()
        .any(|part| bare.len() > part.len() + 2 && bare.ends_with(part))
        || ends(&[
            "chef",
            "chefin",
            "vorsitzende",
            "vorsitzender",
            "beauftragte",
            "beauftragter",
        ])
    {
        return ROLE;
    }
    if ends(&["bericht", "gutachten", "papier", "protokoll", "schreiben"]) {
        return DOC;
    }
    if ends(&[
        "ministerium",
        "verband",
        "behörde",
        "gesellschaft",
        "gericht",
        "institut",
    ]) {
        return ORG;
    }
    0
}

/// Where the verb ends and where the pronoun starts in a French inversion.
pub(super) fn inverted_pronoun(word: &str) -> Option<(usize, usize)> {
    let dash = word.rfind('-').filter(|&at| at > 2)?;
    let verb = word[..dash].strip_suffix("-t").map_or(dash, str::len);
    matches!(
        &word[dash + 1..],
        "il" | "elle" | "ils" | "elles" | "on" | "je"
    )
    .then_some((verb, dash + 1))
}
