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
fn without_a_margin_the_card_leaves_the_words_in_sight() {
    let Some(window) = memos() else { return };
    window.resize(800, 600);
    for _ in 0..6 {
        window.press("J");
        window.wait_until(
            "the words above the card, and the card whole",
            "const box = (css) => document.querySelector(css).getBoundingClientRect();
             const [sheet, card, words] = [box('[data-testid=sheet]'), box('[data-testid=suggestion-card]'), box('p .cur')];
             return innerWidth === 800 && words.top >= sheet.top && words.top < card.top && card.bottom <= sheet.bottom",
            json!([]),
        );
    }
}

/// So many paragraphs that those out of sight are not laid out.
#[test]
fn a_long_text_is_drawn_where_it_is_looked_at_with_its_notes_beside_it() {
    let Some(before) = Before::new() else { return };
    let paragraph = |n: u32| {
        let filler = "The harbour was quiet all that day and nobody came to the gate. ".repeat(5);
        format!("“Nobody came to gate {n},” said Ida Marrow, the warden. {filler}")
    };
    let text = (1..=300).map(paragraph).collect::<Vec<_>>().join("\n\n");
    let about = json!({ "headline": "Long", "language": "en" });
    before.ask("create_article", json!({ "article": about, "text": text }));
    let window = before.open();
    read_article(&window, "Long");
    window.wait_for(&by_id("suggestion-card"));
    // Scrolled by a little, it stays there, whatever comes to stand beside the text.
    let stays = window.script_async(
        "const [sheet, done] = [document.querySelector('[data-testid=sheet]'), arguments[arguments.length - 1]];
         let frames = 0;
         const look = () => {
           if (++frames === 30) sheet.scrollTop = 300;
           if (frames < 60) requestAnimationFrame(look);
           else done(sheet.scrollTop);
         };
         look();",
        json!([]),
    );
    assert_eq!(stays, 300);
    window.script(
        "document.querySelector('[data-testid=sheet]').scrollTop = 20000",
        json!([]),
    );
    window.wait_until(
            "paragraphs as high as their words, and a note beside the first of each",
            "const sheet = document.querySelector('[data-testid=sheet]').getBoundingClientRect();
             const all = [...document.querySelectorAll('.para')].map((each) => each.getBoundingClientRect());
             const seen = all.filter((each) => each.top > sheet.top && each.bottom < sheet.bottom);
             const notes = [...document.querySelectorAll('[data-note]')].map((each) => each.getBoundingClientRect().top);
             return seen.length >= 2 && seen.every((each) => each.height > 80 && notes.some((top) => Math.abs(top + 4 - each.top) < 12));",
            json!([]),
        );
    let drawn = window.script(
        "return document.querySelectorAll('[data-note]').length",
        json!([]),
    );
    assert!(drawn.as_u64() < Some(30), "{drawn} of 300 notes are drawn");
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
    // A library without quotations has a first way of its own: the article that is there.
    window.wait_for(&by_id("start-review"));
    assert_eq!(filled(&window), json!(["start-review"]));
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
