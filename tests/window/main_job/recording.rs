//! An article is pasted, and quotations come from it: selected in its text, and typed.

use super::{ARABIC, FORMULA, HEADLINE, NOT_CAPTURED};
use crate::window::steps::{
    by_id, choose, command, counted, enter, fill, form_is_ready, kind_of_speaker, new_quotation,
    next_words, record, save, save_then_another, tab_to, text_of, texts, told, until_focus,
};
use serde_json::json;
use std::io::Write;
use std::process::{Command, Stdio};
use support::window::Window;

const BELIEVE: &str = "“I believe to the bottom of my heart that the course the Company is taking, and with it the Ministry’s support both for that course and for the lease, will only lead to more and deeper water for both the old and the new town – and is not in the long term interest of the island,”";
const PRINTED_ROLE: &str = "who worked for more than a decade in the Coastal Ministry’s Office of Port and Mooring Affairs";

/// From the empty state to an article whose text is stored as it is.
pub fn paste_the_article(window: &Window) {
    window.wait_for_text(&by_id("empty-library"), "Nothing on record yet");
    let text = text_of("corvane-memos.txt");

    window.press("Ctrl+Shift+N");
    until_focus(window, &by_id("article-text"));
    window.paste(&text);
    fill(window, "article-headline", HEADLINE);
    fill(window, "byline", "By the harbour desk");
    fill(window, "url", "https://tide.example/memos");
    fill(window, "article-published", "26 October 2023");
    window.press("Ctrl+Enter");
    window.wait_gone(&by_id("article-dialog"));

    window.wait_for_text(&by_id("reader"), "outlet not given");
    window.wait_for_text(&by_id("untouched"), "untouched");
    let shown = window.script(
        "return document.querySelector('[data-testid=hash]').title",
        json!([]),
    );
    let shown = shown.as_str().unwrap_or_default();
    assert!(shown.ends_with(&sha256(&text)), "{shown}");
}

/// Words that are selected become quotations of their own; what is said once is kept for the next.
pub fn select_words_in_the_reader(window: &Window) {
    next_words(window, "When the dredgers");
    window.press("Q");
    form_is_ready(window);
    window.wait_for_text(&by_id("locate"), "Chosen in the captured text, ¶ 6");
    fill(window, "speaker", "the draft objection memo");
    kind_of_speaker(window, "document");
    record(window);

    next_words(window, "Despite the warnings");
    window.press("Q");
    form_is_ready(window);
    tab_to(window, &by_id("speaker"));
    window.press("Ctrl+2");
    window.wait_for_text(&by_id("speaker-kind"), "unnamed source");
    enter(window, "one of the sources");
    window.press("Ctrl+Shift+Enter");
    window.wait_gone(&by_id("quotation-form"));

    next_words(window, "At the very least");
    window.press("Q");
    form_is_ready(window);
    assert_eq!(
        window.value(&by_id("speaker")),
        "one of the sources",
        "the speaker is kept"
    );
    record(window);

    next_words(window, "We warned them");
    window.press("P");
    window.wait_for_text(&by_id("reader"), "1 part chosen");
    next_words(window, "and they did not listen");
    window.press("Q");
    form_is_ready(window);
    fill(window, "speaker", "the mayor");
    record(window);

    window.press("Ctrl+N");
    form_is_ready(window);
    enter(
        window,
        "more than 40 children are being moved or sent inland daily",
    );
    window.wait_for_text(&by_id("locate"), "In the captured text, ¶ 12");
    fill(window, "speaker", "ISLECARE");
    kind_of_speaker(window, "organization");
    record(window);
    let forms: Vec<_> = (1..=5)
        .map(|id| told(window, "get_quotation", json!({ "id": id })))
        .map(|quotation| {
            assert_eq!(quotation["anchoring"], "anchored", "{quotation}");
            (
                quotation["form"].clone(),
                quotation["parts"].as_array().map_or(0, Vec::len),
            )
        })
        .collect();
    let direct = json!("direct");
    assert_eq!(
        forms,
        [
            (direct.clone(), 1),
            (direct.clone(), 1),
            (direct.clone(), 1),
            (direct, 2),
            (json!("indirect"), 1)
        ]
    );
}

/// Quotations that are typed: checked against the captured text, and flagged where it does not have them.
pub fn type_quotations(window: &Window) {
    command(window, "go.all", "Go to all quotations");
    counted(window, "5 quotations");
    new_quotation(window, BELIEVE);
    fill(window, "speaker", "Ilan Marrow");
    fill(window, "printed_role", PRINTED_ROLE);
    fill(window, "organization", "Office of Port and Mooring Affairs");
    fill(window, "article", "Harbour");
    choose(window, HEADLINE);
    window.wait_for_text(&by_id("locate"), "In the captured text, ¶ 11");
    fill(window, "said", "by 26 October 2023");
    window.wait_for_text(&by_id("said-meaning"), "26 Oct 2023");
    fill(window, "tags", "port,");
    save_then_another(window);

    let kept = ["speaker", "article", "said"].map(|field| window.value(&by_id(field)));
    assert_eq!(kept, ["Ilan Marrow", HEADLINE, "/2023-10-26"]);
    enter(window, NOT_CAPTURED);
    window.wait_for("[data-testid=locate][data-state=absent]");
    tab_to(window, &by_id("level"));
    window.type_text("Off");
    assert_eq!(window.value(&by_id("level")), "off_the_record");
    save(window);
    window.wait_for_text(&by_id("detail"), "Not in the captured text.");
    assert_eq!(
        told(window, "get_quotation", json!({ "id": 7 }))["anchoring"],
        "not_in_capture"
    );

    for words in [FORMULA, ARABIC] {
        new_quotation(window, words);
        fill(window, "speaker", "ISLECARE");
        choose(window, "ISLECARE");
        fill(window, "said", "October 2023");
        save(window);
    }
    counted(window, "9 quotations");
    let direction = "return getComputedStyle(document.querySelector('[data-testid=hero] blockquote')).direction";
    assert_eq!(window.script(direction, json!([])), "rtl");
    assert!(
        texts(window, &by_id("row"))
            .iter()
            .any(|row| row.contains("not in capture"))
    );
}

fn sha256(text: &str) -> String {
    let mut program = Command::new("sha256sum")
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .expect("sha256sum is part of the system");
    program
        .stdin
        .take()
        .expect("the input is piped")
        .write_all(text.as_bytes())
        .expect("the text is taken");
    let output = program.wait_with_output().expect("it ends");
    String::from_utf8_lossy(&output.stdout)
        .split(' ')
        .next()
        .unwrap_or_default()
        .to_owned()
}
