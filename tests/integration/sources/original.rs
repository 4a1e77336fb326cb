//! The original is kept as it was found, shown to be untouched, and goes with an export.

use serde_json::json;

use super::{confirmed, file, saved};
use crate::integration::given::{Shelf, empty, said_by};

/// A library with one article read from a file and a quotation in it.
fn with_original() -> Shelf {
    let shelf = empty();
    let path = file(&shelf, "weir-gates.html");
    let draft = shelf.ask("read_source", json!({ "path": path }));
    let printed = saved(&shelf, &draft);
    shelf.record(printed.quote(
        &["We warned them twice,"],
        json!({ "attributions": [said_by("person", "Jonna Reik")] }),
    ));
    shelf
}

/// Changes a library file as no program of ours would.
fn tamper(shelf: Shelf, sql: &str) -> Shelf {
    let path = shelf.library().path().to_owned();
    let other = rusqlite::Connection::open(path).expect("opens");
    other
        .execute_batch(&format!("DROP TRIGGER content_is_immutable; {sql}"))
        .expect("changed");
    drop(other);
    shelf.reopened()
}

#[test]
fn captures_are_shown_to_be_untouched() {
    let shelf = with_original();
    shelf.step(
        "create_article",
        json!({ "article": { "headline": "Pasted" }, "text": "Only words." }),
    );
    let report = shelf.ask("verify_captures", json!({}));
    assert_eq!(
        report,
        json!({ "untouched": true, "texts": 2, "originals": 1, "touched": [] })
    );
}

#[test]
fn a_touched_text_and_a_touched_original_are_told_apart() {
    let changed = "UPDATE content SET bytes = CAST('not so' AS BLOB), compression = 'none' WHERE compression =";
    for (compression, text) in [("zstd", false), ("none", true)] {
        let shelf = tamper(with_original(), &format!("{changed} '{compression}'"));
        let report = shelf.ask("verify_captures", json!({}));
        assert_eq!(report["untouched"], false);
        assert_eq!(
            (
                &report["touched"][0]["text"],
                &report["touched"][0]["original"]
            ),
            (&json!(text), &json!(!text))
        );
        assert_eq!(
            report["touched"][0]["article"]["headline"],
            "Weir gates were never tested, engineer says"
        );
        assert_eq!(shelf.ask("check_library", json!({}))["sound"], false);
    }
}

#[test]
fn bytes_that_cannot_be_unpacked_are_touched() {
    let shelf = tamper(
        with_original(),
        "UPDATE content SET bytes = x'28b52ffd00' WHERE compression = 'zstd'",
    );
    assert_eq!(
        shelf.ask("verify_captures", json!({}))["touched"][0]["original"],
        true
    );
}

#[test]
fn an_export_carries_the_original_and_a_forged_one_is_refused() {
    let shelf = with_original();
    let exported = shelf.exported("json", json!({}));
    let other = empty();
    let path = other.path("import.json");
    std::fs::write(&path, &exported).expect("written");
    other.ask("import_library", json!({ "path": path }));
    let report = other.ask("verify_captures", json!({}));
    assert_eq!(
        (&report["untouched"], &report["originals"]),
        (&json!(true), &json!(1))
    );
    assert_eq!(
        other.exported("json", json!({})).len(),
        exported.len(),
        "nothing was lost on the way"
    );

    let forged = exported
        .replace("\"base64\": \"KLUv", "\"base64\": \"KLUw")
        .replace("\"base64\":\"KLUv", "\"base64\":\"KLUw");
    assert_ne!(forged, exported, "the original is in the file");
    let third = empty();
    let path = third.path("import.json");
    std::fs::write(&path, forged).expect("written");
    let error = third.refused("import_library", json!({ "path": path }));
    assert!(
        error["message"]
            .as_str()
            .is_some_and(|message| message.contains("original")),
        "{error}"
    );
}

#[test]
fn a_text_that_was_the_original_of_another_capture_is_read_whole() {
    let shelf = empty();
    let page = format!(
        "<p>“We knew,” she said.</p>{}",
        "<!-- long enough to be packed -->".repeat(20)
    );
    let draft = shelf.ask("read_source", json!({ "html": page }));
    shelf.step("create_article", confirmed(&draft));
    // The source of that page, pasted as plain words: the same bytes.
    let made = shelf.step(
        "create_article",
        json!({ "article": { "headline": "Source" }, "text": page, "again": true }),
    );
    let article = shelf.ask("get_article", json!({ "id": made["id"] }));
    assert_eq!(article["text"], json!(page));
    assert_eq!(shelf.ask("check_library", json!({}))["sound"], true);
}
