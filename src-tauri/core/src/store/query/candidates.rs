//! What a name that is being typed can become. Asked on every keystroke, so nothing here reads all quotations or counts
//! beyond a bound.

use chrono::NaiveDate;
use rusqlite::params;

use super::names::{OF_SPEAKERS, Thing};
use crate::error::Result;
use crate::fold::fold;
use crate::search::query::{Candidate, Key};
use crate::store::Store;
use crate::store::derived::listed_between;

/// At most so many names that begin so are compared by use.
const COMPARED: u32 = 1_000;
/// Uses are counted so far to find the most used, and so far to tell those apart and to be shown.
const COARSE: u32 = 100;
const FINE: u32 = 2_000;
/// At most so many are counted again.
const RECOUNTED: usize = 40;
/// What was recorded last says what is worked on, where nothing is typed yet.
const RECENT: u32 = 500;

/// A thing and how often it is used, as far as that was counted.
struct Used {
    id: i64,
    uses: u32,
}

impl Store {
    /// What the values of a key can be, the most used first.
    pub(crate) fn candidates(&self, key: Key, typed: &str, most: usize) -> Result<Vec<Candidate>> {
        let Some(thing) = Thing::of(key) else {
            return Ok(Vec::new());
        };
        let mut used = match (thing, Self::name_query(typed)) {
            (Thing::Speaker | Thing::Organization, Some(query)) => self.begun(thing, &query)?,
            (Thing::Speaker | Thing::Organization, None) => self.recent(thing)?,
            _ => self.holding(thing, typed)?,
        };
        used.sort_by_key(|used| (std::cmp::Reverse(used.uses), used.id));
        used.truncate(RECOUNTED.max(most));
        for used in used.iter_mut().filter(|used| used.uses >= COARSE) {
            used.uses = self.uses(thing, used.id, FINE)?;
        }
        used.sort_by_key(|used| (std::cmp::Reverse(used.uses), used.id));
        used.truncate(most);
        used.into_iter()
            .filter_map(|used| Some((used.id, key.condition(used.id)?)))
            .map(|(id, condition)| {
                Ok(Candidate {
                    condition,
                    label: self
                        .names_of(thing, id)?
                        .into_iter()
                        .next()
                        .unwrap_or_default(),
                    detail: self.about(thing, id)?,
                    count: self.quotations_of(thing, id)?,
                })
            })
            .collect()
    }

    /// The years that the list has, the latest first.
    pub(crate) fn listed_years(&self) -> Result<Vec<i32>> {
        let mut years = Vec::new();
        let mut end = i64::MAX;
        // From each year straight to the one before it, by the order of the list.
        let sql = "SELECT max(key) FROM listing WHERE key >= 0 AND key < ?1";
        while let Some(key) = self.one(sql, [end], |row| row.get::<_, Option<i64>>(0))? {
            let year = year_of(key);
            years.push(year);
            end = first_key(year);
        }
        Ok(years)
    }

    /// Speakers or organizations with a name that begins so.
    fn begun(&self, thing: Thing, query: &str) -> Result<Vec<Used>> {
        let (id, from) = match thing {
            Thing::Speaker => ("s.id", OF_SPEAKERS),
            _ => (
                "n.organization_id",
                "name_fts AS f JOIN name AS n ON n.id = f.rowid AND n.organization_id IS NOT NULL",
            ),
        };
        let sql =
            format!("SELECT DISTINCT {id} FROM {from} WHERE name_fts MATCH ?1 LIMIT {COMPARED}");
        let ids: Vec<i64> = self.list(&sql, [query], |row| row.get(0))?;
        self.used(thing, ids)
    }

    /// Those of the quotations recorded last.
    fn recent(&self, thing: Thing) -> Result<Vec<Used>> {
        let column = match thing {
            Thing::Speaker => "a.speaker_id",
            _ => "a.organization_id",
        };
        let sql = format!(
            "SELECT DISTINCT {column} FROM (SELECT id FROM quotation ORDER BY id DESC LIMIT {RECENT}) AS q
             JOIN attribution AS a ON a.quotation_id = q.id WHERE {column} IS NOT NULL"
        );
        let ids = self.list(&sql, [], |row| row.get(0))?;
        self.used(thing, ids)
    }

    /// Outlets, tags and projects whose name holds what is typed, and of the latest articles those whose headline does.
    fn holding(&self, thing: Thing, typed: &str) -> Result<Vec<Used>> {
        let sql = match thing {
            Thing::Outlet => "SELECT id, name FROM outlet",
            Thing::Tag => "SELECT id, name FROM tag",
            Thing::Project => "SELECT id, name FROM project",
            _ => {
                "SELECT id, headline FROM article WHERE headline <> '' ORDER BY id DESC LIMIT 2000"
            }
        };
        let all: Vec<(i64, String)> = self.list(sql, [], |row| Ok((row.get(0)?, row.get(1)?)))?;
        let typed = fold(typed.trim());
        let holding = all
            .into_iter()
            .filter(|(_, name)| fold(name).contains(&typed));
        let ids: Vec<i64> = holding.map(|(id, _)| id).take(COMPARED as usize).collect();
        self.used(thing, ids)
    }

    fn used(&self, thing: Thing, ids: Vec<i64>) -> Result<Vec<Used>> {
        ids.into_iter()
            .map(|id| {
                Ok(Used {
                    id,
                    uses: self.uses(thing, id, COARSE)?,
                })
            })
            .collect()
    }

    /// How often a thing is used, counted to `cap`.
    fn uses(&self, thing: Thing, id: i64, cap: u32) -> Result<u32> {
        let rows = match thing {
            Thing::Speaker => "attribution WHERE speaker_id = ?1",
            Thing::Organization => {
                "(SELECT 1 FROM attribution WHERE organization_id = ?1 UNION ALL SELECT 1 FROM role WHERE organization_id = ?1)"
            }
            Thing::Outlet => "article WHERE outlet_id = ?1",
            Thing::Article => "quotation WHERE article_id = ?1",
            Thing::Tag => "quotation_tag WHERE tag_id = ?1",
            Thing::Project => "project_quotation WHERE project_id = ?1",
        };
        let sql = format!("SELECT count(*) FROM (SELECT 1 FROM {rows} LIMIT ?2)");
        self.one(&sql, params![id, cap], |row| row.get(0))
    }

    /// How many quotations a thing has, where that is counted at once.
    fn quotations_of(&self, thing: Thing, id: i64) -> Result<Option<u32>> {
        let rows = match thing {
            Thing::Speaker => "attribution WHERE speaker_id = ?1",
            Thing::Article => "quotation WHERE article_id = ?1",
            Thing::Tag => "quotation_tag WHERE tag_id = ?1",
            Thing::Project => "project_quotation WHERE project_id = ?1",
            // A part of an organization counts with it, and an outlet's quotations hang on its articles.
            Thing::Organization | Thing::Outlet => return Ok(None),
        };
        let counted = if thing == Thing::Article {
            "id"
        } else {
            "quotation_id"
        };
        let sql = format!(
            "SELECT count(*), count(DISTINCT {counted}) FROM (SELECT {counted} FROM {rows} LIMIT {FINE})"
        );
        let (rows, quotations): (u32, u32) =
            self.one(&sql, [id], |row| Ok((row.get(0)?, row.get(1)?)))?;
        Ok((rows < FINE).then_some(quotations))
    }

    /// What tells a thing from others of its name.
    fn about(&self, thing: Thing, id: i64) -> Result<String> {
        let sql = match thing {
            Thing::Speaker => {
                "SELECT coalesce((SELECT r.title || CASE WHEN o.name IS NULL THEN '' WHEN r.title = '' THEN o.name ELSE ', ' || o.name END
                                  FROM role AS r LEFT JOIN organization_label AS o ON o.id = r.organization_id
                                  LEFT JOIN date_assertion AS d ON d.role_id = r.id AND d.property = 'started'
                                  WHERE r.speaker_id = s.id ORDER BY d.earliest DESC, r.id DESC LIMIT 1),
                                 CASE WHEN s.kind = 'person' THEN '' ELSE replace(s.kind, '_', ' ') END)
                 FROM speaker AS s WHERE s.id = ?1"
            }
            Thing::Organization => {
                "SELECT p.name FROM organization AS o JOIN organization_label AS p ON p.id = o.parent_id WHERE o.id = ?1"
            }
            Thing::Article => {
                "SELECT o.name FROM article AS a JOIN outlet AS o ON o.id = a.outlet_id WHERE a.id = ?1"
            }
            Thing::Outlet | Thing::Tag | Thing::Project => return Ok(String::new()),
        };
        Ok(self.find(sql, [id], |row| row.get(0))?.unwrap_or_default())
    }
}

/// Where a year begins in the list.
fn first_key(year: i32) -> i64 {
    listed_between(NaiveDate::from_ymd_opt(year, 1, 1), None).0
}

/// The year of a key of the list: the last one that begins at or before it.
fn year_of(key: i64) -> i32 {
    let (mut year, mut after) = (1, 10_000);
    while after - year > 1 {
        let middle = (year + after) / 2;
        match first_key(middle) <= key {
            true => year = middle,
            false => after = middle,
        }
    }
    year
}
