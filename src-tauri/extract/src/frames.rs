//! Frames: a cue verb (or "according to") with the mention that goes with it.

use crate::document::{Document, Sentence};
use crate::lexicon::cue::{Cue, CueClass};
use crate::lexicon::flags::*;
use crate::mentions::Mention;
use crate::mentions::left::{finite, first_subject, subject_of};
use crate::mentions::right::{mention_from, opens_mention};

/// A cue and who it is attributed to.
#[derive(Clone, Debug)]
pub struct Frame {
    /// Index of its sentence.
    pub sentence: usize,
    /// The cue's units.
    pub cue: Mention,
    /// The lexicon's cue, none for "according to".
    pub entry: Option<&'static Cue>,
    /// Its class.
    pub class: CueClass,
    /// Who says it.
    pub subject: Option<Mention>,
    /// The subject stands after the cue ("said Ann Lee").
    pub inverted: bool,
    /// The subject was taken over from an earlier verb ("…, adding that").
    pub inherited: bool,
    /// "is expected", "was asked": somebody else speaks.
    pub passive: bool,
    /// "did not say", "would say".
    pub negated: bool,
}

impl Frame {
    /// The first unit of cue and subject.
    pub fn first(&self) -> usize {
        match self.subject {
            Some(subject) if !self.inherited => subject.first.min(self.cue.first),
            _ => self.cue.first,
        }
    }

    /// One past the last unit of cue and subject.
    pub fn end(&self) -> usize {
        match self.subject {
            Some(subject) if !self.inherited => subject.end.max(self.cue.end),
            _ => self.cue.end,
        }
    }
}

/// All frames of a document in order.
pub fn frames(document: &Document) -> Vec<Frame> {
    let mut out: Vec<Frame> = Vec::new();
    for (index, sentence) in document.sentences.iter().enumerate() {
        let first_of_sentence = out.len();
        let mut k = sentence.first;
        while k < sentence.end {
            let found = according(document, index, sentence, k)
                .or_else(|| verb_frame(document, index, sentence, k, &out[first_of_sentence..]));
            match found {
                Some(frame) => {
                    k = frame.cue.end.max(k + 1);
                    out.push(frame);
                }
                None => k += 1,
            }
        }
    }
    out
}

/// "according to", "in the words of", "as X put it".
fn according(document: &Document, index: usize, sentence: &Sentence, k: usize) -> Option<Frame> {
    let cue_end = if document.is_word(k, &["according"]) && document.is_word(k + 1, &["to"]) {
        k + 2
    } else if document.is_word(k, &["words"])
        && document.is_word(k + 1, &["of"])
        && document.is_word(k.wrapping_sub(1), &["the"])
    {
        k + 2
    } else {
        return None;
    };
    let subject = mention_from(document, cue_end, sentence.end)?;
    Some(Frame {
        sentence: index,
        cue: Mention {
            first: k,
            end: cue_end,
        },
        entry: None,
        class: CueClass::According,
        subject: Some(subject),
        inverted: true,
        inherited: false,
        passive: false,
        negated: false,
    })
}

fn verb_frame(
    document: &Document,
    index: usize,
    sentence: &Sentence,
    k: usize,
    earlier: &[Frame],
) -> Option<Frame> {
    let entry = document.cue(k)?;
    let unit = document.unit(k)?;
    if !is_verb(document, k, sentence) {
        return None;
    }
    // "shot back", "chimed in", "pointed out": the verb alone is no cue.
    let particle =
        entry.has('X') && document.is_word(k + 1, &["back", "in", "out", "up", "on", "off"]);
    if entry.has('X') && !particle {
        return None;
    }
    // "As the chief executive put it": the verb alone is no cue.
    if entry.lemma == "put" && !document.is_word(k + 1, &["it"]) {
        return None;
    }
    let passive = passive(document, k, sentence.first);
    if passive && !entry.has('R') && entry.class != CueClass::Judge {
        return None;
    }
    let negated = (sentence.first.max(k.saturating_sub(4))..k)
        .any(|j| document.is(j, NEG) && !document.is(j, DET));
    let mut frame = Frame {
        sentence: index,
        cue: Mention {
            first: k,
            end: k + 1,
        },
        entry: Some(entry),
        class: entry.class,
        subject: None,
        inverted: false,
        inherited: false,
        passive,
        negated,
    };
    if let Some(subject) = inverted_subject(document, sentence, k, entry) {
        frame.subject = Some(subject);
        frame.inverted = true;
        return Some(frame);
    }
    if !unit.is(V_ING) || document.is(k.wrapping_sub(1), AUX) {
        frame.subject = subject_of(document, k, sentence.first);
    }
    if frame.subject.is_none() {
        frame.inherited = true;
        frame.subject = earlier
            .iter()
            .rev()
            .find(|f| f.subject.is_some() && f.class != CueClass::According)
            .and_then(|f| f.subject);
        if frame.subject.is_none() {
            frame.subject = first_subject(document, sentence.first, k).map(|(mention, _)| mention);
        }
        if frame.subject.is_none() && unit.is(V_ING) && k == sentence.first {
            // "Asked about …, Trump said": the subject follows the comma.
            frame.subject = first_subject(document, k, sentence.end).map(|(mention, _)| mention);
        }
    }
    Some(frame)
}

/// Whether the word is a verb here and not a noun ("the report", "her claims").
fn is_verb(document: &Document, k: usize, sentence: &Sentence) -> bool {
    let unit = &document.units[k];
    if unit.is(CAP) && k > sentence.first && !document.is(k - 1, QUOTE) || !unit.is(VERB) {
        return false;
    }
    let before = if k > sentence.first {
        document.units[k - 1].flags
    } else {
        0
    };
    let noun_left = before & (DET | POSS | POSSESSIVE | ADJ) != 0 && before & (PRON | CAP) == 0;
    if unit.is(V_ING) {
        return !noun_left;
    }
    if noun_left {
        return false;
    }
    let prep_left = before & PREP != 0;
    let to_left = k > sentence.first && document.is_word(k - 1, &["to"]);
    if prep_left && !to_left {
        return false;
    }
    if unit.is(V_PAST) && !unit.is(V_BASE) {
        return true;
    }
    if unit.is(V_PP) && !unit.is(V_PAST | V_BASE) {
        return (sentence.first.max(k.saturating_sub(3))..k).any(|j| document.is(j, AUX));
    }
    if unit.is(V_S) && !unit.is(V_BASE) {
        return before & (WORD | CLOSE_PAREN | COMMA | QUOTE) != 0 && finite(document, k);
    }
    // Base form: after "to", an auxiliary, a plural or a pronoun.
    let helped = to_left
        || (sentence.first.max(k.saturating_sub(3))..k).any(|j| {
            document.is(j, AUX) && !document.is_word(j, &["is", "was", "are", "were", "be", "been"])
        });
    helped
        || before & PRON != 0 && before & DET == 0
        || before & (GROUP | REL) != 0
        || k > sentence.first && plural(document.word(k - 1))
        || unit.is(V_PAST)
}

fn plural(word: &str) -> bool {
    word.len() > 3 && word.ends_with('s') && !word.ends_with("ss")
}

fn passive(document: &Document, k: usize, from: usize) -> bool {
    if !document.is(k, V_PP) {
        return false;
    }
    for j in (from..k).rev() {
        if document.is_word(
            j,
            &[
                "is", "are", "was", "were", "be", "been", "being", "'s", "’s", "get", "got",
            ],
        ) {
            return document.is(j, AUX | VERB);
        }
        if !document.is(j, ADV | NEG | AUX) && !document.word(j).ends_with("ly") {
            return false;
        }
    }
    false
}

/// "…," said Ann Lee: the cue stands first, right after a quotation or a comma.
fn inverted_subject(
    document: &Document,
    sentence: &Sentence,
    k: usize,
    entry: &Cue,
) -> Option<Mention> {
    let unit = &document.units[k];
    if !unit.is(V_PAST | V_S)
        || !(entry.speaks() || entry.class == CueClass::Judge)
        || !opens_mention(document, k + 1)
    {
        return None;
    }
    let after_quote = k > sentence.first
        && (document.is(k - 1, QUOTE)
            || document.is(k - 1, COMMA) && k - 1 > sentence.first && document.is(k - 2, QUOTE));
    let at_start = k == sentence.first;
    let after_comma = k > sentence.first && document.is(k - 1, COMMA | DASH);
    if !(after_quote || at_start || after_comma) {
        return None;
    }
    let addressee = entry.has('A');
    if after_comma
        && !document.is(k - 2, QUOTE)
        && (addressee || subject_of(document, k, sentence.first).is_some())
    {
        return None;
    }
    let mention = mention_from(document, k + 1, sentence.end)?;
    if after_quote {
        return Some(mention);
    }
    // After a plain comma only if the clause ends with the mention: "The plan is dead, said Ann Lee."
    let next = document.unit(mention.end);
    let closes = mention.end >= sentence.end
        || next.is_some_and(|u| u.is(STOP | COMMA | COLON | PREP | DAY | SUB | QUOTE));
    let named = (mention.first..mention.end).any(|j| document.is(j, CAP | PRON | ROLE | GROUP));
    (closes && named && !document.is(k + 1, PRON_OBJ)).then_some(mention)
}
