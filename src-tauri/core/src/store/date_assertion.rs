//! Dates, each owned by a quotation, a hop of its chain, an article or a role.

use rusqlite::{Row, params};

use super::{Store, Table, Tx};
use crate::date::{DateAssertion, DateInput};
use crate::error::Result;

/// Columns of a date assertion in the order that [`read_date`] takes them.
pub(super) fn date_columns(alias: &str) -> String {
    COLUMNS.map(|column| format!("{alias}.{column}")).join(", ")
}

const COLUMNS: [&str; 7] = [
    "printed",
    "edtf",
    "earliest",
    "latest",
    "basis",
    "anchor",
    "confirmed",
];

/// How many columns [`date_columns`] names.
pub(super) const DATE_WIDTH: usize = COLUMNS.len();

/// The date whose columns begin at `at`; none where the join found no row.
pub(super) fn read_date(row: &Row<'_>, at: usize) -> rusqlite::Result<Option<DateAssertion>> {
    let Some(printed) = row.get(at)? else {
        return Ok(None);
    };
    Ok(Some(DateAssertion {
        printed,
        edtf: row.get(at + 1)?,
        earliest: row.get(at + 2)?,
        latest: row.get(at + 3)?,
        basis: row.get(at + 4)?,
        anchor: row.get(at + 5)?,
        confirmed: row.get(at + 6)?,
    }))
}

/// What a date belongs to: the owning column and the property.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Dated {
    Said(i64),
    Hop(i64),
    Published(i64),
    Updated(i64),
    Started(i64),
    Ended(i64),
}

impl Dated {
    fn parts(self) -> (&'static str, i64, &'static str) {
        match self {
            Self::Said(id) => ("quotation_id", id, "said"),
            Self::Hop(id) => ("chain_hop_id", id, "published"),
            Self::Published(id) => ("article_id", id, "published"),
            Self::Updated(id) => ("article_id", id, "updated"),
            Self::Started(id) => ("role_id", id, "started"),
            Self::Ended(id) => ("role_id", id, "ended"),
        }
    }
}

impl Store {
    /// The date of `dated`, where there is one.
    pub(crate) fn date(&self, dated: Dated) -> Result<Option<DateAssertion>> {
        let (owner, id, property) = dated.parts();
        let sql = format!(
            "SELECT {} FROM date_assertion AS d WHERE {owner} = ?1 AND property = ?2",
            date_columns("d")
        );
        Ok(self
            .find(&sql, params![id, property], |row| read_date(row, 0))?
            .flatten())
    }
}

fn date_values(date: &DateAssertion) -> [(&'static str, super::Value<'_>); 7] {
    [
        ("printed", &date.printed),
        ("edtf", &date.edtf),
        ("earliest", &date.earliest),
        ("latest", &date.latest),
        ("basis", &date.basis),
        ("anchor", &date.anchor),
        ("confirmed", &date.confirmed),
    ]
}

impl Tx<'_> {
    /// Makes the date of `dated` what the form says; an empty form takes it away. `field` names it in errors.
    pub(crate) fn put_date(&self, dated: Dated, input: &DateInput, field: &str) -> Result<()> {
        let assertion = input.assertion(field)?;
        self.put_date_assertion(dated, assertion.as_ref())
    }

    /// Makes the date of `dated` this one, or takes it away.
    pub(crate) fn put_date_assertion(
        &self,
        dated: Dated,
        assertion: Option<&DateAssertion>,
    ) -> Result<()> {
        let (owner, id, property) = dated.parts();
        let sql = format!("SELECT id FROM date_assertion WHERE {owner} = ?1 AND property = ?2");
        let row: Option<i64> = self.find(&sql, params![id, property], |row| row.get(0))?;
        let Some(date) = assertion else {
            return row.map_or(Ok(()), |row| self.delete(Table::DateAssertion, row));
        };
        let values = date_values(date);
        match row {
            Some(row) => self.update(Table::DateAssertion, row, &values),
            None => {
                let mut all: Vec<(&str, super::Value)> =
                    vec![(owner, &id), ("property", &property)];
                all.extend_from_slice(&values);
                self.insert(Table::DateAssertion, &all).map(drop)
            }
        }
    }

    /// Adds a date of what has been added within this operation.
    pub(crate) fn add_date(&self, dated: Dated, date: &DateAssertion) -> Result<()> {
        let (owner, id, property) = dated.parts();
        let owners = ["quotation_id", "article_id", "role_id", "chain_hop_id"];
        let ids = owners.map(|column| (column == owner).then_some(id));
        // All owners are named, so that dates of whatever can be written with one statement.
        let mut all: Vec<(&str, super::Value)> = vec![("property", &property)];
        all.extend(
            owners
                .iter()
                .zip(&ids)
                .map(|(name, id)| (*name, id as super::Value)),
        );
        all.extend_from_slice(&date_values(date));
        self.add(Table::DateAssertion, &all).map(drop)
    }
}
