//! The values a list can be narrowed by.

use crate::error::Result;
use crate::id::{OrganizationId, OutletId, SpeakerId, TagId};
use crate::library::Library;
use crate::quotations::{Form, Level};
use crate::search::{
    Condition, DateRange, FACET_FIELDS, Facet, FacetState, FacetValue, Filter, Flag, ListFacets,
    OrganizationLink, Term,
};
use crate::speakers::SpeakerKind;
use crate::store::{Store, Tally, field};

/// So many values a field unless more are asked for.
const MOST: u32 = 10;

impl Library {
    /// The values a list can be narrowed by, by field.
    pub fn list_facets(&self, input: ListFacets) -> Result<Vec<Facet>> {
        let asked = |name: &&&str| {
            input.fields.is_empty() || input.fields.iter().any(|field| field == **name)
        };
        let most = if input.limit == 0 { MOST } else { input.limit };
        self.read(|store| {
            FACET_FIELDS
                .iter()
                .filter(asked)
                .map(|name| {
                    let mut values = values(store, &input.filter, name)?;
                    let distinct = values.len() as u32;
                    values.truncate(most as usize);
                    Ok(Facet {
                        field: (*name).to_owned(),
                        values,
                        distinct,
                    })
                })
                .collect()
        })
    }
}

/// The values of one field in the list that the other fields make.
fn values(store: &Store, filter: &Filter, name: &str) -> Result<Vec<FacetValue>> {
    let own = if name == "year" { "date" } else { name };
    let others = |term: &&Term| term.exclude || field(&term.condition) != own;
    let rest = Filter {
        text: filter.text.clone(),
        terms: filter.terms.iter().filter(others).cloned().collect(),
    };
    if name == "flag" {
        return flags(store, filter, &rest);
    }
    let link = filter.terms.iter().find_map(|term| match term.condition {
        Condition::Organization { link, .. } => Some(link),
        _ => None,
    });
    let link = link.unwrap_or(OrganizationLink::Any);
    let tallies = store.tallies(&store.selection(&rest)?, name, link, u32::MAX)?;
    Ok(tallies
        .into_iter()
        .filter_map(|tally| {
            let condition = condition(name, &tally, link)?;
            Some(FacetValue {
                state: state(filter, &condition),
                condition,
                label: tally.label,
                count: tally.count,
            })
        })
        .collect())
}

/// What a filter says of a value.
fn state(filter: &Filter, condition: &Condition) -> FacetState {
    match filter
        .terms
        .iter()
        .find(|term| term.condition == *condition)
    {
        Some(Term { exclude: true, .. }) => FacetState::Excluded,
        Some(_) => FacetState::Included,
        None => FacetState::Open,
    }
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
        "year" => Condition::Date(DateRange {
            from: Some(tally.word.clone()),
            to: Some(tally.word.clone()),
            unknown: false,
        }),
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

fn flags(store: &Store, filter: &Filter, rest: &Filter) -> Result<Vec<FacetValue>> {
    let mut values = Vec::new();
    for value in Flag::ALL {
        let condition = Condition::Flag { value: *value };
        let mut narrowed = rest.clone();
        narrowed.terms.push(Term {
            exclude: false,
            condition: condition.clone(),
        });
        let count = store.count(&store.selection(&narrowed)?)?;
        if count > 0 {
            values.push(FacetValue {
                state: state(filter, &condition),
                condition,
                label: value.word().to_owned(),
                count,
            });
        }
    }
    Ok(values)
}
