//! The example article of the domain, where it is at hand. Its text is not part of this project.

use std::path::Path;

use serde_json::{Value, json};

use crate::integration::given::{Article, empty, id, list, said_by};

#[test]
fn the_known_quotation_starts_at_its_known_offsets() {
    let path =
        Path::new(env!("CARGO_MANIFEST_DIR")).join("../../shared/articles/dissent-cables.txt");
    let Ok(text) = std::fs::read_to_string(&path) else {
        println!("skipped: the example article is not beside the project");
        return;
    };
    assert_eq!((text.chars().count(), text.len()), (4232, 4283));
    let words: String = text.chars().skip(3024).take(3331 - 3024).collect();
    let shelf = empty();
    let made = shelf.step(
        "create_article",
        json!({ "text": text, "article": { "published": { "date": "2023-10-26" } } }),
    );
    let article = Article {
        id: id(&made),
        text,
    };
    let quotation = shelf.record(article.quote(
        &[&words],
        json!({ "attributions": [said_by("person", "Josh Paul")] }),
    ));
    assert_eq!(
        (&quotation["form"], &quotation["said"]),
        (&json!("direct"), &Value::Null)
    );

    let export: Value = serde_json::from_str(&shelf.exported("json", json!({}))).expect("JSON");
    let part = &list(&export["quotations"][0]["parts"])[0];
    assert_eq!(
        (&part["start"], &part["end"], &part["exact"]),
        (&json!(3024), &json!(3331), &json!(words))
    );
    let file = rusqlite::Connection::open(shelf.path("test.onrecord")).expect("opens");
    let byte: i64 = file
        .query_row("SELECT start FROM span", [], |row| row.get(0))
        .expect("one span");
    assert_eq!(byte, 3068);
    shelf.assert_true_to_captures();
}
