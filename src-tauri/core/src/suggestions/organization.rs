//! Which organization an article's words name.

use crate::error::Result;
use crate::organizations::OrganizationRef;
use crate::quotations::OrganizationChoice;
use crate::store::Store;

/// What a part of an organization is called by its first word: "the Coastal Ministry’s Office of Moorings" names the office.
/// "Moody’s Investors Service" is one name.
const PARTS: &[&str] = &[
    "Agency",
    "Board",
    "Branch",
    "Bureau",
    "Center",
    "Centre",
    "Commission",
    "Committee",
    "Council",
    "Department",
    "Directorate",
    "Division",
    "Faculty",
    "Institute",
    "Office",
    "School",
    "Section",
    "Unit",
];

/// The organization that printed words name: the library's, if exactly one has that name, else a new one, which is part of
/// the one that the words say it belongs to. Where several have it, none is taken.
pub(super) fn organization(
    store: &Store,
    printed: &str,
) -> Result<(String, Option<OrganizationChoice>)> {
    let whole = store.organizations_named(printed)?;
    let (owner, name) = match owned(printed) {
        Some((owner, name)) if whole.is_empty() => (Some(owner), name),
        _ => (None, printed),
    };
    let known = match owner {
        Some(_) => store.organizations_named(name)?,
        None => whole,
    };
    let new = || -> Result<OrganizationChoice> {
        let parent = match owner {
            Some(owner) => Some(whole_of(store, owner)?.unwrap_or_else(|| owner.to_owned())),
            None => None,
        };
        Ok(OrganizationChoice::New {
            name: name.to_owned(),
            parent,
        })
    };
    Ok(match known.as_slice() {
        [OrganizationRef { id, name }] => {
            (name.clone(), Some(OrganizationChoice::Existing { id: *id }))
        }
        [] => (name.to_owned(), Some(new()?)),
        _ => (name.to_owned(), None),
    })
}

/// What the library calls the owner: by its name, or by the end of a longer one, as the Coastal Ministry of a country.
fn whole_of(store: &Store, owner: &str) -> Result<Option<String>> {
    let mut known = store.organizations_named(owner)?;
    if known.is_empty() && owner.contains(' ') {
        known = store.organizations_called(owner, |words, asked| words.ends_with(asked))?;
    }
    Ok(match known.as_slice() {
        [one] => Some(one.name.clone()),
        _ => None,
    })
}

/// Whose part the words name, and the part.
fn owned(printed: &str) -> Option<(&str, &str)> {
    let (owner, part) = ["’s ", "'s "]
        .iter()
        .find_map(|ending| printed.split_once(ending))?;
    let first = part.split_whitespace().next()?;
    (PARTS.contains(&first) && !owner.is_empty() && part != first).then_some((owner, part))
}

#[cfg(test)]
mod tests {
    use super::owned;

    #[test]
    fn only_a_part_loses_the_one_that_it_belongs_to() {
        let office = ("Coastal Ministry", "Office of Moorings");
        assert_eq!(owned("Coastal Ministry’s Office of Moorings"), Some(office));
        assert_eq!(owned("Coastal Ministry's Office of Moorings"), Some(office));
        for whole in [
            "Moody’s Investors Service",
            "Harbour Board",
            "Salter’s Office",
        ] {
            assert_eq!(owned(whole), None, "{whole}");
        }
    }
}
