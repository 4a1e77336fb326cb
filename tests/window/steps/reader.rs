//! Reading an article and selecting words in it.

use super::{by_id, choose_in_palette, enter, until_focus};
use serde_json::json;
use support::window::Window;

/// Goes to an article by its headline.
pub fn read_article(window: &Window, headline: &str) {
    window.press("Ctrl+K");
    until_focus(window, &by_id("palette-field"));
    enter(window, headline);
    choose_in_palette(window, "article");
    until_focus(window, &by_id("sheet"));
}

/// The words that are selected in the reader.
pub fn selected(window: &Window) -> String {
    let words = window.script("return getSelection().toString()", json!([]));
    words.as_str().unwrap_or_default().to_owned()
}

/// Goes on to these words in quote marks, in the reader.
pub fn next_words(window: &Window, words: &str) {
    until_focus(window, &by_id("sheet"));
    for _ in 0..20 {
        window.press("Ctrl+ArrowRight");
        if selected(window).starts_with(words) {
            return;
        }
    }
    panic!("{words:?} are not among the words in quote marks");
}
