//! Everything is reached by keyboard, the focus is always seen, and every command is listed.

use crate::window::steps::{by_id, sample, until_focus};
use serde_json::{Value, json};

/// Says what has the focus, and whether that can be seen.
const FOCUSED: &str = include_str!("focused.js");

#[test]
fn tab_goes_once_round_the_window_and_the_focus_is_seen() {
    let Some(window) = sample() else { return };
    let mut order: Vec<String> = Vec::new();
    let mut unseen = Vec::new();
    // Longer than the longest way round.
    for _ in 0..300 {
        window.press("Tab");
        let at = window.script(FOCUSED, json!([]));
        let place = at["place"].as_str().unwrap_or_default().to_owned();
        if at["seen"] == json!(false) {
            unseen.push(at["what"].clone());
        }
        if order.last() != Some(&place) {
            if order.first() == Some(&place) {
                break;
            }
            order.push(place);
        }
    }
    assert_eq!(unseen, Vec::<Value>::new(), "the focus cannot be seen");
    let first = order
        .iter()
        .position(|place| place == "toolbar")
        .expect("the toolbar");
    order.rotate_left(first);
    order.retain(|place| !place.is_empty());
    assert_eq!(order, ["toolbar", "navigation", "list", "detail"]);
    let missed = window.script(include_str!("unreached.js"), json!([]));
    assert_eq!(missed, json!([]), "no way by Tab");
}

#[test]
fn the_palette_and_the_overlay_of_keys_list_every_command() {
    let Some(window) = sample() else { return };
    window.press("Ctrl+K");
    until_focus(&window, &by_id("palette-field"));
    let ids = window.script(
        "return [...document.querySelectorAll('[data-testid=palette-option]')].map((line) => line.dataset.id)",
        json!([]),
    );
    let ids: Vec<String> = serde_json::from_value(ids).expect("ids");
    for id in [
        "quotation.new",
        "article.new",
        "search.focus",
        "edit.undo",
        "edit.redo",
        "export.open",
        "export.ticked",
        "go.all",
        "go.articles",
        "go.speakers",
        "go.organizations",
        "go.outlets",
        "go.tags",
        "go.projects",
        "go.activity",
        "filters.focus",
        "filter.clear",
        "filter.save",
        "library.open",
        "library.create",
        "library.sample",
        "library.import",
        "library.check",
        "library.rebuild",
        "quotation.edit",
        "quotation.delete",
        "quotation.tag",
        "quotation.project",
        "quotation.link",
        "quotation.flag",
        "quotation.passage",
        "quotation.another",
        "keys.show",
        "theme.dark",
    ] {
        assert!(
            ids.iter().any(|other| other == id),
            "{id} is not in {ids:?}"
        );
    }
    window.press("Escape");
    window.wait_gone(&by_id("palette"));

    until_focus(&window, &by_id("list"));
    window.press("?");
    let keys = window.text(&by_id("keys-overlay"));
    for label in [
        "New quotation",
        "Undo",
        "Delete",
        "Tick or untick",
        "Next pane",
        "Search quotations",
        "Tag…",
    ] {
        assert!(keys.contains(label), "{label:?} is not in {keys}");
    }
}

#[test]
fn panes_are_a_key_apart_and_escape_leads_back_to_the_list() {
    let Some(window) = sample() else { return };
    until_focus(&window, &by_id("list"));
    window.press("F6");
    until_focus(&window, &by_id("detail"));
    window.press("F6");
    until_focus(&window, &by_id("nav"));
    window.press("F6");
    until_focus(&window, &by_id("list"));
    window.press("Enter");
    until_focus(&window, &by_id("sheet"));
    window.press("Escape");
    until_focus(&window, &by_id("list"));
}
