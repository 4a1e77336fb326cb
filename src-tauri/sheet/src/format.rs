//! The formats, and the one way into their writers.

use std::io::Write;
use std::ops::ControlFlow;

use serde::{Deserialize, Serialize};

use crate::{QuoteSheet, SheetError, csv, html, markdown};

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
    sheet.check_counts()?;
    let mut progress = Progress { rows: 0, on_row };
    match format {
        Format::Csv => csv::write(sheet, out, &mut progress),
        Format::Markdown => markdown::write(sheet, out, &mut progress),
        Format::Html => html::write(sheet, out, &mut progress),
    }
}

/// Counts the rows of a running export and asks the caller after each whether to go on.
pub(crate) struct Progress<'a> {
    rows: usize,
    on_row: &'a mut dyn FnMut(usize) -> ControlFlow<()>,
}

impl Progress<'_> {
    /// One more row is written.
    pub(crate) fn row_written(&mut self) -> Result<(), SheetError> {
        self.rows += 1;
        match (self.on_row)(self.rows) {
            ControlFlow::Continue(()) => Ok(()),
            ControlFlow::Break(()) => Err(SheetError::Cancelled { rows: self.rows }),
        }
    }
}
