//! Puts together what the steps found into quotations.

use crate::classify::Class;
use crate::decode::{Quoted, decode};
use crate::document::Document;
use crate::frames::{Frame, frames};
use crate::indirect::{Clause, clauses};
use crate::language::Language;
use crate::lexicon::cue::CueClass;
use crate::mentions::Mention;
use crate::model::{Confidence, CueWords, Form, Printed, Quotation, Span, Speaker, SpeakerKind};
use crate::rank::Rule;

/// All quotations of a document.
pub fn assemble(document: &Document) -> Vec<Quotation> {
    let frames = frames(document);
    let quoted = decode(document, &frames);
    let mut out = Vec::new();
    let mut used = vec![false; frames.len()];
    let mut group_of: Vec<Option<usize>> = vec![None; quoted.len()];
    for (i, q) in quoted.iter().enumerate() {
        if q.class != Class::Whole {
            continue;
        }
        let own = matches!(
            q.rule,
            Rule::CueAfter | Rule::CueBefore | Rule::CueInSentence | Rule::ColonBefore
        );
        if let Some(f) = q.frame.filter(|_| own) {
            used[f] = true;
        }
        let span = inner_span(document, q.at);
        if let Some(group) = q.continues.and_then(|p| group_of[p]) {
            let quotation: &mut Quotation = &mut out[group];
            quotation.spans.push(span);
            quotation.verbatim.push(span);
            group_of[i] = Some(group);
            continue;
        }
        group_of[i] = Some(out.len());
        let form = if q.shape.words <= 3 && !q.shape.verb && !q.shape.closed {
            Form::Fragment
        } else {
            Form::Direct
        };
        let mut found = quotation(
            document,
            vec![span],
            form,
            vec![span],
            q.mention,
            q.frame.map(|f| &frames[f]),
        );
        let mark = match q.rule {
            Rule::Transcript => q.at.checked_sub(1),
            Rule::Dash => Some(q.at + 1),
            _ => None,
        };
        if let Some(mark) = mark {
            found.cue = Some(CueWords {
                words: printed(
                    document,
                    Mention {
                        first: mark,
                        end: mark + 1,
                    },
                ),
                class: CueClass::Mark,
            });
        }
        out.push(found);
    }
    let german = document.lexicon.language == Language::German;
    let mut covered = vec![false; quoted.len()];
    for clause in clauses(document, &frames) {
        if used[clause.frame] {
            continue;
        }
        let frame = &frames[clause.frame];
        let inside = parts_inside(&quoted, &clause);
        if quoted.iter().any(|q| {
            q.class == Class::Whole
                && q.shape.words > 3
                && clause.parts.iter().any(|p| p.first <= q.at && q.at < p.end)
        }) {
            continue;
        }
        // "called the affair “a disgrace”": one or two words are a fragment; more of them stay with what they judge.
        if frame.class == CueClass::Judge && inside.iter().any(|&i| quoted[i].shape.words <= 2) {
            continue;
        }
        let spans: Vec<Span> = clause.parts.iter().map(|p| span_of(document, *p)).collect();
        let fresh: Vec<usize> = inside.into_iter().filter(|&i| !covered[i]).collect();
        let verbatim: Vec<Span> = fresh
            .iter()
            .map(|&i| inner_span(document, quoted[i].at))
            .collect();
        fresh.iter().for_each(|&i| covered[i] = true);
        let form = if verbatim.is_empty() {
            Form::Indirect
        } else {
            Form::Mixed
        };
        out.push(quotation(
            document,
            spans,
            form,
            verbatim,
            frame.subject,
            Some(frame),
        ));
    }
    for (i, q) in quoted.iter().enumerate() {
        if q.class != Class::Part
            || covered[i]
            || q.score < 4.0 && q.shape.words < (if german && !q.shape.capital { 2 } else { 4 })
            || german && q.shape.words == 1 && matches!(q.rule, Rule::SentenceBefore)
            || q.frame.is_some_and(|f| frames[f].passive) && q.shape.words < 6
        {
            continue;
        }
        let span = inner_span(document, q.at);
        out.push(quotation(
            document,
            vec![span],
            Form::Fragment,
            vec![span],
            q.mention,
            q.frame.map(|f| &frames[f]),
        ));
    }
    out.sort_by_key(|q| q.spans[0]);
    out
}

fn parts_inside(quoted: &[Quoted], clause: &Clause) -> Vec<usize> {
    let inside = |q: &Quoted| clause.parts.iter().any(|p| p.first <= q.at && q.at < p.end);
    (0..quoted.len())
        .filter(|&i| quoted[i].class == Class::Part && inside(&quoted[i]))
        .collect()
}

fn inner_span(document: &Document, at: usize) -> Span {
    document
        .stretch(at)
        .map_or(Span { start: 0, end: 0 }, |s| Span {
            start: s.inner_start,
            end: s.inner_end,
        })
}

fn span_of(document: &Document, range: Mention) -> Span {
    Span {
        start: document.units[range.first].start,
        end: document.units[range.end - 1].end,
    }
}

fn printed(document: &Document, range: Mention) -> Printed {
    let span = span_of(document, range);
    Printed {
        span,
        text: span.of(document.text).to_owned(),
    }
}

fn quotation(
    document: &Document,
    spans: Vec<Span>,
    form: Form,
    verbatim: Vec<Span>,
    mention: Option<Mention>,
    frame: Option<&Frame>,
) -> Quotation {
    let speaker = mention.map(|m| Speaker {
        mention: printed(document, m),
        head: printed(document, m),
        kind: SpeakerKind::Person,
        role: None,
        organization: None,
        resolved_name: None,
        resolved_at: None,
        unnamed: None,
    });
    Quotation {
        spans,
        form,
        verbatim,
        speaker,
        cue: frame.map(|f| CueWords {
            words: printed(document, f.cue),
            class: f.class,
        }),
        chain: Vec::new(),
        dates: Vec::new(),
        medium: None,
        confidence: Confidence {
            span: 1.0,
            speaker: 1.0,
            cue: 1.0,
            role: 1.0,
            name: 1.0,
            overall: 1.0,
        },
        reasons: Vec::new(),
    }
}
