//! From what is asked to an FTS5 expression.

use super::{Ask, Floor, Typed, fact, fts5};
use memchr::memmem;

/// Names that more speakers have are no names to the program; so it is here.
const NAMED: i64 = 16;
/// Beginnings up to so many letters have an index of their own.
const INDEXED: usize = 3;
/// Beginnings that more words have are better left to FTS5.
const BEGINNINGS: usize = 400;

impl Floor {
    /// The FTS5 expression; none when neither words nor facts are asked for.
    pub fn expression(&self, ask: &Ask) -> rusqlite::Result<Option<Vec<u8>>> {
        let mut parts: Vec<Vec<u8>> = ask.facts.iter().cloned().collect();
        if let Some(id) = ask.organization {
            parts.push(self.organization(id)?);
        }
        if let Some(typed) = &ask.words {
            parts.push(self.typed(typed)?);
        }
        let parts: Vec<Vec<u8>> = parts
            .iter()
            .map(|part| [b"(", &part[..], b")"].concat())
            .collect();
        Ok((!parts.is_empty()).then(|| parts.join(&b" AND "[..])))
    }

    /// Reads every word into memory, as anything that looks for parts of words has to.
    pub fn read_vocabulary(&mut self) -> rusqlite::Result<()> {
        let words: Vec<String> = self.list("SELECT text FROM word", &[], |row| row.get(0))?;
        self.vocabulary = words.join("\n");
        Ok(())
    }

    fn typed(&self, typed: &Typed) -> rusqlite::Result<Vec<u8>> {
        let (text, names) = match typed {
            Typed::All(words) => (quoted(words).join(" AND "), words.clone()),
            Typed::Phrase(words) => (format!("\"{}\"", words.join(" ")), words.clone()),
            Typed::Beginning(letters) => (self.beginning(letters)?, vec![letters.clone()]),
            Typed::Containing(letters) => (self.containing(letters), vec![letters.clone()]),
        };
        let names: Vec<String> = quoted(&names)
            .iter()
            .map(|name| format!("{name}*"))
            .collect();
        let speakers: Vec<i64> = self.list(
            "SELECT DISTINCT s.id FROM name_fts AS f JOIN name AS n ON n.id = f.rowid
             JOIN speaker AS s ON s.id = n.speaker_id OR s.organization_id = n.organization_id
             WHERE name_fts MATCH ?1 LIMIT ?2",
            &[&names.join(" AND "), &(NAMED + 1)],
            |row| row.get(0),
        )?;
        if speakers.is_empty() || speakers.len() as i64 > NAMED {
            return Ok(text.into_bytes());
        }
        let mut any = vec![format!("({text})").into_bytes()];
        any.extend(
            speakers
                .iter()
                .flat_map(|id| [fact(b's', *id), fact(b'r', *id)]),
        );
        Ok(any.join(&b" OR "[..]))
    }

    fn containing(&self, part: &str) -> String {
        let all = self.vocabulary.as_str();
        let (mut found, mut after) = (Vec::new(), 0);
        for at in memmem::find_iter(all.as_bytes(), part) {
            if at >= after {
                let start = all[..at].rfind('\n').map_or(0, |line| line + 1);
                after = all[at..].find('\n').map_or(all.len(), |line| at + line);
                found.push(all[start..after].to_owned());
            }
        }
        // A part that no word has is itself no word, and finds nothing.
        found.push(part.to_owned());
        quoted(&found).join(" OR ")
    }

    fn beginning(&self, letters: &str) -> rusqlite::Result<String> {
        if letters.chars().count() > INDEXED {
            let end = format!("{letters}\u{10ffff}");
            let words: Vec<String> = self.list(
                "SELECT text FROM word WHERE text >= ?1 AND text < ?2 LIMIT ?3",
                &[&letters, &end, &(BEGINNINGS as i64 + 1)],
                |row| row.get(0),
            )?;
            if (1..=BEGINNINGS).contains(&words.len()) {
                return Ok(quoted(&words).join(" OR "));
            }
        }
        Ok(format!("\"{letters}\"*"))
    }

    fn organization(&self, id: i64) -> rusqlite::Result<Vec<u8>> {
        let tree: Vec<i64> = self.list(
            "WITH RECURSIVE below(id) AS (SELECT ?1 UNION SELECT o.id FROM organization AS o JOIN below ON o.parent_id = below.id)
             SELECT id FROM below",
            &[&id],
            |row| row.get(0),
        )?;
        // Then, now, printed, itself, by its authors.
        let tokens = tree
            .iter()
            .flat_map(|id| (1..=5).map(|link| fts5::organization(*id, link)));
        Ok(tokens.collect::<Vec<_>>().join(&b" OR "[..]))
    }
}

fn quoted(words: &[String]) -> Vec<String> {
    words.iter().map(|word| format!("\"{word}\"")).collect()
}
