//! A filter in words: for chips, and for what an export says of itself.

use serde::Serialize;
use ts_rs::TS;

use crate::error::Result;
use crate::library::Library;
use crate::search::{Condition, DateRange, Filter, ListFacets, OrganizationLink, Term, TermLabel};
use crate::store::Store;

/// A filter in words.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct FilterDescription {
    /// One sentence part; empty for a filter that asks nothing.
    pub words: String,
    /// One entry a term, in order.
    pub terms: Vec<TermLabel>,
}

impl Library {
    /// The names of what a filter's terms mean, how many quotations each has, and the whole in words.
    pub fn describe_filter(&self, input: ListFacets) -> Result<FilterDescription> {
        self.read(|store| {
            let terms = input
                .filter
                .terms
                .iter()
                .map(|term| {
                    let alone = Filter {
                        text: String::new(),
                        terms: vec![Term {
                            exclude: false,
                            condition: term.condition.clone(),
                        }],
                    };
                    let count = store.count(&store.selection(&alone)?)?;
                    Ok(TermLabel {
                        name: name(store, &term.condition)?,
                        count,
                    })
                })
                .collect::<Result<_>>()?;
            Ok(FilterDescription {
                words: in_words(store, &input.filter)?,
                terms,
            })
        })
    }
}

/// The name of what a condition means; a thing that was deleted since says so.
fn name(store: &Store, condition: &Condition) -> Result<String> {
    let gone = |error: crate::Error| {
        if error.code == crate::ErrorCode::NotFound {
            Ok("(deleted)".to_owned())
        } else {
            Err(error)
        }
    };
    match condition {
        Condition::Speaker { id, .. } => {
            store.speaker(*id).map(|speaker| speaker.name).or_else(gone)
        }
        Condition::Organization { id, .. } => store
            .organization(*id)
            .map(|organization| organization.name)
            .or_else(gone),
        Condition::Outlet { id } => store.outlet(*id).map(|outlet| outlet.name).or_else(gone),
        Condition::Article { id } => store
            .article(*id)
            .map(|article| article.headline)
            .or_else(gone),
        Condition::Tag { id } => store.tag(*id).map(|tag| tag.name).or_else(gone),
        Condition::Project { id } => store.project(*id).map(|project| project.name).or_else(gone),
        _ => Ok(String::new()),
    }
}

/// The whole filter in words.
pub(crate) fn in_words(store: &Store, filter: &Filter) -> Result<String> {
    let mut parts = Vec::new();
    if !filter.text.trim().is_empty() {
        parts.push(format!("search {}", filter.text.trim()));
    }
    for term in &filter.terms {
        let not = if term.exclude { "not " } else { "" };
        parts.push(format!(
            "{not}{}",
            condition_in_words(store, &term.condition)?
        ));
    }
    Ok(parts.join("; "))
}

fn condition_in_words(store: &Store, condition: &Condition) -> Result<String> {
    let plain = |word: &str| word.replace('_', " ");
    let name = name(store, condition)?;
    Ok(match condition {
        Condition::Speaker { rivals: false, .. } => format!("speaker {name}"),
        Condition::Speaker { rivals: true, .. } => format!("speaker {name}, ambiguous ones too"),
        Condition::Organization { link, .. } => {
            format!("organization {name} ({})", link_in_words(*link))
        }
        Condition::Outlet { .. } => format!("outlet {name}"),
        Condition::Article { .. } => format!("article {name}"),
        Condition::Tag { .. } => format!("tag {name}"),
        Condition::Project { .. } => format!("project {name}"),
        Condition::Kind { value } => format!("speaker is {}", plain(value.word())),
        Condition::Form { value } => format!("form {}", plain(value.word())),
        Condition::Level { value } => format!("level {}", plain(value.word())),
        Condition::Flag { value } => plain(value.word()),
        Condition::Role { text } => format!("role {text}"),
        Condition::Date(range) => range_in_words("dated", range),
        Condition::Said(range) => range_in_words("said", range),
        Condition::Published(range) => range_in_words("published", range),
    })
}

fn link_in_words(link: OrganizationLink) -> &'static str {
    match link {
        OrganizationLink::Any => "any link",
        OrganizationLink::Then => "role at the time",
        OrganizationLink::Now => "role now",
        OrganizationLink::Printed => "printed words",
        OrganizationLink::Itself => "the organization itself",
        OrganizationLink::Authors => "authors of a document",
    }
}

fn range_in_words(verb: &str, range: &DateRange) -> String {
    let words = match (&range.from, &range.to) {
        (Some(from), Some(to)) => format!("{verb} {from} to {to}"),
        (Some(from), None) => format!("{verb} since {from}"),
        (None, Some(to)) => format!("{verb} until {to}"),
        (None, None) => format!("{verb} at a known date"),
    };
    if range.unknown {
        format!("{words} or at an unknown date")
    } else {
        words
    }
}
