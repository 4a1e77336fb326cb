//! The people and organizations an article names, so that a surname or a pronoun can be given its full name.

mod echoes;
mod kind;
mod name;
mod roles;

use self::echoes::echoes;
use self::kind::{is_organization, is_person};
use self::name::{last_name, name_at};
use self::roles::printed_roles;
use crate::document::Document;
use crate::genders::{gender, share_genders};
use crate::lexicon::flags::*;
use crate::mentions::Mention;

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

/// One place where an article names somebody.
#[derive(Clone, Debug)]
pub struct Entity {
    /// Where the full name stands, without titles.
    pub name: Mention,
    /// Where this mention stands: the full name itself, a surname, or "the mayor".
    pub at: Mention,
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

impl Entity {
    /// Whether the full name itself stands here.
    pub fn in_full(&self) -> bool {
        self.at == self.name
    }
}

/// Everyone named outside quotations, by full name or by what stands for it later, in order.
pub fn entities(document: &Document) -> Vec<Entity> {
    let mut out = Vec::new();
    let mut k = 0;
    while k < document.units.len() {
        let Some(name) = name_at(document, k) else {
            k += 1;
            continue;
        };
        k = name.end;
        out.extend(entity(document, name));
    }
    share_genders(document, &mut out);
    out.extend(echoes(document, &out));
    out.sort_by_key(|e| e.at.first);
    out
}

fn entity(document: &Document, name: Mention) -> Option<Entity> {
    let words = name.end - name.first;
    let organization = is_organization(document, name);
    let person = is_person(document, name, organization);
    let keep =
        person || words >= 2 && organization || words == 1 && document.is(name.first, ALL_CAPS);
    if !keep {
        return None;
    }
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
        at: name,
        initials,
        person,
        gender: gender(document, name),
        surname: document.word(last_name(document, name)).to_owned(),
        roles: printed_roles(document, name, person),
    })
}
