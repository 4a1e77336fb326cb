//! Mentions with a proper name.

use super::Parts;
use super::kind::name_kind;
use super::organization::organization_in;
use super::printed::{plain_role, without_age, without_courtesy};
use crate::document::Document;
use crate::entities::Entity;
use crate::language::Language;
use crate::lexicon::flags::*;
use crate::mentions::Mention;
use crate::model::SpeakerKind;

/// The capitalised run at the end of the core, after titles and roles: "Union secretary **Deepak Rao**".
pub(super) fn trailing_name(document: &Document, core: Mention) -> Option<Mention> {
    let clause = (core.first..core.end)
        .find(|&k| {
            document.is(k, PREP)
                && !document.is(k, CAP)
                && k > core.first
                && !document.is(k.wrapping_sub(1), ORG)
        })
        .unwrap_or(core.end);
    if document.is(core.first, NUMBER_WORD | NUM) && !document.is(core.first + 1, CAP) {
        return None;
    }
    // "der Fraktionschef der Grünen": what follows the role is its genitive.
    let german = document.lexicon.language == Language::German;
    if german
        && (core.first..core.end).any(|k| {
            document.is(k, ROLE) && document.is_word(k + 1, &["der", "des", "dieser", "von", "für"])
        })
    {
        return None;
    }
    // "Das Ministerium": a common noun with its article.
    let common = german
        && core.end == core.first + 2
        && document.is(core.first, DET | POSS)
        && document.is(core.first + 1, ORG | DOC | GROUP | ROLE | MEDIUM | WORK);
    if common {
        return None;
    }
    let mut end = clause;
    // "荒木さん": the courtesy title stands behind.
    while document.lexicon.language.unspaced()
        && end > core.first + 1
        && document.is(end - 1, TITLE)
    {
        end -= 1;
    }
    while end > core.first && !document.is(end.wrapping_sub(1), CAP | NUM) {
        end -= 1;
        if end < clause && document.is(end, WORD) {
            return None;
        }
    }
    let mut first = end;
    while first > core.first
        && (document.is(first.wrapping_sub(1), CAP)
            || matches!(
                document.word(first.wrapping_sub(1)),
                "&" | "de" | "van" | "von" | "bin" | "al" | "der" | "of"
            ) && first - 1 > core.first
                && document.is(first.wrapping_sub(2), CAP))
    {
        first -= 1;
    }
    let only_pronoun = end - first == 1 && document.is(first, PRON | DET | POSS);
    if only_pronoun || first == end {
        return None;
    }
    while first < end
        && document.is(first, DET | POSS | PRON | ADV)
        && document.is(first, CAP)
        && !document.is(first, GIVEN)
    {
        first += 1;
    }
    // "The Ministry", "US State Department officials": a common noun in capitals is no name by itself.
    let role = (first..end)
        .rev()
        .find(|&k| document.is(k, ROLE | GROUP) && !document.is(k, GIVEN | ORG));
    let first = match role {
        Some(k) if k + 1 < end => k + 1,
        Some(k)
            if k + 1 == end && (end - first > 1 || document.is(k, GROUP) || core.first < first) =>
        {
            return None;
        }
        Some(_) => return None,
        None => first,
    };
    let first = (first..end)
        .find(|&k| !document.is(k, TITLE) || document.is(k, GIVEN))
        .unwrap_or(first);
    // "Bauleiterin Petra Hoffmann": what stands before the given name is no part of the name.
    let given = (first + 1..end.saturating_sub(1))
        .find(|&k| document.is(k, GIVEN) && !document.is(first, GIVEN | LONE_CAPITAL));
    Mention::new(given.unwrap_or(first), end)
}

pub(super) fn named(
    document: &Document,
    mention: Mention,
    core: Mention,
    name: Mention,
    entities: &[Entity],
) -> Parts {
    let kind = name_kind(document, mention, core, name, entities);
    let appositive = document
        .is(core.end, COMMA | OPEN_PAREN)
        .then(|| Mention::new(core.end + 1, mention.end))
        .flatten()
        .or_else(|| Mention::new(core.end, mention.end));
    let before = Mention::new(core.first, name.first)
        .map(|m| plain_role(document, without_courtesy(document, m)))
        .filter(|m| {
            let listed = (m.first..m.end).any(|k| document.is(k, ROLE | TITLE));
            // "harbour master Ada Moss": common nouns right before a given name.
            let nouns = document.is(name.first, GIVEN)
                && (m.first..m.end)
                    .all(|k| document.is(k, WORD) && !document.is(k, CAP | PREP | VERB | ADV));
            m.first < m.end && (listed || nouns)
        });
    let attached = Mention::new(name.end, core.end);
    let role = match kind {
        SpeakerKind::Person => before
            .or_else(|| appositive.map(|m| plain_role(document, without_age(document, m))))
            .or(attached.filter(|_| false)),
        _ => None,
    };
    let organization = match kind {
        SpeakerKind::Organization => None,
        _ => role
            .and_then(|r| organization_in(document, r))
            .or_else(|| appositive.and_then(|a| organization_in(document, a)))
            .or_else(|| attached.and_then(|a| organization_in(document, a))),
    };
    Parts {
        head: name,
        named: true,
        role: role.filter(|r| r.first < r.end),
        organization,
        kind,
        turn: false,
    }
}
