//! Clauses: their finite verbs and first subjects.

use super::super::Mention;
use super::subject_of;
use crate::document::Document;
use crate::lexicon::flags::*;

/// Whether a range of units can be a mention: it has a noun or a pronoun and does not end in a function word.
pub fn nominal(document: &Document, mention: Mention) -> bool {
    let last = &document.units[mention.end - 1];
    if last.is(PREP | SUB | CONJ | AUX | DET | COMMA)
        && !last.is(NUM | NUMBER_WORD | PRON | CAP | POSS)
    {
        return false;
    }
    (mention.first..mention.end).any(|k| {
        let unit = &document.units[k];
        unit.is(CAP | ROLE | GROUP | DOC | PRON | NUM | NUMBER_WORD)
            && !(unit.is(CAP) && unit.is(PREP | SUB))
            || unit.is(WORD) && !unit.is(PREP | SUB | CONJ | AUX | ADV | DET)
    })
}

/// The first subject of a sentence and its verb, after adverbs, prepositional phrases and quotations at its start.
pub fn first_subject(document: &Document, from: usize, to: usize) -> Option<(Mention, usize)> {
    if document.lexicon.language == crate::language::Language::German {
        let verb =
            (from..to).find(|&j| document.is(j, AUX | V_S | V_PAST) && !document.is(j, CAP))?;
        return crate::mentions::german::subject_of(document, verb, from, to)
            .map(|s| (s.mention, verb));
    }
    let mut start = from;
    while start < to
        && (document.is(start, PUNCT | QUOTE | CONJ)
            || document.is(start, ADV) && !document.is(start, DET | ADJ))
    {
        start += 1;
    }
    if document.is(start, PREP | SUB | V_ING | V_PP)
        && !document.is(start, DET | ROLE | GROUP)
        && let Some(comma) = (start..to).find(|&k| document.is(k, COMMA))
    {
        return first_subject(document, comma + 1, to);
    }
    let verb =
        (start + 1..to).find(|&k| finite(document, k) && !in_relative(document, start, k))?;
    subject_of(document, verb, start).map(|mention| (mention, verb))
}

fn in_relative(document: &Document, start: usize, verb: usize) -> bool {
    (start..verb)
        .rev()
        .take_while(|&k| !document.is(k, COMMA))
        .any(|k| document.is(k, REL) && document.is(k.wrapping_sub(1), WORD | COMMA))
        && !document.is(verb.wrapping_sub(1), COMMA)
}

/// Whether a unit heads a clause, as far as it can be seen from its neighbours.
pub fn finite(document: &Document, at: usize) -> bool {
    let Some(unit) = document.unit(at) else {
        return false;
    };
    if unit.is(CAP) && at > 0 && !unit.is(PARA_START) {
        return false;
    }
    if unit.is(AUX) {
        return true;
    }
    let before = if at > 0 {
        document.units[at - 1].flags
    } else {
        0
    };
    if before & (DET | POSS | POSSESSIVE | ADJ | PREP) != 0 && before & (PRON | CAP) == 0 {
        return false;
    }
    unit.is(V_PAST)
        || unit.is(V_S)
            && !unit.is(GROUP | ROLE)
            && before & (WORD | CLOSE_PAREN | COMMA | QUOTE) != 0
        || unit.is(V_BASE) && before & PRON != 0 && before & DET == 0
}
