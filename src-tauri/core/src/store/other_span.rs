//! Where the words of a quotation stand in other captures of its article than the one it is cited from.

use rusqlite::params;

use super::quotation::span;
use super::{SpanRow, Store, Table, Tx};
use crate::error::Result;
use crate::id::{CaptureId, QuotationId};

/// As the spans that a quotation is cited from are read.
pub(super) const OTHER_SPAN: &str = "SELECT text_start, text_end, capture_id, start, \"end\", prefix, suffix, quotation_id FROM other_span WHERE";

impl Store {
    /// Where a quotation stands in a capture: by its own spans, or by those it has besides. Empty where it is not known to.
    pub(crate) fn spans_in(&self, id: QuotationId, capture: CaptureId) -> Result<Vec<SpanRow>> {
        let own = self.spans(id)?;
        if own.iter().all(|span| span.capture_id == Some(capture)) {
            return Ok(own);
        }
        let sql = format!("{OTHER_SPAN} quotation_id = ?1 AND capture_id = ?2 ORDER BY position");
        self.list(&sql, params![id, capture], span)
    }

    /// The other captures that a quotation can be cited from, the latest first.
    pub(crate) fn other_captures(&self, id: QuotationId) -> Result<Vec<CaptureId>> {
        let sql =
            "SELECT DISTINCT c.id FROM other_span AS o JOIN capture AS c ON c.id = o.capture_id
                   WHERE o.quotation_id = ?1 ORDER BY c.captured_at DESC, c.id DESC";
        self.list(sql, [id], |row| row.get(0))
    }

    /// The quotations that stand in a capture as a whole, in its order, with their places in it.
    pub(crate) fn quotations_in(
        &self,
        capture: CaptureId,
    ) -> Result<Vec<(QuotationId, Vec<SpanRow>)>> {
        let sql =
            "SELECT quotation_id FROM (SELECT quotation_id, start FROM span WHERE capture_id = ?1
                   UNION ALL SELECT quotation_id, start FROM other_span WHERE capture_id = ?1)
                   GROUP BY quotation_id ORDER BY min(start), quotation_id";
        let found: Vec<QuotationId> = self.list(sql, [capture], |row| row.get(0))?;
        let mut placed = Vec::new();
        for id in found {
            let spans = self.spans_in(id, capture)?;
            if !spans.is_empty() {
                placed.push((id, spans));
            }
        }
        Ok(placed)
    }
}

impl Tx<'_> {
    /// Makes these the places of a quotation in another capture than the one it is cited from.
    pub(crate) fn put_other_spans(
        &self,
        id: QuotationId,
        capture: CaptureId,
        spans: &[SpanRow],
    ) -> Result<()> {
        let sql = "SELECT id FROM other_span WHERE quotation_id = ?1 AND capture_id = ?2 ORDER BY position";
        let rows: Vec<i64> = self.list(sql, params![id, capture], |row| row.get(0))?;
        rows.into_iter()
            .try_for_each(|row| self.delete(Table::OtherSpan, row))?;
        self.add_other_spans(id, capture, spans)
    }

    /// Adds the places of a quotation in another capture.
    pub(crate) fn add_other_spans(
        &self,
        id: QuotationId,
        capture: CaptureId,
        spans: &[SpanRow],
    ) -> Result<()> {
        for (position, span) in spans.iter().enumerate() {
            let Some(range) = &span.range else { continue };
            let values: [(&str, super::Value); 9] = [
                ("quotation_id", &id),
                ("capture_id", &capture),
                ("position", &(position as i64)),
                ("text_start", &(span.text.start as i64)),
                ("text_end", &(span.text.end as i64)),
                ("start", &(range.start as i64)),
                ("end", &(range.end as i64)),
                ("prefix", &span.prefix),
                ("suffix", &span.suffix),
            ];
            self.add(Table::OtherSpan, &values)?;
        }
        Ok(())
    }

    /// The words of a quotation changed, or where it is cited from: what does not hold any more goes.
    pub(crate) fn keep_other_spans(&self, id: QuotationId, same_words: bool) -> Result<()> {
        let now = self.spans(id)?.first().and_then(|span| span.capture_id);
        for capture in self.other_captures(id)? {
            if !same_words || now == Some(capture) {
                self.put_other_spans(id, capture, &[])?;
            }
        }
        Ok(())
    }
}
