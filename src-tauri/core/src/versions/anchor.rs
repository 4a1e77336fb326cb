//! Citing a quotation from another capture of its article: the same words from there, or its altered words as a wording of
//! their own. The capture that it was cited from stays one that it can be cited from.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::capture::offset::from_utf16;
use crate::cross_references::{CrossReferenceKind, CrossReferenceStatus};
use crate::error::{Error, Result};
use crate::id::{CaptureId, QuotationId};
use crate::library::{Library, Outcome};
use crate::operation::OperationKind;
use crate::quotations::{Quotation, TextSpan, quotation_detail, span_rows, subject};
use crate::store::{Dated, SpanRow, Table, Tx};

/// Cites quotations from this capture from now on.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct AnchorQuotations {
    /// The capture.
    pub capture_id: CaptureId,
    /// Which, and where they stand in it.
    pub quotations: Vec<QuotationPlace>,
}

/// Where a quotation stands in a capture.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct QuotationPlace {
    /// Which.
    pub quotation_id: QuotationId,
    /// Its parts, in UTF-16 code units of the capture; none where it was cited from there before.
    #[serde(default)]
    pub spans: Vec<TextSpan>,
}

/// Records the altered words of a quotation as another wording of its statement.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct CreateWording {
    /// The quotation whose words were altered.
    pub quotation_id: QuotationId,
    /// The capture that has the altered words.
    pub capture_id: CaptureId,
    /// Where, in UTF-16 code units of the capture.
    pub spans: Vec<TextSpan>,
}

impl Library {
    /// Cites quotations from another capture of their article. Their words must stand there byte for byte. Returns how many
    /// are cited from another capture than before.
    ///
    /// # Errors
    /// `InvalidInput` when the capture does not have the words there, or is of another article.
    pub fn anchor_quotations(&self, input: AnchorQuotations) -> Result<Outcome<u32>> {
        let first = input.quotations.first().ok_or_else(|| {
            Error::invalid(
                "quotations",
                "Choose the quotations to cite from this capture.",
            )
        })?;
        let text = self.read(|store| store.quotation(first.quotation_id))?.text;
        self.transact(OperationKind::AnchorQuotations, &subject(&text), |tx| {
            let mut anchored = 0;
            for place in &input.quotations {
                anchored += u32::from(anchor(tx, input.capture_id, place)?);
            }
            Ok(anchored)
        })
    }

    /// Records the altered words of a quotation, as a newer capture prints them: a wording of its own of the same statement,
    /// with the same attributions, date and chain, confirmed as its variant. The old wording stays as it is.
    ///
    /// # Errors
    /// `InvalidInput` for a capture of another article, a place outside of it, or the words that are recorded already.
    pub fn create_wording(&self, input: CreateWording) -> Result<Outcome<Quotation>> {
        let text = self.read(|store| store.quotation(input.quotation_id))?.text;
        self.transact(OperationKind::CreateWording, &subject(&text), |tx| {
            let old = tx.quotation(input.quotation_id)?;
            let captured = captured(tx, input.capture_id, input.quotation_id)?;
            let (words, spans) = placed(&captured, input.capture_id, &input.spans)?;
            if words == old.text {
                let message =
                    "The words are the same. Cite the quotation from this capture instead.";
                return Err(Error::invalid("spans", message));
            }
            let new = QuotationId(tx.insert(
                Table::Quotation,
                &[
                    ("statement_id", &old.statement_id),
                    ("article_id", &old.article_id),
                    ("form", &old.form),
                    ("level", &old.level.stated()),
                    ("language", &old.language),
                    ("text", &words),
                ],
            )?);
            tx.put_spans(new, &spans)?;
            tx.put_attributions(new, &tx.attribution_rows(old.id)?)?;
            tx.put_date_assertion(Dated::Said(new.0), tx.date(Dated::Said(old.id.0))?.as_ref())?;
            tx.put_chain(new, &tx.chain(old.id)?)?;
            tx.insert(
                Table::CrossReference,
                &[
                    ("kind", &CrossReferenceKind::Variant),
                    ("from_id", &old.id),
                    ("to_id", &new),
                    ("status", &CrossReferenceStatus::Confirmed),
                ],
            )?;
            quotation_detail(tx, new)
        })
    }
}

/// Cites one quotation from a capture; says whether that changes anything.
fn anchor(tx: &Tx<'_>, capture: CaptureId, place: &QuotationPlace) -> Result<bool> {
    let id = place.quotation_id;
    let now = tx.spans(id)?;
    if now.iter().all(|span| span.capture_id == Some(capture)) {
        return Ok(false);
    }
    let captured = captured(tx, capture, id)?;
    let spans = match place.spans.is_empty() {
        true => tx.spans_in(id, capture)?,
        false => {
            let (words, spans) = placed(&captured, capture, &place.spans)?;
            if words != tx.quotation(id)?.text {
                let message = format!(
                    "This capture does not have the words of quotation {} there. Record its altered words instead.",
                    id.0
                );
                return Err(Error::invalid("spans", message));
            }
            spans
        }
    };
    if spans.is_empty() {
        let message = format!("Say where quotation {} stands in this capture.", id.0);
        return Err(Error::invalid("spans", message));
    }
    tx.put_other_spans(id, capture, &[])?;
    if let Some(before) = now.first().and_then(|span| span.capture_id) {
        tx.put_other_spans(id, before, &now)?;
    }
    tx.put_spans(id, &spans)?;
    Ok(true)
}

/// The text of a capture of the quotation's article.
fn captured(tx: &Tx<'_>, capture: CaptureId, id: QuotationId) -> Result<String> {
    if tx.quotation(id)?.article_id != Some(tx.capture(capture)?.article_id) {
        return Err(Error::invalid(
            "capture_id",
            "This capture is of another article than the quotation.",
        ));
    }
    tx.capture_text(capture)
}

/// The words at a place of a captured text, and their spans.
fn placed(
    captured: &str,
    capture: CaptureId,
    spans: &[TextSpan],
) -> Result<(String, Vec<SpanRow>)> {
    let ranges = spans
        .iter()
        .map(|span| from_utf16(captured, *span, "spans"))
        .collect::<Result<Vec<_>>>()?;
    if ranges.is_empty() || ranges.windows(2).any(|pair| pair[0].end > pair[1].start) {
        return Err(Error::invalid(
            "spans",
            "Say where the words stand, part by part.",
        ));
    }
    Ok(span_rows(captured, capture, &ranges))
}
