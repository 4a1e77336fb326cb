//! Whether a name is a person's or an organization's.

use super::Gender;
use super::name::{adjacent, plain, speaks_beside};
use crate::document::Document;
use crate::genders::kin_gender;
use crate::lexicon::flags::*;
use crate::mentions::Mention;

pub(super) fn is_organization(document: &Document, name: Mention) -> bool {
    let words = name.end - name.first;
    (name.first..name.end).any(|k| document.is(k, ORG) || document.is_word(k, &["of"]))
        || words >= 2 && !document.is(name.first, GIVEN) && document.is(name.end - 1, FIRM)
        || name.first > 0 && document.is_word(name.first - 1, &["the"])
}

pub(super) fn is_person(document: &Document, name: Mention, organization: bool) -> bool {
    let words = name.end - name.first;
    let given = document.is(name.first, GIVEN);
    if words == 1 {
        return introduced(document, name, given);
    }
    let title = name.first > 0
        && document.is(name.first - 1, TITLE | ROLE)
        && adjacent(document, name.first - 1);
    let apposed = document.is(name.end, COMMA) && document.is(name.end + 1, ROLE | NUM | DET | ADJ)
        || document.is(name.end, OPEN_PAREN);
    let place = !given && !title && document.is(name.end - 1, PLACE);
    given
        || title
        || !organization
            && !place
            && !(name.first..name.end).all(|k| document.is(k, ALL_CAPS))
            && (apposed || speaks_beside(document, name) || plain(document, name))
}

/// A given name alone that the article introduces: "her son Rob", "His wife, Edda,", "gave his name only as Otto".
fn introduced(document: &Document, name: Mention, given: bool) -> bool {
    if document.lexicon.language.unspaced() {
        return name.first > 0
            && document.is(name.first - 1, ROLE)
            && adjacent(document, name.first - 1);
    }
    if name.first < 2 {
        return false;
    }
    let before = name.first - 1;
    let role = given
        && document.is(before, ROLE)
        && !document.is(before, CAP)
        && adjacent(document, before);
    let kin = document.is(before, COMMA)
        && (document.is(name.end, COMMA) || document.cue(name.end).is_some())
        && kin_gender(document, name) != Gender::Unknown;
    let named = document.is_word(before, &["named", "called"]) && given
        || document.is_word(before, &["as"])
            && (name.first.saturating_sub(6)..before).any(|k| {
                document.is_word(k, &["name", "himself", "herself", "identified", "known"])
            });
    role || kin || named && document.is(name.first, CAP)
}
