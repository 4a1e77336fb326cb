//! `extract`: quotations found in articles, for scripts and for a person.

use serde_json::{Value, json};

use tempfile::TempDir;

use super::{Desk, cli};

const ARTICLE: &str =
    "“We warned them,” harbour master Ada Moss told Reuters on Friday, “and they did not listen.”";

#[test]
fn articles_go_in_as_lines_and_predictions_come_out_as_lines() {
    // given two articles, one of them with an identifier that is a number
    let desk = Desk(TempDir::new().expect("a folder"));
    let lines = [
        json!({ "id": "a", "text": ARTICLE, "lang": "en" }),
        json!({ "id": 7, "text": "Nothing was said." }),
    ];
    let (input, out) = (desk.file("in.jsonl"), desk.file("out.jsonl"));
    std::fs::write(&input, lines.map(|line| line.to_string() + "\n").concat()).expect("a file");
    // when they are extracted
    let ran = cli::run(["extract", "--in", &input, "--out", &out]);
    assert_eq!((ran.code, ran.err.as_str()), (0, ""));
    // then each has a line of its own, with the time it took
    let printed = std::fs::read_to_string(&out).expect("the predictions");
    let found: Vec<Value> = printed
        .lines()
        .map(|line| serde_json::from_str(line).expect("JSON"))
        .collect();
    assert_eq!((&found[0]["id"], &found[1]["id"]), (&json!("a"), &json!(7)));
    assert!(found.iter().all(|article| article["ms"].is_number()));
    assert_eq!(found[1]["quotes"], json!([]));
    // and the two fragments share a group and everything that is known of the quotation
    let quotes = found[0]["quotes"].as_array().expect("a list");
    assert_eq!(quotes.len(), 2);
    for (n, quote) in quotes.iter().enumerate() {
        let known = json!({
            "type": "direct", "form": "direct", "group": "1", "frag": n,
            "speaker": "harbour master Ada Moss", "speaker_kind": "person", "resolved_name": "Ada Moss",
            "role": "harbour master", "organization": null, "anonymous": false, "cue": "told",
            "chain": ["told Reuters"], "said_date_words": ["on Friday"],
        });
        for (field, value) in known.as_object().expect("fields") {
            assert_eq!(&quote[field], value, "{field}");
        }
        let sure = quote["confidence"].as_f64().expect("a number");
        assert!((0.0..=1.0).contains(&sure));
    }
    // and offsets count code points
    let letters: Vec<char> = ARTICLE.chars().collect();
    let words = |quote: &Value| -> String {
        let at = |key: &str| quote[key].as_u64().expect("an offset") as usize;
        letters[at("start")..at("end")].iter().collect()
    };
    assert_eq!(words(&quotes[0]), "We warned them,");
    assert_eq!(words(&quotes[1]), "and they did not listen.");
}

#[test]
fn one_article_is_printed_for_a_person_with_the_reasons() {
    let desk = Desk(TempDir::new().expect("a folder"));
    let article = desk.file("article.txt");
    std::fs::write(&article, ARTICLE).expect("a file");
    let ran = cli::run(["extract", &article]);
    assert_eq!((ran.code, ran.err.as_str()), (0, ""));
    for line in [
        "   — harbour master Ada Moss = Ada Moss (person)",
        "   role: harbour master",
        "   around it: told Reuters; on Friday",
        "   because “told” ",
    ] {
        assert!(ran.out.contains(line), "{line:?} in\n{}", ran.out);
    }
}

#[test]
fn a_line_that_is_no_article_is_named() {
    let desk = Desk(TempDir::new().expect("a folder"));
    let (input, out) = (desk.file("in.jsonl"), desk.file("out.jsonl"));
    std::fs::write(&input, "{\"id\":1,\"text\":\"a\"}\n{\"id\":2}\n").expect("a file");
    let ran = cli::run(["extract", "--in", &input, "--out", &out]);
    assert_ne!(ran.code, 0);
    assert!(ran.err.contains("Line 2"), "{}", ran.err);
}
