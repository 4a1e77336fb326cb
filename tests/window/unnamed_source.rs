//! Unnamed sources belong to one article: equal words elsewhere are somebody else.

use crate::window::steps::{
    Before, by_id, choose, command, counted, enter, facet, fill, form_is_ready, new_quotation,
    next_words, read_article, record, save, tab_back_to, tab_to, told,
};
use serde_json::{Value, json};

#[test]
fn the_same_words_in_another_article_are_another_source() {
    let Some(before) = Before::new() else { return };
    before.article("quay-meeting.txt", json!({ "headline": "Quay meeting" }));
    before.article("corvane-memos.txt", json!({ "headline": "Memos" }));
    let window = before.open();

    read_article(&window, "Memos");
    next_words(&window, "Despite the warnings");
    window.press("Q");
    form_is_ready(&window);
    tab_to(&window, &by_id("speaker"));
    window.press("Ctrl+2");
    window.wait_for_text(&by_id("speaker-kind"), "unnamed source");
    enter(&window, "one of the sources");
    record(&window);

    next_words(&window, "At the very least");
    window.press("Q");
    form_is_ready(&window);
    tab_to(&window, &by_id("speaker"));
    window.type_text("one of");
    choose(&window, "one of the sources");
    record(&window);

    command(&window, "go.all", "Go to all quotations");
    new_quotation(&window, "We have nothing to hide on this quay.");
    fill(&window, "article", "Quay");
    choose(&window, "Quay meeting");
    tab_back_to(&window, &by_id("speaker"));
    window.press("Ctrl+2");
    window.wait_for_text(&by_id("speaker-kind"), "unnamed source");
    enter(&window, "one of the sources");
    save(&window);

    facet(&window, "kind", "Unnamed source");
    counted(&window, "3 quotations");
    let source = |id: i64| -> Value {
        let quotation = told(&window, "get_quotation", json!({ "id": id }));
        assert_eq!(quotation["level"], "not_stated");
        quotation["attributions"][0]["speaker"].clone()
    };
    assert_eq!(source(1), source(2), "one source in this article");
    assert_ne!(source(1)["id"], source(3)["id"]);
    assert_eq!(source(3)["name"], "one of the sources");
    let page = told(&window, "get_speaker", json!({ "id": source(3)["id"] }));
    assert_eq!(page["unnamed"]["article"]["headline"], "Quay meeting");
}
