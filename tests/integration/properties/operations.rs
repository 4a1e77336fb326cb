//! Any sequence of operations, undone one by one and redone.

use onrecord_core::api::call;
use onrecord_core::{ErrorCode, Progress};
use proptest::prelude::*;
use serde_json::{Value, json};

use super::random::{Choice, START, operation};
use crate::integration::given::{Shelf, empty, said_by};

/// An export of another library, for the import among the operations.
fn brought_along() -> String {
    let other = empty();
    let article = other.article(
        "corvane-memos.txt",
        json!({ "headline": "Memos", "outlet": "The Mole" }),
    );
    let quotation = article.quote(
        &["drowning"],
        json!({ "attributions": [said_by("person", "Ilan Marrow")], "tags": ["water"] }),
    );
    other.record(quotation);
    other.record(json!({ "quote": "Nobody asked the harbour.", "said": { "date": "2023-10" }, "attributions": [said_by("organization", "The Board")] }));
    other.exported("json", json!({}))
}

/// What a person sees of the whole library, in every order.
pub fn seen(shelf: &Shelf) -> Value {
    let orders: Vec<Value> = ["newest", "oldest", "added"]
        .iter()
        .map(|sort| shelf.ask("list_quotation_ids", json!({ "sort": sort })))
        .collect();
    json!({
        "orders": orders,
        "rows": shelf.ask("list_quotations", json!({})),
        "facets": shelf.ask("list_facets", json!({})),
        "counts": shelf.ask("count_quotations", json!({})),
        "found": shelf.ask("list_quotation_ids", json!({ "filter": { "text": "harbour" } })),
        "speakers": shelf.ask("list_speakers", json!({ "text": "board" })),
    })
}

fn newest_operation(shelf: &Shelf) -> Value {
    shelf.ask("list_operations", json!({ "limit": 1 }))
}

fn assert_sound(shelf: &Shelf) {
    let report = shelf.ask("check_library", json!({}));
    assert_eq!(report["sound"], true, "{report}");
}

/// Runs the operation; a refusal must have a reason of the user's and change nothing. Says whether anything changed.
fn run(shelf: &Shelf, choice: Choice) -> bool {
    let (command, input) = operation(shelf, choice);
    let before = newest_operation(shelf);
    match call(
        shelf.library(),
        command,
        &input.to_string(),
        &Progress::none(),
    ) {
        Ok(_) => newest_operation(shelf) != before,
        Err(error) => {
            let expected = [
                ErrorCode::InvalidInput,
                ErrorCode::NotFound,
                ErrorCode::Conflict,
            ];
            assert!(
                expected.contains(&error.code),
                "{command} {input}: {error:?}"
            );
            assert_eq!(newest_operation(shelf), before);
            false
        }
    }
}

proptest! {
    #![proptest_config(super::config())]

    #[test]
    fn undone_one_by_one_and_redone_gives_the_same_at_every_step(choices in prop::collection::vec(any::<Choice>(), 1..24)) {
        let shelf = empty();
        std::fs::write(shelf.path("other.json"), brought_along()).expect("written");
        let mut states = vec![(shelf.dump(), seen(&shelf))];
        for choice in START.into_iter().chain(choices) {
            if run(&shelf, choice) {
                states.push((shelf.dump(), seen(&shelf)));
                assert_sound(&shelf);
            }
        }
        for (dump, rows) in states.iter().rev().skip(1) {
            shelf.ask("undo", json!({}));
            prop_assert_eq!(&shelf.dump(), dump);
            prop_assert_eq!(&seen(&shelf), rows);
            assert_sound(&shelf);
        }
        shelf.refused("undo", json!({}));
        for (dump, rows) in states.iter().skip(1) {
            shelf.ask("redo", json!({}));
            prop_assert_eq!(&shelf.dump(), dump);
            prop_assert_eq!(&seen(&shelf), rows);
            assert_sound(&shelf);
        }
        shelf.refused("redo", json!({}));
        let (dump, rows) = states.last().expect("the first");
        shelf.ask("rebuild_derived", json!({}));
        prop_assert_eq!(&shelf.dump(), dump);
        prop_assert_eq!(&seen(&shelf), rows, "rebuilding what is derived changes no result");
    }
}
