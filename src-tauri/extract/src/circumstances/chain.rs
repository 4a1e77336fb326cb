//! The hops of the reporting chain.

use super::printed;
use crate::document::Document;
use crate::frames::Frame;
use crate::lexicon::cue::CueClass;
use crate::lexicon::flags::*;
use crate::mentions::Mention;
use crate::mentions::right::mention_from;
use crate::model::{Hop, HopKind};

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
            (HopKind::SeenBy, k + 2)
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
            && k <= frame.cue.end + 6
            && outlet_ahead(document, k + 1)
        {
            (HopKind::SaidTo, k + 1)
        } else {
            continue;
        };
        let own_end = (from + 1..sentence.end)
            .find(|&j| {
                !document.is(j, CAP | DET | ORG | POSSESSIVE | WORK | MEDIUM)
                    || document.is(j, PREP)
            })
            .unwrap_or(sentence.end);
        let who = if kind == HopKind::SaidTo {
            Mention::new(from, own_end)
        } else {
            mention_from(document, from, (from + 6).min(sentence.end))
                .map(|m| name_only(document, m))
        };
        if let Some(who) = who {
            hops.push(Hop {
                kind,
                who: printed(document, who),
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

/// The mention up to its first comma.
fn name_only(document: &Document, m: Mention) -> Mention {
    let end = (m.first..m.end)
        .find(|&k| document.is(k, COMMA))
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
