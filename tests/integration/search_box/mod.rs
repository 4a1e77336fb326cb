//! What can be typed into the search box: each query finds what the chosen filter finds, and what it cannot mean is
//! refused with its place.

mod completions;
mod headlines;
mod problems;
mod views;

use serde_json::{Value, json};

use super::given::{Shelf, empty, id, sample};

fn ids(shelf: &Shelf, text: &str, terms: Value) -> Vec<i64> {
    let filter = json!({ "filter": { "text": text, "terms": terms } });
    let found = shelf.ask("list_quotation_ids", filter);
    let mut ids: Vec<i64> = found
        .as_array()
        .into_iter()
        .flatten()
        .filter_map(Value::as_i64)
        .collect();
    ids.sort_unstable();
    ids
}

/// The id of the row of `list` whose `what` has the name.
fn named(shelf: &Shelf, list: &str, what: &str, name: &str) -> i64 {
    let rows = shelf.ask(list, json!({ "text": name }));
    let row = rows
        .as_array()
        .into_iter()
        .flatten()
        .find(|row| row[what]["name"] == name);
    row.and_then(|row| row[what]["id"].as_i64())
        .unwrap_or_else(|| panic!("no {name}"))
}

#[test]
fn a_typed_field_finds_what_the_chosen_one_finds() {
    // given the sample library
    let shelf = sample();
    let ilse = named(&shelf, "list_speakers", "speaker", "Ilse Maartens-Okonjo");
    let ministry = named(
        &shelf,
        "list_organizations",
        "organization",
        "Ministry of Water and Land",
    );
    let courier = named(&shelf, "list_outlets", "outlet", "Harbour Courier");
    // when a field is typed, and when the same is chosen
    for (typed, chosen) in [
        (
            "speaker:\"ilse maartens-okonjo\"",
            json!([{ "field": "speaker", "id": ilse, "rivals": false }]),
        ),
        (
            "org:\"ministry of water and land\"",
            json!([{ "field": "organization", "id": ministry, "link": "any" }]),
        ),
        (
            "outlet:courier",
            json!([{ "field": "outlet", "id": courier }]),
        ),
        (
            "is:unnamed",
            json!([{ "field": "kind", "value": "unnamed_source" }]),
        ),
        (
            "is:secondhand",
            json!([{ "field": "flag", "value": "secondhand" }]),
        ),
        (
            "is:off-record",
            json!([{ "field": "level", "value": "off_the_record" }]),
        ),
        (
            "has:translation",
            json!([{ "field": "flag", "value": "translation" }]),
        ),
        (
            "-is:direct",
            json!([{ "field": "form", "value": "direct", "exclude": true }]),
        ),
        (
            "said:2024-03",
            json!([{ "field": "said", "from": "2024-03-01", "to": "2024-03-31", "unknown": false }]),
        ),
        (
            "published:>2021",
            json!([{ "field": "published", "from": "2022-01-01", "to": null, "unknown": false }]),
        ),
        (
            "said:none",
            json!([{ "field": "said", "from": null, "to": null, "unknown": false, "exclude": true }]),
        ),
    ] {
        // then both find the same, and something
        let found = ids(&shelf, typed, json!([]));
        assert_eq!(found, ids(&shelf, "", chosen), "{typed}");
        assert!(!found.is_empty(), "{typed}");
    }
}

#[test]
fn words_join_part_and_exclude() {
    // given the sample library
    let shelf = sample();
    let all = |text: &str| ids(&shelf, text, json!([]));
    // when words are joined by OR, then either is enough
    let mut either = [all("lamp* "), all("ladder*")].concat();
    either.sort_unstable();
    either.dedup();
    assert_eq!(all("lamp* OR ladder*"), either);
    // when a word is shut out, then the rest stays
    let gate = all("gate*");
    let without: Vec<i64> = gate
        .iter()
        .copied()
        .filter(|id| !all("ladder").contains(id))
        .collect();
    assert_eq!(all("gate* -ladder"), without);
    // when what is typed comes beside what is chosen, then it narrows it
    let chosen = json!([{ "field": "form", "value": "direct" }]);
    let narrowed: Vec<i64> = ids(&shelf, "", chosen.clone())
        .into_iter()
        .filter(|id| all("is:unnamed").contains(id))
        .collect();
    assert_eq!(ids(&shelf, "is:unnamed", chosen), narrowed);
    assert!(!narrowed.is_empty());
    // when a name is meant that nobody has, then nothing is found
    assert_eq!(all("speaker:nobodyofthisname"), [] as [i64; 0]);
}

#[test]
fn parts_of_words_are_found_in_any_script() {
    // given quotations in several scripts
    let shelf = empty();
    let record = |words: &str| {
        id(&shelf.ask(
            "create_quotation",
            json!({ "quotation": { "quote": words } }),
        )["value"])
    };
    let harbour = record("The harbourmaster's gate stays shut.");
    let agitate = record("They agitate; nobody investigates.");
    let japanese = record("水門は安全だ");
    let arabic = record("البوّابة مفتوحةٌ منذ الفجر");
    let all = |text: &str| ids(&shelf, text, json!([]));
    for (typed, found) in [
        ("*gat*", vec![harbour, agitate]),
        ("*gate*", vec![harbour, agitate]),
        ("*gat* -*arbour*", vec![agitate]),
        ("*GITÁT*", vec![agitate]),
        ("*gat", vec![harbour, agitate]),
        ("harbour*", vec![harbour]),
        ("harbour", vec![harbour]),
        ("harbour gate", vec![]),
        ("\"harbour\"", vec![]),
        ("*zzz*", vec![]),
        // One letter is a word of its own, one character of a script without spaces is not.
        ("s", vec![harbour]),
        ("n", vec![]),
        ("n*", vec![agitate]),
        ("全", vec![japanese]),
        ("*全*", vec![japanese]),
        ("門は安", vec![japanese]),
        ("-水", vec![harbour, agitate, arabic]),
        ("*واب*", vec![arabic]),
        ("مفتو", vec![arabic]),
        ("\"بوابة\"", vec![]),
    ] {
        // when it is typed, then these are found
        assert_eq!(all(typed), found, "{typed}");
    }
}
