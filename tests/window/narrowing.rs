//! Narrowing the list beside it: values of facets, and a period on the dates.

use crate::window::steps::{
    by_id, chips, command, counted, facet, leave_out, sample, search, tab_back_to, told,
    until_focus,
};
use serde_json::{Value, json};
use support::window::Window;

#[test]
fn a_value_is_left_out_from_its_facet_and_let_in_again() {
    let Some(window) = sample() else { return };
    let all = found(&window, json!([]));
    let indirect = found(
        &window,
        json!([{ "field": "form", "value": "indirect", "exclude": false }]),
    );

    leave_out(&window, "form", "Indirect");
    counted(&window, &format!("{} of {all} quotations", all - indirect));
    assert!(
        chips(&window)[0].starts_with("not Form indirect"),
        "{:?}",
        chips(&window)
    );
    // It says how many it leaves out.
    window.wait_until(
        "how many are left out",
        "return document.querySelector('li.is-out .n:not(.is-stale)')?.innerText === arguments[0]",
        json!([format!("−{indirect}")]),
    );
    let out = "[data-testid=facet-value]:indeterminate";
    assert!(
        window.has_focus(out),
        "the value that was left out still has the keyboard"
    );

    window.press("Space");
    counted(&window, &format!("{all} quotations"));
    window.press("Space");
    counted(&window, &format!("{indirect} of {all} quotations"));
    window.press("Space");
    counted(&window, &format!("{all} quotations"));
}

#[test]
fn a_value_far_down_is_found_by_its_name() {
    let Some(window) = sample() else { return };
    facet(&window, "outlet", "Corvane Wire");
    command(&window, "filter.clear", "Clear all filters");
    window.click(&by_id("facet-more-speaker"));
    until_focus(&window, &by_id("facet-find"));
    window.type_text("oyelaran");
    window.wait_for_text(&by_id("facet-all-value"), "Casimir Oyelaran-Beck");
    window.press("Shift+Enter");
    chip_begins(&window, "not Speaker Casimir Oyelaran-Beck");
    window.press("Enter");
    chip_begins(&window, "Speaker Casimir Oyelaran-Beck");
    window.press("Escape");
    window.wait_gone(&by_id("facet-dialog"));
    assert_eq!(window.count(&by_id("chip")), 1);
}

#[test]
fn a_period_is_chosen_on_the_dates_by_keyboard() {
    let Some(window) = sample() else { return };
    let all = found(&window, json!([]));
    window.wait_for(&by_id("dates-last"));
    window.press("Ctrl+Shift+F");
    tab_back_to(&window, &by_id("dates-last"));
    for _ in 0..12 {
        window.press("ArrowLeft");
    }
    tab_back_to(&window, &by_id("dates-first"));
    window.press("PageUp");
    window.wait_for(&by_id("chip"));

    // The bars say in the title how much is chosen; the core agrees when it is asked for the same months.
    let [from, to] = ["dates-first", "dates-last"].map(|edge| {
        let text = format!(
            "return document.querySelector('{}').ariaValueText",
            by_id(edge)
        );
        month(window.script(&text, json!([])).as_str().expect("a month"))
    });
    assert!(from < to, "{from} to {to}");
    let range =
        json!([{ "field": "date", "from": from, "to": to, "unknown": false, "exclude": false }]);
    let inside = found(&window, range);
    assert!(inside < all, "{inside} of {all}");
    counted(&window, &format!("{inside} of {all} quotations"));

    window.press("Shift+ArrowLeft");
    window.wait_until(
        "the whole period earlier",
        "return document.querySelector('[data-testid=dates-last]').ariaValueText !== arguments[0]",
        json!([to]),
    );
    window.press("Delete");
    counted(&window, &format!("{all} quotations"));
    window.wait_for_text(&by_id("dates-words"), "any time");
    assert_eq!(window.count(&by_id("chip")), 0);
}

#[test]
fn a_period_that_is_being_drawn_is_told_whole_and_by_nothing_in_the_way() {
    // given the bars of the sample library
    let Some(window) = sample() else { return };
    window.wait_for(&by_id("dates-last"));
    // when the mouse draws a period across them
    let drawn = window.script(
        "const area = document.querySelector('[data-testid=dates]');
         const { left, top, width } = area.getBoundingClientRect();
         // No real pointer is down that could be captured.
         area.setPointerCapture = () => {};
         globalThis.point = (type, part) => area.dispatchEvent(new PointerEvent(type, { bubbles: true, button: 0, clientX: left + part * width, clientY: top + 9 }));
         point('pointerdown', .2);
         point('pointermove', .99);
         return new Promise((done) => requestAnimationFrame(() => {
           const words = document.querySelector('[data-testid=dates-words]');
           done({ whole: words.scrollWidth <= words.clientWidth, hint: area.title, said: words.innerText });
         }))",
        json!([]),
    );
    // then how many it holds is in sight, and the hint is gone
    let said = drawn["said"].as_str().expect("words");
    let counted_here = said.rsplit(", ").next().expect("a number").to_owned();
    assert_eq!(drawn["whole"], json!(true), "{said}");
    assert_eq!(drawn["hint"], json!(""));
    // when it is let go, then the list has as many
    window.script("point('pointerup', .99)", json!([]));
    let all = found(&window, json!([]));
    counted(&window, &format!("{counted_here} of {all} quotations"));
}

#[test]
fn what_stands_below_the_dates_does_not_jump_where_nothing_is_found() {
    // given the sample library
    let Some(window) = sample() else { return };
    window.wait_for(&by_id("dates-last"));
    let place =
        "return document.querySelector('[data-testid=period-said]').getBoundingClientRect().top";
    let before = window.script(place, json!([]));
    // when words are typed that nothing has
    search(&window, "zzzqq");
    window.wait_for(&by_id("list-none"));
    // then there is nothing to draw, and all below stays
    window.wait_gone(&by_id("dates-last"));
    assert_eq!(window.script(place, json!([])), before);
}

#[test]
fn the_list_stands_by_best_match_while_there_are_words_to_match() {
    let Some(window) = sample() else { return };
    search(&window, "gate");
    window.press("Enter");
    until_focus(&window, &by_id("list"));
    let order = "return document.querySelector('[data-testid=sort]').innerText.trim()";
    for expected in ["Date said, oldest", "Last added", "Best match"] {
        window.press("O");
        window.wait_until(
            expected,
            &format!("{order} === arguments[0]"),
            json!([expected]),
        );
    }
    window.wait_for_text(&by_id("list-ranked"), "best match first");
    let asked = json!({ "filter": { "text": "gate" }, "sort": "relevance", "limit": 1 });
    let first = told(&window, "list_quotations", asked)["rows"][0]["id"].clone();
    window.wait_until(
        "the best match on top",
        "return document.querySelector('[data-testid=row][aria-posinset=\"1\"]')?.dataset.id === arguments[0]",
        json!([first.to_string()]),
    );

    // Without words the newest come first, and there is nothing to choose.
    window.press("Ctrl+F");
    // Once for what the box offers, once for the words.
    window.press("Escape");
    window.press("Escape");
    window.wait_gone(&by_id("list-ranked"));
    window.wait_until(
        "the newest first",
        &format!("{order} === 'Date said, newest'"),
        json!([]),
    );
}

fn chip_begins(window: &Window, words: &str) {
    window.wait_until(
        &format!("the chip {words:?}"),
        "return (document.querySelector('[data-testid=chip]')?.innerText ?? '').replace(/\\s+/g, ' ').trim().startsWith(arguments[0])",
        json!([words]),
    );
}

fn found(window: &Window, terms: Value) -> u64 {
    let filter = json!({ "text": "", "terms": terms });
    let counts = told(window, "count_quotations", json!({ "filter": filter }));
    counts["total"].as_u64().expect("a number")
}

/// "Mar 2024" as 2024-03.
fn month(words: &str) -> String {
    let names = [
        "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
    ];
    let (name, year) = words.split_once(' ').expect("a month and a year");
    let number = names
        .iter()
        .position(|known| *known == name)
        .expect("a month");
    format!("{year}-{:02}", number + 1)
}
