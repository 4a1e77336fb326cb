//! Who is found by no organization although their own name may name one.

use serde::Serialize;
use ts_rs::TS;

use crate::error::Result;
use crate::library::Library;
use crate::organizations::OrganizationRef;
use crate::speakers::{SpeakerById, SpeakerKind, SpeakerRef};

/// Somebody whom no role places at an organization.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct Unplaced {
    /// Who.
    pub speaker: SpeakerRef,
    /// The organizations that their name names, the longest name first.
    pub organizations: Vec<OrganizationRef>,
}

impl Library {
    /// A group, or the authors of a document, as far as no role places them at an organization: a filter by one does not
    /// find what they said. Writes nothing.
    pub fn list_unplaced(&self, SpeakerById { id }: SpeakerById) -> Result<Vec<Unplaced>> {
        self.read(|store| {
            let speaker = store.speaker(id)?;
            let mut who = match speaker.kind {
                SpeakerKind::Document => store.authors(id)?,
                SpeakerKind::Group => vec![speaker],
                _ => Vec::new(),
            };
            who.retain(|each| matches!(each.kind, SpeakerKind::Person | SpeakerKind::Group));
            let mut found = Vec::new();
            for speaker in who {
                let roles = store.roles(speaker.id)?;
                if roles.iter().all(|role| role.organization.is_none()) {
                    let organizations = store.organizations_in(&speaker.name)?;
                    found.push(Unplaced {
                        speaker,
                        organizations,
                    });
                }
            }
            Ok(found)
        })
    }
}
