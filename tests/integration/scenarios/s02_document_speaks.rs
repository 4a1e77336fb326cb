//! A document speaks: no person is invented, and its authors lead to their organization.

use serde_json::json;

use super::memos;
use super::words::{DREDGERS, MOLE};
use crate::integration::given::{empty, id, list, said_by, said_by_known, speaker, words};

#[test]
fn the_memo_is_the_speaker_and_its_authors_lead_to_the_ministry() {
    let shelf = empty();
    let memos = memos(&shelf);
    let ministry = id(&shelf.step("create_organization", json!({ "name": "Coastal Ministry" })));
    let officials = id(&shelf.step(
        "create_speaker",
        json!({ "kind": "group", "name": "Coastal Ministry officials" }),
    ));
    shelf.step(
        "create_role",
        json!({ "speaker_id": officials, "role": { "title": "officials", "organization": { "is": "existing", "id": ministry } } }),
    );
    let mut memo = said_by("document", "the draft objection memo");
    memo["cue"] = json!("the memo read");
    let read = shelf.record(memos.quote(&[DREDGERS], json!({ "attributions": [memo] })));
    shelf.step(
        "update_speaker",
        json!({ "id": speaker(&read), "author_ids": [officials] }),
    );
    let said = shelf.record(memos.quote(
        &[MOLE],
        json!({ "attributions": [said_by_known(speaker(&read))] }),
    ));

    let read = shelf.quotation(id(&read));
    assert_eq!(
        (&read["form"], &read["attributions"][0]["speaker"]["kind"]),
        (&json!("direct"), &json!("document"))
    );
    assert_eq!(
        words(&read),
        [DREDGERS],
        "the printed form keeps the outlet's comma inside the marks"
    );
    assert_eq!(read["clean"]["text"], DREDGERS.trim_end_matches(','));
    assert_eq!(
        read["clean"]["changed"],
        "the outlet’s closing comma left out"
    );
    assert_eq!(said["form"], "indirect");
    let persons = shelf.ask("list_speakers", json!({ "kinds": ["person"] }));
    assert_eq!(persons, json!([]), "no person is invented");

    let filter = json!({ "terms": [{ "field": "organization", "id": ministry, "link": "any" }] });
    let rows = shelf.ask("list_quotations", json!({ "filter": filter }));
    let links: Vec<_> = list(&rows["rows"])
        .iter()
        .map(|row| row["link"].clone())
        .collect();
    assert_eq!(links, ["authors", "authors"], "the list says by which link");
    let then = json!({ "field": "organization", "id": ministry, "link": "then" });
    assert_eq!(
        shelf.found_by(then),
        Vec::<i64>::new(),
        "a document holds no role"
    );
    shelf.assert_true_to_captures();
}

#[test]
fn authors_without_a_role_are_told_with_the_organizations_that_their_name_names() {
    let shelf = empty();
    let add = |name: &str| id(&shelf.step("create_organization", json!({ "name": name })));
    let (ministry, coastal) = (add("Ministry"), add("Coastal Ministry"));
    add("Mini");
    let group = json!({ "kind": "group", "name": "Coastal Ministry officials" });
    let officials = id(&shelf.step("create_speaker", group));
    let memo = id(&shelf.step(
        "create_speaker",
        json!({ "kind": "document", "name": "the memo" }),
    ));
    shelf.step(
        "update_speaker",
        json!({ "id": memo, "author_ids": [officials] }),
    );
    for asked in [memo, officials] {
        let unplaced = shelf.ask("list_unplaced", json!({ "id": asked }));
        let offered: Vec<_> = list(&unplaced[0]["organizations"])
            .iter()
            .map(|each| each["id"].clone())
            .collect();
        assert_eq!(unplaced[0]["speaker"]["id"], officials);
        assert_eq!(
            offered,
            [coastal, ministry],
            "whole words, the longest first"
        );
    }
    let role = json!({ "title": "", "organization": { "is": "existing", "id": coastal } });
    shelf.step(
        "create_role",
        json!({ "speaker_id": officials, "role": role }),
    );
    let left = shelf.ask("list_unplaced", json!({ "id": memo }));
    assert_eq!(left, json!([]), "a role places them");
}

#[test]
fn indirect_words_get_no_quotation_marks_in_any_export() {
    let shelf = empty();
    let memos = memos(&shelf);
    shelf.record(memos.quote(
        &[MOLE],
        json!({ "attributions": [said_by("group", "Coastal Ministry officials")] }),
    ));
    for format in ["csv", "md", "html"] {
        let text = shelf.exported(format, json!({})).replace('\\', "");
        let at = text
            .find(MOLE)
            .unwrap_or_else(|| panic!("{format} has the words"));
        let (before, after) = (&text[..at], &text[at + MOLE.len()..]);
        assert!(
            !before.ends_with(['“', '"', '«', '‘']) || format == "csv",
            "{format}: {before}"
        );
        assert!(
            !before.ends_with(['“', '«', '‘']) && !after.starts_with(['”', '»', '’']),
            "{format}"
        );
    }
}
