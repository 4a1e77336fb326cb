//! From a file, an address or the clipboard to a capture that can be shown to be untouched.

mod again;
mod command_line;
mod fetching;
mod original;
mod reading;

use std::path::PathBuf;

use serde_json::{Value, json};

use super::given::{Article, Shelf, fixture, id};

/// A fixture as a file of its own in the library's folder.
fn file(shelf: &Shelf, name: &str) -> PathBuf {
    let path = shelf.path(name);
    std::fs::write(&path, fixture(&format!("pages/{name}"))).expect("written");
    path
}

/// The article that a person saves without changing anything.
fn saved(shelf: &Shelf, draft: &Value) -> Article {
    let made = shelf.step("create_article", confirmed(draft));
    let text = draft["text"].as_str().expect("a text").to_owned();
    Article {
        id: id(&made),
        text,
    }
}

/// What a person confirms without changing anything: the first reading of each thing.
fn confirmed(draft: &Value) -> Value {
    let line = |name: &str| {
        draft[name][0]["value"]
            .as_str()
            .unwrap_or_default()
            .to_owned()
    };
    let date = |name: &str| match draft[name][0]["date"].clone() {
        Value::Null => json!({}),
        date => date,
    };
    json!({
        "article": {
            "headline": line("headline"), "outlet": line("outlet"), "byline": line("byline"), "url": line("url"),
            "language": line("language"), "published": date("published"), "updated": date("updated"),
        },
        "text": draft["text"], "source": draft["source"],
    })
}
