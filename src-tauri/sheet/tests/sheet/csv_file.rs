//! The bytes of a CSV file, and what comes back from them.

use std::ops::ControlFlow;

use onrecord_sheet::csv::{read_cell, read_list, read_parts};
use onrecord_sheet::*;

use crate::fixture::*;
use crate::{sheet_of, written};

/// The records by column name, as another program reads them.
pub fn records(sheet: &QuoteSheet) -> Vec<Vec<(String, String)>> {
    let file = written(sheet, Format::Csv);
    let text = file.strip_prefix('\u{feff}').expect("a byte order mark");
    let mut table = ::csv::Reader::from_reader(text.as_bytes());
    let headers = table.headers().expect("a header").clone();
    let record = |it: ::csv::StringRecord| {
        headers
            .iter()
            .zip(it.iter())
            .map(|(a, b)| (a.to_owned(), b.to_owned()))
            .collect()
    };
    table
        .records()
        .map(|it| record(it.expect("as many cells as columns")))
        .collect()
}

pub fn cell<'a>(record: &'a [(String, String)], name: &str) -> &'a str {
    let found = record.iter().find(|(column, _)| column == name);
    read_cell(&found.unwrap_or_else(|| panic!("no column {name}")).1)
}

#[test]
fn the_file_is_what_spreadsheets_take_for_utf_8_and_rfc_4180() {
    let file = written(&sheet_of(vec![arabic()]), Format::Csv);
    assert!(file.as_bytes().starts_with(b"\xef\xbb\xbf\"n\",\"uid\","));
    assert!(file.ends_with("\"\r\n"));
    assert!(file.contains("\"سُلاف الدَّرمكاني\""));
    assert_eq!(file.matches("\r\n").count(), 2);
}

#[test]
fn formula_like_cells_are_inert_and_can_be_read_back() {
    let sheet = sheet_of(vec![hostile()]);
    assert!(written(&sheet, Format::Csv).contains("\"'=HYPERLINK(\"\"x\"\",\"\"y\"\")\""));
    let records = records(&sheet);
    for (column, value) in [
        ("speaker", "=HYPERLINK(\"x\",\"y\")"),
        ("headline", "+1 <img src=x> ## head"),
        ("outlet", "@Weekly *Star*"),
    ] {
        assert_eq!(cell(&records[0], column), value);
    }
}

#[test]
fn parts_role_and_dates_come_back() {
    let rows = vec![split(), person(), arabic(), mixed()];
    let layout = Layout {
        group_by: GroupBy::None,
        with: With::ALL,
        ..Layout::default()
    };
    let sheet = QuoteSheet {
        layout,
        ..sheet_of(rows.clone())
    };
    for (record, row) in records(&sheet).iter().zip(&rows) {
        assert_eq!(read_parts(cell(record, "parts")).expect("parts"), row.parts);
        assert_eq!(
            cell(record, "printed_role"),
            row.printed_role.clone().unwrap_or_default()
        );
        let said = row.said.clone().unwrap_or_default();
        assert_eq!(cell(record, "said"), said.display);
        assert_eq!(cell(record, "said_edtf"), said.edtf.unwrap_or_default());
        assert_eq!(
            cell(record, "said_printed"),
            said.printed.unwrap_or_default()
        );
        assert_eq!(read_list(cell(record, "tags")), row.tags);
    }
}

#[test]
fn columns_that_were_not_asked_for_are_not_there() {
    let bare = With {
        role_at_time: false,
        printed_role: false,
        chain: false,
        capture_hash: false,
        ..With::default()
    };
    let layout = Layout {
        with: bare,
        ..Layout::default()
    };
    let file = written(
        &QuoteSheet {
            layout,
            ..sheet_of(vec![person()])
        },
        Format::Csv,
    );
    for absent in [
        "ring her office",
        "the water minister",
        "Minister for Water",
        "3f9a",
        "hearing",
        "0:14:02",
    ] {
        assert!(!file.contains(absent), "{absent}");
    }
    let everything = QuoteSheet {
        layout: Layout {
            with: With::ALL,
            ..Layout::default()
        },
        ..sheet_of(vec![person()])
    };
    assert!(written(&everything, Format::Csv).contains("ring her office"));
}

#[test]
fn the_chosen_wording_is_the_one_that_goes_out() {
    let of = |wording| {
        let layout = Layout {
            wording,
            ..Layout::default()
        };
        records(&QuoteSheet {
            layout,
            ..sheet_of(vec![person(), split()])
        })
    };
    let clean = of(Wording::Clean);
    assert_eq!(
        cell(&clean[0], "quotation"),
        "“Every gate on that weir was inspected in the autumn.”"
    );
    assert_eq!(
        cell(&clean[0], "changed"),
        "the outlet’s closing comma made a full stop"
    );
    assert_eq!(
        (cell(&clean[0], "wording"), cell(&clean[1], "wording")),
        ("clean", "printed")
    );
    let both = of(Wording::Both);
    assert_eq!(
        cell(&both[0], "quotation"),
        "“Every gate on that weir was inspected in the autumn,”"
    );
    assert_eq!(cell(&both[0], "clean"), cell(&clean[0], "quotation"));
    assert_eq!(cell(&both[1], "clean"), "");
}

/// Counts what passes and keeps nothing: the size of the largest piece shows whether the writer
/// gathers the file before it lets go of it.
#[derive(Default)]
struct Passing {
    bytes: usize,
    largest: usize,
}

impl std::io::Write for Passing {
    fn write(&mut self, piece: &[u8]) -> std::io::Result<usize> {
        self.bytes += piece.len();
        self.largest = self.largest.max(piece.len());
        Ok(piece.len())
    }

    fn flush(&mut self) -> std::io::Result<()> {
        Ok(())
    }
}

#[test]
fn a_long_sheet_is_written_as_it_goes() {
    let rows: Vec<SheetRow> = (0..5_000)
        .map(|n| SheetRow {
            uid: n.to_string(),
            ..split()
        })
        .collect();
    let sheet = sheet_of(rows);
    for format in Format::ALL {
        let mut out = Passing::default();
        write(&sheet, format, &mut out, &mut |_| ControlFlow::Continue(())).expect("written");
        assert!(out.bytes > 1_000_000, "{format:?}: {}", out.bytes);
        assert!(out.largest < 64 * 1024, "{format:?}: {}", out.largest);
    }
}
