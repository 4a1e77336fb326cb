//! Suggesting writes nothing; what a person said is none is remembered, and forgotten on demand.

use std::path::Path;

use serde_json::json;

use super::{accept, suggested, suggestion};
use crate::integration::given::{empty, list, sample};

#[test]
fn suggesting_writes_nothing_whatever_the_text() {
    let shelf = empty();
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures");
    let mut texts: Vec<String> = std::fs::read_dir(folder)
        .expect("fixtures")
        .filter_map(|entry| std::fs::read_to_string(entry.expect("an entry").path()).ok())
        .collect();
    texts.extend(
        [
            "“",
            "”“",
            "“ ”",
            "he said",
            "«»",
            "\u{feff}“a” said\0",
            "🌊“🌊,” said 🌊.",
        ]
        .map(str::to_owned),
    );
    let mut found = 0;
    for text in texts {
        let made = json!({ "text": text.replace('\0', ""), "article": { "headline": "One" }, "again": true });
        let article = shelf.ask("create_article", made)["value"]["id"].clone();
        let before = (shelf.dump(), shelf.ask("get_library", json!({})));
        let answer = shelf.ask("list_suggestions", json!({ "article_id": article }));
        assert_eq!((shelf.dump(), shelf.ask("get_library", json!({}))), before);
        found += list(&answer["found"]).len();
    }
    assert!(found > 20, "{found} suggestions");
}

#[test]
fn what_the_sample_has_recorded_is_not_suggested_again() {
    let shelf = sample();
    let before = shelf.dump();
    let (mut recorded, mut again) = (0, 0);
    for row in list(&shelf.ask("list_articles", json!({ "limit": 500 }))) {
        let id = row["article"]["id"].clone();
        let article = shelf.ask("get_article", json!({ "id": id }));
        let answer = shelf.ask("list_suggestions", json!({ "article_id": id }));
        recorded += answer["recorded"].as_u64().expect("a number");
        let marks: Vec<_> = list(&article["marks"])
            .iter()
            .map(|mark| mark["spans"].clone())
            .collect();
        again += list(&answer["found"])
            .iter()
            .filter(|each| marks.contains(&each["quotation"]["spans"]))
            .count();
    }
    assert_eq!(again, 0);
    assert!(recorded > 40, "{recorded} of the sample's are found");
    assert_eq!(shelf.dump(), before);
}

#[test]
fn a_rejection_is_remembered_undone_and_forgotten() {
    let shelf = empty();
    let memos = shelf.article("corvane-memos.txt", json!({ "headline": "Memos" }));
    let all = suggested(&shelf, &memos).len();
    let found = suggestion(&shelf, &memos, "536 children");
    let place = json!({ "capture_id": found["quotation"]["capture_id"], "spans": found["quotation"]["spans"] });
    shelf.step("reject_suggestion", place.clone());
    let operations = shelf.ask("list_operations", json!({ "limit": 1 }));
    shelf.ask("reject_suggestion", place);
    assert_eq!(
        shelf.ask("list_operations", json!({ "limit": 1 })),
        operations,
        "twice is once"
    );

    let shelf = shelf.reopened();
    let answer = shelf.ask("list_suggestions", json!({ "article_id": memos.id }));
    assert_eq!(
        (list(&answer["found"]).len(), &answer["rejected"]),
        (all - 1, &json!(1))
    );
    shelf.ask("undo", json!({}));
    assert_eq!(suggested(&shelf, &memos).len(), all);
    shelf.ask("redo", json!({}));
    assert_eq!(
        shelf.step("restore_suggestions", json!({ "id": memos.id })),
        json!(1)
    );
    assert_eq!(suggested(&shelf, &memos).len(), all);
}

#[test]
fn an_article_takes_its_rejections_with_it() {
    let shelf = empty();
    let memos = shelf.article("corvane-memos.txt", json!({ "headline": "Memos" }));
    accept(&shelf, &suggestion(&shelf, &memos, "We warned them,"));
    let found = suggestion(&shelf, &memos, "536 children");
    let place = json!({ "capture_id": found["quotation"]["capture_id"], "spans": found["quotation"]["spans"] });
    shelf.step("reject_suggestion", place);
    shelf.step(
        "delete_article",
        json!({ "id": memos.id, "with_quotations": true }),
    );
    assert_eq!(shelf.ask("check_library", json!({}))["sound"], true);
}

#[test]
fn what_is_no_place_of_the_text_is_refused() {
    let shelf = empty();
    let memos = shelf.article("corvane-memos.txt", json!({ "headline": "Memos" }));
    let capture = shelf.ask("get_article", json!({ "id": memos.id }))["captures"][0]["id"].clone();
    for spans in [
        json!([]),
        json!([{ "start": 1, "end": 2 }]),
        json!([{ "start": 9, "end": 4 }]),
    ] {
        let error = shelf.refused(
            "reject_suggestion",
            json!({ "capture_id": capture, "spans": spans }),
        );
        assert_eq!(error["field"], "spans");
    }
    let gone = json!({ "capture_id": 99, "spans": [{ "start": 0, "end": 4 }] });
    assert_eq!(
        shelf.refused("reject_suggestion", gone)["code"],
        "not_found"
    );
    assert_eq!(
        shelf.refused("list_suggestions", json!({ "article_id": 99 }))["code"],
        "not_found"
    );
}

#[test]
fn an_article_without_a_text_has_no_suggestions() {
    let shelf = empty();
    let made = shelf.step(
        "create_article",
        json!({ "article": { "headline": "Only a reference" } }),
    );
    let answer = shelf.ask("list_suggestions", json!({ "article_id": made["id"] }));
    assert_eq!(
        (&answer["capture_id"], &answer["found"]),
        (&json!(null), &json!([]))
    );
}
