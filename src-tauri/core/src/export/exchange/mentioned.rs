//! What the quotations of an exchange file name: speakers, organizations, outlets and articles.

use std::collections::BTreeSet;

use base64::Engine;
use base64::prelude::BASE64_STANDARD;

use crate::capture::hex;
use crate::error::Result;
use crate::id::{ArticleId, OrganizationId, OutletId, SpeakerId};
use crate::quotations::Gathered;
use crate::store::{CaptureRow, Dated, Named, Store, uid_text};

use super::{
    ArticleEntry, CaptureEntry, OrganizationEntry, OriginalEntry, OutletEntry, RoleEntry,
    SpeakerEntry, UnnamedEntry,
};

/// What the chosen quotations name, found while they are gathered.
#[derive(Default)]
pub(super) struct Mentioned {
    pub(super) speakers: BTreeSet<SpeakerId>,
    pub(super) organizations: BTreeSet<OrganizationId>,
    pub(super) outlets: BTreeSet<OutletId>,
    pub(super) articles: BTreeSet<ArticleId>,
}

impl Mentioned {
    /// What one more quotation names.
    pub(super) fn note(&mut self, quotation: &Gathered) {
        self.articles.extend(quotation.own.article_id);
        for reading in &quotation.readings {
            let (speaker, organization) = (&reading.speaker, &reading.organization);
            self.speakers
                .extend(speaker.as_ref().map(|known| known.speaker.id));
            self.organizations
                .extend(organization.as_ref().map(|known| known.organization.id));
        }
    }
}

/// The named speakers and, since documents name authors, whoever these name.
pub(super) fn speakers(store: &Store, named: &mut Mentioned) -> Result<Vec<SpeakerEntry>> {
    let mut entries = Vec::new();
    let mut next: Vec<SpeakerId> = named.speakers.iter().copied().collect();
    while let Some(id) = next.pop() {
        let own = store.speaker_own(id)?;
        let authors = store.authors(id)?;
        next.extend(
            authors
                .iter()
                .map(|author| author.id)
                .filter(|author| named.speakers.insert(*author)),
        );
        named.organizations.extend(
            own.organization
                .as_ref()
                .map(|organization| organization.id),
        );
        let mut roles = Vec::new();
        for role in store.roles(id)?.into_iter().rev() {
            named.organizations.extend(
                role.organization
                    .as_ref()
                    .map(|organization| organization.id),
            );
            let organization = role
                .organization
                .map(|organization| organization_uid(store, organization.id))
                .transpose()?;
            roles.push(RoleEntry {
                title: role.title,
                organization,
                started: role.started,
                ended: role.ended,
            });
        }
        if let Some(unnamed) = &own.unnamed {
            named.articles.extend(unnamed.article_id);
        }
        entries.push(SpeakerEntry {
            uid: uid_text(&own.uid),
            kind: own.kind,
            organization: own
                .organization
                .map(|organization| organization_uid(store, organization.id))
                .transpose()?,
            names: store.names(Named::Speaker(id))?,
            note: own.note,
            authors: authors
                .iter()
                .map(|author| speaker_uid(store, author.id))
                .collect::<Result<_>>()?,
            roles,
            unnamed: own
                .unnamed
                .map(|unnamed| -> Result<_> {
                    Ok(UnnamedEntry {
                        article: unnamed
                            .article_id
                            .map(|article| article_uid(store, article))
                            .transpose()?,
                        descriptor: unnamed.descriptor,
                        source_count: unnamed.source_count,
                        anonymity_reason: unnamed.anonymity_reason,
                    })
                })
                .transpose()?,
        });
    }
    entries.sort_by(|a, b| a.uid.cmp(&b.uid));
    Ok(entries)
}

/// The named organizations with what they are part of, parents first.
pub(super) fn organizations(
    store: &Store,
    named: &mut Mentioned,
) -> Result<Vec<OrganizationEntry>> {
    let mut next: Vec<OrganizationId> = named.organizations.iter().copied().collect();
    let mut entries: Vec<(usize, OrganizationEntry)> = Vec::new();
    while let Some(id) = next.pop() {
        let own = store.organization_own(id)?;
        let mut depth = 0;
        let mut above = own.parent.clone();
        while let Some(parent) = above {
            depth += 1;
            above = store.organization_own(parent.id)?.parent;
        }
        next.extend(
            own.parent
                .iter()
                .map(|parent| parent.id)
                .filter(|id| named.organizations.insert(*id)),
        );
        let parent = own
            .parent
            .map(|parent| organization_uid(store, parent.id))
            .transpose()?;
        entries.push((
            depth,
            OrganizationEntry {
                uid: uid_text(&own.uid),
                parent,
                names: store.names(Named::Organization(id))?,
                note: own.note,
            },
        ));
    }
    entries.sort_by(|a, b| (a.0, &a.1.uid).cmp(&(b.0, &b.1.uid)));
    Ok(entries.into_iter().map(|(_, entry)| entry).collect())
}

pub(super) fn outlets(store: &Store, named: &Mentioned) -> Result<Vec<OutletEntry>> {
    let all = store.outlets("")?;
    let wanted = all
        .into_iter()
        .filter(|row| named.outlets.contains(&row.outlet.id));
    wanted
        .map(|row| {
            Ok(OutletEntry {
                uid: uid_text(&store.outlet_uid(row.outlet.id)?),
                name: row.outlet.name,
                url: row.url,
            })
        })
        .collect()
}

pub(super) fn article(store: &Store, id: ArticleId, named: &mut Mentioned) -> Result<ArticleEntry> {
    let (own, article) = (store.article_own(id)?, store.article(id)?);
    named
        .outlets
        .extend(article.outlet.as_ref().map(|outlet| outlet.id));
    let mut captures = Vec::new();
    for capture in store.captures(id)?.into_iter().rev() {
        captures.push(CaptureEntry {
            uid: uid_text(&capture.uid),
            text: store.capture_text(capture.id)?,
            sha256: capture.reference().sha256,
            original: original(store, &capture)?,
            captured_at: capture.captured_at,
            method: capture.method,
            source: capture.source,
            media_type: capture.media_type,
            tool_version: capture.tool_version,
            note: capture.note,
        });
    }
    Ok(ArticleEntry {
        uid: uid_text(&own.uid),
        outlet: article
            .outlet
            .map(|outlet| store.outlet_uid(outlet.id).map(|uid| uid_text(&uid)))
            .transpose()?,
        headline: article.headline,
        byline: article.byline,
        url: article.url,
        language: article.language,
        csl_type: own.csl_type,
        published: article.published,
        updated: store.date(Dated::Updated(id.0))?,
        note: own.note,
        captures,
    })
}

/// The file or page that a text was read from goes with it, so that the other library can show what was found too.
fn original(store: &Store, capture: &CaptureRow) -> Result<Option<OriginalEntry>> {
    let Some(hash) = &capture.raw_sha256 else {
        return Ok(None);
    };
    let (bytes, compression) = match *hash == capture.text_sha256 {
        true => (Vec::new(), "none".to_owned()),
        false => store.packed(hash)?,
    };
    Ok(Some(OriginalEntry {
        sha256: hex(hash),
        compression,
        base64: BASE64_STANDARD.encode(bytes),
    }))
}

pub(super) fn speaker_uid(store: &Store, id: SpeakerId) -> Result<String> {
    Ok(uid_text(&store.speaker_own(id)?.uid))
}

pub(super) fn organization_uid(store: &Store, id: OrganizationId) -> Result<String> {
    Ok(uid_text(&store.organization_own(id)?.uid))
}

pub(super) fn article_uid(store: &Store, id: ArticleId) -> Result<String> {
    Ok(uid_text(&store.article_own(id)?.uid))
}
