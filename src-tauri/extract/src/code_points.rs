//! The exchange form: offsets in code points, one record for each contiguous fragment.

use serde::Serialize;

use crate::model::{Confidence, Extraction, Form, Quotation, Span, SpeakerKind};

/// One contiguous fragment of a quotation; fragments of one quotation share `group`.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[allow(missing_docs, reason = "the names are the exchange format's own")]
pub struct Record {
    pub start: usize,
    pub end: usize,
    #[serde(rename = "type")]
    pub kind: &'static str,
    pub form: Form,
    pub group: String,
    pub frag: usize,
    pub verbatim: Vec<[usize; 2]>,
    pub speaker: Option<String>,
    pub speaker_start: Option<usize>,
    pub speaker_end: Option<usize>,
    pub speaker_kind: SpeakerKind,
    pub resolved_name: Option<String>,
    pub role: Option<String>,
    pub organization: Option<String>,
    pub anonymous: bool,
    pub cue: Option<String>,
    pub cue_start: Option<usize>,
    pub cue_end: Option<usize>,
    pub chain: Vec<String>,
    pub said_date_words: Vec<String>,
    pub confidence: f32,
    pub confidences: Confidence,
    pub reasons: Vec<String>,
}

/// Bytes to code points, for one text. Built once, then each look-up is a search in a short list.
pub struct CodePoints {
    /// Byte offset and code points before it, at every 64th byte or so.
    stops: Vec<(usize, usize)>,
}

impl CodePoints {
    /// The map of a text.
    pub fn of(text: &str) -> Self {
        let mut stops = vec![(0, 0)];
        let mut last = 0;
        for (count, (at, _)) in text.char_indices().enumerate() {
            if at - last >= 64 {
                stops.push((at, count));
                last = at;
            }
        }
        Self { stops }
    }

    /// Code points before a byte offset of the text.
    pub fn before(&self, text: &str, byte: usize) -> usize {
        let index = self
            .stops
            .partition_point(|&(at, _)| at <= byte)
            .saturating_sub(1);
        let (at, count) = self.stops[index];
        count + text.get(at..byte).map_or(0, |part| part.chars().count())
    }
}

/// The records of an extraction.
pub fn records(text: &str, extraction: &Extraction) -> Vec<Record> {
    let map = CodePoints::of(text);
    let mut out = Vec::new();
    for (index, quotation) in extraction.quotations.iter().enumerate() {
        for (frag, span) in contiguous(text, quotation).into_iter().enumerate() {
            out.push(record(text, &map, quotation, span, index, frag));
        }
    }
    out
}

/// Spans that only marks and white space part (a quotation over several paragraphs) are one fragment.
fn contiguous(text: &str, quotation: &Quotation) -> Vec<Span> {
    let mut out: Vec<Span> = Vec::new();
    for span in &quotation.spans {
        match out.last_mut() {
            Some(last)
                if text.get(last.end..span.start).is_some_and(|gap| {
                    gap.contains('\n') && gap.chars().all(|c| !c.is_alphanumeric())
                }) =>
            {
                last.end = span.end
            }
            _ => out.push(*span),
        }
    }
    out
}

fn record(
    text: &str,
    map: &CodePoints,
    quotation: &Quotation,
    span: Span,
    group: usize,
    frag: usize,
) -> Record {
    let point = |byte| map.before(text, byte);
    let speaker = quotation.speaker.as_ref();
    let cue = quotation.cue.as_ref();
    let kind = match quotation.form {
        Form::Direct | Form::Fragment => "direct",
        Form::Mixed => "mixed",
        Form::Indirect => "indirect",
    };
    Record {
        start: point(span.start),
        end: point(span.end),
        kind,
        form: quotation.form,
        group: (group + 1).to_string(),
        frag,
        verbatim: quotation
            .verbatim
            .iter()
            .filter(|v| v.start >= span.start && v.end <= span.end)
            .map(|v| [point(v.start), point(v.end)])
            .collect(),
        speaker: speaker.map(|s| s.mention.text.clone()),
        speaker_start: speaker.map(|s| point(s.mention.span.start)),
        speaker_end: speaker.map(|s| point(s.mention.span.end)),
        speaker_kind: quotation.speaker_kind(),
        resolved_name: speaker.and_then(|s| s.resolved_name.clone()),
        role: speaker
            .and_then(|s| s.role.as_ref())
            .map(|r| r.text.clone()),
        organization: speaker
            .and_then(|s| s.organization.as_ref())
            .map(|o| o.text.clone()),
        anonymous: quotation.speaker_kind() == SpeakerKind::UnnamedSource,
        cue: cue.map(|c| c.words.text.clone()),
        cue_start: cue.map(|c| point(c.words.span.start)),
        cue_end: cue.map(|c| point(c.words.span.end)),
        chain: quotation
            .chain
            .iter()
            .map(|hop| hop.words.text.clone())
            .collect(),
        said_date_words: quotation
            .dates
            .iter()
            .map(|date| date.text.clone())
            .collect(),
        confidence: quotation.confidence.overall,
        confidences: quotation.confidence,
        reasons: quotation.reasons.clone(),
    }
}
