//! Going through the suggestions of an article by keyboard alone: accept, answer, correct, skip, reject, undo.

use crate::window::steps::{
    Before, after, by_id, form_is_ready, read_article, record, tab_to, texts, told, until_focus,
};
use serde_json::{Value, json};
use support::window::Window;

/// The article about the memos, opened for review.
fn memos() -> Option<Window> {
    let before = Before::new()?;
    let about =
        json!({ "headline": "Memos", "language": "en", "published": { "date": "2023-10-26" } });
    before.article("corvane-memos.txt", about);
    let window = before.open();
    read_article(&window, "Memos");
    window.wait_for(&by_id("suggestion-card"));
    Some(window)
}

pub(super) fn card_says(window: &Window, words: &str) {
    window.wait_for_text(&by_id("suggestion-card"), words);
}

/// Goes on with J until the card is about the words, which are marked in the text.
pub(super) fn until_words(window: &Window, words: &str) {
    let script = "
        const marked = [...document.querySelectorAll('[data-testid=sheet] .cur')].map((mark) => mark.textContent).join(' ');
        return marked.startsWith(arguments[0])";
    for _ in 0..20 {
        if window.script(script, json!([words])) == json!(true) {
            return;
        }
        window.press("J");
    }
    panic!("{words:?} is not suggested");
}

pub(super) fn quotation(window: &Window, id: i64) -> Value {
    told(window, "get_quotation", json!({ "id": id }))
}

pub(super) fn recorded(window: &Window, n: usize) {
    let all =
        "return document.querySelectorAll('[data-testid=margin-note]').length === arguments[0]";
    window.wait_until(&format!("{n} recorded"), all, json!([n]));
}

#[test]
fn two_quotations_of_one_source_a_document_and_one_in_two_parts_by_a_key_each() {
    let Some(window) = memos() else { return };
    until_words(&window, "Despite the warnings");
    card_says(&window, "the article does not name the source");
    window.press("A");
    recorded(&window, 1);
    window.wait_for_text(&by_id("said"), "Accepted: one of the sources");
    card_says(&window, "Who is meant?");
    window.press("A");
    card_says(&window, "Say first who is meant");
    recorded(&window, 1);
    window.press("1");
    window.press("A");
    recorded(&window, 2);
    until_words(&window, "We warned them,");
    card_says(&window, "Direct, in 2 parts");
    window.press("A");
    recorded(&window, 3);
    until_words(&window, "When the dredgers");
    window.press("A");
    recorded(&window, 4);

    let [first, second, split, document] = [1, 2, 3, 4].map(|id| quotation(&window, id));
    let speaker = |each: &Value| each["attributions"][0]["speaker"].clone();
    assert_eq!(
        speaker(&first),
        speaker(&second),
        "one source in this article"
    );
    assert_eq!(speaker(&first)["kind"], "unnamed_source");
    assert_eq!(second["attributions"][0]["printed_speaker"], "the source");
    assert_eq!(split["parts"].as_array().map(Vec::len), Some(2));
    assert_eq!(speaker(&document)["kind"], "document");

    // One undo an acceptance, and the card is back at what was undone.
    window.press("Ctrl+Z");
    recorded(&window, 3);
    until_words(&window, "When the dredgers");
    for n in [2, 1, 0] {
        window.press("Ctrl+Z");
        recorded(&window, n);
    }
    let report = after(window).ask("check_library", json!({}));
    assert_eq!(report["problems"], json!([]));
}

#[test]
fn keys_pressed_faster_than_the_window_answers_are_neither_lost_nor_doubled() {
    let Some(window) = memos() else { return };
    until_words(&window, "more than 40 children");
    // ISLECARE speaks from here to the end.
    window.type_text("aaaaa");
    recorded(&window, 5);
    let ids = told(&window, "list_quotation_ids", json!({ "sort": "added" }));
    assert_eq!(ids.as_array().map(Vec::len), Some(5));
    let speakers = told(&window, "list_speakers", json!({ "text": "ISLECARE" }));
    assert_eq!(speakers[0]["quotations"], 5);
}

#[test]
fn what_is_no_quotation_stays_away_after_a_restart_and_can_be_suggested_again() {
    let Some(window) = memos() else { return };
    let all = texts(&window, &by_id("suggestion-note")).len() + 1;
    until_words(&window, "more than 40 children");
    window.press("X");
    window.wait_for_text(&by_id("said"), "Will not be suggested again");
    let window = window.restart();
    window.wait_for(&by_id("window"));
    read_article(&window, "Memos");
    window.wait_for(&by_id("suggestion-card"));
    let notes =
        "return document.querySelectorAll('[data-testid=suggestion-note]').length === arguments[0]";
    window.wait_until("one less", notes, json!([all - 2]));

    // Skipped to the end, it says what was done and how to go on.
    for _ in 0..all - 1 {
        window.press("S");
    }
    window.wait_for_text(&by_id("review-end"), "skipped");
    tab_to(&window, &by_id("review-restore"));
    window.press("Enter");
    window.wait_until("all of them again", notes, json!([all - 1]));
    assert_eq!(
        told(&window, "list_quotation_ids", json!({})),
        json!([]),
        "skipping records nothing"
    );
}

#[test]
fn a_correction_keeps_the_words_of_the_text_and_takes_another_stretch_beside_them() {
    let Some(window) = memos() else { return };
    until_words(&window, "I believe to the bottom");
    window.press("C");
    until_focus(&window, &by_id("speaker"));
    assert_eq!(window.value(&by_id("speaker")), "Ilan Marrow");
    window.wait_for("[data-testid=locate][data-state=ok]");
    record(&window);
    recorded(&window, 1);
    window.wait_for_text(&by_id("said"), "Accepted as corrected");
    let said = quotation(&window, 1);
    assert_eq!(
        (&said["anchoring"], &said["form"]),
        (&json!("anchored"), &json!("direct"))
    );
    assert_eq!(said["attributions"][0]["cue"], "said");

    // A part more: the words that are selected are added to those of the open form.
    until_words(&window, "536 children");
    window.press("C");
    until_focus(&window, &by_id("speaker"));
    window.press("Shift+F6");
    until_focus(&window, &by_id("sheet"));
    window.press("ArrowRight");
    window.press("P");
    window.wait_until(
        "two parts in the form",
        "return document.querySelector('[data-testid=quote]').value.includes('…')",
        json!([]),
    );
    window.press("Escape");
    form_is_ready(&window);
    record(&window);
    recorded(&window, 2);
    let parts = quotation(&window, 2)["parts"].clone();
    assert_eq!(parts.as_array().map(Vec::len), Some(2));
}

#[test]
fn all_that_are_sure_enough_are_accepted_one_operation_each() {
    let Some(window) = memos() else { return };
    window.press("Shift+A");
    window.wait_for(&by_id("accept-all-dialog"));
    until_focus(&window, &by_id("least"));
    window.wait_for_text(&by_id("accept-all-count"), "5 suggestions are accepted");
    let empty = window.script(
        "const body = document.querySelector('[data-testid=accept-all-dialog] > .dbody');
         return body.getBoundingClientRect().bottom - body.lastElementChild.getBoundingClientRect().bottom;",
        json!([]),
    );
    assert!(
        empty.as_f64().is_some_and(|pixels| pixels < 24.0),
        "a dialog is as high as what is in it: {empty}"
    );
    window.press("ArrowLeft");
    window.press("Ctrl+Enter");
    window.wait_gone(&by_id("accept-all-dialog"));
    window.wait_for_text(&by_id("said"), "Accepted 4");
    // The second quotation of the source asks whether it is the same one, once the first is recorded.
    recorded(&window, 4);
    window.press("Ctrl+Z");
    recorded(&window, 3);
    let operations = told(&window, "list_operations", json!({ "limit": 5 }));
    let kinds: Vec<&Value> = operations
        .as_array()
        .expect("a list")
        .iter()
        .map(|each| &each["mode"])
        .collect();
    assert_eq!(kinds, ["undo", "do", "do", "do", "do"]);
}

#[test]
fn an_article_in_which_nothing_is_found_teaches_how_to_record_by_hand() {
    let Some(before) = Before::new() else { return };
    let text = json!({ "article": { "headline": "Weather" }, "text": "Rain fell on the estuary for three days." });
    before.ask("create_article", text);
    let window = before.open();
    read_article(&window, "Weather");
    window.wait_for_text(&by_id("review-end"), "press Q");
}

#[test]
fn the_text_does_not_move_whichever_suggestion_is_looked_at() {
    let Some(window) = memos() else { return };
    // Where each line ends, so that no word may change its line either.
    let places = "
        const ends = (each) => {
            const [range, lines] = [document.createRange(), new Map()];
            range.selectNodeContents(each);
            for (const { top, right } of range.getClientRects()) lines.set(Math.round(top), Math.max(lines.get(Math.round(top)) ?? 0, Math.round(right)));
            return [...lines.values()];
        };
        return [...document.querySelectorAll('.para p')].map((each) => [each.offsetTop, each.offsetHeight, ends(each)])";
    let before = window.script(places, json!([]));
    for _ in 0..6 {
        window.press("J");
        let whole = "
            const [card, sheet] = ['suggestion-card', 'sheet'].map((id) => document.querySelector(`[data-testid=${id}]`).getBoundingClientRect());
            return card.top >= sheet.top && card.bottom <= sheet.bottom";
        window.wait_until("the whole card", whole, json!([]));
        assert_eq!(window.script(places, json!([])), before);
    }
    let apart = "
        const notes = [...document.querySelectorAll('[data-note]')].map((note) => note.getBoundingClientRect());
        return notes.every((note, at) => at === 0 || note.top >= notes[at - 1].bottom)";
    window.wait_until("no note over another", apart, json!([]));
}

#[test]
fn a_whole_article_takes_two_keys_a_quotation_at_most() {
    let Some(window) = memos() else { return };
    let card = "return document.querySelector('[data-testid=suggestion-card]')?.dataset.key ?? ''";
    let mut taken = 0;
    while window.count(&by_id("review-end")) == 0 {
        let key = window.script(card, json!([]));
        // Nobody else is meant: the last answer, where it asks.
        let answers = window.count(&by_id("answer"));
        if answers > 0 {
            window.press(&answers.to_string());
        }
        window.press("A");
        taken += 1;
        window.wait_until(
            "the next card or the end",
            &format!("return document.querySelector('[data-testid=review-end]') !== null || (() => {{ {card} }})() !== arguments[0]"),
            json!([key]),
        );
    }
    window.wait_for_text(&by_id("review-end"), &format!("{taken} recorded"));
    recorded(&window, taken);
    let left = told(&window, "list_suggestions", json!({ "article_id": 1 }));
    assert_eq!(
        (&left["found"], &left["recorded"]),
        (&json!([]), &json!(taken))
    );
    let report = after(window).ask("check_library", json!({}));
    assert_eq!(report["problems"], json!([]));
}
