//! A table for spreadsheets and for programs.
//!
//! UTF-8 with a byte order mark (without it spreadsheets take Arabic for Latin-1), RFC 4180
//! quoting of every cell, CRLF after each record. One record a quotation, and nothing else: the
//! filter and the counts stand in the name of the last column, `sheet: …`, so that they are there
//! for an empty sheet too and no program counts them as a row.
//!
//! The columns `n` (running number, the same as in the other formats), `uid`, `form`, `quotation`
//! (the words for reading, in marks where the form allows them), `parts` (the exact spans as JSON)
//! and `citation` are always there; a column that the layout does not ask for is left out. Dates
//! stand twice, in words and as EDTF (`said`, `said_edtf`). A row with an ambiguous owner has its
//! readings under `rival_speakers` and nothing under `speaker`.
//!
//! Cells that a spreadsheet would run as a formula are made inert by a leading apostrophe;
//! [`read_cell`] undoes it exactly. Lists are read by [`read_list`], the `parts` column by
//! [`read_parts`]. A missing value is an empty cell.

mod cell;
mod columns;

use std::io::Write;

use ::csv::{QuoteStyle, Terminator, WriterBuilder};

pub use cell::{inert_cell, read_cell, read_list, read_parts};

use crate::format::Rows;
use crate::render::{Plan, plain, summary};
use crate::{QuoteSheet, SheetError};

const BYTE_ORDER_MARK: &[u8] = "\u{feff}".as_bytes();

pub(crate) fn write(
    sheet: &QuoteSheet,
    plan: &Plan,
    rows: &mut Rows<'_, '_>,
    out: &mut dyn Write,
) -> Result<(), SheetError> {
    out.write_all(BYTE_ORDER_MARK)?;
    let mut table = WriterBuilder::new()
        .quote_style(QuoteStyle::Always)
        .terminator(Terminator::CRLF)
        .from_writer(out);
    let columns = columns::columns(&sheet.layout);
    let names = columns.iter().map(|column| column.name.to_owned());
    let about = format!("sheet: {}", plain(&summary(sheet, plan.rows())));
    table.write_record(names.chain([about])).map_err(io)?;
    for _ in 0..plan.rows() {
        rows.next(|n, row| {
            let at = columns::At { sheet, n, row };
            for column in &columns {
                let cell = (column.value)(&at);
                table.write_field(&*inert_cell(&cell)).map_err(io)?;
            }
            // The last column is there for its name.
            table.write_field("").map_err(io)?;
            table.write_record(None::<&[u8]>).map_err(io)
        })?;
    }
    table.flush()?;
    Ok(())
}

/// The writer can fail in no other way: every record has as many fields as the first.
fn io(error: ::csv::Error) -> SheetError {
    SheetError::Io(error.into())
}
