//! Frames: a cue verb (or "according to") with the mention that goes with it.

use crate::document::{Document, Sentence};
use crate::language::Language;
use std::sync::LazyLock;

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
    // A headline says again what the article reports below.
    let headline = document.paragraphs.len() > 2
        && document.paragraphs.first().is_some_and(|p| {
            let line = document.text[p.start..p.end].trim_end();
            line.len() <= 160 && !line.ends_with(['.', '!', '?', ':', '”', '"', '»', '“', ',', '’'])
        });
    for (index, sentence) in document.sentences.iter().enumerate() {
        if headline && sentence.paragraph == 0 {
            continue;
        }
        let first_of_sentence = out.len();
        let mut k = sentence.first;
        while k < sentence.end {
            if document.lexicon.language == Language::German {
                match crate::frames_german::frame_at(
                    document,
                    index,
                    sentence,
                    k,
                    &out[first_of_sentence..],
                ) {
                    Some(frame) => {
                        k = frame.cue.end.max(k + 1);
                        out.push(frame);
                    }
                    None => k += 1,
                }
                continue;
            }
            let found = according(document, index, sentence, k)
                .or_else(|| noun_frame(document, index, sentence, k))
                .or_else(|| adjective_frame(document, index, sentence, k))
                .or_else(|| headline_frame(document, index, sentence, k))
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
    let subject = mention_from(
        document,
        cue_end,
        according_limit(document, k, cue_end, sentence),
    )?;
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

/// "Report: Ferry terminal delayed again": a headline's colon.
fn headline_frame(
    document: &Document,
    index: usize,
    sentence: &Sentence,
    k: usize,
) -> Option<Frame> {
    let headline =
        sentence.paragraph == 0 && document.paragraphs.len() > 1 && document.is(k, COLON);
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

fn noun_frame(document: &Document, index: usize, sentence: &Sentence, k: usize) -> Option<Frame> {
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
fn adjective_frame(
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
fn owner_before(document: &Document, sentence: &Sentence, clitic: usize) -> Option<Mention> {
    let mut first = clitic;
    while first > sentence.first
        && document.is(first - 1, CAP | TITLE | ROLE | DET | ADJ | ORG | GROUP)
        && !document.is(first - 1, PUNCT)
    {
        first -= 1;
    }
    Mention::new(first, clitic)
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
    // "relentless attacks": a noun after an adjective that the lexicon does not know.
    if k > sentence.first
        && unit.is(V_S)
        && entry.has('N')
        && [
            "less", "ful", "ous", "ive", "al", "ic", "able", "ible", "ed", "ing",
        ]
        .iter()
        .any(|end| document.word(k - 1).ends_with(end))
        && !document.is(k - 1, CAP | ADV | PRON)
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
        && !document.is(k - 1, QUOTE | COMMA)
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
        && (passive || k == sentence.first || document.is_word(k - 1, &["when", "if"]));
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
        return Some(Frame {
            sentence: index,
            cue: Mention {
                first: k,
                end: k + 1,
            },
            entry: Some(entry),
            class: entry.class,
            subject: None,
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
    let own_noun = k > sentence.first
        && document.is(k - 1, CAP | ROLE | GROUP | DOC)
        && !document.is(k - 1, PREP | CONJ | SUB | DET | PRON);
    if unit.is(V_ING) && own_noun && entry.speaks() {
        // "with Ida Brandt saying": the noun right before the participle.
        frame.subject = owner_before(document, sentence, k);
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
    if k == sentence.first {
        return unit.is(V_ING | V_PP | V_PAST);
    }
    let before = &document.units[k - 1];
    let noun_left = before.is(DET | POSS | POSSESSIVE | ADJ) && !before.is(PRON | CAP)
        || document.is_word(k - 1, &["more", "less", "fewer"])
        || unit.is(V_S) && before.is(NUM | NUMBER_WORD) && !unit.is(V_BASE);
    if unit.is(V_ING) {
        // "ads attacking him": a participle after a noun only counts if it speaks ("a letter saying that").
        let attached = before.is(WORD | CLOSE_PAREN)
            && !before.is(PREP | AUX | ADV | CONJ | SUB | NEG | VERB | PRON)
            && document.cue(k).is_some_and(|cue| !cue.has('T'));
        return !noun_left && !attached;
    }
    let to_left = document.is_word(k - 1, &["to"]);
    if noun_left || before.is(PREP) && !to_left {
        return false;
    }
    if unit.is(V_PAST) && !unit.is(V_BASE) {
        return true;
    }
    if unit.is(V_PP) && !unit.is(V_PAST | V_BASE) {
        return helped(document, k, sentence.first);
    }
    if unit.is(V_S) && !unit.is(V_BASE) {
        let opens = document.is(
            k + 1,
            DET | PRON
                | POSS
                | CAP
                | SUB
                | QUOTE
                | COMMA
                | COLON
                | NUM
                | NUMBER_WORD
                | PRON_OBJ
                | STOP
                | ADV,
        ) || document.is_word(k + 1, &["to", "on", "for", "about"]);
        let plain = document.cue(k).is_some_and(|cue| !cue.has('N'))
            || opens && !before.is(VERB) && !second_verb(document, k, sentence.first);
        return before.is(WORD | CLOSE_PAREN | COMMA | QUOTE) && finite(document, k) && plain;
    }
    if unit.is(V_BASE) && before.is(COMMA | CLOSE_PAREN) && document.is_word(k + 1, &["that"]) {
        return true;
    }
    // Base form: after "to", an auxiliary, a plural or a pronoun.
    if to_left || helped(document, k, sentence.first) {
        return true;
    }
    let plural_left = before.is(PRON) && !before.is(DET)
        || before.is(GROUP | REL | NUMBER_WORD)
        || plural(document.word(k - 1))
        || unit.is(V_PAST);
    plural_left && !second_verb(document, k, sentence.first)
}

/// Whether an auxiliary stands before the verb, with adverbs or a pronoun at most between.
fn helped(document: &Document, k: usize, from: usize) -> bool {
    for j in (from.max(k.saturating_sub(4))..k).rev() {
        if document.is(j, AUX) {
            return true;
        }
        if !document.is(j, ADV | NEG | PRON) && !document.word(j).ends_with("ly") {
            return false;
        }
    }
    false
}

/// Whether the clause has its finite verb already: then a word that could be one is a noun ("won more states").
fn second_verb(document: &Document, k: usize, from: usize) -> bool {
    for j in (from..k).rev() {
        let unit = &document.units[j];
        if unit.is(COMMA | CONJ | SUB | SEMICOLON | COLON | DASH | QUOTE | REL | CLOSE_PAREN) {
            return false;
        }
        if unit.is(AUX) || finite(document, j) && unit.is(V_PAST) && !unit.is(V_PP) {
            return j + 1 < k;
        }
    }
    false
}

fn plural(word: &str) -> bool {
    word.len() > 3
        && word.ends_with('s')
        && !["ss", "ous", "us", "is"]
            .iter()
            .any(|end| word.ends_with(end))
}

/// The mention after "by".
fn agent(document: &Document, k: usize, end: usize) -> Option<Mention> {
    let by = (k + 1..end.min(k + 3)).find(|&j| document.is_word(j, &["by"]))?;
    mention_from(document, by + 1, end)
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
    // "a déclaré Claire Aubin"
    let helper = document.lexicon.language != Language::English
        && k > sentence.first + 1
        && document.is(k - 1, AUX);
    let lead = k - usize::from(helper);
    let after_quote = helper
        && (document.is(lead - 1, QUOTE)
            || document.is(lead - 1, COMMA)
                && lead > sentence.first + 1
                && document.is(lead - 2, QUOTE))
        || k > sentence.first
            && (document.is(k - 1, QUOTE)
                || document.is(k - 1, COMMA)
                    && k - 1 > sentence.first
                    && document.is(k - 2, QUOTE));
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
