//! Selections that are none.

use serde_json::{Value, json};

use crate::integration::given::{empty, words};

#[test]
fn spans_outside_the_text_inside_a_character_empty_reversed_or_blank_are_refused() {
    let shelf = empty();
    let article = shelf.article_with("🌊 a  b".to_owned(), json!({ "headline": "x" }));
    let refused = |spans: Value, capture: Value| {
        let quotation = json!({ "article_id": article.id, "capture_id": capture, "spans": spans });
        shelf.refused("create_quotation", json!({ "quotation": quotation }))
    };
    for (start, end) in [
        (0, 100),
        (100, 101),
        (1, 4),
        (0, 1),
        (3, 3),
        (4, 3),
        (4, 6),
        (u32::MAX - 1, u32::MAX),
    ] {
        let error = refused(json!([{ "start": start, "end": end }]), Value::Null);
        assert_eq!(
            (&error["code"], &error["field"]),
            (&json!("invalid_input"), &json!("spans")),
            "{start} to {end}"
        );
    }
    assert_eq!(
        refused(json!([{ "start": -1, "end": 3 }]), Value::Null)["field"],
        "input"
    );
    assert_eq!(
        refused(
            json!([{ "start": 0, "end": 4 }, { "start": 3, "end": 7 }]),
            Value::Null
        )["field"],
        "spans"
    );
    assert_eq!(
        refused(json!([{ "start": 0, "end": 4 }]), json!(99))["code"],
        "not_found"
    );
    let whole =
        shelf.record(json!({ "article_id": article.id, "spans": [{ "start": 0, "end": 4 }] }));
    assert_eq!(words(&whole), ["🌊 a"]);
}

#[test]
fn a_selection_in_another_articles_text_is_refused() {
    let shelf = empty();
    let one = shelf.article("quay-meeting.txt", json!({ "headline": "x" }));
    let other = shelf.article("third-print.txt", json!({ "headline": "y" }));
    let capture = shelf.ask("get_article", json!({ "id": other.id }))["captures"][0]["id"].clone();
    let quotation =
        json!({ "article_id": one.id, "capture_id": capture, "spans": [{ "start": 0, "end": 5 }] });
    assert_eq!(
        shelf.refused("create_quotation", json!({ "quotation": quotation }))["field"],
        "capture_id"
    );
    let without = json!({ "spans": [{ "start": 0, "end": 5 }] });
    assert_eq!(
        shelf.refused("create_quotation", json!({ "quotation": without }))["field"],
        "article_id"
    );
    let bare = shelf.step("create_article", json!({ "article": { "headline": "z" } }));
    let quotation = json!({ "article_id": bare["id"], "spans": [{ "start": 0, "end": 5 }] });
    assert_eq!(
        shelf.refused("create_quotation", json!({ "quotation": quotation }))["field"],
        "spans"
    );
}

#[test]
fn words_that_are_not_in_the_captured_text_are_flagged_and_left_out_of_sheets() {
    let shelf = empty();
    let article = shelf.article("quay-meeting.txt", json!({ "headline": "x" }));
    let quotation = shelf.record(
        json!({ "quote": "“Nobody in the building ever sleeps,”", "article_id": article.id }),
    );
    assert_eq!(
        (&quotation["anchoring"], &quotation["capture"]),
        (&json!("not_in_capture"), &Value::Null)
    );
    let report = shelf.ask("preview_export", json!({ "format": "csv" }))["report"].clone();
    assert_eq!(
        (&report["rows"], &report["left_out"]),
        (
            &json!(0),
            &json!([{ "reason": "not_in_capture", "count": 1 }])
        )
    );
}
