//! Speakers, their names and their roles, as they are read.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::articles::ArticleRef;
use crate::date::{DateAssertion, DateInput};
use crate::id::{RoleId, SpeakerId};
use crate::organizations::OrganizationRef;
use crate::sql_enum::words;

words! {
    /// What kind of speaker a statement is attributed to.
    SpeakerKind {
        /// A named person.
        Person "person",
        /// An organization, speaking as such.
        Organization "organization",
        /// Several people under one description: "US officials".
        Group "group",
        /// Somebody whom one article does not name.
        UnnamedSource "unnamed_source",
        /// A text that speaks: "the cable read".
        Document "document",
    }
}

words! {
    /// How a name is used.
    NameKind {
        /// The one that is shown.
        Preferred "preferred",
        /// Another name in use.
        Alias "alias",
        /// The name in another script.
        Transliteration "transliteration",
        /// A name no longer in use.
        Former "former",
    }
}

words! {
    /// How a role lies to the time of a statement.
    RoleStanding {
        /// Held at the time.
        Held "held",
        /// Ended before.
        Former "former",
        /// Began after.
        Later "later",
        /// The dates overlap or are missing: it cannot be told.
        Undetermined "undetermined",
    }
}

/// A speaker by name.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct SpeakerRef {
    /// Which.
    pub id: SpeakerId,
    /// The preferred name, or the descriptor of an unnamed source.
    pub name: String,
    /// What kind.
    pub kind: SpeakerKind,
}

/// A name of a speaker or organization, as read and as given.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Name {
    /// The name itself.
    pub text: String,
    /// How it is used.
    pub kind: NameKind,
    /// BCP 47 tag, where known.
    #[serde(default)]
    pub language: Option<String>,
    /// ISO 15924 code, where known.
    #[serde(default)]
    pub script: Option<String>,
}

/// A title held at an organization, with the period as far as it is known.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct RoleRef {
    /// Which.
    pub id: RoleId,
    /// The title; empty for plain membership.
    pub title: String,
    /// Where.
    pub organization: Option<OrganizationRef>,
    /// When it began.
    pub started: Option<DateAssertion>,
    /// When it ended.
    pub ended: Option<DateAssertion>,
}

/// A role as seen from the time of a statement.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct RoleThen {
    /// The role.
    pub role: RoleRef,
    /// How it lies to that time.
    pub standing: RoleStanding,
}

/// What scopes an unnamed source to its article.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct UnnamedSource {
    /// The article it belongs to.
    pub article: Option<ArticleRef>,
    /// As printed.
    pub descriptor: String,
    /// The number of sources, as printed: "two", "several".
    pub source_count: String,
    /// The reason for anonymity, as printed.
    pub anonymity_reason: String,
}

/// Statements of one month.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct MonthCount {
    /// `YYYY-MM`; none for quotations without any date.
    pub month: Option<String>,
    /// How many.
    pub count: u32,
}

/// A speaker with everything the library knows.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct Speaker {
    /// Which.
    pub id: SpeakerId,
    /// UUIDv7.
    pub uid: String,
    /// What kind.
    pub kind: SpeakerKind,
    /// All names, the preferred one first. An organization that speaks is called by the organization's.
    pub names: Vec<Name>,
    /// The user's note.
    pub note: String,
    /// The organization that this speaker is.
    pub organization: Option<OrganizationRef>,
    /// What scopes an unnamed source.
    pub unnamed: Option<UnnamedSource>,
    /// Titles held, the latest first.
    pub roles: Vec<RoleRef>,
    /// For a document: who wrote it.
    pub authors: Vec<SpeakerRef>,
    /// Documents this speaker wrote.
    pub documents: Vec<SpeakerRef>,
    /// How many quotations are attributed to this speaker alone.
    pub quotations: u32,
    /// How many name this speaker as one of several owners.
    pub rival_quotations: u32,
    /// Quotations by month, oldest first.
    pub months: Vec<MonthCount>,
}

/// A speaker as the list shows it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct SpeakerRow {
    /// Who.
    pub speaker: SpeakerRef,
    /// What tells this one from others of the same name: the latest role, or the article of an unnamed source.
    pub about: String,
    /// How many quotations.
    pub quotations: u32,
    /// The name that the search found, where it is not the preferred one.
    pub found_by: Option<String>,
}

/// Lists speakers.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(default)]
pub struct ListSpeakers {
    /// Part of any name; empty for all.
    pub text: String,
    /// Only these kinds; empty for all.
    pub kinds: Vec<SpeakerKind>,
    /// Only unnamed sources of this article and speakers that are not unnamed: what a quotation of the article can have.
    pub article_id: Option<crate::id::ArticleId>,
    /// Skips so many.
    pub offset: u32,
    /// At most so many; 0 for 100.
    pub limit: u32,
}

/// Changes a speaker; an absent field stays.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct UpdateSpeaker {
    /// Which.
    pub id: SpeakerId,
    /// What kind. An unnamed source stays one, and nobody becomes one.
    #[serde(default)]
    pub kind: Option<SpeakerKind>,
    /// All names; exactly one of them preferred.
    #[serde(default)]
    pub names: Option<Vec<Name>>,
    /// The user's note.
    #[serde(default)]
    pub note: Option<String>,
    /// For a document: who wrote it.
    #[serde(default)]
    pub author_ids: Option<Vec<SpeakerId>>,
    /// For an unnamed source: the number of sources, as printed.
    #[serde(default)]
    pub source_count: Option<String>,
    /// For an unnamed source: the reason, as printed.
    #[serde(default)]
    pub anonymity_reason: Option<String>,
}

/// Adds a speaker.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct CreateSpeaker {
    /// What kind; an unnamed source is made with its quotation.
    pub kind: SpeakerKind,
    /// The preferred name.
    pub name: String,
    /// The user said that it is not the one in the library with the same name.
    #[serde(default)]
    pub someone_else: bool,
}

/// A role as its form gives it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct RoleInput {
    /// The title; empty for plain membership.
    #[serde(default)]
    pub title: String,
    /// Where.
    #[serde(default)]
    pub organization: Option<crate::quotations::OrganizationChoice>,
    /// When it began; empty is not known.
    #[serde(default)]
    pub started: DateInput,
    /// When it ended; empty is not known or not ended.
    #[serde(default)]
    pub ended: DateInput,
}

/// Adds a role.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct CreateRole {
    /// Who held it.
    pub speaker_id: SpeakerId,
    /// The role.
    pub role: RoleInput,
}

/// Replaces a role. No quotation's printed words change with it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct UpdateRole {
    /// Which.
    pub id: RoleId,
    /// The role.
    pub role: RoleInput,
}

/// Names one speaker.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct SpeakerById {
    /// Which.
    pub id: SpeakerId,
}

/// Names one role.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct RoleById {
    /// Which.
    pub id: RoleId,
}
