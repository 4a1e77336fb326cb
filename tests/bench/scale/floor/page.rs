//! A page of the list with everything its rows show.

use super::{Ask, Floor};
use rusqlite::{Row, ToSql};

/// What a row of the list shows. The program's rows are made into the same, to compare.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Seen {
    /// The number people see.
    pub id: i64,
    /// The words of all parts.
    pub text: String,
    /// How many parts.
    pub parts: usize,
    /// Form and level.
    pub words: [String; 2],
    /// Language tag.
    pub language: Option<String>,
    /// Names of the speakers.
    pub speakers: Vec<String>,
    /// The role beside the name.
    pub role: Option<String>,
    /// Said and published, as EDTF.
    pub dates: [Option<String>; 2],
    /// Headline, byline and address of the article.
    pub article: Option<[String; 3]>,
    /// Its outlet.
    pub outlet: Option<String>,
    /// The user's flag.
    pub key_flag: bool,
    /// How many wordings of the statement there are.
    pub wordings: u32,
}

const COLUMNS: &str = "
    SELECT q.id, q.text, q.form, coalesce(q.level, 'not_stated'), q.language, q.key_flag, l.facts,
           (SELECT count(*) FROM quotation AS w WHERE w.statement_id = q.statement_id),
           a.headline, a.byline, a.url, o.name, pd.edtf, sd.edtf,
           t.position, coalesce(sn.text, un.descriptor, orn.text), t.printed_role, s.position, s.text_start, s.text_end
    FROM page CROSS JOIN listing AS l ON l.key = page.key CROSS JOIN quotation AS q ON q.id = l.quotation_id
    LEFT JOIN article AS a ON a.id = q.article_id
    LEFT JOIN outlet AS o ON o.id = a.outlet_id
    LEFT JOIN date_assertion AS pd ON pd.article_id = q.article_id AND pd.property = 'published'
    LEFT JOIN date_assertion AS sd ON sd.quotation_id = q.id AND sd.property = 'said'
    LEFT JOIN attribution AS t ON t.quotation_id = q.id
    LEFT JOIN speaker AS p ON p.id = t.speaker_id
    LEFT JOIN name AS sn ON sn.speaker_id = p.id AND sn.kind = 'preferred'
    LEFT JOIN unnamed_source AS un ON un.speaker_id = p.id
    LEFT JOIN name AS orn ON orn.organization_id = p.organization_id AND orn.kind = 'preferred'
    LEFT JOIN span AS s ON s.quotation_id = q.id";

impl Floor {
    /// The newest rows, at most `limit`.
    pub fn page(&self, ask: &Ask, limit: i64) -> rusqlite::Result<Vec<Seen>> {
        let (from, to) = ask.between.unwrap_or((i64::MIN, i64::MAX));
        match self.expression(ask)? {
            None => self.seen(
                "SELECT key FROM listing ORDER BY key DESC LIMIT ?1",
                &[&limit],
            ),
            Some(fts5) if ask.between.is_none() => self.seen(
                "SELECT rowid AS key FROM quotation_fts WHERE quotation_fts MATCH ?2 ORDER BY rowid DESC LIMIT ?1",
                &[&limit, &fts5],
            ),
            Some(fts5) => self.seen(
                "SELECT rowid AS key FROM quotation_fts WHERE quotation_fts MATCH ?2 AND rowid >= ?3 AND rowid < ?4
                 ORDER BY rowid DESC LIMIT ?1",
                &[&limit, &fts5, &from, &to],
            ),
        }
    }

    /// The rows from the one on that stands at `key`.
    pub fn page_from(&self, key: i64, limit: i64) -> rusqlite::Result<Vec<Seen>> {
        self.seen(
            "SELECT key FROM listing WHERE key <= ?2 ORDER BY key DESC LIMIT ?1",
            &[&limit, &key],
        )
    }

    fn seen(&self, keys: &str, values: &[&dyn ToSql]) -> rusqlite::Result<Vec<Seen>> {
        let sql = format!("WITH page AS MATERIALIZED ({keys}) {COLUMNS}");
        let mut statement = self.db.prepare_cached(&sql)?;
        let mut rows = statement.query(values)?;
        let mut page: Vec<Seen> = Vec::with_capacity(50);
        while let Some(row) = rows.next()? {
            let id = row.get(0)?;
            // A second attribution or a second part is a second row of the same quotation.
            match page.last_mut().filter(|last| last.id == id) {
                Some(last) => more(last, row)?,
                None => page.push(self.first(id, row)?),
            }
        }
        Ok(page)
    }

    fn first(&self, id: i64, row: &Row<'_>) -> rusqlite::Result<Seen> {
        let headline: Option<String> = row.get(8)?;
        let article = match headline {
            Some(headline) => Some([headline, row.get(9)?, row.get(10)?]),
            None => None,
        };
        let speaker: Option<String> = row.get(15)?;
        let span: Option<[u32; 2]> = match row.get::<_, Option<u32>>(18)? {
            Some(start) => Some([start, row.get(19)?]),
            None => None,
        };
        Ok(Seen {
            id,
            text: row.get(1)?,
            parts: usize::from(span.is_some()),
            words: [row.get(2)?, row.get(3)?],
            language: row.get(4)?,
            speakers: speaker.into_iter().collect(),
            role: self.role(row)?,
            dates: [row.get(13)?, row.get(12)?],
            article,
            outlet: row.get(11)?,
            key_flag: row.get(5)?,
            wordings: row.get(7)?,
        })
    }

    /// Which role is shown is a fact of the row; a title stands with the role, printed words with the attribution.
    fn role(&self, row: &Row<'_>) -> rusqlite::Result<Option<String>> {
        match shown_role(row.get_ref(6)?.as_blob().unwrap_or_default()) {
            None => Ok(None),
            Some(0) => row.get(16),
            Some(id) => self
                .one("SELECT title FROM role WHERE id = ?1", &[&id])
                .map(Some),
        }
    }
}

/// The role that the packed facts name: none, 0 for the printed words, or the number of a role of the library.
fn shown_role(facts: &[u8]) -> Option<i64> {
    let mut bytes = facts.iter();
    let mut next = || {
        let (mut number, mut shift) = (0u64, 0);
        for byte in bytes.by_ref() {
            number |= u64::from(byte & 0x7f) << shift;
            shift += 7;
            if byte & 0x80 == 0 {
                break;
            }
        }
        number
    };
    let (single, _article, _outlet) = (next(), next(), next());
    if single >> 7 & 3 == 0 {
        return None;
    }
    // Speakers; organizations, two numbers each; tags; projects.
    for width in [1, 2, 1, 1] {
        for _ in 0..next() * width {
            next();
        }
    }
    i64::try_from(next()).ok()
}

fn more(seen: &mut Seen, row: &Row<'_>) -> rusqlite::Result<()> {
    let (reading, part): (Option<u32>, Option<u32>) = (row.get(14)?, row.get(17)?);
    if reading.unwrap_or(0) == 0 {
        seen.parts = seen.parts.max(part.unwrap_or(0) as usize + 1);
    } else if part.unwrap_or(0) == 0 {
        let speaker: Option<String> = row.get(15)?;
        seen.speakers.extend(speaker);
    }
    Ok(())
}
