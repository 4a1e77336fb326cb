//! Opening and creating libraries: by dialog, from the recent ones, and what is refused.

use serde_json::{Value, json};
use std::fs;
use support::setup::Setup;
use support::window::Window;

fn name(session: &Value) -> &Value {
    &session["library"]["name"]
}

#[test]
fn a_library_made_by_dialog_is_the_one_that_opens_next_time() {
    let Some(window) = Window::first_start() else {
        return;
    };
    let first = window.invoke("session", json!({})).expect("a session");
    assert_eq!(name(&first), "library");
    assert_eq!(first["recent"], json!([]));

    window.setup.answer_dialog(&window.setup.path("Hearings"));
    let made = window
        .invoke("create_library", json!({}))
        .expect("a library");
    assert_eq!(name(&made), "Hearings");
    assert!(
        window.setup.path("Hearings.onrecord").is_file(),
        "a name without an ending gets ours"
    );

    let window = window.restart();
    let again = window.invoke("session", json!({})).expect("a session");
    assert_eq!(name(&again), "Hearings");
    assert_eq!(again["recent"][0]["name"], "library");

    let back = window.invoke(
        "open_library",
        json!({ "path": again["recent"][0]["path"] }),
    );
    assert_eq!(name(&back.expect("a recent library")), "library");
}

#[test]
fn a_dialog_that_was_put_away_changes_nothing() {
    let Some(window) = Window::first_start() else {
        return;
    };
    for dialog in ["open_library", "create_library"] {
        assert_eq!(window.invoke(dialog, json!({})), Ok(Value::Null));
    }
    let export = json!({ "suggested": "quotes.csv", "extension": "csv" });
    assert_eq!(window.invoke("choose_export_path", export), Ok(Value::Null));
    assert_eq!(
        name(&window.invoke("session", json!({})).expect("a session")),
        "library"
    );
}

#[test]
fn an_export_gets_its_ending_unless_that_names_another_file() {
    let Some(window) = Window::first_start() else {
        return;
    };
    let choose = |answer| {
        window.setup.answer_dialog(&window.setup.path(answer));
        let arguments = json!({ "suggested": "quotes.csv", "extension": "csv" });
        let chosen = window
            .invoke("choose_export_path", arguments)
            .expect("a path");
        chosen
            .as_str()
            .unwrap_or_default()
            .rsplit('/')
            .next()
            .map(String::from)
    };
    fs::write(window.setup.path("kept.csv"), "").expect("a file");

    assert_eq!(choose("quotes.CSV").as_deref(), Some("quotes.CSV"));
    assert_eq!(choose("quotes v1.2").as_deref(), Some("quotes v1.2.csv"));
    assert_eq!(choose("kept").as_deref(), Some("kept"));
}

#[test]
fn a_path_that_nobody_chose_is_refused() {
    let Some(window) = Window::first_start() else {
        return;
    };
    let path = window.setup.path("other.onrecord");
    fs::write(&path, "not ours").expect("a file");

    let opened = window
        .invoke("open_library", json!({ "path": path }))
        .expect_err("refused");
    assert_eq!(opened["code"], "invalid_input");

    let input = json!({ "path": path }).to_string();
    let written = window
        .invoke("call", json!({ "name": "export", "input": input }))
        .expect_err("refused");
    assert_eq!(
        (&written["code"], &written["field"]),
        (&json!("invalid_input"), &json!("path"))
    );
    assert_eq!(fs::read_to_string(path).expect("the file"), "not ours");
}

#[test]
fn a_file_that_is_no_library_is_told_and_left_as_it_was() {
    let Some(mut setup) = Setup::new() else {
        return;
    };
    let path = setup.path("letter.onrecord");
    fs::write(&path, "Dear reader").expect("a file");
    setup.library = Some(path.clone());

    let window = Window::open(setup);
    let session = window.invoke("session", json!({})).expect("a session");
    assert_eq!(session["library"], Value::Null);
    assert_eq!(session["problem"]["path"], json!(path));
    assert!(session["problem"]["message"].is_string());

    let call = window
        .invoke("call", json!({ "name": "list_tags", "input": "{}" }))
        .expect_err("refused");
    assert_eq!(call["message"], session["problem"]["message"]);
    assert_eq!(fs::read_to_string(path).expect("the file"), "Dear reader");
}
