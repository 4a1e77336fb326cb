//! Indirect speech: what a cue's clause says, without quote marks.

use crate::document::{Document, Sentence};
use crate::frames::Frame;
use crate::lexicon::cue::CueClass;
use crate::lexicon::flags::*;
use crate::mentions::Mention;

/// What one frame reports, as one or two ranges of units.
#[derive(Clone, Debug)]
pub struct Clause {
    /// Index of the frame.
    pub frame: usize,
    /// The words reported.
    pub parts: Vec<Mention>,
}

/// The clauses of all frames that report one.
pub fn clauses(document: &Document, frames: &[Frame]) -> Vec<Clause> {
    (0..frames.len())
        .filter_map(|f| clause(document, frames, f))
        .collect()
}

fn clause(document: &Document, frames: &[Frame], f: usize) -> Option<Clause> {
    let frame = &frames[f];
    let sentence = &document.sentences[frame.sentence];
    let one = |range: Mention| {
        Some(Clause {
            frame: f,
            parts: vec![range],
        })
    };
    if frame.class == CueClass::According {
        return one(around_according(document, frame, sentence)?);
    }
    let entry = frame.entry?;
    if frame.passive || entry.has('R') {
        return raised(document, frame, sentence, frames, f)
            .map(|parts| Clause { frame: f, parts });
    }
    if frame.inverted {
        return one(before(document, sentence, frame.first())?);
    }
    let limit = clause_limit(document, frames, f, sentence);
    let start = skip_adverbials(document, frame, limit);
    if start < limit && opens_content(document, start, frame) {
        return one(trimmed(document, start, limit)?);
    }
    let ends = start >= sentence.end || document.is(start, STOP | COMMA | SEMICOLON);
    let trailing = entry.has('T')
        && frame.first() > sentence.first
        && document.is(frame.first() - 1, COMMA)
        && !frame.inherited;
    if ends && trailing {
        one(before(document, sentence, frame.first())?)
    } else {
        None
    }
}

/// "It is expected to rain", "Clinton appears to have won": the subject and the verb's complement.
fn raised(
    document: &Document,
    frame: &Frame,
    sentence: &Sentence,
    frames: &[Frame],
    f: usize,
) -> Option<Vec<Mention>> {
    let entry = frame.entry?;
    if !entry.has('R') || !document.is_word(frame.cue.end, &["to"]) {
        return None;
    }
    let subject = frame.subject.filter(|_| !frame.inherited)?;
    let complement = trimmed(
        document,
        frame.cue.end,
        clause_limit(document, frames, f, sentence),
    )?;
    Some(vec![subject, complement])
}

/// The clause before a trailing attribution.
fn before(document: &Document, sentence: &Sentence, end: usize) -> Option<Mention> {
    let mut first = sentence.first;
    while first < end && document.is(first, CONJ | DASH) {
        first += 1;
    }
    if (first..end).any(|k| {
        document.is(k, QUOTE)
            && document
                .stretch(k)
                .is_some_and(|s| document.inner(s).ends_with(','))
    }) && document.is(first, QUOTE)
    {
        return None;
    }
    trimmed(document, first, end)
}

fn around_according(document: &Document, frame: &Frame, sentence: &Sentence) -> Option<Mention> {
    if frame.cue.first <= sentence.first + 1 {
        let start = frame.end() + usize::from(document.is(frame.end(), COMMA));
        return trimmed(document, start, sentence.end);
    }
    trimmed(document, sentence.first, frame.cue.first)
}

/// Where the words after the cue stop: the end of the sentence or the next frame that shares the subject.
fn clause_limit(document: &Document, frames: &[Frame], f: usize, sentence: &Sentence) -> usize {
    let frame = &frames[f];
    let next = frames[f + 1..]
        .iter()
        .take_while(|n| n.sentence == frame.sentence)
        .find(|n| {
            let lead = n.first().checked_sub(1).filter(|&k| k > frame.cue.end);
            lead.is_some_and(|k| {
                document.is(k, COMMA | DASH | SEMICOLON) || n.inherited && document.is(k, CONJ)
            }) && (n.inherited || n.class == CueClass::According)
        });
    let mut limit = next.map_or(sentence.end, |n| n.first());
    for k in frame.cue.end..limit {
        if document.is(k, SEMICOLON | DASH) && k > frame.cue.end + 3 {
            limit = k;
            break;
        }
    }
    while limit > frame.cue.end
        && document.is(limit - 1, CONJ | COMMA | STOP | DASH | SEMICOLON | COLON)
    {
        limit -= 1;
    }
    limit
}

/// After the addressee, "on Tuesday" and "in a statement".
fn skip_adverbials(document: &Document, frame: &Frame, limit: usize) -> usize {
    let mut k = frame.cue.end;
    let addressee = frame.entry.is_some_and(|cue| cue.has('A'));
    while k < limit {
        let unit = &document.units[k];
        if unit.is(COMMA) && k == frame.cue.end
            || unit.is(DAY)
            || unit.is(ADV) && !unit.is(DET | SUB) && !document.is(k + 1, DET)
        {
            k += 1;
            continue;
        }
        let adverbial = unit.is(PREP)
            && (adverbial(document, k, limit)
                || document.is_word(k, &["to"]) && !document.is(k + 1, VERB));
        if adverbial || addressee && k == frame.cue.end {
            let end = (k + 1..limit.min(k + 9)).find(|&j| {
                document.is(j, SUB | PREP | COMMA | COLON | QUOTE | PRON | AUX)
                    && !(document.is(j, PREP) && document.is_word(j, &["of"]))
                    && j > k
            });
            match end {
                Some(e)
                    if adverbial
                        || document.is(e, SUB | COMMA | PRON | COLON | QUOTE)
                        || document.is_word(e, &["to", "about"]) =>
                {
                    k = e + usize::from(document.is(e, COMMA));
                    continue;
                }
                _ => return k,
            }
        }
        break;
    }
    k
}

fn adverbial(document: &Document, at: usize, limit: usize) -> bool {
    (at + 1..limit.min(at + 6))
        .take_while(|&k| !document.is(k, PREP | COMMA | SUB | QUOTE))
        .any(|k| document.is(k, DAY | MONTH | MEDIUM | TIME))
}

/// Whether the words after a cue can be what was said.
fn opens_content(document: &Document, start: usize, frame: &Frame) -> bool {
    let Some(entry) = frame.entry else {
        return true;
    };
    let unit = &document.units[start];
    if unit.is(STOP | COLON | CLOSE_PAREN) || document.is(start, CONJ) {
        return false;
    }
    let that = document.is_word(start, &["that"]);
    let to = document.is_word(start, &["to"]) && document.is(start + 1, V_BASE | AUX);
    let question = document.is_word(
        start,
        &[
            "whether", "if", "why", "how", "what", "when", "where", "who", "which",
        ],
    );
    if that {
        return entry.has('T') || entry.has('A');
    }
    if to {
        return entry.has('I') || entry.has('A') || entry.class == CueClass::Want;
    }
    if question {
        return entry.has('W') || entry.has('T');
    }
    if entry.has('O') || entry.class == CueClass::Judge {
        return !unit.is(PREP | COMMA | QUOTE) || unit.is(DET | CAP);
    }
    if entry.has('P') && unit.is(PREP) {
        return document.is_word(start, &["about", "of", "for", "against"]);
    }
    if entry.has('B') || entry.class == CueClass::Believe {
        return !unit.is(PREP | COMMA | PRON_OBJ)
            || unit.is(DET | PRON | CAP | POSS)
            || unit.is(PREP) && (start..start + 12).any(|k| document.is(k, COMMA));
    }
    false
}

fn trimmed(document: &Document, first: usize, end: usize) -> Option<Mention> {
    let (mut first, mut end) = (first, end);
    while first < end && document.is(first, COMMA | DASH | COLON) {
        first += 1;
    }
    while end > first && document.is(end - 1, PUNCT) && !document.is(end - 1, CLOSE_PAREN) {
        end -= 1;
    }
    Mention::new(first, end)
}
