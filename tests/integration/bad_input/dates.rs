//! Dates that do not exist, can be two, or run backwards.

use serde_json::{Value, json};

use crate::integration::given::empty;

fn said(date: &str) -> Value {
    json!({ "quotation": { "quote": "We warned them.", "said": { "date": date } } })
}

#[test]
fn impossible_dates_are_refused_with_the_field() {
    let shelf = empty();
    let endless = "c.".repeat(1_000_000);
    let long = "9".repeat(1_000_000);
    for date in [
        "2023-02-29",
        "2024-13",
        "2024-00",
        "2024-01-32",
        "31 April 2024",
        "0000-01-01",
        "0000",
        "0000~",
        "Wednesday",
        "12",
        "-2024",
        "2024-1-1",
        "٢٠٢٤",
        endless.as_str(),
        long.as_str(),
    ] {
        let error = shelf.refused("create_quotation", said(date));
        let shown: String = date.chars().take(30).collect();
        assert_eq!(
            (&error["code"], &error["field"]),
            (&json!("invalid_input"), &json!("said")),
            "{shown}: {error}"
        );
        assert!(
            error["message"]
                .as_str()
                .is_some_and(|message| message.len() < 400),
            "{shown}"
        );
    }
}

#[test]
fn the_ends_of_the_calendar_are_kept() {
    let shelf = empty();
    for (date, earliest, latest) in [
        ("9999~", "9998-01-01", "9999-12-31"),
        ("9999-12-31~", "9999-12-28", "9999-12-31"),
        ("0001~", "0001-01-01", "0002-12-31"),
    ] {
        let made = shelf.step("create_quotation", said(date));
        assert_eq!(
            (&made["said"]["earliest"], &made["said"]["latest"]),
            (&json!(earliest), &json!(latest)),
            "{date}"
        );
    }
    shelf.ask("count_quotations", json!({}));
}

#[test]
fn an_ambiguous_date_names_both_readings() {
    let shelf = empty();
    let error = shelf.refused("create_quotation", said("03/04/2024"));
    let message = error["message"].as_str().expect("a message");
    assert!(
        message.contains("2024-03-04") && message.contains("2024-04-03"),
        "{message}"
    );
}

#[test]
fn reversed_ranges_are_refused() {
    let shelf = empty();
    assert_eq!(
        shelf.refused("create_quotation", said("2024/2020"))["field"],
        "said"
    );
    for field in ["said", "published"] {
        let filter =
            json!({ "terms": [{ "field": field, "from": "2024-05-01", "to": "2024-03-31" }] });
        for command in [
            "list_quotation_ids",
            "count_quotations",
            "list_facets",
            "describe_filter",
        ] {
            let error = shelf.refused(command, json!({ "filter": filter }));
            assert_eq!(
                (&error["code"], &error["field"]),
                (&json!("invalid_input"), &json!(field))
            );
        }
        assert_eq!(
            shelf.refused("save_filter", json!({ "name": "x", "filter": filter }))["field"],
            field
        );
    }
    let speaker = shelf.step(
        "create_speaker",
        json!({ "kind": "person", "name": "Ida Marrow" }),
    );
    let role =
        json!({ "title": "warden", "started": { "date": "2022" }, "ended": { "date": "2020" } });
    let error = shelf.refused(
        "create_role",
        json!({ "speaker_id": speaker["id"], "role": role }),
    );
    assert_eq!(error["field"], "ended");
}

#[test]
fn a_missing_date_stays_missing() {
    let shelf = empty();
    let article = shelf.article(
        "quay-meeting.txt",
        json!({ "headline": "x", "published": { "date": "2023-10-26" } }),
    );
    let quotation = shelf.record(json!({ "quote": "Nobody in the building sleeps,", "article_id": article.id, "said": { "date": "  " } }));
    assert_eq!(quotation["said"], Value::Null);
}
