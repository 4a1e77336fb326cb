//! The rows of many quotations, each added with one statement that never changes. Only within a bulk addition, which
//! knows that they are new and that nothing older hangs on them.

use rusqlite::{Params, params};

use super::derived::{BUCKET_BITS, Derived, Places};
use super::{AttributionRow, SpanRow, Table, Tx};
use crate::date::DateAssertion;
use crate::error::Result;
use crate::id::{ArticleId, QuotationId};
use crate::quotations::{Form, Level};

/// A quotation's own row.
pub(crate) struct NewQuotation<'a> {
    pub(crate) uid: &'a [u8; 16],
    pub(crate) statement: i64,
    pub(crate) article: Option<ArticleId>,
    pub(crate) form: Form,
    pub(crate) level: Level,
    pub(crate) language: Option<&'a str>,
    pub(crate) key_flag: bool,
    pub(crate) text: &'a str,
}

/// What a bulk addition has listed so far.
#[derive(Default)]
pub(crate) struct Listed {
    places: Places,
    counts: std::collections::HashMap<i64, i64>,
}

impl Tx<'_> {
    fn add(&self, table: Table, sql: &str, params: impl Params) -> Result<i64> {
        self.execute(sql, params)?;
        let id = self.last_id();
        self.added(table, id);
        Ok(id)
    }

    /// Adds a statement.
    pub(crate) fn add_statement(&self, uid: &[u8; 16]) -> Result<i64> {
        self.add(
            Table::Statement,
            "INSERT INTO statement (uid) VALUES (?1)",
            [uid],
        )
    }

    /// Adds a quotation, but for what is its own.
    pub(crate) fn add_quotation(&self, new: &NewQuotation<'_>) -> Result<QuotationId> {
        let sql = "INSERT INTO quotation (uid, statement_id, article_id, form, level, language, key_flag, text)
                   VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)";
        let params = params![
            new.uid,
            new.statement,
            new.article,
            new.form,
            new.level,
            new.language,
            new.key_flag,
            new.text
        ];
        self.add(Table::Quotation, sql, params).map(QuotationId)
    }

    /// Adds the spans of a new quotation.
    pub(crate) fn add_spans(&self, id: QuotationId, spans: &[SpanRow]) -> Result<()> {
        let sql = "INSERT INTO span (uid, quotation_id, position, text_start, text_end, capture_id, start, \"end\", prefix, suffix)
                   VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)";
        for (position, span) in spans.iter().enumerate() {
            let (start, end) = (
                span.range.as_ref().map(|range| range.start as i64),
                span.range.as_ref().map(|range| range.end as i64),
            );
            let (uid, text_start, text_end) =
                (self.uid(), span.text.start as i64, span.text.end as i64);
            let place = position as i64;
            let params = params![
                uid,
                id,
                place,
                text_start,
                text_end,
                span.capture_id,
                start,
                end,
                span.prefix,
                span.suffix
            ];
            self.add(Table::Span, sql, params)?;
        }
        Ok(())
    }

    /// Adds the attributions of a new quotation.
    pub(crate) fn add_attributions(&self, id: QuotationId, rows: &[AttributionRow]) -> Result<()> {
        let sql = "INSERT INTO attribution (uid, quotation_id, position, speaker_id, organization_id, printed_speaker, printed_role, cue)
                   VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)";
        for (position, row) in rows.iter().enumerate() {
            let params = params![
                self.uid(),
                id,
                position as i64,
                row.speaker_id,
                row.organization_id,
                row.printed_speaker,
                row.printed_role,
                row.cue
            ];
            self.add(Table::Attribution, sql, params)?;
        }
        Ok(())
    }

    /// Adds the date a new quotation was said.
    pub(crate) fn add_said(&self, id: QuotationId, date: &DateAssertion) -> Result<()> {
        let sql = "INSERT INTO date_assertion (uid, property, quotation_id, printed, anchor, edtf, earliest, latest, basis)
                   VALUES (?1, 'said', ?2, ?3, ?4, ?5, ?6, ?7, ?8)";
        let params = params![
            self.uid(),
            id,
            date.printed,
            date.anchor,
            date.edtf,
            date.earliest,
            date.latest,
            date.basis
        ];
        self.add(Table::DateAssertion, sql, params).map(drop)
    }

    /// Lists a new quotation, so that nothing has to be derived from it any more but the index.
    pub(crate) fn list_new(
        &self,
        listed: &mut Listed,
        id: QuotationId,
        derived: &Derived,
    ) -> Result<()> {
        let key = listed.places.next(self, derived.room, id.0)?;
        self.list_row(key, id.0, derived)?;
        *listed.counts.entry(key >> BUCKET_BITS).or_default() += 1;
        self.is_derived(id.0);
        Ok(())
    }

    /// Counts what was listed.
    pub(crate) fn count_new(&self, listed: &Listed) -> Result<()> {
        listed
            .counts
            .iter()
            .try_for_each(|(bucket, count)| self.count_listed(bucket << BUCKET_BITS, *count))
    }
}
