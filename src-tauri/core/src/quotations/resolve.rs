//! From the form to rows: words into anchored spans, choices into speakers and organizations.

use std::ops::Range;

use crate::capture::anchor::find_parts;
use crate::capture::offset::from_utf16;
use crate::error::{Error, Result};
use crate::id::{ArticleId, CaptureId, QuotationId, SpeakerId};
use crate::limits::{NOTE, QUOTE, language, line, required_line, short, words};
use crate::organizations::choose_organization;
use crate::quotations::{
    AttributionInput, Form, Hop, Level, QuotationInput, SpeakerChoice, read_quote,
};
use crate::speakers::{SpeakerKind, new_speaker};
use crate::store::{AttributionRow, Dated, SpanRow, Table, Tx};

/// Characters of prefix and suffix that a span keeps of its capture, so that it can be found again in another version.
const CONTEXT: usize = 32;

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
    let worded = worded(tx, input)?;
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
    let level = input.level.unwrap_or(Level::NotStated);
    let id = match existing {
        Some(id) => id,
        None => {
            let statement = tx.create_statement()?;
            QuotationId(tx.insert(
                Table::Quotation,
                &[
                    ("statement_id", &statement),
                    ("form", &form),
                    ("text", &worded.text),
                ],
            )?)
        }
    };
    tx.update(
        Table::Quotation,
        id.0,
        &[
            ("article_id", &input.article_id),
            ("form", &form),
            ("level", &level),
            ("language", &language),
            ("key_flag", &input.key_flag),
            ("text", &worded.text),
        ],
    )?;
    tx.put_spans(id, &worded.spans)?;
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
    tx.put_spans(id, &worded.spans)
}

/// The words of a quotation with where they stand.
struct Worded {
    text: String,
    spans: Vec<SpanRow>,
    form: Form,
    cue: String,
}

fn worded(tx: &Tx<'_>, input: &QuotationInput) -> Result<Worded> {
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
    let mut worded = anchored(tx, &read.texts(), input.article_id, read.form)?;
    if read.marked {
        worded.form = read.form;
    }
    worded.cue = read.cue();
    Ok(worded)
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
    let anchor = crate::capture::anchor::Anchor {
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
fn anchored(tx: &Tx<'_>, parts: &[&str], article: Option<ArticleId>, form: Form) -> Result<Worded> {
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
    Worded {
        text: words,
        spans,
        form,
        cue: String::new(),
    }
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

fn attribution_row(
    tx: &Tx<'_>,
    input: &AttributionInput,
    article: Option<ArticleId>,
    cue: &str,
) -> Result<AttributionRow> {
    for (text, field) in [
        (&input.printed_speaker, "printed_speaker"),
        (&input.printed_role, "printed_role"),
        (&input.cue, "cue"),
    ] {
        words(text, crate::limits::LINE, field)?;
    }
    Ok(AttributionRow {
        speaker_id: input
            .speaker
            .as_ref()
            .map(|choice| choose_speaker(tx, choice, article))
            .transpose()?,
        organization_id: input
            .organization
            .as_ref()
            .map(|choice| choose_organization(tx, choice, "organization"))
            .transpose()?
            .flatten(),
        printed_speaker: input.printed_speaker.clone(),
        printed_role: input.printed_role.clone(),
        cue: if input.cue.is_empty() {
            cue.to_owned()
        } else {
            input.cue.clone()
        },
    })
}

/// The speaker that a form means, made if it is new. An unnamed source stays in its article: equal words in two
/// articles are two sources.
fn choose_speaker(
    tx: &Tx<'_>,
    choice: &SpeakerChoice,
    article: Option<ArticleId>,
) -> Result<SpeakerId> {
    match choice {
        SpeakerChoice::Existing { id } => {
            let own = tx.speaker_own(*id)?;
            let elsewhere = own.unnamed.is_some_and(|unnamed| {
                unnamed.article_id.is_some() && unnamed.article_id != article
            });
            if elsewhere {
                let message = "This unnamed source belongs to another article, and the same words do not make the same source. Record a new one.";
                return Err(Error::invalid("speaker", message));
            }
            Ok(*id)
        }
        SpeakerChoice::New {
            kind: SpeakerKind::UnnamedSource,
            name,
            someone_else,
        } => {
            let descriptor = required_line(
                name,
                "speaker",
                "words by which the article describes the source",
            )?;
            match tx
                .unnamed_source(article, &descriptor)?
                .filter(|_| !someone_else)
            {
                Some(id) => Ok(id),
                None => tx.create_unnamed_source(article, &descriptor, "", ""),
            }
        }
        SpeakerChoice::New {
            kind,
            name,
            someone_else,
        } => new_speaker(
            tx,
            *kind,
            &required_line(name, "speaker", "name of the speaker")?,
            *someone_else,
        ),
    }
}

/// The words by which the log calls a quotation.
pub(crate) fn subject(text: &str) -> String {
    short(text.trim().trim_matches(['“', '”', '"', '«', '»']))
}
