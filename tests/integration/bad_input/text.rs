//! Texts that are none, too long, or full of characters that no text has.

use serde_json::{Value, json};

use crate::integration::given::{Shelf, empty, id, said_by, words};

fn assert_refused(shelf: &Shelf, command: &str, input: Value, field: &str) -> String {
    let error = shelf.refused(command, input);
    assert_eq!(
        (&error["code"], &error["field"]),
        (&json!("invalid_input"), &json!(field)),
        "{error}"
    );
    let message = error["message"].as_str().expect("a message").to_owned();
    assert!(
        message.chars().count() < 300,
        "the message is one that a person reads: {message}"
    );
    message
}

fn quotation(quote: &str) -> Value {
    json!({ "quotation": { "quote": quote } })
}

#[test]
fn an_empty_quote_is_refused() {
    let shelf = empty();
    for quote in [
        "", "   ", "\n\t", "“”", "“ ”", "...", "\u{200b}", "\u{feff}", "—",
    ] {
        assert_refused(&shelf, "create_quotation", quotation(quote), "quote");
    }
}

#[test]
fn five_megabytes_are_no_quote_but_may_be_an_article() {
    let shelf = empty();
    let text = "The water rose again. ".repeat(5_000_000 / 22 + 1);
    assert_refused(&shelf, "create_quotation", quotation(&text), "quote");
    let article = shelf.step(
        "create_article",
        json!({ "text": text, "article": { "headline": "Long" } }),
    );
    let stored = shelf.ask("get_article", json!({ "id": id(&article) }));
    assert_eq!(stored["text"].as_str().map(str::len), Some(text.len()));
    assert_eq!(stored["untouched"], true);
    let whole = json!({ "article_id": id(&article), "spans": [{ "start": 0, "end": text.len() }] });
    assert_refused(
        &shelf,
        "create_quotation",
        json!({ "quotation": whole }),
        "spans",
    );
    let too_long = "x".repeat(20_000_001);
    assert_refused(
        &shelf,
        "create_article",
        json!({ "text": too_long }),
        "text",
    );
}

#[test]
fn nul_and_control_characters_are_refused_where_words_are_typed() {
    let shelf = empty();
    for quote in [
        "We\u{0}warned",
        "We \u{7} warned",
        "We \u{1b}[31mwarned",
        "We \u{85} warned",
    ] {
        assert_refused(&shelf, "create_quotation", quotation(quote), "quote");
    }
    let with = |field: &str, value: Value| {
        let mut quotation = json!({ "quote": "We warned them." });
        quotation[field] = value;
        json!({ "quotation": quotation })
    };
    assert_refused(
        &shelf,
        "create_quotation",
        with("note", json!("a\u{0}b")),
        "note",
    );
    assert_refused(
        &shelf,
        "create_quotation",
        with("tags", json!(["a\nb"])),
        "tags",
    );
    assert_refused(
        &shelf,
        "create_quotation",
        with("attributions", json!([said_by("person", "Ida\u{0}")])),
        "printed_speaker",
    );
    assert_refused(
        &shelf,
        "create_quotation",
        with(
            "said",
            json!({ "printed": "on\u{0}Wednesday", "date": "2023" }),
        ),
        "said",
    );
    assert_refused(
        &shelf,
        "create_speaker",
        json!({ "kind": "person", "name": "Ida\u{0}Marrow" }),
        "name",
    );
    assert_refused(
        &shelf,
        "create_organization",
        json!({ "name": "The\nBoard" }),
        "name",
    );
    assert_refused(&shelf, "create_project", json!({ "name": "\u{1}" }), "name");
}

#[test]
fn an_article_keeps_its_control_characters_but_has_no_nul() {
    let shelf = empty();
    let message = assert_refused(
        &shelf,
        "create_article",
        json!({ "text": "One.\nTwo\u{0}." }),
        "text",
    );
    assert!(message.contains("Line 2"), "{message}");
    let text = "Head\u{c}\u{1}\r\n“We warned\u{7f} them,” she said.";
    let article = shelf.article_with(text.to_owned(), json!({ "headline": "Old" }));
    assert_eq!(
        shelf.ask("get_article", json!({ "id": article.id }))["text"],
        text
    );
    let quotation = shelf.record(article.quote(&["We warned\u{7f} them,"], json!({})));
    assert_eq!(words(&quotation), ["We warned\u{7f} them,"]);
    shelf.assert_true_to_captures();
}

#[test]
fn a_lone_surrogate_from_the_window_is_refused() {
    let shelf = empty();
    for quote in [
        r"\ud83c",
        r"We \udf0a warned",
        r"\udf0a\ud83c",
        r"\ud83c\u0041",
    ] {
        let error = shelf.refused_text(
            "create_quotation",
            &format!(r#"{{"quotation":{{"quote":"{quote}"}}}}"#),
        );
        assert_eq!(
            (&error["code"], &error["field"]),
            (&json!("invalid_input"), &json!("input"))
        );
    }
    let pair = shelf.ask(
        "create_quotation",
        json!({ "quotation": { "quote": "🌊 We warned them." } }),
    );
    assert_eq!(words(&pair["value"]), ["🌊 We warned them."]);
}

#[test]
fn right_to_left_overrides_stay_as_printed_and_are_isolated_in_exports() {
    let shelf = empty();
    let printed = "We \u{202e}denraw\u{202c} them,";
    let article = shelf.article_with(
        format!("“{printed}” he said."),
        json!({ "headline": "Turned \u{202e}around" }),
    );
    let quotation = shelf.record(article.quote(
        &[printed],
        json!({ "attributions": [said_by("person", "Ida \u{202e}worraM")] }),
    ));
    assert_eq!(words(&quotation), [printed]);
    let found = shelf.found(json!({ "text": "we denraw them" }));
    assert_eq!(found, [id(&quotation)], "search does not see them");
    let html = shelf.exported("html", json!({}));
    assert!(
        html.contains("<bdi") || html.contains("dir=\"auto\"") || html.contains("unicode-bidi"),
        "isolated in HTML"
    );
    let markdown = shelf.exported("md", json!({}));
    let open = markdown
        .matches(['\u{202e}', '\u{2066}', '\u{2067}', '\u{2068}'])
        .count();
    let closed = markdown.matches(['\u{202c}', '\u{2069}']).count();
    assert!(
        open <= closed,
        "no override runs on into the next words: {open} opened, {closed} closed\n{markdown}"
    );
    shelf.assert_true_to_captures();
}

#[test]
fn a_url_that_is_none_is_refused() {
    let shelf = empty();
    for url in [
        "javascript:alert(1)",
        "file:///etc/passwd",
        "tide.example",
        "https://",
        "https:// tide",
        "ftp://tide.example",
        "http:tide",
    ] {
        let about = json!({ "headline": "x", "url": url });
        assert_refused(&shelf, "create_article", json!({ "article": about }), "url");
    }
    let about = json!({ "headline": "x", "url": "https://tide.example/2023?a=b#c" });
    shelf.step("create_article", json!({ "article": about }));
}

#[test]
fn a_name_of_ten_thousand_characters_is_refused_wherever_it_is_typed() {
    let shelf = empty();
    let name = "ا".repeat(10_000);
    let quotation = json!({ "quote": "We warned them.", "attributions": [{ "speaker": { "is": "new", "kind": "person", "name": name } }] });
    assert_refused(
        &shelf,
        "create_quotation",
        json!({ "quotation": quotation }),
        "speaker",
    );
    assert_refused(
        &shelf,
        "create_speaker",
        json!({ "kind": "person", "name": name }),
        "name",
    );
    assert_refused(
        &shelf,
        "create_organization",
        json!({ "name": name }),
        "name",
    );
    assert_refused(
        &shelf,
        "save_filter",
        json!({ "name": name, "filter": {} }),
        "name",
    );
    let about = json!({ "headline": name });
    assert_refused(
        &shelf,
        "create_article",
        json!({ "article": about }),
        "headline",
    );
}

#[test]
fn looking_for_words_that_fold_to_nothing_finds_nothing() {
    let shelf = empty();
    let article = shelf.article("quay-meeting.txt", json!({ "headline": "x" }));
    for quote in [
        "\u{200b}",
        "\u{301}",
        "“Nobody” he said “\u{200b}”",
        "“\u{200b}” he said “Nobody”",
        "“sources said” he said “\u{200e}\u{200f}”",
    ] {
        let located = shelf.ask(
            "locate_quotation",
            json!({ "quote": quote, "article_id": article.id }),
        );
        assert_eq!(
            (&located["exact"], &located["spans"]),
            (&json!(false), &json!([])),
            "{quote:?}"
        );
    }
}

#[test]
fn what_is_typed_into_the_search_is_never_a_query_language() {
    let shelf = empty();
    let quotation = shelf.record(json!({ "quote": "We warned them.", "said": { "date": "2023" } }));
    for text in [
        "\"",
        "warned\"",
        "warned OR",
        "NEAR(warned)",
        "warned*",
        "text:warned",
        "{filter} : any",
        "^warned",
        "-warned",
        "'; --",
        "(((",
        "\u{0}",
        "warned\u{0}",
    ] {
        shelf.found(json!({ "text": text }));
        shelf.ask("list_speakers", json!({ "text": text }));
        shelf.ask("list_organizations", json!({ "text": text }));
        shelf.ask("list_articles", json!({ "text": text }));
        shelf.ask("list_outlets", json!({ "text": text }));
    }
    assert_eq!(
        shelf.found(json!({ "text": "fdirect" })),
        Vec::<i64>::new(),
        "facts are not words"
    );
    assert_eq!(shelf.found(json!({ "text": "warned" })), [id(&quotation)]);
}
