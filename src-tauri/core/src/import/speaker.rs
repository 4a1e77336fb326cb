//! One speaker of an import file as rows, with roles and what scopes an unnamed source.

use super::apply::Import;
use super::check::check_speaker;
use crate::error::Result;
use crate::export::exchange::SpeakerEntry;
use crate::id::{OrganizationId, SpeakerId};
use crate::speakers::checked_names;
use crate::store::{Dated, Named, Table};

impl Import<'_> {
    /// Adds a speaker, unless it is known.
    pub(super) fn speaker(&mut self, entry: &SpeakerEntry) -> Result<Option<SpeakerId>> {
        let Some(uid) = self.new_uid(Table::Speaker, &entry.uid)? else {
            return Ok(None);
        };
        let organization = self.id_of(Table::Organization, entry.organization.as_ref())?;
        // An organization speaks as itself only once in a library.
        let speaking = match organization {
            None => None,
            Some(id) => {
                self.tx.settle_these(&[Table::Speaker, Table::Name])?;
                self.tx.organization_speaker(OrganizationId(id))?
            }
        };
        if let Some(SpeakerId(id)) = speaking {
            self.known.alias(Table::Speaker, uid, id)?;
            return Ok(None);
        }
        check_speaker(entry)?;
        let id = self.tx.add_with_uid(
            Table::Speaker,
            &uid,
            &[
                ("kind", &entry.kind),
                ("organization_id", &organization),
                ("note", &entry.note),
            ],
        )?;
        if !entry.names.is_empty() {
            self.tx
                .put_names(Named::Speaker(SpeakerId(id)), &checked_names(&entry.names)?)?;
        }
        if let Some(unnamed) = &entry.unnamed {
            let article = self.id_of(Table::Article, unnamed.article.as_ref())?;
            self.tx.add(
                Table::UnnamedSource,
                &[
                    ("speaker_id", &id),
                    ("article_id", &article),
                    ("descriptor", &unnamed.descriptor),
                    ("source_count", &unnamed.source_count),
                    ("anonymity_reason", &unnamed.anonymity_reason),
                ],
            )?;
        }
        for role in &entry.roles {
            let organization = self.id_of(Table::Organization, role.organization.as_ref())?;
            let row = self.tx.add(
                Table::Role,
                &[
                    ("speaker_id", &id),
                    ("title", &role.title),
                    ("organization_id", &organization),
                ],
            )?;
            if let Some(started) = &role.started {
                self.tx.add_date(Dated::Started(row), started)?;
            }
            if let Some(ended) = &role.ended {
                self.tx.add_date(Dated::Ended(row), ended)?;
            }
        }
        if organization.is_none() && entry.roles.is_empty() {
            self.facts.remember_speaker(SpeakerId(id), entry.kind);
        }
        self.known.add(Table::Speaker, uid, id);
        Ok(Some(SpeakerId(id)))
    }
}
