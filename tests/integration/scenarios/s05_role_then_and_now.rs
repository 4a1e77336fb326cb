//! The role as printed, at the time, and now.

use serde_json::{Value, json};

use super::memos;
use super::words::{BELIEVE, BELIEVE_ROLE};
use crate::integration::given::{Shelf, empty, id, said_by, speaker};

const OFFICE: &str = "Office of Port and Mooring Affairs";

/// Ilan Marrow's quotation and his role, which ended in October 2023, in an office of the Ministry.
fn marrow(shelf: &Shelf) -> (i64, Value) {
    let memos = memos(shelf);
    let ministry = id(&shelf.step("create_organization", json!({ "name": "Coastal Ministry" })));
    let office = id(&shelf.step(
        "create_organization",
        json!({ "name": OFFICE, "parent_id": ministry }),
    ));
    let mut by = said_by("person", "Ilan Marrow");
    by["printed_role"] = json!(BELIEVE_ROLE);
    let quotation = shelf.record(memos.quote(&[BELIEVE], json!({ "attributions": [by] })));
    let role = json!({
        "title": "director", "organization": { "is": "existing", "id": office },
        "started": { "date": "2012" }, "ended": { "date": "2023-10" },
    });
    shelf.step(
        "create_role",
        json!({ "speaker_id": speaker(&quotation), "role": role }),
    );
    (
        id(&quotation),
        json!({ "ministry": ministry, "office": office, "role": role }),
    )
}

fn standing(shelf: &Shelf, quotation: i64) -> Value {
    shelf.quotation(quotation)["attributions"][0]["roles_then"][0]["standing"].clone()
}

fn say_on(shelf: &Shelf, quotation: i64, date: &str) {
    let known = shelf.quotation(quotation);
    let by = &known["attributions"][0];
    let input = json!({
        "quote": format!("“{BELIEVE}”"), "article_id": known["article"]["id"], "said": { "date": date },
        "attributions": [{ "speaker": { "is": "existing", "id": by["speaker"]["id"] }, "printed_role": by["printed_role"] }],
    });
    let changed = shelf.change(quotation, input);
    assert_eq!(changed["anchoring"], "anchored");
}

#[test]
fn former_only_after_the_end_and_undetermined_where_they_overlap() {
    let shelf = empty();
    let (quotation, _) = marrow(&shelf);
    assert_eq!(
        standing(&shelf, quotation),
        "undetermined",
        "published within the month in which the role ended"
    );
    for (date, expected) in [
        ("2023-10-20", "undetermined"),
        ("2023-11-02", "former"),
        ("2020-05", "held"),
        ("2011", "later"),
    ] {
        say_on(&shelf, quotation, date);
        assert_eq!(standing(&shelf, quotation), expected, "said {date}");
        assert_eq!(
            shelf.quotation(quotation)["attributions"][0]["printed_role"],
            BELIEVE_ROLE,
            "as printed"
        );
    }
    assert_eq!(
        shelf.quotation(quotation)["attributions"][0]["role_now"],
        Value::Null,
        "it has ended"
    );
    shelf.assert_true_to_captures();
}

#[test]
fn the_ministry_finds_its_office_by_the_role_at_the_time_only() {
    let shelf = empty();
    let (quotation, known) = marrow(&shelf);
    let by = |organization: &str, link: &str| json!({ "field": "organization", "id": known[organization], "link": link });
    for organization in ["office", "ministry"] {
        assert_eq!(
            shelf.found_by(by(organization, "then")),
            [quotation],
            "a parent finds its children"
        );
        assert_eq!(shelf.found_by(by(organization, "now")), Vec::<i64>::new());
        assert_eq!(
            shelf.found_by(by(organization, "printed")),
            Vec::<i64>::new()
        );
    }
    let counts = shelf.ask(
        "count_quotations",
        json!({ "filter": { "terms": [by("ministry", "any")] } }),
    );
    assert_eq!(
        counts["links"],
        json!([{ "link": "then", "count": 1 }]),
        "it says which link"
    );
}

#[test]
fn renaming_the_post_alters_no_old_quotation_and_no_earlier_export() {
    let shelf = empty();
    let (quotation, known) = marrow(&shelf);
    let printed = shelf.quotation(quotation);
    let earlier = shelf.exported("csv", json!({}));
    let role =
        shelf.ask("get_speaker", json!({ "id": speaker(&printed) }))["roles"][0]["id"].clone();
    let mut renamed = known["role"].clone();
    renamed["title"] = json!("warden of moorings");
    shelf.step("update_role", json!({ "id": role, "role": renamed }));
    let names = json!([{ "text": "Office of Quays", "kind": "preferred" }, { "text": OFFICE, "kind": "former" }]);
    shelf.step(
        "update_organization",
        json!({ "id": known["office"], "names": names, "parent_id": known["ministry"] }),
    );
    let after = shelf.quotation(quotation);
    assert_eq!(
        after["attributions"][0]["printed_role"],
        printed["attributions"][0]["printed_role"]
    );
    assert_eq!(
        (&after["parts"], &after["uid"]),
        (&printed["parts"], &printed["uid"])
    );
    assert_eq!(
        std::fs::read_to_string(shelf.path("export.csv")).expect("still there"),
        earlier
    );
    let found = shelf.ask("list_organizations", json!({ "text": "mooring affairs" }));
    assert_eq!(
        found[0]["organization"]["name"], "Office of Quays",
        "found by its former name"
    );
}
