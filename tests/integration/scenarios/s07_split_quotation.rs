//! A quotation in two parts is one quotation.

use serde_json::{Value, json};

use super::memos;
use crate::integration::given::{Shelf, empty, id, list, said_by, said_by_known, speaker, words};

const TYPED: &str = "“We warned them,” the mayor said, “and they did not listen.”";

fn split(shelf: &Shelf) -> Value {
    let memos = memos(shelf);
    let by = said_by("person", "the mayor");
    shelf.record(json!({ "article_id": memos.id, "quote": TYPED, "attributions": [by] }))
}

#[test]
fn two_ordered_spans_and_a_cue() {
    let shelf = empty();
    let quotation = split(&shelf);
    assert_eq!(
        words(&quotation),
        ["We warned them,", "and they did not listen."]
    );
    assert_eq!(
        (&quotation["form"], &quotation["anchoring"]),
        (&json!("direct"), &json!("anchored"))
    );
    assert_eq!(quotation["attributions"][0]["cue"], "the mayor said");
    assert_eq!(
        quotation["clean"]["text"],
        "We warned them, and they did not listen."
    );
    assert_eq!(list(&quotation["passage"]["spans"]).len(), 2);
    for text in ["them and they", "\"them and they\"", "THEM, and"] {
        assert_eq!(
            shelf.found(json!({ "text": text })),
            [id(&quotation)],
            "{text}"
        );
    }
    shelf.assert_true_to_captures();
}

#[test]
fn editing_the_second_span_keeps_the_attribution_and_undo_restores_both() {
    let shelf = empty();
    let quotation = split(&shelf);
    let memos = super::super::given::Article {
        id: id(&quotation["article"]),
        text: super::super::given::fixture("corvane-memos.txt"),
    };
    let kept = json!({ "speaker": { "is": "existing", "id": speaker(&quotation) }, "cue": "the mayor said", "printed_speaker": "the mayor" });
    let changed = memos.quote(
        &["We warned them,", "and they did not listen"],
        json!({ "attributions": [kept] }),
    );
    let changed = shelf.change(id(&quotation), changed);
    assert_eq!(
        words(&changed),
        ["We warned them,", "and they did not listen"]
    );
    assert_eq!(changed["attributions"], quotation["attributions"]);
    shelf.ask("undo", json!({}));
    let restored = shelf.quotation(id(&quotation));
    assert_eq!(
        (&restored["parts"], &restored["attributions"]),
        (&quotation["parts"], &quotation["attributions"])
    );
    shelf.assert_true_to_captures();
}

#[test]
fn it_survives_a_round_trip_through_json_and_its_parts_stand_in_the_csv() {
    let shelf = empty();
    let quotation = split(&shelf);
    shelf.exported("json", json!({}));
    let other = empty();
    let report = other.step(
        "import_library",
        json!({ "path": shelf.path("export.json") }),
    );
    assert_eq!(
        (&report["quotations"], &report["known"]),
        (&json!(1), &json!(0))
    );
    let came = other.quotation(other.found(json!({}))[0]);
    for field in [
        "uid",
        "parts",
        "form",
        "anchoring",
        "clean",
        "passage",
        "said",
    ] {
        assert_eq!(came[field], quotation[field], "{field}");
    }
    assert_eq!(came["attributions"][0]["cue"], "the mayor said");
    other.assert_true_to_captures();

    let csv = other.exported("csv", json!({}));
    let mut table = csv::Reader::from_reader(csv.trim_start_matches('\u{feff}').as_bytes());
    let columns = table.headers().expect("columns").clone();
    let row = table.records().next().expect("a row").expect("CSV");
    let at = columns
        .iter()
        .position(|column| column == "parts")
        .expect("a column of parts");
    let parts: Value = serde_json::from_str(&row[at]).expect("the parts are JSON");
    let texts: Vec<&str> = list(&parts)
        .iter()
        .filter_map(|part| part["text"].as_str())
        .collect();
    assert_eq!(texts, ["We warned them,", "and they did not listen."]);
}

#[test]
fn a_known_speaker_is_chosen_not_doubled() {
    let shelf = empty();
    let quotation = split(&shelf);
    let article = id(&quotation["article"]);
    let doubled = json!({ "article_id": article, "quote": "“We warned them,”", "attributions": [said_by("person", "The Mayor")] });
    let error = shelf.refused("create_quotation", json!({ "quotation": doubled }));
    assert_eq!(
        (&error["code"], &error["field"]),
        (&json!("conflict"), &json!("speaker")),
        "the same name: the program asks"
    );
    let chosen = json!({ "article_id": article, "quote": "“We warned them,”", "attributions": [said_by_known(speaker(&quotation))] });
    assert_eq!(speaker(&shelf.record(chosen)), speaker(&quotation));
}

#[test]
fn without_an_article_the_words_between_stay_as_typed() {
    // given a split quotation that was typed without an article
    let shelf = empty();
    let quotation = shelf.record(json!({ "quote": TYPED }));
    // when it is read, then the comma before the second part is there, and so are the marks
    let first = &quotation["parts"][0];
    assert_eq!(first["after"], "the mayor said,");
    assert_eq!(
        (&first["open"], &first["close"]),
        (&json!("“"), &json!("”"))
    );
    assert_eq!(quotation["attributions"][0]["cue"], "the mayor said");
    assert_eq!(quotation["anchoring"], "no_capture");
}
