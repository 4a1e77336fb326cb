//! The reader as a page: what is selected in it, and what stays in sight when the window changes.

use crate::window::steps::{Before, by_id, read_article, until_focus};
use serde_json::{Value, json};
use support::window::Window;

fn memos() -> Option<Window> {
    let before = Before::new()?;
    before.article("corvane-memos.txt", json!({ "headline": "Memos" }));
    let window = before.open();
    read_article(&window, "Memos");
    window.wait_for(&by_id("suggestion-card"));
    Some(window)
}

#[test]
fn the_whole_text_is_selected_without_what_stands_above_and_beside_it() {
    let Some(window) = memos() else { return };
    until_focus(&window, &by_id("sheet"));
    window.press("Ctrl+A");
    let ends = window.script(
        "const selection = getSelection();
         const all = [...document.querySelectorAll('[data-testid=sheet] p[data-start]')];
         return [all[0].contains(selection.anchorNode), selection.anchorOffset,
                 all.at(-1).contains(selection.focusNode), selection.toString().includes('Memos')]",
        json!([]),
    );
    assert_eq!(ends, json!([true, 0, true, false]));
}

#[test]
fn the_card_stays_whole_in_sight_when_the_window_becomes_smaller() {
    let Some(window) = memos() else { return };
    for _ in 0..6 {
        window.press("J");
    }
    window.resize(900, 600);
    window.wait_until(
        "the whole card in the smaller window",
        "const card = document.querySelector('[data-testid=suggestion-card]').getBoundingClientRect();
         const sheet = document.querySelector('[data-testid=sheet]').getBoundingClientRect();
         return innerWidth === 900 && card.top >= sheet.top && card.bottom <= sheet.bottom",
        json!([]),
    );
}

#[test]
fn one_primary_button_is_in_sight_with_a_card_and_with_a_form() {
    let Some(window) = memos() else { return };
    assert_eq!(filled(&window), json!(["review-accept"]));
    window.press("C");
    window.wait_for(&by_id("quotation-form"));
    assert_eq!(filled(&window), json!(["form-save"]));
    window.press("Escape");
    window.press("Escape");
    window.press("Escape");
    window.press("Ctrl+F");
    // A library without quotations has a first way of its own.
    window.wait_for(&by_id("empty-library"));
    assert_eq!(filled(&window), json!(["start-paste"]));
}

/// The buttons that are drawn as the primary one.
fn filled(window: &Window) -> Value {
    window.script(
        "const probe = document.createElement('i');
         probe.style.background = 'var(--fill)';
         document.body.append(probe);
         const fill = getComputedStyle(probe).backgroundColor;
         probe.remove();
         return [...document.querySelectorAll('button.btn')]
             .filter((button) => button.checkVisibility({ visibilityProperty: true }))
             .filter((button) => getComputedStyle(button).backgroundColor === fill)
             .map((button) => button.dataset.testid)",
        json!([]),
    )
}
