//! The day and the way that accepting records: what the form by hand makes of the same words, and nothing that is guessed.

use serde_json::{Value, json};

use super::{accept, suggestion};
use crate::integration::given::{Article, Shelf, empty, list};

/// An article of a Thursday.
fn on_thursday(shelf: &Shelf, text: &str) -> Article {
    article(shelf, text, "2023-10-26")
}

fn article(shelf: &Shelf, text: &str, published: &str) -> Article {
    let about = json!({ "language": "en", "published": { "date": published } });
    shelf.article_with(text.to_owned(), about)
}

fn hops(quotation: &Value) -> Vec<String> {
    let all = list(&quotation["chain"]).iter();
    all.map(|hop| {
        let word = |value: &Value| value.as_str().unwrap_or_default().to_owned();
        let (kind, party) = (word(&hop["kind"]), word(&hop["party"]));
        format!("{kind} {party} {}", word(&hop["date"]["edtf"]))
    })
    .collect()
}

#[test]
fn words_beside_the_day_of_publication_are_recorded_as_resolved_and_follow_it() {
    let shelf = empty();
    let text = "“The gate was open,” guard Carl Bevan told Meridian News on Tuesday.";
    let article = on_thursday(&shelf, text);
    let found = suggestion(&shelf, &article, "The gate");
    let resolved = json!({ "is": "resolved", "anchor": "2023-10-26", "edtf": "2023-10-24" });
    assert_eq!(found["said"], resolved, "the card shows it");
    let quotation = accept(&shelf, &found);
    let expected = json!({
        "printed": "on Tuesday", "edtf": "2023-10-24", "earliest": "2023-10-24", "latest": "2023-10-24",
        "basis": "resolved", "anchor": "2023-10-26", "confirmed": false,
    });
    assert_eq!(quotation["said"], expected);
    assert_eq!(hops(&quotation), ["said_to Meridian News "]);
    assert_eq!(quotation["secondhand"], false);
    let moved = json!({ "id": article.id, "published": { "date": "2023-11-02" } });
    let moving = shelf.ask("preview_publication_date", moved);
    assert_eq!(moving[0]["fate"]["to"]["edtf"], "2023-10-31");
}

#[test]
fn words_that_can_mean_two_days_ask_and_stay_words_until_a_person_says() {
    let shelf = empty();
    let text = "“The gate was open,” Carl Bevan said on Wednesday.";
    let article = article(&shelf, text, "2023-10-25");
    let found = suggestion(&shelf, &article, "The gate");
    assert_eq!(found["said"]["is"], "ambiguous");
    assert_eq!(
        found["said"]["choices"],
        json!(["2023-10-25", "2023-10-18"])
    );
    let quotation = accept(&shelf, &found);
    let said = &quotation["said"];
    assert_eq!(
        (&said["printed"], &said["edtf"], &said["confirmed"]),
        (&json!("on Wednesday"), &json!(""), &json!(false))
    );
}

#[test]
fn without_a_day_of_publication_the_words_wait_for_one() {
    let shelf = empty();
    let text = "“The gate was open,” Carl Bevan said on Tuesday.";
    let article = shelf.article_with(text.to_owned(), json!({ "language": "en" }));
    let found = suggestion(&shelf, &article, "The gate");
    assert_eq!(found["said"], json!({ "is": "unanchored" }));
    let quotation = accept(&shelf, &found);
    assert_eq!(
        (&quotation["said"]["printed"], &quotation["said"]["edtf"]),
        (&json!("on Tuesday"), &json!(""))
    );
}

#[test]
fn a_printed_date_is_the_articles_own_and_no_words_are_no_date() {
    let shelf = empty();
    let text =
        "“The gate was open,” Carl Bevan said on 12 March 2023.\n\n“Nobody came,” said Ida Marrow.";
    let article = on_thursday(&shelf, text);
    let printed = accept(&shelf, &suggestion(&shelf, &article, "The gate"));
    assert_eq!(
        (&printed["said"]["edtf"], &printed["said"]["basis"]),
        (&json!("2023-03-12"), &json!("printed"))
    );
    let found = suggestion(&shelf, &article, "Nobody came");
    let bound = json!({ "is": "bound", "anchor": "2023-10-26", "edtf": "/2023-10-26" });
    assert_eq!(found["said"], bound, "it can be offered");
    let undated = accept(&shelf, &found);
    assert!(undated["said"].is_null(), "a missing date is missing");
}

#[test]
fn the_day_of_a_report_is_the_hops_and_the_words_were_said_by_then() {
    let shelf = empty();
    let text = "In a report on Wednesday, citing the Salt Ledger, Harbour officials said that the gate had been open for a week.";
    let article = on_thursday(&shelf, text);
    let quotation = accept(&shelf, &suggestion(&shelf, &article, "the gate had been"));
    assert_eq!(hops(&quotation), ["cites the Salt Ledger 2023-10-25"]);
    assert_eq!(
        (&quotation["said"]["edtf"], &quotation["said"]["printed"]),
        (&json!("/2023-10-25"), &json!("on Wednesday"))
    );
    assert_eq!(
        (
            &quotation["secondhand"],
            &quotation["chain"][0]["seen_by_me"]
        ),
        (&json!(true), &json!(false))
    );
}

#[test]
fn what_a_document_that_somebody_saw_says_is_secondhand_and_nobody_else_inherits_it() {
    let shelf = empty();
    let about =
        json!({ "headline": "Memos", "published": { "date": "2023-10-26" }, "language": "en" });
    let memos = shelf.article("corvane-memos.txt", about);
    let mole = accept(&shelf, &suggestion(&shelf, &memos, "the storm’s damage"));
    assert_eq!(hops(&mole), ["seen_by SL "]);
    assert_eq!(mole["secondhand"], true);
    for words in ["Despite the warnings", "I believe"] {
        let quotation = accept(&shelf, &suggestion(&shelf, &memos, words));
        assert_eq!(hops(&quotation), Vec::<String>::new(), "{words}");
    }
    let tuesday = accept(&shelf, &suggestion(&shelf, &memos, "236 children"));
    assert_eq!(tuesday["said"]["edtf"], "2023-10-24");
    let sheet = shelf.exported("md", json!({}));
    assert!(sheet.contains("seen by SL"), "{sheet}");
    shelf.assert_true_to_captures();
}
