//! Any filter finds on any small library what a scan of everything finds.

use onrecord_core::Progress;
use onrecord_core::api::call;
use proptest::prelude::*;
use serde_json::{Value, json};

use super::naive::Naive;
use super::random::{Choice, Known, START, operation};
use crate::integration::given::{Shelf, empty, ids, list, number};

const TEXTS: [&str; 11] = [
    "",
    "harbour",
    "they d",
    "board",
    "warned them",
    "wait boats",
    "\"nobody asked\"",
    "ida mar",
    "البوابة مفتو",
    "水門は",
    "ete nobody",
];
const VALUES: [(&str, &[&str]); 4] = [
    (
        "kind",
        &[
            "person",
            "organization",
            "group",
            "unnamed_source",
            "document",
        ],
    ),
    ("form", &["direct", "indirect", "mixed", "fragment"]),
    (
        "level",
        &["on_record", "not_stated", "off_the_record", "background"],
    ),
    (
        "flag",
        &[
            "key",
            "ambiguous",
            "secondhand",
            "unchecked",
            "not_in_capture",
            "translation",
            "no_speaker",
        ],
    ),
];
const ROLES: [&str; 5] = ["marrow", "Warden of", "of gates", "هدى", "水門"];
const LINKS: [&str; 6] = ["any", "then", "now", "printed", "itself", "authors"];
const DAYS: [Option<&str>; 5] = [
    None,
    Some("2021-06-01"),
    Some("2023-10-24"),
    Some("2023-10-25"),
    Some("2024-01-01"),
];

/// The term that the bytes choose.
pub fn term(known: &Known, [field, a, b, c, d]: Choice) -> Value {
    let one = |ids: &[i64]| {
        ids.get(usize::from(a) % ids.len().max(1))
            .copied()
            .unwrap_or(999)
    };
    let mut term = match field % 14 {
        0 => {
            json!({ "field": "speaker", "id": one(&known.speakers), "rivals": b.is_multiple_of(2) })
        }
        1 | 2 => {
            json!({ "field": "organization", "id": one(&known.organizations), "link": LINKS[usize::from(b) % 6] })
        }
        3 => json!({ "field": "outlet", "id": one(&known.outlets) }),
        4 => json!({ "field": "article", "id": one(&known.articles) }),
        5 => json!({ "field": "tag", "id": one(&known.tags) }),
        6 => json!({ "field": "project", "id": one(&known.projects) }),
        12 => json!({ "field": "role", "text": ROLES[usize::from(a) % ROLES.len()] }),
        7 | 8 | 13 => {
            let (from, to) = (DAYS[usize::from(a) % 5], DAYS[usize::from(b) % 5]);
            let (from, to) = if from.is_some() && to.is_some() {
                (from.min(to), from.max(to))
            } else {
                (from, to)
            };
            let field = match field % 14 {
                7 => "said",
                8 => "published",
                _ => "date",
            };
            json!({ "field": field, "from": from, "to": to, "unknown": c.is_multiple_of(2) })
        }
        _ => {
            let (field, values) = VALUES[usize::from(a) % 4];
            json!({ "field": field, "value": values[usize::from(b) % values.len()] })
        }
    };
    term["exclude"] = json!(d.is_multiple_of(3));
    term
}

/// The filter without what it asks of `field` and without shutting `condition` out, but with `condition`.
fn narrowed(filter: &Value, field: &str, condition: &Value) -> Value {
    // A year is a date that is a whole one.
    let field = if field == "year" { "date" } else { field };
    let mut terms: Vec<Value> = list(&filter["terms"])
        .iter()
        .filter(|term| term["exclude"] == true || term["field"] != field)
        .filter(|term| {
            let mut own = (*term).clone();
            own.as_object_mut().expect("a term").remove("exclude");
            own != *condition
        })
        .cloned()
        .collect();
    terms.push(condition.clone());
    json!({ "text": filter["text"], "terms": terms })
}

fn assert_equal(shelf: &Shelf, naive: &Naive, filter: &Value) {
    let expected = naive.found(filter);
    assert_eq!(
        ids(&shelf.ask("list_quotation_ids", json!({ "filter": filter }))),
        expected,
        "{filter}"
    );
    // The order of relevance leaves nothing out and names nothing twice.
    let input = json!({ "filter": filter, "sort": "relevance" });
    let (mut ranked, mut all) = (
        ids(&shelf.ask("list_quotation_ids", input)),
        expected.clone(),
    );
    ranked.sort_unstable();
    all.sort_unstable();
    assert_eq!(ranked, all, "{filter}");
    let counts = shelf.ask("count_quotations", json!({ "filter": filter }));
    assert_eq!(
        number(&counts["total"]) as usize,
        expected.len(),
        "{filter}"
    );
    let grouped: i64 = list(&counts["groups"])
        .iter()
        .map(|group| number(&group["count"]))
        .sum();
    assert_eq!(grouped as usize, expected.len(), "{filter}");
    let page = shelf.ask(
        "list_quotations",
        json!({ "filter": filter, "offset": 1, "limit": 2 }),
    );
    let rows: Vec<i64> = list(&page["rows"])
        .iter()
        .map(|row| number(&row["id"]))
        .collect();
    assert_eq!(
        rows,
        expected.iter().skip(1).take(2).copied().collect::<Vec<_>>(),
        "{filter}"
    );
    shelf.ask("describe_filter", json!({ "filter": filter }));
}

proptest! {
    #![proptest_config(super::config())]

    #[test]
    fn a_filter_finds_what_a_scan_finds(
        choices in prop::collection::vec(any::<Choice>(), 12..40),
        filters in prop::collection::vec((0..TEXTS.len(), prop::collection::vec(any::<Choice>(), 0..4)), 12),
    ) {
        let shelf = empty();
        for choice in START.into_iter().chain(choices) {
            let (command, input) = operation(&shelf, choice);
            // A refused operation leaves the library as it was; what is in it is all that counts here.
            let _ = call(shelf.library(), command, &input.to_string(), &Progress::none());
        }
        let (known, naive) = (Known::of(&shelf), Naive::read(&shelf));
        for (text, terms) in filters {
            let terms: Vec<Value> = terms.into_iter().map(|choice| term(&known, choice)).collect();
            let filter = json!({ "text": TEXTS[text], "terms": terms });
            assert_equal(&shelf, &naive, &filter);
            for facet in list(&shelf.ask("list_facets", json!({ "filter": filter }))) {
                let field = facet["field"].as_str().expect("a field");
                for value in list(&facet["values"]) {
                    let narrowed = narrowed(&filter, field, &value["condition"]);
                    let expected = naive.found(&narrowed).len();
                    prop_assert_eq!(number(&value["count"]) as usize, expected, "{} of {}", value, filter);
                }
            }
        }
    }
}
