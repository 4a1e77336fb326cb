//! The values a list can be narrowed by.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use chrono::{Datelike, NaiveDate};

use crate::error::{Error, ErrorCode, Result};
use crate::id::{OrganizationId, OutletId, SpeakerId, TagId};
use crate::library::Library;
use crate::quotations::{Form, Level};
use crate::search::tally::Tally;
use crate::search::{
    Condition, DateRange, FACET_FIELDS, Facet, FacetState, FacetValue, Filter, Flag, ListFacets,
    OrganizationLink, Term,
};
use crate::speakers::SpeakerKind;
use crate::store::{Store, field};

/// So many values a field unless more are asked for.
const MOST: u32 = 10;

impl Library {
    /// The values a list can be narrowed by, by field.
    ///
    /// # Errors
    /// `Cancelled` once a later read has taken its lane.
    pub fn list_facets(&self, input: ListFacets) -> Result<Vec<Facet>> {
        let asked = |name: &&str| {
            input.fields.is_empty() || input.fields.iter().any(|field| field == *name)
        };
        let names: Vec<&str> = FACET_FIELDS.iter().copied().filter(asked).collect();
        let most = if input.limit == 0 { MOST } else { input.limit };
        // Fields that the filter does not ask for have the same list to count, which is read once.
        let mut lists: Vec<(Filter, Vec<&str>)> = Vec::new();
        for name in &names {
            let rest = others(&input.filter, name);
            match lists.iter_mut().find(|(filter, _)| *filter == rest) {
                Some((_, same)) => same.push(name),
                None => lists.push((rest, vec![name])),
            }
        }
        self.read_in(&input.lane, |store| {
            let mut facets = Vec::new();
            for (rest, same) in &lists {
                let tally = Tally::of(store, rest, same, link(&input.filter))?;
                for name in same {
                    facets.push(facet(store, &input.filter, name, &tally, most)?);
                }
            }
            facets.sort_by_key(|facet| names.iter().position(|name| *name == facet.field));
            Ok(facets)
        })
    }
}

/// The filter without what it asks of the field itself: terms of a field do not count against its own values.
fn others(filter: &Filter, name: &str) -> Filter {
    let own = own_field(name);
    let mut rest = filter.clone();
    rest.terms
        .retain(|term| term.exclude || field(&term.condition) != own);
    rest
}

/// The field of the conditions that a facet's values are.
fn own_field(name: &str) -> &str {
    if name == "year" { "date" } else { name }
}

/// The link by which the filter means organizations.
fn link(filter: &Filter) -> OrganizationLink {
    let asked = filter.terms.iter().find_map(|term| match term.condition {
        Condition::Organization { link, .. } => Some(link),
        _ => None,
    });
    asked.unwrap_or(OrganizationLink::Any)
}

/// The values of one field.
fn facet(store: &Store, filter: &Filter, name: &str, tally: &Tally, most: u32) -> Result<Facet> {
    let by = link(filter);
    let most = most as usize;
    let all = |found: Vec<(Condition, u32)>| (found.len(), found);
    let (distinct, mut found) = match name {
        "speaker" => ranked(&tally.speakers, most, |id| Condition::Speaker {
            id: SpeakerId(id),
            rivals: false,
        }),
        "organization" => ranked(&tally.organizations, most, |id| Condition::Organization {
            id: OrganizationId(id),
            link: by,
        }),
        "outlet" => ranked(&tally.outlets, most, |id| Condition::Outlet {
            id: OutletId(id),
        }),
        "tag" => ranked(&tally.tags, most, |id| Condition::Tag { id: TagId(id) }),
        "year" => all(years(tally)),
        "kind" => all(words(SpeakerKind::ALL, &tally.kinds, |value| {
            Condition::Kind { value }
        })),
        "form" => all(words(Form::ALL, &tally.forms, |value| Condition::Form {
            value,
        })),
        "level" => all(words(Level::ALL, &tally.levels, |value| Condition::Level {
            value,
        })),
        _ => all(words(Flag::ALL, &tally.flags, |value| Condition::Flag {
            value,
        })),
    };
    if matches!(name, "kind" | "form" | "level") {
        found.sort_by_key(|(_, count)| Reverse(*count));
    }
    // What the filter names is shown whatever its count.
    found.truncate(most);
    let own = own_field(name);
    for term in &filter.terms {
        let condition = &term.condition;
        let is_shown = found.iter().any(|(value, _)| value == condition);
        if field(condition) == own && !is_shown && is_value(condition, name) {
            // One that is shut out says how many it leaves out, beside all else that is asked.
            let mut alone = others(filter, name);
            alone.terms.retain(|other| other.condition != *condition);
            alone.terms.push(Term {
                exclude: false,
                condition: condition.clone(),
            });
            let count = store.count(&store.selection(&alone)?)?;
            found.push((condition.clone(), count));
        }
    }
    let mut values = Vec::new();
    for (condition, count) in found {
        values.push(FacetValue {
            label: label(store, &condition)?,
            state: state(filter, &condition),
            condition,
            count,
        });
    }
    if matches!(name, "speaker" | "organization" | "outlet" | "tag") {
        values.sort_by_cached_key(|value| (Reverse(value.count), value.label.to_lowercase()));
    }
    Ok(Facet {
        field: name.to_owned(),
        values,
        distinct: distinct as u32,
    })
}

/// Whether a facet can show the condition: a range of several years is no value of the years.
fn is_value(condition: &Condition, name: &str) -> bool {
    match condition {
        Condition::Date(range) => {
            name == "year"
                && range.from == range.to
                && range.from.as_ref().is_some_and(|year| year.len() == 4)
        }
        _ => true,
    }
}

/// How many ids have a count, and those with the greatest.
fn ranked(
    counts: &[u32],
    most: usize,
    condition: impl Fn(i64) -> Condition,
) -> (usize, Vec<(Condition, u32)>) {
    let counted = counts.iter().enumerate().skip(1);
    let mut found: Vec<(Reverse<u32>, usize)> = counted
        .filter(|(_, count)| **count > 0)
        .map(|(id, count)| (Reverse(*count), id))
        .collect();
    let distinct = found.len();
    if distinct > most {
        found.select_nth_unstable(most);
        found.truncate(most);
    }
    found.sort_unstable();
    let found = found.into_iter();
    let found = found.map(|(count, id)| (condition(id as i64), count.0));
    (distinct, found.collect())
}

fn words<T: Copy>(
    all: &[T],
    counts: &[u32],
    condition: impl Fn(T) -> Condition,
) -> Vec<(Condition, u32)> {
    let found = all.iter().zip(counts).filter(|(_, count)| **count > 0);
    found
        .map(|(value, count)| (condition(*value), *count))
        .collect()
}

/// The years, the newest first.
fn years(tally: &Tally) -> Vec<(Condition, u32)> {
    let mut years: BTreeMap<i32, u32> = BTreeMap::new();
    for (day, count) in tally.outline.days() {
        let day = i32::try_from(day).ok().filter(|day| *day > 0);
        if let Some(day) = day.and_then(NaiveDate::from_num_days_from_ce_opt) {
            *years.entry(day.year()).or_default() += count;
        }
    }
    let year = |(year, count): (i32, u32)| {
        let year = Some(format!("{year:04}"));
        let range = DateRange {
            from: year.clone(),
            to: year,
            unknown: false,
        };
        (Condition::Date(range), count)
    };
    years.into_iter().rev().map(year).collect()
}

/// What a filter says of a value.
fn state(filter: &Filter, condition: &Condition) -> FacetState {
    let term = filter
        .terms
        .iter()
        .find(|term| term.condition == *condition);
    match term {
        Some(Term { exclude: true, .. }) => FacetState::Excluded,
        Some(_) => FacetState::Included,
        None => FacetState::Open,
    }
}

/// The name of a value; one that was deleted in the meantime has none.
fn label(store: &Store, condition: &Condition) -> Result<String> {
    let name = match condition {
        Condition::Speaker { id, .. } => store.speaker(*id).map(|speaker| speaker.name),
        Condition::Organization { id, .. } => store.organization(*id).map(|at| at.name),
        Condition::Outlet { id } => store.outlet(*id).map(|outlet| outlet.name),
        Condition::Tag { id } => store.tag(*id).map(|tag| tag.name),
        Condition::Date(range) => Ok(range.from.clone().unwrap_or_default()),
        Condition::Kind { value } => Ok(value.word().to_owned()),
        Condition::Form { value } => Ok(value.word().to_owned()),
        Condition::Level { value } => Ok(value.word().to_owned()),
        Condition::Flag { value } => Ok(value.word().to_owned()),
        _ => Ok(String::new()),
    };
    match name {
        Err(Error {
            code: ErrorCode::NotFound,
            ..
        }) => Ok("(deleted)".to_owned()),
        name => name,
    }
}
