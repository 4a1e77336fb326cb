//! Gives every quotation its speaker, over the whole article, so that turns and floating quotations come right.

use crate::classify::{Class, Shape, classify, shape};
use crate::document::{Document, Sentence};
use crate::frames::Frame;
use crate::language::Language;
use crate::lexicon::flags::*;
use crate::marks::Family;
use crate::mentions::Mention;
use crate::mentions::left::first_subject;
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
                continues: None,
            };
            for (n, frame) in frames[low..high].iter().enumerate() {
                if let Some((score, rule)) = same_sentence(document, frame, at)
                    && score > quoted.score
                {
                    (quoted.score, quoted.rule, quoted.frame, quoted.mention) =
                        (score, rule, Some(low + n), frame.subject);
                }
            }
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
            reclassify(document, &mut quoted, &out, sentence);
            out.push(quoted);
        }
    }
    attribute_later(document, &mut out);
    out
}

fn from_context(
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
    let previous = earlier.iter().rposition(|q| {
        q.class == Class::Whole && (q.mention.is_some() || continues_into(document, q, quoted_at))
    });
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
    let colon = document.is(before.end - 1, COLON);
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
fn free_indirect(
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

/// What only looks like a quotation once its frame is known: headline words, subheads, titles, lists of terms.
fn reclassify(document: &Document, quoted: &mut Quoted, earlier: &[Quoted], sentence: &Sentence) {
    let Some(stretch) = document.stretch(quoted.at) else {
        return;
    };
    let single = stretch.family == Family::Single;
    let paragraph = &document.paragraphs[sentence.paragraph];
    let alone = quoted.at == sentence.first && quoted.at + 1 == sentence.end;
    let weak = !matches!(
        quoted.rule,
        Rule::CueAfter
            | Rule::CueBefore
            | Rule::CueInSentence
            | Rule::ColonBefore
            | Rule::Transcript
    );
    // A headline's single marks set off words that the article prints again below.
    let headline = single
        && sentence.paragraph == 0
        && paragraph.end - paragraph.start <= 200
        && document.paragraphs.len() > 2;
    let doubles = document
        .stretches
        .iter()
        .filter(|s| s.family != Family::Single && s.depth == 0)
        .count();
    let subhead =
        single && alone && quoted.shape.words <= 9 && doubles > 2 && paragraph.end == stretch.end;
    let by_line = quoted.class == Class::Whole
        && quoted.shape.closed
        && document.is_word(quoted.at + 1, &["by"])
        && document.is(quoted.at + 2, CAP);
    let short_title = weak
        && quoted.shape.words <= 4
        && quoted.shape.title_case
        && !quoted.shape.verb
        && !alone
        && (quoted.shape.comma || !quoted.shape.closed);
    let in_list = quoted.at > sentence.first
        && document.is(quoted.at - 1, QUOTE | CONJ)
        && earlier.last().is_some_and(|q| {
            q.class == Class::Title && q.at + 3 > quoted.at && q.sentence == quoted.sentence
        })
        && quoted.shape.words <= 4;
    if headline || subhead || by_line || short_title || in_list {
        quoted.class = Class::Title;
    }
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
    if out[p].mention.is_none() || out[p].score < 5.0 && quoted.score > out[p].score {
        // The head of the chain takes what its last part tells.
        let mut head = Some(p);
        while let Some(h) = head {
            (out[h].frame, out[h].mention, out[h].score, out[h].rule) =
                (quoted.frame, quoted.mention, quoted.score, quoted.rule);
            head = out[h].continues;
        }
    }
    quoted.continues = Some(p);
}

/// The earlier one is unclosed and the paragraph of this one opens with its mark again.
fn continues_into(document: &Document, earlier: &Quoted, at: usize) -> bool {
    earlier.at + 1 == at && document.stretch(earlier.at).is_some_and(|s| s.continues)
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
        return crate::mentions::german::grow(document, first, colon).map(|mention| (mention, 7.0));
    }
    let verb = (first..colon).any(|k| document.is(k, AUX | VERB) && !document.is(k, CAP));
    let name = (first..colon).all(|k| {
        document.is(k, CAP | NUM | PREP | DET | ROLE | ADJ | ORG | PUNCT) || document.is(k, TITLE)
    }) && document.is(colon - 1, CAP | CLOSE_PAREN);
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
    (0..frames.len())
        .rev()
        .filter(|&f| document.sentences[frames[f].sentence].paragraph <= previous)
        .take_while(|&f| document.sentences[frames[f].sentence].paragraph == previous)
        .find(|&f| {
            frames[f].subject.is_some()
                && !frames[f].passive
                && frames[f].entry.is_none_or(|cue| cue.has('D'))
        })
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
