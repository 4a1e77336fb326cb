//! The exchange file: everything known of the chosen quotations as JSON, to be imported into any library. Things point
//! to each other by uid; offsets count code points; a part carries the words and their surroundings, so that it can be
//! found again without this program.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use crate::capture::offset::to_code_points;
use crate::date::DateAssertion;
use crate::error::Result;
use crate::export::gather::Chosen;
use crate::id::{ArticleId, OrganizationId, OutletId, QuotationId, SpeakerId};
use crate::progress::Progress;
use crate::quotations::{Form, Hop, Level};
use crate::speakers::{Name, SpeakerKind};
use crate::store::{Dated, Named, Store, uid_text};

/// The version of the format that this program writes and the newest that it reads.
pub const FORMAT_VERSION: u32 = 1;

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
    pub(crate) kind: crate::cross_references::CrossReferenceKind,
    pub(crate) from: String,
    pub(crate) to: String,
    pub(crate) status: crate::cross_references::CrossReferenceStatus,
}

/// What the chosen quotations name, found while they are gathered.
#[derive(Default)]
struct Mentioned {
    speakers: BTreeSet<SpeakerId>,
    organizations: BTreeSet<OrganizationId>,
    outlets: BTreeSet<OutletId>,
    articles: BTreeSet<ArticleId>,
}

impl Exchange {
    /// Gathers the chosen quotations, at most `most` of them, and everything that they name.
    pub(crate) fn gather(
        store: &Store,
        chosen: &Chosen,
        now: &str,
        most: usize,
        progress: &Progress,
    ) -> Result<Self> {
        let ids: BTreeSet<QuotationId> = chosen.ids.iter().take(most).copied().collect();
        let mut named = Mentioned::default();
        let mut quotations = Vec::new();
        let mut links = BTreeSet::new();
        for (done, id) in chosen.ids.iter().take(most).enumerate() {
            progress.step(done as u64, chosen.ids.len() as u64)?;
            quotations.push(quotation(store, *id, &mut named)?);
            for link in store.cross_references(*id)? {
                if ids.contains(&link.from) && ids.contains(&link.to) {
                    links.insert(link.id);
                }
            }
        }
        let mut cross_references = Vec::new();
        for id in links {
            let link = store.cross_reference(id)?;
            let uid = |id| Ok::<_, crate::Error>(uid_text(&store.quotation(id)?.uid));
            cross_references.push(CrossReferenceEntry {
                kind: link.kind,
                from: uid(link.from)?,
                to: uid(link.to)?,
                status: link.status,
            });
        }
        let speakers = speakers(store, &mut named)?;
        let articles = named
            .articles
            .clone()
            .into_iter()
            .map(|id| article(store, id, &mut named))
            .collect::<Result<_>>()?;
        Ok(Self {
            format: "onrecord".to_owned(),
            version: FORMAT_VERSION,
            made_at: now.to_owned(),
            program: concat!("On Record ", env!("CARGO_PKG_VERSION")).to_owned(),
            filter: chosen.report.filter.clone(),
            total: chosen.report.total,
            left_out_off_the_record: chosen.report.left_out.iter().map(|left| left.count).sum(),
            organizations: organizations(store, &mut named)?,
            speakers,
            outlets: outlets(store, &named)?,
            articles,
            quotations,
            cross_references,
        })
    }
}

fn quotation(store: &Store, id: QuotationId, named: &mut Mentioned) -> Result<QuotationEntry> {
    let own = store.quotation(id)?;
    named.articles.extend(own.article_id);
    let mut parts = Vec::new();
    for span in store.spans(id)? {
        let exact = own
            .text
            .get(span.text.clone())
            .unwrap_or_default()
            .to_owned();
        let mut part = PartEntry {
            exact,
            capture: None,
            start: None,
            end: None,
            prefix: span.prefix,
            suffix: span.suffix,
        };
        if let (Some(capture), Some(range)) = (span.capture_id, span.range) {
            let points = to_code_points(&store.capture_text(capture)?, &range);
            (part.capture, part.start, part.end) = (
                Some(uid_text(&store.capture(capture)?.uid)),
                Some(points.start),
                Some(points.end),
            );
        }
        parts.push(part);
    }
    let mut attributions = Vec::new();
    for attribution in store.attributions(id)? {
        named
            .speakers
            .extend(attribution.speaker.as_ref().map(|speaker| speaker.id));
        named.organizations.extend(
            attribution
                .organization
                .as_ref()
                .map(|organization| organization.id),
        );
        attributions.push(AttributionEntry {
            speaker: attribution
                .speaker
                .map(|speaker| speaker_uid(store, speaker.id))
                .transpose()?,
            organization: attribution
                .organization
                .map(|organization| organization_uid(store, organization.id))
                .transpose()?,
            printed_speaker: attribution.printed_speaker,
            printed_role: attribution.printed_role,
            cue: attribution.cue,
        });
    }
    Ok(QuotationEntry {
        uid: uid_text(&own.uid),
        statement: uid_text(&store.statement_uid(own.statement_id)?),
        article: own
            .article_id
            .map(|article| article_uid(store, article))
            .transpose()?,
        form: own.form,
        level: own.level,
        language: own.language,
        key_flag: own.key_flag,
        parts,
        attributions,
        said: store.date(Dated::Said(id.0))?,
        chain: store.chain(id)?,
        tags: store
            .quotation_tags(id)?
            .into_iter()
            .map(|tag| tag.name)
            .collect(),
        projects: store
            .quotation_projects(id)?
            .into_iter()
            .map(|project| project.name)
            .collect(),
        note: store.quotation_note(id)?,
    })
}

/// The named speakers and, since documents name authors, whoever these name.
fn speakers(store: &Store, named: &mut Mentioned) -> Result<Vec<SpeakerEntry>> {
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
fn organizations(store: &Store, named: &mut Mentioned) -> Result<Vec<OrganizationEntry>> {
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
        if let Some(parent) = &own.parent {
            if named.organizations.insert(parent.id) {
                next.push(parent.id);
            }
        }
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

fn outlets(store: &Store, named: &Mentioned) -> Result<Vec<OutletEntry>> {
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

fn article(store: &Store, id: ArticleId, named: &mut Mentioned) -> Result<ArticleEntry> {
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
            captured_at: capture.captured_at.clone(),
            method: capture.method.clone(),
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

fn speaker_uid(store: &Store, id: SpeakerId) -> Result<String> {
    Ok(uid_text(&store.speaker_own(id)?.uid))
}

fn organization_uid(store: &Store, id: OrganizationId) -> Result<String> {
    Ok(uid_text(&store.organization_own(id)?.uid))
}

fn article_uid(store: &Store, id: ArticleId) -> Result<String> {
    Ok(uid_text(&store.article_own(id)?.uid))
}
