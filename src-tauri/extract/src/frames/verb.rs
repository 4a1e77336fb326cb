//! Frames with a verb of saying, and who says it.

use super::Frame;
use super::reporting::owner_before;
use super::verbhood::is_verb;
use super::verbhood::leads_to_marks;
use super::verbhood::passive;
use crate::document::{Document, Sentence};
use crate::language::Language;
use crate::lexicon::cue::{Cue, CueClass};
use crate::lexicon::flags::*;
use crate::mentions::Mention;
use crate::mentions::left::{first_subject, subject_of};
use crate::mentions::right::{mention_from, opens_mention};

pub(super) fn verb_frame(
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
    // "relentless attacks": a noun after an adjective that the lexicon does not know.
    if k > sentence.first
        && unit.is(V_S)
        && entry.has('N')
        && [
            "less", "ful", "ous", "ive", "al", "ic", "able", "ible", "ed", "ing",
        ]
        .iter()
        .any(|end| document.word(k.wrapping_sub(1)).ends_with(end))
        && !document.is(k.wrapping_sub(1), CAP | ADV | PRON)
    {
        return None;
    }
    // "spoke on condition of anonymity" tells of the speaking.
    if document.is_word(k + 1, &["not"])
        && document.is_word(k + 2, &["to"])
        && document.is_word(k + 4, &["named", "identified", "quoted"])
    {
        return None;
    }
    if document.is_word(k + 1, &["on"])
        && (k + 2..k + 5).any(|j| document.is_word(j, &["condition", "anonymity"]))
        && !document.is(k.wrapping_sub(1), QUOTE | COMMA)
    {
        return None;
    }
    // "shot back", "chimed in", "pointed out": the verb alone is no cue.
    let particle =
        entry.has('X') && document.is_word(k + 1, &["back", "in", "out", "up", "on", "off"]);
    if entry.has('X') && !particle && !(entry.has('F') && document.is_word(k + 1, &["to"])) {
        return None;
    }
    // "As the chief executive put it": the verb alone is no cue.
    if entry.lemma == "put" && !document.is_word(k + 1, &["it"]) {
        return None;
    }
    let passive = passive(document, k, sentence.first);
    // "Asked why he left, Ida Brandt said": the question is reported, who asked is not.
    let asked = entry.has('A')
        && entry.has('W')
        && (passive || k == sentence.first || document.is_word(k.wrapping_sub(1), &["when", "if"]));
    if passive
        && let Some(agent) = agent(document, k, sentence.end)
            .filter(|_| matches!(entry.class, CueClass::Attitude | CueClass::Judge))
    {
        // "The plan was criticized by the mayor": the mayor speaks, of the plan.
        return Some(Frame {
            sentence: index,
            cue: Mention {
                first: k,
                end: k + 1,
            },
            entry: Some(entry),
            class: entry.class,
            subject: Some(agent),
            inverted: true,
            inherited: false,
            passive: true,
            negated: false,
        });
    }
    if passive && !entry.has('R') && entry.class != CueClass::Judge && !asked {
        return None;
    }
    if asked {
        // "Asked by a caller whether": the one who asked.
        let asker = agent(document, k, sentence.end);
        return Some(Frame {
            sentence: index,
            cue: Mention {
                first: k,
                end: asker
                    .filter(|_| document.is_word(k + 1, &["by"]))
                    .map_or(k + 1, |a| a.end),
            },
            entry: Some(entry),
            class: entry.class,
            subject: asker,
            inverted: false,
            inherited: true,
            passive: false,
            negated: false,
        });
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
    let led = (sentence.first..k)
        .rev()
        .take(8)
        .any(|j| document.is_word(j, &["with", "has", "have", "had", "heard", "saw", "shows"]));
    let own_noun = led
        && k > sentence.first
        && !document.is(k.wrapping_sub(1), DAY | TIME)
        && document.is(k.wrapping_sub(1), CAP | ROLE | GROUP | DOC)
        && !document.is(k.wrapping_sub(1), PREP | CONJ | SUB | DET | PRON);
    let with = (sentence.first..k)
        .rev()
        .take(8)
        .take_while(|&j| !document.is(j, COMMA | QUOTE | AUX))
        .find(|&j| document.is_word(j, &["with"]));
    if let Some(with) = with.filter(|_| unit.is(V_ING) && leads_to_marks(document, k)) {
        frame.subject = Mention::new(with + 1, k);
    } else if unit.is(V_ING) && own_noun && entry.speaks() {
        // "with Ida Brandt saying": the noun right before the participle.
        frame.subject = owner_before(document, sentence, k);
    }
    // "He was quoted as saying": the one who is quoted speaks.
    let quoted = unit.is(V_ING)
        && k > sentence.first + 2
        && document.is_word(k - 1, &["as"])
        && document.is(k - 2, V_PP);
    if quoted {
        frame.subject = subject_of(document, k - 2, sentence.first);
    } else if !unit.is(V_ING) || document.is(k.wrapping_sub(1), AUX) {
        frame.subject = subject_of(document, k, sentence.first);
    }
    if document.lexicon.language == Language::Japanese {
        frame.subject = topic(document, sentence, k);
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

/// "荒木さんは「…」と話した": in Japanese the particle tells the subject, and the quotation may stand behind it.
fn topic(document: &Document, sentence: &Sentence, verb: usize) -> Option<Mention> {
    let particle = (sentence.first + 1..verb)
        .rev()
        .find(|&j| document.is_word(j, &["は", "が", "も"]))?;
    let mut first = particle;
    while first > sentence.first
        && document.is(
            first - 1,
            CAP | TITLE | ROLE | GROUP | ORG | PARTICLE | PRON | UNNAMED,
        )
        && !document.is(first - 1, QUOTE)
    {
        first -= 1;
    }
    while first < particle && document.is(first, PARTICLE) {
        first += 1;
    }
    Mention::new(first, particle)
}

/// The mention after "by".
fn agent(document: &Document, k: usize, end: usize) -> Option<Mention> {
    let by = (k + 1..end.min(k + 3)).find(|&j| document.is_word(j, &["by"]))?;
    mention_from(document, by + 1, end)
}

/// "…," said Ann Lee: the cue stands first, right after a quotation or a comma.
fn inverted_subject(
    document: &Document,
    sentence: &Sentence,
    k: usize,
    entry: &Cue,
) -> Option<Mention> {
    let unit = &document.units[k];
    if !unit.is(V_PAST | V_S) || !(entry.speaks() || entry.class == CueClass::Judge) {
        return None;
    }
    // "a déclaré mardi Claire Aubin"
    let from = k + 1 + usize::from(document.is(k + 1, DAY) && !document.is(k + 2, PUNCT));
    if !opens_mention(document, from) {
        return None;
    }
    // "a déclaré Claire Aubin", "se réjouit Claire Aubin"
    let helper = document.lexicon.language != Language::English
        && k > sentence.first + 1
        && document.is(k.wrapping_sub(1), AUX | PRON_OBJ);
    let lead = k - usize::from(helper);
    let after_quote = helper
        && (document.is(lead.wrapping_sub(1), QUOTE)
            || document.is(lead.wrapping_sub(1), COMMA)
                && lead > sentence.first + 1
                && document.is(lead.wrapping_sub(2), QUOTE))
        || k > sentence.first
            && (document.is(k.wrapping_sub(1), QUOTE)
                || document.is(k.wrapping_sub(1), COMMA)
                    && k - 1 > sentence.first
                    && document.is(k.wrapping_sub(2), QUOTE));
    // Arabic says the verb first, also after "for her part".
    let at_start = k == sentence.first
        || document.lexicon.language == Language::Arabic
            && (sentence.first..k).all(|j| !document.is(j, QUOTE | COLON));
    let after_comma = k > sentence.first && document.is(k.wrapping_sub(1), COMMA | DASH);
    if !(after_quote || at_start || after_comma) {
        return None;
    }
    let addressee = entry.has('A');
    if after_comma
        && !document.is(k.wrapping_sub(2), QUOTE)
        && (addressee || subject_of(document, k, sentence.first).is_some())
    {
        return None;
    }
    let mention = mention_from(document, from, sentence.end)?;
    if after_quote || document.lexicon.language == Language::Arabic {
        return Some(mention);
    }
    // After a plain comma only if the clause ends with the mention: "The plan is dead, said Ann Lee."
    let next = document.unit(mention.end);
    let closes = mention.end >= sentence.end
        || next.is_some_and(|u| u.is(STOP | COMMA | COLON | PREP | DAY | SUB | QUOTE));
    let named = (mention.first..mention.end).any(|j| document.is(j, CAP | PRON | ROLE | GROUP));
    (closes && named && !document.is(k + 1, PRON_OBJ)).then_some(mention)
}
