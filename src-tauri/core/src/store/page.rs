//! A page of a list: its keys, and what their rows show.

use std::cell::RefCell;
use std::collections::HashMap;

use rusqlite::params_from_iter;
use rusqlite::types::Value;

use super::date_assertion::{DATE_WIDTH, date_columns, read_date};
use super::derived::BUCKET_BITS;
use super::{Selection, Store};
use crate::articles::ArticleRef;
use crate::error::Result;
use crate::id::{ArticleId, QuotationId, RoleId, SpeakerId};
use crate::quotations::{QuotationRow, RoleSource, RowRole, part, parts};
use crate::search::facts::Facts;
use crate::search::{Flag, Sort};
use crate::speakers::SpeakerRef;

/// Rows up to here are walked to; those below are looked up by the outline of the list.
const WALKED: u32 = 400;
/// So many names and articles are remembered by one connection.
const LABELS: usize = 4_096;

/// What the rows of a list name again and again, as of one state of the file.
#[derive(Default)]
pub(super) struct Labels {
    version: i64,
    articles: HashMap<ArticleId, ArticleRef>,
    speakers: HashMap<SpeakerId, SpeakerRef>,
    titles: HashMap<RoleId, String>,
}

/// A row of a list with the facts it was made of.
pub(crate) struct ListedRow {
    pub(crate) row: QuotationRow,
    pub(crate) facts: Facts,
}

impl Store {
    /// The keys of a list from `offset`, at most `limit`.
    pub(crate) fn page_keys(
        &self,
        selection: &Selection,
        sort: Sort,
        offset: u32,
        limit: u32,
    ) -> Result<Vec<i64>> {
        match self.keys(selection, sort, offset, limit)? {
            Some((sql, params)) => self.list(&sql, params_from_iter(&params), |row| row.get(0)),
            None => Ok(Vec::new()),
        }
    }

    /// The rows of a list from `offset`, at most `limit`, with one statement: as each key is found, its row is read.
    pub(crate) fn listed_rows(
        &self,
        selection: &Selection,
        sort: Sort,
        offset: u32,
        limit: u32,
    ) -> Result<Vec<ListedRow>> {
        let Some((keys, params)) = self.keys(selection, sort, offset, limit)? else {
            return Ok(Vec::new());
        };
        let mut labels = self.labels.borrow_mut();
        self.refresh(&mut labels)?;
        let mut statement = self.conn.prepare_cached(&listed_rows_sql(&keys))?;
        let mut found = statement.query(params_from_iter(&params))?;
        let mut rows = Vec::new();
        while let Some(row) = found.next()? {
            let facts = Facts::unpack(row.get_ref(1)?.as_blob().unwrap_or_default());
            let id: QuotationId = row.get(0)?;
            let row = self.listed_row(id, &facts, row, &mut labels)?;
            rows.push(ListedRow { row, facts });
        }
        Ok(rows)
    }

    /// The statement for the keys of a list from `offset`, with what it is given; none when the list ends before.
    fn keys(
        &self,
        selection: &Selection,
        sort: Sort,
        offset: u32,
        limit: u32,
    ) -> Result<Option<(String, Vec<Value>)>> {
        if sort == Sort::Relevance {
            let ranked = serde_json::to_string(&self.ranked_keys(selection, offset, limit)?)?;
            let sql = "SELECT value AS key FROM json_each(?1)";
            return Ok(Some((sql.to_owned(), vec![Value::Text(ranked)])));
        }
        let (mut also, mut skip) = (String::new(), offset);
        let mut params: Vec<Value> = selection.params().to_vec();
        if sort != Sort::Added && offset > WALKED {
            let Some((bucket, place)) = self.outline(selection)?.locate(sort, offset) else {
                return Ok(None);
            };
            skip = place;
            let (bound, compare) = match sort {
                Sort::Oldest => (bucket << BUCKET_BITS, ">="),
                _ => ((bucket + 1) << BUCKET_BITS, "<"),
            };
            params.push(Value::Integer(bound));
            also = format!("{{key}} {compare} ?{}", params.len());
        }
        params.extend([Value::Integer(limit.into()), Value::Integer(skip.into())]);
        let sql = format!(
            "{} LIMIT ?{} OFFSET ?{}",
            selection.sql("{key} AS key", &also, Some(sort)),
            params.len() - 1,
            params.len()
        );
        Ok(Some((sql, params)))
    }

    /// The row of a quotation from what the statement read, and from what only few quotations have.
    fn listed_row(
        &self,
        id: QuotationId,
        facts: &Facts,
        row: &rusqlite::Row<'_>,
        labels: &mut Labels,
    ) -> Result<QuotationRow> {
        let words = |at| {
            row.get_ref(at)
                .map(|value| value.as_str().unwrap_or_default())
        };
        let text = words(2)?;
        let language: Option<String> = row.get(3)?;
        let parts = match facts.split {
            true => {
                let spans = self.spans(id)?;
                parts(
                    self,
                    text,
                    &spans,
                    facts.form,
                    language.as_deref(),
                    words(10 + DATE_WIDTH)?,
                )?
            }
            false => {
                let range = row.get::<_, u32>(5)? as usize..row.get::<_, u32>(6)? as usize;
                let whole = text.get(range).unwrap_or_default();
                let around = [words(7)?, words(8)?];
                vec![part(whole, around, facts.form, language.as_deref())]
            }
        };
        let article = facts
            .article
            .map(|id| self.label(&mut labels.articles, id, |id| self.article(id)))
            .transpose()?;
        let speakers = facts.speakers.iter();
        let speakers = speakers
            .map(|id| self.label(&mut labels.speakers, *id, |id| self.speaker(id)))
            .collect::<Result<_>>()?;
        let role = match facts.role {
            None => None,
            Some((source, None)) => Some(RowRole {
                text: row.get(9)?,
                source,
            }),
            Some((source, Some(id))) => Some(RowRole {
                text: self.label(&mut labels.titles, id, |id| self.role_title(id))?,
                source,
            }),
        };
        Ok(QuotationRow {
            id,
            parts,
            form: facts.form,
            level: facts.level,
            language,
            speakers,
            role,
            said: read_date(row, 10)?,
            published: article
                .as_ref()
                .and_then(|article| article.published.clone()),
            article,
            anchoring: facts.anchoring,
            key_flag: facts.has(Flag::Key),
            secondhand: facts.has(Flag::Secondhand),
            wordings: row.get(4)?,
            contradictions: match facts.linked {
                true => self.contradictions(id)?,
                false => 0,
            },
            translation: match facts.linked {
                true => self.translation_language(id)?,
                false => None,
            },
            link: None,
        })
    }

    fn label<K: std::hash::Hash + Eq + Copy, V: Clone>(
        &self,
        known: &mut HashMap<K, V>,
        id: K,
        read: impl FnOnce(K) -> Result<V>,
    ) -> Result<V> {
        if let Some(value) = known.get(&id) {
            return Ok(value.clone());
        }
        let value = read(id)?;
        if known.len() == LABELS {
            known.clear();
        }
        known.insert(id, value.clone());
        Ok(value)
    }

    /// Forgets the labels when the file was written since.
    fn refresh(&self, labels: &mut Labels) -> Result<()> {
        let version = self.one("PRAGMA data_version", [], |row| row.get(0))?;
        // A connection does not see its own writes in the version, so the one that writes remembers nothing.
        if labels.version != version || self.writes {
            *labels = Labels {
                version,
                ..Labels::default()
            };
        }
        Ok(())
    }

    pub(super) fn role_title(&self, id: RoleId) -> Result<String> {
        Ok(self
            .find("SELECT title FROM role WHERE id = ?1", [id], |row| {
                row.get(0)
            })?
            .unwrap_or_default())
    }
}

/// The rows of a list whose keys `keys` finds, in its order.
pub(super) fn listed_rows_sql(keys: &str) -> String {
    format!(
        "SELECT l.quotation_id, l.facts, q.text, q.language, (SELECT count(*) FROM quotation AS w WHERE w.statement_id = q.statement_id),
                s.text_start, s.text_end, s.prefix, s.suffix, a.printed_role, {}, a.cue
         FROM ({keys}) AS page CROSS JOIN listing AS l ON l.key = page.key CROSS JOIN quotation AS q ON q.id = l.quotation_id
         LEFT JOIN span AS s ON s.quotation_id = q.id AND s.position = 0
         LEFT JOIN attribution AS a ON a.quotation_id = q.id AND a.position = 0
         LEFT JOIN date_assertion AS d ON d.quotation_id = q.id AND d.property = 'said'",
        date_columns("d")
    )
}

/// Remembered by each connection.
pub(super) type LabelCell = RefCell<Labels>;

/// Where the words of a role come from, for rows that are made one by one.
pub(crate) fn role_words(
    store: &Store,
    role: Option<(RoleSource, Option<RoleId>)>,
    printed: &str,
) -> Result<Option<RowRole>> {
    Ok(match role {
        None => None,
        Some((source, None)) => Some(RowRole {
            text: printed.to_owned(),
            source,
        }),
        Some((source, Some(id))) => Some(RowRole {
            text: store.role_title(id)?,
            source,
        }),
    })
}
