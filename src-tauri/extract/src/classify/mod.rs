//! Tells a quotation from a scare quote, a title and a part of somebody's clause.

mod titles;

use self::titles::is_title;
use crate::document::Document;
use crate::lexicon::flags::*;
use crate::marks::Family;

/// What a quoted stretch is, seen from its words and its neighbours.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Class {
    /// Complete on both sides: a quotation of its own.
    Whole,
    /// Its words continue the outlet's clause.
    Part,
    /// A title, a name or a term.
    Title,
}

/// The shape of a stretch.
#[derive(Clone, Copy, Debug)]
pub struct Shape {
    /// Words inside the marks.
    pub words: usize,
    /// Starts with a capital letter.
    pub capital: bool,
    /// Ends with a comma, a full stop, or a question or exclamation mark inside the marks.
    pub closed: bool,
    /// Ends with a comma inside the marks.
    pub comma: bool,
    /// Every long word has a capital letter.
    pub title_case: bool,
    /// Has a finite verb, as far as the lexicon knows.
    pub verb: bool,
}

/// The shape of the stretch at a unit.
pub fn shape(document: &Document, at: usize) -> Shape {
    let Some(stretch) = document.stretch(at) else {
        return Shape {
            words: 0,
            capital: false,
            closed: false,
            comma: false,
            title_case: false,
            verb: false,
        };
    };
    let inner = document.inner(stretch);
    let mut tokens = Vec::new();
    let sample_end = inner
        .char_indices()
        .nth(240)
        .map_or(inner.len(), |(i, _)| i);
    crate::tokens::tokenize(
        document.text,
        stretch.inner_start,
        stretch.inner_start + sample_end,
        document.lexicon,
        &mut tokens,
    );
    let sampled = tokens.iter().filter(|t| t.flags & WORD != 0).count();
    let words = if document.lexicon.language.unspaced() {
        // Without spaces, a word is two characters or so.
        inner
            .chars()
            .filter(|c| c.is_alphanumeric())
            .count()
            .div_ceil(2)
    } else if sample_end < inner.len() {
        inner.split_whitespace().count()
    } else {
        sampled
    };
    let tail = inner.trim_end_matches(['’', '\'', '"', '”', '»', ' ']);
    Shape {
        words,
        capital: tokens.first().is_some_and(|t| t.flags & (CAP | NUM) != 0),
        closed: tail.ends_with([',', '.', '!', '?', '…', '—', '-', '。', '，', '؟', '،']),
        comma: tail.ends_with([',', '，', '،']),
        title_case: tokens.iter().filter(|t| t.flags & WORD != 0).all(|t| {
            t.flags & (CAP | NUM) != 0 || t.flags & (PREP | DET | CONJ | POSSESSIVE | SUB) != 0
        }) && tokens.iter().any(|t| t.flags & CAP != 0)
            && (inner.is_ascii() || inner.chars().any(char::is_uppercase)),
        verb: tokens
            .iter()
            .any(|t| t.flags & (AUX | V_PAST | V_S | PRON) != 0 && t.flags & CAP == 0)
            || tokens
                .iter()
                .any(|t| t.flags & PRON != 0 && t.flags & (DET | NUM) == 0),
    }
}

/// The class of the stretch at a unit of a sentence that runs over `first..end`.
pub fn classify(document: &Document, at: usize, first: usize, end: usize, shape: &Shape) -> Class {
    if shape.words == 0 {
        return Class::Title;
    }
    // The dashes of a dialogue hold nothing but what is said.
    if document
        .stretch(at)
        .is_some_and(|s| s.family == Family::Dash)
    {
        return Class::Whole;
    }
    let left = if run_in_heading(document, at, first) && shape.capital && shape.closed {
        Edge::Complete
    } else {
        left_edge(document, at, first)
    };
    let right_open = right_open(document, at, end, shape);
    if is_title(document, at, first, end, shape) {
        return Class::Title;
    }
    match left {
        Edge::Complete if !right_open => Class::Whole,
        Edge::Complete if shape.words >= 4 && shape.closed => Class::Whole,
        Edge::Cue if !right_open || shape.closed => Class::Whole,
        _ => Class::Part,
    }
}

#[derive(PartialEq, Eq)]
enum Edge {
    /// Sentence start, comma, colon or dash.
    Complete,
    /// A verb of saying.
    Cue,
    /// In the middle of a clause.
    Open,
}

/// "RIVER FALLS AGAIN “The gauge stood at …”": a heading in capitals runs into the words.
fn run_in_heading(document: &Document, at: usize, first: usize) -> bool {
    at >= first + 3
        && document.is(first, PARA_START)
        && (first..at).all(|k| document.is(k, ALL_CAPS | PUNCT | NUM | LONE_CAPITAL | POSSESSIVE))
}

fn left_edge(document: &Document, at: usize, first: usize) -> Edge {
    let Some(before) = at.checked_sub(1).filter(|&b| b >= first) else {
        return Edge::Complete;
    };
    let unit = &document.units[before];
    if unit.is(COLON | DASH | OPEN_PAREN | STOP | QUOTE | SEMICOLON) {
        return Edge::Complete;
    }
    if unit.is(COMMA) {
        return Edge::Complete;
    }
    let speaks = |k: usize| document.cue(k).is_some_and(|cue| cue.speaks()) && document.is(k, VERB);
    if speaks(before) && !document.is(before.wrapping_sub(1), DET) {
        return Edge::Cue;
    }
    // "told reporters “…”", "asked him, “…”"
    let addressed = |k: usize| document.cue(k).is_some_and(|cue| !cue.has('J'));
    if before > first
        && speaks(before - 1)
        && addressed(before - 1)
        && document.is(before, PRON_OBJ | CAP | GROUP)
    {
        return Edge::Cue;
    }
    if document.is(before, CONJ)
        && (before == first || document.is(before.wrapping_sub(1), COMMA | QUOTE))
    {
        return Edge::Complete;
    }
    Edge::Open
}

/// Whether the outlet's clause goes on after the marks.
fn right_open(document: &Document, at: usize, end: usize, shape: &Shape) -> bool {
    let after = at + 1;
    if after >= end || shape.closed && shape.comma {
        return false;
    }
    let unit = &document.units[after];
    if unit.is(PUNCT) && !unit.is(OPEN_PAREN) {
        return false;
    }
    if unit.is(QUOTE) {
        return false;
    }
    // “Nor will you get one” was Grange's reply.
    if crate::decode::whose(document, at).is_some() {
        return false;
    }
    // "tweeted, “Thank you” on Friday", "saying: “It goes on” and vowing to fight"
    let when = unit.is(PREP)
        && (after + 1..end.min(after + 4)).any(|k| document.is(k, DAY | TIME | MONTH | MEDIUM))
        || unit.is(DAY);
    let joined =
        unit.is(CONJ) && document.is(after + 1, V_ING | V_PAST) && !document.is(after + 1, CAP);
    if when || joined {
        return false;
    }
    let cue = document.cue(after).is_some_and(|cue| cue.speaks()) && unit.is(V_PAST | V_S);
    let subject_then_cue = (after + 1..end.min(after + 6))
        .find(|&k| document.is(k, VERB | AUX | PREP | COMMA))
        .is_some_and(|k| document.cue(k).is_some_and(|cue| cue.speaks()));
    !(cue || shape.closed && subject_then_cue || unit.is(OPEN_PAREN))
}
