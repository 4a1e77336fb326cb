//! The words of the library, to expand what was typed in part.

use std::sync::Arc;

use memchr::memmem;

use super::Store;
use crate::error::Result;

impl Store {
    /// At most `most` words that begin so.
    pub(super) fn words_beginning(&self, beginning: &str, most: usize) -> Result<Vec<String>> {
        let sql = "SELECT text FROM word WHERE text >= ?1 AND text < ?2 LIMIT ?3";
        let end = format!("{beginning}\u{10ffff}");
        self.list(sql, rusqlite::params![beginning, end, most as i64], |row| {
            row.get(0)
        })
    }

    /// At most `most` words that have this part.
    pub(super) fn words_containing(&self, part: &str, most: usize) -> Result<Vec<String>> {
        let mut found = Vec::new();
        for all in self.remembered.vocabulary(|| self.vocabulary())? {
            let mut after = 0;
            for at in memmem::find_iter(all.as_bytes(), part) {
                if at < after {
                    continue;
                }
                if found.len() == most {
                    return Ok(found);
                }
                let start = all[..at].rfind('\n').map_or(0, |line| line + 1);
                after = all[at..].find('\n').map_or(all.len(), |line| at + line);
                found.push(all[start..after].to_owned());
            }
        }
        Ok(found)
    }

    /// Every word on a line of its own.
    fn vocabulary(&self) -> Result<Arc<str>> {
        let mut all = String::new();
        let mut statement = self.conn.prepare_cached("SELECT text FROM word")?;
        let mut rows = statement.query([])?;
        while let Some(row) = rows.next()? {
            all.push_str(row.get_ref(0)?.as_str().unwrap_or_default());
            all.push('\n');
        }
        Ok(all.into())
    }
}
