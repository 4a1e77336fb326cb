//! Speakers, documents' authors and unnamed sources.

use rusqlite::{Row, params};

use super::each::{AMONG, Ids};
use super::name::Named;
use super::{Store, Table, Tx, uid_text};
use crate::error::{Error, Result};
use crate::id::{ArticleId, OrganizationId, QuotationId, SpeakerId};
use crate::organizations::OrganizationRef;
use crate::search::{Condition, Filter, Term};
use crate::speakers::{ListSpeakers, MonthCount, SpeakerKind, SpeakerRef, SpeakerRow};

/// A speaker's own row, with what scopes an unnamed source.
pub(crate) struct SpeakerOwn {
    pub(crate) uid: Vec<u8>,
    pub(crate) kind: SpeakerKind,
    pub(crate) note: String,
    pub(crate) organization: Option<OrganizationRef>,
    pub(crate) unnamed: Option<UnnamedOwn>,
}

/// An unnamed source's own row.
pub(crate) struct UnnamedOwn {
    pub(crate) id: i64,
    pub(crate) article_id: Option<ArticleId>,
    pub(crate) descriptor: String,
    pub(crate) source_count: String,
    pub(crate) anonymity_reason: String,
}

/// The speaker whose columns id, name, kind begin at `at`; none where the join found no row.
pub(super) fn read_speaker(row: &Row<'_>, at: usize) -> rusqlite::Result<Option<SpeakerRef>> {
    let Some(id) = row.get(at)? else {
        return Ok(None);
    };
    Ok(Some(SpeakerRef {
        id,
        name: row.get(at + 1)?,
        kind: row.get(at + 2)?,
    }))
}

fn speaker_row(row: &Row<'_>) -> rusqlite::Result<SpeakerRef> {
    Ok(SpeakerRef {
        id: row.get(0)?,
        name: row.get(1)?,
        kind: row.get(2)?,
    })
}

const AUTHOR: &str = "SELECT l.id, l.name, l.kind, d.document_id FROM document_author AS d JOIN speaker_label AS l ON l.id = d.author_id WHERE d.document_id";

/// What tells a speaker from others of the name: the latest role, or the article of an unnamed source.
const ABOUT: &str = "coalesce((SELECT r.title || CASE WHEN o.name IS NULL THEN '' WHEN r.title = '' THEN o.name ELSE ', ' || o.name END
        FROM role AS r LEFT JOIN organization_label AS o ON o.id = r.organization_id
        LEFT JOIN date_assertion AS d ON d.role_id = r.id AND d.property = 'started'
        WHERE r.speaker_id = l.id ORDER BY d.earliest DESC, r.id DESC LIMIT 1),
        (SELECT CASE WHEN a.headline = '' THEN '' ELSE a.headline END FROM article AS a WHERE a.id = u.article_id), '')";

/// How many quotations a speaker has.
const QUOTATIONS: &str =
    "(SELECT count(DISTINCT quotation_id) FROM attribution WHERE speaker_id = l.id)";

impl Store {
    /// The speaker by name.
    pub(crate) fn speaker(&self, id: SpeakerId) -> Result<SpeakerRef> {
        let found = self.find(
            "SELECT id, name, kind FROM speaker_label WHERE id = ?1",
            [id],
            speaker_row,
        )?;
        found.ok_or_else(|| Error::not_found("This speaker"))
    }

    /// The speaker's own row.
    pub(crate) fn speaker_own(&self, id: SpeakerId) -> Result<SpeakerOwn> {
        let sql = "SELECT s.uid, s.kind, s.note, o.id, o.name, u.id, u.article_id, u.descriptor, u.source_count, u.anonymity_reason
                   FROM speaker AS s LEFT JOIN organization_label AS o ON o.id = s.organization_id
                   LEFT JOIN unnamed_source AS u ON u.speaker_id = s.id WHERE s.id = ?1";
        let found = self.find(sql, [id], |row| {
            let unnamed = match row.get(5)? {
                Some(id) => Some(UnnamedOwn {
                    id,
                    article_id: row.get(6)?,
                    descriptor: row.get(7)?,
                    source_count: row.get(8)?,
                    anonymity_reason: row.get(9)?,
                }),
                None => None,
            };
            let organization = super::organization::read_organization(row, 3)?;
            Ok(SpeakerOwn {
                uid: row.get(0)?,
                kind: row.get(1)?,
                note: row.get(2)?,
                organization,
                unnamed,
            })
        })?;
        found.ok_or_else(|| Error::not_found("This speaker"))
    }

    /// Speakers that have a name which folds to the same words, unnamed sources apart.
    pub(crate) fn speakers_named(&self, name: &str) -> Result<Vec<SpeakerRef>> {
        let folded = crate::fold::words(name);
        let Some(query) = Self::name_query(name) else {
            return Ok(Vec::new());
        };
        let found = self.named_speakers(&query, -1)?;
        Ok(found
            .into_iter()
            .filter(|(_, text)| crate::fold::words(text) == folded)
            .map(|(speaker, _)| speaker)
            .collect())
    }

    /// Speakers with the name that has a folded word, at most a hundred of them.
    pub(crate) fn speakers_with_word(
        &self,
        word: Option<&String>,
    ) -> Result<Vec<(SpeakerRef, String)>> {
        match word {
            Some(word) => self.named_speakers(&format!("\"{word}\""), 100),
            None => Ok(Vec::new()),
        }
    }

    /// Speakers with the name that a search of the names finds, unnamed sources apart; a negative `most` is no limit.
    fn named_speakers(&self, query: &str, most: i64) -> Result<Vec<(SpeakerRef, String)>> {
        let sql = "SELECT DISTINCT l.id, l.name, l.kind, n.text FROM name_fts AS f JOIN name AS n ON n.id = f.rowid
                   JOIN speaker_label AS l ON l.id = n.speaker_id OR l.organization_id = n.organization_id WHERE name_fts MATCH ?1 LIMIT ?2";
        self.list(sql, params![query, most], |row| {
            Ok((speaker_row(row)?, row.get(3)?))
        })
    }

    /// Who is recorded from an article, each with every printed word for them.
    pub(crate) fn article_speakers(&self, article: ArticleId) -> Result<Vec<(SpeakerRef, String)>> {
        let sql = "SELECT DISTINCT l.id, l.name, l.kind, a.printed_speaker FROM quotation AS q JOIN attribution AS a ON a.quotation_id = q.id
                   JOIN speaker_label AS l ON l.id = a.speaker_id WHERE q.article_id = ?1 ORDER BY a.id";
        self.list(sql, [article], |row| Ok((speaker_row(row)?, row.get(3)?)))
    }

    /// Every name of the organizations that a speaker has a role at, or is quoted with.
    pub(crate) fn organization_names_of(&self, id: SpeakerId) -> Result<Vec<String>> {
        let sql = "SELECT text FROM name WHERE organization_id IN (SELECT organization_id FROM role WHERE speaker_id = ?1
                   UNION SELECT organization_id FROM (SELECT organization_id FROM attribution WHERE speaker_id = ?1 LIMIT 1000))";
        self.list(sql, [id], |row| row.get(0))
    }

    /// The unnamed source of that descriptor in that article.
    pub(crate) fn unnamed_source(
        &self,
        article: Option<ArticleId>,
        descriptor: &str,
    ) -> Result<Option<SpeakerId>> {
        let sql = "SELECT speaker_id FROM unnamed_source WHERE article_id IS ?1 AND descriptor = ?2 AND article_id IS NOT NULL ORDER BY id";
        self.find(sql, params![article, descriptor], |row| row.get(0))
    }

    /// Who wrote a document.
    pub(crate) fn authors(&self, document: SpeakerId) -> Result<Vec<SpeakerRef>> {
        let sql = format!("{AUTHOR} = ?1 ORDER BY d.id");
        self.list(&sql, [document], speaker_row)
    }

    /// Who wrote each of some documents.
    pub(crate) fn authors_of(&self, documents: &Ids) -> Result<Vec<Vec<SpeakerRef>>> {
        let sql = format!("{AUTHOR} {AMONG} ORDER BY d.id");
        self.list_each(documents, &sql, speaker_row)
    }

    /// Speakers by name, each with its uid.
    pub(crate) fn speakers_own(&self, ids: &Ids) -> Result<Vec<Option<(SpeakerRef, String)>>> {
        let sql = format!(
            "SELECT l.id, l.name, l.kind, s.uid, s.id FROM speaker AS s JOIN speaker_label AS l ON l.id = s.id WHERE s.id {AMONG}"
        );
        self.find_each(ids, &sql, |row| {
            let uid = uid_text(row.get_ref(3)?.as_blob().unwrap_or_default());
            Ok((speaker_row(row)?, uid))
        })
    }

    /// What a speaker wrote.
    pub(crate) fn documents(&self, author: SpeakerId) -> Result<Vec<SpeakerRef>> {
        let sql = "SELECT l.id, l.name, l.kind FROM document_author AS d JOIN speaker_label AS l ON l.id = d.document_id WHERE d.author_id = ?1 ORDER BY d.id";
        self.list(sql, [author], speaker_row)
    }

    /// How many quotations are the speaker's alone, and how many have rival readings.
    pub(crate) fn speaker_figures(&self, id: SpeakerId) -> Result<(u32, u32)> {
        let sql = "SELECT count(*) FILTER (WHERE rivals = 1), count(*) FILTER (WHERE rivals > 1) FROM (
                       SELECT (SELECT count(*) FROM attribution AS r WHERE r.quotation_id = a.quotation_id) AS rivals
                       FROM attribution AS a WHERE a.speaker_id = ?1 GROUP BY a.quotation_id)";
        self.one(sql, [id], |row| Ok((row.get(0)?, row.get(1)?)))
    }

    /// The quotations that are the speaker's alone by month, oldest first.
    pub(crate) fn speaker_months(&self, id: SpeakerId) -> Result<Vec<MonthCount>> {
        let condition = Condition::Speaker { id, rivals: false };
        let filter = Filter {
            terms: vec![Term {
                exclude: false,
                condition,
            }],
            ..Filter::default()
        };
        let mut months = self.outline(&self.selection(&filter)?)?.months();
        months.reverse();
        Ok(months)
    }

    /// Quotations that an attribution gives to the speaker.
    pub(crate) fn speaker_quotations(&self, id: SpeakerId) -> Result<Vec<QuotationId>> {
        self.list(
            "SELECT DISTINCT quotation_id FROM attribution WHERE speaker_id = ?1",
            [id],
            |row| row.get(0),
        )
    }

    /// A speaker as the list shows it.
    pub(crate) fn speaker_row(&self, id: SpeakerId) -> Result<SpeakerRow> {
        let sql = format!(
            "SELECT l.id, l.name, l.kind, {ABOUT}, {QUOTATIONS} FROM speaker_label AS l LEFT JOIN unnamed_source AS u ON u.speaker_id = l.id WHERE l.id = ?1"
        );
        let found = self.find(&sql, [id], |row| {
            Ok(SpeakerRow {
                speaker: speaker_row(row)?,
                about: row.get(3)?,
                quotations: row.get(4)?,
                found_by: None,
            })
        })?;
        found.ok_or_else(|| Error::not_found("This speaker"))
    }

    /// Speakers by any of their names, the most quoted first.
    pub(crate) fn speakers(&self, input: &ListSpeakers) -> Result<Vec<SpeakerRow>> {
        let query = Self::name_query(&input.text);
        let source = match query {
            // An organization that speaks is found by the organization's names, an unnamed source by its descriptor.
            Some(_) => "(SELECT id, min(found_by) AS found_by, max(by_preferred) AS by_preferred FROM (
                            SELECT s.id, CASE WHEN n.kind <> 'preferred' THEN n.text END AS found_by, n.kind = 'preferred' AS by_preferred
                            FROM name_fts JOIN name AS n ON n.id = name_fts.rowid
                            JOIN speaker AS s ON s.id = n.speaker_id OR s.organization_id = n.organization_id WHERE name_fts MATCH ?1
                            UNION ALL SELECT speaker_id, NULL, 1 FROM unnamed_source WHERE fold_contains(descriptor, ?5)) GROUP BY id)",
            None => "(SELECT id, NULL AS found_by, 1 AS by_preferred FROM speaker WHERE ?1 IS NULL AND ?5 IS NOT NULL)",
        };
        let kinds = serde_json::to_string(&input.kinds)?;
        let sql = format!(
            "SELECT l.id, l.name, l.kind,
                    {ABOUT}, {QUOTATIONS} AS quotations,
                    CASE WHEN f.by_preferred THEN NULL ELSE f.found_by END
             FROM {source} AS f JOIN speaker_label AS l ON l.id = f.id LEFT JOIN unnamed_source AS u ON u.speaker_id = l.id
             WHERE (?2 = '[]' OR l.kind IN (SELECT value FROM json_each(?2)))
               AND (?6 IS NULL OR u.id IS NULL OR u.article_id = ?6)
             ORDER BY quotations DESC, l.name COLLATE NOCASE, l.id LIMIT ?3 OFFSET ?4"
        );
        let params = params![
            query,
            kinds,
            super::limit(input.limit),
            input.offset,
            input.text,
            input.article_id
        ];
        self.list(&sql, params, |row| {
            Ok(SpeakerRow {
                speaker: speaker_row(row)?,
                about: row.get(3)?,
                quotations: row.get(4)?,
                found_by: row.get(5)?,
            })
        })
    }
}

impl Tx<'_> {
    /// Adds a speaker with its preferred name.
    pub(crate) fn create_speaker(&self, kind: SpeakerKind, name: &str) -> Result<SpeakerId> {
        let id = SpeakerId(self.insert(Table::Speaker, &[("kind", &kind)])?);
        self.add_preferred_name(Named::Speaker(id), name)?;
        Ok(id)
    }

    /// The organization as a speaker, made if it has not said anything yet.
    pub(crate) fn speaker_of_organization(
        &self,
        organization: OrganizationId,
    ) -> Result<SpeakerId> {
        match self.organization_speaker(organization)? {
            Some(id) => Ok(id),
            None => Ok(SpeakerId(self.insert(
                Table::Speaker,
                &[
                    ("kind", &SpeakerKind::Organization),
                    ("organization_id", &organization),
                ],
            )?)),
        }
    }

    /// Adds an unnamed source of one article.
    pub(crate) fn create_unnamed_source(
        &self,
        article: Option<ArticleId>,
        descriptor: &str,
        count: &str,
        reason: &str,
    ) -> Result<SpeakerId> {
        let id = SpeakerId(self.insert(Table::Speaker, &[("kind", &SpeakerKind::UnnamedSource)])?);
        self.insert(
            Table::UnnamedSource,
            &[
                ("speaker_id", &id),
                ("article_id", &article),
                ("descriptor", &descriptor),
                ("source_count", &count),
                ("anonymity_reason", &reason),
            ],
        )?;
        Ok(id)
    }

    /// Makes the authors of a document these.
    pub(crate) fn put_authors(&self, document: SpeakerId, authors: &[SpeakerId]) -> Result<()> {
        let sql = "SELECT id, author_id FROM document_author WHERE document_id = ?1";
        let old: Vec<(i64, SpeakerId)> =
            self.list(sql, [document], |row| Ok((row.get(0)?, row.get(1)?)))?;
        for (row, author) in &old {
            if !authors.contains(author) {
                self.delete(Table::DocumentAuthor, *row)?;
            }
        }
        let mut new: Vec<SpeakerId> = Vec::new();
        for author in authors {
            if !new.contains(author) && !old.iter().any(|(_, old)| old == author) {
                new.push(*author);
            }
        }
        for author in new {
            self.insert(
                Table::DocumentAuthor,
                &[("document_id", &document), ("author_id", &author)],
            )?;
        }
        Ok(())
    }
}
