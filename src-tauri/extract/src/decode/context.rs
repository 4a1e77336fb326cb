//! What the neighbours of a quotation tell of its speaker.

use super::Quoted;
use super::continues_into;
use crate::classify::Class;
use crate::document::{Document, Sentence};
use crate::frames::Frame;
use crate::language::Language;
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
                // “…,” she said, adding that it was late. “…”
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

/// “…” That was Ann Lee. “…” was Lee's reply. — who it was, and the words that tell.
pub fn whose(document: &Document, at: usize) -> Option<(Mention, Mention)> {
    let end = document.units.len().min(at + 12);
    if document.is_word(at + 1, &["that"])
        && document.is(at + 1, CAP)
        && document.is_word(at + 2, &["was"])
        && document.is(at + 3, CAP)
    {
        let name = crate::mentions::right::mention_from(document, at + 3, end)?;
        return Some((name, Mention::new(at + 1, at + 3)?));
    }
    if !document.is_word(at + 1, &["was", "is"]) {
        return None;
    }
    let noun = (at + 3..end).find(|&k| {
        document.is_word(
            k,
            &[
                "reply",
                "answer",
                "response",
                "verdict",
                "retort",
                "comment",
                "conclusion",
                "advice",
            ],
        )
    })?;
    let owner = (at + 2..noun).find(|&k| document.is(k, POSSESSIVE | POSS))?;
    let mention = if document.is(owner, POSS) {
        Mention::new(owner, owner + 1)?
    } else {
        Mention::new(at + 2, owner)?
    };
    Some((mention, Mention::new(noun, noun + 1)?))
}

/// “…” [NYT.], “…” (Reuters): the one named in the brackets, and the words with the brackets.
pub fn bracketed_source(document: &Document, at: usize) -> Option<(Mention, Mention)> {
    const NO_SOURCES: &[&str] = &[
        "applause",
        "laughter",
        "cheers",
        "crosstalk",
        "inaudible",
        "emphasis",
        "translation",
        "photo",
        "video",
        "watch",
        "read",
        "sic",
        "see",
        "laughs",
        "cheering",
        "chuckles",
    ];
    let open = at + 1;
    if !document.is(open, OPEN_PAREN) {
        return None;
    }
    let close = (open + 2..open + 7).find(|&k| document.is(k, CLOSE_PAREN))?;
    let end = (open + 1..close)
        .find(|&k| document.is(k, STOP))
        .unwrap_or(close);
    let named = (open + 1..end).all(|k| {
        document.is(k, CAP)
            && !document.is(k, MONTH | DAY | TITLE | PRON)
            && !document.is_word(k, NO_SOURCES)
    });
    let source = Mention::new(open + 1, end).filter(|_| named)?;
    Some((source, Mention::new(open, close + 1)?))
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
    // "وجاء في بيان": what came stands after the preposition.
    let first = if document.is_word(first, &["جاء", "وجاء"]) && document.is(first + 1, PREP)
    {
        first + 2
    } else {
        first
    };
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
