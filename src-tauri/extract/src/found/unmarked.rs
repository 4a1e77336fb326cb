//! Quotations without quote marks: transcripts, block quotations, figures without a source.

use super::Found;
use crate::circumstances::span_of;
use crate::document::Document;
use crate::frames::Frame;
use crate::lexicon::flags::*;
use crate::mentions::Mention;
use crate::model::{Form, Span};
use crate::rank::Rule;
use crate::transcript::{block_quotations, turns};

/// Transcript turns; returns the units they hold.
pub(super) fn transcripts(document: &Document, out: &mut Vec<Found>) -> Vec<Mention> {
    let mut spoken = Vec::new();
    for turn in turns(document) {
        spoken.push(Mention {
            first: turn.label.first,
            end: turn.parts.last().map_or(turn.label.end, |p| p.end),
        });
        let spans: Vec<Span> = turn.parts.iter().map(|p| span_of(document, *p)).collect();
        out.push(Found {
            verbatim: spans.clone(),
            spans,
            words: turn.parts.iter().map(|p| p.end - p.first).sum(),
            parts: turn.parts,
            form: Form::Direct,
            mention: Some(turn.label),
            frame: None,
            mark: Some(Mention {
                first: turn.label.end,
                end: turn.label.end + 1,
            }),
            rival: None,
            inside: None,
            score: 8.0,
            rule: Rule::Transcript,
            unclosed: false,
        });
    }
    spoken
}

/// Block quotations take the speaker of the sentence that ends with a colon before them.
pub(super) fn blocks(document: &Document, frames: &[Frame], out: &mut Vec<Found>) {
    for block in block_quotations(document) {
        let span = span_of(document, block);
        if out.iter().any(|f| {
            f.spans
                .iter()
                .any(|s| s.start < span.end && span.start < s.end)
        }) {
            continue;
        }
        let frame = (0..frames.len()).rev().find(|&f| {
            frames[f].cue.end <= block.first && frames[f].entry.is_none_or(|cue| cue.speaks())
        });
        let near = frame.filter(|&f| frames[f].sentence + 1 == document.sentence_of(block.first));
        out.push(Found {
            spans: vec![span],
            parts: vec![block],
            form: Form::Direct,
            verbatim: vec![span],
            mention: near.and_then(|f| frames[f].subject),
            frame: near,
            mark: None,
            rival: None,
            inside: None,
            score: if near.is_some() { 7.0 } else { 1.0 },
            rule: if near.is_some() {
                Rule::ColonBefore
            } else {
                Rule::Nothing
            },
            words: block.end - block.first,
            unclosed: false,
        });
    }
}

/// "As of Wednesday, it has killed 7,165": figures that the article gives no source for.
pub(super) fn figures(document: &Document, frames: &[Frame]) -> Vec<Found> {
    let mut out = Vec::new();
    for (index, sentence) in document.sentences.iter().enumerate() {
        let dated = document.is_word(sentence.first, &["as"])
            && document.is_word(sentence.first + 1, &["of"])
            && document.is(sentence.first + 2, DAY | MONTH | TIME);
        let figure = (sentence.first..sentence.end).any(|k| document.is(k, NUM));
        let attributed = frames.iter().any(|f| f.sentence == index);
        let Some(comma) = (sentence.first..sentence.end)
            .find(|&k| document.is(k, COMMA))
            .filter(|_| dated && figure && !attributed)
        else {
            continue;
        };
        let end = if document.is(sentence.end.wrapping_sub(1), STOP) {
            sentence.end - 1
        } else {
            sentence.end
        };
        let Some(range) = Mention::new(comma + 1, end) else {
            continue;
        };
        out.push(Found {
            spans: vec![span_of(document, range)],
            parts: vec![range],
            form: Form::Indirect,
            verbatim: Vec::new(),
            mention: None,
            frame: None,
            mark: None,
            rival: None,
            inside: None,
            score: 1.0,
            rule: Rule::Nothing,
            words: 0,
            unclosed: false,
        });
    }
    out
}
