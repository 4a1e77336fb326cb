//! Gathers what the steps found: quotations with their attribution, before they are described.

mod reported;
mod unmarked;

use self::reported::reported;
use self::reported::stands_alone;
use self::unmarked::blocks;
use self::unmarked::figures;
use self::unmarked::transcripts;
use crate::classify::Class;
use crate::decode::{Quoted, decode};
use crate::document::Document;
use crate::frames::Frame;
use crate::indirect::clauses;
use crate::lexicon::flags::*;
use crate::marks::Family;
use crate::mentions::Mention;
use crate::model::{Form, Span};
use crate::rank::{Rule, Score};
use crate::transcript::block_quotations;

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
    /// What attributes it where no frame does: a colon, a dash, the words that lead to a colon, a source in brackets.
    pub mark: Option<Mention>,
    /// Somebody else who is nearly as likely, with the frame that says so.
    pub rival: Option<(Mention, Option<usize>)>,
    /// Of a phrase whose owner is open: the frame of the clause that it stands in.
    pub inside: Option<usize>,
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
    let mut spoken: Vec<Mention> = spoken
        .into_iter()
        .chain(block_quotations(document))
        .collect();
    spoken.sort_by_key(|range| range.first);
    let in_transcript = |unit: usize| {
        let before = spoken.partition_point(|range| range.first <= unit);
        spoken[..before]
            .last()
            .is_some_and(|range| unit < range.end)
    };
    let quoted = decode(document, frames);
    let mut used = vec![false; frames.len()];
    whole(document, &quoted, &mut used, &mut out);
    let mut covered: Vec<bool> = quoted.iter().map(|q| in_transcript(q.at)).collect();
    for clause in clauses(document, frames) {
        if (clause.goes_on || !used[clause.frame]) && !in_transcript(frames[clause.frame].cue.first)
        {
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
            Rule::Transcript => q.at.checked_sub(1).map(one),
            Rule::Dash => Some(one(q.at + 1)),
            Rule::Whose => crate::decode::whose(document, q.at).map(|(_, words)| words),
            Rule::Source => crate::decode::bracketed_source(document, q.at).map(|(_, words)| words),
            // "The candidate gave it a whirl: “…”": the words that lead to the colon.
            Rule::Subject | Rule::ColonBefore if q.frame.is_none() => {
                said_before_colon(document, q.at).or_else(|| leading_words(document, q))
            }
            Rule::Nothing => said_before_colon(document, q.at),
            _ => None,
        },
        rival: q.rival,
        inside: None,
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
        let said = q.shape.capital && matches!(q.rule, Rule::CueAfter | Rule::Continuation);
        let fragment = q.shape.words <= 3 && !q.shape.verb && !q.shape.closed && !said;
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
    let lower = document.stretch(q.at).is_some_and(|s| {
        s.family == Family::Dash || document.inner(s).starts_with(|c: char| !c.is_uppercase())
    }) || document.is(q.at.wrapping_sub(1), COMMA);
    (between && cue_between && lower).then_some(p)
}

fn inner_span(document: &Document, at: usize) -> Span {
    document
        .stretch(at)
        .map_or(Span { start: 0, end: 0 }, |s| Span {
            start: s.inner_start,
            end: s.inner_end,
        })
}

fn one(unit: usize) -> Mention {
    Mention {
        first: unit,
        end: unit + 1,
    }
}

/// "Partial transcript as **follows**:", "Why not just **say**:"
fn said_before_colon(document: &Document, at: usize) -> Option<Mention> {
    let verb = at.checked_sub(2)?;
    let speaks = document.is(verb, VERB) && document.cue(verb).is_some_and(|cue| cue.speaks());
    (document.is(at - 1, COLON)
        && (speaks || document.is_word(verb, &["follows", "reads", "read"])))
    .then(|| one(verb))
}

/// No cue that a colon closes is longer, in words.
const LONGEST_LEAD: usize = 7;

/// "She **gave it a whirl**:", "has been known to **encourage them with a simple message**:".
fn leading_words(document: &Document, q: &Quoted) -> Option<Mention> {
    let subject = q.mention?;
    let colon = (subject.end..q.at)
        .rev()
        .find(|&k| !document.is(k, PUNCT) || document.is(k, COLON))?;
    if !document.is(colon, COLON) {
        return None;
    }
    let verb = |flags| {
        (subject.end..colon).rev().find(|&k| {
            document.is(k, flags)
                && !document.is(k, CAP)
                && !document.is(k - 1, DET | POSS | ADJ | PREP)
        })
    };
    let first = verb(V_PAST | V_S | V_PP).or_else(|| verb(AUX))?;
    let end = if colon - first <= LONGEST_LEAD {
        colon
    } else {
        first + 1
    };
    Mention::new(first, end)
}
