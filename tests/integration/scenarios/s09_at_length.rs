//! A long article that was corrected in many places: every quotation is told apart, and nobody waits for it.

use std::time::{Duration, Instant};

use serde_json::json;

use crate::integration::given::{empty, id, list};

const PARAGRAPHS: usize = 400;

/// Fifty words that no other paragraph has; every second paragraph quotes half of them.
fn paragraph(at: usize, version: &str) -> String {
    let words: Vec<String> = (0..25)
        .map(|word| format!("w{at}x{word}{version}"))
        .collect();
    let (first, rest) = (words.join(" "), words.join("er "));
    match at % 2 {
        0 => format!("{first} {rest}."),
        _ => format!("“{first},” somebody said. {rest}."),
    }
}

#[test]
fn two_hundred_quotations_in_twenty_thousand_words_are_compared_at_once() {
    let shelf = empty();
    let mut text: Vec<String> = (0..PARAGRAPHS).map(|at| paragraph(at, "")).collect();
    let about = json!({ "headline": "Long", "language": "en" });
    let made = shelf.ask(
        "create_article",
        json!({ "article": about, "text": text.join("\n\n") }),
    );
    let article = id(&made["value"]);
    for paragraph in text.iter().skip(1).step_by(2) {
        let words = &paragraph[..paragraph.find(" somebody").expect("it is quoted")];
        let quotation = json!({ "quote": words, "article_id": article });
        shelf.ask("create_quotation", json!({ "quotation": quotation }));
    }
    // Of two hundred, fifty have three other words, ten are gone with their paragraph, and the last one moved to the front.
    for at in (1..PARAGRAPHS).step_by(8) {
        for word in [3, 9, 15] {
            text[at] = text[at].replacen(&format!("w{at}x{word} "), "altered ", 1);
        }
    }
    for at in (3..PARAGRAPHS).step_by(40) {
        text[at] = paragraph(at, "y").replace(['“', '”'], "");
    }
    let last = text.pop().expect("a last one");
    text.insert(0, last);
    let again = json!({ "article_id": article, "text": text.join("\n\n") });
    shelf.ask("create_capture", again);
    let found = shelf.ask("get_article", json!({ "id": article }));
    let captures = &found["captures"];
    let pair = json!({ "from": captures[1]["id"], "to": captures[0]["id"] });
    let started = Instant::now();
    let report = shelf.ask("compare_captures", pair);
    let took = started.elapsed();
    let count = |fate: &str| {
        let all = list(&report["quotations"]).iter();
        all.filter(|each| each["fate"]["is"] == fate).count()
    };
    let counts = ["unchanged", "altered", "missing", "moved"].map(count);
    assert_eq!(counts, [139, 50, 10, 1]);
    // Without optimisation, on a busy machine: what grows with the square of the text would take minutes.
    assert!(took < Duration::from_secs(10), "{took:?}");
}
