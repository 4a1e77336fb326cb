//! Suggestions as they are read and answered.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::date::DateReading;
use crate::id::{ArticleId, CaptureId};
use crate::quotations::{AttributionInput, QuotationInput, TextSpan};
use crate::speakers::{SpeakerKind, SpeakerRow};
use crate::sql_enum::words;

/// Asks for the quotations that an article's latest captured text may hold.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ListSuggestions {
    /// The article.
    pub article_id: ArticleId,
}

/// Says that words of an article are no quotation, so that they are not suggested again.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct RejectSuggestion {
    /// The captured text.
    pub capture_id: CaptureId,
    /// The suggested words in it, in UTF-16 code units.
    pub spans: Vec<TextSpan>,
}

/// What a captured text may hold beside what is recorded from it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct Suggestions {
    /// The text that was read; none where the article has no captured text.
    pub capture_id: Option<CaptureId>,
    /// In the order of the text.
    pub found: Vec<Suggestion>,
    /// How many were found that are recorded already.
    pub recorded: u32,
    /// How many were found that a person said are none.
    pub rejected: u32,
}

/// A quotation that the text may hold.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct Suggestion {
    /// What accepting it records. Where `who` asks, the speaker is left for the answer.
    pub quotation: QuotationInput,
    /// Where the words that attribute it stand, in UTF-16 code units.
    pub cue: Option<TextSpan>,
    /// Who is said to have said it; none where the article names nobody.
    pub who: Option<SuggestedSpeaker>,
    /// The organization that the printed words name, as the library calls it if it knows it; empty for none.
    pub organization: String,
    /// What the article's words for the day mean. Where they can mean two days, `quotation` has only the words.
    pub said: DateReading,
    /// Other readings of who said it, the likeliest first.
    pub rivals: Vec<RivalReading>,
    /// How sure each part is.
    pub confidence: Confidence,
    /// Why it is suggested, the strongest reason first.
    pub reasons: Vec<String>,
}

/// Another reading of who said it, which a person may take instead, or as well.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct RivalReading {
    /// What taking it records. Where `who` asks, the speaker is left for the answer.
    pub attribution: AttributionInput,
    /// Who.
    pub who: SuggestedSpeaker,
    /// The organization that the printed words name, as the library calls it if it knows it; empty for none.
    pub organization: String,
    /// Why they may be meant.
    pub reason: String,
}

/// Who is said to have said it, and whether the library knows them.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct SuggestedSpeaker {
    /// What kind.
    pub kind: SpeakerKind,
    /// The name in full as the article prints it, the descriptor of an unnamed source, or a pronoun.
    pub name: String,
    /// Whether the article's word for the speaker is a pronoun that stands for no printed name.
    pub pronoun: bool,
    /// Who in the library may be meant.
    pub known: Vec<KnownSpeaker>,
    /// Whether a person has to say who is meant; otherwise the one of `known`, if there is one, is taken.
    pub asks: bool,
}

/// A speaker of the library who may be meant.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct KnownSpeaker {
    /// Who, and what tells them from others.
    pub row: SpeakerRow,
    /// Why they may be meant.
    pub by: MatchedBy,
}

words! {
    /// What makes a speaker of the library the one that an article may mean.
    MatchedBy {
        /// A quotation recorded from this article calls them the same.
        SameArticle "same_article",
        /// The name is the same.
        Name "name",
        /// Another of their names is the same.
        OtherName "other_name",
        /// The surname is the same, and an organization of theirs is named.
        SurnameAndOrganization "surname_and_organization",
        /// The surname is the same.
        Surname "surname",
        /// An unnamed source of this article described with the same noun.
        Description "description",
        /// They speak in this article, and the word for the speaker is a pronoun.
        SpeaksHere "speaks_here",
    }
}

/// How sure each part is, in percent.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
pub struct Confidence {
    /// That these words are a quotation and this is who said it.
    pub overall: u8,
    /// That these words are a quotation.
    pub words: u8,
    /// That this is who the article says said it.
    pub speaker: u8,
    /// That role and organization are right.
    pub role: u8,
    /// That the full name is right.
    pub name: u8,
}
