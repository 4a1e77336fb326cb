//! The organization in a role.

use crate::document::Document;
use crate::lexicon::flags::*;
use crate::mentions::Mention;

/// The organization in a role: after "of", "at", "for", or before the role's noun.
pub(super) fn organization_in(document: &Document, role: Mention) -> Option<Mention> {
    if document.is_word(role.first, &["whose"]) {
        return None;
    }
    let joined = |k: usize| {
        document.is_word(
            k,
            &[
                "of", "at", "for", "with", "in", "from", "der", "des", "von", "vom", "bei", "beim",
                "de", "du", "del", "im",
            ],
        )
    };
    let mut best = None;
    for k in role.first..role.end {
        // "der Minister": an article at the front joins nothing.
        if !joined(k) || k == role.first && document.is(k, DET) {
            continue;
        }
        let mut first = k + 1;
        while first < role.end && document.is(first, DET | POSS) {
            first += 1;
        }
        let end = (first..role.end)
            .find(|&j| {
                document.is(j, COMMA | REL | VERB | AUX) && !document.is(j, CAP | ORG)
                    || document.is(j, PREP)
                        && !document.is_word(j, &["of", "for", "der", "des", "de"])
                    || document.is(j, CONJ) && !document.is(j + 1, CAP)
            })
            .unwrap_or(role.end);
        let organization = (first..end).any(|j| document.is(j, ORG))
            || document.is(first, CAP)
                && document.is_word(k, &["of", "at", "for", "with", "von", "der", "des", "de"]);
        if organization && first < end {
            best = Mention::new(first, end);
            break;
        }
    }
    if best.is_some() {
        return best;
    }
    let noun = (role.first..role.end).find(|&k| {
        document.is(k, ROLE) && !document.is(k, CAP)
            || document.is(k, ROLE | GROUP) && k > role.first
    })?;
    let mut first = role.first;
    while first < noun
        && document.is(first, DET | POSS | ADJ | NUMBER_WORD)
        && !document.is(first, ORG)
    {
        first += 1;
    }
    let mut end = noun;
    while end > first
        && document.is(end.wrapping_sub(1), POSSESSIVE | ADJ)
        && !document.is(end.wrapping_sub(1), CAP)
    {
        end -= 1;
    }
    let title = (first..end).all(|k| document.is(k, ROLE | TITLE | ADJ) && !document.is(k, ORG));
    // "Lomax's deputy": a person's name owns the role, it is no organization.
    let owned =
        document.is(end, POSSESSIVE) && !(first..end).any(|k| document.is(k, ORG | ALL_CAPS));
    let title = title || owned;
    Mention::new(first, end)
        .filter(|m| !title && (m.first..m.end).any(|k| document.is(k, CAP | ORG)))
}
