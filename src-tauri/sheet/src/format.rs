//! The formats, and the one way into their writers.

use std::borrow::Cow;
use std::io::Write;
use std::ops::ControlFlow;

use serde::{Deserialize, Serialize};

use crate::{Plan, QuoteSheet, SheetError, SheetRow, csv, html, markdown};

/// A format that a sheet can be written in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Format {
    /// A table for spreadsheets; see [`crate::csv`].
    Csv,
    /// Plain text with marks, CommonMark and GitHub's extensions.
    Markdown,
    /// One page that needs nothing but itself and prints well.
    Html,
}

impl Format {
    /// Every format, in the order of the export dialog.
    pub const ALL: [Format; 3] = [Format::Html, Format::Markdown, Format::Csv];

    /// The usual ending of the file's name, without the dot.
    pub fn extension(self) -> &'static str {
        match self {
            Format::Csv => "csv",
            Format::Markdown => "md",
            Format::Html => "html",
        }
    }

    /// The media type, with its character set.
    pub fn media_type(self) -> &'static str {
        match self {
            Format::Csv => "text/csv; charset=utf-8; header=present",
            Format::Markdown => "text/markdown; charset=utf-8",
            Format::Html => "text/html; charset=utf-8",
        }
    }
}

/// Writes a sheet, row by row.
///
/// `on_row` gets the number of rows written so far (from 1) after each row; when it breaks, the
/// writing stops with [`SheetError::Cancelled`]. A sheet whose counts do not add up is refused
/// before anything is written.
pub fn write(
    sheet: &QuoteSheet,
    format: Format,
    out: &mut dyn Write,
    on_row: &mut dyn FnMut(usize) -> ControlFlow<()>,
) -> Result<(), SheetError> {
    let plan = Plan::of(sheet);
    let order = plan.order();
    let mut rows = order.iter().map(|at| Cow::Borrowed(&sheet.rows[*at]));
    write_rows(sheet, &plan, &mut rows, format, out, on_row)
}

/// Writes a sheet whose rows are not in memory: `sheet` holds none, and `rows` gives each when it
/// is its turn, in the [order](Plan::order) of the plan that was told of all of them before.
///
/// Otherwise as [`write()`]. If the rows end before the plan does, it is refused as a wrong count.
pub fn write_rows<'r>(
    sheet: &QuoteSheet,
    plan: &Plan,
    rows: &mut dyn Iterator<Item = Cow<'r, SheetRow>>,
    format: Format,
    out: &mut dyn Write,
    on_row: &mut dyn FnMut(usize) -> ControlFlow<()>,
) -> Result<(), SheetError> {
    sheet.check_counts(plan.rows())?;
    let mut rows = Rows {
        sheet,
        written: 0,
        rows,
        on_row,
    };
    match format {
        Format::Csv => csv::write(sheet, plan, &mut rows, out),
        Format::Markdown => markdown::write(sheet, plan, &mut rows, out),
        Format::Html => html::write(sheet, plan, &mut rows, out),
    }
}

/// Gives the rows one by one, counts them, and asks the caller after each whether to go on.
pub(crate) struct Rows<'a, 'r> {
    sheet: &'a QuoteSheet,
    written: usize,
    rows: &'a mut dyn Iterator<Item = Cow<'r, SheetRow>>,
    on_row: &'a mut dyn FnMut(usize) -> ControlFlow<()>,
}

impl Rows<'_, '_> {
    /// Has the next row written, with its running number.
    pub(crate) fn next(
        &mut self,
        write: impl FnOnce(usize, &SheetRow) -> Result<(), SheetError>,
    ) -> Result<(), SheetError> {
        let Some(row) = self.rows.next() else {
            return Err(self.sheet.wrong_count(self.written));
        };
        self.written += 1;
        write(self.written, &row)?;
        match (self.on_row)(self.written) {
            ControlFlow::Continue(()) => Ok(()),
            ControlFlow::Break(()) => Err(SheetError::Cancelled { rows: self.written }),
        }
    }
}
