//! Tells verbs from the nouns that look like them.

use crate::document::{Document, Sentence};
use crate::language::Language;
use crate::lexicon::flags::*;
use crate::mentions::left::finite;

/// Whether the word is a verb here and not a noun ("the report", "her claims").
pub(super) fn is_verb(document: &Document, k: usize, sentence: &Sentence) -> bool {
    let unit = &document.units[k];
    // A script without case has no capital letters that would tell a name from a verb.
    if document.lexicon.language == Language::Arabic {
        return unit.is(VERB)
            && (k == sentence.first
                || !document.is(k - 1, PREP | DET) && !document.is_word(k - 1, &["عدم"]));
    }
    if unit.is(CAP) && k > sentence.first && !document.is(k.wrapping_sub(1), QUOTE)
        || !unit.is(VERB)
    {
        return false;
    }
    if k == sentence.first {
        return unit.is(V_ING | V_PP | V_PAST);
    }
    let before = &document.units[k - 1];
    let noun_left = before.is(DET | POSS | POSSESSIVE | ADJ) && !before.is(PRON | CAP)
        || document.is_word(k.wrapping_sub(1), &["more", "less", "fewer"])
        || unit.is(V_S) && before.is(NUM | NUMBER_WORD) && !unit.is(V_BASE);
    if unit.is(V_ING) {
        // "ads attacking him": a participle after a noun only counts if it speaks ("a letter saying that").
        let attached = before.is(WORD | CLOSE_PAREN)
            && !before.is(PREP | AUX | ADV | CONJ | SUB | NEG | VERB | PRON)
            && document.cue(k).is_some_and(|cue| !cue.has('T'))
            && !leads_to_marks(document, k);
        return !noun_left && !attached;
    }
    let to_left = document.is_word(k.wrapping_sub(1), &["to"]);
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
        let speaks = document.cue(k).is_some_and(|cue| cue.speaks());
        let opens =
            document.is(
                k + 1,
                DET | PRON | POSS | CAP | SUB | QUOTE | COLON | NUM | NUMBER_WORD | PRON_OBJ,
            ) || speaks && document.is(k + 1, COMMA | STOP | ADV) && !document.is(k - 1, ALL_CAPS)
                || document.is_word(k + 1, &["to", "on", "for", "about"]);
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
        || before.is(GROUP | REL | NUMBER_WORD | NUM)
            && !(before.is(NUMBER_WORD) && before.is(DET) && !before.is(PRON))
        || document.is_word(k - 1, &["percent", "%"])
        || before.is(COMMA)
            && document.cue(k).is_some_and(|cue| cue.has('D'))
            && aside_of_many(document, k - 1)
        || plural(document.word(k.wrapping_sub(1)))
        || unit.is(V_PAST);
    plural_left && !second_verb(document, k, sentence.first)
}

/// "with one of her ads asking, “…”": a verb of saying right before the marks.
pub(super) fn leads_to_marks(document: &Document, k: usize) -> bool {
    let next = k + 1 + usize::from(document.is(k + 1, COMMA | COLON));
    document.is(next, QUOTE) && document.cue(k).is_some_and(|cue| cue.speaks())
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

/// "Others, however, say": two commas enclose a short aside after a plural.
fn aside_of_many(document: &Document, close: usize) -> bool {
    (close.saturating_sub(8)..close)
        .rev()
        .find(|&k| document.is(k, COMMA))
        .and_then(|open| open.checked_sub(1))
        .is_some_and(|k| document.is(k, GROUP) || document.is(k, PRON) || plural(document.word(k)))
}

/// Whether a word looks like a plural noun.
pub fn plural(word: &str) -> bool {
    word.len() > 3
        && word.ends_with('s')
        && !["ss", "ous", "us", "is"]
            .iter()
            .any(|end| word.ends_with(end))
}

pub(super) fn passive(document: &Document, k: usize, from: usize) -> bool {
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
