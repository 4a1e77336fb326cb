//! Whose word it is where the article leaves it open: every candidate is offered, and what a person chose is recorded.

use serde_json::{Value, json};

use super::{parts, suggested};
use crate::integration::given::{Article, Shelf, empty, id, list};

const REPORT: &str = "In a report on Wednesday, the island news site Salt Ledger said that as tempers are high within the Ministry, officials are ever more weary of the Board’s open support of an ongoing “drowning” by the Company.";

fn word(shelf: &Shelf) -> (Article, Value) {
    let article = shelf.article_with(REPORT.to_owned(), json!({ "language": "en" }));
    let word = suggested(shelf, &article)
        .into_iter()
        .find(|each| parts(&article, each) == ["drowning"]);
    (article, word.expect("the word is suggested"))
}

fn names(suggestion: &Value) -> Vec<&str> {
    let all = list(&suggestion["rivals"]).iter();
    all.map(|each| each["who"]["name"].as_str().expect("a name"))
        .collect()
}

#[test]
fn both_candidates_are_offered_and_both_can_be_recorded_as_rivals() {
    let shelf = empty();
    let (article, word) = word(&shelf);
    assert!(word["who"].is_null(), "nobody is taken");
    assert_eq!(names(&word), ["Salt Ledger", "officials"]);
    let mut both = word["quotation"].clone();
    let rivals = list(&word["rivals"]).iter();
    both["attributions"] = rivals.map(|each| each["attribution"].clone()).collect();
    let quotation = shelf.record(both);
    let said_by: Vec<&str> = list(&quotation["attributions"])
        .iter()
        .map(|each| each["speaker"]["name"].as_str().expect("a name"))
        .collect();
    assert_eq!(said_by, ["Salt Ledger", "officials"]);
    assert_eq!(quotation["attributions"][0]["cue"], "said");
    let ambiguous = json!({ "field": "flag", "value": "ambiguous" });
    assert_eq!(shelf.found_by(ambiguous), [id(&quotation)]);
    let again = suggested(&shelf, &article);
    assert!(
        again
            .iter()
            .all(|each| parts(&article, each) != ["drowning"])
    );
}

#[test]
fn somebody_of_the_library_may_be_the_rival() {
    let shelf = empty();
    let known = shelf.step(
        "create_speaker",
        json!({ "kind": "organization", "name": "Salt Ledger" }),
    );
    let (_, word) = word(&shelf);
    let rival = &word["rivals"][0];
    assert_eq!(id(&rival["who"]["known"][0]["row"]["speaker"]), id(&known));
    let existing = json!({ "is": "existing", "id": id(&known) });
    assert_eq!(rival["attribution"]["speaker"], existing);
}
