//! Organizations as they are read and given.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::id::OrganizationId;
use crate::speakers::{MonthCount, Name, SpeakerRef};

/// An organization by name.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct OrganizationRef {
    /// Which.
    pub id: OrganizationId,
    /// The preferred name.
    pub name: String,
}

/// Somebody who holds or held a role there.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct Member {
    /// Who.
    pub speaker: SpeakerRef,
    /// Which role.
    pub role: crate::speakers::RoleRef,
}

/// An organization with everything the library knows.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct Organization {
    /// Which.
    pub id: OrganizationId,
    /// UUIDv7.
    pub uid: String,
    /// All names, the preferred one first.
    pub names: Vec<Name>,
    /// The user's note.
    pub note: String,
    /// What it is part of.
    pub parent: Option<OrganizationRef>,
    /// Its direct parts.
    pub children: Vec<OrganizationRef>,
    /// The organization as a speaker, once it has said something.
    pub speaker: Option<SpeakerRef>,
    /// Who holds or held a role there, the latest first.
    pub members: Vec<Member>,
    /// How many quotations any link leads to, its parts included.
    pub quotations: u32,
    /// Those quotations by month, oldest first.
    pub months: Vec<MonthCount>,
}

/// An organization as the list shows it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct OrganizationRow {
    /// Which.
    pub organization: OrganizationRef,
    /// What it is part of.
    pub parent: Option<OrganizationRef>,
    /// How many quotations any link leads to, its parts not included.
    pub quotations: u32,
    /// The name that the search found, where it is not the preferred one.
    pub found_by: Option<String>,
}

/// Lists organizations.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(default)]
pub struct ListOrganizations {
    /// Part of any name; empty for all.
    pub text: String,
    /// Skips so many.
    pub offset: u32,
    /// At most so many; 0 for 100.
    pub limit: u32,
}

/// Adds an organization.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct CreateOrganization {
    /// The preferred name.
    pub name: String,
    /// What it is part of.
    #[serde(default)]
    pub parent_id: Option<OrganizationId>,
}

/// Replaces what is known of an organization.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct UpdateOrganization {
    /// Which.
    pub id: OrganizationId,
    /// All names; exactly one of them preferred.
    pub names: Vec<Name>,
    /// What it is part of.
    #[serde(default)]
    pub parent_id: Option<OrganizationId>,
    /// The user's note.
    #[serde(default)]
    pub note: String,
}

/// Names one organization.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct OrganizationById {
    /// Which.
    pub id: OrganizationId,
}
