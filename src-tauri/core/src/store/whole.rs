//! Quotations whole, many at once: their own rows and whatever hangs on each, a statement a table.

use super::attribution::{ATTRIBUTION, attribution_row};
use super::cross_reference::cross_reference;
use super::date_assertion::{date_columns, read_date};
use super::each::{AMONG, Ids};
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
        self.find_each(ids, &format!("{QUOTATION} WHERE id {AMONG}"), quotation)
    }

    /// Their parts, in order.
    pub(crate) fn spans_of(&self, ids: &Ids) -> Result<Vec<Vec<SpanRow>>> {
        let sql = format!("{SPAN} {AMONG} ORDER BY quotation_id, position");
        self.list_each(ids, &sql, span)
    }

    /// Their attributions as they are written, in order.
    pub(crate) fn attributions_of(&self, ids: &Ids) -> Result<Vec<Vec<AttributionRow>>> {
        let sql = format!("{ATTRIBUTION} {AMONG} ORDER BY quotation_id, position");
        self.list_each(ids, &sql, attribution_row)
    }

    /// When they were said.
    pub(crate) fn said_of(&self, ids: &Ids) -> Result<Vec<Option<DateAssertion>>> {
        let sql = format!(
            "SELECT {}, d.quotation_id FROM date_assertion AS d WHERE d.property = 'said' AND d.quotation_id {AMONG}",
            date_columns("d")
        );
        let found = self.find_each(ids, &sql, |row| read_date(row, 0))?;
        Ok(found.into_iter().map(Option::flatten).collect())
    }

    /// Their reporting chains, in order.
    pub(crate) fn chains_of(&self, ids: &Ids) -> Result<Vec<Vec<Hop>>> {
        let sql = format!("{HOP} {AMONG} ORDER BY quotation_id, position");
        self.list_each(ids, &sql, hop)
    }

    /// Their checks, the newest first.
    pub(crate) fn checks_of(&self, ids: &Ids) -> Result<Vec<Vec<Check>>> {
        let sql = format!("{CHECK} {AMONG} ORDER BY id DESC");
        self.list_each(ids, &sql, check)
    }

    /// The user's notes; of several the first.
    pub(crate) fn notes_of(&self, ids: &Ids) -> Result<Vec<Option<String>>> {
        let sql =
            format!("SELECT text, quotation_id FROM note WHERE quotation_id {AMONG} ORDER BY id");
        self.find_each(ids, &sql, |row| row.get(0))
    }

    /// Their tags by name.
    pub(crate) fn tags_of(&self, ids: &Ids) -> Result<Vec<Vec<TagRef>>> {
        let sql = format!(
            "SELECT t.id, t.name, q.quotation_id FROM quotation_tag AS q CROSS JOIN tag AS t ON t.id = q.tag_id
             WHERE q.quotation_id {AMONG} ORDER BY t.name"
        );
        self.list_each(ids, &sql, |row| {
            Ok(TagRef {
                id: row.get(0)?,
                name: row.get(1)?,
            })
        })
    }

    /// The projects they are in, by name.
    pub(crate) fn projects_of(&self, ids: &Ids) -> Result<Vec<Vec<ProjectRef>>> {
        let sql = format!(
            "SELECT p.id, p.name, q.quotation_id FROM project_quotation AS q CROSS JOIN project AS p ON p.id = q.project_id
             WHERE q.quotation_id {AMONG} ORDER BY p.name"
        );
        self.list_each(ids, &sql, |row| {
            Ok(ProjectRef {
                id: row.get(0)?,
                name: row.get(1)?,
            })
        })
    }

    /// Every link from or to them.
    pub(crate) fn links_of(&self, ids: &Ids) -> Result<Vec<Vec<CrossReferenceOwn>>> {
        let from = |owner| {
            format!(
                "SELECT id, kind, from_id, to_id, status, {owner} AS owner FROM cross_reference WHERE {owner} {AMONG}"
            )
        };
        let sql = format!(
            "{} UNION ALL {} ORDER BY id",
            from("from_id"),
            from("to_id")
        );
        self.list_each(ids, &sql, cross_reference)
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
