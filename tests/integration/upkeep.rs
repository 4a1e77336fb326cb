//! What writes put off until nobody writes, and what a check says of what is still to be done.

use std::collections::BTreeSet;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use onrecord_core::Progress;
use onrecord_core::api::call;
use rusqlite::Connection;
use serde_json::{Value, json};

use super::given::{Shelf, empty};

fn one(file: &Connection, sql: &str) -> i64 {
    file.query_row(sql, [], |row| row.get(0)).expect("a number")
}

fn record(shelf: &Shelf, number: usize) {
    let quote = format!("The gauge at pier {number} stood still.");
    shelf.ask(
        "create_quotation",
        json!({ "quotation": { "quote": quote } }),
    );
}

#[test]
fn hand_edits_are_merged_and_folded_into_the_file_once_it_is_quiet() {
    let shelf = empty();
    for number in 0..150 {
        record(&shelf, number);
    }
    shelf.library().settle();
    let pieces = "SELECT count(DISTINCT segid) FROM quotation_fts_idx";
    let found = |shelf: &Shelf| shelf.found(json!({ "text": "gauge" })).len();
    let file = Connection::open(shelf.library().path()).expect("opens beside it");
    // At most three of a size are left, and three sizes do for so few.
    assert!(one(&file, pieces) <= 9, "{}", one(&file, pieces));
    assert_eq!(found(&shelf), 150);
    drop(file);

    // What was folded in is in the file without its log.
    let alone = shelf.path("alone.onrecord");
    std::fs::copy(shelf.library().path(), &alone).expect("copied");
    let alone = Connection::open(&alone).expect("opens");
    assert_eq!(one(&alone, "SELECT count(*) FROM quotation"), 150);

    record(&shelf, 150);
    shelf.ask("undo", json!({}));
    shelf.library().settle();
    assert_eq!(found(&shelf), 150);
    assert_eq!(shelf.ask("check_library", json!({}))["sound"], true);
}

#[test]
fn a_hand_edit_merges_nothing_itself() {
    let shelf = empty();
    let file = Connection::open(shelf.library().path()).expect("opens");
    let setting = |name: &str| {
        let sql = format!("SELECT v FROM quotation_fts_config WHERE k = '{name}'");
        one(&file, &sql)
    };
    assert_eq!((setting("automerge"), setting("crisismerge")), (0, 256));
}

/// An export of one quotation, with `count` others like it.
fn many(count: usize) -> Value {
    let shelf = empty();
    record(&shelf, 0);
    let mut export: Value = serde_json::from_str(&shelf.exported("json", json!({}))).expect("JSON");
    let first = export["quotations"][0].clone();
    let others = (1..=count).map(|number| {
        let mut other = first.clone();
        other["uid"] = json!(format!("00000000-0000-7000-8000-{number:012x}"));
        other["statement"] = json!(format!("00000000-0000-7000-9000-{number:012x}"));
        other
    });
    let quotations = export["quotations"].as_array_mut().expect("a list");
    quotations.extend(others);
    export
}

/// A quotation, and 2,501 more that were imported and wait for the index.
fn imported() -> Shelf {
    let shelf = empty();
    record(&shelf, 7);
    let path = shelf.path("many.json");
    std::fs::write(&path, many(2_500).to_string()).expect("written");
    shelf.ask("import_library", json!({ "path": path }));
    shelf
}

#[test]
fn a_check_passes_over_what_waits_for_the_index_and_says_how_much() {
    let shelf = imported();
    shelf.library().settle();
    let report = shelf.ask("check_library", json!({}));
    assert_eq!(report["problems"], json!([]));
    assert_eq!(
        (&report["sound"], &report["waiting"]),
        (&json!(true), &json!(2_501))
    );

    shelf.ask("index_library", json!({}));
    let report = shelf.ask("check_library", json!({}));
    assert_eq!(
        (&report["sound"], &report["waiting"]),
        (&json!(true), &json!(0))
    );

    // What does not wait is still missed.
    let path = shelf.library().path().to_owned();
    let file = Connection::open(path).expect("opens");
    file.execute_batch("DELETE FROM quotation_fts WHERE rowid = (SELECT max(key) FROM listing)")
        .expect("SQL");
    drop(file);
    let report = shelf.ask("check_library", json!({}));
    assert_eq!(
        (&report["sound"], &report["waiting"]),
        (&json!(false), &json!(0))
    );
}

#[test]
fn what_is_changed_while_it_waits_for_the_index_is_found_as_it_is_now() {
    let shelf = imported();
    // These were put in order for the index while they were imported.
    let ids = shelf.found(json!({}));
    let [.., reworded, moved, gone] = ids[..] else {
        panic!("there are many")
    };
    shelf.change(reworded, json!({ "quote": "The whistle blew twice." }));
    let dated =
        json!({ "quote": "The gauge at pier 0 stood still.", "said": { "date": "2024-03-01" } });
    shelf.change(moved, dated);
    shelf.ask("delete_quotations", json!({ "ids": [gone] }));
    let words = |shelf: &Shelf, text: &str| shelf.found(json!({ "text": text }));
    shelf.ask("index_library", json!({}));
    assert_eq!(words(&shelf, "whistle"), [reworded]);
    let found = words(&shelf, "gauge");
    assert_eq!(found.len(), 2_502 - 2);
    assert!(!found.contains(&reworded) && !found.contains(&gone));
    assert_eq!(words(&shelf, "gauge said:2024-03"), [moved]);
    assert_eq!(shelf.ask("check_library", json!({}))["sound"], true);
}

#[test]
fn what_waits_for_the_index_when_the_library_is_closed_is_indexed_from_the_file() {
    let shelf = imported();
    let shelf = shelf.reopened();
    shelf.ask("index_library", json!({}));
    assert_eq!(shelf.found(json!({ "text": "gauge" })).len(), 2_502);
    assert_eq!(shelf.ask("check_library", json!({}))["sound"], true);
}

/// Which runs of words find which quotations.
fn runs(shelf: &Shelf) -> BTreeSet<(i64, i64)> {
    let file = Connection::open(shelf.library().path()).expect("opens");
    let sql = "SELECT hash, quotation_id FROM shingle";
    let mut statement = file.prepare(sql).expect("SQL");
    let rows = statement.query_map([], |row| Ok((row.get(0)?, row.get(1)?)));
    rows.expect("rows").map(|row| row.expect("a row")).collect()
}

/// The runs of words are those that the words make when everything is derived anew.
fn has_the_right_runs(shelf: &Shelf) {
    let left = runs(shelf);
    shelf.ask("rebuild_derived", json!({}));
    let differing: Vec<_> = left.symmetric_difference(&runs(shelf)).copied().collect();
    assert_eq!(differing, []);
}

#[test]
fn what_is_changed_while_the_runs_of_words_are_kept_back_has_only_its_own() {
    let shelf = Arc::new(imported());
    let ids = shelf.found(json!({}));
    let [.., reworded, gone] = ids[..] else {
        panic!("there are many")
    };
    // when one is reworded and one deleted while all are indexed but not all is written
    let (meanwhile, once) = (shelf.clone(), AtomicBool::new(false));
    let progress = Progress::new(move |done, total| {
        if done == total && !once.swap(true, Ordering::Relaxed) {
            let quote = json!({ "quote": "The harbour master heard the whistle blow twice." });
            meanwhile.change(reworded, quote);
            meanwhile.ask("delete_quotations", json!({ "ids": [gone] }));
        }
    });
    call(shelf.library(), "index_library", "{}", &progress).expect("indexed");
    drop(progress);
    assert!(!shelf.found(json!({})).contains(&gone));
    // then the runs of words are those of what is there now
    assert!(runs(&shelf).iter().any(|(_, id)| *id == reworded));
    has_the_right_runs(&shelf);
}

#[test]
fn a_library_left_by_a_program_that_was_killed_before_the_runs_of_words_were_written_gets_them() {
    let shelf = imported();
    shelf.ask("index_library", json!({}));
    // The file as it was before the last step: all rows are indexed, no run of words of theirs is written.
    let file = Connection::open(shelf.library().path()).expect("opens");
    let sql = "DELETE FROM shingle WHERE quotation_id > 1;
               INSERT INTO unindexed (first_id, last_id, next_key, runs_key)
               VALUES (2, 2502, 9223372036854775807, -9223372036854775808);";
    file.execute_batch(sql).expect("SQL");
    drop(file);
    let shelf = shelf.reopened();
    shelf.ask("index_library", json!({}));
    assert!(runs(&shelf).len() > 2_500);
    has_the_right_runs(&shelf);
}
