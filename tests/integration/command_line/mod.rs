//! The command line: every subcommand, what it prints, and with which code it ends.

mod extract;
mod rows;
mod trail;
mod usage;

use std::path::PathBuf;

use serde_json::{Value, json};
use tempfile::TempDir;

use super::cli::{self, Ran};

/// A folder with a library in it, used through the program only.
struct Desk(TempDir);

impl Desk {
    fn with(command: &str) -> Desk {
        let desk = Desk(TempDir::new().expect("a folder"));
        desk.ok(&[command]);
        desk
    }

    fn file(&self, name: &str) -> String {
        self.path(name).to_str().expect("UTF-8").to_owned()
    }

    fn path(&self, name: &str) -> PathBuf {
        self.0.path().join(name)
    }

    fn run(&self, arguments: &[&str]) -> Ran {
        let library = self.file("test.onrecord");
        cli::run(["--library", &library].iter().chain(arguments))
    }

    fn ok(&self, arguments: &[&str]) -> String {
        let ran = self.run(arguments);
        assert_eq!((ran.code, ran.err.as_str()), (0, ""), "{arguments:?}");
        ran.out
    }

    fn refused(&self, arguments: &[&str]) -> String {
        let ran = self.run(arguments);
        assert_eq!(ran.code, 1, "{arguments:?}: {}{}", ran.out, ran.err);
        assert!(
            ran.err.starts_with("onrecord-cli: ") && ran.err.lines().count() == 1,
            "one line says why: {}",
            ran.err
        );
        if arguments[0] == "call" {
            let error: Value = serde_json::from_str(&ran.out).expect("JSON in, JSON out");
            assert!(
                error["code"].is_string()
                    && ran
                        .err
                        .contains(error["message"].as_str().expect("a message"))
            );
        } else {
            assert_eq!(ran.out, "", "{arguments:?}");
        }
        ran.err
    }

    fn call(&self, command: &str, input: Value) -> Value {
        serde_json::from_str(&self.ok(&["call", command, &input.to_string()]))
            .expect("JSON comes out")
    }

    fn record(&self, quotation: Value) -> Value {
        self.call("create_quotation", json!({ "quotation": quotation }))["value"].clone()
    }
}
