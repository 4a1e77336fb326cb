//! Words and punctuation, with the classes the lexicon and the letters give them.

use crate::lexicon::Lexicon;
use crate::lexicon::flags::*;

/// A word or a punctuation mark. Offsets are bytes of the text.
#[derive(Clone, Copy, Debug)]
pub struct Token {
    /// Start.
    pub start: usize,
    /// End.
    pub end: usize,
    /// Classes.
    pub flags: Flags,
    /// Cue index in the lexicon, 0 for none.
    pub cue: u16,
}

/// The tokens of `text[start..end]`, appended to `out`.
pub fn tokenize(text: &str, start: usize, end: usize, lexicon: &Lexicon, out: &mut Vec<Token>) {
    let mut at = start;
    while let Some(c) = text[at..end].chars().next() {
        if c.is_whitespace() || is_invisible(c) {
            at += c.len_utf8();
            continue;
        }
        let length = if is_word_char(c)
            || (c == '@' && text[at + 1..end].starts_with(char::is_alphanumeric))
            || opens_bracketed_word(&text[at..end])
        {
            word_length(&text[at..end])
        } else {
            c.len_utf8() + repeated(&text[at + c.len_utf8()..end], c)
        };
        if lexicon.language.unspaced() && !c.is_ascii() && is_word_char(c) {
            segment(text, at, at + length, lexicon, out);
            at += length;
            continue;
        }
        push(text, at, at + length, lexicon, out);
        // An abbreviation has taken the full stop after it.
        // It never takes one that lies past the end of what is read.
        if let Some(token) = out.last_mut() {
            token.end = token.end.min(end);
        }
        at = out
            .last()
            .map_or(at + length, |token| token.end.max(at + length));
    }
}

/// No listed word of an unspaced script is longer, in characters.
const LONGEST_LISTED: usize = 8;

/// Words of a script without spaces: the longest listed word at each place; what lies between listed words is a name.
fn segment(text: &str, start: usize, end: usize, lexicon: &Lexicon, out: &mut Vec<Token>) {
    let (mut name, mut at) = (start, start);
    while at < end {
        let listed = text[at..end]
            .char_indices()
            .take(LONGEST_LISTED)
            .map(|(i, c)| at + i + c.len_utf8())
            .filter(|&stop| lexicon.get(&text[at..stop]).flags != 0)
            .last();
        let Some(stop) = listed else {
            at += text[at..end].chars().next().map_or(1, char::len_utf8);
            continue;
        };
        unlisted(text, name, at, lexicon, out);
        let entry = lexicon.get(&text[at..stop]);
        out.push(Token {
            start: at,
            end: stop,
            flags: WORD | entry.flags,
            cue: entry.cue,
        });
        (name, at) = (stop, stop);
    }
    unlisted(text, name, end, lexicon, out);
}

/// What no list knows: a name, or a Japanese word that ends in small letters before a name ("営む小野寺文").
fn unlisted(text: &str, start: usize, end: usize, lexicon: &Lexicon, out: &mut Vec<Token>) {
    let small = |c: char| ('\u{3041}'..='\u{309f}').contains(&c);
    let mut first = start;
    let mut after_small = false;
    for (i, c) in text[start..end].char_indices() {
        if after_small && !small(c) {
            push(text, first, start + i, lexicon, out);
            first = start + i;
        }
        after_small = small(c);
    }
    if first < end {
        push(text, first, end, lexicon, out);
    }
    for token in out.iter_mut().filter(|t| t.start >= start) {
        if text[token.start..token.end].ends_with(small) {
            token.flags &= !CAP;
        }
    }
}

fn is_invisible(c: char) -> bool {
    matches!(c, '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{feff}' | '\u{ad}')
}

fn is_word_char(c: char) -> bool {
    c.is_alphanumeric() || matches!(c, '_' | '$' | '€' | '£' | '#' | '\u{300}'..='\u{36f}')
}

/// "[W]e": a letter the outlet changed belongs to its word.
fn opens_bracketed_word(rest: &str) -> bool {
    let mut chars = rest.chars();
    chars.next() == Some('[')
        && chars.next().is_some_and(char::is_alphabetic)
        && chars.next() == Some(']')
        && chars.next().is_some_and(char::is_alphabetic)
}

fn repeated(rest: &str, c: char) -> usize {
    if !matches!(c, '.' | '-' | '…' | '!' | '?') {
        return 0;
    }
    rest.len() - rest.trim_start_matches(c).len()
}

fn word_length(rest: &str) -> usize {
    let mut chars = rest.char_indices().peekable();
    let mut end = 0;
    let bracketed = rest.starts_with('[');
    while let Some((at, c)) = chars.next() {
        let next = chars.peek().map(|&(_, n)| n);
        let inside = next.is_some_and(is_word_char);
        let keep = is_word_char(c)
            || matches!(c, '\u{ad}' | '\u{200d}')
            || (c == '@' && at == 0)
            || (bracketed && at < 3)
            || (matches!(c, '-' | '\'' | '’' | '‑' | '&' | '·') && inside && end > 0)
            || (matches!(c, '.' | ',') && inside && end > 0 && joins_numbers(rest, at, next))
            || (c == '.' && end > 0 && is_initialism(&rest[..at]));
        if !keep {
            break;
        }
        end = at + c.len_utf8();
    }
    end.max(rest.chars().next().map_or(1, char::len_utf8))
}

fn joins_numbers(rest: &str, at: usize, next: Option<char>) -> bool {
    let before = rest[..at].chars().next_back();
    match (before, next) {
        (Some(b), Some(n)) if b.is_ascii_digit() && n.is_ascii_digit() => true,
        // Web addresses and initialisms ("U.S") hold their full stop; a missing space after a sentence does not.
        (Some(b), Some(n)) => {
            rest.as_bytes()[at] == b'.'
                && ((b.is_lowercase() && n.is_lowercase()) || is_initialism(&rest[..at]))
        }
        _ => false,
    }
}

/// "U", "U.S": single letters between full stops.
fn is_initialism(head: &str) -> bool {
    let head = head.rsplit('-').next().unwrap_or(head);
    head.split('.')
        .all(|part| part.chars().count() == 1 && part.chars().all(char::is_alphabetic))
        && (head.starts_with(char::is_uppercase) || head.contains('.'))
}

fn push(text: &str, start: usize, end: usize, lexicon: &Lexicon, out: &mut Vec<Token>) {
    let word = &text[start..end];
    // The clitic of "Trump's" or "it's" becomes a token of its own.
    if let Some(at) = clitic(word, lexicon) {
        push(text, start, start + at, lexicon, out);
        out.push(clitic_token(text, start + at, end));
        return;
    }
    // "affirme-t-il": the verb and its pronoun.
    if lexicon.language == crate::language::Language::French
        && let Some((at, pronoun)) = inverted_pronoun(word)
    {
        push(text, start, start + at, lexicon, out);
        push(text, start + pronoun, end, lexicon, out);
        return;
    }
    let mut flags = shape(word);
    let mut cue = 0;
    if flags & (WORD | NUM) != 0 {
        let mut end_with_stop = end;
        let entry = with_lower(word, |lower| {
            // An abbreviation takes the full stop that follows it.
            if text[end..].starts_with('.') && !lower.ends_with('.') {
                let last = lower.rsplit('-').next().unwrap_or(lower);
                let mut dotted = String::with_capacity(lower.len() + 1);
                dotted.push_str(last);
                dotted.push('.');
                let entry = lexicon.get(&dotted);
                if entry.flags & ABBR != 0 {
                    end_with_stop = end + 1;
                    return entry;
                }
            }
            lexicon.get(lower)
        });
        flags |= if entry.flags == 0
            && lexicon.language == crate::language::Language::English
            && flags & (CAP | NUM) == 0
        {
            english_suffix(word)
        } else if entry.flags == 0
            && lexicon.language == crate::language::Language::German
            && flags & CAP != 0
        {
            german_compound(word)
        } else {
            entry.flags
        };
        cue = entry.cue;
        if end_with_stop > end && capital_needed(word, flags) {
            return out.push(Token {
                start,
                end: end_with_stop,
                flags: flags | ABBR,
                cue,
            });
        }
        if end_with_stop > end {
            let plain = with_lower(word, |lower| lexicon.get(lower));
            flags = shape(word) | plain.flags & !ABBR;
            cue = plain.cue;
        }
    }
    out.push(Token {
        start,
        end,
        flags,
        cue,
    });
}

/// "no." and "art." are abbreviations, "no" at the end of a sentence is not: those that are words too need a capital letter.
fn capital_needed(word: &str, flags: Flags) -> bool {
    flags & CAP != 0
        || (word.len() > 2 && flags & (AUX | NEG | VERB | DET | DAY) == 0)
        || word.contains('.')
        || matches!(word, "v" | "vs" | "pp" | "z" | "d")
}

fn with_lower<T>(word: &str, read: impl FnOnce(&str) -> T) -> T {
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
fn clitic(word: &str, lexicon: &Lexicon) -> Option<usize> {
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

fn clitic_token(text: &str, start: usize, end: usize) -> Token {
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

fn shape(word: &str) -> Flags {
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
fn english_suffix(word: &str) -> Flags {
    match word {
        _ if word.len() > 5 && word.ends_with("ing") => V_ING,
        _ if word.len() > 4 && word.ends_with("ed") && !word.contains('-') => V_PAST | V_PP,
        _ if word.len() > 4 && word.ends_with("ly") => ADV,
        _ => 0,
    }
}

/// What the last part of an unlisted German compound tells: "Umweltministerin" is a role.
fn german_compound(word: &str) -> Flags {
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
fn inverted_pronoun(word: &str) -> Option<(usize, usize)> {
    let dash = word.rfind('-').filter(|&at| at > 2)?;
    let verb = word[..dash].strip_suffix("-t").map_or(dash, str::len);
    matches!(
        &word[dash + 1..],
        "il" | "elle" | "ils" | "elles" | "on" | "je"
    )
    .then_some((verb, dash + 1))
}
