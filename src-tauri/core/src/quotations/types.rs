//! A quotation as it is read: whole, and as a row of the list.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::articles::ArticleRef;
use crate::capture::CaptureRef;
use crate::cross_references::CrossReference;
use crate::date::DateAssertion;
use crate::id::{QuotationId, StatementId};
use crate::organizations::OrganizationRef;
use crate::projects::ProjectRef;
use crate::quotations::CleanForm;
use crate::search::OrganizationLink;
use crate::speakers::{RoleRef, RoleThen, SpeakerRef};
use crate::sql_enum::words;
use crate::tags::TagRef;

words! {
    /// How the article gives the words.
    Form {
        /// Inside quotation marks.
        Direct "direct",
        /// A paraphrase; never put inside quotation marks.
        Indirect "indirect",
        /// A paraphrase with marked words inside.
        Mixed "mixed",
        /// A few marked words that make no sentence.
        Fragment "fragment",
    }
}

words! {
    /// On what terms it was said, never guessed.
    Level {
        /// Words and name may be used.
        OnRecord "on_record",
        /// Words may be used, the name not.
        Background "background",
        /// Neither words nor name may be used.
        DeepBackground "deep_background",
        /// Left out of every export.
        OffTheRecord "off_the_record",
        /// The article does not say.
        NotStated "not_stated",
    }
}

impl Level {
    /// As the library keeps it: nothing where the article does not say.
    pub(crate) fn stated(self) -> Option<Self> {
        (self != Self::NotStated).then_some(self)
    }
}

words! {
    /// One step between the speaker and the article in hand.
    HopKind {
        /// Said to.
        SaidTo "said_to",
        /// Leaked to.
        LeakedTo "leaked_to",
        /// Seen by.
        SeenBy "seen_by",
        /// Published by.
        PublishedBy "published_by",
        /// Cited by.
        Cites "cites",
        /// Syndicated by.
        Syndicates "syndicates",
        /// Translated by.
        Translates "translates",
        /// Aggregated by.
        Aggregates "aggregates",
    }
}

words! {
    /// Whether the words stand in the captured text of the article.
    Anchoring {
        /// Byte for byte.
        Anchored "anchored",
        /// There is a captured text, and they are not in it.
        NotInCapture "not_in_capture",
        /// No text of the article was captured.
        NoCapture "no_capture",
    }
}

/// One marked stretch of a quotation, exactly as printed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Part {
    /// The words inside the marks.
    pub text: String,
    /// The opening mark to show; empty for indirect speech.
    pub open: String,
    /// The closing mark to show; empty for indirect speech.
    pub close: String,
    /// The article's words between this part and the next.
    pub after: String,
}

/// A hop of the reporting chain.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Hop {
    /// What happened in it.
    pub kind: HopKind,
    /// To or by whom; empty when not given.
    pub party: String,
    /// Whether the user saw this link.
    pub seen_by_me: bool,
    /// When, where that is known.
    #[serde(default)]
    pub date: Option<DateAssertion>,
}

/// Who one article says said it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct Attribution {
    /// The speaker; none when the article names nobody.
    pub speaker: Option<SpeakerRef>,
    /// The organization that the printed words name.
    pub organization: Option<OrganizationRef>,
    /// The article's words for the speaker, verbatim.
    pub printed_speaker: String,
    /// The article's words for the role, verbatim.
    pub printed_role: String,
    /// The words that attribute, verbatim.
    pub cue: String,
    /// What the library knows of the speaker's roles at the time.
    pub roles_then: Vec<RoleThen>,
    /// The latest role that has not ended.
    pub role_now: Option<RoleRef>,
    /// For a document: who wrote it.
    pub authors: Vec<SpeakerRef>,
}

/// The paragraph a quotation stands in.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Passage {
    /// Its number in the captured text, from 1.
    pub paragraph: u32,
    /// Its words. For a quotation over several paragraphs, from the first to the last.
    pub text: String,
    /// Where the parts stand in it, in UTF-16 code units.
    pub spans: Vec<TextSpan>,
}

/// A stretch of a text in UTF-16 code units, end exclusive: the window's own count.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct TextSpan {
    /// First code unit.
    pub start: u32,
    /// One past the last code unit.
    pub end: u32,
}

/// A check of one aspect of a quotation.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Check {
    /// `wording`, `attribution` or `content`.
    pub aspect: String,
    /// `confirmed`, `wrong` or `open`.
    pub verdict: String,
    /// What it rests on.
    pub evidence: String,
    /// By whom.
    pub by: String,
    /// When, UTC.
    pub at: String,
}

/// A quotation with everything the library knows of it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct Quotation {
    /// The number people see.
    pub id: QuotationId,
    /// UUIDv7, the same in every library that has this quotation.
    pub uid: String,
    /// The state it was read in; an edit gives it back.
    pub revision: i64,
    /// What was said, shared with the other wordings.
    pub statement_id: StatementId,
    /// How the article gives the words.
    pub form: Form,
    /// On what terms it was said.
    pub level: Level,
    /// BCP 47 tag, where known.
    pub language: Option<String>,
    /// The user's flag.
    pub key_flag: bool,
    /// The user's note.
    pub note: String,
    /// The user's tags.
    pub tags: Vec<TagRef>,
    /// The projects it is in.
    pub projects: Vec<ProjectRef>,
    /// The words, as printed.
    pub parts: Vec<Part>,
    /// The words without what belongs to the outlet, where that differs.
    pub clean: Option<CleanForm>,
    /// Whether the words stand in the captured text.
    pub anchoring: Anchoring,
    /// Who said it; several are rival readings.
    pub attributions: Vec<Attribution>,
    /// Where it is printed.
    pub article: Option<ArticleRef>,
    /// The captured text it is anchored in.
    pub capture: Option<CaptureRef>,
    /// Other captures of the article that it can be cited from, the latest first.
    pub other_captures: Vec<CaptureRef>,
    /// The paragraph it stands in.
    pub passage: Option<Passage>,
    /// When it was said, where that is known.
    pub said: Option<DateAssertion>,
    /// How it came to the article in hand.
    pub chain: Vec<Hop>,
    /// Whether somebody stands between the speaker and the article.
    pub secondhand: bool,
    /// Typed links to other quotations.
    pub cross_references: Vec<CrossReference>,
    /// The same statement as others print it.
    pub wordings: Vec<QuotationRow>,
    /// What was checked.
    pub checks: Vec<Check>,
}

words! {
    /// Where the role in a row comes from.
    RoleSource {
        /// The title held at the time.
        Then "then",
        /// A title that had ended by then.
        Former "former",
        /// The article's own words.
        Printed "printed",
    }
}

/// The role shown beside a speaker.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct RowRole {
    /// The words.
    pub text: String,
    /// Where they come from: printed words are the source's, a title is the record's.
    pub source: RoleSource,
}

/// A quotation as the list shows it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct QuotationRow {
    /// The number people see.
    pub id: QuotationId,
    /// The words, as printed.
    pub parts: Vec<Part>,
    /// How the article gives them.
    pub form: Form,
    /// On what terms they were said.
    pub level: Level,
    /// BCP 47 tag, where known.
    pub language: Option<String>,
    /// Who; several are rival readings, none when nobody is named.
    pub speakers: Vec<SpeakerRef>,
    /// The role beside the name.
    pub role: Option<RowRole>,
    /// When it was said, where that is known.
    pub said: Option<DateAssertion>,
    /// When the article was published, where that is known.
    pub published: Option<DateAssertion>,
    /// Where it is printed.
    pub article: Option<ArticleRef>,
    /// Whether the words stand in the captured text.
    pub anchoring: Anchoring,
    /// The user's flag.
    pub key_flag: bool,
    /// Whether somebody stands between the speaker and the article.
    pub secondhand: bool,
    /// How many wordings the statement has, this one with them.
    pub wordings: u32,
    /// How many confirmed contradictions it has.
    pub contradictions: u32,
    /// The language of a translation or original it is paired with.
    pub translation: Option<String>,
    /// In a list filtered by organization: the link that matched.
    pub link: Option<OrganizationLink>,
}
