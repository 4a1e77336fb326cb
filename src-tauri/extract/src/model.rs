//! What the crate returns: plain values that serialise. Offsets are UTF-8 bytes of the text.

use serde::Serialize;

use crate::language::Language;
use crate::lexicon::cue::CueClass;

/// A range of the text, in bytes, end exclusive.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
pub struct Span {
    /// Start.
    pub start: usize,
    /// End.
    pub end: usize,
}

impl Span {
    /// The words of the text that it covers.
    pub fn of<'t>(&self, text: &'t str) -> &'t str {
        text.get(self.start..self.end).unwrap_or("")
    }
}

/// How a quotation is printed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Form {
    /// Whole sentences or clauses inside quote marks.
    Direct,
    /// The outlet's words for what was said.
    Indirect,
    /// The outlet's words with quoted stretches among them.
    Mixed,
    /// A quoted stretch that is no sentence ("bloodbath").
    Fragment,
}

/// Who or what speaks.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum SpeakerKind {
    /// A person with a name, or a pronoun or role that stands for one.
    Person,
    /// An organization.
    Organization,
    /// Several people under one description ("US officials").
    Group,
    /// A source that the article does not name.
    UnnamedSource,
    /// A document ("the cable read").
    Document,
    /// The article gives no source.
    None,
}

/// A range of the text with its words.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Printed {
    /// Where.
    pub span: Span,
    /// The words.
    pub text: String,
}

/// A source without a name.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Unnamed {
    /// The article's words for the source.
    pub descriptor: String,
    /// The reason the article gives for withholding the name.
    pub reason: Option<Printed>,
    /// How many sources, as printed ("several", "two").
    pub number: Option<String>,
}

/// The speaker of a quotation, as the article prints it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Speaker {
    /// The mention.
    pub mention: Printed,
    /// The head of the mention: a name without titles and role, or its noun.
    pub head: Printed,
    /// Who or what it is.
    pub kind: SpeakerKind,
    /// Whether the mention is a pronoun, which names nobody by itself.
    pub pronoun: bool,
    /// The printed role.
    pub role: Option<Printed>,
    /// The organization named with the role.
    pub organization: Option<Printed>,
    /// The full name within the article that a surname, pronoun or role refers to.
    pub resolved_name: Option<String>,
    /// Where that full name stands.
    pub resolved_at: Option<Span>,
    /// Details of a source without a name.
    pub unnamed: Option<Unnamed>,
}

/// The words that attribute.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct CueWords {
    /// The words.
    pub words: Printed,
    /// What kind of act they report.
    pub class: CueClass,
}

/// Another who may be the one who says it. A person chooses.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Rival {
    /// Who.
    pub speaker: Speaker,
    /// The words that attribute it to them, where any do.
    pub cue: Option<CueWords>,
    /// Why they may be meant, in words for the window.
    pub reason: String,
}

/// One hop between the speaker and the article in hand.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Hop {
    /// What the hop is.
    pub kind: HopKind,
    /// Who is at its other end, as printed.
    pub who: Printed,
    /// The words that tell of it.
    pub words: Printed,
}

/// What a hop of the reporting chain is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum HopKind {
    /// "told Reuters".
    SaidTo,
    /// "leaked to the Ledger", "shared with".
    LeakedTo,
    /// "seen by MEE", "obtained by".
    SeenBy,
    /// "citing Middle East Eye".
    Cites,
    /// "published by", "first reported by".
    PublishedBy,
}

/// The occasion or channel of a statement.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Medium {
    /// A written statement or release.
    Statement,
    /// An interview.
    Interview,
    /// A post on a social network.
    Post,
    /// A press conference or briefing.
    PressConference,
    /// Testimony before a court or a committee.
    Testimony,
    /// A diplomatic cable.
    Cable,
    /// A speech.
    Speech,
    /// A letter, an e-mail or a memo.
    Letter,
    /// A report or a study.
    Report,
}

/// How sure each part is, from 0 to 1.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct Confidence {
    /// That these words are a quotation with these bounds.
    pub span: f32,
    /// That this is who the article says said it.
    pub speaker: f32,
    /// That these words attribute it.
    pub cue: f32,
    /// That role and organization are right.
    pub role: f32,
    /// That the full name is right.
    pub name: f32,
    /// All together.
    pub overall: f32,
}

/// A quotation the article may hold. A person confirms it.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Quotation {
    /// Its words in order: more than one where an attribution or a paragraph break stands between.
    pub spans: Vec<Span>,
    /// How it is printed.
    pub form: Form,
    /// The stretches inside quote marks.
    pub verbatim: Vec<Span>,
    /// Who says it; none where the article does not tell.
    pub speaker: Option<Speaker>,
    /// The words that attribute it.
    pub cue: Option<CueWords>,
    /// Who else may be meant, the likeliest first.
    pub rivals: Vec<Rival>,
    /// Custody words and cited outlets.
    pub chain: Vec<Hop>,
    /// Date words near it, as printed.
    pub dates: Vec<Printed>,
    /// The occasion or channel, with the words that tell.
    pub medium: Option<(Medium, Printed)>,
    /// How sure each part is.
    pub confidence: Confidence,
    /// Why, in words for the window.
    pub reasons: Vec<String>,
}

impl Quotation {
    /// The kind of its speaker.
    pub fn speaker_kind(&self) -> SpeakerKind {
        self.speaker
            .as_ref()
            .map_or(SpeakerKind::None, |speaker| speaker.kind)
    }
}

/// All that was found in one text.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Extraction {
    /// The language it was read in.
    pub language: Language,
    /// The quotations in the order of their first span.
    pub quotations: Vec<Quotation>,
}
