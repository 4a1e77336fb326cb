//! What is derived from the recorded rows: the place in the list, the search index, the links to organizations. All of
//! it can be thrown away and built again.

use chrono::{Datelike, NaiveDate};
use rusqlite::params;

use super::date_assertion::Dated;
use super::{Store, Table};
use crate::date::DateAssertion;
use crate::error::Result;
use crate::fold::words;
use crate::id::{OrganizationId, QuotationId};
use crate::search::OrganizationLink;
use crate::search::tokens::Facts;

/// Bits of a listing key below the day. They hold the quotation's id, so that the order within a day is the order of
/// recording, whatever was undone, redone or rebuilt since.
const DAY_BITS: i64 = 32;

/// Keys without any date are negative and begin here.
const UNDATED: i64 = -(1 << DAY_BITS);

impl Store {
    /// The quotations whose derived rows hang on a row, as the tables are now.
    pub(super) fn quotations_derived_from(&self, table: Table, id: i64) -> Result<Vec<i64>> {
        let sql = match table {
            Table::Quotation => "SELECT ?1",
            Table::Span => "SELECT quotation_id FROM span WHERE id = ?1",
            Table::Attribution => "SELECT quotation_id FROM attribution WHERE id = ?1",
            Table::ChainHop => "SELECT quotation_id FROM chain_hop WHERE id = ?1",
            Table::QuotationTag => "SELECT quotation_id FROM quotation_tag WHERE id = ?1",
            Table::ProjectQuotation => "SELECT quotation_id FROM project_quotation WHERE id = ?1",
            Table::QuotationCheck => "SELECT quotation_id FROM quotation_check WHERE id = ?1",
            Table::CrossReference => "SELECT from_id FROM cross_reference WHERE id = ?1 UNION SELECT to_id FROM cross_reference WHERE id = ?1",
            Table::Article => "SELECT id FROM quotation WHERE article_id = ?1",
            Table::Capture => "SELECT id FROM quotation WHERE article_id = (SELECT article_id FROM capture WHERE id = ?1)",
            Table::Speaker => "SELECT quotation_id FROM attribution WHERE speaker_id = ?1",
            Table::Role => "SELECT a.quotation_id FROM role AS r JOIN attribution AS a
                            ON a.speaker_id = r.speaker_id OR a.speaker_id IN (SELECT document_id FROM document_author WHERE author_id = r.speaker_id) WHERE r.id = ?1",
            Table::DocumentAuthor => "SELECT a.quotation_id FROM document_author AS d JOIN attribution AS a ON a.speaker_id = d.document_id WHERE d.id = ?1",
            Table::DateAssertion => "SELECT quotation_id FROM date_assertion WHERE id = ?1 AND quotation_id IS NOT NULL
                            UNION SELECT q.id FROM date_assertion AS d JOIN quotation AS q ON q.article_id = d.article_id WHERE d.id = ?1
                            UNION SELECT a.quotation_id FROM date_assertion AS d JOIN role AS r ON r.id = d.role_id JOIN attribution AS a
                            ON a.speaker_id = r.speaker_id OR a.speaker_id IN (SELECT document_id FROM document_author WHERE author_id = r.speaker_id) WHERE d.id = ?1",
            _ => return Ok(Vec::new()),
        };
        self.list(sql, [id], |row| row.get(0))
    }

    /// Brings the derived rows of one quotation, which may be gone, up to date.
    pub(super) fn derive_quotation(&self, id: i64) -> Result<()> {
        let old: Option<i64> = self.find(
            "SELECT key FROM listing WHERE quotation_id = ?1",
            [id],
            |row| row.get(0),
        )?;
        if let Some(key) = old {
            self.execute("DELETE FROM quotation_fts WHERE rowid = ?1", [key])?;
            self.execute("DELETE FROM listing WHERE key = ?1", [key])?;
            self.execute(
                "DELETE FROM quotation_organization WHERE quotation_id = ?1",
                [id],
            )?;
        }
        let Some(quotation) = self.find_quotation(QuotationId(id))? else {
            return Ok(());
        };
        let said = self.date(Dated::Said(id))?;
        let published = quotation
            .article_id
            .map(|article| self.date(Dated::Published(article.0)))
            .transpose()?
            .flatten();
        let listed = day(said.as_ref()).or(day(published.as_ref()));
        let key = listing_key(id, listed);
        let bounds = |date: &Option<DateAssertion>| {
            date.as_ref()
                .map(|date| (date.earliest.clone(), date.latest.clone()))
                .unwrap_or_default()
        };
        let ((said_earliest, said_latest), (published_earliest, published_latest)) =
            (bounds(&said), bounds(&published));
        let month = listed.map(|day| day.format("%Y-%m").to_string());
        self.execute(
            "INSERT INTO listing (key, quotation_id, month, said_earliest, said_latest, published_earliest, published_latest) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
            params![key, id, month, said_earliest, said_latest, published_earliest, published_latest],
        )?;
        let facts = self.facts(&quotation)?;
        for (organization, link) in &facts.organizations {
            self.execute(
                "INSERT INTO quotation_organization (quotation_id, organization_id, link) VALUES (?1, ?2, ?3) ON CONFLICT DO NOTHING",
                params![id, organization, link],
            )?;
        }
        self.execute(
            "INSERT INTO quotation_fts (rowid, text, filter) VALUES (?1, ?2, ?3)",
            params![
                key,
                words(&quotation.text).join(" "),
                facts.tokens().join(" ")
            ],
        )?;
        Ok(())
    }

    /// Everything a filter can ask of a quotation.
    fn facts(&self, quotation: &super::QuotationRow) -> Result<Facts> {
        let id = quotation.id;
        let detail = crate::quotations::quotation_detail(self, id)?;
        let mut organizations: Vec<(OrganizationId, OrganizationLink)> = Vec::new();
        for attribution in &detail.attributions {
            organizations.extend(
                attribution
                    .organization
                    .iter()
                    .map(|organization| (organization.id, OrganizationLink::Printed)),
            );
            for role in attribution
                .roles_then
                .iter()
                .filter(|role| role.standing.may_hold())
            {
                organizations.extend(
                    role.role
                        .organization
                        .iter()
                        .map(|organization| (organization.id, OrganizationLink::Then)),
                );
            }
            let now = attribution
                .role_now
                .iter()
                .filter_map(|role| role.organization.as_ref());
            organizations.extend(now.map(|organization| (organization.id, OrganizationLink::Now)));
            for author in &attribution.authors {
                let of_author = self.role_organizations(author.id)?;
                organizations.extend(
                    of_author
                        .into_iter()
                        .map(|organization| (organization, OrganizationLink::Authors)),
                );
            }
            if let Some(speaker) = &attribution.speaker {
                let itself = self.speaker_own(speaker.id)?.organization;
                organizations
                    .extend(itself.map(|organization| (organization.id, OrganizationLink::Itself)));
            }
        }
        organizations.sort_unstable();
        organizations.dedup();
        Ok(Facts {
            quotation: detail,
            organizations,
        })
    }

    /// Throws all derived rows away and builds them again, by way of `step(done, total)`.
    pub(crate) fn rebuild_derived(
        &self,
        mut step: impl FnMut(u64, u64) -> Result<()>,
    ) -> Result<u32> {
        let transaction = rusqlite::Transaction::new_unchecked(
            &self.conn,
            rusqlite::TransactionBehavior::Immediate,
        )?;
        self.conn.execute_batch(
            "DELETE FROM listing; DELETE FROM quotation_organization;
             INSERT INTO quotation_fts (quotation_fts) VALUES ('delete-all'); INSERT INTO name_fts (name_fts) VALUES ('delete-all');",
        )?;
        for name in self.list("SELECT id FROM name ORDER BY id", [], |row| {
            row.get::<_, i64>(0)
        })? {
            self.derive_name(name)?;
        }
        let quotations = self.list("SELECT id FROM quotation ORDER BY id", [], |row| {
            row.get::<_, i64>(0)
        })?;
        for (done, id) in quotations.iter().enumerate() {
            step(done as u64, quotations.len() as u64)?;
            self.derive_quotation(*id)?;
        }
        transaction.commit()?;
        Ok(quotations.len() as u32)
    }
}

/// The day a date stands under in the list: its last one, since it was said by then.
fn day(date: Option<&DateAssertion>) -> Option<NaiveDate> {
    let date = date?;
    date.latest
        .as_ref()
        .or(date.earliest.as_ref())?
        .parse()
        .ok()
}

/// The keys of the days from `from` to `to`, the end exclusive.
pub(super) fn listed_between(from: Option<NaiveDate>, to: Option<NaiveDate>) -> (i64, i64) {
    let first = from.map_or(0, |day| i64::from(day.num_days_from_ce()) << DAY_BITS);
    let end = to.map_or(i64::MAX, |day| {
        (i64::from(day.num_days_from_ce()) + 1) << DAY_BITS
    });
    (first.max(0), end)
}

/// Where a quotation stands in the list: by its day, then by its id.
fn listing_key(id: i64, day: Option<NaiveDate>) -> i64 {
    match day {
        Some(day) => (i64::from(day.num_days_from_ce()) << DAY_BITS) + id,
        None => UNDATED + id,
    }
}
