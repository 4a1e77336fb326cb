//! An Arabic statement and the outlet's English rendering: linked, found together, handed over.

use crate::window::steps::{
    Before, by_id, choose, counted, facet, fill, form_is_ready, kind_of_speaker, next_words,
    read_article, record, rows, tab_back_to, tab_to, told, until_focus,
};
use serde_json::json;

const ARABIC: &str = "يجب أن تصل قوارب الإغاثة إلى كل بيت في الحي الأسفل دون قيد.";
const ENGLISH: &str = "Relief boats must reach every house";

#[test]
fn an_original_and_its_rendering_are_a_pair_side_by_side() {
    let Some(before) = Before::new() else { return };
    let october = json!({ "date": "2023-10-24" });
    let arabic = json!({ "headline": "Bayan", "language": "ar", "published": october });
    before.article("relief-statement-ar.txt", arabic);
    let english = json!({ "headline": "Relief group demands passage", "language": "en", "published": october });
    before.article("relief-statement-en.txt", english);
    let window = before.open();

    read_article(&window, "Bayan");
    next_words(&window, "يجب أن");
    window.press("Q");
    form_is_ready(&window);
    fill(&window, "speaker", "ISLECARE");
    kind_of_speaker(&window, "organization");
    fill(&window, "said", "October 2023");
    record(&window);

    read_article(&window, "Relief group");
    next_words(&window, ENGLISH);
    window.press("Q");
    form_is_ready(&window);
    fill(&window, "speaker", "ISLECARE");
    choose(&window, "ISLECARE");
    fill(&window, "said", "October 2023");
    record(&window);

    window.press("L");
    window.wait_for_text(&by_id("hero"), ENGLISH);
    until_focus(&window, &by_id("list"));
    window.press("L");
    until_focus(&window, &by_id("link-other"));
    window.type_text("1");
    choose(&window, "No. 1");
    tab_back_to(&window, &by_id("link-kind"));
    window.type_text("Tra");
    window.press("Ctrl+Enter");
    window.wait_gone(&by_id("link-dialog"));
    window.wait_for_text(&by_id("pair"), ARABIC);
    let directions = "
        return ['hero', 'pair'].map((name) =>
            getComputedStyle(document.querySelector(`[data-testid=${name}] blockquote`)).direction)";
    assert_eq!(window.script(directions, json!([])), json!(["ltr", "rtl"]));
    let link = told(&window, "get_quotation", json!({ "id": 2 }))["cross_references"][0].clone();
    assert_eq!(
        (&link["kind"], &link["outgoing"], &link["status"]),
        (&json!("translation_of"), &json!(true), &json!("confirmed"))
    );

    facet(&window, "flag", "Has a translation or original");
    facet(&window, "organization", "ISLECARE");
    counted(&window, "2 of 2 quotations: 2 by itself");
    assert!(rows(&window).iter().any(|row| row.contains(ARABIC)));
    tab_to(&window, &by_id("tick-all"));
    window.press("Space");
    window.wait_for_text(&by_id("ticked"), "2 ticked");

    window.press("Ctrl+Shift+E");
    window.wait_for_text(&by_id("export-count"), "2 of 2 quotations");
    let path = window.setup.path("pair.html");
    window.setup.answer_dialog(&path);
    window.press("Ctrl+Enter");
    window.wait_gone(&by_id("export-dialog"));
    let page = std::fs::read_to_string(path).expect("the page");
    assert!(page.contains(ARABIC) && page.contains(ENGLISH), "{page}");
    assert!(page.contains("ISLECARE"), "the filter is said");
}
