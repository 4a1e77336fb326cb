//! How the program is asked, and with which code it ends.

use onrecord_core::api::{COMMANDS, typescript};
use serde_json::{Value, json};

use super::Desk;
use crate::integration::cli;

#[test]
fn wrong_usage_ends_with_2() {
    let desk = Desk::with("create");
    let bad = [
        vec![],
        vec!["frobnicate"],
        vec!["call"],
        vec!["call", "no_such_command", "{}"],
        vec!["export", "--format", "pdf", "--out", "x"],
        vec!["export", "--format", "csv"],
        vec![
            "export",
            "--format",
            "csv",
            "--filter",
            "{\"text\":",
            "--out",
            "x",
        ],
        vec!["search"],
        vec!["search", "x", "--limit", "many"],
        vec!["undo", "now"],
    ];
    for arguments in bad {
        let ran = desk.run(&arguments);
        assert_eq!(
            (ran.code, ran.out.as_str()),
            (2, ""),
            "{arguments:?}: {}",
            ran.err
        );
        assert!(!ran.err.is_empty());
    }
    for arguments in [&["check"][..], &["undo"], &["create"]] {
        let ran = cli::run(arguments);
        assert_eq!(ran.code, 2, "without a library");
        assert!(ran.err.contains("--library"), "{}", ran.err);
    }
    let help = cli::run(["--help"]);
    assert_eq!(help.code, 0);
    for subcommand in [
        "create", "sample", "call", "commands", "search", "export", "import", "history", "undo",
        "redo", "check",
    ] {
        assert!(
            help.out.contains(&format!("  {subcommand} ")),
            "{subcommand} is in the help"
        );
    }
}

#[test]
fn commands_lists_every_command_with_its_types() {
    let listed = cli::run(["commands"]);
    assert_eq!(listed.code, 0);
    let names: Vec<&str> = listed
        .out
        .lines()
        .filter_map(|line| line.split('(').next())
        .collect();
    assert_eq!(
        names,
        COMMANDS
            .iter()
            .map(|command| command.name)
            .collect::<Vec<_>>()
    );
    assert_eq!(cli::run(["commands", "--typescript"]).out, typescript());
}

#[test]
fn call_takes_json_from_the_arguments_and_from_standard_input() {
    let desk = Desk::with("create");
    let made = desk.record(json!({ "quote": "We warned them." }));
    assert_eq!(made["form"], "direct");
    let library = desk.file("test.onrecord");
    let child = cli::start(["--library", &library, "call", "get_quotation", "-"]);
    let ran = cli::finish(child, &json!({ "id": made["id"] }).to_string());
    assert_eq!(ran.code, 0, "{}", ran.err);
    assert_eq!(
        serde_json::from_str::<Value>(&ran.out).expect("JSON")["uid"],
        made["uid"]
    );
    assert!(
        desk.ok(&["call", "get_library"])
            .contains("\"quotations\":1"),
        "no input where none is needed"
    );
}

#[test]
fn a_refusal_ends_with_1_and_says_why_and_where() {
    let desk = Desk::with("create");
    assert!(
        desk.refused(&["call", "create_quotation", r#"{"quotation":{"quote":""}}"#])
            .contains("[quote]")
    );
    assert!(
        desk.refused(&["call", "create_quotation", "{"])
            .contains("[input]")
    );
    assert!(
        desk.refused(&["call", "get_quotation", "{\"id\":9}"])
            .contains("not in this library")
    );
    desk.refused(&["undo"]);
    desk.refused(&["redo"]);
    desk.refused(&["import", &desk.file("nowhere.json")]);
    desk.refused(&[
        "export",
        "--format",
        "csv",
        "--out",
        &desk.file("no/such/folder/x.csv"),
    ]);
    desk.refused(&["create"]);
    desk.refused(&["sample"]);
    desk.refused(&["history", "no-such-uid"]);
    desk.refused(&["history", "01a20745-ca42-7122-9ed9-e722099ecfbd"]);
}
