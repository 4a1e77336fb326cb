//! Reading quotations: whole, and as a row.

use std::ops::Range;

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::capture::anchor::marks_around;
use crate::capture::offset::to_utf16;
use crate::capture::paragraph::around;
use crate::cross_references::CrossReference;
use crate::error::Result;
use crate::id::{CaptureId, QuotationId};
use crate::library::Library;
use crate::quotations::clean::clean_form;
use crate::quotations::{Anchoring, Attribution, Form, Hop, HopKind, Part, Passage, Quotation};
use crate::speakers::{role_now, roles_then};
use crate::store::{Dated, SpanRow, Store, uid_text};

/// Asks for one quotation.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct GetQuotation {
    /// Which.
    pub id: QuotationId,
}

impl Library {
    /// A quotation with everything the library knows of it.
    ///
    /// # Errors
    /// `NotFound` for a quotation that is not there (any more).
    pub fn get_quotation(&self, GetQuotation { id }: GetQuotation) -> Result<Quotation> {
        self.read(|store| {
            let mut quotation = quotation_detail(store, id)?;
            quotation.passage = passage(store, &store.spans(id)?)?;
            for other in store
                .statement_quotations(quotation.statement_id)?
                .into_iter()
                .filter(|other| *other != id)
            {
                quotation.wordings.push(store.quotation_row(other)?);
            }
            Ok(quotation)
        })
    }
}

/// A quotation without its passage and other wordings, which only the detail shows.
pub(crate) fn quotation_detail(store: &Store, id: QuotationId) -> Result<Quotation> {
    let own = store.quotation(id)?;
    let spans = store.spans(id)?;
    let article = own
        .article_id
        .map(|article| store.article(article))
        .transpose()?;
    let said = store.date(Dated::Said(id.0))?;
    let published = article
        .as_ref()
        .and_then(|article| article.published.as_ref());
    let mut attributions = Vec::new();
    for attribution in store.attributions(id)? {
        let roles = attribution
            .speaker
            .as_ref()
            .map(|speaker| store.roles(speaker.id))
            .transpose()?
            .unwrap_or_default();
        attributions.push(Attribution {
            roles_then: roles_then(&roles, said.as_ref(), published),
            role_now: role_now(&roles).cloned(),
            authors: attribution
                .speaker
                .as_ref()
                .map(|speaker| store.authors(speaker.id))
                .transpose()?
                .unwrap_or_default(),
            speaker: attribution.speaker,
            organization: attribution.organization,
            printed_speaker: attribution.printed_speaker,
            printed_role: attribution.printed_role,
            cue: attribution.cue,
        });
    }
    let cue = attributions
        .first()
        .map(|attribution| attribution.cue.clone())
        .unwrap_or_default();
    let parts = parts(
        store,
        &own.text,
        &spans,
        own.form,
        own.language.as_deref(),
        &cue,
    )?;
    let capture = spans.iter().find_map(|span| span.capture_id);
    let chain = store.chain(id)?;
    let mut cross_references = Vec::new();
    for link in store.cross_references(id)? {
        let outgoing = link.from == id;
        let other = if outgoing { link.to } else { link.from };
        cross_references.push(CrossReference {
            id: link.id,
            kind: link.kind,
            outgoing,
            status: link.status,
            quotation: store.quotation_row(other)?,
        });
    }
    Ok(Quotation {
        id,
        uid: uid_text(&own.uid),
        revision: store.revision(id)?,
        statement_id: own.statement_id,
        form: own.form,
        level: own.level,
        language: own.language,
        key_flag: own.key_flag,
        note: store.quotation_note(id)?,
        tags: store.quotation_tags(id)?,
        projects: store.quotation_projects(id)?,
        clean: clean_form(&parts, own.form),
        parts,
        anchoring: anchoring(store, &spans, own.article_id)?,
        attributions,
        article,
        capture: capture
            .map(|capture| store.capture(capture))
            .transpose()?
            .map(|capture| capture.reference()),
        other_captures: store
            .other_captures(id)?
            .into_iter()
            .map(|capture| Ok(store.capture(capture)?.reference()))
            .collect::<Result<_>>()?,
        passage: None,
        said,
        secondhand: is_secondhand(&chain),
        chain,
        cross_references,
        wordings: Vec::new(),
        checks: store.checks(id)?,
    })
}

/// Whether the words stand in the article's captured text.
pub(crate) fn anchoring(
    store: &Store,
    spans: &[SpanRow],
    article: Option<crate::id::ArticleId>,
) -> Result<Anchoring> {
    if !spans.is_empty() && spans.iter().all(|span| span.capture_id.is_some()) {
        return Ok(Anchoring::Anchored);
    }
    let captured = article
        .map(|article| store.latest_capture(article))
        .transpose()?
        .flatten();
    Ok(if captured.is_some() {
        Anchoring::NotInCapture
    } else {
        Anchoring::NoCapture
    })
}

/// Whether somebody stands between the speaker and the article: any hop but being said to someone and one publication.
pub(crate) fn is_secondhand(chain: &[Hop]) -> bool {
    secondhand(&chain.iter().map(|hop| hop.kind).collect::<Vec<_>>())
}

/// See [`is_secondhand`].
pub(crate) fn secondhand(chain: &[HopKind]) -> bool {
    let published = chain
        .iter()
        .filter(|kind| **kind == HopKind::PublishedBy)
        .count();
    published > 1
        || chain
            .iter()
            .any(|kind| !matches!(kind, HopKind::SaidTo | HopKind::PublishedBy))
}

/// The parts with the marks to show and the words between them.
pub(crate) fn parts(
    store: &Store,
    text: &str,
    spans: &[SpanRow],
    form: Form,
    language: Option<&str>,
    cue: &str,
) -> Result<Vec<Part>> {
    let marked = matches!(form, Form::Direct | Form::Fragment);
    let usual = usual_marks(language);
    let mut parts = Vec::new();
    for (index, span) in spans.iter().enumerate() {
        let words = text.get(span.text.clone()).unwrap_or_default();
        let (open, close) = if marked {
            marks(span, usual)
        } else {
            (String::new(), String::new())
        };
        let after = match spans.get(index + 1) {
            None => String::new(),
            Some(next) => between(store, span, next)?.unwrap_or_else(|| {
                if index == 0 {
                    cue.to_owned()
                } else {
                    String::new()
                }
            }),
        };
        parts.push(Part {
            text: words.to_owned(),
            open,
            close,
            after,
        });
    }
    Ok(parts)
}

/// The marks that the capture has around a span, else the usual ones of the language.
fn marks(span: &SpanRow, usual: (char, char)) -> (String, String) {
    let printed = format!("{}{}", span.prefix, span.suffix);
    let (open, close) = marks_around(&printed, span.prefix.len(), span.prefix.len());
    match (open, close) {
        (Some(open), Some(close)) => (open.to_string(), close.to_string()),
        _ => (usual.0.to_string(), usual.1.to_string()),
    }
}

/// The quotation marks of a language, by its BCP 47 tag.
fn usual_marks(language: Option<&str>) -> (char, char) {
    match language.map(|tag| tag.split('-').next().unwrap_or(tag)) {
        Some("ar" | "fa" | "fr" | "ru" | "uk" | "es" | "it" | "pt") => ('«', '»'),
        Some("de" | "cs" | "sk" | "bg") => ('„', '“'),
        Some("ja" | "zh") => ('「', '」'),
        _ => ('“', '”'),
    }
}

/// The article's words between two parts of one capture, when there are few enough to show.
fn between(store: &Store, span: &SpanRow, next: &SpanRow) -> Result<Option<String>> {
    const MOST: usize = 400;
    let (Some(capture), Some(range), Some(after)) = (span.capture_id, &span.range, &next.range)
    else {
        // Typed words keep what was typed after them.
        let typed = without_marks(&span.suffix);
        return Ok((!typed.is_empty()).then(|| typed.to_owned()));
    };
    if next.capture_id != Some(capture) || after.start < range.end || after.start - range.end > MOST
    {
        return Ok(Some("…".to_owned()));
    }
    let words = store.capture_words(capture, range.end, after.start)?;
    Ok(Some(without_marks(&words).to_owned()))
}

/// Words between two parts without the marks that belong to the parts.
fn without_marks(words: &str) -> &str {
    words.trim_matches(|letter: char| letter.is_whitespace() || "“”«»„\"「」‘’".contains(letter))
}

/// The paragraph a quotation stands in.
pub(crate) fn passage(store: &Store, spans: &[SpanRow]) -> Result<Option<Passage>> {
    let capture: Option<CaptureId> = spans.iter().find_map(|span| span.capture_id);
    let ranges: Vec<_> = spans.iter().filter_map(|span| span.range.clone()).collect();
    let Some(capture) = capture else {
        return Ok(None);
    };
    Ok(Some(passage_of(&store.capture_text(capture)?, &ranges)))
}

/// The paragraph of a captured text that these parts, in order, stand in.
pub(crate) fn passage_of(text: &str, ranges: &[Range<usize>]) -> Passage {
    let (first, last) = (
        ranges.first().map_or(0, |range| range.start),
        ranges.last().map_or(0, |range| range.end),
    );
    let (paragraph, whole) = around(text, &(first..last));
    let words = &text[whole.clone()];
    let inside: Vec<_> = ranges
        .iter()
        .map(|range| range.start - whole.start..range.end - whole.start)
        .collect();
    Passage {
        paragraph,
        text: words.to_owned(),
        spans: to_utf16(words, &inside),
    }
}
