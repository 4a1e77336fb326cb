//! Titles, names and terms in quote marks.

use super::Shape;
use crate::document::Document;
use crate::language::Language;
use crate::lexicon::flags::*;
use crate::marks::Family;

/// Titles, names and terms: "the film “…”", "so-called “…”", “Meet the Press”.
pub(super) fn is_title(
    document: &Document,
    at: usize,
    first: usize,
    end: usize,
    shape: &Shape,
) -> bool {
    let Some(before) = at.checked_sub(1).filter(|&b| b >= first) else {
        return shape.title_case
            && shape.words <= 6
            && !shape.closed
            && at + 1 < end
            && !document.is(at + 1, PUNCT)
            && !document.cue(at + 1).is_some_and(|c| c.speaks());
    };
    let single = document
        .stretch(at)
        .is_some_and(|s| s.family == Family::Single);
    let unit = &document.units[before];
    // "a group called “…”" names it; "lawmakers called “…”" judge something.
    let judges = unit.is(VERB)
        && document.cue(before).is_some()
        && document.is(
            before.wrapping_sub(1),
            GROUP | ROLE | PRON | CAP | COMMA | AUX | CLOSE_PAREN | ADV,
        )
        && before > first;
    if unit.is(TITLED) && !judges || document.is_word(before, &["so-called"]) {
        return shape.words <= 8;
    }
    if document.is_word(before, &["as"])
        && before > first
        && document.is_word(before.wrapping_sub(1), &["such"])
    {
        return shape.words <= 6;
    }
    if unit.is(COMMA)
        && before > first
        && document.is(before.wrapping_sub(1), WORK | TITLED)
        && shape.words <= 6
        && !document.is(before.wrapping_sub(1), V_PAST)
    {
        return shape.title_case || shape.words <= 2;
    }
    if unit.is(WORK) && shape.title_case {
        return true;
    }
    if unit.is(COLON)
        && before > first
        && document.is(before.wrapping_sub(1), TITLED | WORK)
        && !(shape.verb && shape.closed)
    {
        return true;
    }
    let speaks = document.cue(before).is_some_and(|cue| cue.speaks()) || unit.is(COLON);
    if speaks {
        return false;
    }
    if document.lexicon.language == Language::German {
        return german_name(document, at, before, first, shape);
    }
    let nominal_left =
        unit.is(DET | POSSESSIVE | POSS | PREP | WORK | ADJ | CAP | CONJ | DOC | AUX);
    if shape.title_case && shape.words >= 2 && shape.words <= 9 && (nominal_left || unit.is(COMMA))
    {
        return true;
    }
    if shape.title_case && shape.words == 1 && shape.capital && nominal_left && !single {
        return true;
    }
    false
}

/// Nouns have capitals in German: names and terms start with one, cited phrases mostly do not, or follow "ein".
fn german_name(document: &Document, at: usize, before: usize, first: usize, shape: &Shape) -> bool {
    let inner = document.stretch(at).map_or("", |s| document.inner(s));
    let address = !inner.contains(' ') && inner.contains('.') && !inner.ends_with('.');
    let judged = (first..at)
        .any(|k| document.cue(k).is_some_and(|cue| cue.has('J')) && !document.is(k, CAP));
    let indefinite = document.is_word(
        before,
        &[
            "ein", "eine", "einen", "einem", "einer", "eines", "als", "von", "zu", "kein", "keine",
        ],
    ) || document.is(before, ADJ)
        || judged;
    if address {
        return true;
    }
    if shape.words == 1 && !shape.capital {
        return document.is(before, CAP);
    }
    // A term after its own noun: "im Bereich „…“", "der Verein „…“".
    if document.is(before, CAP | WORK | ORG)
        && shape.words <= 5
        && !judged
        && !shape.verb
        && before > first
    {
        return true;
    }
    shape.capital && !shape.closed && !shape.verb && !indefinite
}
