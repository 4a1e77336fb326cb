//! The rows of a new quotation, on which nothing older hangs.

use super::super::derived::{BUCKET_BITS, Derived, LISTED, Places};
use super::super::record::Value;
use super::super::{AttributionRow, Dated, SpanRow, Table, Tx};
use super::Batch;
use crate::error::Result;
use crate::id::{ArticleId, QuotationId};
use crate::quotations::{Form, Hop, Level};

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
    /// Rows that are not written yet.
    waiting: Batch,
}

impl Tx<'_> {
    /// Adds a statement.
    pub(crate) fn add_statement(&self, uid: &[u8; 16]) -> Result<i64> {
        self.add_with_uid(Table::Statement, uid, &[])
    }

    /// Adds a quotation, but for what is its own.
    pub(crate) fn add_quotation(&self, new: &NewQuotation<'_>) -> Result<QuotationId> {
        let values: [(&str, Value); 7] = [
            ("statement_id", &new.statement),
            ("article_id", &new.article),
            ("form", &new.form),
            ("level", &new.level.stated()),
            ("language", &new.language),
            ("key_flag", &new.key_flag),
            ("text", &new.text),
        ];
        let id = self.add_with_uid(Table::Quotation, new.uid, &values)?;
        Ok(QuotationId(id))
    }

    /// Adds the spans of a new quotation.
    pub(crate) fn add_spans(&self, id: QuotationId, spans: &[SpanRow]) -> Result<()> {
        for (position, span) in (0_i64..).zip(spans) {
            let range = span.range.as_ref();
            let values: [(&str, Value); 9] = [
                ("quotation_id", &id),
                ("position", &position),
                ("text_start", &(span.text.start as i64)),
                ("text_end", &(span.text.end as i64)),
                ("capture_id", &span.capture_id),
                ("start", &range.map(|range| range.start as i64)),
                ("end", &range.map(|range| range.end as i64)),
                ("prefix", &span.prefix),
                ("suffix", &span.suffix),
            ];
            self.add(Table::Span, &values)?;
        }
        Ok(())
    }

    /// Adds the attributions of a new quotation.
    pub(crate) fn add_attributions(&self, id: QuotationId, rows: &[AttributionRow]) -> Result<()> {
        for (position, row) in (0_i64..).zip(rows) {
            let values: [(&str, Value); 7] = [
                ("quotation_id", &id),
                ("position", &position),
                ("speaker_id", &row.speaker_id),
                ("organization_id", &row.organization_id),
                ("printed_speaker", &row.printed_speaker),
                ("printed_role", &row.printed_role),
                ("cue", &row.cue),
            ];
            self.add(Table::Attribution, &values)?;
        }
        Ok(())
    }

    /// Adds the hops of a new quotation.
    pub(crate) fn add_chain(&self, id: QuotationId, hops: &[Hop]) -> Result<()> {
        for (position, hop) in (0_i64..).zip(hops) {
            let values: [(&str, Value); 5] = [
                ("quotation_id", &id),
                ("position", &position),
                ("kind", &hop.kind),
                ("party", &hop.party),
                ("seen_by_me", &hop.seen_by_me),
            ];
            let row = self.add(Table::ChainHop, &values)?;
            if let Some(date) = &hop.date {
                self.add_date(Dated::Hop(row), date)?;
            }
        }
        Ok(())
    }

    /// Lists a new quotation, so that nothing has to be derived from it any more but the index; gives its key.
    pub(crate) fn list_new(
        &self,
        listed: &mut Listed,
        id: QuotationId,
        derived: &Derived,
    ) -> Result<i64> {
        if !listed.places.knows(derived.room) {
            self.list_rows(&mut listed.waiting)?;
        }
        let key = listed.places.next(self, derived.room, id.0)?;
        derived.put_row(key, id.0, &mut listed.waiting)?;
        if listed.waiting.is_full(LISTED) {
            self.list_rows(&mut listed.waiting)?;
        }
        *listed.counts.entry(key >> BUCKET_BITS).or_default() += 1;
        self.is_derived(id.0);
        Ok(key)
    }

    /// Writes and counts what was listed.
    pub(crate) fn count_new(&self, mut listed: Listed) -> Result<()> {
        self.list_rows(&mut listed.waiting)?;
        listed
            .counts
            .iter()
            .try_for_each(|(bucket, count)| self.count_listed(bucket << BUCKET_BITS, *count))
    }
}
