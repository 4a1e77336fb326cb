//! Grows a German mention from its first word.

use super::super::Mention;
use crate::document::Document;
use crate::lexicon::flags::*;

/// The noun phrase after the verb, past "sich", adverbs and "am Montag".
pub fn after(document: &Document, from: usize, end: usize) -> Option<Mention> {
    let mut k = from;
    while k < end {
        let unit = document.unit(k)?;
        if unit.is(PREP) && !unit.is(DET) {
            k = after_phrase(document, k, end)?;
            continue;
        }
        let skip = unit.is(PRON_OBJ | ADV | NEG)
            && !unit.is(CAP | DET | POSS)
            && !document.is_word(k, &["sie"])
            || unit.is(DAY);
        if !skip {
            break;
        }
        k += 1;
    }
    let unit = document.unit(k).filter(|_| k < end)?;
    if unit.is(PRON) && !unit.is(DET | POSS) && !document.is_word(k, &["es"]) {
        return Mention::new(k, k + 1);
    }
    // Nominative only: "der Zeitung" after a name is an object, but after the verb it opens the subject.
    let opens = unit.is(DET | CAP | POSS | ADJ | NUM | NUMBER_WORD | GROUP)
        && !document.is_word(k, &["dem", "den", "einem", "einen"]);
    if !opens { None } else { grow(document, k, end) }
}

/// Past a preposition and its noun phrase.
fn after_phrase(document: &Document, at: usize, end: usize) -> Option<usize> {
    let mut k = at + 1;
    let mut noun = false;
    while k < end {
        let unit = document.unit(k)?;
        if unit.is(PUNCT | QUOTE | PREP | VERB | AUX) && !unit.is(CAP | DET) {
            break;
        }
        // A new determiner after the noun opens the next phrase, unless it is a genitive.
        if noun
            && (unit.is(DET) && !document.is_word(k, &["des", "eines"])
                || unit.is(PRON | ADV) && !unit.is(CAP))
        {
            break;
        }
        noun |= unit.is(CAP | TIME | DAY | MONTH);
        k += 1;
    }
    (k > at + 1).then_some(k)
}

/// The mention that starts at a unit.
pub fn grow(document: &Document, first: usize, limit: usize) -> Option<Mention> {
    // "einer von ihnen"
    if document.is(first, DET | NUM | NUMBER_WORD)
        && document.is_word(first + 1, &["von"])
        && document.is_word(first + 2, &["ihnen"])
    {
        return Mention::new(first, first + 3);
    }
    let mut k = first;
    let mut nouns = 0;
    let mut common = false;
    if document.is(first, PRON) && !document.is(first, DET | POSS | NUMBER_WORD) {
        return Mention::new(first, first + 1);
    }
    while k < limit {
        let unit = document.unit(k)?;
        if unit.is(OPEN_PAREN) {
            let close = (k..limit.min(k + 12)).find(|&j| document.is(j, CLOSE_PAREN))?;
            k = close + 1;
            continue;
        }
        if unit.is(COMMA) {
            if let Some(end) = relative_clause(document, k + 1, limit).filter(|_| nouns > 0) {
                k = end;
                break;
            }
            if nouns == 0 || !appositive(document, k + 1, limit) {
                break;
            }
            common = true;
            k += 1;
            continue;
        }
        if unit.is(PUNCT) {
            break;
        }
        if unit.is(QUOTE) {
            let short = document
                .stretch(k)
                .is_some_and(|s| document.inner(s).split_whitespace().count() <= 5);
            if !short || nouns == 0 {
                break;
            }
            k += 1;
            continue;
        }
        if unit.is(CAP) && !unit.is(DAY) && !(unit.is(TIME) && nouns > 0) {
            common |= unit.is(ROLE | GROUP | ORG | DOC)
                || k > first && document.is(k.wrapping_sub(1), DET);
            nouns += 1;
            k += 1;
            continue;
        }
        if unit.is(CONJ)
            && document.is_word(k, &["und", "sowie"])
            && nouns > 0
            && document.is(k + 1, CAP | DET)
        {
            k += 1;
            continue;
        }
        if unit.is(DET) && nouns > 0 {
            // A genitive belongs to the noun before it.
            if !common || !document.is_word(k, &["der", "des", "dieser", "eines", "einer"]) {
                break;
            }
            k += 1;
            continue;
        }
        if unit.is(PREP) && nouns > 0 {
            let attaches = common
                && document.is_word(
                    k,
                    &[
                        "von", "vom", "für", "aus", "bei", "beim", "in", "im", "zu", "zur", "zum",
                        "mit", "über",
                    ],
                )
                || document.is_word(k, &["von", "vom", "aus"]);
            if !attaches || occasion(document, k + 1, limit) {
                break;
            }
            k += 1;
            continue;
        }
        let modifier = unit.is(DET | POSS | ADJ | NUM | NUMBER_WORD)
            || unit.is(WORD)
                && !unit.is(VERB | AUX | ADV | PREP | SUB | CONJ | PRON | PRON_OBJ)
                && adjective(document.word(k))
                && noun_ahead(document, k, limit);
        if !modifier {
            break;
        }
        k += 1;
    }
    while k > first
        && document.is(k.wrapping_sub(1), COMMA | PREP | CONJ | DET)
        && !document.is(k.wrapping_sub(1), CAP)
    {
        k -= 1;
    }
    (nouns > 0 || document.is(first, GROUP | NUM))
        .then(|| Mention::new(first, k))
        .flatten()
}

fn adjective(word: &str) -> bool {
    ["e", "en", "er", "es", "em", "te", "nde", "nden"]
        .iter()
        .any(|end| word.ends_with(end))
}

fn noun_ahead(document: &Document, from: usize, limit: usize) -> bool {
    (from + 1..limit.min(from + 4))
        .take_while(|&k| !document.is(k, PUNCT | QUOTE | VERB | AUX) || document.is(k, CAP))
        .any(|k| document.is(k, CAP))
}

fn occasion(document: &Document, from: usize, limit: usize) -> bool {
    (from..limit.min(from + 4))
        .take_while(|&k| !document.is(k, PUNCT | QUOTE | PREP))
        .any(|k| document.is(k, DAY | MONTH | TIME | MEDIUM))
}

/// ", der auf Olm einen Laden führt": who somebody is, with the verb at its end. One on anonymity tells of the speaking.
fn relative_clause(document: &Document, from: usize, limit: usize) -> Option<usize> {
    const LONGEST: usize = 14;
    if !document.is_word(from, &["der", "die", "das", "dessen", "deren"]) {
        return None;
    }
    let end = (from..limit)
        .find(|&k| document.is(k, COMMA | STOP | QUOTE | COLON | SEMICOLON))
        .unwrap_or(limit);
    let last = end.checked_sub(1)?;
    let verb =
        document.is(last, VERB | AUX) || !document.is(last, CAP | NUM | PUNCT) && last > from + 1;
    let withheld =
        (from..end).any(|k| document.is_word(k, &["anonym", "Namen", "namentlich", "ungenannt"]));
    (end - from <= LONGEST
        && end > from + 2
        && verb
        && !withheld
        && !document.is(from + 1, CAP | PUNCT))
    .then_some(end)
}

/// ", Vorsitzender der Partei": a role, or a phrase with an article, and no verb before the next comma.
fn appositive(document: &Document, from: usize, limit: usize) -> bool {
    let opens = document.is(from, ROLE | DET | ADJ)
        || document.is(from, CAP) && document.is(from + 1, COMMA | PREP | DET)
        || document.is_word(from, &["ein", "eine"]);
    let end = (from..limit)
        .find(|&k| document.is(k, COMMA | STOP | QUOTE | COLON))
        .unwrap_or(limit);
    opens
        && !(from..end).any(|k| document.is(k, VERB | AUX) && !document.is(k, CAP))
        && !document.is(from, PRON | DAY)
}
