//! Scores how well a frame explains a quoted stretch. Weights are set by hand; a link is as likely as its score is high.

use crate::document::Document;
use crate::frames::Frame;
use crate::lexicon::cue::CueClass;
use crate::lexicon::flags::*;

/// Why a quotation was given its speaker.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Rule {
    /// The cue stands right after the marks.
    CueAfter,
    /// The cue stands right before the marks.
    CueBefore,
    /// The cue is elsewhere in the sentence.
    CueInSentence,
    /// The paragraph before ends with a colon.
    ColonBefore,
    /// The same voice goes on after its attribution.
    Continuation,
    /// The sentence before names who speaks.
    SentenceBefore,
    /// A later quotation of the paragraph is attributed.
    AttributedLater,
    /// The paragraph before ends with this voice.
    ParagraphBefore,
    /// A transcript's name and colon.
    Transcript,
    /// A dash and a name after a block quotation.
    Dash,
    /// A name in brackets after the quotation.
    Source,
    /// "That was Ann Lee", "was Lee's reply": the words after it say whose it is.
    Whose,
    /// The subject of the sentence, without a cue.
    Subject,
    /// The clause after or before a cue: indirect speech.
    Clause,
    /// A sentence in the subjunctive goes on with what the one before reports.
    GoesOn,
    /// Nothing names a speaker.
    Nothing,
}

/// A candidate's score; below 0 it is none.
pub type Score = f32;

/// How well a frame of the same sentence explains the stretch at unit `at`.
pub fn same_sentence(document: &Document, frame: &Frame, at: usize) -> Option<(Score, Rule)> {
    if frame.passive && frame.class != CueClass::Judge
        || frame.subject.is_none()
        || frame.class == CueClass::Seem
    {
        return None;
    }
    if frame.subject.is_some_and(|s| s.first <= at && at < s.end) {
        return None;
    }
    let speaks = frame.entry.is_none_or(|cue| cue.speaks());
    let strong = frame.entry.is_none_or(|cue| cue.has('D'));
    let mut score = if strong {
        0.0
    } else if speaks {
        -1.0
    } else {
        -5.0
    };
    if frame.class == CueClass::Judge {
        score -= 1.0;
    }
    if frame.negated && !frame.inverted {
        score -= 1.5;
    }
    if frame
        .entry
        .is_some_and(|cue| matches!(cue.lemma, "speak" | "talk"))
        && !document.is(frame.cue.end, COLON | COMMA | QUOTE | STOP)
    {
        // "why she is speaking at the rally": that somebody speaks, not what is said.
        score -= 2.0;
    }
    if frame.inherited && frame.cue.first > at {
        // "called it “…” and demanded": the later verb reports something else.
        score -= 6.0;
    }
    let rule = if frame.cue.first > at {
        let opening = &document.units[frame.first().saturating_sub(1)];
        // "praising “her courage” as he promised help", "“…,” which Rao thinks is late": a clause of its own.
        let subordinate = frame.first() > at + 1
            && opening.is(SUB)
            && !document.is_word(frame.first() - 1, &["as"])
            || frame.subject.is_some_and(|s| {
                document.is_word(s.first, &["which"])
                    || document.is_word(s.first.wrapping_sub(1), &["as"])
            }) && frame.entry.is_some_and(|cue| !cue.has('D'));
        if subordinate {
            score -= 3.0;
        }
        let between = gap(document, at + 1, frame.first());
        score += 10.0 - 0.8 * between.words as f32 - 5.0 * between.quotes as f32;
        if between.words == 0 {
            Rule::CueAfter
        } else {
            Rule::CueInSentence
        }
    } else {
        let between = gap(document, frame.end().min(at), at);
        let participle = document.is(frame.cue.first, V_ING);
        if frame.inherited
            && participle
            && (between.words > 4
                || between.words > 0 && frame.entry.is_none_or(|cue| cue.lemma != "say"))
        {
            // "wrote in a statement explaining why …, “…”": the main verb brings the words.
            score -= 3.0;
        }
        let lead = &document.units[at - 1];
        score += 8.5 - 0.2 * between.words as f32 - 2.5 * between.quotes as f32;
        if lead.is(COLON) {
            score += 3.0;
        } else if lead.is(COMMA) {
            score += 1.0;
        }
        if between.words == 0 {
            score += 1.0;
        }
        if between.words <= 3 || lead.is(COLON) {
            Rule::CueBefore
        } else {
            Rule::CueInSentence
        }
    };
    Some((score, rule))
}

struct Gap {
    words: usize,
    quotes: usize,
}

fn gap(document: &Document, from: usize, to: usize) -> Gap {
    let mut gap = Gap {
        words: 0,
        quotes: 0,
    };
    for k in from..to.max(from) {
        let Some(unit) = document.unit(k) else { break };
        if unit.is(QUOTE) {
            gap.quotes += 1;
        } else if !unit.is(PUNCT | ADV) {
            gap.words += 1;
        }
    }
    gap
}
