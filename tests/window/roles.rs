//! The role as printed, at the time of the statement, and now.

use crate::window::steps::{
    Before, by_id, choose, command, counted, facet, fill, form_is_ready, new_quotation, save,
    tab_to, told, until_focus,
};
use serde_json::json;

const WORDS: &str = "“I believe to the bottom of my heart that the course the Company is taking, and with it the Ministry’s support both for that course and for the lease, will only lead to more and deeper water for both the old and the new town – and is not in the long term interest of the island,”";
const PRINTED: &str = "who worked for more than a decade in the Coastal Ministry’s Office of Port and Mooring Affairs";

#[test]
fn a_role_added_later_leaves_the_printed_one_and_a_parent_finds_it() {
    let Some(before) = Before::new() else { return };
    let about = json!({ "headline": "Memos", "published": { "date": "2023-10-26" } });
    before.article("corvane-memos.txt", about);
    let ministry = before.ask("create_organization", json!({ "name": "Coastal Ministry" }));
    let office =
        json!({ "name": "Office of Port and Mooring Affairs", "parent_id": ministry["id"] });
    before.ask("create_organization", office);
    let window = before.open();

    new_quotation(&window, WORDS);
    fill(&window, "speaker", "Ilan Marrow");
    fill(&window, "printed_role", PRINTED);
    fill(&window, "article", "Memos");
    choose(&window, "Memos");
    window.wait_for("[data-testid=locate][data-state=ok]");
    fill(&window, "said", "September 2023");
    save(&window);

    window.press("S");
    window.wait_for(&by_id("speaker-page"));
    tab_to(&window, &by_id("role-add"));
    window.press("Enter");
    until_focus(&window, &by_id("role-title"));
    window.type_text("director");
    tab_to(&window, &by_id("role-organization"));
    window.type_text("Office");
    choose(&window, "Office of Port");
    tab_to(&window, &by_id("role-started"));
    window.type_text("2012");
    tab_to(&window, &by_id("role-ended"));
    window.type_text("2023-10");
    window.press("Ctrl+Enter");
    window.wait_for_text(&by_id("role"), "director");

    window.press("Alt+ArrowLeft");
    window.wait_for_text(&by_id("slip"), "Role at the time");
    facet(&window, "organization", "Coastal Ministry");
    counted(&window, "1 of 1 quotations: 1 by role then");
    window.press("Escape");
    until_focus(&window, &by_id("list"));

    window.press("E");
    form_is_ready(&window);
    fill(&window, "said", "November 2023");
    window.press("Ctrl+Enter");
    counted(&window, "0 of 1 quotations");
    window.press("Ctrl+Z");
    window.wait_for_text(&by_id("toast"), "Undone: edit quotation");
    counted(&window, "1 of 1 quotations: 1 by role then");
    window.press("Ctrl+Shift+Z");
    window.wait_for_text(&by_id("toast"), "Redone: edit quotation");
    counted(&window, "0 of 1 quotations");
    command(&window, "filter.clear", "Clear all filters");
    window.wait_for_text(&by_id("slip"), "formerly");
    let slip = window.text(&by_id("slip"));
    assert!(
        slip.contains(PRINTED) && slip.contains("director"),
        "{slip}"
    );

    let quotation = told(&window, "get_quotation", json!({ "id": 1 }));
    let by = &quotation["attributions"][0];
    assert_eq!(by["printed_role"], PRINTED);
    assert_eq!(by["roles_then"][0]["standing"], "former");
}
