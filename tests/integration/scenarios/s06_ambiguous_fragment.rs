//! A fragment whose owner is ambiguous is nobody's until it is asked for.

use serde_json::{Value, json};

use super::memos;
use super::words::{DREDGERS, OWNERLESS};
use crate::integration::given::{empty, id, list, said_by};

#[test]
fn rival_readings_stand_side_by_side() {
    let shelf = empty();
    let memos = memos(&shelf);
    let rivals = json!({ "attributions": [said_by("group", "officials"), said_by("organization", "Salt Ledger")] });
    let quotation = shelf.record(memos.quote(&[OWNERLESS], rivals));
    shelf.record(memos.quote(
        &[DREDGERS],
        json!({ "attributions": [said_by("document", "the memo")] }),
    ));
    let fragment = id(&quotation);
    assert_eq!(quotation["form"], "fragment");
    assert_eq!(
        shelf.found_by(json!({ "field": "flag", "value": "ambiguous" })),
        [fragment]
    );
    for attribution in list(&quotation["attributions"]) {
        let speaker = id(&attribution["speaker"]);
        let alone = json!({ "field": "speaker", "id": speaker, "rivals": false });
        let asked = json!({ "field": "speaker", "id": speaker, "rivals": true });
        assert_eq!(
            shelf.found_by(alone),
            Vec::<i64>::new(),
            "in neither speaker's list"
        );
        assert_eq!(shelf.found_by(asked), [fragment], "unless asked");
        let page = shelf.ask("get_speaker", json!({ "id": speaker }));
        assert_eq!(
            (&page["quotations"], &page["rival_quotations"]),
            (&json!(0), &json!(1))
        );
    }
    let facets = shelf.ask("list_facets", json!({}));
    let flags = list(&facets)
        .iter()
        .find(|facet| facet["field"] == "flag")
        .expect("flags");
    let ambiguous = list(&flags["values"])
        .iter()
        .find(|value| value["label"] == "ambiguous");
    assert_eq!(
        ambiguous.map(|value| &value["count"]),
        Some(&json!(1)),
        "counted as ambiguous"
    );
    shelf.assert_true_to_captures();
}

#[test]
fn it_is_exported_as_a_fragment_with_its_sentence() {
    let shelf = empty();
    let memos = memos(&shelf);
    let rivals = json!({ "attributions": [said_by("group", "officials"), said_by("organization", "Salt Ledger")] });
    shelf.record(memos.quote(&[OWNERLESS], rivals));
    let csv = shelf.exported("csv", json!({}));
    let mut table = csv::Reader::from_reader(csv.trim_start_matches('\u{feff}').as_bytes());
    let columns = table.headers().expect("columns").clone();
    let row = table.records().next().expect("a row").expect("CSV");
    let cell = |name: &str| {
        columns
            .iter()
            .position(|column| column == name)
            .map(|at| row[at].to_owned())
    };
    assert_eq!(cell("form").as_deref(), Some("fragment"));
    let context = cell("context").expect("a column for the sentence");
    assert!(
        context.contains("an ongoing “drowning” by the Company"),
        "{context}"
    );
    assert_eq!(cell("speaker").as_deref(), Some(""), "no single speaker");
    let report = shelf.ask("preview_export", json!({ "format": "csv" }))["report"].clone();
    assert_eq!(
        (&report["fragments"], &report["left_out"]),
        (&json!(1), &Value::Array(Vec::new()))
    );
}
