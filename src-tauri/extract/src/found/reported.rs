//! Indirect and mixed speech.

use super::Found;
use super::found;
use super::inner_span;
use crate::circumstances::span_of;
use crate::classify::Class;
use crate::decode::Quoted;
use crate::document::Document;
use crate::frames::Frame;
use crate::indirect::Clause;
use crate::language::Language;
use crate::lexicon::cue::CueClass;
use crate::lexicon::flags::*;
use crate::model::{Form, Span};
use crate::rank::Rule;

pub(super) fn reported(
    document: &Document,
    frames: &[Frame],
    quoted: &[Quoted],
    clause: &Clause,
    covered: &mut [bool],
    out: &mut Vec<Found>,
) {
    let frame = &frames[clause.frame];
    let inside = |q: &Quoted| clause.parts.iter().any(|p| p.first <= q.at && q.at < p.end);
    if quoted
        .iter()
        .any(|q| q.class == Class::Whole && q.shape.words > 3 && inside(q))
    {
        return;
    }
    let parts: Vec<usize> = (0..quoted.len())
        .filter(|&i| quoted[i].class == Class::Part && inside(&quoted[i]))
        .collect();
    // German sets phrases in marks inside long reports: each is a suggestion of its own. A single word stays with its clause.
    if document.lexicon.language == Language::German
        && parts.iter().any(|&i| quoted[i].shape.words > 1)
    {
        return;
    }
    // "called the affair “a disgrace”": one or two words are a fragment; more of them stay with what they judge.
    if frame.class == CueClass::Judge && parts.iter().any(|&i| quoted[i].shape.words <= 2) {
        return;
    }
    // A single word far from the cue may be somebody else's: it stands alone, its owner open.
    let (open, fresh): (Vec<usize>, Vec<usize>) = parts
        .into_iter()
        .filter(|&i| !covered[i])
        .partition(|&i| ambiguous(document, frame, &quoted[i]));
    fresh.iter().chain(&open).for_each(|&i| covered[i] = true);
    out.extend(open.into_iter().map(|i| Found {
        mention: None,
        frame: None,
        mark: None,
        rival: None,
        inside: Some(clause.frame),
        score: 0.0,
        rule: Rule::Nothing,
        ..found(document, &quoted[i], Form::Fragment)
    }));
    let verbatim: Vec<Span> = fresh
        .iter()
        .map(|&i| inner_span(document, quoted[i].at))
        .collect();
    // "—No nos vamos —dijo Pedro Salas": a dash opens what is said.
    let spoken_after_dash = !matches!(
        document.lexicon.language,
        Language::English | Language::German
    ) && frame.inverted
        && document.is(document.sentences[frame.sentence].first, DASH);
    out.push(Found {
        spans: clause.parts.iter().map(|p| span_of(document, *p)).collect(),
        parts: clause.parts.clone(),
        form: if spoken_after_dash {
            Form::Direct
        } else if verbatim.is_empty() {
            Form::Indirect
        } else {
            Form::Mixed
        },
        words: verbatim.len(),
        verbatim,
        mention: frame.subject,
        frame: Some(clause.frame),
        mark: None,
        rival: None,
        inside: None,
        score: if frame.inherited || clause.goes_on {
            4.0
        } else {
            7.0
        },
        rule: if clause.goes_on {
            Rule::GoesOn
        } else {
            Rule::Clause
        },
        unclosed: false,
    });
}

/// One quoted word, deep inside what is reported, in a clause with a subject of its own.
fn ambiguous(document: &Document, frame: &Frame, q: &Quoted) -> bool {
    let from = frame.end();
    q.shape.words == 1
        && q.at > from + 12
        && (from..q.at).filter(|&k| document.is(k, AUX)).count() >= 2
}

/// Whether a phrase in quote marks is worth a suggestion of its own.
pub(super) fn stands_alone(document: &Document, frames: &[Frame], q: &Quoted) -> bool {
    let german = document.lexicon.language == Language::German;
    let least = if german && !q.shape.capital { 2 } else { 4 };
    let weak = q.score < 4.0 && q.shape.words < least;
    let free_word = german && q.shape.words == 1 && q.rule == Rule::SentenceBefore;
    let unowned = q.frame.is_some_and(|f| frames[f].passive) && q.shape.words < 6;
    !(weak || free_word || unowned)
}
