//! The roles that an article prints beside a name.

use super::name::adjacent;
use crate::document::Document;
use crate::lexicon::flags::*;
use crate::mentions::Mention;

/// The roles beside a name, in lower case: "mayor Ida Brandt", "Ida Brandt, the mayor", "The mayor, Ida Brandt,".
pub(super) fn printed_roles(document: &Document, name: Mention, person: bool) -> Vec<String> {
    let lower = |k: usize| document.word(k).to_lowercase();
    let mut roles = Vec::new();
    let titled = name.first > 0
        && document.is(name.first - 1, TITLE | ROLE)
        && adjacent(document, name.first - 1);
    if titled && person {
        roles.push(lower(name.first - 1));
    }
    let mut k = name.first;
    while k > 0
        && document.is(k - 1, WORD)
        && adjacent(document, k - 1)
        && document.is(k - 1, ROLE | TITLE | CAP | ADJ)
        && name.first - k < 5
    {
        k -= 1;
        if document.is(k, ROLE) {
            roles.push(lower(k));
        }
    }
    if document.is(name.end, COMMA) {
        let appositive = (name.end + 1..document.units.len().min(name.end + 9))
            .take_while(|&j| !document.is(j, COMMA | STOP | QUOTE | AUX | REL));
        roles.extend(appositive.filter(|&j| document.is(j, ROLE)).map(lower));
        roles.extend(head_of_appositive(document, name.end + 1));
    }
    roles.extend(apposed_before(document, name));
    roles
}

/// ", the harbour **master**": the noun that carries an appositive, though no list knows it for a role.
fn head_of_appositive(document: &Document, from: usize) -> Option<String> {
    if !document.is(from, DET | POSS) {
        return None;
    }
    let end = (from + 1..from + 7).find(|&k| {
        k >= document.units.len()
            || document.is(k, PUNCT | QUOTE | PREP | REL | AUX | CONJ | POSSESSIVE)
    })?;
    (end < document.units.len() && document.is(end, COMMA | STOP | PREP | REL) && end > from + 1)
        .then(|| document.word(end - 1).to_lowercase())
}

/// "The health **minister**, Lars Ekberg,": the roles of the phrase before the comma.
fn apposed_before(document: &Document, name: Mention) -> Vec<String> {
    let mut comma = name.first;
    while comma > 0 && document.is(comma - 1, TITLE) {
        comma -= 1;
    }
    if comma < 2 || !document.is(comma - 1, COMMA) || !document.is(name.end, COMMA | VERB | STOP) {
        return Vec::new();
    }
    let opens = (comma.saturating_sub(10)..comma - 1)
        .rev()
        .take_while(|&k| !document.is(k, PUNCT | QUOTE | AUX))
        .find(|&k| document.is(k, DET | POSS | POSSESSIVE));
    let Some(open) = opens else {
        return Vec::new();
    };
    (open + 1..comma - 1)
        .take_while(|&k| !document.is(k, PREP))
        .filter(|&k| document.is(k, ROLE) || k + 2 == comma)
        .map(|k| document.word(k).to_lowercase())
        .collect()
}
