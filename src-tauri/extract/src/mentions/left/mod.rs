//! Finds the subject to the left of a verb: "Marty West, an education professor at Harvard, **called**".

mod aside;
mod clause;
mod lead;

use self::aside::after_aside;
use self::lead::strip_lead;
use super::Mention;
use crate::document::Document;
use crate::lexicon::flags::*;
pub use clause::{finite, first_subject, nominal};

/// The subject of the verb at `verb`, looking back no further than `from`.
pub fn subject_of(document: &Document, verb: usize, from: usize) -> Option<Mention> {
    let end = skip_verb_group(document, verb, from)?;
    let last = document.unit(end.checked_sub(1)?)?;
    if last.is(CONJ) || last.is(REL) && document.is_word(end.wrapping_sub(1), &["that"]) {
        return None;
    }
    if last.is(REL) {
        return Mention::new(end - 1, end);
    }
    if last.is(PRON) && !last.is(NUMBER_WORD | DET) {
        return Mention::new(end - 1, end);
    }
    if last.is(COMMA | DASH | CLOSE_PAREN) && !bracket_after_name(document, end - 1) {
        return after_aside(document, end - 1, from);
    }
    let first = strip_lead(document, segment_start(document, end, from), end);
    // "七十三岁的周桂兰": a name begins after what describes it.
    let particle = (first..end)
        .rev()
        .find(|&k| document.is(k, PARTICLE))
        .filter(|&k| {
            document.lexicon.language.unspaced() && document.is(k + 1, CAP) && k + 1 < end
        });
    let first = particle.map_or(first, |k| k + 1);
    // "UNICEF on Tuesday called": the day is no part of the name.
    let mut end = end;
    while end > first + 1 && document.is(end.wrapping_sub(1), DAY) {
        end -= 1 + usize::from(
            end > first + 2 && document.is_word(end.wrapping_sub(2), &["on", "last"]),
        );
    }
    let mention = Mention::new(first, end)?;
    nominal(document, mention).then_some(mention)
}

/// "Murphy (D-Conn.) said": the bracket belongs to the mention.
fn bracket_after_name(document: &Document, at: usize) -> bool {
    document.is(at, CLOSE_PAREN)
}

/// Steps over auxiliaries, adverbs and "declined to", to the end of the subject.
fn skip_verb_group(document: &Document, verb: usize, from: usize) -> Option<usize> {
    let mut end = verb;
    while end > from {
        let unit = document.unit(end.wrapping_sub(1))?;
        let lower_adverb = unit.is(ADV) && !unit.is(CAP | DET)
            || is_ly(document.word(end.wrapping_sub(1))) && !unit.is(CAP);
        if unit.is(AUX | NEG) && !unit.is(CAP)
            || lower_adverb
            || unit.is(V_PP | V_PAST)
                && document.is(end.wrapping_sub(2), AUX)
                && end - 1 > from
                && end < verb
        {
            end -= 1;
        } else if document.is_word(end.wrapping_sub(1), &["to"])
            && end - 1 > from
            && document.is(end.wrapping_sub(2), VERB)
        {
            end -= 2;
        } else if document.is_word(end.wrapping_sub(1), &["on"])
            && document.is(end.wrapping_sub(2), VERB)
            && end < verb
        {
            end -= 2;
        } else {
            break;
        }
    }
    (end > from).then_some(end)
}

fn is_ly(word: &str) -> bool {
    const NOUNS: [&str; 14] = [
        "family",
        "ally",
        "rally",
        "reply",
        "assembly",
        "supply",
        "daily",
        "weekly",
        "monthly",
        "quarterly",
        "monopoly",
        "bully",
        "anomaly",
        "butterfly",
    ];
    word.len() > 4 && word.ends_with("ly") && !NOUNS.contains(&word)
}

/// Where the stretch of words that ends at `end` begins: after a comma, a conjunction of clauses or a subordinator.
fn segment_start(document: &Document, end: usize, from: usize) -> usize {
    let mut depth = 0i32;
    let mut k = end;
    while k > from {
        let at = k - 1;
        let unit = &document.units[at];
        if unit.is(CLOSE_PAREN) {
            depth += 1;
        } else if unit.is(OPEN_PAREN) {
            depth -= 1;
        }
        if depth > 0 {
            k -= 1;
            continue;
        }
        if depth < 0 || unit.is(SEMICOLON | COLON | DASH | STOP) {
            return k;
        }
        if unit.is(QUOTE) && quote_is_boundary(document, at) {
            return k;
        }
        if unit.is(COMMA) && !comma_inside(document, at, from) {
            return k;
        }
        if unit.is(CONJ) && !joins_nouns(document, at, from) {
            return k;
        }
        if k < end && brings_clause(document, at) {
            return k;
        }
        if unit.is(SUB)
            && !unit.is(PREP)
            && !(unit.is(REL | DET) && k < end && relative_here(document, at, from))
            && k < end
        {
            return k;
        }
        k -= 1;
    }
    from
}

/// "He **said** his friends feel the same": the subject of the second verb begins after the first.
fn brings_clause(document: &Document, at: usize) -> bool {
    document.is(at, V_PAST | V_S)
        && !document.is(at, CAP | GROUP | ROLE)
        && document
            .cue(at)
            .is_some_and(|cue| cue.has('B') && cue.has('D') && !cue.has('N'))
        && document.is(at.wrapping_sub(1), PRON | CAP)
        && !document.is(at.wrapping_sub(1), REL)
}

/// A quoted title inside a subject is no boundary; a quotation is.
pub(in crate::mentions) fn quote_is_boundary(document: &Document, at: usize) -> bool {
    let Some(stretch) = document.stretch(at) else {
        return false;
    };
    let inner = document.inner(stretch);
    if document.lexicon.language.unspaced() {
        return true;
    }
    inner.ends_with([',', '.', '!', '?'])
        || inner.split_whitespace().count() > 6
        || document.is(at + 1, COMMA)
}

/// "who" or "that" after a noun opens a relative clause inside the subject; "that" after a verb opens a new clause.
fn relative_here(document: &Document, at: usize, from: usize) -> bool {
    at > from
        && !document.is(at.wrapping_sub(1), VERB | COMMA | AUX | PREP | PUNCT)
        && document.is(at.wrapping_sub(1), WORD | NUM | CLOSE_PAREN)
        && document.is(at, REL)
        || at > from
            && document.is_word(at, &["that", "this", "so"])
            && document.is(at, DET)
            && document.is(at.wrapping_sub(1), PREP)
}

/// The comma of "of Waterloo, Iowa" or of a list of names.
fn comma_inside(document: &Document, at: usize, from: usize) -> bool {
    let list = (at + 1..at + 8)
        .take_while(|&k| !document.is(k, COMMA | VERB))
        .any(|k| document.is(k, CONJ));
    let names = at > from
        && document.is(at.wrapping_sub(1), CAP | NUM)
        && document.is(at + 1, CAP)
        && !document.is(at + 1, PRON | DET);
    let intro = (from..at).any(|k| document.is(k, PREP)) && !list;
    names && list && !intro
}

/// Whether a conjunction joins two nouns of one subject and not two clauses.
fn joins_nouns(document: &Document, at: usize, from: usize) -> bool {
    if at == from
        || document.is(at.wrapping_sub(1), COMMA | PUNCT | QUOTE)
            && !document.is(at.wrapping_sub(1), CLOSE_PAREN)
        || !document.is_word(at, &["and", "or", "und", "&", "nor"])
    {
        return false;
    }
    for k in (from..at).rev() {
        let unit = &document.units[k];
        if unit.is(COMMA | SEMICOLON | COLON | DASH | QUOTE) {
            return true;
        }
        let verb = unit.is(AUX | V_PAST) && !unit.is(CAP | ADJ)
            || unit.is(V_S)
                && document.is(k.wrapping_sub(1), PRON | CAP)
                && !unit.is(GROUP | ROLE | DOC);
        if verb && !(from..k).any(|j| document.is(j, REL) && !document.is(j, DET)) {
            return false;
        }
    }
    true
}
