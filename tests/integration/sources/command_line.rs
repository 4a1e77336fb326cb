//! `onrecord-cli capture`: folders, twice, and what fails.

use std::path::Path;

use serde_json::{Value, json};
use tempfile::TempDir;

use crate::integration::cli;
use crate::integration::given::fixture;

struct Desk(TempDir);

impl Desk {
    fn new() -> Desk {
        let desk = Desk(TempDir::new().expect("a folder"));
        assert_eq!(desk.run(&["create"]).code, 0);
        std::fs::create_dir_all(desk.folder().join("inner")).expect("a folder");
        for (name, text) in [
            ("weir-gates.html", fixture("pages/weir-gates.html")),
            (
                "inner/harbour-fees.html",
                fixture("pages/harbour-fees.html"),
            ),
            ("inner/notes.txt", "“We knew,” she wrote.".to_owned()),
            ("inner/data.bin", "of a kind that is not read".to_owned()),
        ] {
            std::fs::write(desk.folder().join(name), text).expect("written");
        }
        desk
    }

    fn folder(&self) -> std::path::PathBuf {
        self.0.path().join("articles")
    }

    fn run(&self, arguments: &[&str]) -> cli::Ran {
        let library = self.0.path().join("test.onrecord");
        cli::run(
            [Path::new("--library"), &library]
                .into_iter()
                .chain(arguments.iter().map(Path::new)),
        )
    }

    fn capture(&self) -> cli::Ran {
        let folder = self.folder();
        self.run(&["capture", folder.to_str().expect("UTF-8")])
    }

    fn articles(&self) -> Value {
        let listed = self.run(&["call", "list_articles", "{}"]);
        serde_json::from_str(&listed.out).expect("JSON")
    }
}

#[test]
fn a_folder_is_captured_and_twice_in_a_row_adds_nothing() {
    let desk = Desk::new();
    let first = desk.capture();
    assert_eq!((first.code, first.err.as_str()), (0, ""));
    assert_eq!(first.out, "3 added, 0 known already, 0 failed\n");
    assert_eq!(desk.capture().out, "0 added, 3 known already, 0 failed\n");
    let articles = desk.articles();
    assert_eq!(articles.as_array().map(Vec::len), Some(3));
    let weir = articles
        .as_array()
        .into_iter()
        .flatten()
        .find(|row| row["article"]["outlet"]["name"] == "The Sluice Gazette");
    let published = &weir.expect("it is listed")["article"]["published"];
    assert_eq!(
        (&published["edtf"], &published["basis"]),
        (&json!("2026-03-04"), &json!("printed"))
    );
    let verified = desk.run(&["verify"]);
    assert_eq!(
        (verified.code, verified.out.as_str()),
        (0, "3 texts and 3 originals compared\n")
    );
}

#[test]
fn a_run_that_was_broken_off_goes_on_and_a_failure_is_told_and_counted() {
    let desk = Desk::new();
    let one = desk.folder().join("weir-gates.html");
    assert_eq!(desk.run(&["capture", one.to_str().expect("UTF-8")]).code, 0);
    std::fs::write(desk.folder().join("broken.pdf"), "%PDF-1.4 and no more").expect("written");
    let rest = desk.capture();
    assert_eq!(rest.code, 1);
    assert_eq!(rest.out, "2 added, 1 known already, 1 failed\n");
    let lines: Vec<&str> = rest
        .err
        .lines()
        .filter(|line| line.contains("broken.pdf"))
        .collect();
    assert_eq!(lines.len(), 1, "{}", rest.err);
    assert!(lines[0].contains("This PDF cannot be read"), "{}", lines[0]);
    assert_eq!(desk.run(&["capture", "/nowhere/at/all"]).code, 1);
}
