//! What is called so.

use rusqlite::params;

use super::same;
use crate::error::Result;
use crate::fold::{fold, words};
use crate::search::query::{Key, Value};
use crate::store::Store;

/// What has a name that a query can ask for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Thing {
    Speaker,
    Organization,
    Outlet,
    Article,
    Tag,
    Project,
}

impl Thing {
    /// What the values of a key are.
    pub(super) fn of(key: Key) -> Option<Self> {
        Some(match key {
            Key::Speaker { .. } => Self::Speaker,
            Key::Organization(_) => Self::Organization,
            Key::Outlet => Self::Outlet,
            Key::Article => Self::Article,
            Key::Tag => Self::Tag,
            Key::Project => Self::Project,
            Key::Role | Key::Fact | Key::Dated { .. } => return None,
        })
    }

    /// At the beginning of a sentence.
    pub(super) fn noun(self) -> &'static str {
        match self {
            Self::Speaker => "Speaker",
            Self::Organization => "Organization",
            Self::Outlet => "Outlet",
            Self::Article => "Article",
            Self::Tag => "Tag",
            Self::Project => "Project",
        }
    }
}

/// The names of speakers: an organization that speaks has the organization's.
pub(in crate::store) const OF_SPEAKERS: &str = "name_fts AS f JOIN name AS n ON n.id = f.rowid JOIN speaker AS s ON s.id = n.speaker_id OR s.organization_id = n.organization_id";

impl Store {
    /// The ids of what a value means, the lowest first, at most `most`: what has the whole name if it is in marks and
    /// anything has it, else all whose names have words that begin like its words, or hold it.
    pub(super) fn ids_called(&self, thing: Thing, value: &Value, most: usize) -> Result<Vec<i64>> {
        let mut ids = match thing {
            Thing::Speaker => self.ids_by_name("s.id", OF_SPEAKERS, value, most)?,
            Thing::Organization => {
                let names = "name_fts AS f JOIN name AS n ON n.id = f.rowid AND n.organization_id IS NOT NULL";
                self.ids_by_name("n.organization_id", names, value, most)?
            }
            Thing::Article => self.articles_called(value, most)?,
            Thing::Outlet => self.ids_in("SELECT id, name FROM outlet", value)?,
            Thing::Tag => self.ids_in("SELECT id, name FROM tag", value)?,
            Thing::Project => self.ids_in("SELECT id, name FROM project", value)?,
        };
        ids.sort_unstable();
        ids.truncate(most);
        Ok(ids)
    }

    fn ids_by_name(&self, id: &str, from: &str, value: &Value, most: usize) -> Result<Vec<i64>> {
        if value.whole() {
            let asked = words(&value.text).join(" ");
            let sql = format!("SELECT {id}, n.text FROM {from} WHERE name_fts MATCH ?1");
            let mut named: Vec<(i64, String)> = match asked.is_empty() {
                true => Vec::new(),
                false => self.list(&sql, [format!("^\"{asked}\"")], |row| {
                    Ok((row.get(0)?, row.get(1)?))
                })?,
            };
            named.retain(|(_, name)| same(name, &value.text));
            let mut ids: Vec<i64> = named.into_iter().map(|(id, _)| id).collect();
            ids.sort_unstable();
            ids.dedup();
            if !ids.is_empty() {
                return Ok(ids);
            }
        }
        let Some(query) = Self::name_query(&value.text) else {
            return Ok(Vec::new());
        };
        let sql = format!("SELECT DISTINCT {id} FROM {from} WHERE name_fts MATCH ?1 LIMIT ?2");
        self.list(&sql, params![query, most as i64], |row| row.get(0))
    }

    /// Articles whose headline it is, if the value is in marks and any has it; else, the latest first, those that have
    /// its words in their headline or address.
    fn articles_called(&self, value: &Value, most: usize) -> Result<Vec<i64>> {
        if value.whole() {
            let mut ids = self.articles_headed(&value.text)?;
            ids.retain(|(_, headline)| same(headline, &value.text));
            if !ids.is_empty() {
                return Ok(ids.into_iter().map(|(id, _)| id).collect());
            }
        }
        self.articles_with(&value.text, most)
    }

    /// Of things that are few: outlets, tags and projects.
    fn ids_in(&self, sql: &str, value: &Value) -> Result<Vec<i64>> {
        let all: Vec<(i64, String)> = self.list(sql, [], |row| Ok((row.get(0)?, row.get(1)?)))?;
        let asked = fold(value.text.trim());
        let ids = |meant: &dyn Fn(&str) -> bool| -> Vec<i64> {
            let meant = all.iter().filter(|(_, name)| meant(name));
            meant.map(|(id, _)| *id).collect()
        };
        let whole = match value.whole() {
            true => ids(&|name| fold(name.trim()) == asked),
            false => Vec::new(),
        };
        Ok(match whole.is_empty() {
            true => ids(&|name| fold(name).contains(&asked)),
            false => whole,
        })
    }

    /// All names of a thing, the one that is shown first; none when it is not in the library.
    pub(super) fn names_of(&self, thing: Thing, id: i64) -> Result<Vec<String>> {
        let sql = match thing {
            Thing::Speaker => {
                "SELECT name FROM speaker_label WHERE id = ?1
                 UNION ALL SELECT text FROM name WHERE speaker_id = ?1
                 UNION ALL SELECT n.text FROM speaker AS s JOIN name AS n ON n.organization_id = s.organization_id WHERE s.id = ?1"
            }
            Thing::Organization => {
                "SELECT name FROM organization_label WHERE id = ?1
                 UNION ALL SELECT text FROM name WHERE organization_id = ?1"
            }
            Thing::Outlet => "SELECT name FROM outlet WHERE id = ?1",
            Thing::Article => "SELECT headline FROM article WHERE id = ?1",
            Thing::Tag => "SELECT name FROM tag WHERE id = ?1",
            Thing::Project => "SELECT name FROM project WHERE id = ?1",
        };
        self.list(sql, [id], |row| row.get(0))
    }
}
