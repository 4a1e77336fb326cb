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

/// An organization.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct OrganizationEntry {
    /// UUID, the same in every library.
    pub uid: String,
    /// The uid of the organization above it.
    pub parent: Option<String>,
    /// All names, the preferred one first.
    pub names: Vec<Name>,
    /// The user's note.
    #[serde(default)]
    pub note: String,
}

/// A speaker with roles and names.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SpeakerEntry {
    /// UUID, the same in every library.
    pub uid: String,
    /// Which kind.
    pub kind: SpeakerKind,
    /// The uid of its organization.
    pub organization: Option<String>,
    /// All names, the preferred one first.
    pub names: Vec<Name>,
    /// The user's note.
    #[serde(default)]
    pub note: String,
    /// The uids of who wrote it.
    #[serde(default)]
    pub authors: Vec<String>,
    /// Titles held.
    #[serde(default)]
    pub roles: Vec<RoleEntry>,
    /// For an unnamed source.
    pub unnamed: Option<UnnamedEntry>,
}

/// A title held somewhere.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct RoleEntry {
    /// The title.
    pub title: String,
    /// The uid of its organization.
    pub organization: Option<String>,
    /// When it began.
    pub started: Option<DateAssertion>,
    /// When it ended.
    pub ended: Option<DateAssertion>,
}

/// What scopes an unnamed source.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct UnnamedEntry {
    /// The uid of the article.
    pub article: Option<String>,
    /// As printed.
    pub descriptor: String,
    /// As printed.
    pub source_count: String,
    /// As printed.
    pub anonymity_reason: String,
}

/// An outlet.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct OutletEntry {
    /// UUID, the same in every library.
    pub uid: String,
    /// The name.
    pub name: String,
    /// Its address.
    #[serde(default)]
    pub url: String,
}

/// An article with its captures.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ArticleEntry {
    /// UUID, the same in every library.
    pub uid: String,
    /// The uid of the outlet.
    pub outlet: Option<String>,
    /// The headline.
    pub headline: String,
    /// As printed.
    pub byline: String,
    /// Its address.
    pub url: String,
    /// BCP 47 tag.
    pub language: Option<String>,
    /// The CSL type.
    pub csl_type: String,
    /// When it was published.
    pub published: Option<DateAssertion>,
    /// When it was updated.
    pub updated: Option<DateAssertion>,
    /// The user's note.
    #[serde(default)]
    pub note: String,
    /// Oldest first.
    pub captures: Vec<CaptureEntry>,
}

/// A captured text with the file or page that it was read from.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct CaptureEntry {
    /// UUID, the same in every library.
    pub uid: String,
    /// The words.
    pub text: String,
    /// Of the text's UTF-8 bytes, in hexadecimal.
    pub sha256: String,
    /// UTC.
    pub captured_at: String,
    /// How it was captured.
    pub method: String,
    /// The file's name or the address that answered.
    #[serde(default)]
    pub source: String,
    /// What the file or page is.
    #[serde(default)]
    pub media_type: String,
    /// The program that captured it.
    #[serde(default)]
    pub tool_version: String,
    /// What is to be known of it.
    #[serde(default)]
    pub note: String,
    /// The file or page as it was found; none where words were pasted.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub original: Option<OriginalEntry>,
}

/// A file or page as it was found.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct OriginalEntry {
    /// Of its bytes, in hexadecimal.
    pub sha256: String,
    /// How they are packed: `none` or `zstd`.
    pub compression: String,
    /// Packed, in Base64; empty where they are the bytes of the text.
    pub base64: String,
}

/// A quotation with all that is its own.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct QuotationEntry {
    /// UUID, the same in every library.
    pub uid: String,
    /// Quotations with the same statement are wordings of one thing said once.
    pub statement: String,
    /// The uid of the article.
    pub article: Option<String>,
    /// How the article gives the words.
    pub form: Form,
    /// On what terms.
    pub level: Level,
    /// BCP 47 tag.
    pub language: Option<String>,
    /// The user's flag.
    pub key_flag: bool,
    /// The words, in order.
    pub parts: Vec<PartEntry>,
    /// Rival readings stand side by side.
    pub attributions: Vec<AttributionEntry>,
    /// When it was said.
    pub said: Option<DateAssertion>,
    /// How it came to the article.
    pub chain: Vec<Hop>,
    /// The names of its tags.
    pub tags: Vec<String>,
    /// The names of its projects.
    pub projects: Vec<String>,
    /// The user's note.
    #[serde(default)]
    pub note: String,
}

/// A marked stretch of a quotation.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PartEntry {
    /// The words inside the marks.
    pub exact: String,
    /// The capture it stands in; none when it is not in a captured text.
    pub capture: Option<String>,
    /// Code points, end exclusive.
    pub start: Option<usize>,
    /// Code points, end exclusive.
    pub end: Option<usize>,
    /// The words before it.
    #[serde(default)]
    pub prefix: String,
    /// The words after it.
    #[serde(default)]
    pub suffix: String,
    /// Where the same words stand in other captures of the article.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub also: Vec<PlaceEntry>,
}

/// Where words stand in a capture.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PlaceEntry {
    /// The uid of the capture.
    pub capture: String,
    /// Code points, end exclusive.
    pub start: usize,
    /// Code points, end exclusive.
    pub end: usize,
}

/// Who the article says said it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct AttributionEntry {
    /// The uid of the speaker.
    pub speaker: Option<String>,
    /// The uid of its organization.
    pub organization: Option<String>,
    /// Verbatim.
    pub printed_speaker: String,
    /// Verbatim.
    pub printed_role: String,
    /// Verbatim.
    pub cue: String,
}

/// A typed link between two quotations.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct CrossReferenceEntry {
    /// Which kind.
    pub kind: CrossReferenceKind,
    /// The uid of the quotation it goes from.
    pub from: String,
    /// The uid of the quotation it goes to.
    pub to: String,
    /// Suggested, confirmed or rejected.
    pub status: CrossReferenceStatus,
}
