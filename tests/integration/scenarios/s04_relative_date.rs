//! A date that was resolved keeps the printed words, and filters use the first and last day it allows.

use serde_json::{Value, json};

use super::memos;
use super::words::{BELIEVE, CAPTION, WARNINGS};
use crate::integration::given::{Shelf, empty, id, said_by};

/// One said on Tuesday, one said by Wednesday, one without a date said.
fn three(shelf: &Shelf) -> [i64; 3] {
    let memos = memos(shelf);
    let said = |printed: &str, date: &str| json!({ "printed": printed, "date": date, "anchor": "2023-10-26", "basis": "resolved" });
    let by = said_by("unnamed_source", "one of the sources");
    let aid = json!({ "attributions": [said_by("organization", "ISLECARE")], "said": said("on Tuesday", "2023-10-24") });
    let tuesday = shelf.record(memos.quote(&[CAPTION], aid));
    let by_then = json!({ "attributions": [by], "said": said("on Wednesday", "/2023-10-25") });
    let wednesday = shelf.record(memos.quote(&[WARNINGS], by_then));
    let undated = shelf.record(memos.quote(
        &[BELIEVE],
        json!({ "attributions": [said_by("person", "Ilan Marrow")] }),
    ));
    [id(&tuesday), id(&wednesday), id(&undated)]
}

fn said(from: Value, to: Value, unknown: bool) -> Value {
    json!({ "field": "said", "from": from, "to": to, "unknown": unknown })
}

#[test]
fn the_words_the_result_the_anchor_and_the_basis_are_kept() {
    let shelf = empty();
    let [tuesday, wednesday, undated] = three(&shelf);
    let expected = json!({
        "printed": "on Tuesday", "edtf": "2023-10-24", "earliest": "2023-10-24", "latest": "2023-10-24",
        "basis": "resolved", "anchor": "2023-10-26",
    });
    assert_eq!(shelf.quotation(tuesday)["said"], expected);
    let open = &shelf.quotation(wednesday)["said"];
    assert_eq!(
        (&open["edtf"], &open["earliest"], &open["latest"]),
        (&json!("/2023-10-25"), &Value::Null, &json!("2023-10-25"))
    );
    let missing = shelf.quotation(undated);
    assert_eq!(
        missing["said"],
        Value::Null,
        "a missing date never becomes the publication date"
    );
}

#[test]
fn a_filter_uses_both_bounds_and_can_include_unknown() {
    let shelf = empty();
    let [tuesday, wednesday, undated] = three(&shelf);
    let found = |from, to, unknown| shelf.found_by(said(from, to, unknown));
    assert_eq!(
        found(json!("2023-10-24"), json!("2023-10-24"), false),
        [tuesday, wednesday]
    );
    assert_eq!(
        found(json!("2023-10-25"), json!("2023-10-25"), false),
        [wednesday]
    );
    assert_eq!(
        found(json!("2023-10-26"), Value::Null, false),
        Vec::<i64>::new()
    );
    assert_eq!(found(json!("2023-10-26"), Value::Null, true), [undated]);
    assert_eq!(
        found(json!("2023-10"), json!("2023-10"), true),
        [tuesday, wednesday, undated]
    );
    assert_eq!(
        found(Value::Null, json!("1999"), false),
        [wednesday],
        "only an open beginning reaches back"
    );
}

#[test]
fn a_corrected_publication_date_moves_no_date_said() {
    let shelf = empty();
    let ids = three(&shelf);
    let before: Vec<Value> = ids
        .iter()
        .map(|id| shelf.quotation(*id)["said"].clone())
        .collect();
    let article = shelf.quotation(ids[0])["article"]["id"].clone();
    let about = json!({ "headline": "Moved", "published": { "date": "2023-11-02" } });
    shelf.step("update_article", json!({ "id": article, "article": about }));
    let after: Vec<Value> = ids
        .iter()
        .map(|id| shelf.quotation(*id)["said"].clone())
        .collect();
    assert_eq!(before, after);
}
