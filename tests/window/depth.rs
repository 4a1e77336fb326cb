//! Far down in the list: going to a date, and keeping one's place and selection while the library changes.

use crate::window::steps::{by_id, command, counted, rows, sample, search, told, until_focus};
use serde_json::json;
use support::window::Window;

const WHERE: &str = "
    const row = document.querySelector('[data-testid=row][aria-selected=true]');
    return row && { id: Number(row.dataset.id), at: Number(row.ariaPosInSet), top: Math.round(row.getBoundingClientRect().top) }";

#[test]
fn a_date_is_a_key_away() {
    let Some(window) = sample() else { return };
    until_focus(&window, &by_id("list"));
    window.press("G");
    until_focus(&window, &by_id("date-field"));
    window.type_text("may 2022");
    window.wait_for_text(&by_id("option"), "May 2022");
    window.press("Enter");
    window.wait_gone(&by_id("date-dialog"));
    until_focus(&window, &by_id("list"));
    selected_date(&window, "date.includes('2022-05')");
    window.wait_for_text(&by_id("list-month"), "May 2022");

    // A day on which nothing was said: the list stands where it would.
    command(&window, "list.date", "Go to a date");
    until_focus(&window, &by_id("date-field"));
    window.type_text("2020-01-01");
    window.press("Enter");
    window.wait_gone(&by_id("date-dialog"));
    selected_date(&window, "date.replace(/\\D*/, '') < '2020-01-02'");
}

#[test]
fn the_selection_and_its_place_stay_while_another_write_changes_the_library() {
    let Some(window) = sample() else { return };
    until_focus(&window, &by_id("list"));
    let all = told(&window, "count_quotations", json!({}))["total"]
        .as_u64()
        .expect("a number");
    for _ in 0..4 {
        window.press("PageDown");
    }
    window.wait_until(
        "a row far down",
        &format!("{WHERE} && Number(row.ariaPosInSet) > 20"),
        json!([]),
    );
    let before = window.script(WHERE, json!([]));

    // Not by this page, but as from anywhere else: the window only hears of it.
    let quotation = json!({ "quote": "“Said by nobody here.”", "said": { "date": "2026-01-05" } });
    told(
        &window,
        "create_quotation",
        json!({ "quotation": quotation }),
    );
    counted(&window, &format!("{} quotations", all + 1));
    let after = window.script(WHERE, json!([]));
    assert_eq!(after["id"], before["id"], "the same quotation is selected");
    assert_eq!(after["top"], before["top"], "it has not moved");
    assert_eq!(after["at"].as_u64(), before["at"].as_u64().map(|at| at + 1));
    window.press("ArrowDown");
    window.wait_until(
        "the next one",
        "return Number(document.querySelector('[data-testid=row][aria-selected=true]')?.ariaPosInSet) === arguments[0] + 1",
        json!([after["at"]]),
    );
}

#[test]
fn keys_do_not_act_on_a_quotation_that_the_list_does_not_show() {
    let Some(window) = sample() else { return };
    let all = told(&window, "count_quotations", json!({}))["total"].clone();
    let first = window.script(WHERE, json!([]))["id"].clone();
    search(&window, "gate four");
    window.wait_for(&by_id("slip-lost"));
    window.wait_until(
        "other rows",
        "return ![...document.querySelectorAll('[data-testid=row]')].some((row) => Number(row.dataset.id) === arguments[0])",
        json!([first]),
    );
    window.press("F6");
    until_focus(&window, &by_id("nav"));
    for key in ["Delete", "E"] {
        window.press(key);
    }
    assert_eq!(window.count(&by_id("quotation-form")), 0);
    let counts = told(&window, "count_quotations", json!({}));
    assert_eq!(counts["total"], all);

    // One step down, and a visible one is meant.
    window.press("F6");
    until_focus(&window, &by_id("list"));
    window.press("ArrowDown");
    window.wait_gone(&by_id("slip-lost"));
    window.wait_for("[data-testid=row][aria-selected=true]");
    let shown = rows(&window).len();
    window.press("Delete");
    window.wait_until(
        "one row fewer",
        "return document.querySelectorAll('[data-testid=row]').length === arguments[0] - 1",
        json!([shown]),
    );
    window.press("Ctrl+Z");
}

/// Waits until the date of the selected row is such a one.
fn selected_date(window: &Window, is_such: &str) {
    let script = format!(
        "const date = document.querySelector('[data-testid=row][aria-selected=true] .date')?.innerText;
         return date !== undefined && ({is_such})"
    );
    window.wait_until(is_such, &script, json!([]));
}
