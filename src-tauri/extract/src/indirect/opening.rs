//! Where the words after a cue begin, and whether they can be what was said.

use crate::document::Document;
use crate::frames::Frame;
use crate::frames::plural;
use crate::lexicon::cue::{Cue, CueClass};
use crate::lexicon::flags::*;

/// After the addressee, "on Tuesday" and "in a statement".
pub(super) fn skip_adverbials(document: &Document, frame: &Frame, limit: usize) -> usize {
    let mut k = frame.cue.end;
    let addressee = frame.entry.is_some_and(|cue| cue.has('A'));
    if frame
        .entry
        .is_some_and(|cue| cue.has('F') && k < limit && takes(cue, document.word(k)))
    {
        return k;
    }
    while k < limit {
        let unit = &document.units[k];
        if unit.is(COMMA) && k == frame.cue.end
            || unit.is(DAY)
            || unit.is(ADV) && !unit.is(DET | SUB) && !document.is(k + 1, DET | SUB)
        {
            k += 1;
            continue;
        }
        let adverbial = unit.is(PREP)
            && (adverbial(document, k, limit)
                || document.is_word(k, &["to"]) && !document.is(k + 1, VERB));
        let addressed = addressee
            && k == frame.cue.end
            && !unit.is(SUB | PREP | COMMA | COLON | QUOTE)
            && !document.is_word(k, &["to"]);
        if addressed && unit.is(PRON_OBJ | PRON) && !unit.is(DET | POSS) {
            k += 1;
            continue;
        }
        if adverbial || addressed {
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

pub(super) fn adverbial(document: &Document, at: usize, limit: usize) -> bool {
    (at + 1..limit.min(at + 6))
        .take_while(|&k| !document.is(k, PREP | COMMA | SUB | QUOTE))
        .any(|k| document.is(k, DAY | MONTH | MEDIUM | TIME))
}

/// Whether the words after a cue can be what was said.
pub(super) fn opens_content(
    document: &Document,
    start: usize,
    limit: usize,
    frame: &Frame,
) -> bool {
    let Some(entry) = frame.entry else {
        return true;
    };
    let unit = &document.units[start];
    if unit.is(STOP | COLON | CLOSE_PAREN | SEMICOLON) || document.is(start, CONJ) {
        return false;
    }
    // What "I think" or "you know" brings is the outlet's or the reader's own.
    let own = frame.class == CueClass::Believe
        && frame
            .subject
            .is_some_and(|s| document.is_word(s.first, &["i", "we", "you"]));
    if own {
        return false;
    }
    let that = document.is_word(
        start,
        &[
            "that", "que", "qu'", "qu’", "أن", "أنه", "أنها", "بأن", "إن", "إنه", "إنها",
        ],
    );
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
    if entry.has('F') && unit.is(PREP) && start + 1 < limit {
        if document.is(start + 1, DAY | MONTH | NUM) {
            return false;
        }
        return takes(entry, document.word(start));
    }
    if entry.has('O') || entry.class == CueClass::Judge {
        return !unit.is(PREP | COMMA | QUOTE) || unit.is(DET | CAP);
    }

    if entry.has('B') || entry.class == CueClass::Believe {
        let subject = document.is_word(start, &["he", "she", "they", "we", "i", "it", "there"]);
        let clause = subject && start + 1 < limit
            || (start..limit).any(|k| {
                document.is(k, AUX | V_PAST | V_S | QUOTE)
                    || k > start && plain_present(document, k)
            });
        if !clause {
            return false;
        }
        return !unit.is(PREP | COMMA | PRON_OBJ)
            || unit.is(DET | PRON | CAP | POSS)
            || unit.is(PREP) && (start..start + 12).any(|k| document.is(k, COMMA));
    }
    false
}

/// "his friends **feel** the same": a base form after a plural or a pronoun.
fn plain_present(document: &Document, k: usize) -> bool {
    document.is(k, V_BASE)
        && !document.is(k, CAP | PREP)
        && (document.is(k - 1, PRON | GROUP) && !document.is(k - 1, DET)
            || plural(document.word(k - 1)))
}

/// The prepositions of prepositional cue verbs.
pub(super) fn takes(entry: &Cue, word: &str) -> bool {
    match entry.lemma {
        "call" => matches!(word, "for" | "on" | "upon"),
        "refer" | "point" | "object" | "allude" | "respond" | "react" => word == "to",
        "insist" | "focus" | "comment" => word == "on",
        "hint" => word == "at",
        "speak" | "talk" => matches!(word, "about" | "of" | "against"),
        "say" | "tell" => false,
        "ask" => word == "about",
        "push" | "vote" | "argue" | "campaign" | "lobby" | "press" => {
            matches!(word, "for" | "against")
        }
        _ => matches!(
            word,
            "about" | "of" | "against" | "on" | "for" | "over" | "with"
        ),
    }
}
