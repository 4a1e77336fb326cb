//! Where sentences end. A quoted stretch counts as one unit, so a quotation and its attribution stay together.

use crate::document::{Document, Sentence};
use crate::lexicon::flags::*;

/// The sentences of a document.
pub fn split(document: &Document) -> Vec<Sentence> {
    let mut out = Vec::with_capacity(document.units.len() / 16 + 1);
    let mut paragraph = 0;
    let mut first = 0;
    for i in 0..document.units.len() {
        while document
            .paragraphs
            .get(paragraph)
            .is_some_and(|p| p.end <= document.units[first].start)
        {
            paragraph += 1;
        }
        let last = i + 1 == document.units.len() || document.is(i + 1, PARA_START);
        if last || ends_after(document, i) {
            out.push(Sentence {
                first,
                end: i + 1,
                paragraph,
            });
            first = i + 1;
        }
    }
    out
}

fn ends_after(document: &Document, i: usize) -> bool {
    let unit = &document.units[i];
    let starts_next = document.lexicon.language.unspaced()
        || document.is(i + 1, CAP | QUOTE | NUM | OPEN_PAREN | DASH)
        || document
            .unit(i + 1)
            .is_some_and(|u| u.is(PUNCT) && !u.is(COMMA | STOP | CLOSE_PAREN | SEMICOLON | COLON));
    if unit.is(STOP) {
        let ellipsis = unit.end - unit.start > 1 && document.word(i).starts_with("..");
        return starts_next && (!ellipsis || document.is(i + 1, CAP));
    }
    if unit.is(ABBR | LONE_CAPITAL) && document.word(i).ends_with('.') {
        return starts_next && abbreviation_ends(document, i);
    }
    if unit.is(CLOSE_PAREN) {
        return starts_next
            && i > 0
            && document.is(i.wrapping_sub(1), STOP)
            && document.is(i + 1, CAP);
    }
    let Some(stretch) = document.stretch(i) else {
        return false;
    };
    let inner = document
        .inner(stretch)
        .trim_end_matches(['’', '\'', '"', '”', '»', ' ']);
    if stretch.unclosed && !document.is(i + 1, COMMA) {
        return true;
    }
    if !inner.ends_with(['.', '!', '?', '…', '。', '！', '？', '؟']) || !starts_next {
        return false;
    }
    !attribution_follows(document, i + 1, inner.ends_with(['!', '?', '…']))
}

/// "Inc." or "p.m." before a capital: the sentence ends unless a name goes on. Titles never end one.
fn abbreviation_ends(document: &Document, i: usize) -> bool {
    let unit = &document.units[i];
    if unit.is(TITLE | MONTH | DAY) {
        return false;
    }
    if unit.is(LONE_CAPITAL) && document.word(i).chars().count() <= 2 {
        return false;
    }
    // A function word with a capital letter can only open a sentence.
    document.is(i + 1, DET | PRON | SUB | CONJ | PREP | ADV | POSS | AUX)
        || document.is(i + 1, QUOTE) && !document.is(i + 1, CAP)
}

/// “Why?” Trump asked. — the capital letter is a name's, and the sentence goes on.
fn attribution_follows(document: &Document, from: usize, asked: bool) -> bool {
    let mut k = from;
    while k < from + 12 {
        let Some(unit) = document.unit(k) else {
            return false;
        };
        if unit.is(PARA_START | STOP | SEMICOLON | COLON | QUOTE) {
            return false;
        }
        if unit.is(V_PAST | V_S) && document.cue(k).is_some_and(|cue| cue.speaks()) {
            let closes =
                k + 1 >= document.units.len() || document.is(k + 1, STOP | COMMA | PARA_START);
            let nominal = (from..k).all(|j| !document.is(j, AUX | SUB) || document.is(j, CAP));
            let short = k <= from + 8;
            let told = document.cue(k).is_some_and(|cue| cue.has('A'))
                && document.is(k + 1, CAP | GROUP | DET | PRON_OBJ);
            let goes_on =
                told || document.is_word(
                    k + 1,
                    &["as", "after", "when", "while", "during", "following"],
                ) || document.is(k + 1, PREP | ADV | DAY | PRON_OBJ)
                    && !document.is_word(k + 1, &["that"]);
            let ends = k + 1 >= document.units.len() || document.is(k + 1, STOP | PARA_START);
            let adverb = document.is(k.wrapping_sub(1), ADV) && k > from + 1;
            return k > from
                && nominal
                && (ends && !adverb || asked && closes || (asked && short && goes_on));
        }
        if unit.is(AUX | SUB | CONJ) {
            return false;
        }
        k += 1;
    }
    false
}
