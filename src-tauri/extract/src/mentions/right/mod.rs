//! Grows a mention to the right of its first word: "said Gary Orfield, education and law professor at …".

mod joints;

use super::Mention;
use crate::document::Document;
use crate::language::Language;
use crate::lexicon::flags::*;

struct Growth<'d, 't> {
    document: &'d Document<'t>,
    limit: usize,
    /// In a relative clause, where verbs and adverbs belong.
    in_relative: bool,
    /// Past a common noun: prepositions attach.
    common: bool,
    /// Past a comma: prepositions attach to names too.
    appositive: bool,
    names: usize,
}

/// The mention that starts at a unit and ends before `limit`.
pub fn mention_from(document: &Document, first: usize, limit: usize) -> Option<Mention> {
    let start = document.unit(first)?;
    if first >= limit || !opens_mention(document, first) {
        return None;
    }
    if start.is(PRON) && !start.is(DET | NUMBER_WORD) || start.is(PRON_OBJ) && !start.is(POSS) {
        let relative = document.is(first + 1, REL) && first + 1 < limit;
        if !relative {
            return Mention::new(first, first + 1);
        }
    }
    let mut growth = Growth {
        document,
        limit,
        in_relative: false,
        common: false,
        appositive: false,
        names: 0,
    };
    let mut end = first;
    while end < limit {
        match growth.step(first, end) {
            Some(next) => end = next,
            None => break,
        }
    }
    while end > first && document.is(end.wrapping_sub(1), COMMA | DASH | CONJ | PREP | DET) {
        end -= 1;
    }
    Mention::new(first, end)
}

/// Whether a mention can open with this unit.
pub fn opens_mention(document: &Document, i: usize) -> bool {
    let Some(unit) = document.unit(i) else {
        return false;
    };
    if unit.is(QUOTE) {
        return false;
    }
    if unit.is(PUNCT | PREP | SUB | AUX | CONJ) && !unit.is(DET | PRON | NUMBER_WORD) {
        return false;
    }
    // "said project leader Ann Lee": a noun that is a verb elsewhere.
    let compound = unit.is(V_BASE)
        && document.is(i + 1, ROLE | GROUP | CAP)
        && !document.is(i + 1, PRON | DET);
    let verb =
        !compound && unit.is(VERB) && !unit.is(CAP | ROLE | GROUP | DOC | ORG | ADJ | DET | TITLE);
    !verb && !(unit.is(ADV) && !unit.is(CAP | DET | ADJ | PRON)) && !unit.is(DAY)
}

impl Growth<'_, '_> {
    /// The next end of the mention, or `None` where it stops.
    fn step(&mut self, first: usize, at: usize) -> Option<usize> {
        let document = self.document;
        let unit = document.unit(at)?;
        if unit.is(STOP | SEMICOLON | COLON) {
            return None;
        }
        if unit.is(DASH) {
            return None;
        }
        if unit.is(OPEN_PAREN) {
            return self.bracket(at);
        }
        if unit.is(CLOSE_PAREN) {
            return None;
        }
        if unit.is(COMMA) {
            return self.comma(at);
        }
        if unit.is(QUOTE) {
            let short = document
                .stretch(at)
                .is_some_and(|s| document.inner(s).split_whitespace().count() <= 6);
            let dialogue = document
                .stretch(at)
                .is_some_and(|s| s.family == crate::marks::Family::Dash);
            if dialogue {
                return None;
            }
            if short
                && at > first
                && document
                    .stretch(at)
                    .is_some_and(|s| document.inner(s).ends_with(','))
            {
                self.limit = at + 1;
            }
            return (short && !document.is(at.wrapping_sub(1), COMMA | COLON) && at > first)
                .then_some(at + 1);
        }
        if at > first && self.is_time(at) {
            return None;
        }
        // Arabic: the next verb tells what the speaker did.
        if at > first
            && document.lexicon.language == Language::Arabic
            && unit.is(VERB | TIME | REL | SUB)
        {
            return None;
        }
        if unit.is(REL) && at > first {
            let relative = document.is_word(at, &["who", "whose", "whom", "which"])
                || (self.common && document.is_word(at, &["that", "where"]));
            let relative = relative && !self.anonymity(at + 1);
            self.in_relative |= relative;
            return relative.then_some(at + 1);
        }
        if self.in_relative {
            return (!self.new_clause(at)).then_some(at + 1);
        }
        if unit.is(PREP) && !unit.is(CAP) && at > first {
            return self.preposition(at);
        }
        if unit.is(CONJ) {
            return self.conjunction(at);
        }
        if at > first && unit.is(SUB | AUX | NEG) {
            return None;
        }
        if at > first && unit.is(PRON | PRON_OBJ) && !unit.is(DET | POSS | CAP) {
            return None;
        }
        if at > first && unit.is(VERB) && !unit.is(CAP) && !self.noun_here(at) {
            // "a union representing …", "a person briefed on …"
            let reduced = self.common
                && unit.is(V_ING | V_PP)
                && !document.is(at.wrapping_sub(1), CAP | COMMA);
            self.in_relative |= reduced;
            return reduced.then_some(at + 1);
        }
        if at > first && unit.is(ADV) && !unit.is(ADJ | DET | CAP) {
            return None;
        }
        self.note(at);
        Some(at + 1)
    }

    /// A subordinator that opens a clause of its own ("when he …"), not "than" or "as a".
    fn new_clause(&self, at: usize) -> bool {
        let document = self.document;
        document.is_word(
            at,
            &[
                "when", "while", "because", "if", "although", "though", "whereas", "unless",
            ],
        ) || document.is_word(at, &["as", "after", "before", "until"])
            && document.is(at + 1, PRON)
            && !document.is(at + 1, DET)
    }

    fn note(&mut self, at: usize) {
        let unit = &self.document.units[at];
        if unit.is(CAP) && !unit.is(DET) {
            self.names += 1;
            let attached = at > 0
                && (self.document.is(at.wrapping_sub(1), PREP)
                    || self.document.is(at.wrapping_sub(1), DET | POSS)
                        && self.document.is(at.wrapping_sub(2), PREP));
            self.common = self.common && (attached || unit.is(ORG))
                || unit.is(ROLE | GROUP) && !unit.is(TITLE);
        } else if unit.is(WORD) && !unit.is(DET | POSS | ADJ) {
            self.common = true;
        }
    }

    /// A word that is a noun although verbs look like it: after a determiner, an adjective, a possessive or a name.
    fn noun_here(&self, at: usize) -> bool {
        let document = self.document;
        let unit = &document.units[at];
        if unit.is(ROLE | GROUP | DOC | ORG | ADJ) && !unit.is(V_PAST) {
            return true;
        }
        let after_modifier = document.is(at.wrapping_sub(1), DET | POSS | POSSESSIVE | ADJ | PREP)
            || document.word(at.wrapping_sub(1)).ends_with("-based");
        after_modifier
            || unit.is(V_S)
                && !unit.is(V_PAST)
                && document.is(at.wrapping_sub(1), WORD)
                && !document.is(at.wrapping_sub(1), PRON | REL | CONJ | ADV)
            || unit.is(V_BASE)
                && !unit.is(V_PAST)
                && document.is(at.wrapping_sub(1), CAP | WORD)
                && !document.is(at.wrapping_sub(1), PRON)
    }
}
