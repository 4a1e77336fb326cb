//! From what the extraction found in a text to the quotation that accepting it records.

use std::ops::Range;

use onrecord_extract as found;

use crate::quotations::{AttributionInput, Form, QuotationInput};
use crate::speakers::SpeakerKind;
use crate::suggestions::Confidence;

/// The bytes of a suggestion's parts. "That" joins a paraphrase to its cue and is no word of it.
pub(super) fn ranges(text: &str, quotation: &found::Quotation) -> Vec<Range<usize>> {
    let mut ranges: Vec<_> = quotation
        .spans
        .iter()
        .map(|span| span.start..span.end)
        .filter(|range| {
            text.get(range.clone())
                .is_some_and(|words| !words.is_empty())
        })
        .collect();
    if let (found::Form::Indirect | found::Form::Mixed, Some(first)) =
        (quotation.form, ranges.first_mut())
    {
        let joins = ["that ", "dass ", "daß "];
        let words = &text[first.clone()];
        first.start += joins
            .iter()
            .find(|join| words.starts_with(**join) && words.len() > join.len())
            .map_or(0, |join| join.len());
    }
    ranges
}

/// Everything of the quotation but where it stands, who said it, when, and how it came here.
pub(super) fn quotation(quotation: &found::Quotation) -> QuotationInput {
    let attribution = attribution(quotation.speaker.as_ref(), quotation.cue.as_ref());
    QuotationInput {
        attributions: vec![attribution],
        form: Some(form(quotation.form)),
        ..QuotationInput::default()
    }
}

/// The printed words of one reading of who said it.
pub(super) fn attribution(
    speaker: Option<&found::Speaker>,
    cue: Option<&found::CueWords>,
) -> AttributionInput {
    let printed = |words: Option<&found::Printed>| words.map(|it| it.text.clone());
    AttributionInput {
        speaker: None,
        organization: None,
        printed_speaker: printed(speaker.map(|it| &it.mention)).unwrap_or_default(),
        printed_role: printed(speaker.and_then(|it| it.role.as_ref())).unwrap_or_default(),
        cue: printed(cue.map(|it| &it.words)).unwrap_or_default(),
    }
}

fn form(form: found::Form) -> Form {
    match form {
        found::Form::Direct => Form::Direct,
        found::Form::Indirect => Form::Indirect,
        found::Form::Mixed => Form::Mixed,
        found::Form::Fragment => Form::Fragment,
    }
}

/// The kind of a speaker that the article gives.
pub(super) fn kind(kind: found::SpeakerKind) -> Option<SpeakerKind> {
    Some(match kind {
        found::SpeakerKind::Person => SpeakerKind::Person,
        found::SpeakerKind::Organization => SpeakerKind::Organization,
        found::SpeakerKind::Group => SpeakerKind::Group,
        found::SpeakerKind::UnnamedSource => SpeakerKind::UnnamedSource,
        found::SpeakerKind::Document => SpeakerKind::Document,
        found::SpeakerKind::None => return None,
    })
}

/// Shares of one as percent; what is short of certain is never shown as 100.
pub(super) fn confidence(confidence: found::Confidence) -> Confidence {
    let percent = |share: f32| (share * 100.0).round().clamp(0.0, 99.0) as u8;
    Confidence {
        overall: percent(confidence.overall),
        words: percent(confidence.span),
        speaker: percent(confidence.speaker),
        role: percent(confidence.role),
        name: percent(confidence.name),
    }
}
