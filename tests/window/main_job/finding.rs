//! The list is narrowed by what quotations have, by words, and by a filter that was saved.

use crate::window::steps::{
    by_id, chips, command, counted, enter, facet, leave_out, rows, search, tab_to, texts,
    until_focus,
};
use support::window::Window;

/// One facet after the other, together, excluded, cleared.
pub fn narrow_the_list(window: &Window) {
    for (field, value, found) in [
        ("speaker", "the mayor", "1 of 9 quotations"),
        ("kind", "Unnamed source", "2 of 9 quotations"),
        ("kind", "Document", "1 of 9 quotations"),
        ("form", "Indirect", "1 of 9 quotations"),
        ("level", "Off the record", "1 of 9 quotations"),
        ("tag", "port", "1 of 9 quotations"),
        ("flag", "Not in the captured text", "1 of 9 quotations"),
        (
            "organization",
            "Office of Port and Mooring Affairs",
            "2 of 9 quotations: 2 by printed words",
        ),
        ("organization", "ISLECARE", "3 of 9 quotations: 3 by itself"),
    ] {
        facet(window, field, value);
        counted(window, found);
        assert_eq!(chips(window).len(), 1);
        facet(window, field, value);
        counted(window, "9 quotations");
    }

    leave_out(window, "kind", "Unnamed source");
    counted(window, "7 of 9 quotations");
    facet(window, "form", "Direct");
    counted(window, "6 of 9 quotations");
    assert!(chips(window)[0].starts_with("not"), "{:?}", chips(window));
    said_in(window, "2023-10", false);
    counted(window, "4 of 9 quotations");
    said_in(window, "2023-10", true);
    counted(window, "6 of 9 quotations");
    command(window, "filter.clear", "Clear all filters");
    counted(window, "9 quotations");

    search(window, "dredg");
    counted(window, "1 of 9 quotations");
    window.type_text("ers");
    counted(window, "1 of 9 quotations");
    window.type_text("x");
    window.wait_for(&by_id("list-none"));
    window.press("Escape");
    counted(window, "9 quotations");
}

/// The filter in use is kept under a name.
pub fn save_a_filter(window: &Window) {
    command(window, "go.all", "Go to all quotations");
    facet(window, "tag", "port");
    counted(window, "1 of 9 quotations");
    tab_to(window, &by_id("save-filter"));
    window.press("Enter");
    until_focus(window, &by_id("name-field"));
    window.type_text("Port");
    window.press("Enter");
    window.wait_for_text(&by_id("toast"), "Saved the filter Port");
}

/// After a restart: the filter, and what undo would do.
pub fn the_saved_filter_is_still_there(window: &Window) {
    let undo = "[data-testid=undo][aria-label^='Undo: save filter']";
    window.wait_for(undo);
    tab_to(window, "[data-testid^=nav-saved-]");
    assert_eq!(texts(window, "[data-testid^=nav-saved-]"), ["Port 1"]);
    window.press("Enter");
    counted(window, "1 of 9 quotations");
    assert!(rows(window)[0].starts_with("“I believe"));
}

fn said_in(window: &Window, month: &str, unknown: bool) {
    tab_to(window, &by_id("period-said"));
    window.press("Enter");
    for end in ["period-from", "period-to"] {
        tab_to(window, &by_id(end));
        enter(window, month);
    }
    if unknown {
        tab_to(window, &by_id("period-unknown"));
        window.press("Space");
    }
    tab_to(window, &by_id("period-apply"));
    window.press("Enter");
    window.wait_gone(&by_id("period-apply"));
}
