//! What is read is shown, and nothing is written before a person says so.

use onrecord_core::api::call;
use onrecord_core::{ErrorCode, Progress};
use serde_json::json;

use super::{confirmed, file};
use crate::integration::given::empty;

#[test]
fn a_file_is_read_shown_and_saved_with_its_original() {
    let shelf = empty();
    let path = file(&shelf, "weir-gates.html");
    let before = shelf.dump();
    let draft = shelf.ask("read_source", json!({ "path": path }));
    assert_eq!(shelf.dump(), before, "reading writes nothing");
    assert_eq!(draft["method"], "file");
    assert_eq!(draft["headline"][0]["found_in"], "json_ld");
    assert_eq!(draft["known"], json!(null));
    // The page prints the day, so it is printed; the day of the change is only in the head, so it was concluded.
    assert_eq!(
        draft["published"][0]["date"],
        json!({ "printed": "4 March 2026", "date": "2026-03-04", "anchor": null, "basis": "printed", "confirmed": true })
    );
    assert_eq!(draft["updated"][0]["date"]["basis"], "inferred");
    assert_eq!(draft["updated"][0]["date"]["printed"], "");

    let made = shelf.step("create_article", confirmed(&draft));
    let article = shelf.ask("get_article", json!({ "id": made["id"] }));
    assert_eq!(article["text"], draft["text"]);
    assert_eq!(article["article"]["published"]["basis"], "printed");
    let capture = &article["captures"][0];
    assert_eq!(capture["raw_sha256"], draft["source"]);
    assert_eq!(
        (
            &capture["method"],
            &capture["media_type"],
            &capture["source"],
            &capture["note"]
        ),
        (
            &json!("file"),
            &json!("text/html"),
            &json!("weir-gates.html"),
            &json!("")
        )
    );
    assert!(
        capture["tool_version"]
            .as_str()
            .is_some_and(|tool| tool.starts_with("On Record "))
    );
}

#[test]
fn a_text_that_was_changed_by_hand_says_so() {
    let shelf = empty();
    let draft = shelf.ask(
        "read_source",
        json!({ "html": "<p>Menu</p><p>“We knew,” she said.</p>" }),
    );
    assert_eq!(
        (&draft["method"], &draft["text"]),
        (&json!("pasted"), &json!("Menu\n\n“We knew,” she said."))
    );
    let made = shelf.step(
        "create_article",
        json!({ "article": { "headline": "A" }, "text": "“We knew,” she said.", "source": draft["source"] }),
    );
    let article = shelf.ask("get_article", json!({ "id": made["id"] }));
    let note = article["captures"][0]["note"].as_str().expect("a note");
    assert!(note.contains("changed by hand"), "{note}");
    assert_eq!(article["captures"][0]["raw_sha256"], draft["source"]);
}

#[test]
fn a_draft_that_is_gone_is_refused_with_what_to_do() {
    let shelf = empty();
    let draft = shelf.ask("read_source", json!({ "html": "<p>Words</p>" }));
    let shelf = shelf.reopened();
    let error = shelf.refused(
        "create_article",
        json!({ "text": "Words", "source": draft["source"] }),
    );
    assert_eq!(error["field"], "source");
    assert!(
        error["message"]
            .as_str()
            .is_some_and(|message| message.contains("again"))
    );
}

#[test]
fn what_cannot_be_read_names_the_field() {
    let shelf = empty();
    for (name, bytes, said) in [
        ("photo.html", &b"\x89PNG...."[..], "a picture"),
        ("cut.pdf", b"%PDF-1.7 and no more", "PDF"),
        ("cut.docx", b"PK\x03\x04 and no more", "damaged"),
        ("blank.txt", b"  \n", "no text"),
    ] {
        let path = shelf.path(name);
        std::fs::write(&path, bytes).expect("written");
        let error = shelf.refused("read_source", json!({ "path": path }));
        assert_eq!(error["field"], "path", "{error}");
        assert!(
            error["message"]
                .as_str()
                .is_some_and(|message| message.contains(said)),
            "{error}"
        );
    }
    for (input, field) in [
        (json!({ "path": shelf.path("nowhere.txt") }), "path"),
        (json!({ "path": shelf.path("") }), "path"),
        (json!({}), "path"),
        (json!({ "url": "ftp://a.example/x" }), "url"),
    ] {
        assert_eq!(
            shelf.refused("read_source", input.clone())["field"],
            field,
            "{input}"
        );
    }
}

#[test]
fn a_file_that_is_too_large_is_refused() {
    let shelf = empty();
    let path = shelf.path("large.txt");
    std::fs::write(&path, "a".repeat(20_000_001)).expect("written");
    let error = shelf.refused("read_source", json!({ "path": path }));
    assert!(
        error["message"]
            .as_str()
            .is_some_and(|message| message.contains("20 MB")),
        "{error}"
    );
    let huge = std::fs::File::create(shelf.path("huge.txt")).expect("created");
    huge.set_len(64_000_001).expect("a hole");
    let error = shelf.refused("read_source", json!({ "path": shelf.path("huge.txt") }));
    assert!(
        error["message"]
            .as_str()
            .is_some_and(|message| message.contains("64 MB")),
        "{error}"
    );
}

#[test]
fn reading_can_be_cancelled() {
    let shelf = empty();
    // So much that it takes longer than the first look at the progress.
    let path = shelf.path("long.html");
    std::fs::write(&path, "<div><p>word <b>word</b></p>".repeat(60_000)).expect("written");
    let progress = Progress::none();
    progress.cancel();
    let input = json!({ "path": path }).to_string();
    let error = call(shelf.library(), "read_source", &input, &progress).expect_err("cancelled");
    assert_eq!(error.code, ErrorCode::Cancelled);
}
