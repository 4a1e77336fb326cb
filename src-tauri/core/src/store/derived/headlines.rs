//! The search index of articles: the words of their headline and address.

use rusqlite::params;

use super::super::Store;
use crate::error::Result;
use crate::fold::words;

impl Store {
    /// Brings the search index up to date for one article, which may be gone.
    pub(in crate::store) fn derive_article(&self, id: i64) -> Result<()> {
        self.execute("DELETE FROM article_fts WHERE rowid = ?1", [id])?;
        let sql = "SELECT headline, url FROM article WHERE id = ?1";
        let found: Option<(String, String)> =
            self.find(sql, [id], |row| Ok((row.get(0)?, row.get(1)?)))?;
        match found {
            Some((headline, url)) => self.index_article(id, &headline, &url),
            None => Ok(()),
        }
    }

    /// Builds the search index of articles again.
    pub(in crate::store) fn derive_articles(&self) -> Result<()> {
        self.execute(
            "INSERT INTO article_fts (article_fts) VALUES ('delete-all')",
            [],
        )?;
        self.derive_new_articles(i64::MIN, i64::MAX)
    }

    /// Adds a run of articles to the search index, which holds none of them.
    pub(in crate::store) fn derive_new_articles(&self, first: i64, last: i64) -> Result<()> {
        let sql = "SELECT id, headline, url FROM article WHERE id BETWEEN ?1 AND ?2 ORDER BY id";
        let mut statement = self.conn.prepare_cached(sql)?;
        let mut rows = statement.query([first, last])?;
        while let Some(row) = rows.next()? {
            let text = |at| Ok::<_, crate::Error>(row.get_ref(at)?.as_str().unwrap_or_default());
            self.index_article(row.get(0)?, text(1)?, text(2)?)?;
        }
        Ok(())
    }

    fn index_article(&self, id: i64, headline: &str, url: &str) -> Result<()> {
        self.execute(
            "INSERT INTO article_fts (rowid, headline, address) VALUES (?1, ?2, ?3)",
            params![id, words(headline).join(" "), words(url).join(" ")],
        )
        .map(drop)
    }

    /// At most `most` articles whose headline or address has the words in this order, the last one at least begun; the
    /// latest first. None for a text without words.
    pub(in crate::store) fn articles_with(&self, text: &str, most: usize) -> Result<Vec<i64>> {
        let words = words(text).join(" ");
        if words.is_empty() {
            return Ok(Vec::new());
        }
        self.list(
            "SELECT rowid FROM article_fts WHERE article_fts MATCH ?1 ORDER BY rowid DESC LIMIT ?2",
            params![format!("\"{words}\"*"), most as i64],
            |row| row.get(0),
        )
    }

    /// Articles whose headline begins with the words of the text, each with its headline.
    pub(in crate::store) fn articles_headed(&self, text: &str) -> Result<Vec<(i64, String)>> {
        let words = words(text).join(" ");
        if words.is_empty() {
            return Ok(Vec::new());
        }
        self.list(
            "SELECT a.id, a.headline FROM article_fts AS f CROSS JOIN article AS a ON a.id = f.rowid WHERE article_fts MATCH ?1",
            [format!("headline : ^ \"{words}\"")],
            |row| Ok((row.get(0)?, row.get(1)?)),
        )
    }

    /// How many articles the search index lacks, or holds although they are gone.
    pub(in crate::store) fn unindexed_articles(&self) -> Result<u32> {
        self.one(
            "SELECT (SELECT count(*) FROM article WHERE id NOT IN (SELECT rowid FROM article_fts))
                  + (SELECT count(*) FROM article_fts WHERE rowid NOT IN (SELECT id FROM article))",
            [],
            |row| row.get(0),
        )
    }
}
