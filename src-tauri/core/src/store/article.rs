//! Articles.

use rusqlite::{Row, params};

use super::date_assertion::{DATE_WIDTH, date_columns, read_date};
use super::each::{AMONG, Ids};
use super::{Store, uid_text};
use crate::articles::{ArticleRef, ArticleRow, ListArticles};
use crate::error::{Error, Result};
use crate::id::{ArticleId, OutletId, QuotationId};
use crate::outlets::OutletRef;

/// An article's own row beside what [`ArticleRef`] says.
pub(crate) struct ArticleOwn {
    pub(crate) uid: Vec<u8>,
    pub(crate) csl_type: String,
    pub(crate) note: String,
}

/// The tables behind [`article_columns`], joined to an article `a`.
pub(super) const ARTICLE_JOINS: &str = "LEFT JOIN outlet AS ao ON ao.id = a.outlet_id
    LEFT JOIN date_assertion AS ap ON ap.article_id = a.id AND ap.property = 'published'";

/// Columns of an article in the order that [`read_article`] takes them.
pub(super) fn article_columns() -> String {
    format!(
        "a.id, a.headline, ao.id, ao.name, a.byline, a.url, a.language, {}",
        date_columns("ap")
    )
}

/// How many columns [`article_columns`] names.
pub(super) const ARTICLE_WIDTH: usize = 7 + DATE_WIDTH;

/// The article whose columns begin at `at`; none where the join found no row.
pub(super) fn read_article(row: &Row<'_>, at: usize) -> rusqlite::Result<Option<ArticleRef>> {
    let Some(id) = row.get(at)? else {
        return Ok(None);
    };
    let outlet = match row.get(at + 2)? {
        Some(id) => Some(OutletRef {
            id,
            name: row.get(at + 3)?,
        }),
        None => None,
    };
    Ok(Some(ArticleRef {
        id,
        headline: row.get(at + 1)?,
        outlet,
        byline: row.get(at + 4)?,
        url: row.get(at + 5)?,
        language: row.get(at + 6)?,
        published: read_date(row, at + 7)?,
    }))
}

impl Store {
    /// The article in one line.
    pub(crate) fn article(&self, id: ArticleId) -> Result<ArticleRef> {
        let sql = format!(
            "SELECT {} FROM article AS a {ARTICLE_JOINS} WHERE a.id = ?1",
            article_columns()
        );
        let found = self.find(&sql, [id], |row| read_article(row, 0))?.flatten();
        found.ok_or_else(|| Error::not_found("This article"))
    }

    /// Articles in one line, each with its uid and whether a text of it was captured.
    pub(crate) fn articles_own(
        &self,
        ids: &Ids,
    ) -> Result<Vec<Option<(ArticleRef, String, bool)>>> {
        let sql = format!(
            "SELECT {}, a.uid, EXISTS (SELECT 1 FROM capture WHERE article_id = a.id), a.id
             FROM article AS a {ARTICLE_JOINS} WHERE a.id {AMONG}",
            article_columns()
        );
        let found = self.find_each(ids, &sql, |row| {
            let uid = uid_text(row.get_ref(ARTICLE_WIDTH)?.as_blob().unwrap_or_default());
            let captured = row.get(ARTICLE_WIDTH + 1)?;
            Ok(read_article(row, 0)?.map(|article| (article, uid, captured)))
        })?;
        Ok(found.into_iter().map(Option::flatten).collect())
    }

    /// Where the article is printed.
    pub(crate) fn article_outlet(&self, id: ArticleId) -> Result<Option<OutletId>> {
        let found = self.find("SELECT outlet_id FROM article WHERE id = ?1", [id], |row| {
            row.get(0)
        })?;
        Ok(found.flatten())
    }

    /// The article's own row.
    pub(crate) fn article_own(&self, id: ArticleId) -> Result<ArticleOwn> {
        let sql = "SELECT uid, csl_type, note FROM article WHERE id = ?1";
        let found = self.find(sql, [id], |row| {
            Ok(ArticleOwn {
                uid: row.get(0)?,
                csl_type: row.get(1)?,
                note: row.get(2)?,
            })
        })?;
        found.ok_or_else(|| Error::not_found("This article"))
    }

    /// Articles whose headline, byline, outlet or address holds the text, the latest published first.
    pub(crate) fn articles(&self, input: &ListArticles) -> Result<Vec<ArticleRow>> {
        let sql = format!(
            "SELECT {}, (SELECT count(*) FROM quotation WHERE article_id = a.id), EXISTS (SELECT 1 FROM capture WHERE article_id = a.id)
             FROM article AS a {ARTICLE_JOINS}
             WHERE ?1 = '' OR fold_contains(a.headline || ' ' || a.byline || ' ' || coalesce(ao.name, '') || ' ' || a.url, ?1)
             ORDER BY ap.latest DESC, a.id DESC LIMIT ?2 OFFSET ?3",
            article_columns()
        );
        let found = self.list(
            &sql,
            params![input.text.trim(), super::limit(input.limit), input.offset],
            |row| {
                Ok((
                    read_article(row, 0)?,
                    row.get(ARTICLE_WIDTH)?,
                    row.get(ARTICLE_WIDTH + 1)?,
                ))
            },
        )?;
        Ok(found
            .into_iter()
            .filter_map(|(article, quotations, captured)| {
                Some(ArticleRow {
                    article: article?,
                    quotations,
                    captured,
                })
            })
            .collect())
    }

    /// The article that has this address.
    pub(crate) fn article_at(&self, url: &str) -> Result<Option<ArticleId>> {
        self.find(
            "SELECT id FROM article WHERE url = ?1 AND url <> '' ORDER BY id",
            [url],
            |row| row.get(0),
        )
    }

    /// Its quotations.
    pub(crate) fn article_quotations(&self, id: ArticleId) -> Result<Vec<QuotationId>> {
        self.list(
            "SELECT id FROM quotation WHERE article_id = ?1 ORDER BY id",
            [id],
            |row| row.get(0),
        )
    }

    /// The unnamed sources that are scoped to it.
    pub(crate) fn article_sources(&self, id: ArticleId) -> Result<Vec<crate::id::SpeakerId>> {
        self.list(
            "SELECT speaker_id FROM unnamed_source WHERE article_id = ?1 ORDER BY id",
            [id],
            |row| row.get(0),
        )
    }
}
