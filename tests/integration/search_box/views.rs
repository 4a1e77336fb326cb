//! The text and the filter are two views of one query.

use serde_json::{Value, json};

use crate::integration::given::{Shelf, empty, id, said_by, sample};

fn read(shelf: &Shelf, text: &str) -> Value {
    let reading = shelf.ask("read_query", json!({ "text": text }));
    assert_eq!(reading["problem"], Value::Null, "{text}");
    reading["filter"].clone()
}

fn written(shelf: &Shelf, filter: Value) -> String {
    let written = shelf.ask("write_query", json!({ "filter": filter }));
    written["text"].as_str().expect("a text").to_owned()
}

#[test]
fn each_field_is_a_term_and_the_words_stay_words() {
    // given the sample library
    let shelf = sample();
    let kind = |value| json!({ "exclude": false, "field": "kind", "value": value });
    let range = |field: &str,
                 from: Option<&str>,
                 to: Option<&str>,
                 unknown: bool,
                 exclude: bool| {
        json!({ "exclude": exclude, "field": field, "from": from, "to": to, "unknown": unknown })
    };
    for (typed, text, terms, again) in [
        ("gate four", "gate four", json!([]), "gate four"),
        (
            "  gate is:unnamed   \"four",
            "gate \"four\"",
            json!([kind("unnamed_source")]),
            "is:unnamed gate \"four\"",
        ),
        (
            "is:person is:person",
            "",
            json!([kind("person")]),
            "is:person",
        ),
        (
            "is:doc OR is:group",
            "",
            json!([kind("document"), kind("group")]),
            "is:document is:group",
        ),
        (
            "-IS:off-record has:trans",
            "",
            json!([{ "exclude": true, "field": "level", "value": "off_the_record" }, { "exclude": false, "field": "flag", "value": "translation" }]),
            "-is:off-the-record has:translation",
        ),
        (
            "role:\"deputy  warden\"",
            "",
            json!([{ "exclude": false, "field": "role", "text": "deputy  warden" }]),
            "role:\"deputy  warden\"",
        ),
        (
            "-role:warden x OR y",
            "x OR y",
            json!([{ "exclude": true, "field": "role", "text": "warden" }]),
            "-role:\"warden\" x OR y",
        ),
        (
            "said:2023-10",
            "",
            json!([range(
                "said",
                Some("2023-10-01"),
                Some("2023-10-31"),
                false,
                false
            )]),
            "said:2023-10",
        ),
        (
            "said:2020..2023",
            "",
            json!([range(
                "said",
                Some("2020-01-01"),
                Some("2023-12-31"),
                false,
                false
            )]),
            "said:2020..2023",
        ),
        (
            "published:>2021",
            "",
            json!([range("published", Some("2022-01-01"), None, false, false)]),
            "published:2022..",
        ),
        (
            "-published:<=2021-02",
            "",
            json!([range("published", None, Some("2021-02-28"), false, true)]),
            "-published:..2021-02",
        ),
        (
            "date:\"3 May 2021\"",
            "",
            json!([range(
                "date",
                Some("2021-05-03"),
                Some("2021-05-03"),
                false,
                false
            )]),
            "date:2021-05-03",
        ),
        (
            "said.unknown:2023",
            "",
            json!([range(
                "said",
                Some("2023-01-01"),
                Some("2023-12-31"),
                true,
                false
            )]),
            "said.unknown:2023",
        ),
        (
            "said:none",
            "",
            json!([range("said", None, None, false, true)]),
            "said:none",
        ),
        (
            "-said:none",
            "",
            json!([range("said", None, None, false, false)]),
            "said:known",
        ),
        (
            "-published.unknown:known",
            "",
            json!([range("published", None, None, true, true)]),
            "-published.unknown:known",
        ),
        (
            "speaker:#4711",
            "",
            json!([{ "exclude": false, "field": "speaker", "id": 4711, "rivals": false }]),
            "speaker:#4711",
        ),
        (
            "-in:#4711",
            "",
            json!([{ "exclude": true, "field": "article", "id": 4711 }]),
            "-in:#4711",
        ),
    ] {
        // when it is typed, then the filter is this
        let filter = read(&shelf, typed);
        assert_eq!(filter, json!({ "text": text, "terms": terms }), "{typed}");
        // when the filter is written, then it is this, which reads as the same
        assert_eq!(written(&shelf, filter.clone()), again, "{typed}");
        assert_eq!(read(&shelf, again), filter, "{typed}");
    }
}

#[test]
fn a_name_is_enough_where_nothing_else_is_called_so() {
    // given two speakers of one name, one whose name begins so, names with marks, and names in other scripts
    let shelf = empty();
    let speaker = |name: &str| {
        let input = json!({ "kind": "person", "name": name, "someone_else": true });
        id(&shelf.ask("create_speaker", input)["value"])
    };
    let (first, second) = (speaker("Ida Marrow"), speaker("Ida Marrow"));
    let longer = speaker("Ida Marrow Smith");
    let quoted = speaker("Tom \"Tide\" \\ O’Dell");
    let (arabic, japanese, marks) = (speaker("هدى المرسى"), speaker("水門 太郎"), speaker("???"));
    let board = id(&shelf.ask("create_organization", json!({ "name": "Harbour Board" }))["value"]);
    let spoken = id(&shelf.ask(
        "create_speaker",
        json!({ "kind": "organization", "name": "Harbour Board" }),
    )["value"]);
    for (id, expected) in [
        (first, format!("speaker:\"Ida Marrow\"#{first}")),
        (second, format!("speaker:\"Ida Marrow\"#{second}")),
        (longer, "speaker:\"Ida Marrow Smith\"".to_owned()),
        (
            quoted,
            "speaker:\"Tom \\\"Tide\\\" \\\\ O’Dell\"".to_owned(),
        ),
        (arabic, "speaker:\"هدى المرسى\"".to_owned()),
        (japanese, "speaker:\"水門 太郎\"".to_owned()),
        (marks, format!("speaker:\"???\"#{marks}")),
        (spoken, "speaker:\"Harbour Board\"".to_owned()),
        (4711, "speaker:#4711".to_owned()),
    ] {
        // when a filter by the speaker is written
        let filter = json!({ "text": "", "terms": [{ "exclude": false, "field": "speaker", "id": id, "rivals": false }] });
        // then the name alone is there where it is enough, and either reads as the same speaker
        assert_eq!(written(&shelf, filter.clone()), expected);
        assert_eq!(read(&shelf, &expected), filter);
    }
    // when names are typed in part or whole, then these speakers are meant
    let ids = |text: &str| -> Vec<i64> {
        let terms = read(&shelf, text)["terms"].clone();
        terms.as_array().expect("terms").iter().map(id).collect()
    };
    for (typed, meant) in [
        ("speaker:ida", vec![first, second, longer]),
        ("speaker:\"ida MARROW\"", vec![first, second]),
        ("speaker:\"ida mar\"", vec![first, second, longer]),
        ("speaker:\"ida marrow s", vec![longer]),
        ("speaker:Smith", vec![longer]),
        ("speaker:هدى OR speaker:水", vec![arabic, japanese]),
        ("speaker:水", vec![japanese]),
        ("speaker:harbour", vec![spoken]),
        ("org:harbour", vec![board]),
    ] {
        assert_eq!(ids(typed), meant, "{typed}");
    }
    // when links and rivals are chosen, then the key says so
    for (condition, expected) in [
        (
            json!({ "field": "speaker", "id": longer, "rivals": true }),
            "speaker.rivals:\"Ida Marrow Smith\"",
        ),
        (
            json!({ "field": "organization", "id": board, "link": "any" }),
            "org:\"Harbour Board\"",
        ),
        (
            json!({ "field": "organization", "id": board, "link": "then" }),
            "org.then:\"Harbour Board\"",
        ),
        (
            json!({ "field": "organization", "id": board, "link": "now" }),
            "org.now:\"Harbour Board\"",
        ),
        (
            json!({ "field": "organization", "id": board, "link": "printed" }),
            "org.printed:\"Harbour Board\"",
        ),
        (
            json!({ "field": "organization", "id": board, "link": "itself" }),
            "org.itself:\"Harbour Board\"",
        ),
        (
            json!({ "field": "organization", "id": board, "link": "authors" }),
            "org.authors:\"Harbour Board\"",
        ),
    ] {
        let mut term = condition;
        term["exclude"] = json!(true);
        let filter = json!({ "text": "", "terms": [term] });
        assert_eq!(written(&shelf, filter.clone()), format!("-{expected}"));
        assert_eq!(read(&shelf, &format!("-{expected}")), filter);
    }
}

#[test]
fn a_renamed_or_deleted_thing_keeps_its_place_in_the_text() {
    // given a quotation with a tag, a project, an outlet and an article
    let shelf = empty();
    let article = shelf.article_with(
        "Nobody asked.".to_owned(),
        json!({ "headline": "The “old” gate", "outlet": "Evening Tide" }),
    );
    let quotation = shelf.record(json!({
        "quote": "Nobody asked.", "article_id": article.id, "tags": ["water works"], "attributions": [said_by("person", "Ida Marrow")],
    }));
    let tag = id(&quotation["tags"][0]);
    let outlet = id(&quotation["article"]["outlet"]);
    let terms = |field: &str, id: i64| json!({ "text": "", "terms": [{ "exclude": false, "field": field, "id": id }] });
    for (filter, expected) in [
        (terms("tag", tag), "tag:\"water works\"".to_owned()),
        (
            terms("outlet", outlet),
            "outlet:\"Evening Tide\"".to_owned(),
        ),
        (
            terms("article", article.id),
            "in:\"The “old” gate\"".to_owned(),
        ),
    ] {
        assert_eq!(written(&shelf, filter.clone()), expected);
        assert_eq!(read(&shelf, &expected), filter);
    }
    assert_eq!(
        read(&shelf, "in:\"“OLD” gate\" OR in:gate")["terms"],
        terms("article", article.id)["terms"]
    );
    // when the tag is renamed, then the same filter is written with the new name
    shelf.step("update_tag", json!({ "id": tag, "name": "tide" }));
    assert_eq!(written(&shelf, terms("tag", tag)), "tag:\"tide\"");
    // when it is deleted, then its number still stands for it
    shelf.step("delete_tag", json!({ "id": tag }));
    assert_eq!(written(&shelf, terms("tag", tag)), format!("tag:#{tag}"));
    assert_eq!(read(&shelf, &format!("tag:#{tag}")), terms("tag", tag));
}

#[test]
fn a_filter_with_fields_among_its_words_becomes_one_text() {
    // given the sample library and a filter as it was saved before
    let shelf = sample();
    let key = json!({ "exclude": false, "field": "flag", "value": "key" });
    let old = json!({ "text": "gate is:unnamed \"four", "terms": [key] });
    // when it is written, then its fields stand beside its terms
    assert_eq!(written(&shelf, old), "is:key is:unnamed gate \"four\"");
    // when the words narrow the same field a second time, then that is refused: one text would ask for either
    let twice = json!({ "text": "is:secondhand", "terms": [key] });
    let error = shelf.refused("write_query", json!({ "filter": twice }));
    assert_eq!(error["code"], "unsupported");
    // when they shut out, then both hold anyway
    let out = json!({ "text": "-is:secondhand", "terms": [key] });
    assert_eq!(written(&shelf, out), "is:key -is:secondhand");
    // when a bound is no date, then that is refused
    let wrong = json!({ "terms": [{ "field": "said", "from": "soon", "to": null }] });
    let error = shelf.refused("write_query", json!({ "filter": wrong }));
    assert_eq!(error["field"], "said");
}
