//! The rows of the list for what is being imported, made of what is at hand: reading each quotation back would cost more
//! than writing it.

use std::collections::HashMap;

use crate::date::DateAssertion;
use crate::error::Result;
use crate::id::{ArticleId, OutletId, ProjectId, QuotationId, SpeakerId, TagId};
use crate::import::QuotationEntry;
use crate::quotations::{Anchoring, is_secondhand};
use crate::search::subject::{KnownSpeaker, Reading, Subject};
use crate::speakers::SpeakerKind;
use crate::store::{AttributionRow, Dated, Derived, Listed, SpanRow, Table, Tx};

/// So many speakers and articles are remembered.
const REMEMBERED: usize = 30_000;

/// The tables that facts read a speaker from, and an article.
const OF_A_SPEAKER: &[Table] = &[
    Table::Speaker,
    Table::Role,
    Table::DocumentAuthor,
    Table::DateAssertion,
];
const OF_AN_ARTICLE: &[Table] = &[Table::Article, Table::Capture, Table::DateAssertion];

/// What facts take from an article.
struct KnownArticle {
    outlet: Option<OutletId>,
    published: Option<DateAssertion>,
    captured: bool,
}

/// A quotation that has just been added.
pub(super) struct New<'a> {
    pub(super) id: QuotationId,
    pub(super) article: Option<ArticleId>,
    pub(super) entry: &'a QuotationEntry,
    pub(super) spans: &'a [SpanRow],
    pub(super) attributions: &'a [AttributionRow],
    pub(super) tags: Vec<TagId>,
    pub(super) projects: Vec<ProjectId>,
}

/// See the module.
#[derive(Default)]
pub(super) struct Facts {
    speakers: HashMap<SpeakerId, KnownSpeaker>,
    articles: HashMap<ArticleId, KnownArticle>,
    listed: Listed,
}

impl Facts {
    /// Lists a quotation that has just been added with these rows.
    pub(super) fn list(&mut self, tx: &Tx<'_>, new: New<'_>) -> Result<()> {
        let New {
            id,
            article,
            entry,
            spans,
            attributions,
            ..
        } = new;
        if self.speakers.len() > REMEMBERED {
            self.speakers.clear();
        }
        if self.articles.len() > REMEMBERED {
            self.articles.clear();
        }
        for speaker in attributions.iter().filter_map(|of| of.speaker_id) {
            if let std::collections::hash_map::Entry::Vacant(new) = self.speakers.entry(speaker) {
                tx.settle_these(OF_A_SPEAKER)?;
                new.insert(tx.known_speaker(speaker)?);
            }
        }
        if let Some(id) = article
            && !self.articles.contains_key(&id)
        {
            tx.settle_these(OF_AN_ARTICLE)?;
            let known = KnownArticle {
                outlet: tx.article_outlet(id)?,
                published: tx.date(Dated::Published(id.0))?,
                captured: tx.latest_capture(id)?.is_some(),
            };
            self.articles.insert(id, known);
        }
        let readings: Vec<Reading> = attributions
            .iter()
            .map(|attribution| Reading {
                speaker: attribution.speaker_id.and_then(|id| self.speakers.get(&id)),
                organization: attribution.organization_id,
                printed_role: &attribution.printed_role,
            })
            .collect();
        let known = article.and_then(|id| self.articles.get(&id));
        let published = known.and_then(|article| article.published.as_ref());
        let anchored = !spans.is_empty() && spans.iter().all(|span| span.capture_id.is_some());
        let subject = Subject {
            form: entry.form,
            level: entry.level,
            key_flag: entry.key_flag,
            parts: spans.len(),
            readings: &readings,
            said: entry.said.as_ref(),
            published,
            article,
            outlet: known.and_then(|article| article.outlet),
            anchoring: match (anchored, known.is_some_and(|article| article.captured)) {
                (true, _) => Anchoring::Anchored,
                (false, true) => Anchoring::NotInCapture,
                (false, false) => Anchoring::NoCapture,
            },
            secondhand: is_secondhand(&entry.chain),
            checked: false,
            linked: false,
            translation: false,
            tags: new.tags,
            projects: new.projects,
        };
        let derived = Derived::new(entry.said.as_ref(), published, subject.facts());
        tx.list_new(&mut self.listed, id, &derived)
    }

    /// Remembers a new article.
    pub(super) fn remember_article(
        &mut self,
        id: ArticleId,
        outlet: Option<OutletId>,
        published: Option<DateAssertion>,
    ) {
        let known = KnownArticle {
            outlet,
            published,
            captured: false,
        };
        self.articles.insert(id, known);
    }

    /// Remembers a new speaker without roles.
    pub(super) fn remember_speaker(&mut self, id: SpeakerId, kind: SpeakerKind) {
        let known = KnownSpeaker {
            id,
            kind,
            itself: None,
            roles: Vec::new(),
            authors: Vec::new(),
        };
        self.speakers.insert(id, known);
    }

    /// A speaker that changed is read again.
    pub(super) fn forget_speaker(&mut self, id: SpeakerId) {
        self.speakers.remove(&id);
    }

    /// An article that changed is read again.
    pub(super) fn forget_article(&mut self, id: ArticleId) {
        self.articles.remove(&id);
    }

    /// Counts what was listed.
    pub(super) fn finish(&mut self, tx: &Tx<'_>) -> Result<()> {
        tx.count_new(&self.listed)
    }
}
