//! Actions on everything that a list has, but for some.

use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

use onrecord_core::Progress;
use onrecord_core::api::call;
use serde_json::{Value, json};

use super::given::{Shelf, empty, id, list, sample};

/// What of the filter is left when `except` is not meant.
fn all_but(filter: Value, except: &[i64]) -> Value {
    json!({ "filter": filter, "except": except })
}

#[test]
fn what_is_done_to_a_list_is_done_to_all_of_it_but_those_left_out() {
    // given the sample library and the quotations of unnamed sources
    let shelf = sample();
    let unnamed = json!({ "text": "is:unnamed" });
    let ids = shelf.found(unnamed.clone());
    assert!(ids.len() > 4, "{ids:?}");
    let (left_out, meant) = ids.split_first().expect("some");
    let all = all_but(unnamed.clone(), &[*left_out]);
    // when they are tagged, then the others have the tag, and undo takes it from all
    let tag = json!({ "all": all, "add": ["sources"] });
    assert_eq!(shelf.step("tag_quotations", tag), meant.len());
    assert_eq!(shelf.found(json!({ "text": "tag:sources" })), meant);
    // when they are flagged, with one more that is named, then both are
    let flag = json!({ "ids": [left_out], "all": all, "key_flag": true });
    assert_eq!(shelf.step("flag_quotations", flag), ids.len());
    assert_eq!(shelf.found(json!({ "text": "is:key is:unnamed" })), ids);
    // when they are put into projects, then they are in them
    let project = shelf.step("create_project", json!({ "name": "Sources", "all": all }));
    assert_eq!(shelf.found(json!({ "text": "project:Sources" })), meant);
    let fill =
        json!({ "id": id(&project), "all": all_but(unnamed.clone(), &[]), "remove": [meant[0]] });
    shelf.step("fill_project", fill);
    let filled: Vec<i64> = ids.iter().copied().filter(|id| *id != meant[0]).collect();
    assert_eq!(shelf.found(json!({ "text": "project:Sources" })), filled);
    // when they are exported, then those left out stay behind
    let csv = shelf.exported("csv", json!({ "filter": unnamed, "except": [left_out] }));
    let everything = shelf.exported("csv", json!({ "filter": unnamed }));
    assert!(csv.lines().count() < everything.lines().count());
    // when they are deleted, then the one left out is what the list still has
    assert_eq!(
        shelf.step("delete_quotations", json!({ "all": all })),
        meant.len()
    );
    assert_eq!(shelf.found(unnamed), [*left_out]);
    assert_eq!(shelf.ask("check_library", json!({}))["sound"], true);
    // when nothing is meant, then nothing is done
    assert_eq!(
        shelf.ask("delete_quotations", json!({}))["touched"],
        json!([])
    );
}

#[test]
fn a_long_action_says_how_far_it_is_and_can_be_stopped() {
    // given some hundred quotations
    let shelf = crowd();
    let before = shelf.dump();
    let steps = Arc::new(AtomicU64::new(0));
    let input = json!({ "all": { "filter": {} }, "add": ["wave"] }).to_string();
    let run = |progress: &Progress| call(shelf.library(), "tag_quotations", &input, progress);
    // when they are tagged, then the steps come to their end
    let told = steps.clone();
    let progress = Progress::new(move |done, total| {
        assert!(done <= total, "{done} of {total}");
        told.fetch_add(1, Ordering::Relaxed);
    });
    run(&progress).expect("tagged");
    assert!(steps.load(Ordering::Relaxed) > 4, "{steps:?}");
    shelf.ask("undo", json!({}));
    assert_eq!(shelf.dump(), before);
    // when it is stopped, then nothing was done
    let progress = Progress::none();
    progress.cancel();
    let error = run(&progress).expect_err("stopped");
    assert_eq!(error.code, onrecord_core::ErrorCode::Cancelled);
    assert_eq!(shelf.dump(), before);
    assert_eq!(list(&shelf.ask("list_tags", json!({}))).len(), 0);
}

fn crowd() -> Shelf {
    let shelf = empty();
    let other = empty();
    let quotation = |at: i32| json!({ "quotation": { "quote": format!("Sentence number {at} of the crowd.") } });
    for at in 0..260 {
        other.ask("create_quotation", quotation(at));
    }
    let path = shelf.path("crowd.json");
    std::fs::write(&path, other.exported("json", json!({}))).expect("written");
    shelf.ask("import_library", json!({ "path": path, "dry_run": false }));
    shelf
}
