//! Names of speakers and organizations, and finding them by any of their names.

use rusqlite::{Row, params};

use super::{Store, Table, Tx};
use crate::error::Result;
use crate::fold::words;
use crate::id::{OrganizationId, SpeakerId};
use crate::speakers::{Name, NameKind};

/// Whose name it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Named {
    Speaker(SpeakerId),
    Organization(OrganizationId),
}

impl Named {
    fn parts(self) -> (&'static str, i64) {
        match self {
            Self::Speaker(id) => ("speaker_id", id.0),
            Self::Organization(id) => ("organization_id", id.0),
        }
    }
}

impl Store {
    /// All names, the preferred one first.
    pub(crate) fn names(&self, named: Named) -> Result<Vec<Name>> {
        let (owner, id) = named.parts();
        let sql = format!(
            "SELECT text, kind, language, script FROM name WHERE {owner} = ?1 ORDER BY kind <> 'preferred', id"
        );
        self.list(&sql, [id], read_name)
    }

    /// FTS5 query for names that hold every word of `text`, each as a prefix; none for a text without words.
    pub(super) fn name_query(text: &str) -> Option<String> {
        let words = words(text);
        let terms: Vec<String> = words.iter().map(|word| format!("\"{word}\"*")).collect();
        (!terms.is_empty()).then(|| terms.join(" AND "))
    }

    /// Brings the search index up to date for one name, which may be gone.
    pub(super) fn derive_name(&self, id: i64) -> Result<()> {
        self.execute("DELETE FROM name_fts WHERE rowid = ?1", [id])?;
        let text: Option<String> =
            self.find("SELECT text FROM name WHERE id = ?1", [id], |row| {
                row.get(0)
            })?;
        if let Some(text) = text {
            self.execute(
                "INSERT INTO name_fts (rowid, text) VALUES (?1, ?2)",
                params![id, words(&text).join(" ")],
            )?;
        }
        Ok(())
    }
}

impl Tx<'_> {
    /// Adds a name.
    pub(crate) fn add_name(&self, named: Named, name: &Name) -> Result<()> {
        let (owner, id) = named.parts();
        self.add(
            Table::Name,
            &[
                (owner, &id),
                ("kind", &name.kind),
                ("text", &name.text),
                ("language", &name.language),
                ("script", &name.script),
            ],
        )
        .map(drop)
    }

    /// Adds a preferred name.
    pub(crate) fn add_preferred_name(&self, named: Named, text: &str) -> Result<()> {
        self.add_name(
            named,
            &Name {
                text: text.to_owned(),
                kind: NameKind::Preferred,
                language: None,
                script: None,
            },
        )
    }

    /// Makes the names these; those that stay as they are keep their rows.
    pub(crate) fn put_names(&self, named: Named, names: &[Name]) -> Result<()> {
        let (owner, id) = named.parts();
        let sql = format!("SELECT text, kind, language, script, id FROM name WHERE {owner} = ?1");
        let old = self.list(&sql, [id], |row| {
            Ok((read_name(row)?, row.get::<_, i64>(4)?))
        })?;
        for (name, row) in &old {
            if !names.contains(name) {
                self.delete(Table::Name, *row)?;
            }
        }
        for name in names
            .iter()
            .filter(|name| !old.iter().any(|(old, _)| old == *name))
        {
            self.add_name(named, name)?;
        }
        Ok(())
    }

    /// Takes all names away.
    pub(crate) fn delete_names(&self, named: Named) -> Result<()> {
        self.put_names(named, &[])
    }
}

fn read_name(row: &Row<'_>) -> rusqlite::Result<Name> {
    Ok(Name {
        text: row.get(0)?,
        kind: row.get(1)?,
        language: row.get(2)?,
        script: row.get(3)?,
    })
}
