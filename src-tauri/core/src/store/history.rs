//! The audit trail of one quotation.

use std::collections::BTreeMap;

use rusqlite::params;
use serde_json::Value as Json;

use super::Store;
use super::quotation::OWN_CHANGES;
use super::record::{Image, image};
use crate::error::Result;
use crate::id::QuotationId;
use crate::operation::{FieldChange, HistoryEntry};

/// Columns that say nothing to a person.
const SILENT: &[&str] = &[
    "id",
    "uid",
    "quotation_id",
    "position",
    "text_start",
    "text_end",
    "prefix",
    "suffix",
    "property",
    "chain_hop_id",
];

impl Store {
    /// Every operation that changed a quotation or what is its own, the newest first.
    pub(crate) fn history(&self, id: QuotationId) -> Result<Vec<HistoryEntry>> {
        let sql = format!(
            "SELECT operation_id, table_name, before, after FROM ({OWN_CHANGES})
             UNION ALL
             SELECT operation_id, table_name, NULL, NULL FROM change WHERE table_name = 'quotation' AND last_row_id IS NOT NULL AND ?1 BETWEEN row_id AND last_row_id
             ORDER BY operation_id DESC"
        );
        let rows = self.list(&sql, params![id], |row| {
            Ok((
                row.get::<_, i64>(0)?,
                row.get::<_, String>(1)?,
                row.get::<_, Option<String>>(2)?,
                row.get::<_, Option<String>>(3)?,
            ))
        })?;
        let mut entries: BTreeMap<i64, Vec<FieldChange>> = BTreeMap::new();
        for (operation, table, before, after) in rows {
            let (before, after) = (image(before)?, image(after)?);
            let changes = self.field_changes(&table, before.as_ref(), after.as_ref())?;
            let entry = entries.entry(operation).or_default();
            // A row appears once under its table and once as a run of a bulk addition.
            changes.into_iter().for_each(|change| {
                if !entry.contains(&change) {
                    entry.push(change)
                }
            });
        }
        let mut trail = Vec::new();
        for (id, changes) in entries.into_iter().rev() {
            if let Some(operation) = self.operation(id)? {
                trail.push(HistoryEntry { operation, changes });
            }
        }
        Ok(trail)
    }

    /// The number of the quotation of that uid, which may be deleted.
    pub(crate) fn number_of(&self, uid: &[u8; 16]) -> Result<Option<QuotationId>> {
        if let Some(id) = self.id_by_uid(super::Table::Quotation, uid)? {
            return Ok(Some(QuotationId(id)));
        }
        let sql = "SELECT row_id FROM change WHERE table_name = 'quotation' AND coalesce(before, after) ->> 'uid' = hex(?1) ORDER BY id DESC";
        self.find(sql, [uid], |row| row.get(0))
    }

    fn field_changes(
        &self,
        table: &str,
        before: Option<&Image>,
        after: Option<&Image>,
    ) -> Result<Vec<FieldChange>> {
        let Some(any) = after.or(before) else {
            return Ok(Vec::new());
        };
        let property = any
            .get("property")
            .and_then(Json::as_str)
            .map(str::to_owned);
        let thing = match property {
            // The date of a hop is part of the hop.
            Some(_) if any.get("chain_hop_id").is_some_and(|hop| !hop.is_null()) => {
                "chain_hop".to_owned()
            }
            Some(property) => property,
            None => table.to_owned(),
        };
        let mut changes = Vec::new();
        for column in any
            .keys()
            .filter(|column| !SILENT.contains(&column.as_str()))
        {
            let value = |image: Option<&Image>| {
                image
                    .and_then(|image| image.get(column))
                    .filter(|value| !value.is_null() && *value != "")
                    .cloned()
            };
            let (was, is) = (value(before), value(after));
            if was != is {
                let show =
                    |value: Option<Json>| value.map(|value| self.show(column, &value)).transpose();
                changes.push(FieldChange {
                    thing: thing.clone(),
                    field: column.clone(),
                    before: show(was)?,
                    after: show(is)?,
                });
            }
        }
        Ok(changes)
    }

    /// A value as a person reads it: an id as the name of what it points to.
    fn show(&self, column: &str, value: &Json) -> Result<String> {
        let plain = match value {
            Json::String(text) => text.clone(),
            other => other.to_string(),
        };
        let Some(id) = value.as_i64() else {
            return Ok(plain);
        };
        let sql = match column {
            "confirmed" => return Ok(if id == 0 { "no" } else { "yes" }.to_owned()),
            "speaker_id" => "SELECT name FROM speaker_label WHERE id = ?1",
            "organization_id" => "SELECT name FROM organization_label WHERE id = ?1",
            "article_id" => "SELECT headline FROM article WHERE id = ?1",
            "tag_id" => "SELECT name FROM tag WHERE id = ?1",
            "project_id" => "SELECT name FROM project WHERE id = ?1",
            _ => return Ok(plain),
        };
        Ok(self
            .find(sql, [id], |row| row.get::<_, String>(0))?
            .filter(|name| !name.is_empty())
            .unwrap_or(plain))
    }
}
