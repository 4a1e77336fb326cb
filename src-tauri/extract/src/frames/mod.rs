//! Frames: a cue verb (or "according to") with the mention that goes with it.

mod according;
mod german;
mod reporting;
mod verb;
mod verbhood;

use self::according::according;
use self::reporting::adjective_frame;
use self::reporting::headline_frame;
use self::reporting::noun_frame;
use self::verb::verb_frame;
pub use self::verbhood::plural;
use crate::document::Document;
use crate::language::Language;
use crate::lexicon::cue::{Cue, CueClass};
use crate::mentions::Mention;

/// A cue and who it is attributed to.
#[derive(Clone, Debug)]
pub struct Frame {
    /// Index of its sentence.
    pub sentence: usize,
    /// The cue's units.
    pub cue: Mention,
    /// The lexicon's cue, none for "according to".
    pub entry: Option<&'static Cue>,
    /// Its class.
    pub class: CueClass,
    /// Who says it.
    pub subject: Option<Mention>,
    /// The subject stands after the cue ("said Ann Lee").
    pub inverted: bool,
    /// The subject was taken over from an earlier verb ("…, adding that").
    pub inherited: bool,
    /// "is expected", "was asked": somebody else speaks.
    pub passive: bool,
    /// "did not say", "would say".
    pub negated: bool,
}

impl Frame {
    /// The first unit of cue and subject.
    pub fn first(&self) -> usize {
        match self.subject {
            Some(subject) if !self.inherited => subject.first.min(self.cue.first),
            _ => self.cue.first,
        }
    }

    /// One past the last unit of cue and subject.
    pub fn end(&self) -> usize {
        match self.subject {
            Some(subject) if !self.inherited => subject.end.max(self.cue.end),
            _ => self.cue.end,
        }
    }
}

/// All frames of a document in order.
pub fn frames(document: &Document) -> Vec<Frame> {
    let mut out: Vec<Frame> = Vec::new();
    // A headline says again what the article reports below.
    let headline = document.paragraphs.len() > 2
        && document.paragraphs.first().is_some_and(|p| {
            let line = document.text[p.start..p.end].trim_end();
            line.len() <= 160 && !line.ends_with(['.', '!', '?', ':', '”', '"', '»', '“', ',', '’'])
        });
    for (index, sentence) in document.sentences.iter().enumerate() {
        if headline && sentence.paragraph == 0 {
            continue;
        }
        let first_of_sentence = out.len();
        let mut k = sentence.first;
        while k < sentence.end {
            if document.lexicon.language == Language::German {
                match german::frame_at(document, index, sentence, k, &out[first_of_sentence..]) {
                    Some(frame) => {
                        k = frame.cue.end.max(k + 1);
                        out.push(frame);
                    }
                    None => k += 1,
                }
                continue;
            }
            let found = according(document, index, sentence, k)
                .or_else(|| noun_frame(document, index, sentence, k))
                .or_else(|| adjective_frame(document, index, sentence, k))
                .or_else(|| headline_frame(document, index, sentence, k))
                .or_else(|| verb_frame(document, index, sentence, k, &out[first_of_sentence..]));
            match found {
                Some(frame) => {
                    k = frame.cue.end.max(k + 1);
                    out.push(frame);
                }
                None => k += 1,
            }
        }
    }
    out
}
