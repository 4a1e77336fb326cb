//! Narrowing the list, and reading its rows.

use super::hands::strings;
use super::{by_id, enter, texts, until_focus};
use serde_json::json;
use support::window::Window;

/// Goes down to a value of a facet, from the first one, and includes it or takes it out again.
pub fn facet(window: &Window, field: &str, value: &str) {
    to_facet(window, field, value);
    window.press("Space");
}

/// Goes down to a value of a facet and leaves out what has it.
pub fn leave_out(window: &Window, field: &str, value: &str) {
    to_facet(window, field, value);
    window.press("-");
}

/// The filters in use as their chips say them.
pub fn chips(window: &Window) -> Vec<String> {
    texts(window, &by_id("chip"))
}

/// The quotations of the rows in sight, from the top.
pub fn rows(window: &Window) -> Vec<String> {
    let script = "
        return [...document.querySelectorAll('[data-testid=row]')]
            .sort((a, b) => a.ariaPosInSet - b.ariaPosInSet)
            .map((row) => row.querySelector('.q').innerText)";
    strings(window.script(script, json!([])))
}

/// Types into the search field, and goes to the list.
pub fn search(window: &Window, text: &str) {
    window.press("Ctrl+F");
    until_focus(window, &by_id("search"));
    enter(window, text);
}

/// Waits until the line above the list says this.
pub fn counted(window: &Window, text: &str) {
    window.wait_until(
        &format!("the count {text:?}"),
        "return document.querySelector('[data-testid=list-count]')?.innerText === arguments[0]",
        json!([text]),
    );
}

fn to_facet(window: &Window, field: &str, value: &str) {
    let is_it = "
        const at = document.activeElement;
        const line = at?.closest('li');
        return at?.dataset.testid === 'facet-value'
            && line?.querySelector('label')?.innerText.trim() === arguments[1]
            && line.closest('ul').previousElementSibling.querySelector(`[data-testid='facet-${arguments[0]}']`) !== null";
    let there = "
        const head = document.querySelector(`[data-testid='facet-${arguments[0]}']`)?.closest('.head');
        return [...(head?.nextElementSibling?.querySelectorAll('label') ?? [])]
            .some((label) => label.innerText.trim() === arguments[1])";
    let arguments = json!([field, value]);
    window.wait_until(
        &format!("the facet {field}: {value}"),
        there,
        arguments.clone(),
    );
    window.press("Ctrl+Shift+F");
    for _ in 0..120 {
        if window.script(is_it, arguments.clone()) == json!(true) {
            return;
        }
        window.press("ArrowDown");
    }
    panic!("ArrowDown does not lead to the facet {field}: {value}");
}
