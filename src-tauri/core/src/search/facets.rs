//! The values a list can be narrowed by.

use crate::error::Result;
use crate::id::{OrganizationId, OutletId, SpeakerId, TagId};
use crate::library::Library;
use crate::quotations::{Form, Level};
use crate::search::{
    Condition, Facet, FacetValue, Filter, Flag, ListFacets, OrganizationLink, Term,
};
use crate::speakers::SpeakerKind;
use crate::store::{Store, Tally, field};

const FIELDS: [&str; 8] = [
    "organization",
    "speaker",
    "kind",
    "outlet",
    "form",
    "level",
    "tag",
    "flag",
];
const MOST: u32 = 10;

impl Library {
    /// The values a list can be narrowed by, by field.
    pub fn list_facets(&self, input: ListFacets) -> Result<Vec<Facet>> {
        self.read(|store| {
            FIELDS
                .iter()
                .map(|name| {
                    Ok(Facet {
                        field: (*name).to_owned(),
                        values: values(store, &input.filter, name)?,
                    })
                })
                .collect()
        })
    }
}

/// The values of one field in the list that the other fields make.
fn values(store: &Store, filter: &Filter, name: &str) -> Result<Vec<FacetValue>> {
    let others = |term: &&Term| term.exclude || field(&term.condition) != name;
    let rest = Filter {
        text: filter.text.clone(),
        terms: filter.terms.iter().filter(others).cloned().collect(),
    };
    if name == "flag" {
        return flags(store, &rest);
    }
    let link = filter.terms.iter().find_map(|term| match term.condition {
        Condition::Organization { link, .. } => Some(link),
        _ => None,
    });
    let link = link.unwrap_or(OrganizationLink::Any);
    let tallies = store.tallies(&store.selection(&rest)?, name, link, MOST)?;
    Ok(tallies
        .into_iter()
        .filter_map(|tally| {
            let condition = condition(name, &tally, link)?;
            Some(FacetValue {
                condition,
                label: tally.label,
                count: tally.count,
            })
        })
        .collect())
}

fn condition(name: &str, tally: &Tally, link: OrganizationLink) -> Option<Condition> {
    Some(match name {
        "organization" => Condition::Organization {
            id: OrganizationId(tally.id),
            link,
        },
        "speaker" => Condition::Speaker {
            id: SpeakerId(tally.id),
            rivals: false,
        },
        "outlet" => Condition::Outlet {
            id: OutletId(tally.id),
        },
        "tag" => Condition::Tag {
            id: TagId(tally.id),
        },
        "kind" => Condition::Kind {
            value: SpeakerKind::ALL
                .iter()
                .copied()
                .find(|kind| kind.word() == tally.word)?,
        },
        "form" => Condition::Form {
            value: Form::ALL
                .iter()
                .copied()
                .find(|form| form.word() == tally.word)?,
        },
        _ => Condition::Level {
            value: Level::ALL
                .iter()
                .copied()
                .find(|level| level.word() == tally.word)?,
        },
    })
}

fn flags(store: &Store, rest: &Filter) -> Result<Vec<FacetValue>> {
    let mut values = Vec::new();
    for value in Flag::ALL {
        let condition = Condition::Flag { value: *value };
        let mut filter = rest.clone();
        filter.terms.push(Term {
            exclude: false,
            condition: condition.clone(),
        });
        let count = store.count(&store.selection(&filter)?)?;
        if count > 0 {
            values.push(FacetValue {
                condition,
                label: value.word().to_owned(),
                count,
            });
        }
    }
    Ok(values)
}
