//! When it was said: words resolved beside the publication date, what another publication date moves, and what asks.

use crate::window::steps::{
    Before, after, by_id, command, counted, enter, form_is_ready, next_words, read_article, record,
    save, search, tab_to, texts, told, until_focus,
};
use serde_json::{Value, json};
use support::window::Window;

const REPORT: &str = "Despite the warnings";
const STATEMENT: &str = "I believe to the bottom";

/// Dates of the first and the second quotation, with their basis.
fn dates(window: &Window) -> [String; 2] {
    [1, 2].map(|id| {
        let said = told(window, "get_quotation", json!({ "id": id }))["said"].clone();
        let word = |name: &str| said[name].as_str().unwrap_or("none").to_owned();
        format!("{} {}", word("edtf"), word("basis"))
    })
}

/// Opens the form for words of the article that is read.
fn record_words(window: &Window, words: &str) {
    next_words(window, words);
    window.press("Q");
    form_is_ready(window);
}

/// Enters another publication date of the article and saves.
fn publish(window: &Window, date: &str) {
    command(window, "article.edit", "Edit the article");
    until_focus(window, &by_id("article-headline"));
    tab_to(window, &by_id("article-published"));
    enter(window, date);
    window.press("Ctrl+Enter");
}

/// What the dialog says of each date: as it is, then, and what becomes of it.
fn asked(window: &Window) -> Vec<String> {
    window.wait_for(&by_id("moving"));
    let script = "
        return [...document.querySelectorAll('[data-testid=moving-date]')].map((row) =>
            `${row.dataset.fate}: ${row.cells[2].innerText} > ${row.cells[3].innerText.trim().replace(/\\s*\\n\\s*/g, ' | ')}`)";
    let rows: Value = window.script(script, json!([]));
    let rows = rows.as_array().expect("rows");
    rows.iter()
        .map(|row| row.as_str().unwrap_or_default().to_owned())
        .collect()
}

#[test]
fn words_follow_the_publication_date_until_a_person_vouches() {
    let Some(before) = Before::new() else { return };
    let about = json!({ "headline": "Memos", "published": { "date": "2023-10-26" } });
    before.article("corvane-memos.txt", about);
    let window = before.open();
    read_article(&window, "Memos");

    record_words(&window, REPORT);
    tab_to(&window, &by_id("said"));
    window.type_text("on Wednesday");
    window.wait_for_text(&by_id("said-result"), "25 October 2023");
    window.wait_for_text(&by_id("said-reading"), "published 26 October 2023");
    window.wait_for_text(&by_id("said-reading"), "resolved");
    // The words date a report, so it was said by that day.
    tab_to(&window, &by_id("said-by"));
    window.press("Enter");
    window.wait_for_text(&by_id("said-result"), "by 25 October 2023");
    record(&window);

    record_words(&window, STATEMENT);
    tab_to(&window, &by_id("said-bound"));
    window.press("Enter");
    window.wait_for_text(&by_id("said-bound"), "inferred");
    record(&window);
    let first = ["/2023-10-25 resolved", "/2023-10-26 inferred"];
    assert_eq!(dates(&window), first);

    publish(&window, "2023-11-02");
    assert_eq!(
        asked(&window),
        [
            "moves: by 25 October 2023 > by 1 November 2023",
            "moves: by 26 October 2023 > by 2 November 2023",
        ]
    );
    assert_eq!(dates(&window), first, "asking writes nothing");
    window.press("Ctrl+Enter");
    window.wait_gone(&by_id("article-dialog"));
    let moved = ["/2023-11-01 resolved", "/2023-11-02 inferred"];
    assert_eq!(dates(&window), moved);
    window.press("Ctrl+Z");
    window.wait_for_text(&by_id("toast"), "Undone: edit article");
    assert_eq!(dates(&window), first, "all of it was one step");

    publish(&window, "2023-10-25");
    assert_eq!(
        asked(&window)[0],
        "asks: by 25 October 2023 > by 25 October 2023 | by 18 October 2023 | only the words"
    );
    window.press("Ctrl+Enter");
    window.wait_for("[data-testid=moving-go]:disabled");
    until_focus(&window, &by_id("moving-choice"));
    window.press("ArrowDown");
    window.wait_for("[data-testid=moving-go]:enabled");
    window.press("Ctrl+Enter");
    window.wait_gone(&by_id("article-dialog"));
    let chosen = ["/2023-10-18 resolved", "/2023-10-25 inferred"];
    assert_eq!(dates(&window), chosen);

    // Vouched for, it stays.
    command(&window, "go.all", "Go to all quotations");
    search(&window, "surveyors");
    counted(&window, "1 of 2 quotations");
    window.press("Enter");
    until_focus(&window, &by_id("list"));
    window.press("E");
    form_is_ready(&window);
    tab_to(&window, &by_id("said-confirmed"));
    window.press("Space");
    save(&window);
    window.wait_for_text(&by_id("slip"), "vouched for");
    read_article(&window, "Memos");
    publish(&window, "2023-11-02");
    assert_eq!(
        asked(&window),
        [
            "moves: by 25 October 2023 > by 2 November 2023",
            "stays: by 18 October 2023 > stays",
        ]
    );
    window.press("Ctrl+Enter");
    window.wait_gone(&by_id("article-dialog"));
    assert_eq!(
        dates(&window),
        ["/2023-10-18 resolved", "/2023-11-02 inferred"]
    );
    let report = after(window).ask("check_library", json!({}));
    assert_eq!(report["problems"], json!([]));
}

#[test]
fn without_a_day_of_publication_the_words_stay_words() {
    let Some(before) = Before::new() else { return };
    before.article("corvane-memos.txt", json!({ "headline": "Memos" }));
    let window = before.open();
    read_article(&window, "Memos");
    record_words(&window, REPORT);
    tab_to(&window, &by_id("said"));
    window.type_text("on Wednesday");
    window.wait_for_text(&by_id("said-unresolved"), "Words only");
    assert_eq!(texts(&window, &by_id("said-result")), Vec::<String>::new());
    record(&window);
    let said = told(&window, "get_quotation", json!({ "id": 1 }))["said"].clone();
    assert_eq!(
        (&said["printed"], &said["edtf"]),
        (&json!("on Wednesday"), &json!(""))
    );

    // A day of the same name asks, another one resolves.
    publish(&window, "2023-10-26");
    assert_eq!(asked(&window), ["moves: only the words > 25 October 2023"]);
    window.press("Ctrl+Enter");
    window.wait_gone(&by_id("article-dialog"));
    let said = told(&window, "get_quotation", json!({ "id": 1 }))["said"].clone();
    assert_eq!(
        (&said["edtf"], &said["basis"]),
        (&json!("2023-10-25"), &json!("resolved"))
    );
}
