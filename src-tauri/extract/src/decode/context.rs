//! What the neighbours of a quotation tell of its speaker.

use super::Quoted;
use super::continues_into;
use crate::classify::Class;
use crate::document::{Document, Sentence};
use crate::frames::Frame;
use crate::language::Language;
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
            offer(
                7.5,
                Rule::Continuation,
                before.frame,
                before.mention,
                Some(p),
            );
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
    if let Some(mention) = after_dash(document, sentence, quoted_at) {
        offer(8.0, Rule::Dash, None, Some(mention), None);
    }
    if !first {
        if let Some((mention, _)) = first_subject(document, sentence.first, quoted_at) {
            offer(3.0, Rule::Subject, None, Some(mention), None);
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
                if let Some((mention, _)) = first_subject(document, before.first, before.end) {
                    offer(3.0, Rule::SentenceBefore, None, Some(mention), None);
                }
            }
        }
    }
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

/// "HARBOUR NEWS - Ida Brandt: “…”": a name that stands alone before the colon.
fn before_colon(document: &Document, sentence: &Sentence, at: usize) -> Option<(Mention, Score)> {
    let colon = at
        .checked_sub(1)
        .filter(|&k| k >= sentence.first && document.is(k, COLON))?;
    let first = (sentence.first..colon)
        .rev()
        .find(|&k| document.is(k, PUNCT | QUOTE) && !document.is(k, CLOSE_PAREN | OPEN_PAREN))
        .map_or(sentence.first, |k| k + 1);
    if document.lexicon.language == Language::German
        && !(first..colon).any(|k| document.is(k, AUX | VERB) && !document.is(k, CAP))
    {
        // "Streit um den Hafen: „…“": a headline's topic is nobody's name.
        return crate::mentions::german::grow(document, first, colon)
            .filter(|m| {
                m.end == colon
                    && (m.first..m.end)
                        .any(|k| document.is(k, ROLE | GROUP | ORG | DOC | GIVEN | TITLE))
                    || sentence.paragraph > 0
            })
            .map(|mention| (mention, 7.0));
    }
    // Arabic has no capital letters that would tell a name from a verb.
    let caseless = document.lexicon.language == Language::Arabic;
    let verb =
        (first..colon).any(|k| document.is(k, AUX | VERB) && (caseless || !document.is(k, CAP)));
    let name = (first..colon).all(|k| {
        document.is(k, CAP | NUM | PREP | DET | ROLE | ADJ | ORG | PUNCT) || document.is(k, TITLE)
    }) && document.is(colon.wrapping_sub(1), CAP | CLOSE_PAREN);
    Mention::new(first, colon)
        .filter(|_| name && !verb)
        .map(|mention| (mention, if colon - first <= 6 { 7.0 } else { 5.0 }))
}

/// A dash and a name after a quotation that stands alone: "— Ida Brandt, mayor".
fn after_dash(document: &Document, sentence: &Sentence, at: usize) -> Option<Mention> {
    let alone = at == sentence.first;
    let dash = at + 1;
    if !alone || !document.is(dash, DASH) || !document.is(dash + 1, CAP) {
        return None;
    }
    let end = document.sentences[document.sentence_of(dash)].end;
    let mention = crate::mentions::right::mention_from(document, dash + 1, end)?;
    let rest =
        (mention.end..end).any(|k| document.is(k, AUX | V_PAST | V_S) && !document.is(k, CAP));
    (!rest && !document.is(dash + 1, PRON | DET | CONJ | SUB)).then_some(mention)
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
