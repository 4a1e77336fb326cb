//! Indirect speech: what a cue's clause says, without quote marks.

use crate::document::{Document, Sentence};
use crate::frames::Frame;
use crate::lexicon::cue::{Cue, CueClass};
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
    let mut out: Vec<Clause> = Vec::new();
    for f in 0..frames.len() {
        // What somebody is said to say, want or think is part of what is said.
        let nested = out.iter().any(|c| {
            let outer = &frames[c.frame];
            let holds = c
                .parts
                .iter()
                .any(|p| p.first <= frames[f].cue.first && frames[f].cue.first < p.end);
            holds && outer.entry.is_none_or(|cue| cue.has('T') || cue.has('I'))
        });
        if !nested && let Some(found) = clause(document, frames, f) {
            out.push(found);
        }
    }
    out
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
    if frame.class == CueClass::Mark {
        return one(trimmed(document, frame.cue.end, sentence.end)?);
    }
    if frame.class == CueClass::According {
        return one(around_according(document, frame, sentence)?);
    }
    let entry = frame.entry?;
    if frame.passive || entry.has('R') {
        return raised(document, frame, sentence, frames, f)
            .map(|parts| Clause { frame: f, parts });
    }
    let first = frame.first();
    let answer = document.is_word(frame.cue.end, &["yes", "no", "so", "nothing"])
        && entry.has('D')
        && !frame.inverted;
    if answer {
        return one(trimmed(
            document,
            frame.cue.end,
            clause_limit(document, frames, f, sentence),
        )?);
    }
    let aside = entry.has('T')
        && first > sentence.first
        && document.is(first - 1, COMMA | DASH)
        && !frame.inherited;
    let comma_after = document.is(frame.end(), COMMA | DASH) && frame.end() + 1 < sentence.end;
    if aside
        && comma_after
        && !document.is(frame.end() + 1, QUOTE | V_ING | CONJ)
        && (frame.inverted || frame.subject.is_some())
    {
        // "The bridge, she said, is safe."
        let parts = [
            before(document, sentence, first),
            trimmed(document, frame.end(), sentence.end),
        ];
        return Some(Clause {
            frame: f,
            parts: parts.into_iter().flatten().collect(),
        });
    }
    if frame.inverted {
        return one(before(document, sentence, first)?);
    }
    let limit = clause_limit(document, frames, f, sentence);
    let start = skip_adverbials(document, frame, limit);
    let only = start + 1 == limit && document.is(start, PRON_OBJ);
    let sources = entry.lemma == "cite"
        && (start..limit).any(|k| {
            document.is(k, UNNAMED) && !document.is(k, ROLE)
                || document.is_word(
                    k,
                    &["unnamed", "anonymous", "unidentified", "seen", "obtained"],
                )
        });
    if start < limit && !only && !sources && opens_content(document, start, limit, frame) {
        // "called for talks": the preposition belongs to the cue.
        let start = start + usize::from(entry.has('F') && takes(entry, document.word(start)));
        return one(trimmed(document, start, limit)?);
    }
    let ends = start >= sentence.end || document.is(start, STOP | COMMA | SEMICOLON);
    if ends && aside {
        one(before(document, sentence, first)?)
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
    let to = document.is_word(frame.cue.end, &["to"]);
    // "appears uneasy", "seemed like a mistake"
    let plain = !frame.passive
        && entry.class == CueClass::Seem
        && !document.is(frame.cue.end, PREP | SUB | PUNCT | PRON | CONJ)
        || document.is_word(frame.cue.end, &["like"]);
    let judged = frame.passive
        && entry.class == CueClass::Judge
        && (to || document.is_word(frame.cue.end, &["as"]) || frame.inverted);
    let agent = frame.passive && frame.inverted;
    if !agent && !judged && (!entry.has('R') || !(to || plain)) {
        return None;
    }
    if frame.passive && frame.inverted {
        let patient = crate::mentions::left::subject_of(document, frame.cue.first, sentence.first)?;
        return Some(vec![patient]);
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
    let after = frame.end();
    if frame.cue.first > sentence.first + 1
        && document.is(frame.cue.first - 1, COMMA)
        && document.is(after, COMMA)
        && after + 3 < sentence.end
        && frame.cue.first - sentence.first <= 8
    {
        // "Over the long term, according to the office, costs will rise."
        return trimmed(document, after, sentence.end);
    }
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
            // "…, but he said": a new attribution.
            let fresh = !n.inherited && n.entry.is_some_and(|cue| cue.has('D'));
            let joined = lead.is_some_and(|k| {
                document.is(k, COMMA) && document.is(k + 1, PRON)
                    || document.is(k, CONJ | SUB) && document.is(k - 1, COMMA | DASH)
            });
            let trailing = fresh
                && lead.is_some_and(|k| document.is(k, COMMA))
                && (n.end() >= sentence.end || document.is(n.end(), STOP));
            if fresh && joined || trailing {
                return true;
            }
            lead.is_some_and(|k| {
                document.is(k, COMMA | DASH | SEMICOLON) || n.inherited && document.is(k, CONJ)
            }) && (n.inherited || n.class == CueClass::According)
        });
    let mut limit = next.map_or(sentence.end, |n| n.first());
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
            && (opener && document.is(k + 1, PRON | CAP | DET | POSS)
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

fn adverbial(document: &Document, at: usize, limit: usize) -> bool {
    (at + 1..limit.min(at + 6))
        .take_while(|&k| !document.is(k, PREP | COMMA | SUB | QUOTE))
        .any(|k| document.is(k, DAY | MONTH | MEDIUM | TIME))
}

/// Whether the words after a cue can be what was said.
fn opens_content(document: &Document, start: usize, limit: usize, frame: &Frame) -> bool {
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
    if entry.has('F') && unit.is(PREP) && start + 1 < limit {
        return takes(entry, document.word(start));
    }
    if entry.has('O') || entry.class == CueClass::Judge {
        return !unit.is(PREP | COMMA | QUOTE) || unit.is(DET | CAP);
    }

    if entry.has('B') || entry.class == CueClass::Believe {
        let clause =
            (start..limit).any(|k| document.is(k, AUX | V_PAST | V_S) || document.is(k, QUOTE));
        if !clause {
            return false;
        }
        return !unit.is(PREP | COMMA | PRON_OBJ)
            || unit.is(DET | PRON | CAP | POSS)
            || unit.is(PREP) && (start..start + 12).any(|k| document.is(k, COMMA));
    }
    false
}

/// The prepositions of prepositional cue verbs.
fn takes(entry: &Cue, word: &str) -> bool {
    match entry.lemma {
        "call" => matches!(word, "for" | "on" | "upon"),
        "refer" | "point" | "object" | "allude" | "respond" | "react" => word == "to",
        "insist" | "focus" | "comment" => word == "on",
        "hint" => word == "at",
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
