//! The card of a suggestion: which day, through whose hands, and whose words; accepting records exactly what it shows.

use crate::window::review::{card_says, quotation, recorded, until_words};
use crate::window::steps::{
    Before, after, by_id, command, counted, facet, read_article, tab_to, texts, until_focus,
};
use serde_json::json;
use support::window::Window;

const TEXT: &str = "Gate reported open

In a report on Wednesday, citing the Salt Ledger, Harbour officials said that the gate had been open for a week.

“Nobody came,” said Ida Marrow, the warden.

In a report on Tuesday, the news site Salt Ledger said that as tempers are high within the Ministry, officials are ever more weary of the open support of an ongoing “drowning” by the Company.";

/// The text in an article of a Wednesday, opened for review.
fn opened() -> Option<Window> {
    let before = Before::new()?;
    let about =
        json!({ "headline": "Gate", "language": "en", "published": { "date": "2023-10-25" } });
    before.ask("create_article", json!({ "article": about, "text": TEXT }));
    let window = before.open();
    read_article(&window, "Gate");
    window.wait_for(&by_id("suggestion-card"));
    Some(window)
}

#[test]
fn the_day_the_hops_and_the_rivals_are_chosen_by_keyboard_and_recorded_with_one_key() {
    let Some(window) = opened() else { return };
    until_words(&window, "the gate had been");
    card_says(&window, "Which day?");
    assert!(texts(&window, &by_id("card-hop"))[0].contains("reported by the Salt Ledger"));
    window.press("A");
    card_says(&window, "Say first which day");
    recorded(&window, 0);
    window.press("D");
    window.wait_for("[data-testid=card-said][data-edtf='/2023-10-25']");
    window.press("D");
    window.wait_for("[data-testid=card-said][data-edtf='/2023-10-18']");
    card_says(&window, "beside the publication on 25 Oct 2023");
    tab_to(&window, &by_id("card-seen"));
    window.press("Space");
    window.wait_for("[data-testid=card-hop].seen");
    window.press("A");
    recorded(&window, 1);
    let report = quotation(&window, 1);
    let hop = &report["chain"][0];
    assert_eq!(
        (&report["said"]["edtf"], &report["said"]["basis"]),
        (&json!("/2023-10-18"), &json!("resolved"))
    );
    assert_eq!(
        (&hop["party"], &hop["seen_by_me"], &hop["date"]["edtf"]),
        (
            &json!("the Salt Ledger"),
            &json!(true),
            &json!("2023-10-18")
        )
    );

    // Nothing is printed: said by the day of publication is taken only where a person says so.
    until_words(&window, "Nobody came");
    card_says(&window, "not given");
    window.press("D");
    window.wait_for("[data-testid=card-said][data-edtf='/2023-10-25']");
    window.press("A");
    recorded(&window, 2);
    let undated = quotation(&window, 2);
    assert_eq!(
        (&undated["said"]["edtf"], &undated["said"]["basis"]),
        (&json!("/2023-10-25"), &json!("inferred"))
    );

    until_words(&window, "drowning");
    card_says(&window, "nobody named");
    window.press("O");
    card_says(&window, "rivals: counted as ambiguous");
    window.wait_until(
        "both",
        "return document.querySelectorAll('[data-testid=card-speaker]').length === 2",
        json!([]),
    );
    window.press("A");
    recorded(&window, 3);
    let names = |window: &Window| -> Vec<String> {
        let word = quotation(window, 3);
        let all = word["attributions"].as_array().expect("readings").clone();
        all.iter()
            .map(|each| each["speaker"]["name"].as_str().expect("a name").to_owned())
            .collect()
    };
    assert_eq!(names(&window), ["Salt Ledger", "officials"]);

    // One undo an acceptance, whatever it recorded.
    for n in [2, 1, 0] {
        window.press("Ctrl+Z");
        recorded(&window, n);
    }
    for n in [1, 2, 3] {
        window.press("Ctrl+Shift+Z");
        recorded(&window, n);
    }
    command(&window, "go.all", "Go to all quotations");
    facet(&window, "flag", "Owner ambiguous");
    counted(&window, "1 of 3 quotations");
    let report = after(window).ask("check_library", json!({}));
    assert_eq!(report["problems"], json!([]));
}

#[test]
fn correcting_takes_over_what_was_decided_on_the_card() {
    let Some(window) = opened() else { return };
    until_words(&window, "the gate had been");
    window.press("D");
    window.press("D");
    window.wait_for("[data-testid=card-said][data-edtf='/2023-10-18']");
    window.press("C");
    until_focus(&window, &by_id("speaker"));
    window.wait_for("[data-testid=said-reading][data-edtf='/2023-10-18']");
    window.wait_for(&by_id("hop"));
    crate::window::steps::record(&window);
    recorded(&window, 1);
    let report = quotation(&window, 1);
    assert_eq!(
        (&report["said"]["edtf"], &report["chain"][0]["date"]["edtf"]),
        (&json!("/2023-10-18"), &json!("2023-10-18"))
    );
}
