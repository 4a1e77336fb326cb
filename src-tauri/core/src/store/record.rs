//! The recorder: the one place that writes rows of recorded tables, forwards and backwards.

use std::collections::HashMap;
use std::sync::Arc;

use rusqlite::types::{ToSql, ToSqlOutput};
use serde_json::{Map, Value as Json};

use super::{Store, Table};
use crate::error::{Error, Result};

/// One value of a row that is written.
pub(crate) type Value<'a> = &'a dyn ToSql;

/// A row as the log keeps it: every column by name, blobs in hexadecimal.
pub(crate) type Image = Map<String, Json>;

/// How the rows of a table are imaged.
pub(super) struct Shape {
    /// Reads one row as JSON, by its id.
    image: String,
    /// The columns that hold bytes.
    blobs: Vec<String>,
}

/// The shapes that a connection has asked the file for.
pub(super) type Shapes = HashMap<Table, Arc<Shape>>;

impl Store {
    /// The shape of a table, which stays while the library is open.
    fn shape(&self, table: Table) -> Result<Arc<Shape>> {
        if let Some(known) = self.shapes.borrow().get(&table) {
            return Ok(known.clone());
        }
        let columns: Vec<(String, bool)> = self.list(
            "SELECT name, type = 'BLOB' FROM pragma_table_info(?1)",
            [table.name()],
            |row| Ok((row.get(0)?, row.get(1)?)),
        )?;
        let pairs: Vec<String> = columns
            .iter()
            .map(|(name, is_blob)| match is_blob {
                // Without the test, no bytes would come back as empty bytes.
                true => format!("'{name}', iif(\"{name}\" IS NULL, NULL, hex(\"{name}\"))"),
                false => format!("'{name}', \"{name}\""),
            })
            .collect();
        let image = format!(
            "SELECT json_object({}) FROM \"{}\" WHERE id = ?1",
            pairs.join(", "),
            table.name()
        );
        let blobs = columns.into_iter().filter(|(_, is_blob)| *is_blob);
        let blobs = blobs.map(|(name, _)| name).collect();
        let shape = Arc::new(Shape { image, blobs });
        self.shapes.borrow_mut().insert(table, shape.clone());
        Ok(shape)
    }

    /// The row as it is now, or none.
    pub(super) fn image(&self, table: Table, id: i64) -> Result<Option<Image>> {
        image(self.image_text(table, id)?)
    }

    /// As [`Store::image`], as the JSON that the log keeps; equal rows of one table have equal texts.
    pub(super) fn image_text(&self, table: Table, id: i64) -> Result<Option<String>> {
        self.find(&self.shape(table)?.image, [id], |row| row.get(0))
    }

    /// INSERT of `values`; returns the id.
    pub(super) fn insert_row(&self, table: Table, values: &[(&str, Value)]) -> Result<i64> {
        let names: Vec<String> = values
            .iter()
            .map(|(name, _)| format!("\"{name}\""))
            .collect();
        let places: Vec<String> = (1..=values.len())
            .map(|index| format!("?{index}"))
            .collect();
        let sql = format!(
            "INSERT INTO \"{}\" ({}) VALUES ({})",
            table.name(),
            names.join(", "),
            places.join(", ")
        );
        let params: Vec<Value> = values.iter().map(|(_, value)| *value).collect();
        self.execute(&sql, params.as_slice())?;
        Ok(self.conn.last_insert_rowid())
    }

    /// UPDATE of `values` in the row `id`; says whether there was one.
    pub(super) fn update_row(
        &self,
        table: Table,
        id: i64,
        values: &[(&str, Value)],
    ) -> Result<bool> {
        let sets: Vec<String> = values
            .iter()
            .enumerate()
            .map(|(index, (name, _))| format!("\"{name}\" = ?{}", index + 2))
            .collect();
        let sql = format!(
            "UPDATE \"{}\" SET {} WHERE id = ?1",
            table.name(),
            sets.join(", ")
        );
        let mut params: Vec<Value> = vec![&id];
        params.extend(values.iter().map(|(_, value)| *value));
        Ok(self.execute(&sql, params.as_slice())? == 1)
    }

    /// DELETE of the row `id`; says whether there was one.
    pub(super) fn delete_row(&self, table: Table, id: i64) -> Result<bool> {
        Ok(self.execute(
            &format!("DELETE FROM \"{}\" WHERE id = ?1", table.name()),
            [id],
        )? == 1)
    }

    /// Writes the row that `image` shows: whole when there is none, else the columns that differ from `current` (a
    /// capture refuses an UPDATE that so much as names its content).
    pub(super) fn restore_row(
        &self,
        table: Table,
        id: i64,
        image: &Image,
        current: Option<&Image>,
    ) -> Result<()> {
        let shape = self.shape(table)?;
        let mut values: Vec<(&str, Cell)> = Vec::new();
        for (name, json) in image {
            if current.is_none_or(|current| current.get(name) != Some(json)) {
                values.push((name, Cell::of(json, shape.blobs.contains(name))?));
            }
        }
        let values: Vec<(&str, Value)> = values
            .iter()
            .map(|(name, cell)| (*name, cell as Value))
            .collect();
        match current {
            None => self.insert_row(table, &values).map(drop),
            Some(_) if values.is_empty() => Ok(()),
            Some(_) => self.update_row(table, id, &values).map(drop),
        }
    }
}

/// A row image from its JSON text.
pub(super) fn image(text: Option<String>) -> Result<Option<Image>> {
    text.map(|text| serde_json::from_str(&text).map_err(Error::bug))
        .transpose()
}

/// A value on its way from an image back into a row.
enum Cell {
    Null,
    Integer(i64),
    Text(String),
    Blob(Vec<u8>),
}

impl Cell {
    fn of(json: &Json, is_blob: bool) -> Result<Self> {
        match json {
            Json::Null => Ok(Self::Null),
            Json::Number(number) => number
                .as_i64()
                .map(Self::Integer)
                .ok_or_else(|| Error::bug("A number in the log is no integer")),
            Json::String(text) if is_blob => unhex(text)
                .map(Self::Blob)
                .ok_or_else(|| Error::bug("Bytes in the log are not hexadecimal")),
            Json::String(text) => Ok(Self::Text(text.clone())),
            _ => Err(Error::bug("A row image in the log is not flat")),
        }
    }
}

impl ToSql for Cell {
    fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
        match self {
            Self::Null => Ok(rusqlite::types::Null.into()),
            Self::Integer(number) => number.to_sql(),
            Self::Text(text) => text.to_sql(),
            Self::Blob(bytes) => bytes.to_sql(),
        }
    }
}

/// Bytes from hexadecimal digits.
fn unhex(text: &str) -> Option<Vec<u8>> {
    if !text.len().is_multiple_of(2) || !text.is_ascii() {
        return None;
    }
    (0..text.len())
        .step_by(2)
        .map(|at| u8::from_str_radix(&text[at..at + 2], 16).ok())
        .collect()
}
