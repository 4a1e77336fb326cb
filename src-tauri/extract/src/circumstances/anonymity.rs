//! Why a name is withheld.

use super::printed;
use crate::document::Document;
use crate::lexicon::flags::*;
use crate::mentions::Mention;
use crate::model::Printed;

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
