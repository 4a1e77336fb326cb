//! Import files that were damaged or made by hand.

use serde_json::{Value, json};

use crate::integration::given::{Shelf, empty, said_by};

fn exchange() -> Value {
    let shelf = empty();
    let article = shelf.article(
        "quay-meeting.txt",
        json!({ "headline": "Second night", "outlet": "Evening Tide" }),
    );
    let role = json!({ "attributions": [said_by("person", "Ida Marrow")], "said": { "date": "2023-10" }, "tags": ["night"] });
    shelf.record(article.quote(&["Nobody in the building sleeps,"], role));
    serde_json::from_str(&shelf.exported("json", json!({}))).expect("JSON")
}

fn refused(shelf: &Shelf, content: &str) -> Value {
    let path = shelf.path("import.json");
    std::fs::write(&path, content).expect("written");
    shelf.refused("import_library", json!({ "path": path }))
}

#[test]
fn a_file_that_is_no_export_is_refused_with_the_reason() {
    let shelf = empty();
    let error = refused(&shelf, "{\n\"format\": \"onrecord\",\n oops");
    assert!(
        error["message"]
            .as_str()
            .is_some_and(|message| message.contains("Line 3")),
        "{error}"
    );
    assert_eq!(refused(&shelf, "[]")["code"], "invalid_input");
    assert_eq!(refused(&shelf, "")["code"], "invalid_input");
    assert_eq!(
        refused(&shelf, r#"{"format":"onrecord","version":99}"#)["code"],
        "unsupported"
    );
    assert_eq!(
        refused(&shelf, r#"{"format":"onrecord","version":1}"#)["code"],
        "invalid_input"
    );
    let missing = shelf.refused(
        "import_library",
        json!({ "path": shelf.path("nowhere.json") }),
    );
    assert_eq!(
        (&missing["code"], &missing["field"]),
        (&json!("io"), &json!("path"))
    );
}

#[test]
fn every_damaged_entry_is_named_and_nothing_is_added() {
    let shelf = empty();
    let good = exchange();
    let date = |earliest: &str| json!({ "printed": "", "edtf": "2023", "earliest": earliest, "latest": "2023-12-31", "basis": "entered", "anchor": null });
    for (pointer, value) in [
        ("/articles/0/captures/0/text", json!("Another text.")),
        ("/articles/0/captures/0/method", json!("guessed")),
        ("/articles/0/url", json!("javascript:alert(1)")),
        ("/articles/0/published", date("yesterday")),
        ("/quotations/0/uid", json!("no uid")),
        (
            "/quotations/0/article",
            json!("01a20745-ca42-7122-9ed9-e722099ecfbd"),
        ),
        ("/quotations/0/parts", json!([])),
        (
            "/quotations/0/parts/0/exact",
            json!("Somebody in the building sleeps,"),
        ),
        ("/quotations/0/parts/0/start", json!(1)),
        ("/quotations/0/parts/0/end", json!(1_000_000)),
        ("/quotations/0/said", date("2023-02-30")),
        ("/quotations/0/tags", json!(["a\u{0}b"])),
        ("/quotations/0/tags", json!([""])),
        ("/quotations/0/note", json!("a\u{0}b")),
        (
            "/quotations/0/attributions/0/printed_role",
            json!("a\u{0}b"),
        ),
        ("/speakers/0/names/0/text", json!("")),
        ("/speakers/0/names/0/kind", json!("alias")),
        ("/outlets/0/name", json!("")),
    ] {
        let mut bad = good.clone();
        *bad.pointer_mut(pointer)
            .unwrap_or_else(|| panic!("{pointer} is there")) = value.clone();
        let error = refused(&shelf, &bad.to_string());
        assert_eq!(
            error["code"], "invalid_input",
            "{pointer} = {value}: {error}"
        );
        let entry = pointer.split('/').nth(1).expect("a list");
        let field = error["field"].as_str().unwrap_or_default();
        assert!(
            field.starts_with(entry),
            "{pointer}: the field names the entry, not {field}"
        );
    }
}
