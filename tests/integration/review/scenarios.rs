//! The scenarios whose quotations are suggested, recorded by accepting what is suggested.

use serde_json::json;

use super::{accept, accept_as, known, parts, suggested, suggestion};
use crate::integration::given::{Article, Shelf, empty, id, list, speaker, words};

fn memos(shelf: &Shelf) -> Article {
    let about = json!({ "headline": "Harbour officials draft objection memos", "published": { "date": "2023-10-26" }, "language": "en" });
    shelf.article("corvane-memos.txt", about)
}

#[test]
fn every_quotation_of_the_article_is_suggested_at_its_own_offsets() {
    let shelf = empty();
    let memos = memos(&shelf);
    let all = suggested(&shelf, &memos);
    let form = |words: &str| suggestion(&shelf, &memos, words)["quotation"]["form"].clone();
    for words in [
        "When the dredgers",
        "Despite the warnings",
        "At the very least",
        "We warned them,",
        "I believe",
    ] {
        assert_eq!(form(words), "direct", "{words}");
    }
    // "That" joins a paraphrase to its cue and is no word of it.
    for words in [
        "the storm’s damage",
        "more than 40 children",
        "236 children",
        "536 children",
    ] {
        assert_eq!(form(words), "indirect", "{words}");
    }
    for each in &all {
        assert!(number_of(each, "overall") < 100 && !list(&each["reasons"]).is_empty());
        let words = &each["quotation"]["said"]["printed"];
        assert!(
            words != "" || each["quotation"]["said"]["date"] == "",
            "no day is made of nothing"
        );
    }
}

fn number_of(suggestion: &serde_json::Value, part: &str) -> i64 {
    suggestion["confidence"][part].as_i64().expect("a number")
}

#[test]
fn one_unnamed_source_for_both_quotations_of_this_article() {
    let shelf = empty();
    let memos = memos(&shelf);
    let first = suggestion(&shelf, &memos, "Despite the warnings");
    assert_eq!(
        (known(&first), &first["who"]["asks"]),
        (vec![], &json!(false))
    );
    let first = accept(&shelf, &first);
    let second = suggestion(&shelf, &memos, "At the very least");
    assert_eq!(
        known(&second),
        [(speaker(&first), "description".to_owned())]
    );
    let second = accept_as(&shelf, &second, speaker(&first));
    assert_eq!(speaker(&second), speaker(&first));
    assert_eq!(second["attributions"][0]["printed_speaker"], "the source");
    assert_eq!(second["level"], "not_stated", "the level is never guessed");
    let source = shelf.ask("get_speaker", json!({ "id": speaker(&first) }));
    assert_eq!(source["unnamed"]["article"]["id"], memos.id);
    assert_eq!(source["unnamed"]["descriptor"], "one of the sources");
    assert_eq!(source["unnamed"]["source_count"], "one");
    let unnamed = json!({ "field": "kind", "value": "unnamed_source" });
    assert_eq!(shelf.found_by(unnamed), [id(&first), id(&second)]);
    shelf.assert_true_to_captures();
}

#[test]
fn a_document_speaks_and_no_person_is_invented() {
    let shelf = empty();
    let memos = memos(&shelf);
    let read = accept(&shelf, &suggestion(&shelf, &memos, "When the dredgers"));
    let said = accept(&shelf, &suggestion(&shelf, &memos, "the storm’s damage"));
    assert_eq!(read["attributions"][0]["speaker"]["kind"], "document");
    assert_eq!(read["attributions"][0]["cue"], "read");
    assert!(
        words(&read)[0].ends_with("other ports,"),
        "the printed form keeps the comma"
    );
    assert!(!read["clean"].is_null());
    assert_eq!(said["form"], "indirect");
    assert_eq!(said["attributions"][0]["speaker"]["kind"], "group");
    let persons = shelf.ask("list_speakers", json!({ "kinds": ["person"] }));
    assert_eq!(persons, json!([]));
    let text = shelf.exported("md", json!({}));
    assert!(!text.contains("“the storm"), "a paraphrase gets no marks");
}

#[test]
fn a_quotation_in_two_parts_is_suggested_as_one() {
    let shelf = empty();
    let memos = memos(&shelf);
    let found = suggestion(&shelf, &memos, "We warned them,");
    assert_eq!(
        parts(&memos, &found),
        ["We warned them,", "and they did not listen."]
    );
    let quotation = accept(&shelf, &found);
    assert_eq!(
        words(&quotation),
        ["We warned them,", "and they did not listen."]
    );
    assert_eq!(quotation["form"], "direct");
    let all = suggested(&shelf, &memos);
    assert!(
        all.iter()
            .all(|each| parts(&memos, each)[0] != "We warned them,"),
        "it is not suggested again"
    );
}

#[test]
fn a_fragment_is_suggested_inside_a_recorded_paraphrase_too() {
    let shelf = empty();
    let text = "In a report on Wednesday, citing several unnamed sources, the island news site Salt Ledger said that as tensions run high within the Ministry, officials are increasingly frustrated with the Board’s open support of an ongoing “drowning” by the Company against the people of the town.";
    let article = shelf.article_with(text.to_owned(), json!({ "language": "en" }));
    let fragment = suggested(&shelf, &article)
        .into_iter()
        .find(|each| parts(&article, each) == ["drowning"]);
    if let Some(fragment) = fragment {
        assert_eq!(fragment["quotation"]["form"], "fragment");
        assert!(fragment["who"].is_null(), "its owner is left open");
    }
    for each in suggested(&shelf, &article) {
        accept(&shelf, &each);
    }
    assert_eq!(suggested(&shelf, &article), Vec::<serde_json::Value>::new());
}

#[test]
fn when_a_role_was_held_is_not_when_it_was_said() {
    let shelf = empty();
    let text =
        "“We wrote it down,” said Ida Marrow, who headed the structures unit until last year.";
    let article = shelf.article_with(text.to_owned(), json!({ "language": "en" }));
    let found = suggestion(&shelf, &article, "We wrote");
    assert_eq!(found["quotation"]["said"]["printed"], "");
    assert!(
        found["quotation"]["attributions"][0]["printed_role"]
            .as_str()
            .is_some_and(|role| role.contains("until last year"))
    );
}
