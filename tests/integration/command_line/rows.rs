//! Quotations out of a library and into it: the sample, search, export, import.

use serde_json::{Value, json};
use tempfile::TempDir;

use super::Desk;
use crate::integration::given::{id, list};

#[test]
fn the_sample_is_sound_and_shows_every_concept() {
    let desk = Desk(TempDir::new().expect("a folder"));
    let said = desk.ok(&["sample"]);
    assert!(said.contains("quotations in"), "{said}");
    let counts: Value =
        serde_json::from_str(&desk.ok(&["call", "count_quotations"])).expect("JSON");
    assert!(counts["total"].as_i64().is_some_and(|total| total > 150));
    let facets: Value = serde_json::from_str(&desk.ok(&["call", "list_facets"])).expect("JSON");
    for (field, least) in [
        ("kind", 5),
        ("form", 4),
        ("level", 5),
        ("flag", 5),
        ("outlet", 5),
        ("tag", 5),
    ] {
        let facet = list(&facets)
            .iter()
            .find(|facet| facet["field"] == field)
            .expect("a facet");
        assert!(
            list(&facet["values"]).len() >= least,
            "{field}: {}",
            facet["values"]
        );
    }
    let checked = desk.ok(&["check"]);
    assert!(
        checked.contains("quotations checked") && !checked.contains("problem"),
        "{checked}"
    );
    let before = desk.ok(&["search", "water", "--json", "--limit", "1000"]);
    assert!(!desk.ok(&["check", "--rebuild"]).contains("problem"));
    assert_eq!(
        desk.ok(&["search", "water", "--json", "--limit", "1000"]),
        before,
        "rebuilding changes no result"
    );
}

#[test]
fn search_prints_rows_for_people_and_for_programs() {
    let desk = Desk::with("create");
    let by = json!([{ "speaker": { "is": "new", "kind": "person", "name": "Ida Marrow" } }]);
    let warned = desk.record(json!({ "quote": "“We warned them,” she said, “twice.”", "attributions": by, "said": { "date": "2023-10-24" } }));
    desk.record(json!({ "quote": "the gate was open", "form": "indirect" }));
    let lines = desk.ok(&["search", "warned"]);
    assert_eq!(
        lines,
        format!(
            "{:>6}  2023-10-24   Ida Marrow: “We warned them,” she said, “twice.”\n",
            id(&warned)
        )
    );
    let indirect = desk.ok(&["search", "gate"]);
    assert!(
        indirect.contains("no date") && indirect.contains("no speaker given: the gate was open"),
        "{indirect}"
    );
    let rows: Value =
        serde_json::from_str(&desk.ok(&["search", "marrow", "--json"])).expect("JSON");
    assert_eq!(rows[0]["id"], warned["id"], "names are searched too");
    assert_eq!(
        desk.ok(&["search", "nothing of the kind", "--json"]),
        "[]\n"
    );
    assert_eq!(desk.ok(&["search", "", "--limit", "1"]).lines().count(), 1);
}

#[test]
fn export_writes_every_format_and_says_what_it_left_out() {
    let desk = Desk::with("create");
    desk.record(json!({ "quote": "We warned them.", "said": { "date": "2023" } }));
    desk.record(json!({ "quote": "We warned nobody.", "level": "off_the_record" }));
    desk.record(json!({ "quote": "It rained." }));
    for (format, begins) in [
        ("csv", "\u{feff}\"n\","),
        ("md", "#"),
        ("html", "<!DOCTYPE html>"),
        ("json", "{"),
    ] {
        let out = desk.file(&format!("sheet.{format}"));
        let said = desk.ok(&[
            "export", "--format", format, "--filter", "warned", "--out", &out,
        ]);
        assert!(
            said.contains("1 of 2 quotations")
                && said.contains("left out: 1 off the record")
                && said.contains("filter: search warned"),
            "{said}"
        );
        let text = std::fs::read_to_string(&out).expect("written");
        assert!(text.starts_with(begins), "{format}: {}", &text[..40]);
        assert!(
            text.contains("We warned them.") && !text.contains("nobody"),
            "{format}"
        );
    }
    let filter =
        json!({ "terms": [{ "field": "said", "from": "2023", "to": null, "unknown": true }] })
            .to_string();
    let said = desk.ok(&[
        "export",
        "--format",
        "json",
        "--filter",
        &filter,
        "--out",
        &desk.file("all.json"),
    ]);
    assert!(
        said.contains("2 of 3 quotations") && said.contains("or at an unknown date"),
        "{said}"
    );
    desk.refused(&[
        "export",
        "--format",
        "csv",
        "--filter",
        r#"{"terms":[{"field":"none"}]}"#,
        "--out",
        &desk.file("x.csv"),
    ]);
    assert!(!desk.path("x.csv").exists());
}

#[test]
fn importing_twice_adds_nothing_the_second_time() {
    let from = Desk::with("sample");
    let export = from.file("export.json");
    from.ok(&["export", "--format", "json", "--out", &export]);
    let desk = Desk::with("create");
    let dry = desk.ok(&["import", &export, "--dry-run"]);
    assert!(
        dry.starts_with("would add ") && !dry.starts_with("would add 0"),
        "{dry}"
    );
    assert!(
        desk.ok(&["call", "get_library"])
            .contains("\"quotations\":0")
    );
    let first = desk.ok(&["import", &export]);
    assert_eq!(format!("would add {first}"), dry);
    let second = desk.ok(&["import", &export]);
    assert!(
        second.starts_with("0 new quotations, 0 articles, 0 speakers, 0 organizations;"),
        "{second}"
    );
    assert!(!desk.ok(&["check"]).contains("problem"));
    desk.ok(&["undo"]);
    assert!(
        desk.ok(&["call", "get_library"])
            .contains("\"quotations\":0"),
        "one step takes it all away"
    );
    desk.ok(&["redo"]);
    assert!(!desk.ok(&["check"]).contains("problem"));
    let again = desk.file("again.json");
    desk.ok(&["export", "--format", "json", "--out", &again]);
    let read = |path: &str| -> Value {
        serde_json::from_str(&std::fs::read_to_string(path).expect("written")).expect("JSON")
    };
    let (was, is) = (read(&export), read(&again));
    for part in [
        "quotations",
        "articles",
        "speakers",
        "organizations",
        "outlets",
    ] {
        assert_eq!(was[part], is[part], "{part} come out as they went in");
    }
}
