//! `in:` finds articles by words of their headline or address, whatever becomes of the article.

use serde_json::{Value, json};

use super::super::given::{Shelf, empty, id};
use super::ids;

/// An article with one quotation: the ids of both.
fn printed(shelf: &Shelf, headline: &str, url: &str) -> (i64, i64) {
    let about = json!({ "headline": headline, "url": url });
    let article = shelf.article_with(format!("Article of {headline} at {url}"), about);
    let quotation = shelf.record(json!({ "quote": "Nobody asked.", "article_id": article.id }));
    (article.id, id(&quotation))
}

#[test]
fn words_of_a_headline_or_an_address_find_its_quotations() {
    // given articles in several scripts
    let shelf = empty();
    let (_, gate) = printed(
        &shelf,
        "The “old” Gáte Four stays shut",
        "https://mole.example/2023/gate-four",
    );
    let (_, longer) = printed(&shelf, "The old gate four stays shut for years", "");
    let (_, japanese) = printed(&shelf, "水門は安全だ", "");
    let (_, arabic) = printed(&shelf, "البوّابة مفتوحةٌ", "https://tide.example/a");
    for (typed, found) in [
        ("in:gat", vec![gate, longer]),
        ("in:GATE", vec![gate, longer]),
        ("in:\"gate fo\"", vec![gate, longer]),
        ("in:\"four gate\"", vec![]),
        // The whole headline means that article alone.
        ("in:\"The “old” gate four stays shut\"", vec![gate]),
        ("in:mole.example", vec![gate]),
        ("in:mole.example/2023", vec![gate]),
        ("in:example", vec![gate, arabic]),
        ("in:安全", vec![japanese]),
        ("in:水", vec![japanese]),
        ("in:بوابة", vec![]),
        ("in:البوابة", vec![arabic]),
        ("-in:gate", vec![japanese, arabic]),
        ("in:nothing", vec![]),
        ("in:--", vec![]),
    ] {
        // when it is typed, then these are found
        assert_eq!(ids(&shelf, typed, json!([])), found, "{typed}");
    }
}

#[test]
fn a_headline_is_found_as_it_is_now() {
    // given an article
    let shelf = empty();
    let (article, quotation) = printed(&shelf, "Gate four", "");
    let found = |text: &str| ids(&shelf, text, json!([]));
    let rename = |headline: &str| {
        let about = json!({ "headline": headline });
        shelf.ask("update_article", json!({ "id": article, "article": about }));
    };
    // when its headline is another, then the old one finds nothing
    rename("Gate five");
    assert_eq!(found("in:five"), [quotation]);
    assert_eq!(found("in:four"), [] as [i64; 0]);
    // when that is undone, then the old one finds it again
    shelf.ask("undo", json!({}));
    assert_eq!(found("in:four"), [quotation]);
    // when the article goes and comes back, then so does what finds it
    let gone = json!({ "id": article, "with_quotations": true });
    shelf.ask("delete_article", gone);
    assert_eq!(found("in:four"), [] as [i64; 0]);
    let sound = |shelf: &Shelf| assert_eq!(shelf.ask("check_library", json!({}))["sound"], true);
    sound(&shelf);
    shelf.ask("undo", json!({}));
    assert_eq!(found("in:four"), [quotation]);
    // when everything derived is built again, then it is still found
    shelf.ask("rebuild_derived", json!({}));
    assert_eq!(found("in:four"), [quotation]);
    sound(&shelf);
}

#[test]
fn an_imported_headline_is_found_too() {
    // given an article that another library exports
    let other = empty();
    printed(&other, "Gate four", "https://mole.example/gate");
    let shelf = empty();
    let path = shelf.path("other.json");
    std::fs::write(&path, other.exported("json", json!({}))).expect("written");
    // when it is imported, then its words find its quotation
    shelf.ask("import_library", json!({ "path": path, "dry_run": false }));
    assert_eq!(ids(&shelf, "in:four", json!([])), [1]);
    assert_eq!(ids(&shelf, "in:mole.example", json!([])), [1]);
    assert_eq!(shelf.ask("check_library", json!({}))["sound"], true);
}

#[test]
fn an_article_is_offered_by_any_word_of_its_headline() {
    // given two articles, one much quoted
    let shelf = empty();
    let (_, _) = printed(&shelf, "The river rises", "");
    let (article, _) = printed(&shelf, "What the river took", "");
    shelf.record(json!({ "quote": "Nobody asked.", "article_id": article }));
    // when a word is begun, then both are offered, the most quoted first
    let offered = shelf.ask("complete_query", json!({ "text": "in:riv", "cursor": 6 }));
    let labels: Vec<&Value> = super::super::given::list(&offered["completions"])
        .iter()
        .map(|completion| &completion["label"])
        .collect();
    assert_eq!(labels, ["What the river took", "The river rises"]);
    // and what is offered means that article alone
    let insert = offered["completions"][0]["insert"].as_str().expect("text");
    assert_eq!(insert, "in:\"What the river took\" ");
}
