//! From what is asked to an FTS5 expression.

use super::{Ask, Floor};
use memchr::memmem;

/// Names that more speakers have are no names to the program; so it is here.
const NAMED: i64 = 16;
/// Beginnings up to so many letters have an index of their own.
const INDEXED: usize = 3;
/// Beginnings that more words have are better left to FTS5.
const BEGINNINGS: usize = 400;

/// An expression, and the keys it is asked between.
pub(super) struct Expression {
    pub(super) fts5: String,
    pub(super) between: Option<(i64, i64)>,
}

impl Floor {
    /// None for everything.
    pub(super) fn expression(&self, ask: &Ask) -> rusqlite::Result<Option<Expression>> {
        let mut between = None;
        let fts5 = match ask {
            Ask::All => return Ok(None),
            Ask::Match(expression) => expression.clone(),
            Ask::MatchBetween(expression, from, to) => {
                between = Some((*from, *to));
                expression.clone()
            }
            Ask::Beginning(beginning) => self.beginning(beginning)?,
            Ask::Containing(part) => format!("{{text}} : ({})", any_of(&self.containing(part))),
            Ask::Organization(id) => self.organization(*id)?,
        };
        Ok(Some(Expression { fts5, between }))
    }

    /// Reads every word into memory, as anything that looks for parts of words has to.
    pub fn read_vocabulary(&mut self) -> rusqlite::Result<()> {
        let words: Vec<String> = self.list("SELECT text FROM word", &[], |row| row.get(0))?;
        self.vocabulary = words.join("\n");
        Ok(())
    }

    fn containing(&self, part: &str) -> Vec<&str> {
        let all = self.vocabulary.as_str();
        let (mut found, mut after) = (Vec::new(), 0);
        for at in memmem::find_iter(all.as_bytes(), part) {
            if at >= after {
                let start = all[..at].rfind('\n').map_or(0, |line| line + 1);
                after = all[at..].find('\n').map_or(all.len(), |line| at + line);
                found.push(&all[start..after]);
            }
        }
        found
    }

    /// Words that begin so, or a speaker with such a name: what typing a beginning asks.
    fn beginning(&self, beginning: &str) -> rusqlite::Result<String> {
        let mut in_text = format!("{{text}} : (\"{beginning}\"*)");
        if beginning.chars().count() > INDEXED {
            let end = format!("{beginning}\u{10ffff}");
            let words: Vec<String> = self.list(
                "SELECT text FROM word WHERE text >= ?1 AND text < ?2 LIMIT ?3",
                &[&beginning, &end, &(BEGINNINGS as i64 + 1)],
                |row| row.get(0),
            )?;
            if (1..=BEGINNINGS).contains(&words.len()) {
                let words: Vec<&str> = words.iter().map(String::as_str).collect();
                in_text = format!("{{text}} : ({})", any_of(&words));
            }
        }
        let speakers: Vec<i64> = self.list(
            "SELECT DISTINCT s.id FROM name_fts AS f JOIN name AS n ON n.id = f.rowid
             JOIN speaker AS s ON s.id = n.speaker_id OR s.organization_id = n.organization_id
             WHERE name_fts MATCH ?1 LIMIT ?2",
            &[&format!("\"{beginning}\"*"), &(NAMED + 1)],
            |row| row.get(0),
        )?;
        if speakers.is_empty() || speakers.len() as i64 > NAMED {
            return Ok(in_text);
        }
        let named: Vec<String> = speakers
            .iter()
            .map(|id| format!("___s{id} OR ___r{id}"))
            .collect();
        Ok(format!(
            "({in_text}) OR {{filter}} : ({})",
            named.join(" OR ")
        ))
    }

    fn organization(&self, id: i64) -> rusqlite::Result<String> {
        let tree: Vec<i64> = self.list(
            "WITH RECURSIVE below(id) AS (SELECT ?1 UNION SELECT o.id FROM organization AS o JOIN below ON o.parent_id = below.id)
             SELECT id FROM below",
            &[&id],
            |row| row.get(0),
        )?;
        let links = ["then", "now", "printed", "itself", "authors"];
        let tokens: Vec<String> = tree
            .iter()
            .flat_map(|id| links.map(|link| format!("___o{id}{link}")))
            .collect();
        Ok(format!("{{filter}} : ({})", tokens.join(" OR ")))
    }
}

fn any_of(words: &[&str]) -> String {
    let quoted: Vec<String> = words.iter().map(|word| format!("\"{word}\"")).collect();
    match quoted.is_empty() {
        true => "\"\"".to_owned(),
        false => quoted.join(" OR "),
    }
}
