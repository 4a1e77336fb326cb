//! One statement in three outlets, linked by hand.

use serde_json::{Value, json};

use super::memos;
use super::words::WARNINGS;
use crate::integration::given::{Shelf, empty, id, list, number, said_by, speaker};

/// The source's words, an official's shorter version a day later, and a fragment a day earlier.
fn three(shelf: &Shelf) -> [i64; 3] {
    let memos = memos(shelf);
    let source = shelf.record(memos.quote(
        &[WARNINGS],
        json!({ "attributions": [said_by("unnamed_source", "one of the sources")] }),
    ));
    let about = json!({ "headline": "Second night on the quays", "outlet": "Evening Tide", "published": { "date": "2023-10-27" } });
    let second = shelf.article("quay-meeting.txt", about);
    let words = "Despite the warnings from our own surveyors … there has been no change in Ministry policy other than increasing support,";
    let official = shelf.record(second.quote(
        &[words],
        json!({ "attributions": [said_by("unnamed_source", "an official")] }),
    ));
    let about = json!({ "headline": "Ministry denies walkout", "outlet": "The Mole", "published": { "date": "2023-10-25" } });
    let third = shelf.article("third-print.txt", about);
    let part = shelf.record(third.quote(
        &["to go on drowning the lower quarter"],
        json!({ "attributions": [said_by("unnamed_source", "An official")] }),
    ));
    [id(&source), id(&official), id(&part)]
}

fn statements(shelf: &Shelf, ids: &[i64]) -> Vec<i64> {
    let mut found: Vec<i64> = ids
        .iter()
        .map(|id| number(&shelf.quotation(*id)["statement_id"]))
        .collect();
    found.sort_unstable();
    found.dedup();
    found
}

fn link(from: i64, to: i64, kind: &str, status: &str) -> Value {
    json!({ "from_id": from, "to_id": to, "kind": kind, "status": status })
}

#[test]
fn confirmed_links_make_one_statement_with_its_first_appearance() {
    let shelf = empty();
    let [source, official, part] = three(&shelf);
    assert_eq!(statements(&shelf, &[source, official, part]).len(), 3);
    shelf.step(
        "link_quotations",
        link(official, source, "variant", "confirmed"),
    );
    let contains = shelf.step(
        "link_quotations",
        link(source, part, "contains", "confirmed"),
    );
    assert_eq!(
        statements(&shelf, &[source, official, part]).len(),
        1,
        "one statement with three quotations"
    );
    let whole = shelf.quotation(source);
    let others: Vec<i64> = list(&whole["wordings"]).iter().map(id).collect();
    assert_eq!(others, [part, official], "the first printed first");
    let speakers: Vec<i64> = [source, official, part]
        .iter()
        .map(|id| speaker(&shelf.quotation(*id)))
        .collect();
    assert!(
        speakers[0] != speakers[1] && speakers[1] != speakers[2],
        "identities are not merged"
    );

    shelf.step("unlink_quotations", json!({ "id": contains }));
    assert_eq!(
        statements(&shelf, &[source, official]).len(),
        1,
        "the other link still holds"
    );
    assert_eq!(statements(&shelf, &[source, part]).len(), 2);
    shelf.assert_true_to_captures();
}

#[test]
fn the_form_finds_the_other_wordings_and_a_single_word_finds_none() {
    let shelf = empty();
    let [source, official, part] = three(&shelf);
    let similar = |words: &str| -> Vec<i64> {
        let located = shelf.ask("locate_quotation", json!({ "quote": words }));
        list(&located["similar"])
            .iter()
            .map(|found| id(&found["quotation"]))
            .collect()
    };
    let mut found = similar(WARNINGS);
    found.sort_unstable();
    assert_eq!(found, [source, official, part]);
    assert_eq!(similar("drowning"), Vec::<i64>::new());
    assert_eq!(
        similar("A wholly different remark about the price of rope and tar."),
        Vec::<i64>::new()
    );
}

#[test]
fn a_rejection_is_remembered_and_changes_no_statement() {
    let shelf = empty();
    let [source, official, _] = three(&shelf);
    shelf.step(
        "link_quotations",
        link(official, source, "variant", "rejected"),
    );
    assert_eq!(statements(&shelf, &[source, official]).len(), 2);
    let shelf = shelf.reopened();
    assert_eq!(
        shelf.quotation(source)["cross_references"][0]["status"],
        "rejected"
    );
}

#[test]
fn what_was_linked_and_is_rejected_afterwards_is_two_statements_again() {
    let shelf = empty();
    let [source, official, _] = three(&shelf);
    shelf.step(
        "link_quotations",
        link(official, source, "variant", "confirmed"),
    );
    shelf.step(
        "link_quotations",
        link(official, source, "variant", "rejected"),
    );
    assert_eq!(statements(&shelf, &[source, official]).len(), 2);
}
