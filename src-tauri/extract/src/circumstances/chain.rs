//! The hops of the reporting chain.

use super::printed;
use crate::document::Document;
use crate::frames::Frame;
use crate::lexicon::cue::CueClass;
use crate::lexicon::flags::*;
use crate::mentions::Mention;
use crate::mentions::right::mention_from;
use crate::model::{Hop, HopKind, Printed};

/// "told Reuters", "seen by MEE", "citing Middle East Eye".
pub fn chain(document: &Document, frame: &Frame, around: &[usize]) -> Vec<Hop> {
    let sentence = &document.sentences[frame.sentence];
    let mut hops = Vec::new();
    for &k in around {
        let (kind, from) = if document.is_word(
            k,
            &[
                "seen", "obtained", "reviewed", "viewed", "verified", "leaked", "shared",
            ],
        ) && document.is_word(k + 1, &["by", "to", "with"])
        {
            match document.is_word(k, &["leaked", "shared"]) {
                true => (HopKind::LeakedTo, k + 2),
                false => (HopKind::SeenBy, k + 2),
            }
        } else if document.is_word(k, &["citing", "cited", "quoting", "quoted", "zitiert"])
            && !document.is_word(k + 1, &["by", "as"])
            && document.is(k, V_ING)
            || document.is_word(k, &["citing", "quoting", "unter"]) && document.is(k + 1, CAP | DET)
        {
            (HopKind::Cites, k + 1)
        } else if document.is_word(k, &["quoted", "cited", "reported", "published", "carried"])
            && document.is_word(k + 1, &["by", "in"])
        {
            (HopKind::PublishedBy, k + 2)
        } else if k >= frame.cue.first
            && k < frame.cue.end
            && frame
                .entry
                .is_some_and(|cue| matches!(cue.lemma, "tell" | "inform"))
            && outlet_ahead(document, k + 1)
        {
            (HopKind::SaidTo, k + 1)
        } else if k >= frame.cue.first
            && frame.class != CueClass::According
            && document.is_word(k, &["to", "gegenüber"])
            && (k == frame.cue.end || k <= frame.cue.end + 6 && document.is(k - 1, MEDIUM))
            && outlet_ahead(document, k + 1)
        {
            (HopKind::SaidTo, k + 1)
        } else {
            continue;
        };
        let who = match kind {
            HopKind::SaidTo => told(document, from, sentence.end),
            _ => mention_from(document, from, (from + 6).min(sentence.end))
                .map(|m| name_only(document, m)),
        };
        let who = who.filter(|who| kind != HopKind::Cites || is_name(document, *who));
        if let Some(who) = who {
            hops.push(Hop {
                kind,
                who: without_possessive(printed(document, who)),
                words: printed(
                    document,
                    Mention {
                        first: k,
                        end: who.end,
                    },
                ),
            });
        }
    }
    hops.dedup_by(|a, b| a.words == b.words);
    hops
}

/// Who was told: the name up to the clause that follows, or "a Senate panel" as it stands.
fn told(document: &Document, from: usize, end: usize) -> Option<Mention> {
    if document.is_word(from, &["a", "an"]) {
        return mention_from(document, from, (from + 6).min(end)).map(|m| name_only(document, m));
    }
    let own_end = (from + 1..end)
        .find(|&k| {
            !document.is(k, CAP | DET | ORG | POSSESSIVE | WORK | MEDIUM)
                || document.is(k, PREP)
                || document.is(k - 1, POSSESSIVE) && !document.is(k, ORG | MEDIUM | ALL_CAPS)
                || document.is(k, REL | SUB | PRON) && !document.is(k, CAP)
        })
        .unwrap_or(end);
    Mention::new(from, own_end)
}

/// A name that can be cited: "the site Salt Ledger", and not "data from the Ministry" or "his plan".
fn is_name(document: &Document, who: Mention) -> bool {
    let inside = who.first..who.end;
    document.is(who.end - 1, CAP)
        && !document.is(who.end - 1, POSSESSIVE | NUM)
        && !document.is(who.first, POSS)
        && !document.is_word(who.first, &["a", "an"])
        && !inside
            .clone()
            .any(|k| document.is(k, PREP | REL | SUB) && !document.is(k, CAP))
        && !inside
            .clone()
            .any(|k| document.is(k, TITLE | GIVEN | POSSESSIVE))
}

/// "told ABC’s This Week": whom the words name, without the ending.
fn without_possessive(mut who: Printed) -> Printed {
    for ending in ["’s", "'s"] {
        if let Some(name) = who.text.strip_suffix(ending) {
            who.text = name.to_owned();
            who.span.end = who.span.start + who.text.len();
        }
    }
    who
}

/// The mention up to its first comma, or to the verb that goes on after it ("seen by the Courier shows").
fn name_only(document: &Document, m: Mention) -> Mention {
    let goes_on = |k: usize| {
        k > m.first && document.is(k, V_S | V_PAST | AUX | REL | SUB) && !document.is(k, DET)
            || document.is_word(k, &["that"])
    };
    let end = (m.first..m.end)
        .find(|&k| document.is(k, COMMA) || goes_on(k) && !document.is(k, CAP))
        .unwrap_or(m.end);
    Mention {
        first: m.first,
        end: end.max(m.first + 1),
    }
}

/// A name that is an outlet's: capitals, or a common word for one.
fn outlet_ahead(document: &Document, at: usize) -> bool {
    let at = at + usize::from(document.is(at, DET));
    document.is(at, CAP)
        && !document.is(at, GIVEN | TITLE | PRON)
        && !document.is(at + 1, PARA_START)
        || document.is(at, MEDIUM | ORG | WORK)
            && document.is_word(
                at,
                &[
                    "newspaper",
                    "paper",
                    "magazine",
                    "broadcaster",
                    "agency",
                    "newspapers",
                ],
            )
}
