//! A fragment whose owner is ambiguous: two readings stand side by side.

use crate::window::steps::{
    Before, after, by_id, counted, facet, form_is_ready, kind_of_speaker, next_words, read_article,
    record, tab_to, texts, told, until_focus,
};
use serde_json::{Value, json};

#[test]
fn a_fragment_keeps_two_rival_owners_and_is_in_neithers_list() {
    let Some(before) = Before::new() else { return };
    before.article("corvane-memos.txt", json!({ "headline": "Memos" }));
    let window = before.open();

    read_article(&window, "Memos");
    next_words(&window, "drowning");
    window.press("Q");
    form_is_ready(&window);
    tab_to(&window, &by_id("speaker"));
    window.type_text("officials");
    kind_of_speaker(&window, "group");
    window.press("Alt+O");
    window.wait_until(
        "the second speaker",
        "return document.activeElement.dataset.testid === 'speaker' && document.activeElement.value === ''",
        json!([]),
    );
    window.type_text("Salt Ledger");
    record(&window);

    window.press("L");
    window.wait_for_text(&by_id("hero"), "drowning");
    let quotation = told(&window, "get_quotation", json!({ "id": 1 }));
    assert_eq!(
        (&quotation["form"], &quotation["anchoring"]),
        (&json!("fragment"), &json!("anchored"))
    );
    let said_by: Vec<&Value> = quotation["attributions"]
        .as_array()
        .expect("attributions")
        .iter()
        .map(|reading| &reading["speaker"]["name"])
        .collect();
    assert_eq!(said_by, ["officials", "Salt Ledger"]);
    assert!(
        texts(&window, &by_id("row"))[0].contains("ambiguous"),
        "the row says so"
    );

    facet(&window, "flag", "Owner ambiguous");
    counted(&window, "1 quotation");
    window.press("Escape");
    until_focus(&window, &by_id("list"));
    window.press("S");
    window.wait_for(&by_id("speaker-page"));
    window.wait_for_text(&by_id("rivals"), "1 more where the owner is ambiguous");
    assert_eq!(window.count("[data-testid=statement]"), 0);

    let after = after(window);
    let scope = json!({ "filter": { "text": "", "terms": [] }, "sort": null, "ticked": [] });
    let preview = after.ask("preview_export", json!({ "scope": scope, "format": "md" }));
    assert_eq!(preview["report"]["fragments"], 1);
    let text = preview["text"].as_str().expect("text");
    assert!(
        text.contains("of the people in the estuary town"),
        "its sentence stands with it: {text}"
    );
}
