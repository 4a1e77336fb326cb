//! The audit trail, undo and redo, and what a check finds.

use serde_json::json;

use super::Desk;

#[test]
fn history_outlives_the_quotation() {
    let desk = Desk::with("create");
    let made = desk.record(json!({ "quote": "We warned them.", "note": "Twice." }));
    let uid = made["uid"].as_str().expect("a uid");
    desk.call("delete_quotations", json!({ "ids": [made["id"]] }));
    for name in [uid, &made["id"].to_string()] {
        let trail = desk.ok(&["history", name]);
        let operations: Vec<&str> = trail
            .lines()
            .filter(|line| !line.starts_with(' '))
            .filter_map(|line| line.split("  ").nth(1))
            .collect();
        assert_eq!(
            operations,
            ["do delete quotations", "do create quotation"],
            "{trail}"
        );
        assert!(
            trail.contains("note text: – → Twice.") && trail.contains("note text: Twice. → –"),
            "{trail}"
        );
    }
    assert_eq!(
        desk.ok(&["undo"]),
        "Undone: delete quotations (We warned them.)\n"
    );
    assert_eq!(
        desk.ok(&["redo"]),
        "Redone: delete quotations (We warned them.)\n"
    );
    assert_eq!(
        desk.ok(&["history", uid])
            .matches("undo delete quotations")
            .count(),
        1
    );
}

#[test]
fn check_finds_what_was_tampered_with() {
    for (tampering, says) in [
        (
            "DROP TRIGGER content_is_immutable; UPDATE content SET bytes = CAST('Another text.' AS BLOB)",
            "SHA-256",
        ),
        (
            "UPDATE quotation SET text = replace(text, 'warned', 'wArned')",
            "does not say",
        ),
        ("DELETE FROM listing", "missing from the search index"),
        (
            "INSERT INTO listing (key, quotation_id, facts) VALUES (-1, 77, x'')",
            "that are gone",
        ),
        (
            "PRAGMA foreign_keys = OFF; UPDATE quotation SET article_id = 77",
            "rows that are not there",
        ),
        (
            "UPDATE quotation_fts_data SET block = x'00' WHERE id > 10",
            "search index",
        ),
    ] {
        let desk = Desk::with("create");
        let article = desk.call(
            "create_article",
            json!({ "text": "“We warned them,” she said.", "article": { "headline": "x" } }),
        );
        desk.record(json!({ "quote": "We warned them,", "article_id": article["value"]["id"] }));
        assert!(!desk.ok(&["check"]).contains("problem"));
        rusqlite::Connection::open(desk.path("test.onrecord"))
            .and_then(|file| file.execute_batch(tampering))
            .expect("SQL");
        let ran = desk.run(&["check"]);
        assert_eq!(ran.code, 1, "{tampering}: {}", ran.out);
        assert!(
            ran.out.contains("problem: ") && ran.out.contains(says),
            "{tampering}: {}{}",
            ran.out,
            ran.err
        );
    }
}

#[test]
fn check_builds_a_damaged_search_index_again() {
    let desk = Desk::with("create");
    desk.record(json!({ "quote": "We warned them." }));
    let damage = "UPDATE quotation_fts_data SET block = x'00' WHERE id > 10; DELETE FROM listing";
    rusqlite::Connection::open(desk.path("test.onrecord"))
        .and_then(|file| file.execute_batch(damage))
        .expect("SQL");
    assert_eq!(desk.run(&["check"]).code, 1);
    assert!(!desk.ok(&["check", "--rebuild"]).contains("problem"));
    assert!(desk.ok(&["search", "warned"]).contains("We warned them."));
    assert!(!desk.ok(&["check"]).contains("problem"));
}
