//! Where the words after a cue stop.

use super::opening::adverbial;
use crate::document::{Document, Sentence};
use crate::frames::Frame;
use crate::lexicon::cue::CueClass;
use crate::lexicon::flags::*;

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
    let object = frame
        .entry
        .is_some_and(|cue| cue.has('O') || cue.has('R') || cue.class == CueClass::Judge)
        && !document.is_word(frame.cue.end, &["that"]);
    let leading = frame.cue.first <= sentence.first + 1 && frame.inherited;
    let opener = leading
        || document.is(sentence.first, SUB)
            && !document.is(sentence.first, PREP | DET | ADV)
            && frame.first() <= sentence.first + 2;
    let relative = frame
        .subject
        .is_some_and(|s| document.is(s.first, REL) && s.first > sentence.first)
        || frame.first() > sentence.first + 1
            && document.is(frame.first() - 1, REL)
            && document.is(frame.first() - 2, COMMA);
    for k in frame.cue.end..limit {
        let comma = document.is(k, COMMA) && k > frame.cue.end + 1;
        let aside = document.is(k + 1, REL | V_ING | DET | POSS)
            || document.is_word(
                k + 1,
                &["with", "where", "but", "after", "when", "while", "as"],
            );
        let clause = object
            && k > frame.cue.end + 1
            && document.is_word(
                k,
                &[
                    "when", "while", "although", "though", "because", "after", "before",
                ],
            );
        let but =
            document.is_word(k + 1, &["but", "though", "although"]) && document.is(k + 2, PRON);
        // "The Journal, citing internal papers, reported"
        let inserted = frame.inherited
            && document.is(frame.cue.first, V_ING)
            && document.is(k + 1, V_PAST | V_S | AUX);
        if comma && inserted {
            limit = k;
            break;
        }
        let when = object
            && document.is(k, PREP)
            && k > frame.cue.end + 1
            && document.is_word(k, &["on", "at", "in", "during"])
            && adverbial(document, k, limit);
        if when || clause || comma && (object && aside || but) {
            limit = k;
            break;
        }
        if comma
            && (opener && document.is(k + 1, PRON | CAP | DET | POSS | PREP | NUM)
                || relative && document.is(k + 1, VERB | AUX | ADV))
        {
            limit = k;
            break;
        }
        // One dash ends the clause, a pair of them encloses an aside.
        let pair = document.is(k, DASH) && (k + 1..limit).any(|j| document.is(j, DASH));
        if pair && !document.is(k, SEMICOLON) {
            break;
        }
        if document.is(k, SEMICOLON) && k > frame.cue.end
            || document.is(k, DASH) && k > frame.cue.end + 3
        {
            limit = k;
            break;
        }
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
