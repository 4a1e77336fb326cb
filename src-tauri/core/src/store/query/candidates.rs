//! What a name that is being typed can become. Asked on every keystroke, so nothing here reads all quotations or counts
//! beyond a bound.

use chrono::NaiveDate;
use rusqlite::params;

use super::names::{OF_SPEAKERS, Thing};
use crate::error::Result;
use crate::fold::fold;
use crate::id::SpeakerId;
use crate::search::query::{Candidate, Key};
use crate::store::Store;
use crate::store::derived::listed_between;

/// At most so many names that begin so are compared by use.
const COMPARED: usize = 600;
/// Uses are counted so far in each round, and so many of the most used go on to the next: exact counts of all would
/// read everything that a much quoted speaker ever said.
const ROUNDS: [(u32, usize); 3] = [(32, 100), (256, 20), (MOST_COUNTED, 20)];
/// More uses than these are not told apart, and not shown.
const MOST_COUNTED: u32 = 2_000;
/// What was recorded last says what is worked on, where nothing is typed yet.
const RECENT: u32 = 500;

impl Store {
    /// What the values of a key can be, the most used first.
    pub(crate) fn candidates(&self, key: Key, typed: &str, most: usize) -> Result<Vec<Candidate>> {
        let Some(thing) = Thing::of(key) else {
            return Ok(Vec::new());
        };
        let ids = match (thing, Self::name_query(typed)) {
            (Thing::Speaker | Thing::Organization, Some(query)) => self.begun(thing, &query)?,
            (Thing::Speaker | Thing::Organization, None) => self.recent(thing)?,
            (Thing::Article, Some(_)) => self.articles_with(typed, COMPARED)?,
            (Thing::Article, None) => self.recent_articles()?,
            _ => self.holding(thing, typed)?,
        };
        let mut found = self
            .most_used(thing, ids, most)?
            .into_iter()
            .filter_map(|(id, uses)| Some((id, uses, key.condition(id)?)))
            .map(|(id, uses, condition)| {
                let names = self.names_of(thing, id)?;
                Ok(Candidate {
                    condition,
                    label: names.into_iter().next().unwrap_or_default(),
                    detail: self.about(thing, id)?,
                    count: match uses < MOST_COUNTED {
                        true => self.quotations_of(key, thing, id)?,
                        false => None,
                    },
                })
            })
            .collect::<Result<Vec<Candidate>>>()?;
        // Uses that the key does not find were compared as well.
        found.sort_by_key(|candidate| std::cmp::Reverse(candidate.count.unwrap_or(u32::MAX)));
        Ok(found)
    }

    /// The most used first, each with its uses as far as they were counted.
    fn most_used(&self, thing: Thing, ids: Vec<i64>, most: usize) -> Result<Vec<(i64, u32)>> {
        let mut used: Vec<(i64, u32)> = ids.into_iter().map(|id| (id, 0)).collect();
        let mut counted = 0;
        for (cap, kept) in ROUNDS {
            for (id, uses) in used.iter_mut().filter(|(_, uses)| *uses == counted) {
                *uses = self.uses(thing, *id, cap)?;
            }
            used.sort_by_key(|(id, uses)| (std::cmp::Reverse(*uses), *id));
            used.truncate(kept);
            counted = cap;
        }
        used.truncate(most);
        Ok(used)
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
    fn begun(&self, thing: Thing, query: &str) -> Result<Vec<i64>> {
        let (id, from) = match thing {
            Thing::Speaker => ("s.id", OF_SPEAKERS),
            _ => (
                "n.organization_id",
                "name_fts AS f JOIN name AS n ON n.id = f.rowid AND n.organization_id IS NOT NULL",
            ),
        };
        let sql =
            format!("SELECT DISTINCT {id} FROM {from} WHERE name_fts MATCH ?1 LIMIT {COMPARED}");
        self.list(&sql, [query], |row| row.get(0))
    }

    /// Those of the quotations recorded last.
    fn recent(&self, thing: Thing) -> Result<Vec<i64>> {
        let column = match thing {
            Thing::Speaker => "a.speaker_id",
            _ => "a.organization_id",
        };
        let sql = format!(
            "SELECT DISTINCT {column} FROM (SELECT id FROM quotation ORDER BY id DESC LIMIT {RECENT}) AS q
             JOIN attribution AS a ON a.quotation_id = q.id WHERE {column} IS NOT NULL"
        );
        self.list(&sql, [], |row| row.get(0))
    }

    /// The articles that came in last.
    fn recent_articles(&self) -> Result<Vec<i64>> {
        let sql = "SELECT id FROM article WHERE headline <> '' ORDER BY id DESC LIMIT ?1";
        self.list(sql, [RECENT], |row| row.get(0))
    }

    /// Outlets, tags and projects whose name holds what is typed.
    fn holding(&self, thing: Thing, typed: &str) -> Result<Vec<i64>> {
        let table = match thing {
            Thing::Outlet => "outlet",
            Thing::Tag => "tag",
            _ => "project",
        };
        let sql = format!("SELECT id, name FROM {table}");
        let all: Vec<(i64, String)> = self.list(&sql, [], |row| Ok((row.get(0)?, row.get(1)?)))?;
        let typed = fold(typed.trim());
        let holding = all
            .into_iter()
            .filter(|(_, name)| fold(name).contains(&typed));
        Ok(holding.map(|(id, _)| id).take(COMPARED).collect())
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

    /// How many quotations the key finds by a thing, where that is known from its few uses.
    fn quotations_of(&self, key: Key, thing: Thing, id: i64) -> Result<Option<u32>> {
        let sql = match thing {
            Thing::Speaker => {
                let (alone, disputed) = self.speaker_figures(SpeakerId(id))?;
                let rivals = matches!(key, Key::Speaker { rivals: true });
                return Ok(Some(if rivals { alone + disputed } else { alone }));
            }
            Thing::Article => "SELECT count(*) FROM quotation WHERE article_id = ?1",
            Thing::Tag => "SELECT count(*) FROM quotation_tag WHERE tag_id = ?1",
            Thing::Project => "SELECT count(*) FROM project_quotation WHERE project_id = ?1",
            // A part of an organization counts with it, and an outlet's quotations hang on its articles.
            Thing::Organization | Thing::Outlet => return Ok(None),
        };
        self.one(sql, [id], |row| row.get(0)).map(Some)
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
