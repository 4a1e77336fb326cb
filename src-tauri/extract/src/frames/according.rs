//! Sources without a verb: "according to", "in the words of", "in a poll".

use super::Frame;
use crate::document::{Document, Sentence};
use crate::lexicon::cue::CueClass;
use crate::lexicon::flags::*;
use crate::mentions::Mention;
use crate::mentions::right::mention_from;

/// "according to", "in the words of", "as X put it".
pub(super) fn according(
    document: &Document,
    index: usize,
    sentence: &Sentence,
    k: usize,
) -> Option<Frame> {
    if let Some(frame) = in_the_words_of(document, index, sentence, k)
        .or_else(|| polled(document, index, sentence, k))
    {
        return Some(frame);
    }
    let cue_end = if document.is_word(k, &["according"]) && document.is_word(k + 1, &["to"]) {
        k + 2
    } else if document.is_word(k, &["words"])
        && document.is_word(k + 1, &["of"])
        && document.is_word(k.wrapping_sub(1), &["the"])
    {
        k + 2
    } else if document.is_word(k, &["selon", "según", "بحسب"])
        || document.is_word(k, &["pour"]) && k == sentence.first && document.is(k + 1, GIVEN)
    {
        k + 1
    } else {
        return None;
    };
    let subject = mention_from(
        document,
        cue_end,
        according_limit(document, k, cue_end, sentence),
    )?;
    Some(source(
        index,
        Mention {
            first: k,
            end: cue_end,
        },
        subject,
    ))
}

/// "In a Coastal Press poll, 38 percent …", "… 38 percent in the latest poll.": a poll is the source of its figures.
fn polled(document: &Document, index: usize, sentence: &Sentence, k: usize) -> Option<Frame> {
    if !document.is_word(k, &["in"]) || !document.is(k + 1, DET | POSS | ADJ | NUMBER_WORD) {
        return None;
    }
    let poll = (k + 2..sentence.end.min(k + 9))
        .take_while(|&j| !document.is(j, COMMA | QUOTE | PREP | VERB) || document.is(j, CAP | DOC))
        .find(|&j| document.is_word(j, &["poll", "polls", "survey", "surveys", "polling"]))?;
    let mut near = sentence.first.max(k.saturating_sub(60))..sentence.end.min(k + 60);
    let figure = near
        .any(|j| document.is(j, NUM | NUMBER_WORD) || document.is_word(j, &["percent", "lead"]));
    let opens = k == sentence.first
        && (poll + 1..sentence.end.min(poll + 6)).any(|j| document.is(j, COMMA));
    let closes = k > sentence.first + 3 && document.is(poll + 1, STOP | COMMA);
    let subject = Mention::new(k + 1, poll + 1).filter(|_| figure && (opens || closes))?;
    let cue = Mention::new(k, k + 1)?;
    Some(source(index, cue, subject))
}

/// "in her words", "in Ida Brandt's words", "to her, “…”": whose words they are stands inside the cue or after "to".
fn in_the_words_of(
    document: &Document,
    index: usize,
    sentence: &Sentence,
    k: usize,
) -> Option<Frame> {
    let (cue, subject) = if document.is_word(k, &["in"]) {
        let words = (k + 2..sentence.end.min(k + 8))
            .find(|&j| document.is_word(j, &["words"]))
            .filter(|&j| document.is(j + 1, COMMA | COLON | QUOTE))?;
        // "in her own words"
        let owner = words - usize::from(document.is_word(words - 1, &["own"])) - 1;
        let subject = if document.is(owner, POSS) && owner == k + 1 {
            Mention::new(owner, owner + 1)
        } else if document.is(owner, POSSESSIVE) {
            Mention::new(k + 1, owner)
        } else {
            None
        };
        (Mention::new(k, words + 1)?, subject?)
    } else if document.is_word(k, &["to"])
        && document.is(k + 1, PRON_OBJ)
        && document.is(k + 2, COMMA)
        && document.is(k + 3, QUOTE)
    {
        (Mention::new(k, k + 1)?, Mention::new(k + 1, k + 2)?)
    } else {
        return None;
    };
    Some(source(index, cue, subject))
}

/// "According to the police, the ship left": the mention ends at the comma, unless an aside stands between two of them.
fn according_limit(document: &Document, k: usize, from: usize, sentence: &Sentence) -> usize {
    let mut commas = (from..sentence.end).filter(|&j| document.is(j, COMMA));
    let Some(first) = commas.next().filter(|_| k <= sentence.first + 1) else {
        return sentence.end;
    };
    let aside = document.is(first + 1, REL | ROLE | NUM)
        || document.is_word(first + 1, &["a", "an", "one"]);
    match commas.next() {
        Some(second) if aside => second,
        _ => first,
    }
}

/// The frame of a source that stands behind its cue.
fn source(index: usize, cue: Mention, subject: Mention) -> Frame {
    Frame {
        sentence: index,
        cue,
        entry: None,
        class: CueClass::According,
        subject: Some(subject),
        inverted: true,
        inherited: false,
        passive: false,
        negated: false,
    }
}
