//! What is derived from one quotation, read back from its rows.

use super::super::bulk::Batch;
use super::super::{CrossReferenceOwn, Dated, Store};
use super::{listed_day, number, room};
use crate::date::DateAssertion;
use crate::error::Result;
use crate::id::{OrganizationId, ProjectId, QuotationId, SpeakerId, TagId};
use crate::quotations::{anchoring, is_secondhand};
use crate::search::facts::Facts;
use crate::search::subject::{KnownSpeaker, Reading, Subject};

/// What the list holds of one quotation.
pub(crate) struct Derived {
    /// Where the keys of its day begin.
    pub(crate) room: i64,
    /// Said from and to, published from and to: days as the listing counts them.
    pub(crate) days: [Option<i64>; 4],
    /// The facts, packed.
    pub(crate) facts: Vec<u8>,
}

impl Derived {
    /// From the two dates and the facts.
    pub(crate) fn new(
        said: Option<&DateAssertion>,
        published: Option<&DateAssertion>,
        facts: &Facts,
    ) -> Self {
        let day = |text: Option<&String>| text.and_then(|day| day.parse().ok()).map(number);
        let days = |date: Option<&DateAssertion>| {
            date.map_or((None, None), |date| {
                (day(date.earliest.as_ref()), day(date.latest.as_ref()))
            })
        };
        let ((said_from, said_to), (published_from, published_to)) = (days(said), days(published));
        Self {
            room: room(listed_day(said).or(listed_day(published))),
            days: [said_from, said_to, published_from, published_to],
            facts: facts.pack(),
        }
    }

    /// Adds the row of the list to others.
    pub(in crate::store) fn put_row(&self, key: i64, id: i64, rows: &mut Batch) -> Result<()> {
        rows.push_integer(key);
        rows.push_integer(id);
        self.days.iter().try_for_each(|day| rows.push(day))?;
        rows.push(&self.facts)
    }
}

impl Store {
    /// What is derived from a quotation; none when it is gone.
    pub(super) fn derived(&self, id: i64) -> Result<Option<Derived>> {
        let Some(own) = self.find_quotation(QuotationId(id))? else {
            return Ok(None);
        };
        let id = own.id;
        let said = self.date(Dated::Said(id.0))?;
        let (mut published, mut outlet) = (None, None);
        if let Some(article) = own.article_id {
            published = self.date(Dated::Published(article.0))?;
            outlet = self.article_outlet(article)?;
        }
        let attributions = self.attribution_rows(id)?;
        let mut speakers = Vec::new();
        for attribution in &attributions {
            let speaker = attribution.speaker_id;
            speakers.push(speaker.map(|id| self.known_speaker(id)).transpose()?);
        }
        let readings: Vec<Reading> = attributions
            .iter()
            .zip(&speakers)
            .map(|(attribution, speaker)| Reading {
                speaker: speaker.as_ref(),
                organization: attribution.organization_id,
                printed_role: &attribution.printed_role,
            })
            .collect();
        let spans = self.spans(id)?;
        let links = self.cross_references(id)?;
        let subject = Subject {
            form: own.form,
            level: own.level,
            key_flag: own.key_flag,
            parts: spans.len(),
            readings: &readings,
            said: said.as_ref(),
            published: published.as_ref(),
            article: own.article_id,
            outlet,
            anchoring: anchoring(&spans, self.has_capture(own.article_id)?),
            secondhand: is_secondhand(&self.chain(id)?),
            checked: !self.checks(id)?.is_empty(),
            linked: !links.is_empty(),
            translation: links.iter().any(CrossReferenceOwn::is_translation),
            tags: self.tag_ids(id)?,
            projects: self.project_ids(id)?,
        };
        let facts = subject.facts();
        Ok(Some(Derived::new(
            said.as_ref(),
            published.as_ref(),
            &facts,
        )))
    }

    /// A speaker as facts need it.
    pub(crate) fn known_speaker(&self, id: SpeakerId) -> Result<KnownSpeaker> {
        let own = self.speaker_own(id)?;
        let mut authors: Vec<OrganizationId> = Vec::new();
        for author in self.authors(id)? {
            authors.extend(self.role_organizations(author.id)?);
        }
        Ok(KnownSpeaker {
            id,
            kind: own.kind,
            itself: own.organization.map(|organization| organization.id),
            roles: self.roles(id)?,
            authors,
        })
    }

    /// The tags of a quotation.
    pub(crate) fn tag_ids(&self, id: QuotationId) -> Result<Vec<TagId>> {
        let tags = self.quotation_tags(id)?;
        Ok(tags.into_iter().map(|tag| tag.id).collect())
    }

    /// The projects of a quotation.
    pub(crate) fn project_ids(&self, id: QuotationId) -> Result<Vec<ProjectId>> {
        let projects = self.quotation_projects(id)?;
        Ok(projects.into_iter().map(|project| project.id).collect())
    }
}
