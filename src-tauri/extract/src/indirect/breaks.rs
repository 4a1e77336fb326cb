//! Where the outlet's own words go on inside a sentence that reports: ", a swipe at his rival", ", but the mayor".

use super::opening::adverbial;
use crate::document::{Document, Sentence};
use crate::frames::Frame;
use crate::lexicon::cue::CueClass;
use crate::lexicon::flags::*;
use crate::mentions::left::finite;

/// The units that a cue's clause may run over, and what kind of clause it is.
pub(super) struct Reach<'d, 't> {
    document: &'d Document<'t>,
    frame: &'d Frame,
    limit: usize,
    /// The cue takes an object, no clause: "criticized the plan".
    object: bool,
    /// The cue's clause only opens the sentence: "Although he said …, the work goes on".
    opener: bool,
    /// The cue stands in a relative clause: "Rao, who said …, left".
    relative: bool,
    /// "vowed to rebuild"
    infinitive: bool,
    /// "her claim that": the noun's sentence has its own verb.
    noun: bool,
}

impl<'d, 't> Reach<'d, 't> {
    pub(super) fn of(
        document: &'d Document<'t>,
        frame: &'d Frame,
        sentence: &Sentence,
        limit: usize,
    ) -> Self {
        let that = document.is_word(frame.cue.end, &["that"]);
        let leading = frame.cue.first <= sentence.first + 1 && frame.inherited;
        Self {
            document,
            frame,
            limit,
            object: frame
                .entry
                .is_some_and(|cue| cue.has('O') || cue.has('R') || cue.class == CueClass::Judge)
                && !that,
            opener: leading || opens_sentence(document, frame, sentence),
            relative: frame
                .subject
                .is_some_and(|s| document.is(s.first, REL) && s.first > sentence.first)
                || frame.first() > sentence.first + 1
                    && document.is(frame.first() - 1, REL)
                    && document.is(frame.first() - 2, COMMA),
            infinitive: document.is_word(frame.cue.end, &["to"]),
            noun: frame.entry.is_some_and(|cue| cue.lemma == "noun"),
        }
    }

    /// The unit before which the outlet goes on by itself, if it does so before the limit.
    pub(super) fn breaks_off(&self) -> Option<usize> {
        let document = self.document;
        let first = self.frame.cue.end;
        for k in first..self.limit {
            if comma_inside_marks(document, k) && self.outlet_goes_on(k + 1) {
                return Some(k + 1);
            }
            if document.is(k, COMMA) && k > first + 1 && self.ends_at_comma(k) {
                return Some(k);
            }
            if k > first + 1 && self.ends_without_comma(k) {
                return Some(k);
            }
            // One dash ends the clause, a pair of them encloses an aside.
            if document.is(k, DASH) && (k + 1..self.limit).any(|j| document.is(j, DASH)) {
                return None;
            }
            if document.is(k, SEMICOLON) && k > first || document.is(k, DASH) && k > first + 3 {
                return Some(k);
            }
        }
        None
    }

    fn ends_at_comma(&self, comma: usize) -> bool {
        let (document, next) = (self.document, comma + 1);
        // "The Journal, citing internal papers, reported"
        let inserted = self.frame.inherited
            && document.is(self.frame.cue.first, V_ING)
            && document.is(next, V_PAST | V_S | AUX);
        let aside = document.is(next, REL | V_ING | DET | POSS)
            || document.is_word(
                next,
                &["with", "where", "but", "after", "when", "while", "as"],
            );
        let contrast = document.is_word(next, &["but", "though", "although", "while", "whereas"])
            || document.is_word(next, &["even"])
                && document.is_word(next + 1, &["though", "as", "while", "if"]);
        // "…, and Rao called it late": a clause with a subject of its own.
        let joined = document.is(next, CONJ)
            && (self.infinitive || document.is_word(next, &["and", "but"]))
            && document.is(next + 1, CAP | PRON | DET)
            && !document.is_word(next + 1, &["that"])
            && self.clause_from(next + 1);
        // "declined to speak, and left by the back door"
        let left = self.infinitive
            && document.is(next, CONJ)
            && document.is(next + 1, V_PAST)
            && !document.is(next + 1, CAP);
        // "…, a first for the town"; "…, which is late": about the whole of what was said, if nothing follows it.
        let apposed = document.is_word(next, &["a", "an"])
            || document.is_word(next, &["which"])
                && !(next + 1..self.limit).any(|k| document.is(k, COMMA));
        inserted
            || joined
            || left
            || apposed
            || contrast && !document.is_word(next, &["but"])
            || contrast && document.is(next + 1, PRON)
            || self.object && aside
            || self.noun && document.is(next, AUX | V_PAST | V_ING | REL)
            || self.opener && document.is(next, PRON | CAP | DET | POSS | PREP | NUM)
            || self.relative && document.is(next, VERB | AUX | ADV)
    }

    fn ends_without_comma(&self, k: usize) -> bool {
        let document = self.document;
        let clause = document.is_word(
            k,
            &[
                "when", "while", "although", "though", "because", "after", "before",
            ],
        );
        let when = document.is(k, PREP)
            && document.is_word(k, &["on", "at", "in", "during"])
            && adverbial(document, k, self.limit);
        // "her opposition to the plan put him": the sentence's own verb.
        let main_verb = self.noun
            && !document.is_word(self.frame.cue.end, &["that"])
            && document.is(k, AUX | V_PAST)
            && !document.is(k, V_PP)
            && !document.is(k - 1, REL);
        self.object && (when || clause) || main_verb
    }

    /// After a comma inside the marks: "said it “should be settled,” referring to the vote".
    fn outlet_goes_on(&self, at: usize) -> bool {
        at < self.limit
            && (self.document.is(at, V_ING) && !self.document.is(at, PREP)
                || self
                    .document
                    .is_word(at, &["but", "although", "though", "while", "a", "an"]))
    }

    /// Whether a finite verb follows soon, before anything that would end a subject.
    fn clause_from(&self, from: usize) -> bool {
        let document = self.document;
        (from + 1..self.limit.min(from + 6))
            .take_while(|&k| !document.is(k, COMMA | QUOTE | REL | PREP))
            .any(|k| {
                document.is(k, AUX)
                    || document.is(k, V_PAST | V_S)
                        && !document.is(k, CAP | V_BASE)
                        && finite(document, k)
            })
    }
}

/// "Although the mayor said in May that …, the work", "Three years after Rao vowed to …, the party".
fn opens_sentence(document: &Document, frame: &Frame, sentence: &Sentence) -> bool {
    let opens = |k: usize| {
        document.is_word(
            k,
            &[
                "although", "though", "while", "after", "before", "since", "when", "because", "if",
                "as", "until", "whereas", "once",
            ],
        )
    };
    let mut lead = sentence.first..frame.first();
    frame.first() <= sentence.first + 7
        && lead.clone().any(opens)
        && !lead
            .any(|k| document.is(k, COMMA | QUOTE | AUX | V_PAST | V_S) && !document.is(k, PREP))
}

/// American print sets the comma inside the marks.
fn comma_inside_marks(document: &Document, k: usize) -> bool {
    document
        .stretch(k)
        .is_some_and(|s| document.inner(s).ends_with([',', '،']))
}
