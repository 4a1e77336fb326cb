//! How what is typed can go on.

use serde_json::{Value, json};

use crate::integration::given::{Shelf, empty, id, list, said_by, said_by_known, sample};

/// The texts that the completions at `|` would make.
fn completed(shelf: &Shelf, typed: &str) -> Vec<String> {
    let (before, after) = typed.split_once('|').expect("a cursor");
    let text = format!("{before}{after}");
    let cursor = before.encode_utf16().count();
    let offered = shelf.ask("complete_query", json!({ "text": text, "cursor": cursor }));
    let at = |name: &str| offered[name].as_u64().expect("an offset") as usize;
    let units: Vec<u16> = text.encode_utf16().collect();
    let part = |units: &[u16]| String::from_utf16(units).expect("whole characters");
    let (start, end) = (part(&units[..at("start")]), part(&units[at("end")..]));
    list(&offered["completions"])
        .iter()
        .map(|completion| {
            format!(
                "{start}{}{end}",
                completion["insert"].as_str().expect("a text")
            )
        })
        .collect()
}

fn library() -> Shelf {
    let shelf = empty();
    let quote = |words: &str, speaker: Value, organization: &str, tag: &str, said: &str| {
        let mut attribution = speaker;
        attribution["organization"] = json!({ "is": "new", "name": organization });
        let quotation = json!({ "quote": words, "attributions": [attribution], "tags": [tag], "said": { "date": said } });
        shelf.ask("create_quotation", json!({ "quotation": quotation }))["value"].clone()
    };
    let first = quote(
        "One.",
        said_by("person", "Ida Marrow"),
        "Harbour Board",
        "water",
        "2021-05",
    );
    quote(
        "Two.",
        said_by("person", "Idris Bell"),
        "Harbour Office",
        "lease",
        "2023-10-25",
    );
    let whole = shelf.quotation(id(&first));
    let ida = id(&whole["attributions"][0]["speaker"]);
    quote(
        "Three.",
        said_by_known(ida),
        "Harbour Board",
        "water",
        "2021-06-01",
    );
    quote(
        "Four.",
        said_by("person", "هدى المرسى"),
        "بلدية الميناء",
        "ماء",
        "",
    );
    quote(
        "Five.",
        said_by("person", "水門 太郎"),
        "港務局",
        "水",
        "0987",
    );
    shelf
}

#[test]
fn keys_go_on_as_they_begin_or_as_people_mean_them() {
    let shelf = library();
    for (typed, expected) in [
        ("spe|", &["speaker:"][..]),
        ("gate -spe| four", &["gate -speaker: four"]),
        ("speaker.|", &["speaker.rivals:"]),
        (
            "org.|",
            &[
                "org.then:",
                "org.now:",
                "org.printed:",
                "org.itself:",
                "org.authors:",
            ],
        ),
        ("speaker|", &["speaker:", "speaker.rivals:"]),
        // An unknown key is words, and what may have been meant is offered in its place.
        ("organisation:bell|", &["org:bell"]),
        ("from:bell|", &["speaker:bell"]),
        ("spea|:\"Ida\" x", &["speaker:\"Ida\" x"]),
        ("xyz:bell|", &[]),
        // Nothing goes on in a phrase, behind a star or a number.
        ("\"spe|", &[]),
        ("spe*|", &[]),
        ("speaker:\"Ida\"|", &[]),
        ("speaker:\"Ida\"#1|", &[]),
    ] {
        assert_eq!(completed(&shelf, typed), expected, "{typed}");
    }
    // Where nothing is begun yet, every key is offered but the refinements.
    let all = completed(&shelf, "gate |");
    assert!(
        all.contains(&"gate speaker:".to_owned()) && all.contains(&"gate said:".to_owned()),
        "{all:?}"
    );
    assert!(!all.iter().any(|text| text.contains('.')), "{all:?}");
    assert_eq!(completed(&shelf, "| gate").len(), all.len());
}

#[test]
fn values_go_on_the_most_used_first() {
    let shelf = library();
    for (typed, expected) in [
        (
            "speaker:id|",
            &["speaker:\"Ida Marrow\" ", "speaker:\"Idris Bell\" "][..],
        ),
        (
            "-speaker:id| gate",
            &[
                "-speaker:\"Ida Marrow\" gate",
                "-speaker:\"Idris Bell\" gate",
            ],
        ),
        ("speaker.rivals:bel|", &["speaker.rivals:\"Idris Bell\" "]),
        ("speaker:\"ida m| gate", &["speaker:\"Ida Marrow\" gate"]),
        ("speaker:mar|row gate", &["speaker:\"Ida Marrow\" gate"]),
        ("speaker:هد|", &["speaker:\"هدى المرسى\" "]),
        ("speaker:水|", &["speaker:\"水門 太郎\" "]),
        (
            "org:harb|",
            &["org:\"Harbour Board\" ", "org:\"Harbour Office\" "],
        ),
        ("org.printed:بل|", &["org.printed:\"بلدية الميناء\" "]),
        ("tag:a|", &["tag:\"water\" ", "tag:\"lease\" "]),
        ("tag:水|", &["tag:\"水\" "]),
        ("is:un|", &["is:unnamed ", "is:unchecked "]),
        ("-is:off| x", &["-is:off-the-record x"]),
        ("has:|", &["has:translation "]),
        (
            "said:|",
            &[
                "said:2023 ",
                "said:2021 ",
                "said:0987 ",
                "said:none ",
                "said:known ",
            ],
        ),
        ("said:20|", &["said:2023 ", "said:2021 "]),
        ("said:>2|", &["said:>2023 ", "said:>2021 "]),
        ("date:2021..20|", &["date:2021..2023 ", "date:2021..2021 "]),
        (
            "published.unknown:2023-1|",
            &[
                "published.unknown:2023-10 ",
                "published.unknown:2023-11 ",
                "published.unknown:2023-12 ",
            ],
        ),
        ("said:2023..2|", &["said:2023..2023 "]),
    ] {
        assert_eq!(completed(&shelf, typed), expected, "{typed}");
    }
    // Where nothing is typed, those of the latest quotations are offered.
    assert_eq!(completed(&shelf, "speaker:|")[0], "speaker:\"Ida Marrow\" ");
    assert_eq!(completed(&shelf, "speaker:|").len(), 4);
    assert_eq!(completed(&shelf, "tag:|")[0], "tag:\"water\" ");
}

#[test]
fn a_word_can_become_a_name() {
    let shelf = library();
    for (typed, expected) in [
        ("gate mar|", &["gate speaker:\"Ida Marrow\" "][..]),
        ("ida mar|", &["speaker:\"Ida Marrow\" "]),
        ("gate ida mar| four", &["gate speaker:\"Ida Marrow\" four"]),
        ("harbour boa|", &["org:\"Harbour Board\" "]),
        ("-bell|", &["-speaker:\"Idris Bell\" "]),
        ("هدى الم|", &["speaker:\"هدى المرسى\" "]),
        ("水|", &["speaker:\"水門 太郎\" ", "tag:\"水\" "]),
        ("unna|", &["is:unnamed "]),
        ("i|", &["is:", "in:"]),
    ] {
        assert_eq!(completed(&shelf, typed), expected, "{typed}");
    }
}

#[test]
fn equal_names_are_offered_with_their_numbers_and_what_tells_them_apart() {
    // given two speakers of one name, one with a role
    let shelf = empty();
    let speaker = || {
        let input = json!({ "kind": "person", "name": "Ida Marrow", "someone_else": true });
        id(&shelf.ask("create_speaker", input)["value"])
    };
    let (first, second) = (speaker(), speaker());
    let role = json!({ "title": "Warden", "organization": { "is": "new", "name": "Harbour Board" }, "started": { "date": "" }, "ended": { "date": "" } });
    shelf.ask("create_role", json!({ "speaker_id": second, "role": role }));
    // when the name is begun
    let offered = shelf.ask(
        "complete_query",
        json!({ "text": "speaker:ida", "cursor": 11 }),
    );
    // then both are offered
    assert_eq!(
        offered["completions"],
        json!([
            { "insert": format!("speaker:\"Ida Marrow\"#{first} "), "label": "Ida Marrow", "detail": "", "count": 0 },
            { "insert": format!("speaker:\"Ida Marrow\"#{second} "), "label": "Ida Marrow", "detail": "Warden, Harbour Board", "count": 0 },
        ])
    );
}

#[test]
fn a_speaker_is_offered_with_as_many_as_are_found() {
    // given the sample library, where some quotations have rival speakers
    let shelf = sample();
    let mut counted = Vec::new();
    for text in ["speaker:", "speaker.rivals:"] {
        // when its speakers are offered
        let cursor = text.len();
        let offered = shelf.ask("complete_query", json!({ "text": text, "cursor": cursor }));
        let mut counts: Vec<u64> = Vec::new();
        for completion in list(&offered["completions"]) {
            // then taking one finds as many as it says
            let reading = shelf.ask("read_query", json!({ "text": completion["insert"] }));
            let found = shelf.ask("count_quotations", json!({ "filter": reading["filter"] }));
            assert_eq!(completion["count"], found["total"], "{completion}");
            counts.extend(completion["count"].as_u64());
        }
        // then the most come first
        assert!(counts.is_sorted_by(|a, b| a >= b), "{counts:?}");
        counted.push(counts);
    }
    assert_ne!(counted[0], counted[1], "the two keys differ");
}

#[test]
fn completions_say_how_much_there_is() {
    // given the sample library
    let shelf = sample();
    for (text, list_of, thing) in [
        ("tag:", "list_tags", "tag"),
        ("project:", "list_projects", "project"),
    ] {
        // when its tags or projects are offered
        let offered = shelf.ask(
            "complete_query",
            json!({ "text": text, "cursor": text.len() }),
        );
        let rows = shelf.ask(list_of, json!({}));
        // then each has its quotations, the most first
        let mut counts: Vec<u64> = Vec::new();
        for completion in list(&offered["completions"]) {
            let row = list(&rows)
                .iter()
                .find(|row| row[thing]["name"] == completion["label"])
                .expect("a row");
            assert_eq!(completion["count"], row["quotations"], "{completion}");
            counts.extend(completion["count"].as_u64());
        }
        assert!(
            !counts.is_empty() && counts.is_sorted_by(|a, b| a >= b),
            "{counts:?}"
        );
    }
}
