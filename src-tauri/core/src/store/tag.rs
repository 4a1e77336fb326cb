//! Tags and projects.

use rusqlite::params;

use super::{Store, Table, Tx};
use crate::error::{Error, Result};
use crate::id::{ProjectId, QuotationId, TagId};
use crate::projects::{ProjectRef, ProjectRow};
use crate::tags::{TagRef, TagRow};

impl Store {
    /// All tags by name, with their use.
    pub(crate) fn tags(&self) -> Result<Vec<TagRow>> {
        let sql = "SELECT id, name, (SELECT count(*) FROM quotation_tag WHERE tag_id = tag.id) FROM tag ORDER BY name";
        self.list(sql, [], |row| {
            Ok(TagRow {
                tag: TagRef {
                    id: row.get(0)?,
                    name: row.get(1)?,
                },
                quotations: row.get(2)?,
            })
        })
    }

    /// One tag.
    pub(crate) fn tag(&self, id: TagId) -> Result<TagRef> {
        let found = self.find("SELECT id, name FROM tag WHERE id = ?1", [id], |row| {
            Ok(TagRef {
                id: row.get(0)?,
                name: row.get(1)?,
            })
        })?;
        found.ok_or_else(|| Error::not_found("This tag"))
    }

    /// The tag of that name, whatever its case.
    pub(crate) fn tag_named(&self, name: &str) -> Result<Option<TagId>> {
        self.find("SELECT id FROM tag WHERE name = ?1", [name], |row| {
            row.get(0)
        })
    }

    /// A quotation's tags by name.
    pub(crate) fn quotation_tags(&self, id: QuotationId) -> Result<Vec<TagRef>> {
        let sql = "SELECT t.id, t.name FROM quotation_tag AS q JOIN tag AS t ON t.id = q.tag_id WHERE q.quotation_id = ?1 ORDER BY t.name";
        self.list(sql, [id], |row| {
            Ok(TagRef {
                id: row.get(0)?,
                name: row.get(1)?,
            })
        })
    }

    /// All projects by name, with how much is in them.
    pub(crate) fn projects(&self) -> Result<Vec<ProjectRow>> {
        let sql = "SELECT id, name, (SELECT count(*) FROM project_quotation WHERE project_id = project.id) FROM project ORDER BY name";
        self.list(sql, [], |row| {
            Ok(ProjectRow {
                project: ProjectRef {
                    id: row.get(0)?,
                    name: row.get(1)?,
                },
                quotations: row.get(2)?,
            })
        })
    }

    /// One project.
    pub(crate) fn project(&self, id: ProjectId) -> Result<ProjectRef> {
        let found = self.find("SELECT id, name FROM project WHERE id = ?1", [id], |row| {
            Ok(ProjectRef {
                id: row.get(0)?,
                name: row.get(1)?,
            })
        })?;
        found.ok_or_else(|| Error::not_found("This project"))
    }

    /// The project of that name, whatever its case.
    pub(crate) fn project_named(&self, name: &str) -> Result<Option<ProjectId>> {
        self.find("SELECT id FROM project WHERE name = ?1", [name], |row| {
            row.get(0)
        })
    }

    /// The rows of `table` that belong to a tag or project.
    pub(crate) fn rows_with(&self, table: Table, owner: &str, id: i64) -> Result<Vec<i64>> {
        self.list(
            &format!("SELECT id FROM {} WHERE {owner} = ?1", table.name()),
            [id],
            |row| row.get(0),
        )
    }
}

impl Tx<'_> {
    /// The tag of that name, made if there is none.
    pub(crate) fn tag_by_name(&self, name: &str) -> Result<TagId> {
        match self.tag_named(name)? {
            Some(id) => Ok(id),
            None => Ok(TagId(self.insert(Table::Tag, &[("name", &name)])?)),
        }
    }

    /// Gives a quotation a tag, or takes it away.
    pub(crate) fn put_tag(&self, quotation: QuotationId, tag: TagId, has: bool) -> Result<()> {
        let sql = "SELECT id FROM quotation_tag WHERE quotation_id = ?1 AND tag_id = ?2";
        let row: Option<i64> = self.find(sql, params![quotation, tag], |row| row.get(0))?;
        match (row, has) {
            (Some(row), false) => self.delete(Table::QuotationTag, row),
            (None, true) => self
                .insert(
                    Table::QuotationTag,
                    &[("quotation_id", &quotation), ("tag_id", &tag)],
                )
                .map(drop),
            _ => Ok(()),
        }
    }

    /// Makes the tags of a quotation these.
    pub(crate) fn put_tags(&self, quotation: QuotationId, names: &[String]) -> Result<()> {
        let wanted: Vec<TagId> = names
            .iter()
            .map(|name| self.tag_by_name(name))
            .collect::<Result<_>>()?;
        for tag in self
            .quotation_tags(quotation)?
            .iter()
            .filter(|tag| !wanted.contains(&tag.id))
        {
            self.put_tag(quotation, tag.id, false)?;
        }
        wanted
            .iter()
            .try_for_each(|tag| self.put_tag(quotation, *tag, true))
    }
}
