//! Gives every quotation its speaker, over the whole article, so that turns and floating quotations come right.

mod context;
mod labels;
mod reclassify;

pub use self::labels::{bracketed_source, whose};

use self::context::free_indirect;
use self::context::from_context;
use self::reclassify::reclassify;
use crate::classify::{Class, Shape, classify, shape};
use crate::document::Document;
use crate::frames::Frame;
use crate::language::Language;
use crate::lexicon::flags::*;
use crate::mentions::Mention;
use crate::rank::{Rule, Score, same_sentence};

/// A quoted stretch with what was found out about it.
#[derive(Clone, Debug)]
pub struct Quoted {
    /// Its unit.
    pub at: usize,
    /// Its sentence.
    pub sentence: usize,
    /// Its class.
    pub class: Class,
    /// Its shape.
    pub shape: Shape,
    /// Index of its frame.
    pub frame: Option<usize>,
    /// Who says it.
    pub mention: Option<Mention>,
    /// How well that fits.
    pub score: Score,
    /// Why.
    pub rule: Rule,
    /// Somebody else whom the sentence makes nearly as likely, with the frame.
    pub rival: Option<(Mention, Option<usize>)>,
    /// Goes on from this earlier one: one quotation with several spans.
    pub continues: Option<usize>,
}

/// All quoted stretches of a document, in order.
pub fn decode(document: &Document, frames: &[Frame]) -> Vec<Quoted> {
    let mut out: Vec<Quoted> = Vec::new();
    for (index, sentence) in document.sentences.iter().enumerate() {
        let low = frames.partition_point(|f| f.sentence < index);
        let high = frames.partition_point(|f| f.sentence <= index);
        for at in sentence.first..sentence.end {
            if !document.is(at, QUOTE) {
                continue;
            }
            let shape = shape(document, at);
            let class = classify(document, at, sentence.first, sentence.end, &shape);
            let mut quoted = Quoted {
                at,
                sentence: index,
                class,
                shape,
                frame: None,
                mention: None,
                score: 0.0,
                rule: Rule::Nothing,
                rival: None,
                continues: None,
            };
            let mut near: Vec<(Score, usize)> = Vec::new();
            for (n, frame) in frames[low..high].iter().enumerate() {
                let Some((score, rule)) = same_sentence(document, frame, at) else {
                    continue;
                };
                near.push((score, low + n));
                if score > quoted.score {
                    (quoted.score, quoted.rule, quoted.frame, quoted.mention) =
                        (score, rule, Some(low + n), frame.subject);
                }
            }
            quoted.rival = rival(frames, &quoted, &near);
            if class == Class::Whole {
                from_context(document, frames, &out, &mut quoted, index, sentence);
            }
            if class == Class::Part
                && document.lexicon.language == Language::German
                && quoted.score < 4.0
            {
                free_indirect(document, frames, &mut quoted, index, sentence);
            }
            join_paragraphs(document, &mut out, &mut quoted);
            reclassify(document, frames, &mut quoted, &out, sentence);
            out.push(quoted);
        }
    }
    attribute_later(document, &mut out);
    out
}

/// A frame of the sentence whose score is so near to the best one's leaves open whose words they are.
const NEAR: Score = 1.5;

/// The likeliest other subject that is nearly as likely as the best.
fn rival(
    frames: &[Frame],
    best: &Quoted,
    near: &[(Score, usize)],
) -> Option<(Mention, Option<usize>)> {
    let chosen = best.mention?;
    let other = |frame: usize| {
        frames[frame]
            .subject
            .filter(|it| it.end <= chosen.first || chosen.end <= it.first)
    };
    near.iter()
        .filter(|(score, _)| *score > 0.0 && *score >= best.score - NEAR)
        .filter_map(|(score, frame)| Some((*score, other(*frame)?, *frame)))
        .max_by(|a, b| a.0.total_cmp(&b.0))
        .map(|(_, mention, frame)| (mention, Some(frame)))
}

/// A quotation over several paragraphs: the marks say that it goes on, so both parts have the better attribution of the two.
fn join_paragraphs(document: &Document, out: &mut [Quoted], quoted: &mut Quoted) {
    let Some(p) = out
        .len()
        .checked_sub(1)
        .filter(|&p| continues_into(document, &out[p], quoted.at))
    else {
        return;
    };
    if quoted.class != Class::Whole || out[p].class != Class::Whole {
        return;
    }
    // What the parts between took over from the head counts no more than the head's own score.
    let mut first = p;
    while let Some(earlier) = out[first].continues {
        first = earlier;
    }
    let own = quoted.rule == Rule::CueAfter && out[first].score < 5.0;
    if quoted.mention.is_some()
        && (out[p].mention.is_none() || own || out[p].score < 5.0 && quoted.score > out[p].score)
    {
        // The head of the chain takes what its last part tells.
        let mut head = Some(p);
        while let Some(h) = head {
            (out[h].frame, out[h].mention, out[h].score, out[h].rule) =
                (quoted.frame, quoted.mention, quoted.score, quoted.rule);
            head = out[h].continues;
        }
    }
    // “A,” she said. “B … / “C,” she went on: the words after "said" have an attribution of their own.
    let opener = opener(document, out, p);
    if quoted.rule == Rule::CueAfter && out[opener].rule == Rule::Continuation {
        for part in &mut out[opener..=p] {
            (part.frame, part.mention, part.score, part.rule) =
                (quoted.frame, quoted.mention, quoted.score, quoted.rule);
        }
        out[opener].continues = None;
    }
    quoted.continues = Some(p);
}

/// The first of the parts that run on to `last` without a closing mark.
fn opener(document: &Document, out: &[Quoted], last: usize) -> usize {
    let mut first = last;
    while first > 0 && continues_into(document, &out[first - 1], out[first].at) {
        first -= 1;
    }
    first
}

/// The earlier one is unclosed and the paragraph of this one opens with its mark again.
fn continues_into(document: &Document, earlier: &Quoted, at: usize) -> bool {
    earlier.at + 1 == at && document.stretch(earlier.at).is_some_and(|s| s.continues)
}

/// A quotation without a frame takes the next attributed one of its paragraph.
fn attribute_later(document: &Document, out: &mut [Quoted]) {
    for i in (0..out.len().saturating_sub(1)).rev() {
        let next = out[i + 1].clone();
        let same = document.sentences[out[i].sentence].paragraph
            == document.sentences[next.sentence].paragraph;
        let strong = matches!(next.rule, Rule::CueAfter) && next.score >= 8.0;
        if same
            && out[i].class == Class::Whole
            && next.class == Class::Whole
            && strong
            && out[i].score < 5.0
        {
            let quoted = &mut out[i];
            (quoted.score, quoted.rule, quoted.frame, quoted.mention) =
                (5.0, Rule::AttributedLater, next.frame, next.mention);
        }
    }
}
