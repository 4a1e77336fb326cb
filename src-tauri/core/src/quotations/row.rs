//! A quotation as the list shows it.

use crate::error::Result;
use crate::id::QuotationId;
use crate::quotations::get::{anchoring, is_secondhand, parts};
use crate::quotations::{QuotationRow, RoleSource, RowRole};
use crate::speakers::{RoleStanding, roles_then};
use crate::store::{Dated, Store};

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
            let of = |standing, source| {
                let named = then
                    .iter()
                    .find(|role| role.standing == standing && !role.role.title.is_empty())?;
                Some(RowRole {
                    text: named.role.title.clone(),
                    source,
                })
            };
            let printed = || {
                (!attribution.printed_role.is_empty()).then(|| RowRole {
                    text: attribution.printed_role.clone(),
                    source: RoleSource::Printed,
                })
            };
            // Of several roles, the one at the organization that the article names is the one it speaks of.
            let there = || {
                let organization = attribution.organization.as_ref()?;
                let named = then.iter().find(|then| {
                    let at = then.role.organization.as_ref().map(|at| at.id);
                    at == Some(organization.id)
                        && then.standing.may_hold()
                        && !then.role.title.is_empty()
                })?;
                Some(RowRole {
                    text: named.role.title.clone(),
                    source: RoleSource::Then,
                })
            };
            role = there()
                .or_else(|| of(RoleStanding::Held, RoleSource::Then))
                .or_else(printed)
                .or_else(|| of(RoleStanding::Former, RoleSource::Former));
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
