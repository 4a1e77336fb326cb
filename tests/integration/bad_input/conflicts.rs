//! Two windows at one row, and deleting what something still depends on.

use serde_json::{Value, json};

use crate::integration::given::{empty, id, ids, list, said_by, speaker, words};

#[test]
fn the_second_window_to_save_is_told() {
    let shelf = empty();
    let made = shelf.record(json!({ "quote": "We warned them." }));
    let seen = made["revision"].clone();
    let edit = |quote: &str| json!({ "id": made["id"], "revision": seen, "quotation": { "quote": quote } });
    shelf.ask("update_quotation", edit("We warned them all."));
    let error = shelf.refused("update_quotation", edit("We told them."));
    assert_eq!(
        (&error["code"], &error["field"]),
        (&json!("conflict"), &json!("revision"))
    );
    assert_eq!(words(&shelf.quotation(id(&made))), ["We warned them all."]);
}

#[test]
fn a_tag_note_or_undo_in_another_window_counts_as_a_change() {
    let shelf = empty();
    let made = shelf.record(json!({ "quote": "We warned them." }));
    let seen = made["revision"].clone();
    shelf.ask(
        "tag_quotations",
        json!({ "quotation_ids": [made["id"]], "add": ["water"] }),
    );
    let stale =
        json!({ "id": made["id"], "revision": seen, "quotation": { "quote": "We told them." } });
    assert_eq!(
        shelf.refused("update_quotation", stale.clone())["code"],
        "conflict"
    );
    shelf.ask("undo", json!({}));
    assert_eq!(
        shelf.refused("update_quotation", stale)["code"],
        "conflict",
        "an undo is a change too"
    );
}

#[test]
fn an_article_with_quotations_says_what_goes_with_it() {
    let shelf = empty();
    let article = shelf.article(
        "quay-meeting.txt",
        json!({ "headline": "Second night", "outlet": "Evening Tide" }),
    );
    let source = json!({ "attributions": [said_by("unnamed_source", "one of the sources")], "tags": ["night"], "note": "Two voices.", "said": { "date": "2023" } });
    shelf.record(article.quote(&["Nobody in the building sleeps,"], source));
    shelf.record(json!({ "quote": "Not in the text.", "article_id": article.id }));
    let error = shelf.refused("delete_article", json!({ "id": article.id }));
    assert_eq!(
        (&error["code"], &error["field"]),
        (&json!("conflict"), &json!("with_quotations"))
    );
    assert!(
        error["message"]
            .as_str()
            .is_some_and(|message| message.starts_with("2 quotations")),
        "{error}"
    );
    let gone = shelf.step(
        "delete_article",
        json!({ "id": article.id, "with_quotations": true }),
    );
    assert_eq!(gone, 2);
    assert_eq!(
        shelf.ask("list_speakers", json!({})),
        json!([]),
        "its unnamed source goes with it"
    );
    assert_eq!(
        shelf.refused("get_article", json!({ "id": article.id }))["code"],
        "not_found"
    );
    shelf.ask("undo", json!({}));
    assert_eq!(shelf.found(json!({})).len(), 2);
    shelf.assert_true_to_captures();
}

#[test]
fn what_something_depends_on_is_not_deleted() {
    let shelf = empty();
    let article = shelf.article(
        "quay-meeting.txt",
        json!({ "headline": "x", "outlet": "Evening Tide" }),
    );
    let quotation = shelf.record(article.quote(
        &["Nobody in the building sleeps,"],
        json!({ "attributions": [said_by("organization", "The Board")] }),
    ));
    let outlet = quotation["article"]["outlet"]["id"].clone();
    let organization = shelf.ask("list_organizations", json!({}))[0]["organization"]["id"].clone();
    for (command, id) in [
        ("delete_speaker", json!(speaker(&quotation))),
        ("delete_outlet", outlet),
        ("delete_organization", organization),
    ] {
        assert_eq!(
            shelf.refused(command, json!({ "id": id }))["code"],
            "conflict",
            "{command}"
        );
    }
}

#[test]
fn what_is_gone_is_not_found_by_any_command() {
    let shelf = empty();
    for command in [
        "get_quotation",
        "get_speaker",
        "get_organization",
        "get_article",
        "delete_article",
        "delete_speaker",
        "delete_organization",
        "delete_outlet",
        "delete_tag",
        "delete_project",
        "delete_saved_filter",
        "delete_role",
        "unlink_quotations",
    ] {
        let error = shelf.refused(command, json!({ "id": 999 }));
        assert_eq!(error["code"], "not_found", "{command}: {error}");
    }
    for (command, input) in [
        ("delete_quotations", json!({ "ids": [999] })),
        ("flag_quotations", json!({ "ids": [999], "key_flag": true })),
        (
            "tag_quotations",
            json!({ "quotation_ids": [999], "add": ["x"] }),
        ),
        (
            "create_project",
            json!({ "name": "x", "quotation_ids": [999] }),
        ),
        (
            "link_quotations",
            json!({ "from_id": 998, "to_id": 999, "kind": "variant", "status": "confirmed" }),
        ),
        ("update_outlet", json!({ "id": 999, "name": "x" })),
        ("update_tag", json!({ "id": 999, "name": "x" })),
        ("update_project", json!({ "id": 999, "name": "x" })),
        (
            "create_quotation",
            json!({ "quotation": { "quote": "We warned them.", "article_id": 999 } }),
        ),
        (
            "create_quotation",
            json!({ "quotation": { "quote": "We warned them.", "attributions": [{ "speaker": { "is": "existing", "id": 999 } }] } }),
        ),
        (
            "create_organization",
            json!({ "name": "x", "parent_id": 999 }),
        ),
        (
            "create_role",
            json!({ "speaker_id": 999, "role": { "title": "x" } }),
        ),
    ] {
        assert_eq!(
            shelf.refused(command, input)["code"],
            "not_found",
            "{command}"
        );
    }
}

#[test]
fn the_same_quotation_named_twice_is_deleted_once() {
    let shelf = empty();
    let made = id(&shelf.record(json!({ "quote": "We warned them." })));
    assert_eq!(
        shelf.step("delete_quotations", json!({ "ids": [made, made] })),
        1
    );
}

#[test]
fn a_document_is_not_its_own_author_and_an_author_counts_once() {
    let shelf = empty();
    let document = id(&shelf.step(
        "create_speaker",
        json!({ "kind": "document", "name": "the memo" }),
    ));
    let author = id(&shelf.step(
        "create_speaker",
        json!({ "kind": "group", "name": "officials" }),
    ));
    let error = shelf.refused(
        "update_speaker",
        json!({ "id": document, "author_ids": [document] }),
    );
    assert_eq!(
        (&error["code"], &error["field"]),
        (&json!("invalid_input"), &json!("author_ids"))
    );
    shelf.step(
        "update_speaker",
        json!({ "id": document, "author_ids": [author, author] }),
    );
    let authors = shelf.ask("get_speaker", json!({ "id": document }))["authors"].clone();
    assert_eq!(list(&authors).iter().map(id).collect::<Vec<_>>(), [author]);
}

#[test]
fn undo_and_redo_with_nothing_to_take_back_are_refused() {
    let shelf = empty();
    for command in ["undo", "redo"] {
        assert_eq!(shelf.refused(command, json!({}))["code"], "conflict");
    }
    shelf.record(json!({ "quote": "We warned them." }));
    shelf.ask("undo", json!({}));
    shelf.record(json!({ "quote": "We told them." }));
    assert_eq!(
        shelf.refused("redo", json!({}))["code"],
        "conflict",
        "something new was done since"
    );
    assert_eq!(ids(&shelf.ask("list_quotation_ids", json!({}))).len(), 1);
}

#[test]
fn undo_survives_a_restart_and_the_trail_explains_every_value() {
    let shelf = empty();
    let made = shelf.record(json!({ "quote": "We warned them.", "tags": ["water"], "said": { "date": "2023" }, "attributions": [said_by("person", "Ida Marrow")] }));
    let shelf = shelf.reopened();
    let kept = json!({ "quote": "We told them.", "attributions": [{ "speaker": { "is": "existing", "id": speaker(&made) } }] });
    shelf.change(id(&made), kept);
    let trail = shelf.ask("get_history", json!({ "id": made["id"] }));
    let modes: Vec<&Value> = list(&trail)
        .iter()
        .map(|entry| &entry["operation"]["mode"])
        .collect();
    assert_eq!(modes, ["redo", "undo", "do", "redo", "undo", "do"]);
    let changes = list(&trail[2]["changes"]);
    let text = changes
        .iter()
        .find(|change| change["thing"] == "quotation" && change["field"] == "text")
        .expect("the words changed");
    assert_eq!(
        (&text["before"], &text["after"]),
        (&json!("We warned them."), &json!("We told them."))
    );
    let named = list(&trail[5]["changes"])
        .iter()
        .any(|change| change["after"] == "Ida Marrow");
    assert!(named, "ids are shown as names: {}", trail[5]);
    let info = shelf.ask("get_library", json!({}));
    assert_eq!(info["undo"]["kind"], "update_quotation", "undo has a label");
}
