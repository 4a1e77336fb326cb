//! Reading speakers.

use crate::error::Result;
use crate::library::Library;
use crate::speakers::{ListSpeakers, Speaker, SpeakerById, SpeakerRow, UnnamedSource};
use crate::store::{Named, uid_text};

impl Library {
    /// Speakers by any of their names, the most quoted first.
    pub fn list_speakers(&self, input: ListSpeakers) -> Result<Vec<SpeakerRow>> {
        self.read(|store| store.speakers(&input))
    }

    /// A speaker with everything the library knows.
    pub fn get_speaker(&self, SpeakerById { id }: SpeakerById) -> Result<Speaker> {
        self.read(|store| {
            let own = store.speaker_own(id)?;
            let (quotations, rival_quotations) = store.speaker_figures(id)?;
            let names = match &own.organization {
                Some(organization) => store.names(Named::Organization(organization.id))?,
                None => store.names(Named::Speaker(id))?,
            };
            let unnamed = match own.unnamed {
                Some(unnamed) => Some(UnnamedSource {
                    article: unnamed
                        .article_id
                        .map(|article| store.article(article))
                        .transpose()?,
                    descriptor: unnamed.descriptor,
                    source_count: unnamed.source_count,
                    anonymity_reason: unnamed.anonymity_reason,
                }),
                None => None,
            };
            Ok(Speaker {
                id,
                uid: uid_text(&own.uid),
                kind: own.kind,
                names,
                note: own.note,
                organization: own.organization,
                unnamed,
                roles: store.roles(id)?,
                authors: store.authors(id)?,
                documents: store.documents(id)?,
                quotations,
                rival_quotations,
                months: store.speaker_months(id)?,
            })
        })
    }
}
