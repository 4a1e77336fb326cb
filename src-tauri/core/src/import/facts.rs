//! The rows of the list for what is being imported, made of what is at hand: reading each quotation back would cost more
//! than writing it.

use std::collections::HashMap;

use crate::date::DateAssertion;
use crate::error::Result;
use crate::id::{ArticleId, OutletId, ProjectId, QuotationId, RoleId, SpeakerId, TagId};
use crate::import::QuotationEntry;
use crate::import::apply::INDEXED_AT_ONCE;
use crate::quotations::{Anchoring, is_secondhand};
use crate::search::subject::{KnownSpeaker, Reading, Subject};
use crate::speakers::{RoleRef, SpeakerKind};
use crate::store::{
    AttributionRow, Dated, Derived, Listed, SEPARATOR, Sorted, Sorter, SpanRow, Table, Tx, Unsorted,
};

/// So many speakers and articles are remembered.
const REMEMBERED: usize = 30_000;

/// The tables that facts read a speaker from, and an article.
const OF_A_SPEAKER: &[Table] = &[
    Table::Speaker,
    Table::Name,
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
    pub(super) text: String,
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
    quotations: i64,
    sorter: Option<Sorter>,
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
            // Unnamed sources belong to one article each and hardly come again.
            self.speakers.retain(|_, known| !known.roles.is_empty());
            if self.speakers.len() > REMEMBERED / 2 {
                self.speakers.clear();
            }
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
        let facts = subject.facts();
        let derived = Derived::new(entry.said.as_ref(), published, &facts);
        let key = tx.list_new(&mut self.listed, id, &derived)?;
        self.quotations += 1;
        if self.quotations > INDEXED_AT_ONCE {
            let speakers = readings.iter().filter_map(|reading| reading.speaker);
            let held: Vec<&RoleRef> = speakers.flat_map(|speaker| &speaker.roles).collect();
            let title = |id: &RoleId| held.iter().find(|role| role.id == *id);
            let titles = facts.titles.iter().filter_map(title);
            let printed = attributions.iter().map(|of| of.printed_role.as_str());
            let mut roles = String::new();
            for role in printed.chain(titles.map(|role| role.title.as_str())) {
                roles.push_str(role);
                roles.push(SEPARATOR);
            }
            self.sorter.get_or_insert_with(Sorter::new).take(Unsorted {
                key,
                id: id.0,
                facts: derived.facts,
                text: new.text,
                roles,
            });
        }
        Ok(())
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

    /// An article has a captured text.
    pub(super) fn remember_capture(&mut self, id: ArticleId) {
        if let Some(article) = self.articles.get_mut(&id) {
            article.captured = true;
        }
    }

    /// Counts what was listed, and gives what has to be indexed, if it is much.
    pub(super) fn finish(self, tx: &Tx<'_>) -> Result<Option<Sorted>> {
        tx.count_new(self.listed)?;
        Ok(self.sorter.and_then(Sorter::finish))
    }
}
