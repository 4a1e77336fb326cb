//! Gathers what the steps found: quotations with their attribution, before they are described.

use crate::circumstances::span_of;
use crate::classify::Class;
use crate::decode::{Quoted, decode};
use crate::document::Document;
use crate::frames::Frame;
use crate::indirect::{Clause, clauses};
use crate::language::Language;
use crate::lexicon::cue::CueClass;
use crate::lexicon::flags::*;
use crate::mentions::Mention;
use crate::model::{Form, Span};
use crate::rank::{Rule, Score};
use crate::transcript::{block_quotations, turns};

/// A quotation as found.
#[derive(Clone, Debug)]
pub struct Found {
    /// Its words.
    pub spans: Vec<Span>,
    /// The units that hold them.
    pub parts: Vec<Mention>,
    /// How it is printed.
    pub form: Form,
    /// The stretches inside quote marks.
    pub verbatim: Vec<Span>,
    /// Who says it.
    pub mention: Option<Mention>,
    /// Index of the frame that attributes it.
    pub frame: Option<usize>,
    /// A colon or a dash that attributes it.
    pub mark: Option<usize>,
    /// How well the attribution fits.
    pub score: Score,
    /// Why it was chosen.
    pub rule: Rule,
    /// Words inside the marks.
    pub words: usize,
    /// The stretch has no closing mark.
    pub unclosed: bool,
}

/// All quotations of a document, in order.
pub fn gather(document: &Document, frames: &[Frame]) -> Vec<Found> {
    let mut out = Vec::new();
    let spoken = transcripts(document, &mut out);
    let spoken: Vec<Mention> = spoken
        .into_iter()
        .chain(block_quotations(document))
        .collect();
    let in_transcript = |unit: usize| {
        spoken
            .iter()
            .any(|range| range.first <= unit && unit < range.end)
    };
    let quoted = decode(document, frames);
    let mut used = vec![false; frames.len()];
    whole(document, &quoted, &mut used, &mut out);
    let mut covered: Vec<bool> = quoted.iter().map(|q| in_transcript(q.at)).collect();
    for clause in clauses(document, frames) {
        if !used[clause.frame] && !in_transcript(frames[clause.frame].cue.first) {
            reported(document, frames, &quoted, &clause, &mut covered, &mut out);
        }
    }
    for (i, q) in quoted.iter().enumerate() {
        if q.class == Class::Part && !covered[i] && stands_alone(document, frames, q) {
            out.push(found(document, q, Form::Fragment));
        }
    }
    out.extend(figures(document, frames));
    blocks(document, frames, &mut out);
    out.retain(|f| !f.spans.is_empty());
    out.sort_by_key(|f| f.spans[0]);
    out
}

fn found(document: &Document, q: &Quoted, form: Form) -> Found {
    let span = inner_span(document, q.at);
    Found {
        spans: vec![span],
        parts: vec![Mention {
            first: q.at,
            end: q.at + 1,
        }],
        form,
        verbatim: vec![span],
        mention: q.mention,
        frame: q.frame,
        mark: match q.rule {
            Rule::Transcript => q.at.checked_sub(1),
            Rule::Dash => Some(q.at + 1),
            // "The candidate gave it a whirl: “…”": the verb that leads to the colon.
            Rule::Subject | Rule::ColonBefore if q.frame.is_none() => leading_verb(document, q),
            _ => None,
        },
        score: q.score,
        rule: q.rule,
        words: q.shape.words,
        unclosed: document
            .stretch(q.at)
            .is_some_and(|s| s.unclosed && !s.continues),
    }
}

/// Quotations that are whole by themselves; those that go on from another join it.
fn whole(document: &Document, quoted: &[Quoted], used: &mut [bool], out: &mut Vec<Found>) {
    let mut place: Vec<Option<usize>> = vec![None; quoted.len()];
    for (i, q) in quoted
        .iter()
        .enumerate()
        .filter(|(_, q)| q.class == Class::Whole)
    {
        let own = matches!(
            q.rule,
            Rule::CueAfter | Rule::CueBefore | Rule::CueInSentence | Rule::ColonBefore
        );
        if let Some(f) = q.frame.filter(|_| own) {
            used[f] = true;
        }
        let before = q
            .continues
            .and_then(|p| place[p])
            .or_else(|| split_before(document, quoted, i).and_then(|p| place[p]));
        if let Some(index) = before {
            let span = inner_span(document, q.at);
            out[index].spans.push(span);
            out[index].verbatim.push(span);
            out[index].parts.push(Mention {
                first: q.at,
                end: q.at + 1,
            });
            out[index].words += q.shape.words;
            place[i] = Some(index);
            continue;
        }
        place[i] = Some(out.len());
        let fragment = q.shape.words <= 3 && !q.shape.verb && !q.shape.closed;
        out.push(found(
            document,
            q,
            if fragment {
                Form::Fragment
            } else {
                Form::Direct
            },
        ));
    }
}

/// “We warned them,” she said, “and they did not listen.” — the same frame, and the second part goes on with a small letter.
fn split_before(document: &Document, quoted: &[Quoted], i: usize) -> Option<usize> {
    let q = &quoted[i];
    let p = i.checked_sub(1)?;
    let before = &quoted[p];
    let between = before.frame.is_some()
        && before.frame == q.frame
        && before.sentence == q.sentence
        && before.class == Class::Whole;
    let cue_between = q.frame.is_some() && before.rule == Rule::CueAfter;
    let lower = document
        .stretch(q.at)
        .is_some_and(|s| document.inner(s).starts_with(|c: char| !c.is_uppercase()))
        || document.is(q.at - 1, COMMA);
    (between && cue_between && lower).then_some(p)
}

fn reported(
    document: &Document,
    frames: &[Frame],
    quoted: &[Quoted],
    clause: &Clause,
    covered: &mut [bool],
    out: &mut Vec<Found>,
) {
    let frame = &frames[clause.frame];
    let inside = |q: &Quoted| clause.parts.iter().any(|p| p.first <= q.at && q.at < p.end);
    if quoted
        .iter()
        .any(|q| q.class == Class::Whole && q.shape.words > 3 && inside(q))
    {
        return;
    }
    let parts: Vec<usize> = (0..quoted.len())
        .filter(|&i| quoted[i].class == Class::Part && inside(&quoted[i]))
        .collect();
    // "called the affair “a disgrace”": one or two words are a fragment; more of them stay with what they judge.
    if frame.class == CueClass::Judge && parts.iter().any(|&i| quoted[i].shape.words <= 2) {
        return;
    }
    // A single word far from the cue may be somebody else's: it stands alone, its owner open.
    let (open, fresh): (Vec<usize>, Vec<usize>) = parts
        .into_iter()
        .filter(|&i| !covered[i])
        .partition(|&i| ambiguous(document, frame, &quoted[i]));
    fresh.iter().chain(&open).for_each(|&i| covered[i] = true);
    out.extend(open.into_iter().map(|i| Found {
        mention: None,
        frame: None,
        mark: None,
        score: 0.0,
        rule: Rule::Nothing,
        ..found(document, &quoted[i], Form::Fragment)
    }));
    let verbatim: Vec<Span> = fresh
        .iter()
        .map(|&i| inner_span(document, quoted[i].at))
        .collect();
    out.push(Found {
        spans: clause.parts.iter().map(|p| span_of(document, *p)).collect(),
        parts: clause.parts.clone(),
        form: if verbatim.is_empty() {
            Form::Indirect
        } else {
            Form::Mixed
        },
        words: verbatim.len(),
        verbatim,
        mention: frame.subject,
        frame: Some(clause.frame),
        mark: None,
        score: if frame.inherited { 4.0 } else { 7.0 },
        rule: Rule::Clause,
        unclosed: false,
    });
}

/// One quoted word, deep inside what is reported, in a clause with a subject of its own.
fn ambiguous(document: &Document, frame: &Frame, q: &Quoted) -> bool {
    let from = frame.end();
    q.shape.words == 1
        && q.at > from + 12
        && (from..q.at).filter(|&k| document.is(k, AUX)).count() >= 2
}

/// Whether a phrase in quote marks is worth a suggestion of its own.
fn stands_alone(document: &Document, frames: &[Frame], q: &Quoted) -> bool {
    let german = document.lexicon.language == Language::German;
    let least = if german && !q.shape.capital { 2 } else { 4 };
    let weak = q.score < 4.0 && q.shape.words < least;
    let free_word = german && q.shape.words == 1 && q.rule == Rule::SentenceBefore;
    let unowned = q.frame.is_some_and(|f| frames[f].passive) && q.shape.words < 6;
    !(weak || free_word || unowned)
}

/// Transcript turns; returns the units they hold.
fn transcripts(document: &Document, out: &mut Vec<Found>) -> Vec<Mention> {
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
            mark: Some(turn.label.end),
            score: 8.0,
            rule: Rule::Transcript,
            unclosed: false,
        });
    }
    spoken
}

/// Block quotations take the speaker of the sentence that ends with a colon before them.
fn blocks(document: &Document, frames: &[Frame], out: &mut Vec<Found>) {
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
fn figures(document: &Document, frames: &[Frame]) -> Vec<Found> {
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
        let end = if document.is(sentence.end - 1, STOP) {
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
            score: 1.0,
            rule: Rule::Nothing,
            words: 0,
            unclosed: false,
        });
    }
    out
}

fn inner_span(document: &Document, at: usize) -> Span {
    document
        .stretch(at)
        .map_or(Span { start: 0, end: 0 }, |s| Span {
            start: s.inner_start,
            end: s.inner_end,
        })
}

/// The finite verb of the words that end with a colon before a quotation.
fn leading_verb(document: &Document, q: &Quoted) -> Option<usize> {
    let subject = q.mention?;
    let colon = (subject.end..q.at)
        .rev()
        .find(|&k| !document.is(k, PUNCT) || document.is(k, COLON))?;
    if !document.is(colon, COLON) {
        return None;
    }
    (subject.end..colon)
        .find(|&k| document.is(k, V_PAST | V_S | V_PP) && !document.is(k, CAP))
        .or_else(|| (subject.end..colon).find(|&k| document.is(k, AUX)))
}
