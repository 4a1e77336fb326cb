//! What stands before a subject: "But", "On Tuesday".

use super::is_ly;
use super::quote_is_boundary;
use crate::document::Document;
use crate::lexicon::flags::*;

/// Drops "But", "On Tuesday", "Meanwhile" from the front of a subject.
pub(super) fn strip_lead(document: &Document, first: usize, end: usize) -> usize {
    let mut first = first;
    while first < end {
        let unit = &document.units[first];
        let function = unit.is(CONJ | ADV | SUB) && !unit.is(DET | PRON | PREP | ADJ)
            || unit.is(PUNCT) && !unit.is(OPEN_PAREN)
            || is_ly(document.word(first)) && !unit.is(CAP);
        let quote = unit.is(QUOTE) && first + 1 < end && quote_is_boundary(document, first);
        let participle = unit.is(V_PAST | AUX) && !unit.is(CAP) && first + 1 < end;
        if function || quote || participle {
            first += 1;
            continue;
        }
        if unit.is(DAY) && first + 1 < end && document.is(first + 1, CAP | DET | PRON) {
            first += 1;
            continue;
        }
        if unit.is(PREP) {
            match after_time_phrase(document, first, end) {
                Some(next) => first = next,
                None => {
                    return if unit.is(CAP) {
                        after_phrase(document, first, end)
                    } else {
                        first + 1
                    };
                }
            }
            continue;
        }
        break;
    }
    first
}

/// After "In May 2016" or "On Tuesday night".
fn after_time_phrase(document: &Document, first: usize, end: usize) -> Option<usize> {
    let mut k = first + 1;
    let mut time = false;
    while k < end {
        let unit = &document.units[k];
        if unit.is(DAY | MONTH | TIME | NUM) {
            time = true;
        } else if !(unit.is(DET | ADJ | NUMBER_WORD) && !time) {
            break;
        }
        k += 1;
    }
    (time && k < end).then_some(k)
}

/// "At the rally Trump said": the subject is the last run of names or the last pronoun.
fn after_phrase(document: &Document, first: usize, end: usize) -> usize {
    let mut k = end;
    while k > first + 1 && document.is(k.wrapping_sub(1), CAP | POSSESSIVE | NUM) {
        k -= 1;
    }
    // "On its own page the firm said": a new article opens the subject.
    let article = (first + 3..end.saturating_sub(1)).rev().find(|&j| {
        document.is_word(j, &["the", "a", "an"])
            && document.is(j - 1, WORD)
            && !document.is(j - 1, PREP | DET | ADJ | CONJ | VERB | SUB)
    });
    // "After the break counsel to the inquiry"
    let role = || {
        (first + 2..end).find(|&j| {
            document.is(j, ROLE)
                && !document.is(j, CAP)
                && document.is(j - 1, WORD)
                && !document.is(
                    j - 1,
                    PREP | DET | ADJ | CONJ | VERB | SUB | POSS | POSSESSIVE | CAP | ROLE,
                )
        })
    };
    if let Some(article) = article.or_else(role).filter(|_| k == end) {
        return article;
    }
    if k < end && k > first + 1 && !document.is(k.wrapping_sub(1), PREP | DET) {
        k
    } else {
        end
    }
}
