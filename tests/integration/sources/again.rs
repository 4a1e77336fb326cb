//! The same source again: recognised before it is saved, and captured again when a person wants that.

use serde_json::json;

use super::{confirmed, file, saved};
use crate::integration::given::{empty, said_by};

#[test]
fn the_same_words_bytes_or_address_are_recognised() {
    let shelf = empty();
    let path = file(&shelf, "weir-gates.html");
    let draft = shelf.ask("read_source", json!({ "path": path }));
    let made = shelf.step("create_article", confirmed(&draft));

    let again = shelf.ask("read_source", json!({ "path": path }));
    assert_eq!(again["known"]["by"], "text");
    assert_eq!(again["known"]["article"]["id"], made["id"]);
    let error = shelf.refused("create_article", confirmed(&again));
    assert_eq!(
        (&error["code"], &error["field"]),
        (&json!("conflict"), &json!("text"))
    );

    // The same bytes, of which a person had changed the text.
    let page = super::fixture("pages/harbour-fees.html");
    let draft = shelf.ask("read_source", json!({ "html": page }));
    shelf.step(
        "create_article",
        json!({ "article": { "headline": "Fees" }, "text": "Changed.", "source": draft["source"] }),
    );
    let again = shelf.ask("read_source", json!({ "html": page }));
    assert_eq!(again["known"]["by"], "original");

    // Other words under the same address.
    let moved = "<html><head><meta property='og:url' content='https://quay.example/fees'></head><body><p>New words.</p></body></html>";
    shelf.step(
        "create_article",
        json!({ "article": { "headline": "At", "url": "https://quay.example/fees" } }),
    );
    assert_eq!(
        shelf.ask("read_source", json!({ "html": moved }))["known"]["by"],
        "address"
    );
}

#[test]
fn a_new_capture_leaves_the_first_and_its_quotations_untouched() {
    let shelf = empty();
    let path = file(&shelf, "weir-gates.html");
    let draft = shelf.ask("read_source", json!({ "path": path }));
    let printed = saved(&shelf, &draft);
    let quotation = shelf.record(printed.quote(
        &["We warned them twice,"],
        json!({ "attributions": [said_by("person", "Jonna Reik")] }),
    ));
    let first = shelf.ask("get_article", json!({ "id": printed.id }))["captures"][0].clone();

    let changed = super::fixture("pages/weir-gates.html")
        .replace("warned them twice", "warned them three times");
    std::fs::write(&path, changed).expect("written");
    let draft = shelf.ask("read_source", json!({ "path": path }));
    assert_eq!(draft["known"]["by"], "address");
    let input =
        json!({ "article_id": printed.id, "text": draft["text"], "source": draft["source"] });
    let second = shelf.step("create_capture", input);

    let captures = shelf.ask("get_article", json!({ "id": printed.id }))["captures"].clone();
    assert_eq!(captures.as_array().map(Vec::len), Some(2));
    assert_eq!(captures[0], second);
    assert_eq!(captures[1], first, "the first capture is as it was");
    let kept = shelf.quotation(quotation["id"].as_i64().expect("an id"));
    assert_eq!(
        kept["capture"], quotation["capture"],
        "its words stay where they were printed"
    );

    let again = shelf.ask("read_source", json!({ "path": path }));
    let same =
        json!({ "article_id": printed.id, "text": again["text"], "source": again["source"] });
    let error = shelf.refused("create_capture", same);
    assert_eq!(
        error["code"], "conflict",
        "nothing has changed since: {error}"
    );
}
