//! From the search box's fields to conditions: names are looked up, so that `speaker:paul` asks for everybody whose name
//! has a word that begins so.

use chrono::Days;

use super::Store;
use crate::date::{UncertainDate, read};
use crate::error::{Error, Result};
use crate::fold::fold;
use crate::id::{ArticleId, OrganizationId, SpeakerId, TagId};
use crate::quotations::{Form, Level};
use crate::search::query::Field;
use crate::search::{Condition, DateRange, Flag, OrganizationLink, Term};
use crate::speakers::SpeakerKind;

/// At most so many people, organizations or articles are meant by one part of a name.
const MEANT: u32 = 50;

impl Store {
    /// The terms that a field stands for, any of which will do; a name that nothing has finds nothing.
    pub(super) fn field_terms(&self, field: &Field) -> Result<Vec<Term>> {
        let mut exclude = field.exclude;
        let conditions: Vec<Condition> = match field.key {
            "speaker" => self
                .ids_named("s.id", field)?
                .into_iter()
                .map(|id| Condition::Speaker {
                    id: SpeakerId(id),
                    rivals: false,
                })
                .collect(),
            "org" => {
                let link = OrganizationLink::Any;
                let ids = self.ids_named("n.organization_id", field)?;
                ids.into_iter()
                    .map(|id| Condition::Organization {
                        id: OrganizationId(id),
                        link,
                    })
                    .collect()
            }
            "outlet" => self
                .outlets(&field.value)?
                .into_iter()
                .map(|row| Condition::Outlet { id: row.outlet.id })
                .collect(),
            "tag" => {
                let tags = self
                    .tags()?
                    .into_iter()
                    .filter(|row| has(&row.tag.name, field));
                tags.map(|row| Condition::Tag { id: row.tag.id }).collect()
            }
            "project" => {
                let projects = self
                    .projects()?
                    .into_iter()
                    .filter(|row| has(&row.project.name, field));
                projects
                    .map(|row| Condition::Project { id: row.project.id })
                    .collect()
            }
            "in" => {
                let sql = "SELECT id FROM article WHERE fold_contains(headline || ' ' || url, ?1) LIMIT ?2";
                let ids: Vec<ArticleId> =
                    self.list(sql, rusqlite::params![field.value, MEANT], |row| row.get(0))?;
                ids.into_iter()
                    .map(|id| Condition::Article { id })
                    .collect()
            }
            "is" | "has" => vec![fact(field)?],
            _ if matches!(fold(&field.value).as_str(), "none" | "unknown") => {
                exclude = !exclude;
                vec![dated(
                    field.key,
                    DateRange {
                        from: None,
                        to: None,
                        unknown: false,
                    },
                )]
            }
            key => vec![dated(key, range(field)?)],
        };
        let nothing = Condition::Tag { id: TagId(0) };
        let conditions = if conditions.is_empty() {
            vec![nothing]
        } else {
            conditions
        };
        Ok(conditions
            .into_iter()
            .map(|condition| Term { exclude, condition })
            .collect())
    }

    /// The speakers (`s.id`) or organizations that have a name with every word of the value.
    fn ids_named(&self, column: &str, field: &Field) -> Result<Vec<i64>> {
        let Some(query) = Self::name_query(&field.value) else {
            return Ok(Vec::new());
        };
        let sql = format!(
            "SELECT DISTINCT {column} FROM name_fts AS f JOIN name AS n ON n.id = f.rowid
             LEFT JOIN speaker AS s ON s.id = n.speaker_id OR s.organization_id = n.organization_id
             WHERE name_fts MATCH ?1 AND {column} IS NOT NULL LIMIT ?2"
        );
        self.list(&sql, rusqlite::params![query, MEANT], |row| row.get(0))
    }
}

fn has(name: &str, field: &Field) -> bool {
    fold(name).contains(&fold(&field.value))
}

/// What `is:` and `has:` ask; the beginning of a word is enough.
fn fact(field: &Field) -> Result<Condition> {
    let asked = fold(&field.value).replace(['-', ' '], "_");
    let asked = match asked.as_str() {
        "unnamed" => "unnamed_source",
        "off_record" => "off_the_record",
        other => other,
    };
    let kinds = SpeakerKind::ALL
        .iter()
        .map(|value| (value.word(), Condition::Kind { value: *value }));
    let forms = Form::ALL
        .iter()
        .map(|value| (value.word(), Condition::Form { value: *value }));
    let levels = Level::ALL
        .iter()
        .map(|value| (value.word(), Condition::Level { value: *value }));
    let flags = Flag::ALL
        .iter()
        .map(|value| (value.word(), Condition::Flag { value: *value }));
    let all: Vec<(&str, Condition)> = kinds.chain(forms).chain(levels).chain(flags).collect();
    let exact = all.iter().find(|(word, _)| *word == asked);
    let begun = || all.iter().find(|(word, _)| word.starts_with(asked));
    exact
        .or_else(begun)
        .map(|(_, condition)| condition.clone())
        .ok_or_else(|| {
            let words: Vec<&str> = all.iter().map(|(word, _)| *word).collect();
            let message = format!(
                "“{}:{}” (character {}) is not known. It can be {}.",
                field.key,
                field.value,
                field.place,
                words.join(", ")
            );
            Error::invalid("text", message.replace('_', "-"))
        })
}

fn dated(key: &str, range: DateRange) -> Condition {
    if key == "said" {
        Condition::Said(range)
    } else {
        Condition::Published(range)
    }
}

/// `2023-10`, `2020..2023`, `>2021`, `>=2021`, `<2021`, `<=2021`.
fn range(field: &Field) -> Result<DateRange> {
    let place = |error: Error| Error {
        message: format!("{} (character {})", error.message, field.place),
        ..error
    };
    let date = |text: &str| read(text, "text").map_err(place);
    let value = field.value.as_str();
    let day = |day: Option<chrono::NaiveDate>| day.map(|day| day.to_string());
    let beyond = |date: Option<UncertainDate>| {
        date.and_then(|date| date.latest?.checked_add_days(Days::new(1)))
    };
    let before = |date: Option<UncertainDate>| {
        date.and_then(|date| date.earliest?.checked_sub_days(Days::new(1)))
    };
    let (from, to) = if let Some(rest) = value.strip_prefix(">=") {
        (date(rest)?.and_then(|date| date.earliest), None)
    } else if let Some(rest) = value.strip_prefix("<=") {
        (None, date(rest)?.and_then(|date| date.latest))
    } else if let Some(rest) = value.strip_prefix('>') {
        (beyond(date(rest)?), None)
    } else if let Some(rest) = value.strip_prefix('<') {
        (None, before(date(rest)?))
    } else {
        let date = date(value)?;
        (
            date.as_ref().and_then(|date| date.earliest),
            date.and_then(|date| date.latest),
        )
    };
    Ok(DateRange {
        from: day(from),
        to: day(to),
        unknown: false,
    })
}
