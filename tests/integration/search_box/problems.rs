//! What cannot be asked is refused with its place and with what to do.

use serde_json::{Value, json};

use crate::integration::given::{Shelf, empty, sample};

fn problem(shelf: &Shelf, text: &str) -> Value {
    shelf.ask("read_query", json!({ "text": text }))["problem"].clone()
}

/// The part of a text between two UTF-16 offsets.
fn part(text: &str, problem: &Value) -> String {
    let at = |name: &str| problem[name].as_u64().expect("an offset") as usize;
    let units: Vec<u16> = text.encode_utf16().collect();
    String::from_utf16(&units[at("start")..at("end")]).expect("whole characters")
}

#[test]
fn a_problem_stands_where_it_is_typed_and_says_what_to_do() {
    // given the sample library
    let shelf = sample();
    for (typed, place, says) in [
        (
            "gate is:foo four",
            "is:foo",
            "“is:foo” is not known. It can be person, organization,",
        ),
        (
            "is:un",
            "is:un",
            "“is:un” can be unnamed, unchecked. Write more of it.",
        ),
        ("has:wings", "has:wings", "“has:wings” is not known."),
        (
            "gate said:2024-13",
            "said:2024-13",
            "there is no such day in the calendar",
        ),
        (
            "said:2023..2020",
            "said:2023..2020",
            "“2023..2020” is not a date: it ends before it begins",
        ),
        ("published:soon", "published:soon", "“soon” is not a date"),
        (
            "date:03/04/2024",
            "date:03/04/2024",
            "can be 2024-03-04 or 2024-04-03",
        ),
        ("said:>", "said:>", "Write a date after the sign"),
        ("said:>2020..", "said:>2020..", "has no such end"),
        ("said:<0001", "said:<0001", "has no such end"),
        (
            "-said.unknown:x gate",
            "-said.unknown:x",
            "“x” is not a date",
        ),
        (
            "😀 水 *ab* gate",
            "*ab*",
            "Write at least 3 letters between the stars",
        ),
        ("*don’t*", "*don’t*", "holds more than one word"),
        (
            "gate OR tag:x",
            "OR",
            "OR stands between words, or between values of one field",
        ),
        (
            "speaker:a speaker:nobodyhasthis",
            "speaker:nobodyhasthis",
            "No speaker here is called “nobodyhasthis”.",
        ),
        (
            "org.then:nobodyhasthis",
            "org.then:nobodyhasthis",
            "No organization here is called",
        ),
        (
            "outlet:nobodyhasthis",
            "outlet:nobodyhasthis",
            "No outlet here is called",
        ),
        (
            "tag:\"nobody has\"",
            "tag:\"nobody has\"",
            "No tag here is called “nobody has”.",
        ),
        (
            "project:nobodyhasthis",
            "project:nobodyhasthis",
            "No project here is called",
        ),
        (
            "in:nobodyhasthis",
            "in:nobodyhasthis",
            "No article here has “nobodyhasthis” in its headline or address.",
        ),
        (
            "speaker:\"Somebody Else\"#1",
            "speaker:\"Somebody Else\"#1",
            "Number 1 is “",
        ),
        (
            "speaker:\"Somebody\"#9999",
            "speaker:\"Somebody\"#9999",
            "Speaker number 9999 is not in this library.",
        ),
        ("role:-- gate", "role:--", "Write words of the role"),
    ] {
        // when it is typed
        let problem = problem(&shelf, typed);
        // then the place is what is wrong, and the message says what to do
        assert_eq!(part(typed, &problem), place, "{typed}");
        let message = problem["message"].as_str().expect("a message");
        assert!(message.contains(says), "{typed}: {message}");
    }
}

#[test]
fn the_first_problem_is_told_and_the_rest_is_read() {
    // given the sample library
    let shelf = sample();
    // when two things are wrong, the one of the words first
    let text = "*ab* is:foo is:key gate";
    let reading = shelf.ask("read_query", json!({ "text": text }));
    // then the first is told
    assert_eq!(part(text, &reading["problem"]), "*ab*");
    // then what can be read is
    assert_eq!(
        reading["filter"],
        json!({ "text": "*ab* gate", "terms": [{ "exclude": false, "field": "flag", "value": "key" }] })
    );
    // when the one of the field comes first
    let text = "is:foo *ab*";
    assert_eq!(part(text, &problem(&shelf, text)), "is:foo");
}

#[test]
fn typing_on_is_no_mistake() {
    // given the sample library
    let shelf = sample();
    for typed in [
        "",
        " ",
        "-",
        "\"",
        "“them and",
        "speaker:",
        "-speaker:",
        "speaker:\"",
        "org.then:",
        "said:",
        "is:",
        "role:\"",
        "gate OR",
        "gate OR ",
        "OR",
        "OR gate",
        "gate OR tag:",
        "*",
        "**",
        "foo:bar",
        "http://harbour.example/a?b=c",
        "12:30",
        "speaker :x",
        "a:b:c",
        "org.foo:bar",
    ] {
        // when it stands in the box, then nothing is wrong
        assert_eq!(problem(&shelf, typed), Value::Null, "{typed}");
    }
}

#[test]
fn a_list_is_refused_with_the_place_of_what_it_cannot_ask() {
    // given the sample library
    let shelf = sample();
    for (typed, says) in [
        ("gate is:foo", "At character 6: “is:foo” is not known"),
        ("said:2024-13", "no such day"),
        ("said:2023..2020", "ends before it begins"),
        ("😀 *ab*", "At character 3: “*ab*” is in too many words"),
        ("gate OR tag:water", "At character 6: OR stands between"),
    ] {
        // when a filter has it among its words
        let error = shelf.refused("list_quotations", json!({ "filter": { "text": typed } }));
        // then the search box says what is wrong and where
        assert_eq!(error["field"], "text", "{typed}");
        let message = error["message"].as_str().expect("a message");
        assert!(message.contains(says), "{typed}: {message}");
    }
}

#[test]
fn a_part_of_a_name_that_too_many_have_is_refused() {
    // given more speakers of one name than a search takes
    let shelf = empty();
    for _ in 0..51 {
        shelf.ask(
            "create_speaker",
            json!({ "kind": "person", "name": "Ida Marrow", "someone_else": true }),
        );
    }
    // when they are asked for by that name, then more is asked of it
    for text in ["speaker:ida", "speaker:\"Ida Marrow\""] {
        let message = problem(&shelf, text)["message"].to_string();
        assert!(
            message.contains("means more than 50. Write more of the name, or choose one."),
            "{message}"
        );
    }
    // when one is told apart by its number, then that one is meant
    let reading = shelf.ask("read_query", json!({ "text": "speaker:\"ida marrow\"#7" }));
    assert_eq!(reading["problem"], Value::Null);
    assert_eq!(reading["filter"]["terms"][0]["id"], 7);
}

#[test]
fn a_pasted_article_is_refused_where_it_gets_too_long() {
    // given the sample library
    let shelf = sample();
    // when as many words are pasted as a search takes, then they are looked for
    let most = "gate ".repeat(1_000);
    assert_eq!(problem(&shelf, &most), Value::Null);
    // when there are more, then the first of them is the place, be it a word, a phrase or a field
    for more in ["gate", "\"dry dock\"", "is:key"] {
        let text = format!("{most}{more} four");
        let problem = problem(&shelf, &text);
        assert_eq!(part(&text, &problem), more);
        let message = problem["message"].as_str().expect("a message");
        assert!(
            message.starts_with("A search takes at most 1000 words."),
            "{message}"
        );
    }
}
