//! Words and punctuation, with the classes the lexicon and the letters give them.

mod shape;
mod unspaced;

use self::shape::{
    capital_needed, clitic, clitic_token, english_suffix, german_compound, inverted_pronoun, shape,
    with_lower,
};
use self::unspaced::segment;
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
