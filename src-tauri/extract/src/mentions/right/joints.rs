//! Where a mention may go on: at commas, conjunctions, prepositions and brackets.

use super::Growth;
use crate::language::Language;
use crate::lexicon::flags::*;

impl Growth<'_, '_> {
    pub(super) fn bracket(&self, open: usize) -> Option<usize> {
        (open..self.limit.min(open + 16))
            .find(|&k| self.document.is(k, CLOSE_PAREN))
            .map(|k| k + 1)
    }

    /// A relative clause that tells what happened, not who somebody is: "who echoed the remarks", "who will speak on Tuesday".
    fn news(&self, from: usize) -> bool {
        let document = self.document;
        let end = (from..self.limit)
            .find(|&k| document.is(k, COMMA | STOP | QUOTE))
            .unwrap_or(self.limit);
        let verb = (from..end)
            .find(|&k| document.is(k, VERB | AUX))
            .unwrap_or(from);
        let since = document.is_word(
            verb + 1,
            &["been", "often", "since", "asked", "named", "attributed"],
        );
        let told = document
            .cue(verb)
            .is_some_and(|cue| cue.has('T') && cue.speaks() || cue.lemma == "echo");
        end > from + 16 || since || told || document.is_word(verb, &["will", "would"])
    }

    pub(super) fn anonymity(&self, from: usize) -> bool {
        (from..self.limit.min(from + 12)).any(|k| {
            self.document.is_word(
                k,
                &[
                    "anonymity",
                    "anonymous",
                    "anonymously",
                    "condition",
                    "named",
                    "identified",
                    "authorized",
                    "authorised",
                    "name",
                ],
            )
        })
    }

    /// "Tuesday", "last week", "earlier this month": when it was said, not who said it.
    pub(super) fn is_time(&self, at: usize) -> bool {
        let document = self.document;
        if self.in_relative {
            return document.is(at, DAY)
                && !document.is(at.wrapping_sub(1), PREP)
                && document.is(at + 1, STOP);
        }
        if document.is(at, DAY) && !document.is(at.wrapping_sub(1), DET | POSSESSIVE) {
            return true;
        }
        // "el sábado", "يوم الأربعاء"
        if document.lexicon.language != Language::English
            && document.is(at, DET | TIME)
            && document.is(at + 1, DAY)
        {
            return true;
        }
        let lead = document.is_word(
            at,
            &[
                "last",
                "this",
                "earlier",
                "late",
                "early",
                "that",
                "next",
                "shortly",
                "later",
                "yesterday",
                "today",
                "recently",
                "again",
            ],
        );
        lead && (document.is(at + 1, TIME | DAY | MONTH | STOP | COMMA)
            || document.is_word(at + 1, &["this", "in", "on", "that", "last"]))
    }

    pub(super) fn comma(&mut self, at: usize) -> Option<usize> {
        let document = self.document;
        let next = document.unit(at + 1).filter(|_| at + 1 < self.limit)?;
        if self.is_time(at + 1) || next.is(QUOTE | PUNCT) {
            return None;
        }
        let word = document.word(at + 1);
        if matches!(word, "who" | "whose" | "which" | "whom") {
            // ", who spoke on condition of anonymity" tells of the speaking, not of the speaker.
            if document.is_word(
                at + 2,
                &[
                    "spoke",
                    "asked",
                    "declined",
                    "requested",
                    "insisted",
                    "refused",
                    "spoke",
                    "wished",
                    "did",
                    "was",
                    "were",
                ],
            ) && self.anonymity(at + 2)
            {
                return None;
            }
            // A surname alone has been introduced before; what follows is news, not a description. So is what the speaker said elsewhere.
            if self.names == 1 && !self.common && !self.appositive
                || document.cue(at + 2).is_some_and(|cue| cue.has('D'))
            {
                return None;
            }
            if self.news(at + 2) {
                return None;
            }
            self.in_relative = true;
            return Some(at + 2);
        }
        if next.is(PREP) {
            // "said Ann Lee, of the Harbour Trust"
            let from = matches!(word, "of" | "from" | "with") && document.is(at + 2, CAP | DET);
            return (from && !self.in_relative).then_some(at + 2);
        }
        // ", now a partner at", "and currently an analyst"
        if next.is(ADV) && document.is(at + 2, DET | ROLE | ADJ) {
            self.common = true;
            self.appositive = true;
            return Some(at + 2);
        }
        if next.is(NUM) {
            // An age, not the figure that a clause opens with.
            let age = at + 2 >= self.limit
                || document.is(at + 2, COMMA | STOP)
                || document.is_word(at + 2, &["of", "from"]) && document.is(at + 3, CAP);
            let year = document.is(at.wrapping_sub(1), NUM | MONTH);
            return (age || year || document.word(at + 1).contains('-')).then_some(at + 2);
        }
        if next.is(CONJ) {
            let list = (matches!(word, "and" | "or"))
                && document.is(at + 2, CAP | ROLE | DET | POSS)
                && !self.clause_ahead(at + 2);
            return list.then_some(at + 2);
        }
        if next.is(V_ING | AUX | NEG | SUB) && !next.is(ROLE) {
            return None;
        }
        if next.is(PRON | PRON_OBJ) && !next.is(DET | POSS | NUMBER_WORD) {
            return None;
        }
        let nominal =
            next.is(DET | POSS | ROLE | GROUP | ORG | ADJ | NUMBER_WORD | CAP | DOC | TITLE)
                || !next.is(VERB | ADV | PREP);
        if !nominal || self.clause_ahead(at + 1) {
            return None;
        }
        self.in_relative = false;
        self.common = true;
        self.appositive = true;
        self.note(at + 1);
        Some(at + 2)
    }

    /// Whether a new clause with its own subject starts here: a noun, then a finite verb, with no relative between.
    pub(super) fn clause_ahead(&self, from: usize) -> bool {
        let document = self.document;
        for k in from..self.limit.min(from + 8) {
            let Some(unit) = document.unit(k) else {
                return false;
            };
            if unit.is(REL | COMMA | STOP | PREP | QUOTE) && !(unit.is(PREP) && k == from) {
                return false;
            }
            let present = unit.is(V_S)
                && !unit.is(V_BASE | CAP)
                && document.is(
                    k + 1,
                    DET | NUM | NUMBER_WORD | POSS | PRON | PRON_OBJ | SUB,
                )
                && !document.is(k.wrapping_sub(1), DET | ADJ | PREP);
            if k > from + 1 && present {
                return true;
            }
            if k > from && unit.is(AUX)
                || (k > from && unit.is(V_PAST) && !unit.is(V_PP) && !unit.is(CAP))
            {
                return true;
            }
        }
        false
    }

    pub(super) fn conjunction(&mut self, at: usize) -> Option<usize> {
        let document = self.document;
        if !document.is_word(at, &["and", "or", "&", "und", "oder", "y", "e", "et", "ou"])
            || at + 1 >= self.limit
        {
            return None;
        }
        let next = document.unit(at + 1)?;
        let nominal = next.is(CAP | ROLE | GROUP | DET | POSS | ADJ | ORG | TITLE)
            || !next.is(VERB | AUX | PRON | ADV | SUB | PREP | PUNCT | QUOTE | NEG);
        let adverb =
            next.is(ADV) && self.appositive && document.is(at + 2, DET | ROLE | ADJ | PREP);
        if adverb {
            return Some(at + 2);
        }
        (nominal && !self.clause_ahead(at + 1)).then_some(at + 1)
    }

    pub(super) fn preposition(&mut self, at: usize) -> Option<usize> {
        let document = self.document;
        let word = document.word(at);
        if at + 1 >= self.limit
            || matches!(
                word,
                "during"
                    | "after"
                    | "before"
                    | "since"
                    | "until"
                    | "amid"
                    | "via"
                    | "by"
                    | "despite"
                    | "about"
                    | "through"
                    | "upon"
                    | "regarding"
            ) && !self.in_relative
        {
            return (self.in_relative && at + 1 < self.limit).then_some(at + 1);
        }
        let mut occasion = false;
        for k in at + 1..self.limit.min(at + 7) {
            let Some(unit) = document.unit(k) else { break };
            if unit.is(PREP | COMMA | STOP | QUOTE | REL) {
                break;
            }
            occasion |= unit.is(DAY | MONTH | TIME)
                || unit.is(MEDIUM)
                    && !unit.is(CAP)
                    && matches!(word, "in" | "on" | "at" | "to" | "from");
        }
        if occasion && !matches!(word, "of" | "for") {
            return None;
        }
        let after_name = document.is(at.wrapping_sub(1), CAP)
            && !self.common
            && !document.is(at.wrapping_sub(1), ROLE | ORG | GROUP)
            || !self.appositive && document.is(at.wrapping_sub(1), CLOSE_PAREN);
        if after_name {
            let capital =
                document.is(at + 1, CAP) || document.is(at + 1, DET) && document.is(at + 2, CAP);
            return (self.names >= 2 && capital && matches!(word, "of" | "from" | "at" | "with"))
                .then_some(at + 1);
        }
        Some(at + 1)
    }
}
