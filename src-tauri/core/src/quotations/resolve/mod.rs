//! From the form to rows: words into anchored spans, choices into speakers and organizations.

mod speakers;
mod wording;

use crate::error::Result;
use crate::id::QuotationId;
use crate::limits::{NOTE, language, line, required_line, short, words};
use crate::quotations::{AttributionInput, Hop, Level, QuotationInput};
use crate::store::{Dated, Table, Tx, Value};

use speakers::attribution_row;
pub(crate) use wording::span_rows;
use wording::{anchored, worded};

/// Adds a quotation, or makes `existing` what the form says.
pub(crate) fn write_quotation(
    tx: &Tx<'_>,
    existing: Option<QuotationId>,
    input: &QuotationInput,
) -> Result<QuotationId> {
    words(&input.note, NOTE, "note")?;
    let article = input
        .article_id
        .map(|article| tx.article(article))
        .transpose()?;
    let worded = worded(tx, existing, input)?;
    let language = match input
        .language
        .as_deref()
        .map(|tag| language(tag, "language"))
        .transpose()?
        .flatten()
    {
        Some(tag) => Some(tag),
        None => article.and_then(|article| article.language),
    };
    let form = input.form.unwrap_or(worded.form);
    let level = input.level.and_then(Level::stated);
    let same_words = match existing.map(|id| tx.quotation(id)).transpose()? {
        Some(old) => old.text == worded.text && old.article_id == input.article_id,
        None => false,
    };
    let mut own: Vec<(&str, Value)> = vec![
        ("article_id", &input.article_id),
        ("form", &form),
        ("level", &level),
        ("language", &language),
        ("key_flag", &input.key_flag),
        ("text", &worded.text),
    ];
    let statement;
    let id = match existing {
        Some(id) => {
            tx.update(Table::Quotation, id.0, &own)?;
            id
        }
        None => {
            statement = tx.create_statement()?;
            own.push(("statement_id", &statement));
            QuotationId(tx.insert(Table::Quotation, &own)?)
        }
    };
    tx.put_spans(id, &worded.spans)?;
    if existing.is_some() {
        tx.keep_other_spans(id, same_words)?;
    }
    let mut attributions = Vec::new();
    for attribution in &input.attributions {
        attributions.push(attribution_row(
            tx,
            attribution,
            input.article_id,
            &worded.cue,
        )?);
    }
    if attributions.is_empty() {
        attributions.push(attribution_row(
            tx,
            &AttributionInput::default(),
            input.article_id,
            &worded.cue,
        )?);
    }
    tx.put_attributions(id, &attributions)?;
    tx.put_date(Dated::Said(id.0), &input.said, "said")?;
    tx.put_tags(
        id,
        &input
            .tags
            .iter()
            .map(|tag| required_line(tag, "tags", "tag"))
            .collect::<Result<Vec<_>>>()?,
    )?;
    tx.put_note(id, input.note.trim())?;
    let hop = |hop: &crate::quotations::HopInput| {
        Ok(Hop {
            kind: hop.kind,
            party: line(&hop.party, "chain")?,
            seen_by_me: hop.seen_by_me,
            date: hop.date.assertion("chain")?,
        })
    };
    tx.put_chain(
        id,
        &input.chain.iter().map(hop).collect::<Result<Vec<_>>>()?,
    )?;
    Ok(id)
}

/// Looks for the words of a quotation again, after its article got a captured text.
pub(crate) fn anchor_quotation(tx: &Tx<'_>, id: QuotationId) -> Result<()> {
    let quotation = tx.quotation(id)?;
    let spans = tx.spans(id)?;
    let parts: Vec<&str> = spans
        .iter()
        .filter_map(|span| quotation.text.get(span.text.clone()))
        .collect();
    let worded = anchored(tx, &parts, quotation.article_id, quotation.form)?;
    if worded.spans.iter().any(|span| span.capture_id.is_none()) {
        return Ok(());
    }
    tx.put_spans(id, &worded.spans)
}

/// The words by which the log calls a quotation.
pub(crate) fn subject(text: &str) -> String {
    short(text.trim().trim_matches(['“', '”', '"', '«', '»']))
}
