//! German frames: "so", "laut", "nach Angaben", separable verbs, "heißt es".

use std::sync::LazyLock;

use crate::document::{Document, Sentence};
use crate::frames::Frame;
use crate::lexicon::cue::{Cue, CueClass};
use crate::lexicon::flags::*;
use crate::mentions::Mention;
use crate::mentions::german::{after, grow, subject_of};

static SO: LazyLock<Cue> = LazyLock::new(|| Cue::new("so", CueClass::Say, "DT"));

/// The frame whose cue stands at a unit.
pub fn frame_at(
    document: &Document,
    index: usize,
    sentence: &Sentence,
    k: usize,
    earlier: &[Frame],
) -> Option<Frame> {
    quotative(document, index, sentence, k)
        .or_else(|| according(document, index, sentence, k))
        .or_else(|| verb(document, index, sentence, k, earlier))
}

fn frame(
    index: usize,
    cue: Mention,
    entry: Option<&'static Cue>,
    class: CueClass,
    subject: Option<Mention>,
    inverted: bool,
) -> Frame {
    Frame {
        sentence: index,
        cue,
        entry,
        class,
        subject,
        inverted,
        inherited: false,
        passive: false,
        negated: false,
    }
}

/// „…“, so die Ministerin.
fn quotative(document: &Document, index: usize, sentence: &Sentence, k: usize) -> Option<Frame> {
    let clause_start = k > sentence.first && document.is(k.wrapping_sub(1), QUOTE | COMMA);
    if !document.is_word(k, &["so"]) || !clause_start {
        return None;
    }
    let mention = after(document, k + 1, sentence.end)?;
    let closes = document
        .unit(mention.end)
        .is_none_or(|u| u.is(STOP | COMMA | PREP | QUOTE | ADV | PARA_START | DAY))
        || mention.end >= sentence.end;
    closes.then(|| {
        frame(
            index,
            Mention {
                first: k,
                end: k + 1,
            },
            Some(&SO),
            CueClass::Say,
            Some(mention),
            true,
        )
    })
}

/// "laut Polizei", "nach Angaben der Polizei", "der Polizei zufolge".
fn according(document: &Document, index: usize, sentence: &Sentence, k: usize) -> Option<Frame> {
    let cue = Mention {
        first: k,
        end: k + 1,
    };
    if document.is_word(k, &["laut", "gemäß"]) && !document.is(k + 1, VERB) {
        return Some(frame(
            index,
            cue,
            None,
            CueClass::According,
            Some(grow(document, k + 1, sentence.end)?),
            true,
        ));
    }
    let stated = document.is_word(
        k + 1,
        &[
            "Angaben",
            "Ansicht",
            "Meinung",
            "Einschätzung",
            "Auffassung",
            "Aussage",
            "Aussagen",
            "Informationen",
            "Berichten",
            "Darstellung",
            "Worten",
            "Auskunft",
        ],
    );
    if document.is_word(k, &["nach"])
        && (stated
            || document.is(k + 1, DET | POSS | ADJ)
                && document.is_word(
                    k + 2,
                    &[
                        "Angaben",
                        "Ansicht",
                        "Meinung",
                        "Auffassung",
                        "Aussage",
                        "Berichten",
                        "Worten",
                    ],
                ))
    {
        return Some(frame(
            index,
            cue,
            None,
            CueClass::According,
            Some(grow(document, k + 1, sentence.end)?),
            true,
        ));
    }
    if document.is_word(k, &["zufolge"]) && k > sentence.first {
        let first = (sentence.first..k)
            .rev()
            .take_while(|&j| {
                document.is(j, CAP | DET | ADJ | POSS | NUM | WORD)
                    && !document.is(j, VERB | AUX | PREP)
            })
            .last()?;
        return Some(frame(
            index,
            cue,
            None,
            CueClass::According,
            Mention::new(first, k),
            false,
        ));
    }
    None
}

fn verb(
    document: &Document,
    index: usize,
    sentence: &Sentence,
    k: usize,
    earlier: &[Frame],
) -> Option<Frame> {
    let entry = document.cue(k)?;
    let unit = document.unit(k)?;
    if !unit.is(VERB) || unit.is(CAP) && k > sentence.first || unit.is(V_ING) {
        return None;
    }
    let cue = Mention {
        first: k,
        end: k + 1,
    };
    if entry.has('Q') {
        return impersonal(document, index, sentence, k, entry);
    }
    // Behind a quotation the name may have its description after a comma.
    let behind_marks = k > sentence.first + 1
        && (document.is(k - 1, QUOTE) || document.is(k - 1, COMMA) && document.is(k - 2, QUOTE));
    let clause_end = (k + 1..sentence.end)
        .filter(|&j| !behind_marks || !document.is(j, COMMA))
        .find(|&j| {
            document.is(j, COMMA | COLON | STOP | QUOTE | SEMICOLON)
                && !document.is(j.wrapping_sub(1), ROLE)
        })
        .unwrap_or(sentence.end);
    let particle = (k + 1..sentence.end.min(k + 25)).any(|j| {
        document.is(j, PARTICLE)
            && (j + 1 >= sentence.end || document.is(j + 1, PUNCT | QUOTE | CONJ))
    });
    if entry.has('Y') && !particle {
        return None;
    }
    let mut position = k;
    if unit.is(V_PP) && !unit.is(V_S | V_PAST) || unit.is(V_BASE) && !unit.is(V_S | V_PAST) {
        // "hat … gesagt": the auxiliary holds the verb's place.
        position = (sentence.first..k)
            .rev()
            .take_while(|&j| !document.is(j, SEMICOLON | COLON))
            .find(|&j| document.is(j, AUX) && !document.is(j, CAP))?;
        let passive = document.is_word(
            position,
            &[
                "wird", "wurde", "werden", "wurden", "worden", "sei", "ist", "war", "waren", "sind",
            ],
        );
        if passive && !document.is_word(k, &["zitiert"]) {
            return None;
        }
    }
    if document.is_word(k, &["zitiert", "zitierte", "zitieren", "zitierten"])
        && position == k
        && !document.is(k + 1, COLON | QUOTE | PUNCT)
    {
        // "Die Zeitung zitiert einen Augenzeugen mit den Worten": the one who is cited speaks.
        let cited = grow(document, k + 1, clause_end);
        return Some(frame(index, cue, Some(entry), entry.class, cited, true));
    }
    let found = subject_of(
        document,
        position,
        sentence.first,
        if position == k {
            clause_end.max(k + 1)
        } else {
            k
        },
    );
    let found = found.or_else(|| {
        subject_of(document, position, sentence.first, sentence.end).filter(|s| s.inverted)
    });
    let mut result = frame(
        index,
        cue,
        Some(entry),
        entry.class,
        found.as_ref().map(|s| s.mention),
        found.as_ref().is_some_and(|s| s.inverted),
    );
    result.negated = (sentence.first.max(k.saturating_sub(3))..sentence.end.min(k + 3))
        .any(|j| document.is(j, NEG));
    if result.subject.is_none() || k > sentence.first && document.is(k.wrapping_sub(1), CONJ) {
        result.inherited = true;
        result.inverted = false;
        result.subject = earlier
            .iter()
            .rev()
            .find(|f| f.class != CueClass::According)
            .and_then(|f| f.subject)
            .or_else(|| first_phrase(document, sentence, k));
    }
    Some(result)
}

/// The first noun phrase of the sentence, the likely subject of a verb after "und".
fn first_phrase(document: &Document, sentence: &Sentence, k: usize) -> Option<Mention> {
    let verb = (sentence.first..k).find(|&j| document.is(j, AUX | VERB) && !document.is(j, CAP))?;
    subject_of(document, verb, sentence.first, k).map(|s| s.mention)
}

/// „…“, heißt es in der Erklärung — the document speaks.
fn impersonal(
    document: &Document,
    index: usize,
    sentence: &Sentence,
    k: usize,
    entry: &'static Cue,
) -> Option<Frame> {
    let es = document.is_word(k + 1, &["es"])
        || k > sentence.first && document.is_word(k.wrapping_sub(1), &["es"]);
    let beside = document.is(k + 1, COLON | QUOTE)
        || k > sentence.first && document.is(k.wrapping_sub(1), QUOTE);
    if !es && !beside {
        return None;
    }
    let cue = Mention {
        first: k,
        end: k + 1 + usize::from(document.is_word(k + 1, &["es"])),
    };
    let place = |j: &usize| {
        document.is_word(
            *j,
            &[
                "in", "im", "auf", "aus", "laut", "seitens", "von", "bei", "beim",
            ],
        )
    };
    let after = (cue.end..sentence.end.min(cue.end + 8))
        .take_while(|&j| !document.is(j, COLON | QUOTE | STOP))
        .find(place);
    let before = (sentence.first..k)
        .take_while(|&j| !document.is(j, QUOTE))
        .find(place);
    let subject = match (after, before) {
        (Some(j), _) => grow(document, j + 1, sentence.end),
        (None, Some(j)) => grow(document, j + 1, k),
        _ => subject_of(document, k, sentence.first, sentence.end)
            .map(|s| s.mention)
            .filter(|m| !document.is_word(m.first, &["es"])),
    };
    Some(frame(
        index,
        cue,
        Some(entry),
        CueClass::Document,
        subject,
        after.is_some(),
    ))
}
