//! The words of a quotation: anchored in the captured text where they stand there, else kept as typed.

use std::ops::Range;

use crate::capture::anchor::{Anchor, find_parts};
use crate::capture::offset::from_utf16;
use crate::error::{Error, Result};
use crate::id::{ArticleId, CaptureId, QuotationId};
use crate::limits::{QUOTE, words};
use crate::quotations::quote::ReadQuote;
use crate::quotations::{Form, QuotationInput, read_quote};
use crate::store::{SpanRow, Tx};

/// Characters of prefix and suffix that a span keeps of its capture, so that it can be found again in another version.
const CONTEXT: usize = 32;

/// The words of a quotation with where they stand.
pub(super) struct Worded {
    pub(super) text: String,
    pub(super) spans: Vec<SpanRow>,
    pub(super) form: Form,
    pub(super) cue: String,
}

pub(super) fn worded(
    tx: &Tx<'_>,
    existing: Option<QuotationId>,
    input: &QuotationInput,
) -> Result<Worded> {
    if !input.spans.is_empty() {
        return selected(tx, input);
    }
    words(&input.quote, QUOTE, "quote")?;
    let read = read_quote(&input.quote);
    if read.words().chars().all(|letter| !letter.is_alphanumeric()) {
        return Err(Error::invalid(
            "quote",
            "A quotation needs words. Type or paste them.",
        ));
    }
    if let Some(id) = existing
        && let Some(kept) = kept(tx, id, &read, input.article_id)?
    {
        return Ok(kept);
    }
    let mut worded = anchored(tx, &read.texts(), input.article_id, read.form)?;
    if read.marked {
        worded.form = read.form;
    }
    for (span, piece) in worded.spans.iter_mut().zip(&read.pieces) {
        if span.capture_id.is_none() {
            // No capture has the surroundings, so what was typed around the words is kept as such.
            span.prefix = piece.open.clone();
            span.suffix = match piece.after.is_empty() {
                true => piece.close.clone(),
                false => format!("{} {} ", piece.close, piece.after),
            };
        }
    }
    worded.cue = read.cue();
    Ok(worded)
}

/// The same words as before stay where they stand: a newer capture of the article may not have them any more.
fn kept(
    tx: &Tx<'_>,
    id: QuotationId,
    read: &ReadQuote,
    article: Option<ArticleId>,
) -> Result<Option<Worded>> {
    let (old, spans) = (tx.quotation(id)?, tx.spans(id)?);
    let words = spans
        .iter()
        .filter_map(|span| old.text.get(span.text.clone()));
    let same = old.article_id == article
        && spans.iter().all(|span| span.capture_id.is_some())
        && words.eq(read.texts());
    Ok(same.then(|| Worded {
        text: old.text,
        spans,
        form: if read.marked { read.form } else { old.form },
        cue: read.cue(),
    }))
}

/// Words selected in the captured text: they are the capture's, byte for byte.
fn selected(tx: &Tx<'_>, input: &QuotationInput) -> Result<Worded> {
    let capture = match (input.capture_id, input.article_id) {
        (Some(id), _) => tx.capture(id)?,
        (None, Some(article)) => tx.latest_capture(article)?.ok_or_else(|| {
            Error::invalid("spans", "This article has no captured text to select in.")
        })?,
        (None, None) => {
            return Err(Error::invalid(
                "article_id",
                "Say in which article the words are selected.",
            ));
        }
    };
    if input.article_id != Some(capture.article_id) {
        return Err(Error::invalid(
            "capture_id",
            "The words are selected in another article’s text.",
        ));
    }
    let text = tx.capture_text(capture.id)?;
    let mut ranges = input
        .spans
        .iter()
        .map(|span| from_utf16(&text, *span, "spans"))
        .collect::<Result<Vec<_>>>()?;
    ranges.sort_by_key(|range| range.start);
    if ranges.windows(2).any(|pair| pair[0].end > pair[1].start) {
        return Err(Error::invalid(
            "spans",
            "Two selections overlap. Select each stretch once.",
        ));
    }
    if ranges
        .iter()
        .any(|range| text[range.clone()].trim().is_empty())
    {
        return Err(Error::invalid("spans", "A selection holds no words."));
    }
    if ranges
        .iter()
        .map(|range| text[range.clone()].chars().count())
        .sum::<usize>()
        > QUOTE
    {
        return Err(Error::invalid(
            "spans",
            format!("This is too long for a quotation: at most {QUOTE} characters are taken."),
        ));
    }
    let anchor = Anchor {
        spans: ranges,
        exact: true,
    };
    Ok(from_capture(
        &text,
        capture.id,
        &anchor.spans,
        anchor.form(&text),
    ))
}

/// Typed words: anchored where the latest capture has them byte for byte, else kept as typed, and flagged by that.
pub(super) fn anchored(
    tx: &Tx<'_>,
    parts: &[&str],
    article: Option<ArticleId>,
    form: Form,
) -> Result<Worded> {
    let capture = article
        .map(|article| tx.latest_capture(article))
        .transpose()?
        .flatten();
    if let Some(capture) = capture {
        let text = tx.capture_text(capture.id)?;
        if let Some(anchor) = find_parts(&text, parts).filter(|anchor| anchor.exact) {
            return Ok(from_capture(
                &text,
                capture.id,
                &anchor.spans,
                anchor.form(&text),
            ));
        }
    }
    let (text, ranges) = joined(parts);
    let span = |range: Range<usize>| SpanRow {
        text: range,
        capture_id: None,
        range: None,
        prefix: String::new(),
        suffix: String::new(),
    };
    Ok(Worded {
        text,
        spans: ranges.into_iter().map(span).collect(),
        form,
        cue: String::new(),
    })
}

fn from_capture(text: &str, capture: CaptureId, ranges: &[Range<usize>], form: Form) -> Worded {
    let (text, spans) = span_rows(text, capture, ranges);
    Worded {
        text,
        spans,
        form,
        cue: String::new(),
    }
}

/// The words at these places of a captured text joined by one space, and their spans.
pub(crate) fn span_rows(
    text: &str,
    capture: CaptureId,
    ranges: &[Range<usize>],
) -> (String, Vec<SpanRow>) {
    let parts: Vec<&str> = ranges.iter().map(|range| &text[range.clone()]).collect();
    let (words, places) = joined(&parts);
    let spans = ranges
        .iter()
        .zip(places)
        .map(|(range, place)| SpanRow {
            text: place,
            capture_id: Some(capture),
            range: Some(range.clone()),
            prefix: text[..range.start]
                .chars()
                .rev()
                .take(CONTEXT)
                .collect::<Vec<_>>()
                .into_iter()
                .rev()
                .collect(),
            suffix: text[range.end..].chars().take(CONTEXT).collect(),
        })
        .collect();
    (words, spans)
}

/// Parts joined by one space, with the place of each.
fn joined(parts: &[&str]) -> (String, Vec<Range<usize>>) {
    let mut text = String::new();
    let mut places = Vec::new();
    for part in parts {
        if !text.is_empty() {
            text.push(' ');
        }
        let start = text.len();
        text.push_str(part);
        places.push(start..text.len());
    }
    (text, places)
}
