//! How the words reached the reader: hops added, moved, taken away and offered, all by keyboard; what has none inherits none.

use crate::window::steps::{
    Before, after, by_id, command, counted, form_is_ready, next_words, read_article, record,
    search, tab_to, texts, told, until_focus,
};
use serde_json::{Value, json};
use support::window::Window;

/// The hops of a quotation: what, whose, and whether the user saw it.
fn chain(window: &Window, id: i64) -> Vec<String> {
    let quotation = told(window, "get_quotation", json!({ "id": id }));
    let hops: Vec<Value> = quotation["chain"].as_array().expect("hops").clone();
    hops.iter()
        .map(|hop| {
            let word = |name: &str| hop[name].as_str().unwrap_or_default().to_owned();
            let mut words = vec![word("kind"), word("party")];
            if hop["seen_by_me"] == json!(true) {
                words.push("(seen)".to_owned());
            }
            words.retain(|word| !word.is_empty());
            words.join(" ")
        })
        .collect()
}

/// Adds a hop; its kind has the focus then.
fn add(window: &Window, at: usize) {
    tab_to(window, &by_id("chain-add"));
    window.press("Enter");
    until_focus(window, &format!("[data-testid=hop]:nth-child({at}) select"));
}

fn party(at: usize) -> String {
    format!("[data-testid=hop]:nth-child({at}) input.in:not([data-testid])")
}

#[test]
fn a_chain_is_built_by_keyboard_and_stays_with_its_quotation() {
    let Some(before) = Before::new() else { return };
    let about = json!({ "headline": "Memos", "published": { "date": "2023-10-26" } });
    before.article("corvane-memos.txt", about);
    let window = before.open();
    read_article(&window, "Memos");

    next_words(&window, "Despite the warnings");
    window.press("Q");
    form_is_ready(&window);
    window.press("Alt+M");
    add(&window, 1);
    tab_to(&window, &party(1));
    window.type_text("Salt Ledger");
    tab_to(
        &window,
        "[data-testid=hop]:nth-child(1) [data-testid=hop-when]",
    );
    window.type_text("on Wednesday");
    window.wait_for_text(&by_id("hop-meaning"), "25 Oct 2023");
    add(&window, 2);
    add(&window, 3);
    tab_to(
        &window,
        "[data-testid=hop]:nth-child(3) [data-testid=hop-seen]",
    );
    window.press("Space");
    // The middle one goes to the front and back, and another one comes and goes.
    until_focus(
        &window,
        "[data-testid=hop]:nth-child(3) [data-testid=hop-seen]",
    );
    window.press("Alt+ArrowUp");
    until_focus(&window, "[data-testid=hop]:nth-child(2) select");
    window.press("Alt+ArrowDown");
    until_focus(&window, "[data-testid=hop]:nth-child(3) select");
    add(&window, 4);
    tab_to(
        &window,
        "[data-testid=hop]:nth-child(4) .buttons button:last-child",
    );
    window.press("Enter");
    until_focus(&window, "[data-testid=hop]:nth-child(3) select");
    record(&window);
    let built = ["said_to Salt Ledger", "cites", "cites (seen)"];
    assert_eq!(chain(&window, 1), built);
    let hop = told(&window, "get_quotation", json!({ "id": 1 }))["chain"][0]["date"].clone();
    assert_eq!(
        (&hop["edtf"], &hop["basis"]),
        (&json!("2023-10-25"), &json!("resolved"))
    );

    // A hop that the article tells of elsewhere is offered, and taken only by a person.
    next_words(&window, "I believe to the bottom");
    window.press("Q");
    form_is_ready(&window);
    window.press("Alt+M");
    window.wait_for("[data-testid=hop-offered][data-here=false]");
    assert_eq!(window.count(&by_id("hop")), 0, "nothing is inherited");
    let offered = texts(&window, &by_id("hop-offered"));
    assert!(offered.contains(&"seen by SL".to_owned()), "{offered:?}");
    record(&window);
    assert_eq!(chain(&window, 2), Vec::<String>::new());

    command(&window, "go.all", "Go to all quotations");
    search(&window, "is:secondhand");
    counted(&window, "1 of 2 quotations");
    search(&window, "-is:secondhand");
    counted(&window, "1 of 2 quotations");
    search(&window, "surveyors");
    counted(&window, "1 of 2 quotations");
    window.press("Enter");
    until_focus(&window, &by_id("list"));
    window.press("Ctrl+Z");
    window.press("Ctrl+Z");
    window.press("Ctrl+Shift+Z");
    window.wait_for_text(&by_id("toast"), "Redone");
    assert_eq!(chain(&window, 1), built);
    let report = after(window).ask("check_library", json!({}));
    assert_eq!(report["problems"], json!([]));
}
