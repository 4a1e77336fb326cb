//! Indirect speech: what a cue's clause says, without quote marks.

mod breaks;
mod german;
mod limits;
mod opening;

use self::limits::clause_limit;
use self::opening::opens_content;
use self::opening::skip_adverbials;
use self::opening::takes;
use crate::document::{Document, Sentence};
use crate::frames::Frame;
use crate::language::Language;
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
    /// A sentence after the cue's own that goes on reporting.
    pub goes_on: bool,
}

/// The clauses of all frames that report one.
pub fn clauses(document: &Document, frames: &[Frame]) -> Vec<Clause> {
    let mut out: Vec<Clause> = Vec::new();
    let german = document.lexicon.language == Language::German;
    for f in 0..frames.len() {
        // What somebody is said to say, want or think is part of what is said.
        let nested = out.iter().any(|c| {
            let outer = &frames[c.frame];
            let holds = c
                .parts
                .iter()
                .any(|p| p.first <= frames[f].cue.first && frames[f].cue.first < p.end);
            let firm = outer.entry.is_none_or(|cue| {
                (cue.has('T') || cue.has('I'))
                    && (!matches!(cue.lemma, "noun" | "adjective")
                        || !frames[f].entry.is_some_and(|inner| inner.has('D')))
            });
            holds && firm
        });
        let found = if german {
            german::clause(document, frames, f)
        } else {
            clause(document, frames, f)
        };
        out.extend(found.filter(|_| !nested));
    }
    if german {
        out.extend(german::going_on(document, frames));
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
            goes_on: false,
        })
    };
    if frame.class == CueClass::Mark {
        return one(trimmed(document, frame.cue.end, sentence.end)?);
    }
    if frame.class == CueClass::According {
        return one(around_according(document, frame, sentence)?);
    }
    let entry = frame.entry?;
    if frame.passive || entry.has('R') && !entry.has('I') {
        return raised(document, frame, sentence, frames, f).map(|parts| Clause {
            frame: f,
            parts,
            goes_on: false,
        });
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
    let quote_comma = document
        .stretch(first.wrapping_sub(1))
        .is_some_and(|s| document.inner(s).ends_with(','));
    let aside = entry.has('T')
        && first > sentence.first
        && (document.is(first.wrapping_sub(1), COMMA | DASH) || quote_comma)
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
            goes_on: false,
        });
    }
    if frame.inverted {
        return one(before(document, sentence, first)?);
    }
    let limit = clause_limit(document, frames, f, sentence);
    let start = skip_adverbials(document, frame, limit);
    // "…, Ida Brandt told the paper on Thursday": what was said stands before.
    if aside && entry.has('A') && limits::closes(document, frame.end(), sentence.end) {
        return one(before(document, sentence, first)?);
    }
    // "Talks are continuing, he said": the clause goes on to its own attribution.
    if document.is(frame.cue.end, COMMA)
        && document.is(frame.cue.end + 1, PRON)
        && document
            .cue(frame.cue.end + 2)
            .is_some_and(|cue| cue.has('D'))
    {
        return None;
    }
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
    let ends = aside && entry.has('D') && limits::closes(document, frame.end(), sentence.end)
        || start >= sentence.end
        || document.is(start, STOP | COMMA | SEMICOLON);
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
    // "However, it said": an adverb alone is not what was said.
    trimmed(document, first, end).filter(|m| {
        (m.first..m.end).any(|k| document.is(k, WORD | QUOTE) && !document.is(k, ADV | CONJ | SUB))
    })
}

fn around_according(document: &Document, frame: &Frame, sentence: &Sentence) -> Option<Mention> {
    let after = frame.end();
    if frame.cue.first > sentence.first + 1
        && document.is(frame.cue.first.wrapping_sub(1), COMMA)
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

fn trimmed(document: &Document, first: usize, end: usize) -> Option<Mention> {
    let (mut first, mut end) = (first, end);
    while first < end && document.is(first, COMMA | DASH | COLON) {
        first += 1;
    }
    while end > first
        && document.is(end.wrapping_sub(1), PUNCT)
        && !document.is(end.wrapping_sub(1), CLOSE_PAREN)
    {
        end -= 1;
    }
    Mention::new(first, end)
}

/// Where what is said would begin after a cue, past the addressee and "in a statement".
pub fn content_start(document: &Document, frame: &Frame, limit: usize) -> usize {
    skip_adverbials(document, frame, limit)
}
