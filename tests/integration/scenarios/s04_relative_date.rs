//! A date that was resolved keeps the printed words, and filters use the first and last day it allows.

use serde_json::{Value, json};

use super::memos;
use super::words::{BELIEVE, CAPTION, WARNINGS};
use crate::integration::given::{Shelf, empty, id, list, said_by};

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
        "basis": "resolved", "anchor": "2023-10-26", "confirmed": true,
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

/// What the words are resolved to against a publication date.
fn read(shelf: &Shelf, words: &str, anchor: Value, reported: bool) -> Value {
    shelf.ask(
        "resolve_date",
        json!({ "words": words, "anchor": anchor, "reported": reported }),
    )
}

#[test]
fn words_are_resolved_against_the_shown_day_and_nothing_is_guessed() {
    let shelf = empty();
    let day = json!("2023-10-26");
    let resolved = |edtf: &str| json!({ "is": "resolved", "anchor": "2023-10-26", "edtf": edtf });
    assert_eq!(
        read(&shelf, "on Wednesday", day.clone(), false),
        resolved("2023-10-25")
    );
    assert_eq!(
        read(&shelf, "on Wednesday", day.clone(), true),
        resolved("/2023-10-25")
    );
    assert_eq!(
        read(&shelf, "on Tuesday", day.clone(), false),
        resolved("2023-10-24")
    );
    let bound = json!({ "is": "bound", "anchor": "2023-10-26", "edtf": "/2023-10-26" });
    assert_eq!(read(&shelf, "", day, false), bound);
    let either = json!({ "is": "ambiguous", "anchor": "2023-10-25", "choices": ["2023-10-25", "2023-10-18"] });
    assert_eq!(
        read(&shelf, "on Wednesday", json!("2023-10-25"), false),
        either
    );
    for no_day in [
        Value::Null,
        json!("2023-10"),
        json!("/2023-10-26"),
        json!("2023-10-26~"),
    ] {
        assert_eq!(
            read(&shelf, "on Wednesday", no_day, false),
            json!({ "is": "unanchored" })
        );
    }
}

/// The three of the article as a person leaves them who takes what is resolved without vouching for it: said by the day of
/// the report, on Tuesday, and by the day of publication. The report itself is dated in the chain of the first.
fn followed(shelf: &Shelf) -> [i64; 3] {
    let memos = memos(shelf);
    let resolved = |printed: &str, date: &str, basis: &str| json!({ "printed": printed, "date": date, "anchor": "2023-10-26", "basis": basis, "confirmed": false });
    let chain = json!([
        { "kind": "said_to", "party": "Salt Ledger", "date": resolved("on Wednesday", "2023-10-25", "resolved") },
        { "kind": "cites", "party": "" },
    ]);
    [
        (
            WARNINGS,
            said_by("unnamed_source", "one of the sources"),
            resolved("on Wednesday", "/2023-10-25", "resolved"),
            chain,
        ),
        (
            CAPTION,
            said_by("organization", "ISLECARE"),
            resolved("on Tuesday", "2023-10-24", "resolved"),
            json!([]),
        ),
        (
            BELIEVE,
            said_by("person", "Ilan Marrow"),
            resolved("", "/2023-10-26", "inferred"),
            json!([]),
        ),
    ]
    .map(|(words, by, said, chain)| {
        id(&shelf.record(memos.quote(
            &[words],
            json!({ "attributions": [by], "said": said, "chain": chain }),
        )))
    })
}

fn preview(shelf: &Shelf, published: &str) -> Value {
    shelf.ask(
        "preview_publication_date",
        json!({ "id": 1, "published": { "date": published } }),
    )
}

/// Changes the publication date, taking every first suggestion; of those that ask, the one that `chosen` says.
fn publish(shelf: &Shelf, published: &str, chosen: usize) {
    let moved: Vec<Value> = list(&preview(shelf, published))
        .iter()
        .filter(|date| date["fate"]["is"] != "stays")
        .map(|date| {
            let to = match date["fate"]["is"].as_str() {
                Some("asks") => &date["fate"]["choices"][chosen],
                _ => &date["fate"]["to"],
            };
            json!({ "quotation_id": date["quotation_id"], "hop": date["hop"], "edtf": to["edtf"] })
        })
        .collect();
    let about = json!({ "headline": "Memos", "published": { "date": published } });
    shelf.step(
        "update_article",
        json!({ "id": 1, "article": about, "moved": moved }),
    );
}

fn dates(shelf: &Shelf, ids: [i64; 3]) -> Vec<String> {
    let of = |date: &Value| date["edtf"].as_str().unwrap_or("none").to_owned();
    let mut found: Vec<String> = ids
        .iter()
        .map(|id| of(&shelf.quotation(*id)["said"]))
        .collect();
    found.push(of(&shelf.quotation(ids[0])["chain"][0]["date"]));
    found
}

#[test]
fn another_publication_date_lists_what_would_move_and_asks() {
    let shelf = empty();
    let ids = followed(&shelf);
    assert_eq!(
        dates(&shelf, ids),
        ["/2023-10-25", "2023-10-24", "/2023-10-26", "2023-10-25"]
    );
    let before = shelf.dump();
    let moves: Vec<String> = list(&preview(&shelf, "2023-11-02"))
        .iter()
        .map(|date| {
            let (from, to) = (&date["date"]["edtf"], &date["fate"]["to"]["edtf"]);
            format!("{} {} {from} {to}", date["quotation_id"], date["hop"])
        })
        .collect();
    assert_eq!(
        moves,
        [
            r#"1 null "/2023-10-25" "/2023-11-01""#,
            r#"1 0 "2023-10-25" "2023-11-01""#,
            r#"2 null "2023-10-24" "2023-10-31""#,
            r#"3 null "/2023-10-26" "/2023-11-02""#,
        ]
    );
    let about = json!({ "headline": "Memos", "published": { "date": "2023-11-02" } });
    let refused = shelf.refused("update_article", json!({ "id": 1, "article": about }));
    assert_eq!(
        (&refused["code"], &refused["field"]),
        (&json!("conflict"), &json!("moved"))
    );
    assert_eq!(shelf.dump(), before, "asking writes nothing");

    publish(&shelf, "2023-11-02", 0);
    assert_eq!(
        dates(&shelf, ids),
        ["/2023-11-01", "2023-10-31", "/2023-11-02", "2023-11-01"]
    );
    shelf.ask("undo", json!({}));
    assert_eq!(shelf.dump(), before, "all of it was one operation");
}

#[test]
fn a_day_of_the_same_name_makes_the_words_ambiguous_and_a_confirmed_date_stays() {
    let shelf = empty();
    let ids = followed(&shelf);
    let tuesday = shelf.quotation(ids[1]);
    let said = json!({ "printed": "on Tuesday", "date": "2023-10-24", "anchor": "2023-10-26", "basis": "resolved", "confirmed": true });
    shelf.change(
        ids[1],
        json!({ "quote": CAPTION, "article_id": 1, "form": tuesday["form"], "said": said }),
    );

    let preview = preview(&shelf, "2023-10-25");
    let fates: Vec<&Value> = list(&preview).iter().map(|date| &date["fate"]).collect();
    let edtf = |choice: &Value| choice["edtf"].as_str().expect("a date").to_owned();
    let choices = |fate: &Value| list(&fate["choices"]).iter().map(edtf).collect::<Vec<_>>();
    assert_eq!(choices(fates[0]), ["/2023-10-25", "/2023-10-18"]);
    assert_eq!(
        choices(fates[1]),
        ["2023-10-25", "2023-10-18"],
        "the day of the report"
    );
    assert_eq!(*fates[2], json!({ "is": "stays", "why": "confirmed" }));

    let about = json!({ "headline": "Memos", "published": { "date": "2023-10-25" } });
    let wrong = json!([{ "quotation_id": ids[0], "edtf": "/2023-10-01" }]);
    let refused = shelf.refused(
        "update_article",
        json!({ "id": 1, "article": about, "moved": wrong }),
    );
    assert_eq!(refused["field"], "moved", "only what was offered is taken");

    let open = json!([{ "quotation_id": ids[0], "edtf": "" }]);
    shelf.step(
        "update_article",
        json!({ "id": 1, "article": about, "moved": open }),
    );
    let left = shelf.quotation(ids[0])["said"].clone();
    assert_eq!(
        (&left["printed"], &left["edtf"], &left["anchor"]),
        (&json!("on Wednesday"), &json!(""), &Value::Null)
    );
    assert_eq!(shelf.quotation(ids[1])["said"]["edtf"], "2023-10-24");
    publish(&shelf, "2023-10-26", 0);
    assert_eq!(
        shelf.quotation(ids[0])["said"]["edtf"],
        "/2023-10-25",
        "words without a day wait for one"
    );
}

#[test]
fn moving_the_publication_date_there_and_back_restores_every_date() {
    let shelf = empty();
    let ids = followed(&shelf);
    let at_first = dates(&shelf, ids);
    for (there, chosen) in [
        ("2023-11-02", 0),
        ("2023-10-25", 0),
        ("2023-10-25", 1),
        ("2023-10-24", 1),
        ("1999-12-31", 0),
    ] {
        publish(&shelf, there, chosen);
        assert_ne!(dates(&shelf, ids), at_first, "{there}");
        publish(&shelf, "2023-10-26", 0);
        assert_eq!(dates(&shelf, ids), at_first, "there and back from {there}");
        assert_eq!(shelf.quotation(ids[0])["said"]["anchor"], "2023-10-26");
    }
}

#[test]
fn a_hop_with_its_date_is_in_the_trail_and_goes_with_the_quotation() {
    let shelf = empty();
    let ids = followed(&shelf);
    publish(&shelf, "2023-11-02", 0);
    let trail = shelf.ask("get_history", json!({ "id": ids[0] }));
    let newest: Vec<String> = list(&trail[0]["changes"])
        .iter()
        .map(|change| format!("{} {}", change["thing"], change["field"]))
        .collect();
    assert!(
        newest.contains(&r#""chain_hop" "edtf""#.to_owned()),
        "{newest:?}"
    );
    shelf.step("delete_quotations", json!({ "ids": ids }));
    let left = shelf.dump().matches("\ndate_assertion ").count();
    assert_eq!(
        left, 1,
        "the article keeps its own date, no other is left behind"
    );
    shelf.ask("undo", json!({}));
    shelf.assert_true_to_captures();
}
