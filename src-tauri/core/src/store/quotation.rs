//! Quotations and what hangs on one: spans, hops, tags, note, checks.

use std::ops::Range;

use rusqlite::{Row, params};

use super::date_assertion::read_date;
use super::{Dated, Store, Table, Tx};
use crate::error::{Error, Result};
use crate::id::{
    ArticleId, CaptureId, OrganizationId, ProjectId, QuotationId, SpeakerId, StatementId,
};
use crate::projects::ProjectRef;
use crate::quotations::{Check, Form, Hop, Level};

/// A quotation's own row.
#[derive(Debug, Clone)]
pub(crate) struct QuotationOwn {
    pub(crate) id: QuotationId,
    pub(crate) uid: Vec<u8>,
    pub(crate) statement_id: StatementId,
    pub(crate) article_id: Option<ArticleId>,
    pub(crate) form: Form,
    pub(crate) level: Level,
    pub(crate) language: Option<String>,
    pub(crate) key_flag: bool,
    pub(crate) text: String,
}

/// A span's own row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct SpanRow {
    /// Its bytes of the quotation's text.
    pub(crate) text: Range<usize>,
    pub(crate) capture_id: Option<CaptureId>,
    /// Its bytes of the captured text.
    pub(crate) range: Option<Range<usize>>,
    pub(crate) prefix: String,
    pub(crate) suffix: String,
}

/// An attribution as it is written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct AttributionRow {
    pub(crate) speaker_id: Option<SpeakerId>,
    pub(crate) organization_id: Option<OrganizationId>,
    pub(crate) printed_speaker: String,
    pub(crate) printed_role: String,
    pub(crate) cue: String,
}

pub(super) fn quotation(row: &Row<'_>) -> rusqlite::Result<QuotationOwn> {
    Ok(QuotationOwn {
        id: row.get(0)?,
        uid: row.get(1)?,
        statement_id: row.get(2)?,
        article_id: row.get(3)?,
        form: row.get(4)?,
        level: row.get::<_, Option<Level>>(5)?.unwrap_or(Level::NotStated),
        language: row.get(6)?,
        key_flag: row.get(7)?,
        text: row.get(8)?,
    })
}

/// The recorded changes of a quotation and of all that is its own. Dates of hops name the hop, which may be gone.
pub(super) const OWN_CHANGES: &str = "SELECT * FROM change WHERE quotation_id = ?1
    UNION ALL SELECT * FROM change WHERE chain_hop_id IN
        (SELECT id FROM chain_hop WHERE quotation_id = ?1
         UNION SELECT row_id FROM change WHERE quotation_id = ?1 AND table_name = 'chain_hop')";

/// The last column is the id of the quotation, here and below, for those who read many at once.
pub(super) const QUOTATION: &str = "SELECT id, uid, statement_id, article_id, form, level, language, key_flag, text, id FROM quotation";
pub(super) const SPAN: &str = "SELECT text_start, text_end, capture_id, start, \"end\", prefix, suffix, quotation_id FROM span WHERE quotation_id";
pub(super) const HOP: &str = "SELECT h.kind, h.party, h.seen_by_me, d.printed, d.edtf, d.earliest, d.latest, d.basis, d.anchor, d.confirmed, h.quotation_id
    FROM chain_hop AS h LEFT JOIN date_assertion AS d ON d.chain_hop_id = h.id AND d.property = 'published' WHERE h.quotation_id";
pub(super) const CHECK: &str = "SELECT aspect, verdict, evidence, checked_by, checked_at, quotation_id FROM quotation_check WHERE quotation_id";

pub(super) fn span(row: &Row<'_>) -> rusqlite::Result<SpanRow> {
    let offset = |column| {
        Ok::<_, rusqlite::Error>(
            row.get::<_, Option<u32>>(column)?
                .map(|offset| offset as usize),
        )
    };
    let range = match (offset(3)?, offset(4)?) {
        (Some(start), Some(end)) => Some(start..end),
        _ => None,
    };
    Ok(SpanRow {
        text: offset(0)?.unwrap_or_default()..offset(1)?.unwrap_or_default(),
        capture_id: row.get(2)?,
        range,
        prefix: row.get(5)?,
        suffix: row.get(6)?,
    })
}

pub(super) fn hop(row: &Row<'_>) -> rusqlite::Result<Hop> {
    Ok(Hop {
        kind: row.get(0)?,
        party: row.get(1)?,
        seen_by_me: row.get(2)?,
        date: read_date(row, 3)?,
    })
}

pub(super) fn check(row: &Row<'_>) -> rusqlite::Result<Check> {
    Ok(Check {
        aspect: row.get(0)?,
        verdict: row.get(1)?,
        evidence: row.get(2)?,
        by: row.get(3)?,
        at: row.get(4)?,
    })
}

impl Store {
    /// One quotation.
    pub(crate) fn quotation(&self, id: QuotationId) -> Result<QuotationOwn> {
        self.find_quotation(id)?
            .ok_or_else(|| Error::not_found(format!("Quotation {}", id.0)))
    }

    /// One quotation, if it is there.
    pub(crate) fn find_quotation(&self, id: QuotationId) -> Result<Option<QuotationOwn>> {
        self.find(&format!("{QUOTATION} WHERE id = ?1"), [id], quotation)
    }

    /// The state a quotation is in: the newest change of anything that is its own.
    pub(crate) fn revision(&self, id: QuotationId) -> Result<i64> {
        self.one(
            &format!("SELECT coalesce(max(id), 0) FROM ({OWN_CHANGES})"),
            [id],
            |row| row.get(0),
        )
    }

    /// Its parts, in order.
    pub(crate) fn spans(&self, id: QuotationId) -> Result<Vec<SpanRow>> {
        self.list(&format!("{SPAN} = ?1 ORDER BY position"), [id], span)
    }

    /// Its reporting chain, in order.
    pub(crate) fn chain(&self, id: QuotationId) -> Result<Vec<Hop>> {
        self.list(&format!("{HOP} = ?1 ORDER BY h.position"), [id], hop)
    }

    /// The row of the hop at `place` of its chain, from 0.
    pub(crate) fn hop_row(&self, id: QuotationId, place: u32) -> Result<i64> {
        let sql = "SELECT id FROM chain_hop WHERE quotation_id = ?1 AND position = ?2";
        self.find(sql, params![id, place], |row| row.get(0))?
            .ok_or_else(|| Error::not_found("This hop"))
    }

    /// Its checks, the newest first.
    pub(crate) fn checks(&self, id: QuotationId) -> Result<Vec<Check>> {
        self.list(&format!("{CHECK} = ?1 ORDER BY id DESC"), [id], check)
    }

    /// The projects it is in.
    pub(crate) fn quotation_projects(&self, id: QuotationId) -> Result<Vec<ProjectRef>> {
        let sql = "SELECT p.id, p.name FROM project_quotation AS q JOIN project AS p ON p.id = q.project_id WHERE q.quotation_id = ?1 ORDER BY p.name";
        self.list(sql, [id], |row| {
            Ok(ProjectRef {
                id: row.get(0)?,
                name: row.get(1)?,
            })
        })
    }

    /// The quotations of one statement, the first printed first.
    pub(crate) fn statement_quotations(&self, id: StatementId) -> Result<Vec<QuotationId>> {
        let sql = "SELECT q.id FROM quotation AS q LEFT JOIN listing AS l ON l.quotation_id = q.id
                   WHERE q.statement_id = ?1 ORDER BY l.published_latest IS NULL, l.published_latest, q.id";
        self.list(sql, [id], |row| row.get(0))
    }
}

impl Tx<'_> {
    /// Adds a statement.
    pub(crate) fn create_statement(&self) -> Result<StatementId> {
        Ok(StatementId(self.insert(Table::Statement, &[])?))
    }

    /// Makes the spans of a quotation these; a span that stays as it is keeps its row.
    pub(crate) fn put_spans(&self, id: QuotationId, spans: &[SpanRow]) -> Result<()> {
        let rows = self.rows_of("span", id)?;
        for (position, span) in spans.iter().enumerate() {
            let position = position as i64;
            let (start, end) = (
                span.range.as_ref().map(|range| range.start as i64),
                span.range.as_ref().map(|range| range.end as i64),
            );
            let (text_start, text_end) = (span.text.start as i64, span.text.end as i64);
            let values: [(&str, super::Value); 9] = [
                ("quotation_id", &id),
                ("position", &position),
                ("text_start", &text_start),
                ("text_end", &text_end),
                ("capture_id", &span.capture_id),
                ("start", &start),
                ("end", &end),
                ("prefix", &span.prefix),
                ("suffix", &span.suffix),
            ];
            self.put(Table::Span, rows.get(position as usize), &values)?;
        }
        rows.iter()
            .skip(spans.len())
            .try_for_each(|row| self.delete(Table::Span, *row))
    }

    /// Makes the attributions of a quotation these.
    pub(crate) fn put_attributions(
        &self,
        id: QuotationId,
        attributions: &[AttributionRow],
    ) -> Result<()> {
        let rows = self.rows_of("attribution", id)?;
        for (position, attribution) in attributions.iter().enumerate() {
            let place = position as i64;
            let values: [(&str, super::Value); 7] = [
                ("quotation_id", &id),
                ("position", &place),
                ("speaker_id", &attribution.speaker_id),
                ("organization_id", &attribution.organization_id),
                ("printed_speaker", &attribution.printed_speaker),
                ("printed_role", &attribution.printed_role),
                ("cue", &attribution.cue),
            ];
            self.put(Table::Attribution, rows.get(position), &values)?;
        }
        rows.iter()
            .skip(attributions.len())
            .try_for_each(|row| self.delete(Table::Attribution, *row))
    }

    /// Makes the reporting chain of a quotation this.
    pub(crate) fn put_chain(&self, id: QuotationId, hops: &[Hop]) -> Result<()> {
        let rows = self.rows_of("chain_hop", id)?;
        for (position, hop) in hops.iter().enumerate() {
            let place = position as i64;
            let values: [(&str, super::Value); 5] = [
                ("quotation_id", &id),
                ("position", &place),
                ("kind", &hop.kind),
                ("party", &hop.party),
                ("seen_by_me", &hop.seen_by_me),
            ];
            let row = self.put(Table::ChainHop, rows.get(position), &values)?;
            self.put_date_assertion(Dated::Hop(row), hop.date.as_ref())?;
        }
        rows.iter()
            .skip(hops.len())
            .try_for_each(|row| self.delete_hop(*row))
    }

    fn delete_hop(&self, row: i64) -> Result<()> {
        self.put_date_assertion(Dated::Hop(row), None)?;
        self.delete(Table::ChainHop, row)
    }

    /// Makes the note of a quotation this; an empty one takes it away.
    pub(crate) fn put_note(&self, id: QuotationId, text: &str) -> Result<()> {
        let row: Option<i64> = self.find(
            "SELECT id FROM note WHERE quotation_id = ?1 ORDER BY id",
            [id],
            |row| row.get(0),
        )?;
        match (row, text.is_empty()) {
            (Some(row), true) => self.delete(Table::Note, row),
            (None, true) => Ok(()),
            (row, false) => self
                .put(
                    Table::Note,
                    row.as_ref(),
                    &[("quotation_id", &id), ("text", &text)],
                )
                .map(drop),
        }
    }

    /// Puts a quotation into a project or takes it out.
    pub(crate) fn put_project(
        &self,
        project: ProjectId,
        id: QuotationId,
        inside: bool,
    ) -> Result<()> {
        let sql = "SELECT id FROM project_quotation WHERE project_id = ?1 AND quotation_id = ?2";
        let row: Option<i64> = self.find(sql, params![project, id], |row| row.get(0))?;
        match (row, inside) {
            (Some(row), false) => self.delete(Table::ProjectQuotation, row),
            (None, true) => self
                .insert(
                    Table::ProjectQuotation,
                    &[("project_id", &project), ("quotation_id", &id)],
                )
                .map(drop),
            _ => Ok(()),
        }
    }

    /// Removes a quotation with everything that is its own, and its statement when no other wording is left.
    pub(crate) fn delete_quotation(&self, id: QuotationId) -> Result<()> {
        let statement = self.quotation(id)?.statement_id;
        for table in [
            Table::CrossReference,
            Table::Span,
            Table::OtherSpan,
            Table::Attribution,
            Table::DateAssertion,
            Table::ChainHop,
            Table::QuotationCheck,
            Table::QuotationTag,
            Table::Note,
            Table::ProjectQuotation,
        ] {
            let owner = if table == Table::CrossReference {
                "from_id = ?1 OR to_id"
            } else {
                "quotation_id"
            };
            let sql = format!("SELECT id FROM {} WHERE {owner} = ?1", table.name());
            let rows: Vec<i64> = self.list(&sql, [id], |row| row.get(0))?;
            rows.into_iter().try_for_each(|row| match table {
                Table::ChainHop => self.delete_hop(row),
                _ => self.delete(table, row),
            })?;
        }
        self.delete(Table::Quotation, id.0)?;
        if self.statement_quotations(statement)?.is_empty() {
            self.delete(Table::Statement, statement.0)?;
        }
        Ok(())
    }

    fn rows_of(&self, table: &str, id: QuotationId) -> Result<Vec<i64>> {
        self.list(
            &format!("SELECT id FROM {table} WHERE quotation_id = ?1 ORDER BY position"),
            [id],
            |row| row.get(0),
        )
    }

    /// Makes a row this, or adds it; returns its id.
    fn put(&self, table: Table, row: Option<&i64>, values: &[(&str, super::Value)]) -> Result<i64> {
        match row {
            Some(row) => self.update(table, *row, values).map(|()| *row),
            None => self.insert(table, values),
        }
    }
}
