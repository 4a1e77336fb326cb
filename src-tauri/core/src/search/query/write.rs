//! From a filter to a text that reads as the same filter.

use super::{Dated, Key, WriteQuery, WrittenQuery, fact, parse, range, read};
use crate::error::{Error, ErrorCode, Result};
use crate::library::Library;
use crate::search::{Condition, Filter, Term};
use crate::store::{Store, field};

impl Library {
    /// Writes a filter as one line for the search box.
    pub fn write_query(&self, input: WriteQuery) -> Result<WrittenQuery> {
        self.read(|store| {
            Ok(WrittenQuery {
                text: write(store, &input.filter)?,
            })
        })
    }
}

/// A filter as one line: the fields, then the words.
///
/// # Errors
/// Its own text cannot be read, or has fields that narrow what its terms ask of the same field, which one line has no
/// words for.
pub(crate) fn write(store: &Store, filter: &Filter) -> Result<String> {
    let query = parse(&filter.text).sound()?;
    let (typed, problem) = read::terms(store, &query)?;
    if let Some(problem) = problem.filter(|problem| !problem.missing) {
        return Err(problem.error());
    }
    let wanted = |term: &&Term| !term.exclude;
    let twice = typed.iter().filter(wanted).find(|typed| {
        let chosen = filter.terms.iter().filter(wanted);
        chosen
            .map(|term| field(&term.condition))
            .any(|chosen| chosen == field(&typed.condition))
    });
    if let Some(twice) = twice {
        let name = field(&twice.condition);
        return Err(Error::new(
            ErrorCode::Unsupported,
            format!(
                "This filter narrows its {name} a second time in its words, which one line cannot say. Take one of the two away."
            ),
        ));
    }
    let mut parts: Vec<String> = filter
        .terms
        .iter()
        .chain(&typed)
        .map(|term| written(store, term))
        .collect::<Result<_>>()?;
    parts.push(query.words);
    parts.retain(|part| !part.is_empty());
    Ok(parts.join(" "))
}

/// One term as a field.
pub(super) fn written(store: &Store, term: &Term) -> Result<String> {
    let key = match &term.condition {
        Condition::Speaker { rivals, .. } => Key::Speaker { rivals: *rivals },
        Condition::Organization { link, .. } => Key::Organization(*link),
        Condition::Outlet { .. } => Key::Outlet,
        Condition::Article { .. } => Key::Article,
        Condition::Tag { .. } => Key::Tag,
        Condition::Project { .. } => Key::Project,
        Condition::Role { .. } => Key::Role,
        Condition::Said(asked) => return range::written(Dated::Said, asked, term.exclude),
        Condition::Published(asked) => {
            return range::written(Dated::Published, asked, term.exclude);
        }
        Condition::Date(asked) => return range::written(Dated::Listed, asked, term.exclude),
        Condition::Kind { .. }
        | Condition::Form { .. }
        | Condition::Level { .. }
        | Condition::Flag { .. } => Key::Fact,
    };
    let field = match &term.condition {
        Condition::Role { text } => format!("{}:{}", key.spelling(), quoted(text.trim())),
        condition => match fact::written(condition) {
            Some(fact) => fact,
            None => format!("{}:{}", key.spelling(), store.name_value(condition)?),
        },
    };
    Ok(format!("{}{field}", if term.exclude { "-" } else { "" }))
}

/// A value in marks.
pub(crate) fn quoted(text: &str) -> String {
    format!("\"{}\"", text.replace('\\', "\\\\").replace('"', "\\\""))
}
