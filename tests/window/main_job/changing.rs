//! A quotation is edited, deleted and brought back, and its history can be read.

use crate::window::steps::{by_id, counted, fill, form_is_ready, save, tab_to, told, until_focus};
use serde_json::{Value, json};
use support::window::Window;

fn role(window: &Window) -> Value {
    told(window, "get_quotation", json!({ "id": 6 }))["attributions"][0]["printed_role"].clone()
}

/// Each step says what it undoes, before and after.
pub fn edit_delete_undo_and_redo(window: &Window) {
    let before = role(window);
    tab_to(window, &by_id("list"));
    window.press("Home");
    window.wait_for_text(&by_id("hero"), "I believe");
    window.press("E");
    form_is_ready(window);
    fill(window, "printed_role", "formerly of the Ministry");
    save(window);
    assert_eq!(role(window), "formerly of the Ministry");
    window.wait_for("[data-testid=undo][aria-label^='Undo: edit quotation']");

    window.press("Delete");
    window.wait_for(&by_id("list-none"));
    window.wait_for_text(&by_id("toast"), "Deleted 1 quotation");
    for (keys, said, found) in [
        ("Ctrl+Z", "Undone: delete quotations", "1 of 9 quotations"),
        (
            "Ctrl+Shift+Z",
            "Redone: delete quotations",
            "0 of 8 quotations",
        ),
        ("Ctrl+Z", "Undone: delete quotations", "1 of 9 quotations"),
    ] {
        window.press(keys);
        window.wait_for_text(&by_id("toast"), said);
        counted(window, found);
    }
    window.press("Ctrl+Z");
    window.wait_for_text(&by_id("toast"), "Undone: edit quotation");
    assert_eq!(role(window), before);
    window.press("Ctrl+Y");
    window.wait_for_text(&by_id("toast"), "Redone: edit quotation");
    assert_eq!(role(window), "formerly of the Ministry");
}

/// The detail tells who knows what was when, and what was undone.
pub fn read_the_history(window: &Window) {
    tab_to(window, &by_id("history-all"));
    window.press("Enter");
    let history = window.text(&by_id("slip-history"));
    for told in [
        "add quotation",
        "edit quotation",
        "printed role",
        "formerly of the Ministry",
        "undone: edit quotation",
        "redone: edit quotation",
        "delete quotations",
        "undone: delete quotations",
    ] {
        assert!(history.contains(told), "{told:?} is not in {history}");
    }
    window.press("Escape");
    until_focus(window, &by_id("list"));
}
