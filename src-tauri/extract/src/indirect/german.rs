//! German indirect speech: what stands after the comma of a cue, before a trailing one, around "laut", and sentences that
//! go on in the subjunctive.

use super::{Clause, trimmed};
use crate::document::{Document, Sentence};
use crate::frames::Frame;
use crate::lexicon::cue::CueClass;
use crate::lexicon::flags::*;
use crate::mentions::Mention;

/// No clause on either side of a cue is longer, in units.
const LONGEST: usize = 300;

/// What the cue of a frame reports.
pub(super) fn clause(document: &Document, frames: &[Frame], f: usize) -> Option<Clause> {
    let frame = &frames[f];
    // No clause is longer; a text without full stops must not take for ever.
    let whole = &document.sentences[frame.sentence];
    let sentence = &Sentence {
        first: whole.first.max(frame.first().saturating_sub(LONGEST)),
        end: whole.end.min(frame.end() + LONGEST),
        ..*whole
    };
    let parts = match frame.class {
        CueClass::According => around_source(document, frame, sentence),
        CueClass::Judge | CueClass::Seem => return None,
        _ => {
            let next = frames
                .get(f + 1)
                .filter(|n| n.sentence == frame.sentence)
                .map_or(sentence.end, |n| n.first());
            vec![reported(document, frame, sentence, next)?]
        }
    };
    (!parts.is_empty()).then_some(Clause {
        frame: f,
        parts,
        goes_on: false,
    })
}

fn reported(
    document: &Document,
    frame: &Frame,
    sentence: &Sentence,
    next: usize,
) -> Option<Mention> {
    let entry = frame.entry?;
    let end = frame.end();
    // "Die Umleitung sei zumutbar, sagte der Landrat", "…, wie der Verband bekannt gab"
    let as_told = frame.first() > sentence.first && document.is_word(frame.first() - 1, &["wie"]);
    let first = frame.first() - usize::from(as_told);
    let behind_comma = first > sentence.first + 2 && document.is(first - 1, COMMA);
    let closes = (end..sentence.end).all(|k| {
        document.is(
            k,
            PUNCT | PREP | DET | DAY | TIME | CAP | NUM | MONTH | PARTICLE | ADV | V_PP,
        ) && !document.is(k, COLON | COMMA | QUOTE)
    });
    if behind_comma && closes && (frame.inverted || as_told) && (entry.speaks() || entry.has('T')) {
        return content(document, sentence.first, first - 1);
    }
    let limit = end + 30;
    let comma = (end..sentence.end.min(limit))
        .take_while(|&k| !document.is(k, COLON | SEMICOLON | QUOTE))
        .find(|&k| document.is(k, COMMA) && opens_clause(document, k + 1, sentence.end));
    if let Some(comma) = comma.filter(|_| entry.has('T') || entry.has('W') || entry.has('I')) {
        let stop = if next > comma + 4 { next } else { sentence.end };
        let stop = (comma + 4..stop)
            .find(|&k| document.is(k, SEMICOLON | DASH))
            .unwrap_or(stop);
        return content(document, comma + 1, stop);
    }
    // "forderte eine lückenlose Aufklärung", "kündigte ein Gespräch an", "wies den Vorwurf zurück"
    let particle = (end..sentence.end).find(|&k| {
        document.is_word(k, &["an", "zurück", "ab"])
            && (k + 1 >= sentence.end || document.is(k + 1, PUNCT | CONJ))
    });
    let object = entry.has('O') || entry.has('Y') && particle.is_some();
    let stop = particle.unwrap_or(sentence.end).min(
        (end..sentence.end)
            .find(|&k| document.is(k, COMMA | SEMICOLON | COLON | QUOTE))
            .unwrap_or(sentence.end),
    );
    let noun = (end..stop).any(|k| document.is(k, CAP));
    let opens = document.is(end, DET | POSS | ADJ | CAP | NUM | NUMBER_WORD);
    if object && noun && opens && !frame.passive {
        return content(document, end, stop);
    }
    None
}

/// "dass", "ob", a question word, an infinitive with "zu", or a clause with a verb of its own.
fn opens_clause(document: &Document, at: usize, end: usize) -> bool {
    let stop = (at..end)
        .find(|&k| document.is(k, COMMA | STOP | SEMICOLON))
        .unwrap_or(end);
    if document.is(at, SUB) || document.is_word(at, &["wie", "wer", "was", "wo", "warum", "welche"])
    {
        return true;
    }
    let infinitive = (at..end.min(at + 40))
        .any(|k| document.is_word(k, &["zu"]) && document.is(k + 1, V_BASE | WORD))
        && document.is(at, DET | CAP | PREP | PRON_OBJ | ADV | NEG | POSS);
    let verb = (at..stop).any(|k| document.is(k, AUX) || subjunctive(document.word(k)));
    // "…, der am Montag kam": a relative clause tells of the noun before it.
    let relative = document.is(at, REL)
        && !document.is(at + 1, CAP | ADJ)
        && !(at + 1..stop.min(at + 4))
            .any(|k| subjunctive(document.word(k)) || document.is(k, AUX));
    !relative && (verb || infinitive)
}

/// "laut Polizei", "nach Angaben der Reederei": what stands before it and what stands after it.
fn around_source(document: &Document, frame: &Frame, sentence: &Sentence) -> Vec<Mention> {
    let (first, mut end) = (frame.first(), frame.end());
    end += usize::from(document.is(end, COMMA));
    let stop = (end..sentence.end)
        .find(|&k| document.is(k, SEMICOLON | COLON))
        .unwrap_or(sentence.end);
    let opening = (sentence.first..first).all(|k| document.is(k, CONJ | ADV | PUNCT));
    let before = if opening {
        None
    } else {
        content(document, sentence.first, first)
    };
    [before, content(document, end, stop)]
        .into_iter()
        .flatten()
        .collect()
}

/// A range without marks and commas at its ends, unless little is left of it or it is somebody's direct speech.
fn content(document: &Document, first: usize, end: usize) -> Option<Mention> {
    let mut first = first;
    while document.is(first, CONJ) && !document.is(first, DET | SUB) {
        first += 1;
    }
    let range = trimmed(document, first, end)?;
    let spoken = (range.first..range.end).any(|k| {
        document
            .stretch(k)
            .is_some_and(|s| document.inner(s).split_whitespace().count() > 6)
    });
    let words = (range.first..range.end)
        .filter(|&k| document.is(k, WORD))
        .count();
    (!spoken && words >= 1).then_some(range)
}

/// Sentences after a reported one that go on in the subjunctive: "Ersatzteile gebe es nicht mehr."
pub(super) fn going_on(document: &Document, frames: &[Frame]) -> Vec<Clause> {
    let mut out = Vec::new();
    let mut voice: Option<usize> = None;
    let mut next = 0;
    for (index, sentence) in document.sentences.iter().enumerate() {
        if index > 0 && document.sentences[index - 1].paragraph != sentence.paragraph {
            voice = None;
        }
        let own = next;
        while next < frames.len() && frames[next].sentence == index {
            next += 1;
        }
        let last = (own..next).rev().find(|&f| {
            frames[f].subject.is_some()
                && frames[f]
                    .entry
                    .is_none_or(|cue| cue.has('T') || cue.speaks())
        });
        if let Some(last) = last {
            voice = Some(last);
            continue;
        }
        let reports = (sentence.first..sentence.end)
            .any(|k| !document.is(k, CAP | QUOTE) && subjunctive(document.word(k)));
        match voice {
            Some(frame) if reports => {
                if let Some(range) = content(document, sentence.first, sentence.end) {
                    out.push(Clause {
                        frame,
                        parts: vec![range],
                        goes_on: true,
                    });
                }
            }
            _ => voice = None,
        }
    }
    out
}

/// The forms that only reported speech has.
fn subjunctive(word: &str) -> bool {
    matches!(
        word,
        "sei"
            | "seien"
            | "habe"
            | "werde"
            | "könne"
            | "müsse"
            | "solle"
            | "dürfe"
            | "wolle"
            | "möge"
            | "gebe"
            | "gehe"
            | "komme"
            | "stehe"
            | "bleibe"
            | "liege"
            | "handle"
            | "handele"
            | "bestehe"
            | "lasse"
            | "sehe"
            | "wisse"
            | "finde"
            | "nehme"
            | "trage"
            | "brauche"
            | "rechne"
            | "erwarte"
            | "hoffe"
            | "glaube"
            | "halte"
            | "führe"
            | "laufe"
            | "fehle"
            | "gehöre"
            | "gelte"
            | "reiche"
            | "bedeute"
            | "hätten"
            | "wären"
    )
}
