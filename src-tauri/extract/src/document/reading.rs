//! Words to units, and marks that were never closed.

use super::{NO_QUOTE, Unit};
use crate::language::Language;
use crate::lexicon::Lexicon;
use crate::lexicon::flags::*;
use crate::marks::Stretch;
use crate::tokens::{Token, tokenize};

pub(super) fn plain(
    text: &str,
    start: usize,
    end: usize,
    lexicon: &'static Lexicon,
    tokens: &mut Vec<Token>,
    units: &mut Vec<Unit>,
) {
    tokens.clear();
    tokenize(text, start, end, lexicon, tokens);
    for token in tokens.iter() {
        let mut flags = token.flags;
        // The apostrophe of "workers' rights" stands alone here.
        if flags & PUNCT != 0
            && matches!(&text[token.start..token.end], "'" | "’")
            && text[..token.start].ends_with('s')
        {
            flags |= POSSESSIVE;
        }
        // "Brian Baker", "Petra Richter": after a given name a trade is a surname.
        let surname = flags & CAP != 0
            && units.last().is_some_and(|u| {
                u.is(GIVEN | LONE_CAPITAL)
                    && u.is(CAP)
                    && u.quote == NO_QUOTE
                    && u.end + 1 == token.start
            });
        if surname {
            flags &= !(ROLE | GROUP | TITLE | UNNAMED | TIME | DAY | MONTH);
        }
        // "he's", "that's": the clitic is a verb after a pronoun.
        if flags & POSSESSIVE != 0
            && units.last().is_some_and(|u| {
                u.end == token.start && u.is(PRON | REL) && !u.is(CAP | POSS)
                    || u.end == token.start
                        && matches!(
                            &text[u.start..u.end],
                            "He" | "She" | "It" | "There" | "That" | "here" | "there"
                        )
            })
        {
            flags = WORD | AUX;
        }
        units.push(Unit {
            start: token.start,
            end: token.end,
            flags,
            cue: token.cue,
            quote: NO_QUOTE,
        });
    }
}

/// "Council Backs Plan to Close Harbour": in a headline with capitals throughout, verbs and small words lose theirs.
pub(super) fn lower_headline(text: &str, lexicon: &Lexicon, units: &mut [Unit]) {
    if lexicon.language != Language::English {
        return;
    }
    let long = |u: &&Unit| u.is(WORD) && u.end - u.start > 3;
    let capitals = units.iter().filter(long).filter(|u| u.is(CAP)).count();
    if units.len() < 5 || capitals * 10 < units.iter().filter(long).count() * 8 {
        return;
    }
    for k in 1..units.len() {
        let name = units[k].is(GIVEN | TITLE | MONTH | DAY);
        if units[k].is(VERB | PREP | AUX | SUB | DET | CONJ | POSS)
            && !name
            && !text[units[k].start..units[k].end].ends_with("ing")
        {
            units[k].flags &= !CAP;
        }
    }
}

/// "We were slow, coach Whitlock said. — with no closing mark: the quotation ends before its attribution.
pub(super) fn end_unclosed(text: &str, lexicon: &'static Lexicon, stretches: &mut [Stretch]) {
    for stretch in stretches.iter_mut().filter(|s| s.unclosed && !s.continues) {
        let inner = &text[stretch.inner_start..stretch.inner_end];
        let Some(comma) = inner.rfind(", ") else {
            continue;
        };
        let mut tokens = Vec::new();
        tokenize(
            text,
            stretch.inner_start + comma + 2,
            stretch.inner_end,
            lexicon,
            &mut tokens,
        );
        let words = tokens.iter().filter(|t| t.flags & WORD != 0).count();
        let speaks = |t: &Token| {
            t.flags & (V_PAST | V_S) != 0 && lexicon.cue(t.cue).is_some_and(|cue| cue.has('D'))
        };
        let at_edge = tokens
            .iter()
            .rfind(|t| t.flags & WORD != 0)
            .is_some_and(speaks)
            || tokens.first().is_some_and(speaks);
        if words <= 8 && at_edge {
            stretch.inner_end = stretch.inner_start + comma;
            stretch.end = stretch.inner_end;
        }
    }
}
