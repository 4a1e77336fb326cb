//! Where the words after a cue stop.

use super::breaks::Reach;
use crate::document::{Document, Sentence};
use crate::frames::Frame;
use crate::lexicon::cue::CueClass;
use crate::lexicon::flags::*;

/// How many later cues of a sentence may end a clause; a text without full stops must not take for ever.
const NEXT_FRAMES: usize = 40;

/// Where the words after the cue stop: the end of the sentence or the next frame that shares the subject.
pub(super) fn clause_limit(
    document: &Document,
    frames: &[Frame],
    f: usize,
    sentence: &Sentence,
) -> usize {
    let frame = &frames[f];
    let next = frames[f + 1..]
        .iter()
        .take_while(|n| n.sentence == frame.sentence)
        .take(NEXT_FRAMES)
        .find(|n| {
            let lead = n.first().checked_sub(1).filter(|&k| k > frame.cue.end);
            // "…, but he said": a new attribution.
            let fresh = !n.inherited && n.entry.is_some_and(|cue| cue.has('D'));
            let joined = lead.is_some_and(|k| {
                document.is(k, COMMA) && document.is(k + 1, PRON)
                    || document.is(k, CONJ | SUB) && document.is(k.wrapping_sub(1), COMMA | DASH)
            });
            let trailing = fresh
                && lead.is_some_and(|k| document.is(k, COMMA))
                && (n.end() >= sentence.end
                    || document.is(n.end(), STOP)
                    || closes(document, n.end(), sentence.end));
            if fresh && joined || trailing {
                return true;
            }

            let joint = lead.is_some_and(|k| {
                document.is(k, COMMA | DASH | SEMICOLON) || n.inherited && document.is(k, CONJ)
            });
            joint && (n.inherited || n.class == CueClass::According)
        });
    // No clause is longer; a text without full stops must not take for ever.
    let farthest = sentence.end.min(frame.cue.end + 300);
    let mut limit = next.map_or(farthest, |n| n.first()).min(farthest);
    if let Some(end) = Reach::of(document, frame, sentence, limit).breaks_off() {
        limit = end;
    }
    while limit > frame.cue.end
        && document.is(
            limit.wrapping_sub(1),
            CONJ | COMMA | STOP | DASH | SEMICOLON | COLON,
        )
    {
        limit -= 1;
    }
    limit
}

/// "… told the paper on Thursday.": nothing but an addressee and a date follows.
pub(super) fn closes(document: &Document, from: usize, end: usize) -> bool {
    let words = (from..end).filter(|&k| document.is(k, WORD)).count();
    words <= 7
        && !(from..end).any(|k| {
            document.is(k, SUB | AUX | QUOTE | PRON | COMMA) && !document.is(k, PREP | CAP)
                || document.is(k, V_PAST | V_S) && !document.is(k, CAP)
        })
}
