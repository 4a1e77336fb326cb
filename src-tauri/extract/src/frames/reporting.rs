//! Frames without a verb of saying: nouns, adjectives, a headline's colon.

use super::Frame;
use crate::document::{Document, Sentence};
use crate::lexicon::cue::{Cue, CueClass};
use crate::lexicon::flags::*;
use crate::mentions::Mention;
use crate::mentions::left::subject_of;
use std::sync::LazyLock;

/// "Report: Ferry terminal delayed again": a headline's colon.
pub(super) fn headline_frame(
    document: &Document,
    index: usize,
    sentence: &Sentence,
    k: usize,
) -> Option<Frame> {
    let headline =
        sentence.paragraph == 0 && document.paragraphs.len() > 1 && document.is(k, COLON);
    let label = document.is_word(
        k.wrapping_sub(1),
        &[
            "latest",
            "breaking",
            "video",
            "watch",
            "exclusive",
            "opinion",
            "update",
            "analysis",
            "live",
            "more",
            "photos",
            "correction",
        ],
    );
    if label {
        return None;
    }
    if !headline
        || k > sentence.first + 8
        || k + 3 > sentence.end
        || document.is(k + 1, QUOTE)
        || (sentence.first..k).any(|j| document.is(j, AUX | QUOTE))
    {
        return None;
    }
    Some(Frame {
        sentence: index,
        cue: Mention {
            first: k,
            end: k + 1,
        },
        entry: None,
        class: CueClass::Mark,
        subject: Mention::new(sentence.first, k),
        inverted: false,
        inherited: false,
        passive: false,
        negated: false,
    })
}

/// What a noun reports: "her claim that", "the mayor's plan to", "his remarks about".
static NOUN: LazyLock<Cue> = LazyLock::new(|| Cue::new("noun", CueClass::Believe, "TIF"));

pub(super) fn noun_frame(
    document: &Document,
    index: usize,
    sentence: &Sentence,
    k: usize,
) -> Option<Frame> {
    if !document.is(k, CUE_NOUN) || document.is(k, CAP) || k == sentence.first {
        return None;
    }
    let owner = (sentence.first..k)
        .rev()
        .take(3)
        .take_while(|&j| !document.is(j, PUNCT | PREP | VERB))
        .find(|&j| document.is(j, POSS | POSSESSIVE))?;
    let after = k + 1 + usize::from(document.is(k + 1, DAY | ADV));
    let opens = document.is_word(after, &["that"])
        || document.is_word(after, &["to"]) && document.is(after + 1, V_BASE | AUX)
        || document.is_word(after, &["about", "of", "on", "against", "over"])
            && !document.is(after + 1, DAY | TIME | MONTH | NUM);
    if !opens {
        return None;
    }
    let subject = if document.is(owner, POSS) {
        Mention::new(owner, owner + 1)
    } else {
        owner_before(document, sentence, owner)
    };
    Some(Frame {
        sentence: index,
        cue: Mention {
            first: k,
            end: after,
        },
        entry: Some(&NOUN),
        class: CueClass::Believe,
        subject,
        inverted: false,
        inherited: false,
        passive: false,
        negated: false,
    })
}

static ADJECTIVE: LazyLock<Cue> = LazyLock::new(|| Cue::new("adjective", CueClass::Believe, "TIF"));

/// "She is confident that", "he was willing to".
pub(super) fn adjective_frame(
    document: &Document,
    index: usize,
    sentence: &Sentence,
    k: usize,
) -> Option<Frame> {
    if !document.is(k, CUE_ADJECTIVE) || document.is(k, CAP) || k == sentence.first {
        return None;
    }
    let opens = document.is_word(k + 1, &["that"])
        || document.is_word(k + 1, &["to"]) && document.is(k + 2, V_BASE | AUX)
        || document.is_word(k + 1, &["about", "of"]);
    let copula = (sentence.first..k)
        .rev()
        .take(4)
        .take_while(|&j| {
            document.is(j, ADV | NEG | AUX | V_PAST | V_S) || document.word(j).ends_with("ly")
        })
        .find(|&j| document.is(j, AUX | VERB))?;
    if !opens {
        return None;
    }
    let subject = subject_of(document, copula, sentence.first)?;
    Some(Frame {
        sentence: index,
        cue: Mention {
            first: k,
            end: k + 1,
        },
        entry: Some(&ADJECTIVE),
        class: CueClass::Believe,
        subject: Some(subject),
        inverted: false,
        inherited: false,
        passive: false,
        negated: false,
    })
}

/// The name or noun phrase before "'s".
pub(super) fn owner_before(
    document: &Document,
    sentence: &Sentence,
    clitic: usize,
) -> Option<Mention> {
    let mut first = clitic;
    while first > sentence.first
        && document.is(
            first.wrapping_sub(1),
            CAP | TITLE | ROLE | DET | ADJ | ORG | GROUP,
        )
        && !document.is(first.wrapping_sub(1), PUNCT)
    {
        first -= 1;
    }
    Mention::new(first, clitic)
}
