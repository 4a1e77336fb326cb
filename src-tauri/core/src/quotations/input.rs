//! What the quick form sends.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::date::DateInput;
use crate::id::{ArticleId, CaptureId, OrganizationId, SpeakerId};
use crate::quotations::{Form, HopKind, Level, TextSpan};
use crate::speakers::SpeakerKind;

/// A speaker that is in the library, or one to be made with the quotation.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(tag = "is", rename_all = "snake_case")]
pub enum SpeakerChoice {
    /// One of the library.
    Existing {
        /// Which.
        id: SpeakerId,
    },
    /// A new one. An unnamed source is scoped to the quotation's article.
    New {
        /// What kind.
        kind: SpeakerKind,
        /// The name; for an unnamed source, the descriptor as printed.
        name: String,
        /// The user said that it is not the one in the library with the same name.
        #[serde(default)]
        someone_else: bool,
        /// How many sources an unnamed one is, as printed.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        #[ts(optional)]
        source_count: Option<String>,
        /// Why the article withholds the name of an unnamed source, as printed.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        #[ts(optional)]
        anonymity_reason: Option<String>,
    },
}

/// An organization that is in the library, or one to be made with the quotation.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(tag = "is", rename_all = "snake_case")]
pub enum OrganizationChoice {
    /// One of the library.
    Existing {
        /// Which.
        id: OrganizationId,
    },
    /// A new one, or the one of exactly this name.
    New {
        /// The preferred name.
        name: String,
        /// What a new one is part of, by name; made as well where there is none of it.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        #[ts(optional)]
        parent: Option<String>,
    },
}

/// One reading of who said it.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(default)]
pub struct AttributionInput {
    /// Who; none when the article names nobody.
    pub speaker: Option<SpeakerChoice>,
    /// The organization that the printed words name.
    pub organization: Option<OrganizationChoice>,
    /// The article's words for the speaker, verbatim.
    pub printed_speaker: String,
    /// The article's words for the role, verbatim.
    pub printed_role: String,
    /// The words that attribute, verbatim.
    pub cue: String,
}

/// A hop of the reporting chain.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct HopInput {
    /// What happened in it.
    pub kind: HopKind,
    /// To or by whom; empty when not given.
    #[serde(default)]
    pub party: String,
    /// Whether the user saw this link.
    #[serde(default)]
    pub seen_by_me: bool,
    /// When: the day of a report, of a leak; empty when not given.
    #[serde(default)]
    pub date: DateInput,
}

/// A quotation as the form gives it, whole: an update replaces all of it.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(default)]
pub struct QuotationInput {
    /// The words as typed, with or without marks; a split quotation with the words between its parts. Not looked at
    /// when `spans` are given.
    pub quote: String,
    /// Words selected in the captured text, in UTF-16 code units of the capture.
    pub spans: Vec<TextSpan>,
    /// The capture of `spans`; otherwise the words are looked for in the article's latest one.
    pub capture_id: Option<CaptureId>,
    /// Where it is printed.
    pub article_id: Option<ArticleId>,
    /// Who said it; several are rival readings.
    pub attributions: Vec<AttributionInput>,
    /// As the marks show, unless given.
    pub form: Option<Form>,
    /// Not stated, unless given.
    pub level: Option<Level>,
    /// BCP 47 tag; the article's, unless given.
    pub language: Option<String>,
    /// When it was said; empty is missing.
    pub said: DateInput,
    /// Names of tags; new ones are made.
    pub tags: Vec<String>,
    /// The user's note.
    pub note: String,
    /// The user's flag.
    pub key_flag: bool,
    /// How it came to the article in hand.
    pub chain: Vec<HopInput>,
}
