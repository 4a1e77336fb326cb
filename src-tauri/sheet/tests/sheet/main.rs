//! The sheets as a reader gets them: whole files, the rules that must hold in each, and any text
//! in any field.

mod any_text;
mod csv_file;
mod fixture;
mod html_file;
mod markdown_file;
mod marks;
mod rules;
mod snapshots;

use std::ops::ControlFlow;

use onrecord_sheet::{Format, QuoteSheet, write};

/// The whole file of a sheet.
fn written(sheet: &QuoteSheet, format: Format) -> String {
    let mut file = Vec::new();
    write(sheet, format, &mut file, &mut |_| ControlFlow::Continue(()))
        .expect("a sheet that adds up");
    String::from_utf8(file).expect("every format is UTF-8")
}

/// A sheet of the rows as they are, with nothing left out.
fn sheet_of(rows: Vec<onrecord_sheet::SheetRow>) -> QuoteSheet {
    QuoteSheet {
        total: rows.len() as u64,
        rows,
        ..QuoteSheet::default()
    }
}
