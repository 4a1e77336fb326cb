//! The people and organizations an article names, so that a surname or a pronoun can be given its full name.

use crate::document::Document;
use crate::genders::{gender, kin_gender, share_genders};
use crate::language::Language;
use crate::lexicon::flags::*;
use crate::mentions::Mention;
use crate::roles::trades;

/// What a pronoun may stand for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Gender {
    /// he
    Male,
    /// she
    Female,
    /// not known
    Unknown,
}

/// One mention of a full name.
#[derive(Clone, Debug)]
pub struct Entity {
    /// The name's units, without titles.
    pub name: Mention,
    /// A person; otherwise an organization.
    pub person: bool,
    /// What is known of the pronoun.
    pub gender: Gender,
    /// The first letters of its words, for an organization ("MEE").
    pub initials: String,
    /// Its last word ("Olsen").
    pub surname: String,
    /// The roles printed with it, in lower case.
    pub roles: Vec<String>,
}

/// All full names outside quotations, in order.
pub fn entities(document: &Document) -> Vec<Entity> {
    let mut out = Vec::new();
    let mut k = 0;
    while k < document.units.len() {
        let Some(name) = name_at(document, k) else {
            k += 1;
            continue;
        };
        k = name.end;
        if let Some(entity) = entity(document, name) {
            out.push(entity);
        }
    }
    share_genders(document, &mut out);
    out
}

/// A run of capitalised words that is no sentence opener, without titles and roles at its front.
fn name_at(document: &Document, first: usize) -> Option<Mention> {
    let part = |k: usize| {
        document.is(k, CAP)
            && !document.is(k, PUNCT | QUOTE | DAY | MONTH | HANDLE)
            && !(document.lexicon.language == Language::Arabic && document.is(k, TIME | VERB))
            && !(document.is(k, PRON | DET | PREP | SUB | CONJ | AUX | ADV | POSS)
                && !document.is(k, GIVEN | LONE_CAPITAL))
    };
    if !part(first) || first > 0 && part(first - 1) && adjacent(document, first - 1) {
        return None;
    }
    let mut end = first + 1;
    while part(end) && adjacent(document, end - 1) || connector(document, end) && part(end + 1) {
        end += 1;
    }
    let mut start = first;
    while start < end && document.is(start, TITLE | ROLE) {
        start += 1;
    }
    // "Union secretary Deepak Rao" is one run only where the role has a capital letter too.
    if let Some(role) = (start..end)
        .rev()
        .find(|&k| document.is(k, ROLE | TITLE | GROUP) && !document.is(k, GIVEN))
    {
        start = (role + 1).min(end);
    }
    // "Bauleiterin Petra Hoffmann"
    if let Some(given) = (start + 1..end.saturating_sub(1))
        .find(|&k| document.is(k, GIVEN) && !document.is(start, GIVEN | LONE_CAPITAL))
    {
        start = given;
    }
    Mention::new(start, end)
}

fn adjacent(document: &Document, k: usize) -> bool {
    match (document.unit(k), document.unit(k + 1)) {
        (Some(a), Some(b)) => {
            !b.is(PARA_START)
                && document.text[a.end..b.start]
                    .chars()
                    .all(|c| matches!(c, ' ' | '\u{a0}'))
        }
        _ => false,
    }
}

fn connector(document: &Document, k: usize) -> bool {
    matches!(
        document.word(k),
        "de" | "da"
            | "del"
            | "di"
            | "van"
            | "von"
            | "bin"
            | "ibn"
            | "al"
            | "el"
            | "la"
            | "le"
            | "du"
            | "dos"
            | "ter"
            | "den"
            | "der"
            | "zu"
            | "of"
    ) && document.is(k + 1, CAP)
        && (document.word(k) != "of" || document.is(k.wrapping_sub(1), ORG))
}

fn entity(document: &Document, name: Mention) -> Option<Entity> {
    let words = name.end - name.first;
    let given = document.is(name.first, GIVEN);
    let title = name.first > 0
        && document.is(name.first.wrapping_sub(1), TITLE | ROLE)
        && adjacent(document, name.first - 1);
    let apposed = document.is(name.end, COMMA) && document.is(name.end + 1, ROLE | NUM | DET | ADJ)
        || document.is(name.end, OPEN_PAREN);
    let organization = (name.first..name.end)
        .any(|k| document.is(k, ORG) || document.is_word(k, &["of"]))
        || words >= 2 && !given && trades(document.word(name.end - 1))
        || name.first > 0 && document.is_word(name.first.wrapping_sub(1), &["the"]);
    let person = words >= 2
        && (given
            || title
            || !organization
                && !(name.first..name.end).all(|k| document.is(k, ALL_CAPS))
                && (apposed || speaks_beside(document, name) || plain(document, name)));
    // "her son Rob": a given name alone, introduced by a role.
    let introduced = words == 1
        && given
        && name.first > 0
        && document.is(name.first - 1, ROLE)
        && !document.is(name.first - 1, CAP)
        && adjacent(document, name.first - 1);
    // "His wife, Edda,"
    let kin = words == 1
        && name.first > 1
        && document.is(name.first - 1, COMMA)
        && document.is(name.end, COMMA)
        && kin_gender(document, name) != Gender::Unknown;
    let person = person || introduced || kin;
    let keep =
        person || words >= 2 && organization || words == 1 && document.is(name.first, ALL_CAPS);
    if !keep {
        return None;
    }
    let mut roles = Vec::new();
    if title && person {
        roles.push(document.word(name.first.wrapping_sub(1)).to_lowercase());
    }
    let mut k = name.first;
    while k > 0
        && document.is(k.wrapping_sub(1), WORD)
        && adjacent(document, k - 1)
        && document.is(k.wrapping_sub(1), ROLE | TITLE | CAP | ADJ)
        && name.first - k < 5
    {
        k -= 1;
        if document.is(k, ROLE) {
            roles.push(document.word(k).to_lowercase());
        }
    }
    if document.is(name.end, COMMA) {
        let appositive = (name.end + 1..document.units.len().min(name.end + 9))
            .take_while(|&j| !document.is(j, COMMA | STOP | QUOTE | AUX | REL));
        roles.extend(
            appositive
                .filter(|&j| document.is(j, ROLE))
                .map(|j| document.word(j).to_lowercase()),
        );
        roles.extend(head_of_appositive(document, name.end + 1));
    }
    roles.extend(apposed_before(document, name));
    let surname = document.word(last_name(document, name)).to_owned();
    let initials = if person {
        String::new()
    } else {
        (name.first..name.end)
            .filter(|&k| document.is(k, CAP))
            .filter_map(|k| document.word(k).chars().next())
            .collect()
    };
    Some(Entity {
        name,
        initials,
        person,
        gender: gender(document, name),
        surname,
        roles,
    })
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

/// Two or three capitalised words that stand as a name stands, not as a place after "in".
fn plain(document: &Document, name: Mention) -> bool {
    let placed = name.first > 0
        && document.is(name.first.wrapping_sub(1), PREP | DET | POSS | POSSESSIVE)
        && !document.is(name.first.wrapping_sub(1), TITLE | ROLE);
    name.end - name.first <= 3
        && !placed
        && !document.is(name.first, PARA_START)
        && document.lexicon.language == crate::language::Language::English
}

/// "Jr." is no surname.
fn last_name(document: &Document, name: Mention) -> usize {
    let last = name.end - 1;
    if last > name.first && matches!(document.word(last), "Jr" | "Jr." | "Sr." | "II" | "III") {
        last - 1
    } else {
        last
    }
}

/// A cue verb right before or after the name makes a person (or an organization) of it.
fn speaks_beside(document: &Document, name: Mention) -> bool {
    let cue = |k: usize| document.cue(k).is_some_and(|cue| cue.speaks());
    cue(name.end) || name.first > 0 && cue(name.first - 1)
}
