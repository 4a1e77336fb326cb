//! Arabic beside its English rendering, and handing quotations over as files.

use serde_json::{Value, json};

use crate::integration::given::{Shelf, empty, id, list, said_by, said_by_known, speaker, words};

const ARABIC: &str = "يجب أن تصل قوارب الإغاثة إلى كل بيت في الحي الأسفل دون قيد.";
const ENGLISH: &str =
    "Relief boats must reach every house in the lower quarter without restriction,";

struct HandOver {
    pair: [i64; 2],
    off_the_record: i64,
    filter: Value,
}

fn hand_over(shelf: &Shelf) -> HandOver {
    let october = json!({ "date": "2023-10-24" });
    let arabic = shelf.article(
        "relief-statement-ar.txt",
        json!({ "headline": "بيان", "language": "ar", "published": october }),
    );
    let english = shelf.article("relief-statement-en.txt", json!({ "headline": "Relief group demands passage", "published": october, "language": "en" }));
    let original =
        json!({ "attributions": [said_by("organization", "ISLECARE")], "said": october });
    let original = shelf.record(arabic.quote(&[ARABIC], original));
    let by = said_by_known(speaker(&original));
    let rendering =
        shelf.record(english.quote(&[ENGLISH], json!({ "attributions": [by], "said": october })));
    let formula = shelf.record(english.quote(
        &["=1+1 was chalked on the wall"],
        json!({ "attributions": [by], "said": { "date": "2022" } }),
    ));
    let whispered = json!({ "quote": "We have no boats.", "attributions": [by], "said": october, "level": "off_the_record" });
    let whispered = shelf.record(whispered);
    let organization = shelf.quotation(id(&original))["attributions"][0]["speaker"]["id"].clone();
    let organization =
        shelf.ask("get_speaker", json!({ "id": organization }))["organization"]["id"].clone();
    assert_ne!(id(&formula), id(&rendering));
    HandOver {
        pair: [id(&original), id(&rendering)],
        off_the_record: id(&whispered),
        filter: json!({ "terms": [
            { "field": "organization", "id": organization, "link": "any" },
            { "field": "said", "from": "2023-10", "to": "2023-10" },
        ] }),
    }
}

/// The rows of a CSV export by column name.
fn table(csv: &str) -> Vec<std::collections::BTreeMap<String, String>> {
    let mut reader = csv::Reader::from_reader(csv.trim_start_matches('\u{feff}').as_bytes());
    reader
        .deserialize()
        .map(|row| row.expect("a row of CSV"))
        .collect()
}

#[test]
fn the_pair_is_linked_and_keeps_its_languages() {
    let shelf = empty();
    let HandOver {
        pair: [original, rendering],
        ..
    } = hand_over(&shelf);
    shelf.step("link_quotations", json!({ "from_id": rendering, "to_id": original, "kind": "translation_of", "status": "confirmed" }));
    let rows = shelf.ask(
        "list_quotations",
        json!({ "filter": { "terms": [{ "field": "flag", "value": "translation" }] } }),
    );
    let languages: Vec<_> = list(&rows["rows"])
        .iter()
        .map(|row| (row["language"].clone(), row["translation"].clone()))
        .collect();
    assert_eq!(
        languages,
        [(json!("en"), json!("ar")), (json!("ar"), json!("en"))]
    );
    let arabic = shelf.quotation(original);
    assert_eq!(words(&arabic), [ARABIC]);
    assert_eq!(
        arabic["parts"][0]["open"], "«",
        "the marks that the article prints"
    );
    assert_eq!(
        shelf.found(json!({ "text": "قَوَارِب الاغاثه" })).len()
            + shelf.found(json!({ "text": "قَوَارِب الاغاثة" })).len(),
        1,
        "vowel signs and hamza fold, ta marbuta does not"
    );
    shelf.assert_true_to_captures();
}

#[test]
fn two_ticked_are_two_rows_in_csv_and_json() {
    let shelf = empty();
    let HandOver {
        pair,
        off_the_record,
        filter,
    } = hand_over(&shelf);
    assert_eq!(
        shelf.found(filter.clone()),
        [pair[0], pair[1], off_the_record]
    );
    let scope = json!({ "filter": filter, "ticked": pair });
    let csv = shelf.exported("csv", scope.clone());
    assert!(
        csv.starts_with('\u{feff}'),
        "a spreadsheet reads it as UTF-8"
    );
    let rows = table(&csv);
    assert_eq!(rows.len(), 2);
    assert!(
        rows.iter().any(|row| row["quotation"].contains(ARABIC)),
        "Arabic intact: {rows:?}"
    );
    let json: Value = serde_json::from_str(&shelf.exported("json", scope.clone())).expect("JSON");
    assert_eq!(list(&json["quotations"]).len(), 2);
    assert_eq!(json["total"], 2);
    assert!(
        json["filter"]
            .as_str()
            .is_some_and(|words| words.starts_with("2 ticked of: ")),
        "{}",
        json["filter"]
    );
    let report =
        shelf.ask("preview_export", json!({ "scope": scope, "format": "csv" }))["report"].clone();
    assert_eq!((&report["total"], &report["rows"]), (&json!(2), &json!(2)));
}

#[test]
fn off_the_record_stays_out_of_every_format_with_a_count() {
    let shelf = empty();
    let HandOver { filter, .. } = hand_over(&shelf);
    for format in ["csv", "md", "html", "json"] {
        let path = shelf.path("export.file");
        let input = json!({ "scope": { "filter": filter }, "format": format, "path": path });
        let report = shelf.ask("export_quotations", input);
        assert_eq!(
            report["left_out"],
            json!([{ "reason": "off_the_record", "count": 1 }]),
            "{format}"
        );
        assert_eq!(
            (&report["total"], &report["rows"]),
            (&json!(3), &json!(2)),
            "{format}"
        );
        let text = std::fs::read_to_string(&path).expect("text");
        assert!(!text.contains("We have no boats"), "{format}");
    }
    let json: Value =
        serde_json::from_str(&shelf.exported("json", json!({ "filter": filter }))).expect("JSON");
    assert_eq!(
        (&json["total"], &json["left_out_off_the_record"]),
        (&json!(3), &json!(1))
    );
    for format in ["md", "html"] {
        let text = shelf.exported(format, json!({ "filter": filter }));
        assert!(text.contains("off the record"), "{format} says so");
    }
}

#[test]
fn a_cell_that_starts_with_an_equals_sign_is_inert() {
    let shelf = empty();
    hand_over(&shelf);
    let rows = table(&shelf.exported("csv", json!({ "filter": { "text": "chalked" } })));
    assert_eq!(rows.len(), 1);
    assert!(rows[0]["quotation"].contains("=1+1 was chalked on the wall"));
    for (column, cell) in &rows[0] {
        assert!(
            !cell.starts_with(['=', '+', '-', '@', '\t', '\r']),
            "{column}: {cell}"
        );
    }
}

#[test]
fn importing_the_json_again_adds_nothing() {
    let shelf = empty();
    let HandOver { pair, .. } = hand_over(&shelf);
    shelf.step("link_quotations", json!({ "from_id": pair[1], "to_id": pair[0], "kind": "translation_of", "status": "confirmed" }));
    shelf.exported("json", json!({}));
    let path = shelf.path("export.json");
    let before = shelf.dump();
    let again = shelf.ask("import_library", json!({ "path": path }))["value"].clone();
    assert_eq!(
        (
            &again["quotations"],
            &again["known"],
            &again["articles"],
            &again["speakers"]
        ),
        (&json!(0), &json!(3), &json!(0), &json!(0))
    );
    assert_eq!(shelf.dump(), before);

    let other = empty();
    let dry =
        other.ask("import_library", json!({ "path": path, "dry_run": true }))["value"].clone();
    assert_eq!(
        other.found(json!({})),
        Vec::<i64>::new(),
        "a dry run adds nothing"
    );
    let first = other.step("import_library", json!({ "path": path }));
    assert_eq!(first, dry, "and says what would come");
    let second = other.ask("import_library", json!({ "path": path }))["value"].clone();
    assert_eq!(
        (&second["quotations"], &second["known"]),
        (&json!(0), &json!(3))
    );
    let strip = |mut export: Value| {
        for field in ["made_at", "filter"] {
            export[field] = Value::Null;
        }
        export["left_out_off_the_record"] = Value::Null;
        export["total"] = Value::Null;
        export
    };
    let read = |shelf: &Shelf| {
        strip(serde_json::from_str(&shelf.exported("json", json!({}))).expect("JSON"))
    };
    assert_eq!(
        read(&shelf),
        read(&other),
        "the same file comes out of the library it was brought to"
    );
    other.assert_true_to_captures();
}
