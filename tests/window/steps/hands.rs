//! Moving through the window by keyboard, and reading what has the focus.

use serde_json::{Value, json};
use support::window::Window;

/// Past this many characters nobody types a text.
const PASTED: usize = 24;

/// An element by the name that the page gives it for tests.
pub fn by_id(name: &str) -> String {
    format!("[data-testid=\"{name}\"]")
}

/// Goes on with Tab until the element has the focus.
pub fn tab_to(window: &Window, css: &str) {
    tab(window, "Tab", css);
}

/// Goes back with Shift and Tab until the element has the focus.
pub fn tab_back_to(window: &Window, css: &str) {
    tab(window, "Shift+Tab", css);
}

/// Goes on to a field and puts this text in the place of what is there.
pub fn fill(window: &Window, name: &str, text: &str) {
    tab_to(window, &by_id(name));
    enter(window, text);
}

/// Puts a text in the place of what is in the focused field.
pub fn enter(window: &Window, text: &str) {
    window.press("Ctrl+A");
    if text.is_empty() {
        window.press("Delete");
    } else if text.chars().count() > PASTED {
        window.paste(text);
    } else {
        window.type_text(text);
    }
}

/// Chooses the first line of this kind from the open palette.
pub fn choose_in_palette(window: &Window, kind: &str) {
    let first = format!("[data-testid=palette-option][data-id^={kind}-]");
    let is_first = "
        const line = document.querySelector(arguments[0]);
        return line?.ariaSelected === 'true'";
    window.wait_for(&first);
    // Commands stand above what has names.
    for _ in 0..30 {
        if window.script(is_first, json!([first])) == json!(true) {
            break;
        }
        window.press("ArrowDown");
    }
    window.press("Enter");
    window.wait_gone(&by_id("palette"));
}

/// Chooses the first option that has this text from the list under the focused field.
pub fn choose(window: &Window, text: &str) {
    let script = "
        const shown = [...document.querySelectorAll('[data-testid=option]')];
        const at = shown.findIndex((option) => option.innerText.includes(arguments[0]));
        return at < 0 ? -1 : at - shown.findIndex((option) => option.ariaSelected === 'true')";
    let offered = format!("an option {text:?}");
    let there = format!("return (() => {{ {script} }})() >= 0");
    window.wait_until(&offered, &there, json!([text]));
    let steps = window.script(script, json!([text]));
    for _ in 0..steps.as_i64().unwrap_or_default() {
        window.press("ArrowDown");
    }
    window.press("Enter");
}

/// Runs a command by its id, from the palette.
pub fn command(window: &Window, id: &str, words: &str) {
    window.press("Ctrl+K");
    until_focus(window, &by_id("palette-field"));
    window.type_text(words);
    window.wait_for(&format!(
        "[data-testid=palette-option][data-id=\"{id}\"][aria-selected=true]"
    ));
    window.press("Enter");
    window.wait_gone(&by_id("palette"));
}

/// The visible texts of all such elements, each on one line.
pub fn texts(window: &Window, css: &str) -> Vec<String> {
    let script = "
        return [...document.querySelectorAll(arguments[0])]
            .map((element) => element.innerText.replace(/\\s+/g, ' ').trim())";
    strings(window.script(script, json!([css])))
}

/// Waits until the focus is on such an element or inside it.
pub fn until_focus(window: &Window, css: &str) {
    window.wait_until(
        &format!("the focus on {css}"),
        "return document.activeElement?.closest(arguments[0]) != null",
        json!([css]),
    );
}

fn tab(window: &Window, key: &str, css: &str) {
    window.wait_for(css);
    // Long enough to go once round the largest view.
    for _ in 0..120 {
        if window.has_focus(css) {
            return;
        }
        window.press(key);
    }
    panic!("{key} does not lead to {css}");
}

/// A list of texts that a script returned.
pub fn strings(list: Value) -> Vec<String> {
    serde_json::from_value(list).expect("a list of texts")
}
