//! What stands around an attribution: the hops of the reporting chain, date words, the medium, a reason for anonymity.

use crate::document::Document;
use crate::frames::Frame;
use crate::language::Language;
use crate::lexicon::cue::CueClass;
use crate::lexicon::flags::*;
use crate::mentions::Mention;
use crate::mentions::right::mention_from;
use crate::model::{Hop, HopKind, Medium, Printed, Span};

/// The words of a range of units.
pub fn printed(document: &Document, range: Mention) -> Printed {
    let span = span_of(document, range);
    Printed {
        span,
        text: span.of(document.text).to_owned(),
    }
}

/// The bytes of a range of units.
pub fn span_of(document: &Document, range: Mention) -> Span {
    match (
        document.unit(range.first),
        document.unit(range.end.saturating_sub(1)),
    ) {
        (Some(a), Some(b)) => Span {
            start: a.start,
            end: b.end.max(a.start),
        },
        _ => Span { start: 0, end: 0 },
    }
}

/// The units of a sentence that the outlet says around the quotation: outside of what is reported.
pub fn around(document: &Document, frame: &Frame, content: &[Mention]) -> Vec<usize> {
    let sentence = &document.sentences[frame.sentence];
    let inside = |k: usize| content.iter().any(|part| part.first <= k && k < part.end);
    (sentence.first..sentence.end)
        .filter(|&k| !inside(k) && !document.is(k, QUOTE))
        .collect()
}

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

/// "on Wednesday", "earlier this week", "on 3 May".
pub fn dates(document: &Document, around: &[usize]) -> Vec<Printed> {
    let mut out = Vec::new();
    let mut i = 0;
    while i < around.len() {
        let k = around[i];
        let dated = document.is(k, DAY)
            || document.is(k, MONTH)
                && document.is(k, CAP)
                && (document.is(k + 1, NUM) || k > 0 && document.is(k.wrapping_sub(1), NUM | PREP))
            || document.is_word(
                k,
                &[
                    "yesterday",
                    "today",
                    "tonight",
                    "tomorrow",
                    "gestern",
                    "heute",
                    "hier",
                    "ayer",
                ],
            ) && !document.is(k, CAP)
            || document.is(k, TIME)
                && k > 0
                && document.is_word(
                    k.wrapping_sub(1),
                    &[
                        "last",
                        "this",
                        "vergangene",
                        "vergangenen",
                        "diese",
                        "letzte",
                    ],
                );
        if !dated {
            i += 1;
            continue;
        }
        let mut first = k;
        while first > 0
            && around.contains(&(first - 1))
            && (document.is(first.wrapping_sub(1), NUM | MONTH)
                || document.is_word(
                    first.wrapping_sub(1),
                    &[
                        "last",
                        "this",
                        "earlier",
                        "late",
                        "early",
                        "next",
                        "on",
                        "in",
                        "am",
                        "vergangenen",
                        "vergangene",
                        "le",
                        "el",
                        "the",
                        "dem",
                    ],
                ))
            && k - first < 4
        {
            first -= 1;
        }
        let mut end = k + 1;
        while around.contains(&end)
            && (document.is(end, NUM | MONTH)
                || document.is(end, TIME) && document.is(end.wrapping_sub(1), DAY)
                || document.is(end, COMMA)
                    && document.is(end + 1, NUM)
                    && document.word(end + 1).len() == 4)
        {
            end += 1;
        }
        while first < k && document.is_word(first, &["the", "in"]) && !document.is(k, MONTH) {
            first += 1;
        }
        out.push(printed(document, Mention { first, end }));
        i = around
            .iter()
            .position(|&j| j >= end)
            .unwrap_or(around.len());
    }
    out
}

/// The occasion or channel, from the words around the cue, the cue itself or the speaker.
pub fn medium(document: &Document, frame: &Frame, around: &[usize]) -> Option<(Medium, Printed)> {
    let german = document.lexicon.language == Language::German;
    for &k in around {
        // "seen by the Post" names an outlet, "On Twitter" a network.
        let network = document.is_word(
            k,
            &["twitter", "facebook", "mastodon", "bluesky", "instagram"],
        );
        if document.is(k, CAP)
            && !german
            && !network
            && k > document.sentences[frame.sentence].first
        {
            continue;
        }
        let medium = match document.word(k).to_lowercase().as_str() {
            "statement" | "communiqué" | "mitteilung" | "pressemitteilung" | "stellungnahme"
            | "comunicado" | "erklärung" => Medium::Statement,
            "interview" | "gespräch" | "entretien" | "entrevista" => Medium::Interview,
            "tweet" | "tweets" | "post" | "twitter" | "facebook" | "mastodon" | "bluesky"
            | "instagram" => Medium::Post,
            "conference" if document.is_word(k.wrapping_sub(1), &["press", "news"]) => {
                Medium::PressConference
            }
            "briefing" | "pressekonferenz" => Medium::PressConference,
            "testimony" | "hearing" | "testified" | "anhörung" => Medium::Testimony,
            "cable" | "depesche" => Medium::Cable,
            "speech" | "rally" | "address" | "rede" | "discours" | "discurso"
                if document.is(k, MEDIUM) =>
            {
                Medium::Speech
            }
            "letter" | "email" | "e-mail" | "memo" | "brief" | "lettre" | "carta" => Medium::Letter,
            "report" | "study" | "bericht" | "studie" | "rapport" | "informe"
                if document.is(
                    k.wrapping_sub(1),
                    DET | ADJ | PREP | POSSESSIVE | DOC | POSS,
                ) || k > 0 && document.is(k, DOC) && !document.is(k, V_PAST) =>
            {
                Medium::Report
            }
            _ => continue,
        };
        return Some((
            medium,
            printed(
                document,
                Mention {
                    first: k,
                    end: k + 1,
                },
            ),
        ));
    }
    (frame.class == CueClass::Post).then(|| (Medium::Post, printed(document, frame.cue)))
}

/// "who spoke on condition of anonymity because …".
pub fn anonymity_reason(document: &Document, around: &[usize]) -> Option<Printed> {
    let at = around.iter().copied().find(|&k| {
        // "der seinen Namen nicht nennen will"
        let german = document.is_word(k, &["Namen", "namentlich"])
            && (k + 1..k + 6).any(|j| document.is_word(j, &["nennen", "genannt"]))
            && (k + 1..k + 6).any(|j| document.is(j, NEG));
        german
            || document.is_word(
                k,
                &[
                    "anonymity",
                    "anonymous",
                    "anonymously",
                    "named",
                    "identified",
                    "anonym",
                    "anonyme",
                    "anonymat",
                    "anonimato",
                    "anónima",
                    "anónimo",
                    "اسمه",
                    "اسمها",
                    "هويته",
                    "هويتها",
                ],
            )
    })?;
    let first = (at.saturating_sub(8)..at)
        .find(|&k| {
            around.contains(&k)
                && document.is_word(
                    k,
                    &[
                        "who",
                        "speaking",
                        "because",
                        "spoke",
                        "on",
                        "asked",
                        "declined",
                        "not",
                        "requesting",
                    ],
                )
        })
        .unwrap_or(at);
    let first = if document.is_word(first, &["who"]) {
        first + 1
    } else {
        first
    };
    let end = (at..at + 30)
        .take_while(|k| around.contains(k) && !document.is(*k, STOP))
        .last()
        .map_or(at + 1, |k| k + 1);
    Some(printed(document, Mention { first, end }))
}
