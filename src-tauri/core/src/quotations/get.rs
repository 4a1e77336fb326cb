//! Reading quotations: whole, and as a row.

use std::ops::Range;
use std::rc::Rc;

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::capture::CaptureRef;
use crate::capture::anchor::marks_around;
use crate::capture::offset::to_utf16;
use crate::capture::paragraph::around;
use crate::cross_references::CrossReference;
use crate::date::DateAssertion;
use crate::error::Result;
use crate::id::QuotationId;
use crate::library::Library;
use crate::quotations::clean::clean_form;
use crate::quotations::gather::{Gathered, Gathering, KnownCapture, Reading};
use crate::quotations::{Anchoring, Attribution, Form, Hop, HopKind, Part, Passage, Quotation};
use crate::speakers::{RoleThen, role_now, roles_then};
use crate::store::{SpanRow, Store};

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
            let gathered = Gathering::of(store).one(id)?;
            let passage = passage(store, &gathered)?;
            let mut quotation = whole(store, gathered)?;
            quotation.passage = passage;
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
    whole(store, Gathering::of(store).one(id)?)
}

fn whole(store: &Store, gathered: Gathered) -> Result<Quotation> {
    let id = gathered.own.id;
    let parts = gathered.parts(store)?;
    let anchoring = gathered.anchoring();
    let capture = gathered.capture().map(|known| known.capture.reference());
    let readings = gathered.readings.iter();
    let attributions = readings
        .map(|reading| attribution(reading, gathered.said.as_ref(), gathered.published()))
        .collect();
    let mut cross_references = Vec::new();
    for link in &gathered.links {
        cross_references.push(CrossReference {
            id: link.id,
            kind: link.kind,
            outgoing: link.from == id,
            status: link.status,
            quotation: store.quotation_row(link.other(id))?,
        });
    }
    let own = gathered.own;
    Ok(Quotation {
        id,
        uid: gathered.uid,
        revision: store.revision(id)?,
        statement_id: own.statement_id,
        form: own.form,
        level: own.level,
        language: own.language,
        key_flag: own.key_flag,
        note: gathered.note,
        tags: gathered.tags,
        projects: gathered.projects,
        clean: clean_form(&parts, own.form),
        parts,
        anchoring,
        attributions,
        article: gathered.article.map(|known| known.article.clone()),
        capture,
        other_captures: references(&gathered.other_captures),
        passage: None,
        said: gathered.said,
        secondhand: is_secondhand(&gathered.chain),
        chain: gathered.chain,
        cross_references,
        wordings: Vec::new(),
        checks: gathered.checks,
    })
}

/// Captures in one line each, the latest first.
fn references(captures: &[Rc<KnownCapture>]) -> Vec<CaptureRef> {
    let mut all: Vec<CaptureRef> = captures
        .iter()
        .map(|known| known.capture.reference())
        .collect();
    all.sort_by(|a, b| (&b.captured_at, b.id.0).cmp(&(&a.captured_at, a.id.0)));
    all
}

fn attribution(
    reading: &Reading,
    said: Option<&DateAssertion>,
    published: Option<&DateAssertion>,
) -> Attribution {
    let speaker = reading.speaker.as_deref();
    let roles = speaker.map_or(&[][..], |known| &known.roles);
    let then = roles_then(roles, said, published).into_iter();
    let organization = reading.organization.as_ref();
    Attribution {
        speaker: speaker.map(|known| known.speaker.clone()),
        organization: organization.map(|known| known.organization.clone()),
        printed_speaker: reading.printed_speaker.clone(),
        printed_role: reading.printed_role.clone(),
        cue: reading.cue.clone(),
        roles_then: then
            .map(|(standing, role)| RoleThen {
                role: role.clone(),
                standing,
            })
            .collect(),
        role_now: role_now(roles).cloned(),
        authors: speaker.map_or_else(Vec::new, |known| known.authors.clone()),
    }
}

/// Whether the words stand in the article's captured text, where it has one.
pub(crate) fn anchoring(spans: &[SpanRow], captured: bool) -> Anchoring {
    if !spans.is_empty() && spans.iter().all(|span| span.capture_id.is_some()) {
        return Anchoring::Anchored;
    }
    match captured {
        true => Anchoring::NotInCapture,
        false => Anchoring::NoCapture,
    }
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
    let mut parts = Vec::new();
    for (index, span) in spans.iter().enumerate() {
        let words = text.get(span.text.clone()).unwrap_or_default();
        let mut shown = part(words, [&span.prefix, &span.suffix], form, language);
        if let Some(next) = spans.get(index + 1) {
            let cue = || if index == 0 { cue } else { "" }.to_owned();
            shown.after = between(store, span, next)?.unwrap_or_else(cue);
        }
        parts.push(shown);
    }
    Ok(parts)
}

/// A part by itself, with the marks to show; `around` is what the capture has before and after it.
pub(crate) fn part(words: &str, around: [&str; 2], form: Form, language: Option<&str>) -> Part {
    let (open, close) = match form {
        Form::Direct | Form::Fragment => marks(around, usual_marks(language)),
        _ => (String::new(), String::new()),
    };
    Part {
        text: words.to_owned(),
        open,
        close,
        after: String::new(),
    }
}

/// The marks that the capture has around a span, else the usual ones of the language.
fn marks([before, after]: [&str; 2], usual: (char, char)) -> (String, String) {
    let (open, _) = marks_around(before, before.len(), before.len());
    let (_, close) = marks_around(after, 0, 0);
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
fn passage(store: &Store, gathered: &Gathered) -> Result<Option<Passage>> {
    let paragraph = gathered.paragraph(store)?;
    Ok(paragraph.map(|paragraph| Passage {
        paragraph: paragraph.number,
        text: paragraph.words.to_owned(),
        spans: to_utf16(paragraph.words, &paragraph.inside(&gathered.spans)),
    }))
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
