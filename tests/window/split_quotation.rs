//! One quotation in two parts: typed, found across the gap, its second part edited, undone.

use crate::window::steps::{
    Before, after, by_id, choose, counted, enter, fill, form_is_ready, new_quotation, save, search,
    texts, told,
};
use serde_json::{Value, json};
use support::window::Window;

const WHOLE: &str = "“We warned them,” the mayor said, “and they did not listen.”";
const CHANGED: &str = "“We warned them,” the mayor said, “and they did not listen”";

fn parts(window: &Window) -> Value {
    let quotation = told(window, "get_quotation", json!({ "id": 1 }));
    let parts = quotation["parts"].as_array().expect("parts");
    json!([
        parts
            .iter()
            .map(|part| part["text"].clone())
            .collect::<Vec<_>>(),
        quotation["attributions"][0]["cue"],
        quotation["anchoring"],
    ])
}

#[test]
fn a_quotation_in_two_parts_is_one_quotation() {
    let Some(before) = Before::new() else { return };
    let about = json!({ "headline": "Harbour officials draft objection memos" });
    before.article("corvane-memos.txt", about);
    let window = before.open();

    new_quotation(&window, WHOLE);
    fill(&window, "speaker", "the mayor");
    fill(&window, "article", "Harbour");
    choose(&window, "Harbour officials");
    window.wait_for("[data-testid=locate][data-state=ok]");
    save(&window);
    let recorded = json!([
        ["We warned them,", "and they did not listen."],
        "the mayor said",
        "anchored"
    ]);
    assert_eq!(parts(&window), recorded);

    search(&window, "them and they");
    counted(&window, "1 quotation");
    window.press("Enter");
    window.press("E");
    form_is_ready(&window);
    enter(&window, CHANGED);
    window.wait_for("[data-testid=locate][data-state=ok]");
    save(&window);
    let edited = json!([
        ["We warned them,", "and they did not listen"],
        "the mayor said",
        "anchored"
    ]);
    assert_eq!(parts(&window), edited);
    assert_eq!(texts(&window, &by_id("slip-speaker")), ["the mayor"]);

    window.press("Ctrl+Z");
    window.wait_for_text(&by_id("toast"), "Undone: edit quotation");
    window.wait_for_text(&by_id("hero"), "listen.");
    assert_eq!(parts(&window), recorded);
    let report = after(window).ask("check_library", json!({}));
    assert_eq!(report["problems"], json!([]));
}
