//! The exchange file as it is written: things point to each other by uid, offsets count code points.

use serde::{Deserialize, Serialize};

use crate::cross_references::{CrossReferenceKind, CrossReferenceStatus};
use crate::date::DateAssertion;
use crate::quotations::{Form, Hop, Level};
use crate::speakers::{Name, SpeakerKind};

/// A whole file.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Exchange {
    /// Always `onrecord`.
    pub(crate) format: String,
    pub(crate) version: u32,
    pub(crate) made_at: String,
    pub(crate) program: String,
    /// The filter in words; empty without one.
    pub(crate) filter: String,
    /// How many quotations the list has, those left out with them.
    pub(crate) total: u32,
    /// How many were left out because they are off the record.
    pub(crate) left_out_off_the_record: u32,
    pub(crate) organizations: Vec<OrganizationEntry>,
    pub(crate) speakers: Vec<SpeakerEntry>,
    pub(crate) outlets: Vec<OutletEntry>,
    pub(crate) articles: Vec<ArticleEntry>,
    pub(crate) quotations: Vec<QuotationEntry>,
    pub(crate) cross_references: Vec<CrossReferenceEntry>,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct OrganizationEntry {
    pub(crate) uid: String,
    pub(crate) parent: Option<String>,
    pub(crate) names: Vec<Name>,
    #[serde(default)]
    pub(crate) note: String,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct SpeakerEntry {
    pub(crate) uid: String,
    pub(crate) kind: SpeakerKind,
    pub(crate) organization: Option<String>,
    pub(crate) names: Vec<Name>,
    #[serde(default)]
    pub(crate) note: String,
    #[serde(default)]
    pub(crate) authors: Vec<String>,
    #[serde(default)]
    pub(crate) roles: Vec<RoleEntry>,
    pub(crate) unnamed: Option<UnnamedEntry>,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct RoleEntry {
    pub(crate) title: String,
    pub(crate) organization: Option<String>,
    pub(crate) started: Option<DateAssertion>,
    pub(crate) ended: Option<DateAssertion>,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct UnnamedEntry {
    pub(crate) article: Option<String>,
    pub(crate) descriptor: String,
    pub(crate) source_count: String,
    pub(crate) anonymity_reason: String,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct OutletEntry {
    pub(crate) uid: String,
    pub(crate) name: String,
    #[serde(default)]
    pub(crate) url: String,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct ArticleEntry {
    pub(crate) uid: String,
    pub(crate) outlet: Option<String>,
    pub(crate) headline: String,
    pub(crate) byline: String,
    pub(crate) url: String,
    pub(crate) language: Option<String>,
    pub(crate) csl_type: String,
    pub(crate) published: Option<DateAssertion>,
    pub(crate) updated: Option<DateAssertion>,
    #[serde(default)]
    pub(crate) note: String,
    /// Oldest first.
    pub(crate) captures: Vec<CaptureEntry>,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct CaptureEntry {
    pub(crate) uid: String,
    pub(crate) text: String,
    /// Of the text's UTF-8 bytes, in hexadecimal.
    pub(crate) sha256: String,
    pub(crate) captured_at: String,
    pub(crate) method: String,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct QuotationEntry {
    pub(crate) uid: String,
    /// Quotations with the same statement are wordings of one thing said once.
    pub(crate) statement: String,
    pub(crate) article: Option<String>,
    pub(crate) form: Form,
    pub(crate) level: Level,
    pub(crate) language: Option<String>,
    pub(crate) key_flag: bool,
    pub(crate) parts: Vec<PartEntry>,
    pub(crate) attributions: Vec<AttributionEntry>,
    pub(crate) said: Option<DateAssertion>,
    pub(crate) chain: Vec<Hop>,
    pub(crate) tags: Vec<String>,
    pub(crate) projects: Vec<String>,
    #[serde(default)]
    pub(crate) note: String,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct PartEntry {
    pub(crate) exact: String,
    /// The capture it stands in; none when it is not in a captured text.
    pub(crate) capture: Option<String>,
    /// Code points, end exclusive.
    pub(crate) start: Option<usize>,
    pub(crate) end: Option<usize>,
    #[serde(default)]
    pub(crate) prefix: String,
    #[serde(default)]
    pub(crate) suffix: String,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct AttributionEntry {
    pub(crate) speaker: Option<String>,
    pub(crate) organization: Option<String>,
    pub(crate) printed_speaker: String,
    pub(crate) printed_role: String,
    pub(crate) cue: String,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct CrossReferenceEntry {
    pub(crate) kind: CrossReferenceKind,
    pub(crate) from: String,
    pub(crate) to: String,
    pub(crate) status: CrossReferenceStatus,
}
