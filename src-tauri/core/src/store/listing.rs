//! Lists of quotations, their counts and facets.

use chrono::NaiveDate;
use rusqlite::params_from_iter;

use super::Store;
use super::derived::listed_between;
use super::selection::Selection;
use crate::error::Result;
use crate::id::{OrganizationId, QuotationId};
use crate::search::{LinkCount, OrganizationLink, Sort};
use crate::speakers::MonthCount;

/// A value that many quotations have: its id or word, its name, how many.
pub(crate) struct Tally {
    pub(crate) id: i64,
    pub(crate) word: String,
    pub(crate) label: String,
    pub(crate) count: u32,
}

/// The query of one page.
pub(super) fn page(selection: &Selection, sort: Sort, offset: u32, limit: u32) -> String {
    format!(
        "SELECT l.quotation_id FROM {} WHERE {} ORDER BY {} LIMIT {limit} OFFSET {offset}",
        selection.from,
        selection.condition,
        selection.order(sort)
    )
}

impl Store {
    /// The ids of a list, from `offset`, at most `limit`.
    pub(crate) fn select(
        &self,
        selection: &Selection,
        sort: Sort,
        offset: u32,
        limit: u32,
    ) -> Result<Vec<QuotationId>> {
        let sql = page(selection, sort, offset, limit);
        self.list(&sql, params_from_iter(&selection.params), |row| row.get(0))
    }

    /// How many quotations a list has.
    pub(crate) fn count(&self, selection: &Selection) -> Result<u32> {
        let sql = format!(
            "SELECT count(*) FROM {} WHERE {}",
            selection.from, selection.condition
        );
        self.one(&sql, params_from_iter(&selection.params), |row| row.get(0))
    }

    /// How many quotations a list has, counted up to `cap`.
    pub(crate) fn count_to(&self, selection: &Selection, cap: u32) -> Result<u32> {
        let sql = format!(
            "SELECT count(*) FROM (SELECT 1 FROM {} WHERE {} LIMIT {cap})",
            selection.from, selection.condition
        );
        self.one(&sql, params_from_iter(&selection.params), |row| row.get(0))
    }

    /// How many rows of a list by date stand before the first of `day`.
    pub(crate) fn listed_before(
        &self,
        selection: &Selection,
        sort: Sort,
        day: NaiveDate,
    ) -> Result<u32> {
        let (first, end) = listed_between(Some(day), Some(day));
        let before = match sort {
            Sort::Oldest => format!("l.key < {first}"),
            _ => format!("l.key >= {end}"),
        };
        let sql = format!(
            "SELECT count(*) FROM {} WHERE ({}) AND {before}",
            selection.from, selection.condition
        );
        self.one(&sql, params_from_iter(&selection.params), |row| row.get(0))
    }

    /// How many quotations a list has in each month, the newest first, those without a date last.
    pub(crate) fn months(&self, selection: &Selection) -> Result<Vec<MonthCount>> {
        let sql = format!(
            "SELECT l.month, count(*) FROM {} WHERE {} GROUP BY l.month ORDER BY l.month IS NULL, l.month DESC",
            selection.from, selection.condition
        );
        self.list(&sql, params_from_iter(&selection.params), |row| {
            Ok(MonthCount {
                month: row.get(0)?,
                count: row.get(1)?,
            })
        })
    }

    /// How many of a list each link to one of `organizations` leads to.
    pub(crate) fn link_counts(
        &self,
        selection: &Selection,
        organizations: &[OrganizationId],
    ) -> Result<Vec<LinkCount>> {
        let ids = id_list(organizations);
        let sql = format!(
            "{} SELECT link, count(DISTINCT quotation_id) FROM hits JOIN quotation_organization USING (quotation_id)
             WHERE organization_id IN ({ids}) GROUP BY link ORDER BY 2 DESC",
            hits(selection)
        );
        self.list(&sql, params_from_iter(&selection.params), |row| {
            Ok(LinkCount {
                link: row.get(0)?,
                count: row.get(1)?,
            })
        })
    }

    /// The strongest link by which a quotation belongs to one of `organizations`.
    pub(crate) fn link_of(
        &self,
        quotation: QuotationId,
        organizations: &[OrganizationId],
        wanted: OrganizationLink,
    ) -> Result<Option<OrganizationLink>> {
        let ids = id_list(organizations);
        let sql = format!(
            "SELECT DISTINCT link FROM quotation_organization WHERE quotation_id = ?1 AND organization_id IN ({ids})"
        );
        let links: Vec<OrganizationLink> = self.list(&sql, [quotation], |row| row.get(0))?;
        let order = [
            OrganizationLink::Itself,
            OrganizationLink::Then,
            OrganizationLink::Printed,
            OrganizationLink::Authors,
            OrganizationLink::Now,
        ];
        if wanted != OrganizationLink::Any {
            return Ok(links.contains(&wanted).then_some(wanted));
        }
        Ok(order.into_iter().find(|link| links.contains(link)))
    }

    /// The most frequent values of `field` in a list.
    pub(crate) fn tallies(
        &self,
        selection: &Selection,
        field: &str,
        link: OrganizationLink,
        limit: u32,
    ) -> Result<Vec<Tally>> {
        let source = match field {
            "speaker" => {
                "SELECT l.id, '', l.name, count(DISTINCT h.quotation_id) FROM hits AS h JOIN attribution AS a ON a.quotation_id = h.quotation_id
                 JOIN speaker_label AS l ON l.id = a.speaker_id WHERE NOT EXISTS
                     (SELECT 1 FROM attribution AS r WHERE r.quotation_id = h.quotation_id AND r.id <> a.id)".to_owned()
            }
            "organization" => {
                let by = if link == OrganizationLink::Any { String::new() } else { format!("WHERE q.link = '{}'", link.word()) };
                // A parent counts what its children have, as a filter by it finds them.
                format!("SELECT o.id, '', o.name, count(DISTINCT h.quotation_id) FROM hits AS h JOIN quotation_organization AS q USING (quotation_id)
                 JOIN (WITH RECURSIVE above(id, ancestor_id) AS (SELECT id, id FROM organization
                           UNION SELECT above.id, p.parent_id FROM above JOIN organization AS p ON p.id = above.ancestor_id WHERE p.parent_id IS NOT NULL)
                       SELECT id, ancestor_id FROM above) AS up ON up.id = q.organization_id
                 JOIN organization_label AS o ON o.id = up.ancestor_id {by}")
            }
            "year" => {
                "SELECT 0, substr(l.month, 1, 4), substr(l.month, 1, 4), count(*) FROM hits AS h JOIN listing AS l USING (quotation_id)
                 WHERE l.month IS NOT NULL".to_owned()
            }
            "outlet" => {
                "SELECT o.id, '', o.name, count(*) FROM hits AS h JOIN quotation AS q ON q.id = h.quotation_id
                 JOIN article AS a ON a.id = q.article_id JOIN outlet AS o ON o.id = a.outlet_id".to_owned()
            }
            "tag" => {
                "SELECT t.id, '', t.name, count(*) FROM hits AS h JOIN quotation_tag AS q USING (quotation_id) JOIN tag AS t ON t.id = q.tag_id".to_owned()
            }
            "kind" => {
                "SELECT 0, s.kind, s.kind, count(DISTINCT h.quotation_id) FROM hits AS h JOIN attribution AS a USING (quotation_id)
                 JOIN speaker AS s ON s.id = a.speaker_id".to_owned()
            }
            _ => {
                let column = if field == "form" { "form" } else { "level" };
                format!("SELECT 0, q.{column}, q.{column}, count(*) FROM hits AS h JOIN quotation AS q ON q.id = h.quotation_id")
            }
        };
        let order = match field {
            "year" => "2 DESC",
            _ => "4 DESC, 3 COLLATE NOCASE",
        };
        let sql = format!(
            "{} {source} GROUP BY 1, 2, 3 ORDER BY {order} LIMIT {limit}",
            hits(selection)
        );
        self.list(&sql, params_from_iter(&selection.params), |row| {
            Ok(Tally {
                id: row.get(0)?,
                word: row.get(1)?,
                label: row.get(2)?,
                count: row.get(3)?,
            })
        })
    }

    /// How many quotations the library has.
    pub(crate) fn quotation_count(&self) -> Result<u32> {
        self.one("SELECT count(*) FROM quotation", [], |row| row.get(0))
    }

    /// Quotations, articles, speakers, organizations and outlets of the library.
    pub(crate) fn figures(&self) -> Result<[u32; 5]> {
        let sql = "SELECT (SELECT count(*) FROM quotation), (SELECT count(*) FROM article), (SELECT count(*) FROM speaker),
                          (SELECT count(*) FROM organization), (SELECT count(*) FROM outlet)";
        self.one(sql, [], |row| {
            Ok([
                row.get(0)?,
                row.get(1)?,
                row.get(2)?,
                row.get(3)?,
                row.get(4)?,
            ])
        })
    }

    /// Quotations that share a rare enough word with `words`, the most shared first: candidates for near duplicates.
    pub(crate) fn sharing_words(&self, expression: &str, limit: u32) -> Result<Vec<QuotationId>> {
        let sql = "SELECT l.quotation_id FROM quotation_fts AS f JOIN listing AS l ON l.key = f.rowid WHERE quotation_fts MATCH ?1 ORDER BY rank LIMIT ?2";
        self.list(sql, rusqlite::params![expression, limit], |row| row.get(0))
    }
}

fn hits(selection: &Selection) -> String {
    format!(
        "WITH hits AS MATERIALIZED (SELECT l.quotation_id FROM {} WHERE {})",
        selection.from, selection.condition
    )
}

fn id_list(ids: &[OrganizationId]) -> String {
    ids.iter()
        .map(|id| id.0.to_string())
        .collect::<Vec<_>>()
        .join(", ")
}
