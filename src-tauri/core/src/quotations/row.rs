//! A quotation as the list shows it.

use crate::error::Result;
use crate::id::QuotationId;
use crate::quotations::get::{anchoring, is_secondhand, parts};
use crate::quotations::{QuotationRow, RoleSource, RowRole};
use crate::speakers::{RoleRef, RoleStanding, RoleThen, roles_then};
use crate::store::{AttributionOwn, Dated, Store};

impl Store {
    /// One row of a list.
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
            let then = roles_then(&self.roles(speaker.id)?, said.as_ref(), published.as_ref());
            role = row_role(attribution, &then);
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
            anchoring: anchoring(self, &spans, own.article_id)?,
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
fn row_role(attribution: &AttributionOwn, then: &[RoleThen]) -> Option<RowRole> {
    let title = |standing: RoleStanding, source: RoleSource, fits: &dyn Fn(&RoleRef) -> bool| {
        let mut roles = then.iter().filter(|then| then.standing == standing);
        let found = roles.find(|then| !then.role.title.is_empty() && fits(&then.role))?;
        Some(RowRole {
            text: found.role.title.clone(),
            source,
        })
    };
    let there = |role: &RoleRef| match (&attribution.organization, &role.organization) {
        (Some(named), Some(at)) => named.id == at.id,
        _ => true,
    };
    let printed = || {
        (!attribution.printed_role.is_empty()).then(|| RowRole {
            text: attribution.printed_role.clone(),
            source: RoleSource::Printed,
        })
    };
    title(RoleStanding::Held, RoleSource::Then, &there)
        .or_else(printed)
        .or_else(|| title(RoleStanding::Held, RoleSource::Then, &|_| true))
        .or_else(|| title(RoleStanding::Former, RoleSource::Former, &|_| true))
}
