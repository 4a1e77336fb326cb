//! Who a row is attributed to.

use serde::{Deserialize, Serialize};

/// A speaker as the sheet shows it.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct SheetSpeaker {
    /// The speaker's uid. Rows are grouped by this and never by name: the same name does not
    /// make the same person.
    pub uid: String,
    /// The name to show. For an unnamed source, "unnamed source" in the reader's language.
    pub name: String,
    /// The language of the name, BCP 47.
    pub language: Option<String>,
    /// What it is.
    pub kind: SpeakerKind,
    /// What tells it apart: an unnamed source's descriptor as printed, a document's authors.
    pub descriptor: Option<String>,
}

/// What a speaker is.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum SpeakerKind {
    /// A person with a name.
    #[default]
    Person,
    /// An organization that speaks as one.
    Organization,
    /// Several people spoken of together ("port officials").
    Group,
    /// A source that the article does not name, scoped to that article.
    UnnamedSource,
    /// A document ("the memo read").
    Document,
}

/// The organization of a row, and what ties the speaker to it.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct SheetOrganization {
    /// Its name.
    pub name: String,
    /// The language of the name, BCP 47.
    pub language: Option<String>,
    /// What ties the speaker to it.
    pub link: OrganizationLink,
}

/// What ties a speaker to an organization.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum OrganizationLink {
    /// A role held when the statement was made.
    #[default]
    RoleAtTime,
    /// A role held now.
    RoleNow,
    /// The article's own words.
    PrintedWords,
    /// The authors of the document that speaks.
    Authors,
    /// The organization itself speaks.
    Itself,
}
