//! What is ticked goes out as a table, a page and everything, and the files hold what the window said.

use super::{ARABIC, FORMULA, NOT_CAPTURED};
use crate::window::steps::{by_id, command, counted, search, tab_to, until_focus};
use serde_json::{Value, json};
use std::fs;
use support::window::Window;

/// The window's policy lets no style sheet of a page in; the preview puts it on by itself.
const IN_STYLE: &str = "
    const page = document.querySelector('[data-testid=preview-frame]')?.contentDocument;
    return Boolean(page?.body) && page.adoptedStyleSheets.length + page.styleSheets.length > 0
        && getComputedStyle(page.body).marginTop !== '8px'";

/// Eight of nine are ticked, and one of the eight is off the record.
pub fn export_what_is_ticked(window: &Window) {
    command(window, "filter.clear", "Clear all filters");
    counted(window, "9 quotations");
    tab_to(window, &by_id("list"));
    window.press("Ctrl+A");
    window.wait_for_text(&by_id("ticked"), "9 ticked");
    window.press("End");
    window.press("Space");
    window.wait_for_text(&by_id("ticked"), "8 ticked");

    let table = export(window, "csv");
    assert!(
        table.starts_with('\u{feff}'),
        "a spreadsheet reads it as UTF-8"
    );
    let mut reader = csv::Reader::from_reader(table.trim_start_matches('\u{feff}').as_bytes());
    let records: Vec<_> = reader.records().map(|row| row.expect("a row")).collect();
    assert_eq!(records.len(), 7);
    let cells: Vec<&str> = records.iter().flatten().collect();
    assert!(
        cells
            .iter()
            .all(|cell| !cell.starts_with(['=', '+', '-', '@'])),
        "{cells:?}"
    );
    assert!(cells.iter().any(|cell| cell.contains(FORMULA)));

    let page = export(window, "html");
    assert!(page.contains("7 of 8"), "the count: {page}");
    assert!(page.contains("off the record"), "what is left out is said");

    let everything: Value = serde_json::from_str(&export(window, "json")).expect("JSON");
    assert_eq!(everything["quotations"].as_array().map(Vec::len), Some(7));

    for file in [&table, &page, &everything.to_string()] {
        assert!(
            file.contains(ARABIC.trim_matches(['«', '»'])),
            "Arabic intact"
        );
        assert!(!file.contains(NOT_CAPTURED.trim_matches(['“', '”'])));
    }
    export_a_filter(window);
}

/// What is shown goes out with the words of its filter.
fn export_a_filter(window: &Window) {
    command(window, "list.untick", "Untick all");
    search(window, "surveyors");
    counted(window, "1 of 9 quotations");
    window.press("Ctrl+E");
    let page = save_as(window, "html");
    assert!(
        page.contains("surveyors") && page.contains("1 of 1"),
        "{page}"
    );
}

fn export(window: &Window, format: &str) -> String {
    window.press("Ctrl+Shift+E");
    save_as(window, format)
}

fn save_as(window: &Window, format: &str) -> String {
    until_focus(window, "[data-testid^=format-]");
    let chosen = format!("[data-testid=format-{format}]");
    // As many as there are formats; the arrows stop at the ends.
    (0..4).for_each(|_| window.press("ArrowUp"));
    for _ in 0..4 {
        if window.has_focus(&chosen) {
            break;
        }
        window.press("ArrowDown");
    }
    window.wait_until(
        "the format",
        "return document.querySelector(arguments[0]).checked",
        json!([chosen]),
    );
    window.wait_for_text(&by_id("export-count"), "quotation");
    if format == "html" {
        window.wait_until("the page in its own style", IN_STYLE, json!([]));
    }
    let path = window.setup.path(&format!("sheet.{format}"));
    window.setup.answer_dialog(&path);
    window.press("Ctrl+Enter");
    window.wait_gone(&by_id("export-dialog"));
    window.wait_for_text(&by_id("toast"), &format!("sheet.{format}"));
    fs::read_to_string(path).expect("the file is text")
}
