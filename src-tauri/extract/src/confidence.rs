//! How sure each part is. The figures were measured, rule by rule, on texts kept for measuring, and rounded.

use crate::document::Document;
use crate::found::Found;
use crate::frames::Frame;
use crate::language::Language;
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
    german: bool,
    short_mention: bool,
    has_speaker: bool,
    has_role: bool,
    kind: SpeakerKind,
    name: f32,

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
            german: document.lexicon.language == Language::German,
            short_mention: found.mention.is_some_and(|m| m.end - m.first <= 4),
            has_speaker: found.mention.is_some(),
            has_role: parts.is_some_and(|p| p.role.is_some()),
            kind: parts.map_or(SpeakerKind::None, |p| p.kind),
            name: resolved.map_or(0.0, |r| r.sure),

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
        if e.named { 0.85 } else { 0.8 }
    } else {
        0.0
    };
    Confidence {
        span,
        speaker,
        cue,
        role,
        name: e.name,
        overall: span * speaker,
    }
}

fn span(e: &Evidence) -> f32 {
    let base: f32 = match (e.form, e.rule) {
        (Form::Direct, Rule::CueAfter) => 0.99,
        (Form::Direct, Rule::Nothing) => 0.5,
        (Form::Direct, Rule::CueInSentence | Rule::ParagraphBefore) => 0.85,
        (Form::Direct, _) => 0.97,
        (Form::Fragment, Rule::Nothing) => 0.5,
        (Form::Fragment, _) => 0.75,
        (Form::Mixed, _) => 0.8,
        (Form::Indirect, _) => match e.class {
            Some(
                CueClass::Say
                | CueClass::According
                | CueClass::Write
                | CueClass::Post
                | CueClass::Ask,
            ) => 0.8,
            Some(CueClass::Document | CueClass::Promise | CueClass::Demand) => 0.7,
            Some(CueClass::Believe | CueClass::Judge | CueClass::Attitude | CueClass::Want) => 0.55,
            _ => 0.4,
        },
    };
    if e.unclosed { base * 0.8 } else { base }
}

fn speaker(e: &Evidence) -> f32 {
    let base: f32 = match e.rule {
        Rule::CueAfter if e.strong_cue => 0.975,
        Rule::CueAfter => 0.93,
        Rule::CueBefore if e.strong_cue => 0.93,
        Rule::CueBefore => 0.82,
        Rule::Continuation | Rule::Transcript => 0.95,
        Rule::Dash | Rule::ColonBefore | Rule::Source | Rule::Whose => 0.88,
        Rule::CueInSentence => 0.75,
        Rule::Clause => match e.class {
            Some(CueClass::Say | CueClass::According | CueClass::Write | CueClass::Post) => 0.9,
            _ => 0.82,
        },
        Rule::GoesOn => 0.7,
        Rule::AttributedLater => 0.65,
        Rule::SentenceBefore => 0.75,
        Rule::ParagraphBefore => 0.6,
        Rule::Subject => 0.45,
        Rule::Nothing => 0.2,
    };
    let mut value = base;
    if e.rule == Rule::CueAfter && (e.pronoun || e.named && e.short_mention) {
        value += if e.pronoun { 0.018 } else { 0.012 };
    }
    if e.inherited {
        value *= 0.85;
    }
    if e.long_mention {
        value *= 0.98;
    }
    if !e.named && !e.pronoun && e.kind == SpeakerKind::Person {
        value *= 0.93;
    }
    if e.score < 5.0 && e.rule != Rule::Clause {
        value *= 0.95;
    }
    if e.german {
        value *= if e.rule == Rule::CueAfter { 0.95 } else { 0.85 };
        if e.rule == Rule::SentenceBefore {
            value *= 0.6;
        }
    }
    value
}
