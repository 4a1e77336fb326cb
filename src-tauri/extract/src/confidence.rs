//! How sure each part is. The figures were measured, rule by rule, on texts kept for measuring, and rounded.

use crate::document::Document;
use crate::found::Found;
use crate::frames::Frame;
use crate::lexicon::cue::CueClass;
use crate::lexicon::flags::*;
use crate::model::{Confidence, Form, SpeakerKind};
use crate::rank::Rule;
use crate::resolve::Resolved;
use crate::roles::Parts;

/// What the figures depend on.
pub struct Evidence {
    form: Form,
    rule: Rule,
    score: f32,
    pronoun: bool,
    named: bool,
    strong_cue: bool,
    class: Option<CueClass>,
    inherited: bool,
    has_speaker: bool,
    has_role: bool,
    kind: SpeakerKind,
    name: f32,
    words: usize,
    unclosed: bool,
    long_mention: bool,
}

impl Evidence {
    /// Reads the evidence off a quotation.
    pub fn of(
        document: &Document,
        found: &Found,
        frame: Option<&Frame>,
        parts: Option<&Parts>,
        resolved: Option<&Resolved>,
    ) -> Self {
        Self {
            form: found.form,
            rule: found.rule,
            score: found.score,
            pronoun: parts.is_some_and(|p| !p.named && document.is(p.head.first, PRON | PRON_OBJ)),
            named: parts.is_some_and(|p| p.named),
            strong_cue: frame.is_some_and(|f| f.entry.is_none_or(|cue| cue.has('D'))),
            class: frame.map(|f| f.class),
            inherited: frame.is_some_and(|f| f.inherited),
            has_speaker: found.mention.is_some(),
            has_role: parts.is_some_and(|p| p.role.is_some()),
            kind: parts.map_or(SpeakerKind::None, |p| p.kind),
            name: resolved.map_or(0.0, |r| r.sure),
            words: found.words,
            unclosed: found.unclosed,
            long_mention: found.mention.is_some_and(|m| m.end - m.first > 12),
        }
    }
}

/// The figures for a quotation.
pub fn confidence(e: &Evidence) -> Confidence {
    let span = span(e);
    let speaker = if e.has_speaker { speaker(e) } else { 0.0 };
    let cue = match e.rule {
        Rule::CueAfter | Rule::CueBefore | Rule::Clause => 0.97,
        Rule::Nothing | Rule::Subject => 0.2,
        _ => 0.9,
    };
    let role = if e.has_role {
        if e.named { 0.9 } else { 0.8 }
    } else {
        0.0
    };
    let overall = if e.has_speaker {
        span * speaker
    } else {
        span * 0.4
    };
    Confidence {
        span,
        speaker,
        cue,
        role,
        name: e.name,
        overall,
    }
}

fn span(e: &Evidence) -> f32 {
    let base: f32 = match e.form {
        Form::Direct if e.words >= 4 => 0.98,
        Form::Direct => 0.9,
        Form::Fragment => 0.75,
        Form::Mixed => 0.75,
        Form::Indirect => match e.class {
            Some(
                CueClass::Say
                | CueClass::According
                | CueClass::Write
                | CueClass::Post
                | CueClass::Ask,
            ) => 0.75,
            Some(CueClass::Document | CueClass::Promise | CueClass::Demand) => 0.65,
            Some(CueClass::Believe | CueClass::Judge | CueClass::Attitude | CueClass::Want) => 0.5,
            _ => 0.4,
        },
    };
    if e.unclosed { base * 0.8 } else { base }
}

fn speaker(e: &Evidence) -> f32 {
    let base: f32 = match e.rule {
        Rule::CueAfter => {
            if e.strong_cue {
                0.98
            } else {
                0.93
            }
        }
        Rule::CueBefore => {
            if e.strong_cue {
                0.96
            } else {
                0.85
            }
        }
        Rule::Continuation => 0.96,
        Rule::Transcript => 0.95,
        Rule::Dash => 0.9,
        Rule::ColonBefore => 0.85,
        Rule::CueInSentence => 0.8,
        Rule::Clause => 0.85,
        Rule::AttributedLater => 0.6,
        Rule::SentenceBefore => 0.6,
        Rule::ParagraphBefore => 0.5,
        Rule::Subject => 0.4,
        Rule::Nothing => 0.2,
    };
    let mut value = base;
    if e.pronoun {
        value = (value + 0.01).min(0.99);
    }
    if e.inherited {
        value *= 0.85;
    }
    if e.long_mention {
        value *= 0.97;
    }
    if !e.named && !e.pronoun && e.kind == SpeakerKind::Person {
        value *= 0.93;
    }
    if e.score < 5.0 {
        value *= 0.9;
    }
    value
}
