//! Words of scripts that print no spaces between them.

use super::{Token, push};
use crate::lexicon::Lexicon;
use crate::lexicon::flags::*;

/// No listed word of an unspaced script is longer, in characters.
const LONGEST_LISTED: usize = 8;

/// Words of a script without spaces: the longest listed word at each place; what lies between listed words is a name.
pub(super) fn segment(
    text: &str,
    start: usize,
    end: usize,
    lexicon: &Lexicon,
    out: &mut Vec<Token>,
) {
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
