//! The text and the filter are two views of one query, and each text finds what a scan of everything finds.

use onrecord_core::Progress;
use onrecord_core::api::call;
use proptest::prelude::*;
use serde_json::{Value, json};

use super::asked::{Asked, asked};
use super::filters::term;
use super::naive::Naive;
use super::random::{Choice, Known, START, operation};
use crate::integration::given::{Shelf, empty, ids, list};

fn library(choices: Vec<Choice>) -> Shelf {
    let shelf = empty();
    for choice in START.into_iter().chain(choices) {
        let (command, input) = operation(&shelf, choice);
        // A refused operation leaves the library as it was; what is in it is all that counts here.
        let _ = call(
            shelf.library(),
            command,
            &input.to_string(),
            &Progress::none(),
        );
    }
    shelf
}

/// Terms as the window reads them back: each once, defaults left out, ranges by their days.
fn normal(terms: &[Value]) -> Vec<Value> {
    let mut normal: Vec<Value> = Vec::new();
    for term in terms {
        if !normal.contains(term) {
            normal.push(term.clone());
        }
    }
    normal
}

fn read(shelf: &Shelf, text: &str) -> Value {
    shelf.ask("read_query", json!({ "text": text }))
}

fn written(shelf: &Shelf, filter: &Value) -> String {
    let written = shelf.ask("write_query", json!({ "filter": filter }));
    written["text"].as_str().expect("a text").to_owned()
}

/// What is written reads as the same filter, and is written so again.
fn assert_two_views(shelf: &Shelf, filter: &Value) {
    let text = written(shelf, filter);
    let again = read(shelf, &text);
    assert_eq!(again["problem"], Value::Null, "{text}");
    assert_eq!(&again["filter"], filter, "{text}");
    assert_eq!(written(shelf, &again["filter"]), text);
}

fn assert_means(shelf: &Shelf, naive: &Naive, asked: &Asked) {
    let Asked { text, says, terms } = asked;
    let expected = naive.found_by(terms, says);
    let found = |filter: Value| ids(&shelf.ask("list_quotation_ids", json!({ "filter": filter })));
    assert_eq!(found(json!({ "text": text })), expected, "{asked:?}");
    let reading = read(shelf, text);
    let nobody = terms.iter().any(|term| term["id"] == 0);
    assert_eq!(reading["problem"].is_null(), !nobody, "{text}: {reading}");
    assert_eq!(list(&reading["filter"]["terms"]), &normal(terms), "{text}");
    assert_eq!(
        found(reading["filter"].clone()),
        expected,
        "{text}: {reading}"
    );
    assert_two_views(shelf, &reading["filter"]);
    let written = written(shelf, &reading["filter"]);
    assert_eq!(
        found(json!({ "text": written })),
        expected,
        "{text}: {written}"
    );
}

proptest! {
    #![proptest_config(super::config())]

    #[test]
    fn a_query_finds_what_a_scan_finds_and_both_views_agree(
        choices in prop::collection::vec(any::<Choice>(), 12..40),
        queries in prop::collection::vec(prop::collection::vec(any::<Choice>(), 1..6), 24),
        filters in prop::collection::vec((prop::collection::vec(any::<Choice>(), 0..3), prop::collection::vec(any::<Choice>(), 0..5)), 12),
    ) {
        let shelf = library(choices);
        let (known, naive) = (Known::of(&shelf), Naive::read(&shelf));
        for choices in queries {
            assert_means(&shelf, &naive, &asked(&known, &naive, &choices));
        }
        for (words, terms) in filters {
            // Words alone, as the other view of a query holds them.
            let words: Vec<Choice> = words.into_iter().map(|[kind, a, b, c, d]| [kind % 7, a, b, c, d]).collect();
            let words = read(&shelf, &asked(&known, &naive, &words).text)["filter"]["text"].clone();
            let terms: Vec<Value> = terms.into_iter().map(|choice| term(&known, choice)).collect();
            assert_two_views(&shelf, &json!({ "text": words, "terms": normal(&terms) }));
        }
    }

    #[test]
    fn any_text_can_be_read_and_gone_on_with(
        texts in prop::collection::vec(("[a-c \"“”*#:OR水ه\\\\-]{0,24}|((speaker|org|tag|said|is|in|foo):[\"ab #12>.-]{0,6} ?(OR )?){0,3}", any::<u32>()), 40),
    ) {
        let shelf = library(Vec::new());
        for (text, cursor) in texts {
            let reading = read(&shelf, &text);
            let length = text.encode_utf16().count() as u64;
            match &reading["problem"] {
                Value::Null => assert_two_views(&shelf, &reading["filter"]),
                problem => {
                    let (start, end) = (problem["start"].as_u64(), problem["end"].as_u64());
                    prop_assert!(start < end && end <= Some(length), "{text}: {problem}");
                }
            }
            let cursor = u64::from(cursor) % (length + 2);
            let offered = shelf.ask("complete_query", json!({ "text": text, "cursor": cursor }));
            let (start, end) = (offered["start"].as_u64(), offered["end"].as_u64());
            prop_assert!(start <= end && end <= Some(length), "{text}: {offered}");
            for completion in list(&offered["completions"]) {
                let insert = completion["insert"].as_str().expect("a text");
                let reading = read(&shelf, insert);
                prop_assert_eq!(&reading["problem"], &Value::Null, "{}", completion);
                let key = insert.ends_with(':');
                prop_assert_eq!(list(&reading["filter"]["terms"]).len(), usize::from(!key), "{}", completion);
            }
        }
    }
}
