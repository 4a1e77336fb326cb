//! A filter as SQL: words and facts become one FTS5 expression, date ranges conditions on the listing.

use std::collections::BTreeMap;

use rusqlite::types::Value;

use super::Store;
use super::derived::{listed_between, number};
use super::expression::Asked;
use super::fts5::Fts5;
use crate::date::read;
use crate::error::Result;
use crate::search::query::parse;
use crate::search::tokens::{Token, condition_tokens};
use crate::search::{Condition, DateRange, Filter, Sort, Term};

/// A filter ready to be asked. What it finds are keys of the listing.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Selection {
    /// `quotation_fts AS f`, `listing AS l`, or both.
    from: &'static str,
    condition: String,
    params: Vec<Value>,
    /// When it asks for words, so that some rows fit better than others: which of the parameters the search index is asked,
    /// and what it is asked for the words alone, without the speakers who have such a name.
    words: Option<(usize, Value)>,
}

/// Where what the search index finds has its row of the listing beside it.
const FOUND_AND_LISTED: &str = "quotation_fts AS f CROSS JOIN listing AS l ON l.key = f.rowid";

/// A condition in SQL, with `{key}` for the key of the listing; `l.` is only there where `of_listing` says so.
struct Clause {
    sql: String,
    of_listing: bool,
}

impl Store {
    /// The selection of a filter.
    ///
    /// # Errors
    /// `InvalidInput` for a date, a range or a part of a word that cannot be asked.
    pub(crate) fn selection(&self, filter: &Filter) -> Result<Selection> {
        let query = parse(&filter.text).sound()?;
        let mut terms: Vec<(bool, Term)> = filter
            .terms
            .iter()
            .map(|term| (false, term.clone()))
            .collect();
        for field in &query.fields {
            terms.extend(
                self.field_terms(field)?
                    .into_iter()
                    .map(|term| (true, term)),
            );
        }
        // What is typed narrows what is chosen, so the two are alternatives only among themselves.
        let mut wanted: BTreeMap<(bool, &'static str), Vec<Fts5>> = BTreeMap::new();
        let mut shut_out = self.expressions(&query.without)?;
        let mut ranges: BTreeMap<(bool, &'static str), Vec<Clause>> = BTreeMap::new();
        let mut params: Vec<Value> = Vec::new();
        for (typed, Term { exclude, condition }) in &terms {
            match condition_tokens(condition, |id| self.organization_tree(id))? {
                Some(tokens) => {
                    let these = match exclude {
                        true => &mut shut_out,
                        false => wanted.entry((*typed, field(condition))).or_default(),
                    };
                    these.extend(tokens.iter().map(|token| Fts5::facts(token)));
                }
                None => {
                    let mut clause = range(condition, &mut params)?;
                    let key = if *exclude { "" } else { field(condition) };
                    if *exclude {
                        clause.sql = format!("NOT ({})", clause.sql);
                    }
                    ranges.entry((*typed, key)).or_default().push(clause);
                }
            }
        }
        let mut all: Vec<Fts5> = wanted.values().map(|facts| Fts5::any(facts)).collect();
        let asked = self.asked(&query)?;
        if !shut_out.is_empty() && all.is_empty() && asked.is_none() {
            all.push(Fts5::facts(&[Token::any()]));
        }
        let of_listing = ranges.values().flatten().any(|clause| clause.of_listing);
        let (from, key) = match (all.is_empty() && asked.is_none(), of_listing) {
            (true, _) => ("listing AS l", "l.key"),
            (false, false) => ("quotation_fts AS f", "f.rowid"),
            (false, true) => (FOUND_AND_LISTED, "f.rowid"),
        };
        let mut conditions = Vec::new();
        let expression = |also: Option<Fts5>| {
            let all: Vec<Fts5> = all.iter().cloned().chain(also).collect();
            let all = Fts5::all(&all);
            Value::Blob(match shut_out.is_empty() {
                true => all.into_bytes(),
                false => all.without(Fts5::any(&shut_out)).into_bytes(),
            })
        };
        let words = asked
            .as_ref()
            .map(|asked| expression(Some(asked.words.clone())));
        let words = words.map(|words| (params.len(), words));
        if asked.is_some() || !all.is_empty() {
            params.push(expression(asked.map(Asked::whole)));
            conditions.push(format!("quotation_fts MATCH ?{}", params.len()));
        }
        for ((_, field), clauses) in &ranges {
            let sqls: Vec<&str> = clauses.iter().map(|clause| clause.sql.as_str()).collect();
            let sql = sqls.join(if field.is_empty() { " AND " } else { " OR " });
            // Without brackets SQLite sees the bounds of a walk.
            let sql = match sqls.len() {
                1 => sql,
                _ => format!("({sql})"),
            };
            conditions.push(sql.replace("{key}", key));
        }
        Ok(Selection {
            from,
            condition: conditions.join(" AND "),
            params,
            words,
        })
    }
}

/// Conditions of one field are alternatives.
pub(crate) fn field(condition: &Condition) -> &'static str {
    match condition {
        Condition::Speaker { .. } => "speaker",
        Condition::Organization { .. } => "organization",
        Condition::Outlet { .. } => "outlet",
        Condition::Article { .. } => "article",
        Condition::Tag { .. } => "tag",
        Condition::Project { .. } => "project",
        Condition::Kind { .. } => "kind",
        Condition::Form { .. } => "form",
        Condition::Level { .. } => "level",
        Condition::Flag { .. } => "flag",
        Condition::Role { .. } => "role",
        Condition::Date(_) => "date",
        Condition::Said(_) => "said",
        Condition::Published(_) => "published",
    }
}

/// The first and the last day of a range.
fn days(from: &Option<String>, to: &Option<String>, name: &str) -> Result<Days> {
    let bound = |text: &Option<String>| {
        Ok::<_, crate::Error>(
            text.as_deref()
                .map(|text| read(text, name))
                .transpose()?
                .flatten(),
        )
    };
    let from = bound(from)?.and_then(|date| date.earliest);
    let to = bound(to)?.and_then(|date| date.latest);
    if let (Some(first), Some(last)) = (from, to)
        && first > last
    {
        return Err(crate::Error::invalid(
            name,
            format!("The range ends ({last}) before it begins ({first})."),
        ));
    }
    Ok((from, to))
}

type Days = (Option<chrono::NaiveDate>, Option<chrono::NaiveDate>);

/// A date that may lie in the range, as far as its earliest and latest day allow.
fn range(condition: &Condition, params: &mut Vec<Value>) -> Result<Clause> {
    let (name, range) = match condition {
        Condition::Published(range) => ("published", range),
        Condition::Said(range) => ("said", range),
        Condition::Date(range) => return listed(range, params),
        _ => return Err(crate::Error::bug("A range was made of no date")),
    };
    let DateRange { from, to, unknown } = range;
    let (earliest, latest) = (format!("l.{name}_earliest"), format!("l.{name}_latest"));
    let mut known = vec![format!("({earliest} IS NOT NULL OR {latest} IS NOT NULL)")];
    let (from, to) = days(from, to, name)?;
    if let Some(day) = from {
        params.push(Value::Integer(number(day)));
        known.push(format!("coalesce({latest}, ?{0}) >= ?{0}", params.len()));
    }
    if let Some(day) = to {
        params.push(Value::Integer(number(day)));
        known.push(format!("coalesce({earliest}, ?{0}) <= ?{0}", params.len()));
    }
    let known = known.join(" AND ");
    let sql = if *unknown {
        format!("({known} OR ({earliest} IS NULL AND {latest} IS NULL))")
    } else {
        format!("({known})")
    };
    Ok(Clause {
        sql,
        of_listing: true,
    })
}

/// A place in the list between two days.
fn listed(range: &DateRange, params: &mut Vec<Value>) -> Result<Clause> {
    let (from, to) = days(&range.from, &range.to, "date")?;
    let (first, end) = listed_between(from, to);
    params.extend([Value::Integer(first), Value::Integer(end)]);
    let at = params.len();
    let known = format!("{{key}} >= ?{} AND {{key}} < ?{at}", at - 1);
    Ok(Clause {
        sql: match range.unknown {
            true => format!("({known} OR {{key}} < 0)"),
            false => known,
        },
        of_listing: false,
    })
}

impl Selection {
    /// What the search index is asked, for those who ask it themselves.
    pub(crate) fn params(&self) -> &[Value] {
        &self.params
    }

    /// Whether every quotation of the library belongs to it.
    pub(crate) fn is_all(&self) -> bool {
        self.condition.is_empty()
    }

    /// The same with the listing at hand, for its columns.
    pub(super) fn listed(&self) -> Self {
        let from = match self.from {
            "quotation_fts AS f" => FOUND_AND_LISTED,
            from => from,
        };
        Self {
            from,
            ..self.clone()
        }
    }

    /// Whether it asks for words, so that its rows can be ranked.
    pub(crate) fn has_words(&self) -> bool {
        self.words.is_some()
    }

    /// The same for the words alone, without the speakers who have such a name; none when it asks for no words, so that
    /// its rows cannot be ranked.
    pub(super) fn by_words(&self) -> Option<Self> {
        let (at, words) = self.words.clone()?;
        let mut alone = self.clone();
        alone.params[at] = words;
        Some(alone)
    }

    fn key(&self) -> &'static str {
        match self.from {
            "listing AS l" => "l.key",
            _ => "f.rowid",
        }
    }

    /// The query of `column` (`{key}` for the key) where `also` holds, in the order of `sort` or of nothing.
    pub(super) fn sql(&self, column: &str, also: &str, sort: Option<Sort>) -> String {
        let parts = [self.condition.as_str(), also];
        let mut condition = parts
            .into_iter()
            .filter(|part| !part.is_empty())
            .collect::<Vec<_>>()
            .join(" AND ");
        if condition.is_empty() {
            condition = "1".to_owned();
        }
        let order = match sort {
            None => "",
            Some(Sort::Newest | Sort::Relevance) => " ORDER BY {key} DESC",
            Some(Sort::Oldest) => " ORDER BY {key}",
            Some(Sort::Added) => " ORDER BY l.quotation_id DESC",
        };
        let from = match sort {
            Some(Sort::Added) => self.listed().from,
            _ => self.from,
        };
        format!("SELECT {column} FROM {from} WHERE {condition}{order}").replace("{key}", self.key())
    }
}
