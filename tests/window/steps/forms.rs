//! Filling in the quotation form and saving it.

use super::{by_id, enter, until_focus};
use serde_json::json;
use support::window::Window;

/// Opens the form for a new quotation and enters its words.
pub fn new_quotation(window: &Window, words: &str) {
    window.press("Ctrl+N");
    form_is_ready(window);
    enter(window, words);
}

/// Waits until the quotation form takes the words.
pub fn form_is_ready(window: &Window) {
    until_focus(window, &by_id("quote"));
}

/// Saves the form beside the list and waits until the quotation stands there, selected.
pub fn save(window: &Window) {
    window.press("Ctrl+Enter");
    window.wait_gone(&by_id("quotation-form"));
    window.wait_for("[data-testid=row][aria-selected=true]");
    until_focus(window, &by_id("list"));
}

/// Saves the form beside an article's text and waits until the text has the keyboard again.
pub fn record(window: &Window) {
    window.press("Ctrl+Enter");
    window.wait_gone(&by_id("quotation-form"));
    until_focus(window, &by_id("sheet"));
}

/// Saves the form and waits until it is ready for the next.
pub fn save_then_another(window: &Window) {
    window.press("Ctrl+Shift+Enter");
    window.wait_until(
        "an empty quote",
        "return document.querySelector('[data-testid=quote]')?.value === ''",
        json!([]),
    );
    form_is_ready(window);
}

/// Makes what was typed into the speaker's field a new one of this kind.
pub fn kind_of_speaker(window: &Window, kind: &str) {
    window.press("Ctrl+3");
    until_focus(window, &by_id("kind-choice"));
    // As many as there are kinds to choose from.
    for _ in 0..4 {
        if window.has_focus(&by_id(&format!("kind-{kind}"))) {
            break;
        }
        window.press("ArrowRight");
    }
    window.press("Enter");
    window.wait_for_text(&by_id("speaker-kind"), kind);
    until_focus(window, &by_id("speaker"));
}
