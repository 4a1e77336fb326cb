//! What the neighbours of a quotation tell of its speaker.

use super::Quoted;
use super::continues_into;
use super::labels::{after_dash, before_colon, bracketed_source, whose};
use crate::classify::Class;
use crate::document::{Document, Sentence};
use crate::frames::Frame;
use crate::lexicon::cue::CueClass;
use crate::lexicon::flags::*;
use crate::mentions::Mention;
use crate::mentions::left::first_subject;
use crate::rank::{Rule, Score};

pub(super) fn from_context(
    document: &Document,
    frames: &[Frame],
    earlier: &[Quoted],
    quoted: &mut Quoted,
    index: usize,
    sentence: &Sentence,
) {
    let quoted_at = quoted.at;
    let first = quoted_at == sentence.first
        || (sentence.first..quoted_at).all(|k| document.is(k, PUNCT | QUOTE));
    let own_subject = quoted.mention;
    let mut offer = |score: Score,
                     rule: Rule,
                     frame: Option<usize>,
                     mention: Option<Mention>,
                     continues: Option<usize>| {
        if score > quoted.score {
            (
                quoted.score,
                quoted.rule,
                quoted.frame,
                quoted.mention,
                quoted.continues,
            ) = (score, rule, frame, mention, continues);
        }
    };
    let recent = earlier.len().saturating_sub(40);
    let previous = earlier[recent..]
        .iter()
        .rposition(|q| {
            q.class == Class::Whole
                && (q.mention.is_some() || continues_into(document, q, quoted_at))
        })
        .map(|p| p + recent);
    if let Some(p) = previous {
        let before = &earlier[p];
        let same_paragraph = document.sentences[before.sentence].paragraph == sentence.paragraph;
        let directly = document.stretches[document.units[before.at].quote as usize].continues
            && before.at + 1 == quoted_at;
        let steps = index - before.sentence;
        if directly {
            offer(
                9.9,
                Rule::Continuation,
                before.frame,
                before.mention,
                Some(p),
            );
        } else if same_paragraph && first && steps <= 1 {
            match last_word(document, frames, before, index) {
                // “…,” she said, and argued for a delay. “…”
                Some(f) if frames[f].inherited && before.mention.is_some() => {
                    offer(7.5, Rule::Continuation, Some(f), before.mention, None)
                }
                // “…,” Ann said, and her husband cut in. “…”
                Some(f) if !frames[f].inherited => {
                    offer(7.6, Rule::SentenceBefore, Some(f), frames[f].subject, None);
                }
                _ => offer(
                    7.5,
                    Rule::Continuation,
                    before.frame,
                    before.mention,
                    Some(p),
                ),
            }
        } else if same_paragraph && first {
            offer(4.0, Rule::Continuation, before.frame, before.mention, None);
        } else if first && sentence.paragraph == document.sentences[before.sentence].paragraph + 1 {
            offer(
                2.5,
                Rule::ParagraphBefore,
                before.frame,
                before.mention,
                None,
            );
        }
    }
    if let Some((mention, score)) = before_colon(document, sentence, quoted_at) {
        offer(score, Rule::Transcript, None, Some(mention), None);
    }
    if let Some((source, _)) = bracketed_source(document, quoted_at) {
        offer(4.5, Rule::Source, None, Some(source), None);
    }
    if let Some((owner, _)) = whose(document, quoted_at) {
        offer(8.5, Rule::Whose, None, Some(owner), None);
    }
    if let Some(mention) = after_dash(document, sentence, quoted_at) {
        offer(8.0, Rule::Dash, None, Some(mention), None);
    }
    if !first {
        if let Some((mention, _)) = first_subject(document, sentence.first, quoted_at)
            .filter(|(m, verb)| !stands_for_a_thing(document, *m, *verb))
        {
            // A weak cue of the same subject tells more than the subject alone.
            if own_subject.is_none_or(|own| own.first >= mention.end || own.end <= mention.first) {
                offer(3.0, Rule::Subject, None, Some(mention), None);
            }
        } else if let Some(before) = previous.map(|p| &earlier[p]).filter(|b| {
            document.sentences[b.sentence].paragraph == sentence.paragraph
                && index - b.sentence <= 1
        }) {
            // “It's ambush journalism,” she says. It's “this new in-your-face journalism.”
            offer(3.0, Rule::Continuation, before.frame, before.mention, None);
        }
        return;
    }
    if document.is(quoted_at, PARA_START)
        && let Some(f) = floating(document, frames, sentence.paragraph)
    {
        offer(2.2, Rule::ParagraphBefore, Some(f), frames[f].subject, None);
    }
    let Some(before) = index.checked_sub(1).map(|i| &document.sentences[i]) else {
        return;
    };
    let steps = sentence.paragraph - before.paragraph;
    let colon = document.is(before.end.wrapping_sub(1), COLON);
    let low = frames.partition_point(|f| f.sentence < index - 1);
    let high = frames.partition_point(|f| f.sentence < index);
    let speaking = (low..high).rev().find(|&f| {
        frames[f].subject.is_some()
            && !frames[f].passive
            && !(frames[f].negated && previous.is_some())
            && frames[f].entry.is_none_or(|cue| cue.speaks())
    });
    let quoted_there = (before.first..before.end).any(|k| document.is(k, QUOTE));
    if colon && steps <= 1 {
        match speaking {
            Some(f) => offer(9.0, Rule::ColonBefore, Some(f), frames[f].subject, None),
            None => {
                if let Some((mention, _)) = first_subject(document, before.first, before.end) {
                    offer(5.0, Rule::ColonBefore, None, Some(mention), None);
                }
            }
        }
    } else if steps == 0 && (!quoted_there || speaking.is_some()) {
        match speaking {
            Some(f) => offer(5.0, Rule::SentenceBefore, Some(f), frames[f].subject, None),
            None => {
                if let Some((mention, _)) = first_subject(document, before.first, before.end)
                    .filter(|(m, verb)| !stands_for_a_thing(document, *m, *verb))
                {
                    offer(3.0, Rule::SentenceBefore, None, Some(mention), None);
                }
            }
        }
    }
}

/// The last cue after a quotation in the sentence right before, where another than the quotation's own stands there.
fn last_word(
    document: &Document,
    frames: &[Frame],
    before: &Quoted,
    index: usize,
) -> Option<usize> {
    if index != before.sentence + 1 {
        return None;
    }
    let low = frames.partition_point(|f| f.sentence < before.sentence);
    let high = frames.partition_point(|f| f.sentence < index);
    (low..high)
        .rev()
        .take_while(|&f| Some(f) != before.frame && frames[f].cue.first > before.at)
        .find(|&f| {
            let frame = &frames[f];
            let joined = document.is(frame.first().wrapping_sub(1), CONJ)
                || document.is_word(frame.first().wrapping_sub(1), &["then"]);
            let fresh = frame.subject.is_some_and(|s| !document.is(s.first, PRON))
                && document.is(frame.first().wrapping_sub(2), COMMA);
            joined
                && frame.subject.is_some()
                && !frame.passive
                && !frame.negated
                && document.is(frame.cue.first, V_PAST | V_S)
                && (frame.inherited || fresh)
                && frame
                    .entry
                    .is_some_and(|cue| cue.speaks() && cue.class != CueClass::Believe)
        })
}

/// "It's “…”", "That is “…”": what a pronoun for a thing stands for does not speak.
fn stands_for_a_thing(document: &Document, subject: Mention, verb: usize) -> bool {
    subject.end == subject.first + 1
        && document.is_word(
            subject.first,
            &["it", "this", "that", "there", "here", "these"],
        )
        && !document.cue(verb).is_some_and(|cue| cue.speaks())
}

/// A phrase in a sentence that goes on reporting ("Sie sei „unfassbar“ gewesen"): the voice of the sentence before.
pub(super) fn free_indirect(
    document: &Document,
    frames: &[Frame],
    quoted: &mut Quoted,
    index: usize,
    sentence: &Sentence,
) {
    let low =
        frames.partition_point(|f| document.sentences[f.sentence].paragraph < sentence.paragraph);
    let high = frames.partition_point(|f| f.sentence < index);
    let frame = (low..high).rev().find(|&f| {
        frames[f].subject.is_some()
            && frames[f]
                .entry
                .is_none_or(|cue| cue.has('T') || cue.speaks())
    });
    if let Some(f) = frame {
        (quoted.score, quoted.rule, quoted.frame, quoted.mention) =
            (4.0, Rule::SentenceBefore, Some(f), frames[f].subject);
    }
}

/// The last speech frame of the paragraph before, for a quotation that floats.
fn floating(document: &Document, frames: &[Frame], paragraph: usize) -> Option<usize> {
    let previous = paragraph.checked_sub(1)?;
    let at = |f: &Frame| document.sentences[f.sentence].paragraph;
    let low = frames.partition_point(|f| at(f) < previous);
    let high = frames.partition_point(|f| at(f) <= previous);
    (low..high).rev().find(|&f| {
        frames[f].subject.is_some()
            && !frames[f].passive
            && frames[f].entry.is_none_or(|cue| cue.has('D'))
    })
}
