//! An article from a file, from the clipboard and from an address, each looked at before it is saved.

use crate::window::steps::{by_id, fill, text_of, until_focus};
use serde_json::json;
use support::server::{Answer, Server};
use support::setup::Setup;
use support::window::Window;

/// A window on a library with one article, so that nothing stands in the way.
fn window(setup: Setup) -> Window {
    let window = Window::open(setup);
    window.wait_for_text(&by_id("empty-library"), "Nothing on record yet");
    window
}

/// Waits until the form shows what was read.
fn read(window: &Window, said: &str) {
    window.wait_for_text(&by_id("source-read"), said);
}

fn save(window: &Window) {
    window.press("Ctrl+Enter");
    window.wait_gone(&by_id("article-dialog"));
    window.wait_for_text(&by_id("untouched"), "untouched");
}

#[test]
fn a_file_is_read_corrected_saved_and_shown_to_be_untouched() {
    let Some(setup) = Setup::new() else { return };
    let window = window(setup);
    let path = window.setup.path("weir-gates.html");
    std::fs::write(&path, text_of("pages/weir-gates.html")).expect("written");
    window.setup.answer_dialog(&path);

    window.press("Ctrl+Shift+O");
    read(&window, "Read from weir-gates.html");
    assert_eq!(
        window.value(&by_id("article-headline")),
        "Weir gates were never tested, engineer says"
    );
    window.wait_for_text(&by_id("found-headline"), "from JSON-LD");
    let apart = window.script(
        "const left = (id) => document.querySelector(`[data-testid=${id}]`).getBoundingClientRect().left;
         return left('found-headline') - left('article-headline');",
        json!([]),
    );
    assert!(
        apart.as_f64().is_some_and(|pixels| pixels.abs() < 12.0),
        "where it was found stands below the field, not below its label: {apart}"
    );
    window.wait_for_text(
        &by_id("found-headline"),
        "or Weir gates & who tested them (from OpenGraph)",
    );
    window.wait_for_text(
        &by_id("found-published"),
        "printed in the text: “4 March 2026”",
    );
    assert!(
        window
            .value(&by_id("article-text"))
            .contains("“We warned them twice,”")
    );
    window.click(&format!("{} button:last-of-type", by_id("found-byline")));
    assert_eq!(
        window.value(&by_id("byline")),
        "By Mira Ostrander and Piet Haller"
    );
    save(&window);

    window.wait_for_text(
        &by_id("reader"),
        "from the file weir-gates.html with its original (text/html)",
    );
    window.click(&by_id("verify"));
    window.wait_for_text(
        &by_id("verified"),
        "1 text compared with its SHA-256, 1 original: all are as they were captured.",
    );
    let window = window.restart();
    window.press("Ctrl+Shift+O");
    window.wait_for(&by_id("article-dialog"));
}

#[test]
fn what_is_copied_from_a_page_keeps_its_paragraphs_and_its_original() {
    let Some(setup) = Setup::new() else { return };
    let window = window(setup);
    window.press("Ctrl+Shift+N");
    until_focus(&window, &by_id("article-text"));
    window.paste_rich(
        "<h2>Fees</h2><p>One <b>“word”</b>.</p><p>Two.</p>",
        "Fees One “word”. Two.",
    );
    read(&window, "Read from the clipboard");
    assert_eq!(
        window.value(&by_id("article-text")),
        "Fees\n\nOne “word”.\n\nTwo."
    );
    fill(&window, "article-headline", "Fees");
    save(&window);
    window.wait_for_text(&by_id("reader"), "pasted with its original (text/html)");
}

#[test]
fn an_address_is_fetched_when_the_user_says_so_and_recognised_again() {
    let Some(setup) = Setup::new() else { return };
    let window = window(setup);
    let server = Server::start(|path| match path {
        "/fees" => Answer::Page("text/html", text_of("pages/harbour-fees.html").into_bytes()),
        "/never" => Answer::Silence,
        _ => Answer::Status(404),
    });
    window.press("Ctrl+Shift+N");
    until_focus(&window, &by_id("article-text"));
    fill(&window, "source-address", &server.url("/fees"));
    window.press("Enter");
    window.wait_for_text(&by_id("source-error"), "private network");
    window.click(&by_id("source-private"));
    read(&window, "Fetched from");
    window.wait_for_text(&by_id("found-outlet"), "from OpenGraph");
    window.wait_for_text(&by_id("found-url"), "the address that answered");
    save(&window);

    // The same page again is recognised before anything is saved, and can be kept as a new capture.
    window.press("Ctrl+Shift+N");
    until_focus(&window, &by_id("article-text"));
    fill(&window, "source-address", &server.url("/fees"));
    window.press("Enter");
    window.click(&by_id("source-private"));
    window.wait_for_text(
        &by_id("source-known"),
        "“Harbour fees rise” has exactly this text.",
    );
    window.click(&by_id("known-capture"));
    window.wait_gone(&by_id("article-dialog"));
    window.wait_for_text(&by_id("reader"), "2 captures");
    window.press("Ctrl+Z");
    window.wait_until(
        "one capture",
        "return !document.querySelector('[data-testid=reader]').innerText.includes('2 captures')",
        json!([]),
    );

    // A server that never answers is left with Esc, and the form stays.
    window.press("Ctrl+Shift+N");
    until_focus(&window, &by_id("article-text"));
    fill(&window, "source-address", &server.url("/never"));
    window.press("Enter");
    window.click(&by_id("source-private"));
    window.wait_for(&by_id("source-cancel"));
    window.press("Escape");
    window.wait_gone(&by_id("source-cancel"));
    window.wait_for(&by_id("article-dialog"));
}

#[test]
fn a_second_start_brings_a_file_or_a_link_of_the_bookmarklet() {
    let Some(setup) = Setup::new() else { return };
    let window = window(setup.with_bus());
    let path = window.setup.path("harbour-fees.html");
    std::fs::write(&path, text_of("pages/harbour-fees.html")).expect("written");
    window.start_again(&[&path]);
    read(&window, "Read from harbour-fees.html");
    save(&window);

    let link = "onrecord://capture?url=https%3A%2F%2Fquay.example%2Ffees&title=Fees%20again&text=%E2%80%9CNo.%E2%80%9D";
    window.start_again(&[std::path::Path::new(link)]);
    window.wait_for(&by_id("article-dialog"));
    window.wait_until(
        "the link in the form",
        "return document.querySelector('[data-testid=source-address]')?.value === arguments[0]",
        json!(["https://quay.example/fees"]),
    );
    assert_eq!(window.value(&by_id("article-headline")), "Fees again");
    assert_eq!(window.value(&by_id("article-text")), "“No.”");
    // A link fills the form and fetches nothing.
    assert_eq!(window.count(&by_id("source-read")), 0);

    // What stands in the form is never lost to what arrives after it.
    window.start_again(&[std::path::Path::new(
        "onrecord://capture?url=https%3A%2F%2Fquay.example%2Fother&title=Other&text=Other",
    )]);
    window.wait_for_text(&by_id("toast"), "The form holds a text already");
    assert_eq!(window.value(&by_id("article-text")), "“No.”");
    assert_eq!(window.value(&by_id("article-headline")), "Fees again");
}
