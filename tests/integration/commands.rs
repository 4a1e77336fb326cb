//! Every command of the list, called once with what it takes.

use onrecord_core::api::COMMANDS;
use serde_json::{Value, json};

use super::given::{Shelf, empty, id, sample};
use super::scenarios::words::{BELIEVE, WARNINGS};

/// The commands in an order in which each finds what it needs, with their input.
fn calls(shelf: &Shelf) -> Vec<(&'static str, Value)> {
    let import = shelf.path("import.json");
    let filter = json!({ "text": "water", "terms": [{ "field": "form", "value": "direct" }] });
    let quotation = json!({ "quote": "“We warned them,” she said, “twice.”" });
    let revision = shelf.quotation(1)["revision"].clone();
    let name = |text: &str| json!([{ "text": text, "kind": "preferred" }]);
    let first = |command: &str, thing: &str| shelf.ask(command, json!({}))[0][thing]["id"].clone();
    let (speaker, outlet, tag) = (
        first("list_speakers", "speaker"),
        first("list_outlets", "outlet"),
        first("list_tags", "tag"),
    );
    vec![
        ("get_library", json!({})),
        (
            "list_quotations",
            json!({ "filter": filter, "sort": "oldest", "offset": 1, "limit": 3 }),
        ),
        (
            "count_quotations",
            json!({ "filter": filter, "sort": "added" }),
        ),
        ("list_quotation_ids", json!({ "filter": filter })),
        ("list_facets", json!({ "filter": filter })),
        ("get_histogram", json!({ "filter": filter })),
        (
            "locate_date",
            json!({ "filter": filter, "sort": "newest", "date": "2023" }),
        ),
        ("describe_filter", json!({ "filter": filter })),
        (
            "read_query",
            json!({ "text": "speaker:warden -is:key gate" }),
        ),
        ("write_query", json!({ "filter": filter })),
        (
            "complete_query",
            json!({ "text": "speaker:w", "cursor": 9 }),
        ),
        ("get_quotation", json!({ "id": 1 })),
        (
            "locate_quotation",
            json!({ "quote": "“We warned them,”", "article_id": 1 }),
        ),
        (
            "resolve_date",
            json!({ "words": "on Wednesday", "anchor": "2023-10-26" }),
        ),
        (
            "find_circumstances",
            json!({ "article_id": 1, "quote": "“We warned them,”" }),
        ),
        (
            "preview_publication_date",
            json!({ "id": 1, "published": { "date": "2023-10-25" } }),
        ),
        ("get_history", json!({ "id": 1 })),
        (
            "list_speakers",
            json!({ "text": "a", "kinds": ["person"], "limit": 5 }),
        ),
        ("get_speaker", json!({ "id": speaker })),
        ("list_unplaced", json!({ "id": speaker })),
        ("list_organizations", json!({ "text": "b" })),
        ("get_organization", json!({ "id": 1 })),
        ("list_outlets", json!({ "text": "c" })),
        ("list_articles", json!({ "text": "d", "offset": 1 })),
        ("get_article", json!({ "id": 1 })),
        ("list_suggestions", json!({ "article_id": 1 })),
        (
            "read_source",
            json!({ "html": "<h1>Gate four</h1><p>“Nobody asked,” she said.</p>" }),
        ),
        ("verify_captures", json!({})),
        ("list_tags", json!({})),
        ("list_projects", json!({})),
        ("list_saved_filters", json!({})),
        ("list_operations", json!({ "limit": 5 })),
        (
            "preview_export",
            json!({ "scope": { "filter": filter }, "format": "html", "layout": { "wording": "both", "group_by": "speaker" } }),
        ),
        (
            "export_quotations",
            json!({ "format": "json", "path": import }),
        ),
        ("check_library", json!({})),
        ("rebuild_derived", json!({})),
        ("index_library", json!({})),
        ("create_quotation", json!({ "quotation": quotation })),
        (
            "update_quotation",
            json!({ "id": 1, "revision": revision, "quotation": quotation }),
        ),
        ("delete_quotations", json!({ "ids": [2, 3] })),
        (
            "flag_quotations",
            json!({ "ids": [4, 5], "key_flag": true }),
        ),
        (
            "tag_quotations",
            json!({ "quotation_ids": [4, 5], "add": ["new tag"], "remove": [] }),
        ),
        (
            "create_article",
            json!({ "text": "“Yes,” he said.", "article": { "headline": "New", "outlet": "New outlet" } }),
        ),
        (
            "create_capture",
            json!({ "article_id": 1, "text": "“Yes,” she said again." }),
        ),
        (
            "update_article",
            json!({ "id": 1, "article": { "headline": "Changed", "published": { "date": "2023" } } }),
        ),
        (
            "delete_article",
            json!({ "id": 2, "with_quotations": true }),
        ),
        (
            "create_speaker",
            json!({ "kind": "person", "name": "Nobody Known" }),
        ),
        (
            "update_speaker",
            json!({ "id": speaker, "note": "Changed." }),
        ),
        ("delete_speaker", json!({ "id": "speaker:Nobody Known" })),
        (
            "create_role",
            json!({ "speaker_id": speaker, "role": { "title": "warden", "started": { "date": "2020" } } }),
        ),
        (
            "update_role",
            json!({ "id": "role", "role": { "title": "chief warden" } }),
        ),
        ("delete_role", json!({ "id": "role" })),
        ("create_organization", json!({ "name": "A New Board" })),
        (
            "update_organization",
            json!({ "id": "organization:A New Board", "names": name("A Newer Board") }),
        ),
        (
            "delete_organization",
            json!({ "id": "organization:A Newer Board" }),
        ),
        (
            "update_outlet",
            json!({ "id": outlet, "name": "Renamed Courier", "url": "https://courier.example" }),
        ),
        ("delete_outlet", json!({ "id": "unused outlet" })),
        ("update_tag", json!({ "id": tag, "name": "renamed" })),
        ("delete_tag", json!({ "id": tag })),
        (
            "create_project",
            json!({ "name": "New work", "quotation_ids": [4] }),
        ),
        (
            "update_project",
            json!({ "id": "project:New work", "name": "Newer work" }),
        ),
        (
            "fill_project",
            json!({ "id": "project:Newer work", "add": [5], "remove": [4] }),
        ),
        ("delete_project", json!({ "id": "project:Newer work" })),
        (
            "save_filter",
            json!({ "name": "Direct words", "filter": filter }),
        ),
        ("delete_saved_filter", json!({ "id": "filter" })),
        (
            "link_quotations",
            json!({ "from_id": 4, "to_id": 5, "kind": "supports", "status": "confirmed" }),
        ),
        ("unlink_quotations", json!({ "id": "link" })),
        (
            "reject_suggestion",
            json!({ "capture_id": 1, "spans": [{ "start": 0, "end": 9 }] }),
        ),
        ("restore_suggestions", json!({ "id": 1 })),
        ("import_library", json!({ "path": import })),
        ("undo", json!({})),
        ("redo", json!({})),
    ]
}

/// The commands about two versions of one article, which is brought along.
fn version_calls(shelf: &Shelf) -> Vec<(&'static str, Value)> {
    let memos = empty();
    let article = memos.article("corvane-memos.txt", json!({ "headline": "Memos" }));
    for words in [WARNINGS, BELIEVE] {
        memos.record(article.quote(&[words], json!({})));
    }
    shelf.bring(&memos.captured_again("corvane-memos-corrected.txt"));
    let article = &shelf.ask("list_articles", json!({ "text": "Memos" }))[0]["article"];
    let captures = shelf.ask("get_article", json!({ "id": article["id"] }))["captures"].clone();
    let pair = json!({ "from": captures[1]["id"], "to": captures[0]["id"] });
    let report = shelf.ask("compare_captures", pair.clone());
    let place = |at: usize| {
        let found = &report["quotations"][at];
        let spans = found["fate"]["place"]["spans"].clone();
        (found["quotation"]["id"].clone(), spans)
    };
    let ((altered, altered_to), (moved, moved_to)) = (place(0), place(1));
    let moved = json!([{ "quotation_id": moved, "spans": moved_to }]);
    vec![
        ("compare_captures", pair),
        (
            "update_capture",
            json!({ "id": id(&captures[0]), "note": "Corrected." }),
        ),
        (
            "anchor_quotations",
            json!({ "capture_id": captures[0]["id"], "quotations": moved }),
        ),
        (
            "create_wording",
            json!({ "quotation_id": altered, "capture_id": captures[0]["id"], "spans": altered_to }),
        ),
    ]
}

/// The id that a word in an input stands for, in the state that the library is in by now.
fn named(shelf: &Shelf, word: &str) -> Value {
    let (thing, name) = word.split_once(':').unwrap_or((word, ""));
    let of = |command: &str, thing: &str| {
        let rows = shelf.ask(command, json!({}));
        let row = rows
            .as_array()
            .into_iter()
            .flatten()
            .find(|row| row[thing]["name"] == name)
            .cloned();
        row.unwrap_or_else(|| panic!("there is {word}"))[thing]["id"].clone()
    };
    match thing {
        "speaker" => {
            shelf.ask("list_speakers", json!({ "text": name }))[0]["speaker"]["id"].clone()
        }
        "organization" => {
            shelf.ask("list_organizations", json!({ "text": name }))[0]["organization"]["id"]
                .clone()
        }
        "project" => of("list_projects", "project"),
        "filter" => shelf.ask("list_saved_filters", json!({}))[0]["id"].clone(),
        "link" => shelf.quotation(4)["cross_references"]
            .as_array()
            .and_then(|links| links.last())
            .expect("a link")["id"]
            .clone(),
        "role" => {
            let speakers = shelf.ask("list_speakers", json!({}));
            let roles =
                shelf.ask("get_speaker", json!({ "id": speakers[0]["speaker"]["id"] }))["roles"]
                    .clone();
            let added = roles
                .as_array()
                .into_iter()
                .flatten()
                .find(|role| role["organization"].is_null());
            added.expect("a role")["id"].clone()
        }
        _ => {
            let article = shelf.ask("list_articles", json!({ "text": "New outlet" }))[0]["article"]
                ["id"]
                .clone();
            shelf.ask("delete_article", json!({ "id": article }));
            shelf.ask("list_outlets", json!({ "text": "New outlet" }))[0]["outlet"]["id"].clone()
        }
    }
}

#[test]
fn every_command_of_the_list_works_on_the_sample() {
    let shelf = sample();
    let mut calls = calls(&shelf);
    calls.splice(0..0, version_calls(&shelf));
    let mut called: Vec<&str> = Vec::new();
    for (command, mut input) in calls {
        if let Some(word) = input["id"].as_str().map(str::to_owned) {
            input["id"] = named(&shelf, &word);
        }
        let writes = COMMANDS
            .iter()
            .find(|known| known.name == command)
            .expect("on the list")
            .writes;
        let before = shelf.dump();
        let reply = shelf.ask(command, input);
        assert_eq!(
            reply.get("touched").is_some() && reply.get("value").is_some(),
            writes,
            "{command}: an outcome says what it touched"
        );
        assert!(writes || shelf.dump() == before, "{command} only reads");
        let report = shelf.ask("check_library", json!({}));
        assert_eq!(report["sound"], true, "after {command}: {report}");
        called.push(command);
    }
    let listed: Vec<&str> = COMMANDS.iter().map(|command| command.name).collect();
    let missing: Vec<&&str> = listed
        .iter()
        .filter(|name| !called.contains(name))
        .collect();
    assert!(missing.is_empty(), "no call of {missing:?}");
    assert_eq!(called.len(), listed.len());
}

#[test]
fn a_command_that_is_not_on_the_list_or_gets_another_input_is_refused() {
    let shelf = super::given::empty();
    assert_eq!(
        shelf.refused("drop_everything", json!({}))["code"],
        "unsupported"
    );
    for input in ["[]", "3", "{", "{\"id\":\"one\"}", "{}"] {
        let error = shelf.refused_text("get_quotation", input);
        assert_eq!(
            (&error["code"], &error["field"]),
            (&json!("invalid_input"), &json!("input")),
            "{input}"
        );
    }
}
