//! A filter as SQL: words and facts become one FTS5 expression, date ranges conditions on the listing.

use std::collections::BTreeMap;

use super::Store;
use super::derived::listed_between;
use crate::date::read;
use crate::error::Result;
use crate::fold::words;
use crate::search::query::{Query, Words, parse};
use crate::search::tokens::{ANY, condition_tokens};
use crate::search::{Condition, DateRange, Filter, Sort, Term};

/// A filter ready to be asked. `from` names `listing AS l`; `condition` holds on it.
pub(crate) struct Selection {
    pub(super) from: String,
    pub(super) condition: String,
    pub(super) params: Vec<String>,
}

/// At most so many speakers are searched for by name with the words of a search.
const NAMED_SPEAKERS: u32 = 50;

impl Store {
    /// The selection of a filter.
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
        let mut wanted: BTreeMap<(bool, &'static str), Vec<String>> = BTreeMap::new();
        let mut shut_out: Vec<String> = Vec::new();
        let mut ranges: BTreeMap<(bool, &'static str), Vec<String>> = BTreeMap::new();
        let mut params = Vec::new();
        for (typed, Term { exclude, condition }) in &terms {
            match condition_tokens(condition, |id| self.organization_tree(id))? {
                Some(tokens) if *exclude => shut_out.extend(tokens),
                Some(tokens) => wanted
                    .entry((*typed, field(condition)))
                    .or_default()
                    .extend(tokens),
                None => {
                    let sql = range_sql(condition, &mut params)?;
                    let key = if *exclude { "" } else { field(condition) };
                    ranges.entry((*typed, key)).or_default().push(if *exclude {
                        format!("NOT ({sql})")
                    } else {
                        sql
                    });
                }
            }
        }
        let mut all: Vec<String> = wanted
            .values()
            .map(|tokens| format!("{{filter}} : ({})", tokens.join(" OR ")))
            .collect();
        all.extend(self.text_expression(&query)?);
        let mut conditions: Vec<String> = ranges
            .iter()
            .map(|((_, field), sqls)| {
                format!(
                    "({})",
                    sqls.join(if field.is_empty() { " AND " } else { " OR " })
                )
            })
            .collect();
        let mut without: Vec<String> = query.without.iter().filter_map(phrase).collect();
        if !without.is_empty() {
            without = vec![format!("{{text}} : ({})", without.join(" OR "))];
        }
        if !shut_out.is_empty() {
            without.push(format!("{{filter}} : ({})", shut_out.join(" OR ")));
        }
        if !without.is_empty() && all.is_empty() {
            all.push(format!("{{filter}} : {ANY}"));
        }
        let mut from = "listing AS l".to_owned();
        if !all.is_empty() {
            let mut expression = all
                .iter()
                .map(|part| format!("({part})"))
                .collect::<Vec<_>>()
                .join(" AND ");
            if !without.is_empty() {
                expression = format!("({expression}) NOT ({})", without.join(" OR "));
            }
            params.push(expression);
            from = "quotation_fts AS f JOIN listing AS l ON l.key = f.rowid".to_owned();
            conditions.push(format!("quotation_fts MATCH ?{}", params.len()));
        }
        let condition = if conditions.is_empty() {
            "1".to_owned()
        } else {
            conditions.join(" AND ")
        };
        Ok(Selection {
            from,
            condition,
            params,
        })
    }

    /// The FTS5 expression of the words that were typed; or the name of a speaker.
    fn text_expression(&self, query: &Query) -> Result<Option<String>> {
        let any = |group: &Vec<Words>| {
            let phrases: Vec<String> = group.iter().filter_map(phrase).collect();
            (!phrases.is_empty()).then(|| format!("({})", phrases.join(" OR ")))
        };
        let groups: Vec<String> = query.groups.iter().filter_map(any).collect();
        if groups.is_empty() {
            return Ok(None);
        }
        let in_text = format!("{{text}} : ({})", groups.join(" AND "));
        let named = query.name_words();
        let Some(query) = named.as_deref().and_then(Self::name_query) else {
            return Ok(Some(in_text));
        };
        let sql = "SELECT DISTINCT s.id FROM name_fts AS f JOIN name AS n ON n.id = f.rowid
                   JOIN speaker AS s ON s.id = n.speaker_id OR s.organization_id = n.organization_id
                   WHERE name_fts MATCH ?1 LIMIT ?2";
        let speakers: Vec<i64> =
            self.list(sql, rusqlite::params![query, NAMED_SPEAKERS], |row| {
                row.get(0)
            })?;
        let tokens: Vec<String> = speakers
            .iter()
            .map(|id| format!("s{id} OR r{id}"))
            .collect();
        Ok(Some(match tokens.is_empty() {
            true => in_text,
            false => format!("({in_text}) OR {{filter}} : ({})", tokens.join(" OR ")),
        }))
    }
}

/// Words as an FTS5 phrase; a run of an unspaced script is a phrase of pairs even outside marks.
fn phrase(typed: &Words) -> Option<String> {
    let words = words(&typed.text);
    let star = if typed.prefix { "*" } else { "" };
    (!words.is_empty()).then(|| format!("\"{}\"{star}", words.join(" ")))
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

/// A date that may lie in the range, as far as its earliest and latest day allow.
fn range_sql(condition: &Condition, params: &mut Vec<String>) -> Result<String> {
    let (name, range) = match condition {
        Condition::Date(range) => return listed_sql(range, params),
        Condition::Published(range) => ("published", range),
        Condition::Said(range) => ("said", range),
        _ => return Ok("1".to_owned()),
    };
    let DateRange { from, to, unknown } = range;
    let (earliest, latest) = (format!("l.{name}_earliest"), format!("l.{name}_latest"));
    let mut known = vec![format!("({earliest} IS NOT NULL OR {latest} IS NOT NULL)")];
    let (from, to) = days(from, to, name)?;
    if let Some(day) = from {
        params.push(day.to_string());
        known.push(format!(
            "coalesce({latest}, '9999-12-31') >= ?{}",
            params.len()
        ));
    }
    if let Some(day) = to {
        params.push(day.to_string());
        known.push(format!(
            "coalesce({earliest}, '0000-01-01') <= ?{}",
            params.len()
        ));
    }
    let known = known.join(" AND ");
    Ok(if *unknown {
        format!("({known} OR ({earliest} IS NULL AND {latest} IS NULL))")
    } else {
        format!("({known})")
    })
}

/// A place in the list between two days.
fn listed_sql(range: &DateRange, params: &mut Vec<String>) -> Result<String> {
    let (from, to) = days(&range.from, &range.to, "date")?;
    let (first, end) = listed_between(from, to);
    params.push(first.to_string());
    params.push(end.to_string());
    let at = params.len();
    // A parameter is text, and text is greater than every number.
    let known = format!(
        "l.key >= CAST(?{} AS INTEGER) AND l.key < CAST(?{at} AS INTEGER)",
        at - 1
    );
    Ok(if range.unknown {
        format!("({known} OR l.key < 0)")
    } else {
        format!("({known})")
    })
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

impl Selection {
    /// The order of a list in SQL.
    pub(super) fn order(&self, sort: Sort) -> &'static str {
        let searched = self.from.starts_with("quotation_fts");
        match (sort, searched) {
            (Sort::Newest, true) => "f.rowid DESC",
            (Sort::Newest, false) => "l.key DESC",
            (Sort::Oldest, true) => "f.rowid",
            (Sort::Oldest, false) => "l.key",
            (Sort::Added, _) => "l.quotation_id DESC",
        }
    }
}
