//! Organizations and their tree.

use std::collections::HashMap;

use rusqlite::{OptionalExtension, Row, params};

use super::each::{AMONG, Ids};
use super::name::Named;
use super::{Store, Table, Tx, uid_text};
use crate::error::{Error, Result};
use crate::id::{OrganizationId, SpeakerId};
use crate::organizations::{ListOrganizations, OrganizationRef, OrganizationRow};

/// An organization's own row.
pub(crate) struct OrganizationOwn {
    pub(crate) uid: Vec<u8>,
    pub(crate) note: String,
    pub(crate) parent: Option<OrganizationRef>,
}

/// An organization whose columns begin at `at`; none where the join found no row.
pub(super) fn read_organization(
    row: &Row<'_>,
    at: usize,
) -> rusqlite::Result<Option<OrganizationRef>> {
    let Some(id) = row.get(at)? else {
        return Ok(None);
    };
    Ok(Some(OrganizationRef {
        id,
        name: row.get(at + 1)?,
    }))
}

impl Store {
    /// The organization by name.
    pub(crate) fn organization(&self, id: OrganizationId) -> Result<OrganizationRef> {
        let found = self
            .find(
                "SELECT id, name FROM organization_label WHERE id = ?1",
                [id],
                |row| read_organization(row, 0),
            )?
            .flatten();
        found.ok_or_else(|| Error::not_found("This organization"))
    }

    /// The organization's own row.
    pub(crate) fn organization_own(&self, id: OrganizationId) -> Result<OrganizationOwn> {
        let sql = "SELECT o.uid, o.note, p.id, p.name FROM organization AS o LEFT JOIN organization_label AS p ON p.id = o.parent_id WHERE o.id = ?1";
        let found = self.find(sql, [id], |row| {
            Ok(OrganizationOwn {
                uid: row.get(0)?,
                note: row.get(1)?,
                parent: read_organization(row, 2)?,
            })
        })?;
        found.ok_or_else(|| Error::not_found("This organization"))
    }

    /// Organizations by name, each with its uid.
    pub(crate) fn organizations_own(
        &self,
        ids: &Ids,
    ) -> Result<Vec<Option<(OrganizationRef, String)>>> {
        let sql = format!(
            "SELECT l.id, l.name, o.uid, o.id FROM organization AS o JOIN organization_label AS l ON l.id = o.id WHERE o.id {AMONG}"
        );
        let found = self.find_each(ids, &sql, |row| {
            let uid = uid_text(row.get_ref(2)?.as_blob().unwrap_or_default());
            Ok(read_organization(row, 0)?.map(|organization| (organization, uid)))
        })?;
        Ok(found.into_iter().map(Option::flatten).collect())
    }

    /// The organization whose preferred name is exactly this.
    pub(crate) fn organization_named(&self, name: &str) -> Result<Option<OrganizationId>> {
        self.find("SELECT organization_id FROM name WHERE text = ?1 AND kind = 'preferred' AND organization_id IS NOT NULL ORDER BY id", [name], |row| row.get(0))
    }

    /// The organizations that have a name which folds to the same words.
    pub(crate) fn organizations_named(&self, name: &str) -> Result<Vec<OrganizationRef>> {
        self.organizations_called(name, |words, asked| words == asked)
    }

    /// The organizations that have a name with all the words of `name`, where `fits` says so of the folded words of both.
    pub(crate) fn organizations_called(
        &self,
        name: &str,
        fits: impl Fn(&[String], &[String]) -> bool,
    ) -> Result<Vec<OrganizationRef>> {
        let folded = crate::fold::words(name);
        let Some(query) = Self::name_query(name) else {
            return Ok(Vec::new());
        };
        let sql = "SELECT o.id, o.name, n.text FROM name_fts AS f JOIN name AS n ON n.id = f.rowid
                   JOIN organization_label AS o ON o.id = n.organization_id WHERE name_fts MATCH ?1";
        let mut found: Vec<OrganizationRef> = Vec::new();
        for (organization, text) in self.list(sql, [query], |row| {
            Ok((read_organization(row, 0)?, row.get::<_, String>(2)?))
        })? {
            if let Some(organization) = organization.filter(|it| !found.contains(it))
                && fits(&crate::fold::words(&text), &folded)
            {
                found.push(organization);
            }
        }
        Ok(found)
    }

    /// The organizations that have a name which stands in `text` word for word, the longest name first.
    pub(crate) fn organizations_in(&self, text: &str) -> Result<Vec<OrganizationRef>> {
        let whole = crate::fold::words(text);
        let sql = "SELECT o.id, o.name, n.text FROM name AS n JOIN organization_label AS o ON o.id = n.organization_id
                   WHERE n.organization_id IS NOT NULL AND fold_contains(?1, n.text) ORDER BY length(n.text) DESC, n.id";
        let mut found: Vec<OrganizationRef> = Vec::new();
        for (organization, name) in self.list(sql, [text], |row| {
            Ok((read_organization(row, 0)?, row.get::<_, String>(2)?))
        })? {
            let words = crate::fold::words(&name);
            let stands = !words.is_empty() && whole.windows(words.len()).any(|here| here == words);
            found.extend(organization.filter(|it| stands && !found.contains(it)));
        }
        Ok(found)
    }

    /// Direct parts.
    pub(crate) fn organization_children(&self, id: OrganizationId) -> Result<Vec<OrganizationRef>> {
        let sql = "SELECT id, name FROM organization_label WHERE parent_id = ?1 ORDER BY name COLLATE NOCASE";
        self.list(sql, [id], |row| {
            Ok(OrganizationRef {
                id: row.get(0)?,
                name: row.get(1)?,
            })
        })
    }

    /// The organization and everything below it.
    pub(crate) fn organization_tree(&self, id: OrganizationId) -> Result<Vec<OrganizationId>> {
        let sql = "WITH RECURSIVE tree(id) AS (VALUES (?1) UNION SELECT o.id FROM organization AS o JOIN tree ON o.parent_id = tree.id) SELECT id FROM tree";
        self.list(sql, [id], |row| row.get(0))
    }

    /// Every organization with the one above it.
    pub(crate) fn organization_parents(
        &self,
    ) -> Result<HashMap<OrganizationId, Option<OrganizationId>>> {
        let pairs = self.list("SELECT id, parent_id FROM organization", [], |row| {
            Ok((row.get(0)?, row.get(1)?))
        })?;
        Ok(pairs.into_iter().collect())
    }

    /// The speaker that this organization is, once it has said something.
    pub(crate) fn organization_speaker(&self, id: OrganizationId) -> Result<Option<SpeakerId>> {
        self.find(
            "SELECT id FROM speaker WHERE organization_id = ?1",
            [id],
            |row| row.get(0),
        )
    }

    /// Organizations by any of their names, the most quoted first.
    pub(crate) fn organizations(&self, input: &ListOrganizations) -> Result<Vec<OrganizationRow>> {
        let query = Self::name_query(&input.text);
        let source = match query {
            Some(_) => "(SELECT name.organization_id AS id, min(name.text) FILTER (WHERE name.kind <> 'preferred') AS found_by,
                                max(name.kind = 'preferred') AS by_preferred
                         FROM name_fts JOIN name ON name.id = name_fts.rowid
                         WHERE name_fts MATCH ?1 AND name.organization_id IS NOT NULL GROUP BY 1)",
            None => "(SELECT id, NULL AS found_by, 1 AS by_preferred FROM organization WHERE ?1 IS NULL)",
        };
        let sql = format!(
            "SELECT o.id, o.name, p.id, p.name, CASE WHEN f.by_preferred THEN NULL ELSE f.found_by END,
                    (SELECT count(DISTINCT quotation_id) FROM (
                        SELECT quotation_id FROM attribution WHERE organization_id = o.id
                        UNION SELECT a.quotation_id FROM role AS r JOIN attribution AS a ON a.speaker_id = r.speaker_id WHERE r.organization_id = o.id
                        UNION SELECT a.quotation_id FROM speaker AS s JOIN attribution AS a ON a.speaker_id = s.id WHERE s.organization_id = o.id)) AS quotations
             FROM {source} AS f JOIN organization_label AS o ON o.id = f.id LEFT JOIN organization_label AS p ON p.id = o.parent_id
             ORDER BY quotations DESC, o.name COLLATE NOCASE LIMIT ?2 OFFSET ?3"
        );
        self.list(
            &sql,
            params![query, super::limit(input.limit), input.offset],
            |row| {
                Ok(OrganizationRow {
                    organization: OrganizationRef {
                        id: row.get(0)?,
                        name: row.get(1)?,
                    },
                    parent: read_organization(row, 2)?,
                    found_by: row.get(4)?,
                    quotations: row.get(5)?,
                })
            },
        )
    }

    /// What still depends on the organization, in words; empty when nothing does.
    pub(crate) fn organization_uses(&self, id: OrganizationId) -> Result<Vec<String>> {
        let sql = "SELECT (SELECT count(*) FROM attribution WHERE organization_id = ?1), (SELECT count(*) FROM role WHERE organization_id = ?1),
                          (SELECT count(*) FROM organization WHERE parent_id = ?1), (SELECT count(*) FROM speaker WHERE organization_id = ?1)";
        let counts: Option<[u32; 4]> = self
            .conn
            .prepare_cached(sql)?
            .query_row([id], |row| {
                Ok([row.get(0)?, row.get(1)?, row.get(2)?, row.get(3)?])
            })
            .optional()?;
        let words = ["quotation", "role", "part", "speaker"];
        Ok(super::uses(counts.unwrap_or_default(), words))
    }
}

impl Tx<'_> {
    /// Adds an organization with its preferred name.
    pub(crate) fn create_organization(
        &self,
        name: &str,
        parent: Option<OrganizationId>,
    ) -> Result<OrganizationId> {
        let id = OrganizationId(self.insert(Table::Organization, &[("parent_id", &parent)])?);
        self.add_preferred_name(Named::Organization(id), name)?;
        Ok(id)
    }
}
