//! What a cell holds: text that is never run, lists, and the exact parts of a quotation.

use std::borrow::Cow;

use crate::{Part, SheetError};

/// What makes a spreadsheet take a cell for a formula, with the full-width and small forms that
/// some of them fold to ASCII first.
const FORMULA_STARTS: [char; 12] = [
    '=', '+', '-', '@', '＝', '＋', '－', '＠', '﹦', '﹢', '﹣', '﹫',
];

/// A cell that no spreadsheet runs: an apostrophe goes before whatever could be a formula.
pub fn inert_cell(text: &str) -> Cow<'_, str> {
    if is_formula_like(text) {
        Cow::Owned(format!("'{text}"))
    } else {
        Cow::Borrowed(text)
    }
}

/// The text that [`inert_cell`] made a cell of. The inverse for every text, also for one that
/// begins with an apostrophe of its own.
pub fn read_cell(cell: &str) -> &str {
    match cell.strip_prefix('\'') {
        Some(text) if is_formula_like(cell) => text,
        _ => cell,
    }
}

/// Whether a text begins like a formula, or with a tab or a line break.
///
/// Apostrophes, white space and invisible characters before it are passed over: some spreadsheets
/// drop them, and passing over apostrophes is what makes the quoting undoable.
fn is_formula_like(text: &str) -> bool {
    let text = text.trim_start_matches('\'');
    if text.starts_with(['\t', '\r', '\n']) {
        return true;
    }
    text.trim_start_matches(|c: char| {
        c == '\'' || c.is_whitespace() || c.is_control() || is_invisible(c)
    })
    .starts_with(FORMULA_STARTS)
}

fn is_invisible(c: char) -> bool {
    matches!(c, '\u{ad}' | '\u{61c}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}'
        | '\u{2060}'..='\u{2069}' | '\u{feff}')
}

/// Items joined by "; ", with `\` before a `;` or `\` of their own.
pub(super) fn list_cell<'a>(items: impl IntoIterator<Item = &'a str>) -> String {
    let escaped = |item: &str| item.replace('\\', "\\\\").replace(';', "\\;");
    items
        .into_iter()
        .map(escaped)
        .collect::<Vec<_>>()
        .join("; ")
}

/// The items of a list cell, after [`read_cell`]. An empty cell is an empty list.
pub fn read_list(cell: &str) -> Vec<String> {
    if cell.is_empty() {
        return Vec::new();
    }
    let mut items = vec![String::new()];
    let mut chars = cell.chars();
    let mut item_ended = false;
    while let Some(c) = chars.next() {
        let own = match c {
            ';' => {
                items.push(String::new());
                item_ended = true;
                continue;
            }
            ' ' if item_ended => None,
            '\\' => chars.next(),
            other => Some(other),
        };
        item_ended = false;
        if let (Some(c), Some(item)) = (own, items.last_mut()) {
            item.push(c);
        }
    }
    items
}

/// The parts as JSON, the same as in every other place that writes a [`Part`] as JSON.
pub(super) fn parts_cell(parts: &[Part]) -> String {
    // Strings and options always become JSON; there is no map with other keys than strings.
    serde_json::to_string(parts).unwrap_or_default()
}

/// The exact parts of a quotation, from its `parts` cell.
pub fn read_parts(cell: &str) -> Result<Vec<Part>, SheetError> {
    serde_json::from_str(read_cell(cell)).map_err(|error| SheetError::Cell {
        column: "parts",
        reason: error.to_string(),
    })
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn formulas_are_inert_and_come_back() {
        for text in [
            "=1+1",
            "+1",
            "-1",
            "@SUM(A1)",
            "\t=1",
            "\r=1",
            "\n=1",
            " =1",
            "\u{feff}=1",
            "\u{200f}=1",
            "＝1",
            "＋1",
            "－1",
            "＠x",
            "﹦1",
            "'=1",
            "''=1",
            "' =1",
            "\u{0}=1",
        ] {
            let cell = inert_cell(text);
            assert!(cell.starts_with('\''), "{text:?} went out as {cell:?}");
            assert_ne!(cell, text);
            assert_eq!(read_cell(&cell), text);
        }
    }

    #[test]
    fn other_texts_are_left_alone() {
        for text in [
            "",
            "'",
            "'quoted'",
            "“=1”",
            "a=1",
            "1-2",
            "/2023-10-25",
            "’",
            " text",
        ] {
            assert_eq!(inert_cell(text), text);
            assert_eq!(read_cell(text), text);
        }
    }

    #[test]
    fn a_parts_cell_that_holds_something_else_is_an_error() {
        let error = read_parts("We warned them").expect_err("no JSON");
        assert!(
            error
                .to_string()
                .starts_with("the cell under “parts” cannot be read: "),
            "{error}"
        );
    }

    proptest! {
        #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

        #[test]
        fn every_text_comes_back(text in "['=+@ \t\r\n\u{feff}-]{0,4}\\PC{0,6}") {
            let cell = inert_cell(&text);
            prop_assert_eq!(read_cell(&cell), &text);
            // Whatever a cell begins with, it is an apostrophe or nothing that is run.
            let bare = cell.trim_start();
            prop_assert!(!bare.starts_with(FORMULA_STARTS));
        }

        #[test]
        fn every_list_comes_back(items in prop::collection::vec("[; \\\\a\u{644}]{1,5}", 0..4)) {
            let cell = list_cell(items.iter().map(String::as_str));
            prop_assert_eq!(read_list(&cell), items);
        }
    }
}
