//! Rows that are written many with one statement, which costs a fraction of a statement each.

use std::ops::Range;

use rusqlite::types::{ToSql, ToSqlOutput, Value, ValueRef};

use super::super::Store;
use crate::error::{Error, Result};

/// At most so many rows are written with one statement; fewer with one for the half, for the quarter and so on, so that
/// there are only a few different statements.
const TOGETHER: usize = 64;

/// The values of rows of one width. Texts and bytes lie one after another in one buffer, so that no value needs memory of
/// its own.
#[derive(Default)]
pub(in crate::store) struct Batch {
    cells: Vec<Cell>,
    bytes: Vec<u8>,
}

enum Cell {
    Null,
    Integer(i64),
    Real(f64),
    Text(Range<usize>),
    Blob(Range<usize>),
}

impl Batch {
    /// Adds the next value of a row.
    pub(in crate::store) fn push(&mut self, value: &dyn ToSql) -> Result<()> {
        match value.to_sql()? {
            ToSqlOutput::Borrowed(value) => self.push_ref(value),
            ToSqlOutput::Owned(value) => self.push_ref(ValueRef::from(&value)),
            _ => return Err(Error::bug("A value is neither owned nor borrowed")),
        }
        Ok(())
    }

    /// Adds the next value of a row, a number.
    pub(in crate::store) fn push_integer(&mut self, number: i64) {
        self.cells.push(Cell::Integer(number));
    }

    fn push_ref(&mut self, value: ValueRef<'_>) {
        let cell = match value {
            ValueRef::Null => Cell::Null,
            ValueRef::Integer(number) => Cell::Integer(number),
            ValueRef::Real(number) => Cell::Real(number),
            ValueRef::Text(text) => Cell::Text(self.keep(text)),
            ValueRef::Blob(bytes) => Cell::Blob(self.keep(bytes)),
        };
        self.cells.push(cell);
    }

    fn keep(&mut self, bytes: &[u8]) -> Range<usize> {
        let start = self.bytes.len();
        self.bytes.extend_from_slice(bytes);
        start..self.bytes.len()
    }

    /// Whether there is enough of it for one statement.
    pub(in crate::store) fn is_full(&self, width: usize) -> bool {
        self.cells.len() >= TOGETHER * width
    }

    fn bound(&self, cell: &Cell) -> ToSqlOutput<'_> {
        match cell {
            Cell::Null => ToSqlOutput::Owned(Value::Null),
            Cell::Integer(number) => ToSqlOutput::Owned(Value::Integer(*number)),
            Cell::Real(number) => ToSqlOutput::Owned(Value::Real(*number)),
            Cell::Text(range) => ToSqlOutput::Borrowed(ValueRef::Text(&self.bytes[range.clone()])),
            Cell::Blob(range) => ToSqlOutput::Borrowed(ValueRef::Blob(&self.bytes[range.clone()])),
        }
    }
}

impl Store {
    /// Adds the rows of a batch, of so many values each, many with one statement, which begins with `insert`. The batch is
    /// empty then.
    pub(in crate::store) fn insert_rows(
        &self,
        insert: &str,
        width: usize,
        batch: &mut Batch,
    ) -> Result<()> {
        let places = format!("({})", vec!["?"; width].join(", "));
        let mut rest = &batch.cells[..];
        while !rest.is_empty() {
            let rows = 1 << (rest.len() / width).min(TOGETHER).ilog2();
            let (now, later) = rest.split_at(rows * width);
            let sql = insert.to_owned() + &vec![places.as_str(); rows].join(", ");
            let values = now.iter().map(|cell| batch.bound(cell));
            self.execute(&sql, rusqlite::params_from_iter(values))?;
            rest = later;
        }
        batch.cells.clear();
        batch.bytes.clear();
        Ok(())
    }
}
