//! Grows a mention to the right of its first word: "said Gary Orfield, education and law professor at …".

use super::Mention;
use crate::document::Document;
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
    while end > first && document.is(end - 1, COMMA | DASH | CONJ | PREP | DET) {
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
            if short
                && at > first
                && document
                    .stretch(at)
                    .is_some_and(|s| document.inner(s).ends_with(','))
            {
                self.limit = at + 1;
            }
            return (short && !document.is(at - 1, COMMA | COLON) && at > first).then_some(at + 1);
        }
        if at > first && self.is_time(at) {
            return None;
        }
        if unit.is(REL) && at > first {
            let relative = document.is_word(at, &["who", "whose", "whom", "which"])
                || (self.common && document.is_word(at, &["that", "where"]));
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
            let reduced = self.common && unit.is(V_ING | V_PP) && !document.is(at - 1, CAP | COMMA);
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
                && (self.document.is(at - 1, PREP)
                    || self.document.is(at - 1, DET | POSS)
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
        let after_modifier = document.is(at - 1, DET | POSS | POSSESSIVE | ADJ | PREP)
            || document.word(at - 1).ends_with("-based");
        after_modifier
            || unit.is(V_S)
                && !unit.is(V_PAST)
                && document.is(at - 1, WORD)
                && !document.is(at - 1, PRON | REL | CONJ | ADV)
            || unit.is(V_BASE)
                && !unit.is(V_PAST)
                && document.is(at - 1, CAP | WORD)
                && !document.is(at - 1, PRON)
    }

    fn anonymity(&self, from: usize) -> bool {
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

    fn bracket(&self, open: usize) -> Option<usize> {
        (open..self.limit.min(open + 16))
            .find(|&k| self.document.is(k, CLOSE_PAREN))
            .map(|k| k + 1)
    }

    /// "Tuesday", "last week", "earlier this month": when it was said, not who said it.
    fn is_time(&self, at: usize) -> bool {
        let document = self.document;
        if self.in_relative {
            return document.is(at, DAY) && !document.is(at - 1, PREP) && document.is(at + 1, STOP);
        }
        if document.is(at, DAY) && !document.is(at - 1, DET | POSSESSIVE) {
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

    fn comma(&mut self, at: usize) -> Option<usize> {
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
            let year = document.is(at - 1, NUM | MONTH);
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
    fn clause_ahead(&self, from: usize) -> bool {
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
                && !document.is(k - 1, DET | ADJ | PREP);
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

    fn conjunction(&mut self, at: usize) -> Option<usize> {
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

    fn preposition(&mut self, at: usize) -> Option<usize> {
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
        let after_name =
            document.is(at - 1, CAP) && !self.common && !document.is(at - 1, ROLE | ORG | GROUP)
                || !self.appositive && document.is(at - 1, CLOSE_PAREN);
        if after_name {
            let capital =
                document.is(at + 1, CAP) || document.is(at + 1, DET) && document.is(at + 2, CAP);
            return (self.names >= 2 && capital && matches!(word, "of" | "from" | "at" | "with"))
                .then_some(at + 1);
        }
        Some(at + 1)
    }
}
