//! An article that was corrected after it was captured: what became of its quotations, and citing either version.

use serde_json::{Value, json};

use super::memos;
use super::words::{BELIEVE, DREDGERS, ON_PAPER, WARNINGS};
use crate::integration::given::{Shelf, empty, id, ids, list, said_by, words};

/// Four quotations of the memos, and the article as it was captured again after its correction.
fn corrected() -> (Shelf, Value) {
    let first = empty();
    let memos = memos(&first);
    let source = said_by("unnamed_source", "one of the sources");
    let of_source = json!({ "attributions": [source], "said": { "printed": "on Wednesday", "date": "/2023-10-25" } });
    for (words, more) in [
        (
            DREDGERS,
            json!({ "attributions": [said_by("document", "the objection memo")] }),
        ),
        (WARNINGS, of_source.clone()),
        (ON_PAPER, of_source),
        (
            BELIEVE,
            json!({ "attributions": [said_by("person", "Ilan Marrow")] }),
        ),
    ] {
        first.record(memos.quote(&[words], more));
    }
    let shelf = empty();
    shelf.bring(&first.captured_again("corvane-memos-corrected.txt"));
    let article = shelf.ask("get_article", json!({ "id": 1 }));
    (shelf, article["captures"].clone())
}

fn report(shelf: &Shelf, from: &Value, to: &Value) -> Value {
    shelf.ask(
        "compare_captures",
        json!({ "from": from["id"], "to": to["id"] }),
    )
}

fn fates(report: &Value) -> Vec<&str> {
    list(&report["quotations"])
        .iter()
        .filter_map(|compared| compared["fate"]["is"].as_str())
        .collect()
}

#[test]
fn the_report_says_what_became_of_each_quotation_and_writes_nothing() {
    let (shelf, captures) = corrected();
    let before = shelf.dump();
    let report = report(&shelf, &captures[1], &captures[0]);
    assert_eq!(fates(&report), ["unchanged", "altered", "missing", "moved"]);
    let quotations = list(&report["quotations"]);

    let altered = &quotations[1]["fate"];
    let shown: String = list(&altered["diff"])
        .iter()
        .map(|piece| {
            let text = piece["text"].as_str().expect("words");
            match piece["kind"].as_str() {
                Some("gone") => format!("[-{text}-]"),
                Some("new") => format!("[+{text}+]"),
                _ => text.to_owned(),
            }
        })
        .collect();
    assert!(
        shown.starts_with(
            "Despite [-the-][+repeated+] warnings from our[- own-] surveyors, reporting"
        ),
        "{shown}"
    );
    assert!(shown.ends_with("drowning the lower quarter,"), "{shown}");

    let look_alikes = list(&quotations[2]["fate"]["look_alikes"]);
    let place = &look_alikes[0]["place"];
    assert_eq!(look_alikes.len(), 1);
    assert!(
        place["passage"]["text"]
            .as_str()
            .expect("words")
            .contains("a retired pilot said")
    );
    assert_eq!(
        (&quotations[2]["taken"], &quotations[3]["taken"]),
        (&json!(false), &json!(false))
    );

    let (was, is) = (
        &quotations[3]["passage"],
        &quotations[3]["fate"]["place"]["passage"],
    );
    assert_eq!(
        (&was["paragraph"], &is["paragraph"]),
        (&json!(11), &json!(9))
    );
    assert_eq!(shelf.dump(), before, "nothing is written");
}

#[test]
fn a_quotation_can_be_cited_from_either_version() {
    let (shelf, captures) = corrected();
    let (second, first) = (&captures[0], &captures[1]);
    let report = report(&shelf, first, second);
    let same: Vec<Value> = list(&report["quotations"])
        .iter()
        .filter(|compared| matches!(compared["fate"]["is"].as_str(), Some("unchanged" | "moved")))
        .map(|compared| json!({ "quotation_id": compared["quotation"]["id"], "spans": compared["fate"]["place"]["spans"] }))
        .collect();
    let changed = shelf.step(
        "anchor_quotations",
        json!({ "capture_id": second["id"], "quotations": same }),
    );
    assert_eq!(changed, 2);
    shelf.assert_true_to_captures();

    let believe = list(&report["quotations"])[3]["quotation"]["id"].clone();
    let now = shelf.ask("get_quotation", json!({ "id": believe }));
    assert_eq!(
        (&now["capture"]["id"], &now["passage"]["paragraph"]),
        (&second["id"], &json!(9))
    );
    assert_eq!(
        now["other_captures"][0]["id"], first["id"],
        "the first stays one to cite"
    );
    let cited = |version: &str| {
        let scope = json!({ "scope": { "ticked": [believe] }, "format": "csv", "layout": { "version": version } });
        shelf.ask("preview_export", scope)["text"].to_string()
    };
    let hash = |capture: &Value| capture["sha256"].as_str().expect("a hash").to_owned();
    assert!(cited("chosen").contains(&hash(second)));
    assert!(cited("first").contains(&hash(first)));
    assert!(cited("latest").contains(&hash(second)));

    let back = json!([{ "quotation_id": believe }]);
    shelf.step(
        "anchor_quotations",
        json!({ "capture_id": first["id"], "quotations": back }),
    );
    let now = shelf.ask("get_quotation", json!({ "id": believe }));
    assert_eq!(
        (&now["capture"]["id"], &now["passage"]["paragraph"]),
        (&first["id"], &json!(11))
    );
    assert!(cited("chosen").contains(&hash(first)));
    assert!(cited("latest").contains(&hash(second)));
    shelf.assert_true_to_captures();
}

#[test]
fn altered_words_become_a_wording_of_the_same_statement() {
    let (shelf, captures) = corrected();
    let report = report(&shelf, &captures[1], &captures[0]);
    let altered = list(&report["quotations"])[1].clone();
    let input = json!({ "quotation_id": altered["quotation"]["id"], "capture_id": captures[0]["id"], "spans": altered["fate"]["place"]["spans"] });
    let refused = shelf.refused("anchor_quotations", json!({ "capture_id": captures[0]["id"], "quotations": [{ "quotation_id": altered["quotation"]["id"], "spans": input["spans"] }] }));
    assert_eq!(
        refused["field"], "spans",
        "other words are not the same quotation: {refused}"
    );

    let made = shelf.step("create_wording", input.clone());
    let old = shelf.ask("get_quotation", json!({ "id": altered["quotation"]["id"] }));
    let new = shelf.quotation(id(&made));
    assert_eq!(words(&old), [WARNINGS], "the first wording stays as it is");
    assert!(words(&new)[0].starts_with("Despite repeated warnings"));
    assert_eq!(old["statement_id"], new["statement_id"]);
    assert_eq!(
        old["attributions"][0]["speaker"],
        new["attributions"][0]["speaker"]
    );
    assert_eq!(old["said"], new["said"]);
    assert_eq!(
        (&old["capture"]["id"], &new["capture"]["id"]),
        (&captures[1]["id"], &captures[0]["id"])
    );

    let again = self::report(&shelf, &captures[1], &captures[0]);
    assert_eq!(list(&again["quotations"])[1]["taken"], true);
    assert_eq!(shelf.refused("create_wording", json!({ "quotation_id": new["id"], "capture_id": captures[0]["id"], "spans": input["spans"] }))["field"], "spans");
    shelf.assert_true_to_captures();
}

#[test]
fn what_is_missing_stays_cited_from_where_it_was_printed() {
    let (shelf, captures) = corrected();
    let missing =
        list(&report(&shelf, &captures[1], &captures[0])["quotations"])[2]["quotation"]["id"]
            .clone();
    let shown = shelf.ask("get_quotation", json!({ "id": missing }));
    let quote = format!("“{ON_PAPER}”");
    let revision = shown["revision"].clone();
    let edit = json!({ "id": missing, "revision": revision, "quotation": { "quote": quote, "article_id": 1, "tags": ["gone"] } });
    let edited = shelf.step("update_quotation", edit);
    assert_eq!(
        (&edited["anchoring"], &edited["capture"]["id"]),
        (&json!("anchored"), &captures[1]["id"])
    );
    let located = shelf.ask(
        "locate_quotation",
        json!({ "quote": quote, "article_id": 1, "quotation_id": missing }),
    );
    assert_eq!(
        (&located["exact"], &located["capture_id"]),
        (&json!(true), &captures[1]["id"])
    );
}

#[test]
fn both_versions_survive_the_way_through_a_file() {
    let (shelf, captures) = corrected();
    let report = report(&shelf, &captures[1], &captures[0]);
    let moved = &list(&report["quotations"])[3];
    let place = json!({ "quotation_id": moved["quotation"]["id"], "spans": moved["fate"]["place"]["spans"] });
    shelf.step(
        "anchor_quotations",
        json!({ "capture_id": captures[0]["id"], "quotations": [place] }),
    );
    let file = shelf.exported("json", json!({}));
    let other = empty();
    other.bring(&serde_json::from_str(&file).expect("JSON"));
    let cited: Vec<i64> = ids(&other.ask("list_quotation_ids", json!({})))
        .into_iter()
        .filter(|id| list(&other.quotation(*id)["other_captures"]).len() == 1)
        .collect();
    assert_eq!(cited.len(), 1, "one quotation can be cited from both");
    other.assert_true_to_captures();
}

#[test]
fn a_notice_of_correction_is_kept_on_the_capture() {
    let (shelf, captures) = corrected();
    let note = "Correction printed at the end.";
    shelf.step(
        "update_capture",
        json!({ "id": captures[0]["id"], "note": note }),
    );
    let kept = shelf.ask("get_article", json!({ "id": 1 }))["captures"].clone();
    assert_eq!(
        (&kept[0]["note"], &kept[1]["note"]),
        (&json!(note), &json!(""))
    );
    assert_eq!(kept[0]["sha256"], captures[0]["sha256"]);
}

#[test]
fn captures_of_two_articles_are_not_compared() {
    let (shelf, captures) = corrected();
    shelf.article("quay-meeting.txt", json!({ "headline": "Quay meeting" }));
    let other = shelf.ask("get_article", json!({ "id": 2 }))["captures"][0].clone();
    for to in [&other, &captures[0]] {
        let input = json!({ "from": captures[0]["id"], "to": to["id"] });
        assert_eq!(shelf.refused("compare_captures", input)["field"], "to");
    }
}
