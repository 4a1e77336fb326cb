//! A document speaks: no person is invented, and its authors lead to their organization.

use crate::window::steps::{
    Before, after, by_id, choose, counted, facet, fill, form_is_ready, kind_of_speaker, next_words,
    read_article, record, tab_to, texts, told,
};
use serde_json::json;

#[test]
fn a_document_speaks_and_its_authors_lead_to_the_ministry() {
    let Some(before) = Before::new() else { return };
    before.article("corvane-memos.txt", json!({ "headline": "Memos" }));
    before.ask("create_organization", json!({ "name": "Coastal Ministry" }));
    let group =
        json!({ "kind": "group", "name": "Coastal Ministry officials", "someone_else": false });
    before.ask("create_speaker", group);
    let window = before.open();

    read_article(&window, "Memos");
    next_words(&window, "When the dredgers");
    window.press("Enter");
    form_is_ready(&window);
    tab_to(&window, &by_id("speaker"));
    window.type_text("the draft memo");
    kind_of_speaker(&window, "document");
    window.press("Alt+M");
    fill(&window, "cue", "the memo read");
    record(&window);

    window.press("L");
    window.wait_for_text(&by_id("slip"), "the outlet’s closing comma left out");
    window.press("S");
    window.wait_for(&by_id("speaker-page"));
    window.press("E");
    tab_to(&window, &by_id("author-field"));
    window.type_text("Coastal");
    choose(&window, "Coastal Ministry officials");
    window.press("Ctrl+Enter");
    window.wait_gone(&by_id("speaker-form"));
    // Nothing leads from them to an organization: the page says so, and a person says where they belong.
    window.wait_for_text(&by_id("unplaced"), "does not find this document");
    tab_to(&window, &by_id("unplaced-yes"));
    window.press("Enter");
    window.wait_gone(&by_id("unplaced"));
    window.press("Alt+ArrowLeft");
    window.wait_for_text(&by_id("slip"), "Coastal Ministry officials");

    facet(&window, "organization", "Coastal Ministry");
    counted(&window, "1 of 1 quotations: 1 by authors");
    assert!(
        texts(&window, &by_id("row"))[0].ends_with("authors"),
        "the row says by which link"
    );
    let quotation = told(&window, "get_quotation", json!({ "id": 1 }));
    assert_eq!(quotation["attributions"][0]["speaker"]["kind"], "document");
    assert!(
        quotation["parts"][0]["text"]
            .as_str()
            .is_some_and(|words| words.ends_with("other ports,")),
        "the printed form keeps the comma inside the marks"
    );
    let persons = after(window).ask("list_speakers", json!({ "kinds": ["person"] }));
    assert_eq!(persons, json!([]));
}
