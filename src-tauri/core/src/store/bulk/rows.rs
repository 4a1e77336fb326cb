//! New rows of one table on their way into it: their ids are given at once, and they are written many with one statement,
//! which costs a fraction of a statement each.

use rusqlite::types::{ToSqlOutput, Value as Owned};

use super::super::record::Value;
use super::super::{Store, Table};
use crate::error::{Error, Result};

/// At most so many rows are written with one statement; fewer with one for the half, for the quarter and so on, so that
/// there are only a few different statements.
pub(in crate::store) const TOGETHER: usize = 64;

/// See the module.
pub(super) struct Rows {
    /// The id of the first row of this operation, and of the next one.
    pub(super) first: i64,
    pub(super) next: i64,
    /// Of what waits: the columns besides the id, and their values row by row, the id first.
    columns: Vec<String>,
    values: Vec<Owned>,
    insert: String,
}

impl Store {
    /// Adds rows of so many values each, many with one statement, which begins with `insert`.
    pub(in crate::store) fn insert_rows(
        &self,
        insert: &str,
        width: usize,
        values: &[Owned],
    ) -> Result<()> {
        let places = format!("({})", vec!["?"; width].join(", "));
        let mut rest = values;
        while !rest.is_empty() {
            let rows = 1 << (rest.len() / width).min(TOGETHER).ilog2();
            let (now, later) = rest.split_at(rows * width);
            let sql = insert.to_owned() + &vec![places.as_str(); rows].join(", ");
            self.execute(&sql, rusqlite::params_from_iter(now))?;
            rest = later;
        }
        Ok(())
    }
}

impl Rows {
    /// For a table whose last row has the id `last`.
    pub(super) fn after(last: i64) -> Self {
        Self {
            first: last + 1,
            next: last + 1,
            columns: Vec::new(),
            values: Vec::new(),
            insert: String::new(),
        }
    }

    /// Takes a row, and gives it its id.
    pub(super) fn add(
        &mut self,
        store: &Store,
        table: Table,
        values: &[(&str, Value)],
    ) -> Result<i64> {
        let same = |(column, (name, _)): (&String, &(&str, Value))| column == name;
        let as_before = !self.insert.is_empty() && self.columns.len() == values.len();
        if !as_before || !self.columns.iter().zip(values).all(same) {
            self.write(store)?;
            self.prepare(table, values);
        }
        let id = self.next;
        self.next += 1;
        self.values.push(Owned::Integer(id));
        for (_, value) in values {
            self.values.push(match value.to_sql()? {
                ToSqlOutput::Owned(value) => value,
                ToSqlOutput::Borrowed(value) => value.try_into().map_err(Error::bug)?,
                _ => return Err(Error::bug("A value is neither owned nor borrowed")),
            });
        }
        if self.values.len() == TOGETHER * self.width() {
            self.write(store)?;
        }
        Ok(id)
    }

    /// Writes what waits.
    pub(super) fn write(&mut self, store: &Store) -> Result<()> {
        store.insert_rows(&self.insert, self.width(), &self.values)?;
        self.values.clear();
        Ok(())
    }

    fn width(&self) -> usize {
        self.columns.len() + 1
    }

    fn prepare(&mut self, table: Table, values: &[(&str, Value)]) {
        self.columns = values.iter().map(|(name, _)| (*name).to_owned()).collect();
        let names: String = self
            .columns
            .iter()
            .map(|name| format!(", \"{name}\""))
            .collect();
        // FAIL: whatever fails ends the operation, so no statement needs a way back of its own.
        self.insert = format!(
            "INSERT OR FAIL INTO \"{}\" (id{names}) VALUES ",
            table.name()
        );
    }
}
