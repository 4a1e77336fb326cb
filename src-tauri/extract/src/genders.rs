//! What an article tells of the pronoun that stands for a name: titles, kin words, given names.

use rustc_hash::{FxHashMap, FxHashSet};

use crate::circumstances::span_of;
use crate::document::Document;
use crate::entities::{Entity, Gender};
use crate::language::Language;
use crate::lexicon::flags::*;
use crate::mentions::Mention;

/// The pronoun that the words before a name and its given name tell.
pub fn gender(document: &Document, name: Mention) -> Gender {
    let title = if name.first > 0 {
        document.word(name.first.wrapping_sub(1))
    } else {
        ""
    };
    let unit = &document.units[name.first];
    match title.trim_end_matches('.') {
        "Mr" | "Sir" | "Lord" | "King" | "Prince" | "Herr" | "Father" | "M" | "Don" => Gender::Male,
        "Mrs" | "Ms" | "Miss" | "Lady" | "Queen" | "Dame" | "Princess" | "Frau" | "Sister"
        | "Mme" | "Doña" => Gender::Female,
        _ if kin_gender(document, name) != Gender::Unknown => kin_gender(document, name),
        _ if article_gender(document, name) != Gender::Unknown => article_gender(document, name),
        _ if unit.is(GIVEN_M) && !unit.is(GIVEN_F) => Gender::Male,
        _ if unit.is(GIVEN_F) && !unit.is(GIVEN_M) => Gender::Female,
        _ if title.ends_with("in")
            && document.is(name.first.saturating_sub(1), ROLE)
            && title.starts_with(char::is_uppercase) =>
        {
            Gender::Female
        }
        _ => Gender::Unknown,
    }
}

/// "La ministre de la Mer, Claudine Ferrand", "die Wirtin Petra Lang": the article of the role before the name.
fn article_gender(document: &Document, name: Mention) -> Gender {
    if document.lexicon.language == Language::English {
        return Gender::Unknown;
    }
    let start = name.first.saturating_sub(9);
    let role = (start..name.first)
        .rev()
        .take_while(|&k| !document.is(k, QUOTE | STOP | VERB) || document.is(k, ROLE))
        .find(|&k| document.is(k, ROLE));
    let Some(role) = role.filter(|&k| k > 0) else {
        return Gender::Unknown;
    };
    match document.word(role - 1).to_lowercase().as_str() {
        "la" => Gender::Female,
        "le" | "el" => Gender::Male,
        _ => Gender::Unknown,
    }
}

/// "her brother, Mats Sorel", "spokeswoman Ann Lee": the noun beside a name tells the pronoun.
pub fn kin_gender(document: &Document, name: Mention) -> Gender {
    let mut at = name.first;
    while at > 0 && document.is(at - 1, COMMA | TITLE) {
        at -= 1;
    }
    match document.word(at.wrapping_sub(1)) {
        "brother" | "husband" | "father" | "son" | "uncle" | "nephew" | "grandfather"
        | "widower" | "spokesman" | "chairman" | "businessman" | "Bruder" | "Vater" | "Sohn"
        | "Ehemann" => Gender::Male,
        "sister" | "wife" | "mother" | "daughter" | "aunt" | "niece" | "grandmother" | "widow"
        | "spokeswoman" | "chairwoman" | "businesswoman" | "actress" | "Schwester" | "Mutter"
        | "Tochter" | "Ehefrau" | "Witwe" => Gender::Female,
        _ => Gender::Unknown,
    }
}

/// What one mention tells holds for all mentions of the same name, and "Ms Rao" tells it of the only Rao it can mean.
pub fn share_genders(document: &Document, entities: &mut [Entity]) {
    let known: FxHashMap<&str, Gender> = entities
        .iter()
        .filter(|e| e.gender != Gender::Unknown)
        .map(|e| (whole(document, e), e.gender))
        .collect();
    for entity in entities.iter_mut().filter(|e| e.gender == Gender::Unknown) {
        let name = whole(document, entity);
        if let Some(gender) = known.get(name) {
            entity.gender = *gender;
        }
    }
    // Each "Ms Rao" counts once, however often it is printed.
    let mut seen = FxHashSet::default();
    let titled: Vec<(usize, Gender)> = (1..document.units.len())
        .filter(|&k| document.is(k, CAP) && document.is(k - 1, TITLE))
        .filter_map(|k| courtesy(document.word(k - 1)).map(|gender| (k, gender)))
        .filter(|&(k, gender)| seen.insert((document.word(k), gender == Gender::Male)))
        .take(200)
        .collect();
    for (at, gender) in titled {
        let unsure: Vec<usize> = (0..entities.len())
            .filter(|&i| entities[i].person && entities[i].surname == document.word(at))
            .filter(|&i| {
                matches!(entities[i].gender, Gender::Unknown) || entities[i].gender == gender
            })
            .collect();
        let one = unsure
            .iter()
            .all(|&i| whole(document, &entities[i]) == whole(document, &entities[unsure[0]]));
        if one {
            unsure.into_iter().for_each(|i| entities[i].gender = gender);
        }
    }
}

fn whole<'t>(document: &Document<'t>, entity: &Entity) -> &'t str {
    span_of(document, entity.name).of(document.text)
}

fn courtesy(title: &str) -> Option<Gender> {
    match title.trim_end_matches('.') {
        "Mr" | "Herr" => Some(Gender::Male),
        "Mrs" | "Ms" | "Miss" | "Frau" | "Mme" => Some(Gender::Female),
        _ => None,
    }
}
