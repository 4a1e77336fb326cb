//! The one way to read quotations whole, for the window as for every export: a page of them at a time, a statement a
//! table, and what many of them name read once. One quotation is a page of one.

mod shared;

use std::ops::Range;
use std::rc::Rc;

use crate::capture::paragraph::around;
use crate::date::DateAssertion;
use crate::error::{Error, Result};
use crate::id::QuotationId;
use crate::projects::ProjectRef;
use crate::quotations::{Anchoring, Check, Hop, Part, anchoring, parts};
use crate::store::{CrossReferenceOwn, Ids, QuotationOwn, SpanRow, Store, uid_text};
use crate::tags::TagRef;

pub(crate) use shared::{KnownArticle, KnownCapture, KnownSpeaker};
use shared::{KnownOrganization, Shared};

/// So many quotations are best read together: more take memory, fewer ask more often.
pub(crate) const PAGE: usize = 512;

/// Everything that is recorded of one quotation.
pub(crate) struct Gathered {
    pub(crate) own: QuotationOwn,
    pub(crate) uid: String,
    pub(crate) spans: Vec<SpanRow>,
    pub(crate) readings: Vec<Reading>,
    pub(crate) article: Option<Rc<KnownArticle>>,
    /// The captured texts that its parts stand in, in their order.
    pub(crate) captures: Vec<Rc<KnownCapture>>,
    /// Where the same words stand in other captures of the article, capture by capture.
    pub(crate) other_spans: Vec<SpanRow>,
    pub(crate) other_captures: Vec<Rc<KnownCapture>>,
    pub(crate) said: Option<DateAssertion>,
    pub(crate) chain: Vec<Hop>,
    pub(crate) tags: Vec<TagRef>,
    pub(crate) projects: Vec<ProjectRef>,
    pub(crate) note: String,
    pub(crate) checks: Vec<Check>,
    pub(crate) links: Vec<CrossReferenceOwn>,
}

/// Who the article says said it.
pub(crate) struct Reading {
    pub(crate) speaker: Option<Rc<KnownSpeaker>>,
    pub(crate) organization: Option<Rc<KnownOrganization>>,
    pub(crate) printed_speaker: String,
    pub(crate) printed_role: String,
    pub(crate) cue: String,
}

/// Reads quotations page by page.
pub(crate) struct Gathering<'a> {
    store: &'a Store,
    speakers: Shared<KnownSpeaker>,
    organizations: Shared<KnownOrganization>,
    articles: Shared<KnownArticle>,
    captures: Shared<KnownCapture>,
}

impl<'a> Gathering<'a> {
    /// Of a library that does not change meanwhile.
    pub(crate) fn of(store: &'a Store) -> Self {
        Self {
            store,
            speakers: Shared::default(),
            organizations: Shared::default(),
            articles: Shared::default(),
            captures: Shared::default(),
        }
    }

    /// Quotations, each asked for once, in the order of their ids in `ids`.
    ///
    /// # Errors
    /// `NotFound` for a quotation that is not there (any more).
    pub(crate) fn page(&mut self, ids: &[QuotationId]) -> Result<Vec<Gathered>> {
        let store = self.store;
        let page = Ids::new(ids.iter().map(|id| id.0));
        let mut own = store.quotations_own(&page)?;
        let mut spans = store.spans_of(&page)?;
        let mut other_spans = store.other_spans_of(&page)?;
        let mut attributions = store.attributions_of(&page)?;
        let mut said = store.said_of(&page)?;
        let mut chains = store.chains_of(&page)?;
        let mut tags = store.tags_of(&page)?;
        let mut projects = store.projects_of(&page)?;
        let mut notes = store.notes_of(&page)?;
        let mut checks = store.checks_of(&page)?;
        let mut links = store.links_of(&page)?;

        let named = attributions.iter().flatten();
        let speakers = named
            .clone()
            .filter_map(|row| row.speaker_id.map(|id| id.0));
        self.speakers
            .read(speakers, |ids| shared::speakers(store, ids))?;
        let organizations = named.filter_map(|row| row.organization_id.map(|id| id.0));
        self.organizations
            .read(organizations, |ids| shared::organizations(store, ids))?;
        let articles = own.iter().flatten().filter_map(|own| own.article_id);
        self.articles
            .read(articles.map(|id| id.0), |ids| shared::articles(store, ids))?;
        // Texts are long, and only neighbours share one.
        self.captures.clear();
        let all_spans = spans.iter().chain(&other_spans).flatten();
        let captures = all_spans.filter_map(|span| span.capture_id);
        self.captures
            .read(captures.map(|id| id.0), |ids| shared::captures(store, ids))?;

        let mut whole = |id: &QuotationId| -> Result<Gathered> {
            let missing = || Error::not_found(format!("Quotation {}", id.0));
            let at = page.place(id.0).ok_or_else(missing)?;
            let own = own[at].take().ok_or_else(missing)?;
            let spans = std::mem::take(&mut spans[at]);
            let article = own.article_id;
            let other_spans = std::mem::take(&mut other_spans[at]);
            let captures = |spans: &[SpanRow]| -> Result<Vec<Rc<KnownCapture>>> {
                let mut ids: Vec<_> = spans.iter().filter_map(|span| span.capture_id).collect();
                ids.dedup();
                let known = ids.into_iter();
                known
                    .map(|id| self.captures.get(id.0, "This captured text"))
                    .collect()
            };
            let readings = std::mem::take(&mut attributions[at]).into_iter();
            Ok(Gathered {
                uid: uid_text(&own.uid),
                readings: readings
                    .map(|row| self.reading(row))
                    .collect::<Result<_>>()?,
                article: article
                    .map(|id| self.articles.get(id.0, "This article"))
                    .transpose()?,
                captures: captures(&spans)?,
                other_captures: captures(&other_spans)?,
                own,
                spans,
                other_spans,
                said: said[at].take(),
                chain: std::mem::take(&mut chains[at]),
                tags: std::mem::take(&mut tags[at]),
                projects: std::mem::take(&mut projects[at]),
                note: notes[at].take().unwrap_or_default(),
                checks: std::mem::take(&mut checks[at]),
                links: std::mem::take(&mut links[at]),
            })
        };
        let mut all = Vec::with_capacity(ids.len());
        for id in ids {
            all.push(whole(id)?);
        }
        Ok(all)
    }

    /// One quotation.
    ///
    /// # Errors
    /// `NotFound` for a quotation that is not there (any more).
    pub(crate) fn one(&mut self, id: QuotationId) -> Result<Gathered> {
        let found = self.page(&[id])?.pop();
        found.ok_or_else(|| Error::not_found(format!("Quotation {}", id.0)))
    }

    fn reading(&self, row: crate::store::AttributionRow) -> Result<Reading> {
        Ok(Reading {
            speaker: row
                .speaker_id
                .map(|id| self.speakers.get(id.0, "This speaker"))
                .transpose()?,
            organization: row
                .organization_id
                .map(|id| self.organizations.get(id.0, "This organization"))
                .transpose()?,
            printed_speaker: row.printed_speaker,
            printed_role: row.printed_role,
            cue: row.cue,
        })
    }
}

impl Gathered {
    /// When its article was published.
    pub(crate) fn published(&self) -> Option<&DateAssertion> {
        self.article.as_ref()?.article.published.as_ref()
    }

    /// Whether its words stand in the article's captured text.
    pub(crate) fn anchoring(&self) -> Anchoring {
        let captured = self.article.as_ref().is_some_and(|known| known.captured);
        anchoring(&self.spans, captured)
    }

    /// The captured text that it is anchored in.
    pub(crate) fn capture(&self) -> Option<&KnownCapture> {
        self.captures.first().map(Rc::as_ref)
    }

    /// The captured text that a span of it stands in.
    pub(crate) fn capture_of(&self, span: &SpanRow) -> Option<&KnownCapture> {
        let all = self.captures.iter().chain(&self.other_captures);
        let mut captures = all.map(Rc::as_ref);
        captures.find(|known| Some(known.capture.id) == span.capture_id)
    }

    /// Its parts with the marks to show and the words between them.
    pub(crate) fn parts(&self, store: &Store) -> Result<Vec<Part>> {
        let cue = self.readings.first().map_or("", |reading| &reading.cue);
        parts(
            store,
            &self.own.text,
            &self.spans,
            self.own.form,
            self.own.language.as_deref(),
            cue,
        )
    }

    /// The paragraph of the captured text that it stands in, with its number from 1; of several, from the first to the
    /// last.
    pub(crate) fn paragraph<'t>(&'t self, store: &Store) -> Result<Option<Paragraph<'t>>> {
        let mut ranges = self.spans.iter().filter_map(|span| span.range.as_ref());
        let (Some(capture), Some(first)) = (self.capture(), ranges.next()) else {
            return Ok(None);
        };
        let last = ranges.next_back().unwrap_or(first);
        let text = capture.text(store)?;
        let (number, whole) = around(text, &(first.start..last.end));
        Ok(Some(Paragraph {
            number,
            words: &text[whole.clone()],
            whole,
        }))
    }
}

/// A paragraph of a captured text.
pub(crate) struct Paragraph<'t> {
    /// From 1.
    pub(crate) number: u32,
    pub(crate) words: &'t str,
    /// Its bytes of the captured text.
    whole: Range<usize>,
}

impl Paragraph<'_> {
    /// Where the parts of the quotation stand in it, in bytes.
    pub(crate) fn inside(&self, spans: &[SpanRow]) -> Vec<Range<usize>> {
        let ranges = spans.iter().filter_map(|span| span.range.as_ref());
        let inside =
            ranges.map(|range| range.start - self.whole.start..range.end - self.whole.start);
        inside.collect()
    }
}
