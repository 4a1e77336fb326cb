//! What was typed on a page and not saved is not lost by following a link.

use crate::window::steps::{by_id, enter, sample, tab_to, until_focus};

#[test]
fn leaving_a_page_with_unsaved_changes_asks_first() {
    let Some(window) = sample() else { return };
    until_focus(&window, &by_id("list"));
    window.press("S");
    window.wait_for(&by_id("speaker-page"));
    window.press("E");
    window.wait_for(&by_id("speaker-form"));
    tab_to(&window, &by_id("speaker-note"));
    enter(&window, "Called back on Monday.");

    window.press("Alt+ArrowLeft");
    window.wait_for(&by_id("confirm-dialog"));
    window.press("Escape");
    window.wait_gone(&by_id("confirm-dialog"));
    assert_eq!(
        window.value(&by_id("speaker-note")),
        "Called back on Monday."
    );

    window.press("Alt+ArrowLeft");
    window.wait_for(&by_id("confirm-dialog"));
    tab_to(&window, &by_id("confirm-go"));
    window.press("Enter");
    until_focus(&window, &by_id("list"));

    // Unchanged, it is left without a question.
    window.press("S");
    window.wait_for(&by_id("speaker-page"));
    window.press("E");
    window.wait_for(&by_id("speaker-form"));
    window.press("Alt+ArrowLeft");
    until_focus(&window, &by_id("list"));
}

#[test]
fn closing_an_article_with_something_typed_asks_where_the_keyboard_is() {
    let Some(window) = sample() else { return };
    until_focus(&window, &by_id("list"));
    window.press("Ctrl+Shift+N");
    until_focus(&window, &by_id("article-text"));
    enter(&window, "The gates were shut.");

    window.press("Escape");
    until_focus(&window, &by_id("article-go-on"));
    window.press("Escape");
    until_focus(&window, &by_id("article-text"));
    assert_eq!(window.value(&by_id("article-text")), "The gates were shut.");

    window.press("Escape");
    until_focus(&window, &by_id("article-go-on"));
    window.press("Tab");
    until_focus(&window, &by_id("article-discard"));
    window.press("Enter");
    window.wait_gone(&by_id("article-dialog"));
}
