//! Suggested quotations: what is proposed, who may be meant, and that nothing is written before a person says so.

mod again;
mod meant;
mod rivals;
mod scenarios;
mod when;
mod writes_nothing;

use serde_json::{Value, json};

use super::given::{Article, Shelf, id, list, number};

/// What is suggested for an article now.
pub fn suggested(shelf: &Shelf, article: &Article) -> Vec<Value> {
    list(&shelf.ask("list_suggestions", json!({ "article_id": article.id }))["found"]).clone()
}

/// The suggestion whose first words are these.
pub fn suggestion(shelf: &Shelf, article: &Article, words: &str) -> Value {
    let all = suggested(shelf, article);
    let found = all
        .iter()
        .find(|each| parts(article, each)[0].starts_with(words));
    found
        .unwrap_or_else(|| panic!("{words} is suggested"))
        .clone()
}

/// The words of a suggestion's parts, as the window reads them from the text.
pub fn parts(article: &Article, suggestion: &Value) -> Vec<String> {
    let units: Vec<u16> = article.text.encode_utf16().collect();
    let spans = list(&suggestion["quotation"]["spans"]).iter();
    spans
        .map(|span| {
            let range = number(&span["start"]) as usize..number(&span["end"]) as usize;
            String::from_utf16(&units[range]).expect("whole characters")
        })
        .collect()
}

/// Accepts a suggestion as the window does: one operation, undone and redone on the way.
pub fn accept(shelf: &Shelf, suggestion: &Value) -> Value {
    assert_ne!(suggestion["who"]["asks"], true, "nothing is left to ask");
    shelf.record(suggestion["quotation"].clone())
}

/// Accepts a suggestion that asks who is meant: the speaker of the library that is answered.
pub fn accept_as(shelf: &Shelf, suggestion: &Value, speaker: i64) -> Value {
    assert_eq!(suggestion["who"]["asks"], true);
    let mut quotation = suggestion["quotation"].clone();
    quotation["attributions"][0]["speaker"] = json!({ "is": "existing", "id": speaker });
    shelf.record(quotation)
}

/// The ids of those who may be meant, with why.
pub fn known(suggestion: &Value) -> Vec<(i64, String)> {
    let known = list(&suggestion["who"]["known"]).iter();
    known
        .map(|each| {
            let by = each["by"].as_str().expect("a reason").to_owned();
            (id(&each["row"]["speaker"]), by)
        })
        .collect()
}
