//! The language of the search box, typed: what is offered, what is wrong, and chips and text as two views of one query.

use crate::window::steps::{
    Before, by_id, chips, counted, new_quotation, sample, save, search, tab_to, told, until_focus,
};
use serde_json::json;
use support::window::Window;

#[test]
fn keys_and_values_are_completed_by_keyboard_and_become_chips() {
    let Some(window) = sample() else { return };
    search(&window, "spea");
    window.wait_for_text(&by_id("completions"), "speaker:");
    window.press("ArrowDown");
    window.press("Tab");
    typed(&window, "speaker:");

    // In a value the likeliest is taken at once.
    window.type_text("ilse");
    window.wait_for_text(
        "[data-testid=completion][aria-selected=true]",
        "Ilse Maartens-Okonjo",
    );
    window.press("Enter");
    typed(&window, "");
    window.wait_for(&by_id("chip"));
    assert!(
        chips(&window)[0].starts_with("Speaker Ilse Maartens-Okonjo"),
        "{:?}",
        chips(&window)
    );

    // Escape puts the offer away, and then the words.
    window.type_text("is:unch");
    window.wait_for(&by_id("completion"));
    window.press("Escape");
    window.wait_gone(&by_id("completions"));
    typed(&window, "is:unch");
    window.press("Escape");
    typed(&window, "");
    assert_eq!(window.count(&by_id("chip")), 1);
}

#[test]
fn enter_completes_a_half_typed_value_and_after_esc_takes_it_as_it_stands() {
    let Some(window) = sample() else { return };
    search(&window, "is:unnamed");
    window.wait_for(&by_id("completion"));
    window.press("Escape");
    window.wait_gone(&by_id("completions"));
    window.press("Enter");
    until_focus(&window, &by_id("list"));
    window.press("Ctrl+F");
    window.press("Backspace");
    window.press("Delete");
    window.wait_gone(&by_id("chip"));

    // Faster than anything can be offered.
    search(&window, "speaker:il");
    window.press("Enter");
    window.wait_for(&by_id("chip"));
    assert_eq!(window.count(&by_id("chip")), 1);
    assert!(
        chips(&window)[0].contains("Il"),
        "the likeliest is taken: {:?}",
        chips(&window)
    );
    typed(&window, "");
    until_focus(&window, &by_id("search"));
    window.press("Enter");
    until_focus(&window, &by_id("list"));
}

#[test]
fn a_hit_far_down_a_long_quotation_is_seen_in_its_row() {
    let Some(before) = Before::new() else { return };
    let window = before.open();
    let words = "Nobody asked the keepers before the gates were closed for good, and nobody will ask them when the water comes \
                 back over the meadows in the spring, which it does every year, whatever the ministry has printed about its \
                 pumps and its dams and the lanterns of the harbour";
    new_quotation(&window, words);
    save(&window);
    let seen = "
        const hit = document.querySelector('[data-testid=row] mark')?.getBoundingClientRect();
        const box = document.querySelector('[data-testid=row] .q').getBoundingClientRect();
        const middle = hit === undefined ? 0 : (hit.top + hit.bottom) / 2;
        return middle > box.top && middle < box.bottom";
    for asked in ["lanterns", "keepers"] {
        search(&window, asked);
        window.wait_until(&format!("{asked} in sight"), seen, json!([]));
    }
    // The quotation itself is shown whole.
    assert!(window.text(&by_id("hero")).contains("Nobody asked"));
}

#[test]
fn what_is_wrong_is_told_where_it_stands() {
    let Some(window) = sample() else { return };
    search(&window, "gate is:nonsense");
    window.press("Enter");
    window.wait_for(&by_id("search-problem"));
    until_focus(&window, &by_id("search"));
    let place = window.script(
        "const { dataset } = document.querySelector('[data-testid=search-problem]');
         const field = document.querySelector('[data-testid=search]');
         const card = document.querySelector('[data-testid=search-problem] i').getBoundingClientRect();
         const box = field.getBoundingClientRect();
         return { wrong: field.value.slice(dataset.start, dataset.end), said: field.ariaInvalid,
                  described: document.getElementById(field.getAttribute('aria-describedby'))?.dataset.testid,
                  below: card.top >= box.bottom - 8, inside: card.left > box.left && card.left < box.right }",
        json!([]),
    );
    assert_eq!(
        place,
        json!({ "wrong": "is:nonsense", "said": "true", "described": "search-problem", "below": true, "inside": true })
    );

    // Mended, it is gone and the list follows.
    for _ in 0.."nonsense".len() {
        window.press("Backspace");
    }
    window.type_text("secondhand ");
    window.wait_gone(&by_id("search-problem"));
    typed(&window, "gate ");
    window.wait_for_text(&by_id("chip"), "secondhand");
}

#[test]
fn chips_and_text_are_two_views_of_one_query() {
    let Some(window) = sample() else { return };
    search(&window, "gate -outlet:\"Harbour Courier\" said:2024 ");
    typed(&window, "gate ");
    window.wait_until(
        "two chips",
        "return document.querySelectorAll('[data-testid=chip]').length === 2",
        json!([]),
    );
    window.wait_until(
        "their names",
        "return document.querySelector('[data-testid=chip]').innerText.includes('Harbour Courier')",
        json!([]),
    );
    assert!(chips(&window)[0].starts_with("not Outlet"));
    let before = window.text(&by_id("list-count"));

    // All of it as one line, and back.
    window.press("Ctrl+Shift+L");
    window.wait_gone(&by_id("chip"));
    let line = window.value(&by_id("search"));
    for part in ["gate", "-outlet:\"Harbour Courier\"", "said:2024"] {
        assert!(line.contains(part), "{part} is not in {line}");
    }
    counted(&window, &before);
    window.press("End");
    window.type_text(" is:key");
    window.wait_until(
        "another answer",
        "return document.querySelector('[data-testid=list-count]').innerText !== arguments[0]",
        json!([before]),
    );
    window.press("Escape");
    window.press("Ctrl+Shift+L");
    window.wait_until(
        "three chips",
        "return document.querySelectorAll('[data-testid=chip]').length === 3",
        json!([]),
    );

    // A chip turns by a key, goes away by another, and is edited as text by a third.
    window.press("Home");
    window.press("Backspace");
    until_focus(&window, &by_id("chip-turn"));
    window.press("-");
    window.wait_until(
        "it is left out",
        "return document.activeElement.innerText.trim().startsWith('not')",
        json!([]),
    );
    window.press("Delete");
    until_focus(&window, &by_id("chip-turn"));
    window.press("E");
    until_focus(&window, &by_id("search"));
    typed(&window, "gate said:2024");
    assert_eq!(window.count(&by_id("chip")), 1);
    let selected = window.script("return getSelection().toString() || (() => { const field = document.activeElement; return field.value.slice(field.selectionStart, field.selectionEnd) })()", json!([]));
    assert_eq!(selected, json!("said:2024"));
}

#[test]
fn chips_without_room_are_reached_by_the_same_keys() {
    // given more filters than a small window has room for
    let Some(window) = sample() else { return };
    window.resize(900, 600);
    search(
        &window,
        "is:direct -is:key said:2020..2024 -is:off-the-record outlet:\"Harbour Courier\" ",
    );
    typed(&window, "");
    window.wait_for(&by_id("chips-more"));
    // when one goes back from the words, then what holds the last ones comes first
    window.press("Backspace");
    until_focus(&window, &by_id("chips-more"));
    window.press("ArrowLeft");
    until_focus(&window, &by_id("chip-turn"));
    window.press("ArrowRight");
    until_focus(&window, &by_id("chips-more"));
    // when it is opened, then the arrows go among those in it
    window.press("Enter");
    until_focus(&window, ".chip-sheet [data-testid=chip-turn]");
    let focused = "return document.activeElement.innerText";
    let first = window.script(focused, json!([]));
    window.press("ArrowRight");
    window.wait_until(
        "the next chip",
        "return document.activeElement.innerText !== arguments[0]",
        json!([first]),
    );
    window.press("ArrowLeft");
    assert_eq!(window.script(focused, json!([])), first);
    window.press("Escape");
    until_focus(&window, &by_id("chips-more"));
    window.press("ArrowRight");
    until_focus(&window, &by_id("search"));
}

#[test]
fn while_a_search_has_a_mistake_the_list_says_that_it_is_from_before_it() {
    // given a narrow window, in which a search was made
    let Some(window) = sample() else { return };
    window.resize(900, 600);
    search(&window, "is:key");
    assert_eq!(window.count(&by_id("list-before")), 0);
    // when what is typed next has a mistake, then the list says whose it is
    search(&window, "is:wrong");
    window.wait_for(&by_id("list-before"));
    // when it is mended, then nothing is said any more
    search(&window, "is:direct ");
    window.wait_gone(&by_id("list-before"));
    // then the filter can be saved although there is no room for words
    window.click(&by_id("save-filter"));
    window.wait_for("[role=dialog]");
    window.press("Escape");
    // when Delete is pressed on the cross of its chip, then it goes
    window.script(
        "document.querySelector('[data-testid=chip-remove]').focus()",
        json!([]),
    );
    window.press("Delete");
    window.wait_gone(&by_id("chip"));
}

#[test]
fn the_help_teaches_by_examples_that_find_something() {
    let Some(window) = sample() else { return };
    window.press("F1");
    window.wait_for(&by_id("query-example"));
    let examples = window.script(
        "return [...document.querySelectorAll('[data-testid=query-example] code')].map((code) => code.innerText)",
        json!([]),
    );
    let examples: Vec<String> = serde_json::from_value(examples).expect("texts");
    assert!(examples.len() > 12, "{examples:?}");
    for text in &examples {
        let reading = told(&window, "read_query", json!({ "text": text }));
        assert!(reading["problem"].is_null(), "{text}: {reading}");
        let counts = told(
            &window,
            "count_quotations",
            json!({ "filter": reading["filter"] }),
        );
        assert_ne!(counts["total"], json!(0), "{text} finds nothing");
    }

    tab_to(&window, &by_id("query-example"));
    window.press("Enter");
    window.wait_gone(&by_id("query-help"));
    until_focus(&window, &by_id("search"));
    typed(&window, &format!("{} ", examples[0]));
}

/// Waits until this stands in the search field.
fn typed(window: &Window, text: &str) {
    window.wait_until(
        &format!("{text:?} in the search field"),
        "return document.querySelector('[data-testid=search]').value === arguments[0]",
        json!([text]),
    );
}
