//! A quotation as the list shows it.

use crate::error::Result;
use crate::id::{QuotationId, RoleId};
use crate::quotations::get::{anchoring, is_secondhand, parts};
use crate::quotations::{QuotationRow, RoleSource};
use crate::search::subject::Reading;
use crate::speakers::{RoleRef, RoleStanding, Window, standing};
use crate::store::{Dated, Store, role_words};

impl Store {
    /// One row, made of what is recorded: right also within a write, before anything is derived from it.
    pub(crate) fn quotation_row(&self, id: QuotationId) -> Result<QuotationRow> {
        let own = self.quotation(id)?;
        let spans = self.spans(id)?;
        let article = own
            .article_id
            .map(|article| self.article(article))
            .transpose()?;
        let said = self.date(Dated::Said(id.0))?;
        let published = article
            .as_ref()
            .and_then(|article| article.published.clone());
        let attributions = self.attributions(id)?;
        let first = attributions.first();
        let mut role = None;
        if let ([attribution], Some(speaker)) = (
            &attributions[..],
            first.and_then(|first| first.speaker.as_ref()),
        ) {
            let reading = Reading {
                speaker: None,
                organization: attribution.organization.as_ref().map(|at| at.id),
                printed_role: &attribution.printed_role,
            };
            let window = Window::of(said.as_ref(), published.as_ref());
            let found = row_role(&reading, &self.roles(speaker.id)?, window);
            role = role_words(self, found, reading.printed_role)?;
        }
        let cue = first.map(|first| first.cue.clone()).unwrap_or_default();
        Ok(QuotationRow {
            id,
            parts: parts(
                self,
                &own.text,
                &spans,
                own.form,
                own.language.as_deref(),
                &cue,
            )?,
            form: own.form,
            level: own.level,
            speakers: attributions
                .into_iter()
                .filter_map(|attribution| attribution.speaker)
                .collect(),
            role,
            said,
            published,
            anchoring: anchoring(&spans, self.has_capture(own.article_id)?),
            article,
            key_flag: own.key_flag,
            secondhand: is_secondhand(&self.chain(id)?),
            wordings: self.statement_quotations(own.statement_id)?.len() as u32,
            contradictions: self.contradictions(id)?,
            translation: self.translation_language(id)?,
            language: own.language,
            link: None,
        })
    }
}

/// The role beside the name: the title held at the time, or the article's words, or a title that had ended by then. A
/// title held at another place than the article names is not the one it speaks of, so its words come before that.
pub(crate) fn row_role(
    reading: &Reading<'_>,
    roles: &[RoleRef],
    window: Window<'_>,
) -> Option<(RoleSource, Option<RoleId>)> {
    let title = |wanted: RoleStanding, source: RoleSource, fits: &dyn Fn(&RoleRef) -> bool| {
        let mut titles = roles.iter().filter(|role| !role.title.is_empty());
        let found = titles.find(|role| standing(role, window) == wanted && fits(role))?;
        Some((source, Some(found.id)))
    };
    let there = |role: &RoleRef| match (reading.organization, &role.organization) {
        (Some(named), Some(at)) => named == at.id,
        _ => true,
    };
    let printed = || (!reading.printed_role.is_empty()).then_some((RoleSource::Printed, None));
    title(RoleStanding::Held, RoleSource::Then, &there)
        .or_else(printed)
        .or_else(|| title(RoleStanding::Held, RoleSource::Then, &|_| true))
        .or_else(|| title(RoleStanding::Former, RoleSource::Former, &|_| true))
}
