//! Quotations whole, many at once: their own rows and whatever hangs on each, a statement a table.

use super::attribution::{ATTRIBUTION, attribution_row};
use super::cross_reference::cross_reference;
use super::date_assertion::{date_columns, read_date};
use super::each::{AMONG, Ids, ONWARD};
use super::other_span::OTHER_SPAN;
use super::quotation::{CHECK, HOP, QUOTATION, SPAN, check, hop, quotation, span};
use super::{AttributionRow, CrossReferenceOwn, QuotationOwn, SpanRow, Store, Table};
use crate::date::DateAssertion;
use crate::error::Result;
use crate::id::QuotationId;
use crate::projects::ProjectRef;
use crate::quotations::{Check, Hop};
use crate::tags::TagRef;

impl Store {
    /// The quotations' own rows; none for one that is not there.
    pub(crate) fn quotations_own(&self, ids: &Ids) -> Result<Vec<Option<QuotationOwn>>> {
        self.find_along(
            ids,
            &format!("{QUOTATION} WHERE id {ONWARD} ORDER BY id"),
            quotation,
        )
    }

    /// Their parts, in order.
    pub(crate) fn spans_of(&self, ids: &Ids) -> Result<Vec<Vec<SpanRow>>> {
        let sql = format!("{SPAN} {ONWARD} ORDER BY quotation_id, position");
        self.list_along(ids, &sql, span)
    }

    /// Where their words stand in other captures of their articles, capture by capture, in order.
    pub(crate) fn other_spans_of(&self, ids: &Ids) -> Result<Vec<Vec<SpanRow>>> {
        let sql = format!(
            "{OTHER_SPAN} quotation_id {ONWARD} ORDER BY quotation_id, capture_id, position"
        );
        self.list_along(ids, &sql, span)
    }

    /// Their attributions as they are written, in order.
    pub(crate) fn attributions_of(&self, ids: &Ids) -> Result<Vec<Vec<AttributionRow>>> {
        let sql = format!("{ATTRIBUTION} {ONWARD} ORDER BY quotation_id, position");
        self.list_along(ids, &sql, attribution_row)
    }

    /// When they were said.
    pub(crate) fn said_of(&self, ids: &Ids) -> Result<Vec<Option<DateAssertion>>> {
        let sql = format!(
            "SELECT {}, d.quotation_id FROM date_assertion AS d WHERE d.property = 'said' AND d.quotation_id {ONWARD} ORDER BY d.quotation_id",
            date_columns("d")
        );
        let found = self.find_along(ids, &sql, |row| read_date(row, 0))?;
        Ok(found.into_iter().map(Option::flatten).collect())
    }

    /// Their reporting chains, in order.
    pub(crate) fn chains_of(&self, ids: &Ids) -> Result<Vec<Vec<Hop>>> {
        let sql = format!("{HOP} {ONWARD} ORDER BY h.quotation_id, h.position");
        self.list_along(ids, &sql, hop)
    }

    /// Their checks, the newest first.
    pub(crate) fn checks_of(&self, ids: &Ids) -> Result<Vec<Vec<Check>>> {
        let sql = format!("{CHECK} {ONWARD} ORDER BY quotation_id, id");
        let mut each = self.list_along(ids, &sql, check)?;
        each.iter_mut().for_each(|checks| checks.reverse());
        Ok(each)
    }

    /// The user's notes; of several the first.
    pub(crate) fn notes_of(&self, ids: &Ids) -> Result<Vec<Option<String>>> {
        let sql = format!(
            "SELECT text, quotation_id FROM note WHERE quotation_id {ONWARD} ORDER BY quotation_id, id"
        );
        self.find_along(ids, &sql, |row| row.get(0))
    }

    /// Their tags by name.
    pub(crate) fn tags_of(&self, ids: &Ids) -> Result<Vec<Vec<TagRef>>> {
        let sql = format!(
            "SELECT t.id, t.name, q.quotation_id FROM quotation_tag AS q CROSS JOIN tag AS t ON t.id = q.tag_id
             WHERE q.quotation_id {ONWARD} ORDER BY q.quotation_id"
        );
        let mut each = self.list_along(ids, &sql, |row| {
            Ok(TagRef {
                id: row.get(0)?,
                name: row.get(1)?,
            })
        })?;
        for tags in &mut each {
            tags.sort_by(|a, b| a.name.cmp(&b.name));
        }
        Ok(each)
    }

    /// The projects they are in, by name.
    pub(crate) fn projects_of(&self, ids: &Ids) -> Result<Vec<Vec<ProjectRef>>> {
        let sql = format!(
            "SELECT p.id, p.name, q.quotation_id FROM project_quotation AS q CROSS JOIN project AS p ON p.id = q.project_id
             WHERE q.quotation_id {ONWARD} ORDER BY q.quotation_id"
        );
        let mut each = self.list_along(ids, &sql, |row| {
            Ok(ProjectRef {
                id: row.get(0)?,
                name: row.get(1)?,
            })
        })?;
        for projects in &mut each {
            projects.sort_by(|a, b| a.name.cmp(&b.name));
        }
        Ok(each)
    }

    /// Every link from or to them, in the order in which they were made.
    pub(crate) fn links_of(&self, ids: &Ids) -> Result<Vec<Vec<CrossReferenceOwn>>> {
        let at = |end| {
            let sql = format!(
                "SELECT id, kind, from_id, to_id, status, {end} FROM cross_reference WHERE {end} {ONWARD} ORDER BY {end}"
            );
            self.list_along(ids, &sql, cross_reference)
        };
        let mut each = at("from_id")?;
        for (links, others) in each.iter_mut().zip(at("to_id")?) {
            links.extend(others);
            links.sort_by_key(|link| link.id);
        }
        Ok(each)
    }

    /// Of each statement its quotations, the first printed first.
    pub(crate) fn quotations_of_statements(&self, ids: &Ids) -> Result<Vec<Vec<QuotationId>>> {
        let sql = format!(
            "SELECT q.id, q.statement_id FROM quotation AS q LEFT JOIN listing AS l ON l.quotation_id = q.id
             WHERE q.statement_id {AMONG} ORDER BY l.published_latest IS NULL, l.published_latest, q.id"
        );
        self.list_each(ids, &sql, |row| row.get(0))
    }

    /// The uids of rows, as they are written.
    pub(crate) fn uids(&self, table: Table, ids: &Ids) -> Result<Vec<Option<String>>> {
        let sql = format!("SELECT uid, id FROM \"{}\" WHERE id {AMONG}", table.name());
        self.find_each(ids, &sql, |row| {
            Ok(super::uid_text(
                row.get_ref(0)?.as_blob().unwrap_or_default(),
            ))
        })
    }
}
