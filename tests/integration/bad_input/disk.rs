//! The disk is full, or takes no more of one file.

use std::path::Path;
use std::process::{Command, Stdio};

use onrecord_core::api::call;
use onrecord_core::{ErrorCode, Library, Progress};
use serde_json::json;
use tempfile::TempDir;

use crate::integration::cli;

/// A small file system of its own, taken away again with the test.
struct SmallDisk(TempDir);

impl SmallDisk {
    fn mount() -> Option<SmallDisk> {
        let folder = TempDir::new().expect("a folder");
        let mount = Command::new("mount")
            .args(["-t", "tmpfs", "-o", "size=2m", "tmpfs"])
            .arg(folder.path())
            .stderr(Stdio::null())
            .status();
        mount
            .is_ok_and(|status| status.success())
            .then_some(SmallDisk(folder))
    }
}

impl Drop for SmallDisk {
    fn drop(&mut self) {
        let _ = Command::new("umount").arg(self.0.path()).status();
    }
}

#[test]
fn a_full_disk_changes_nothing_and_is_named() {
    let Some(disk) = SmallDisk::mount() else {
        println!("skipped: only root can mount a small disk");
        return;
    };
    let path = disk.0.path().join("full.onrecord");
    let library = Library::create(&path).expect("fits");
    let add = |text: &str| {
        let input =
            json!({ "text": text, "article": { "headline": "x" }, "again": true }).to_string();
        call(&library, "create_article", &input, &Progress::none())
    };
    add("The first one fits.").expect("fits");
    let before = library.dump().expect("a dump");
    let error = add(&"The water rose again. ".repeat(150_000)).expect_err("does not fit");
    assert_eq!(error.code, ErrorCode::Io, "{error:?}");
    assert!(error.message.contains("disk is full"), "{error}");
    assert_eq!(library.dump().expect("a dump"), before);
    add("A small one fits still.").expect("goes on");
    let sound = library
        .check_library(onrecord_core::api::Nothing {}, &Progress::none())
        .expect("a check");
    assert!(sound.sound, "{:?}", sound.problems);
    drop(library);
    let again = Library::open(&path)
        .expect("opens again")
        .dump()
        .expect("a dump");
    assert!(
        again.contains("capture") && again.starts_with(before.split('\n').next().expect("a line"))
    );
}

#[test]
fn a_file_that_cannot_grow_changes_nothing_and_is_named() {
    let folder = TempDir::new().expect("a folder");
    let path = folder.path().join("limited.onrecord");
    drop(Library::create(&path).expect("created"));
    let text =
        json!({ "text": "The water rose again. ".repeat(150_000), "article": { "headline": "x" } })
            .to_string();
    let input = folder.path().join("input.json");
    std::fs::write(&input, text).expect("written");
    // The signal that comes with the limit is ignored, so that the write itself fails.
    let script =
        r#"trap '' XFSZ; ulimit -f 1500; exec "$0" --library "$1" call create_article - < "$2""#;
    let ran = Command::new("sh")
        .arg("-c")
        .arg(script)
        .arg(cli::program())
        .args([&path, &input])
        .output()
        .expect("sh runs");
    let err = String::from_utf8_lossy(&ran.stderr).into_owned();
    assert_eq!(ran.status.code(), Some(1), "{err}");
    assert!(err.contains("Nothing was changed"), "{err}");
    let library = Library::open(&path).expect("opens again");
    assert_eq!(library.dump().expect("a dump"), "");
}

#[test]
fn an_export_that_cannot_be_written_leaves_the_old_file() {
    let shelf = crate::integration::given::empty();
    shelf.record(json!({ "quote": "We warned them." }));
    let target = shelf.path("folder").join("sheet.csv");
    let error = shelf.refused(
        "export_quotations",
        json!({ "format": "csv", "path": target }),
    );
    assert_eq!(
        (&error["code"], &error["field"]),
        (&json!("io"), &json!("path"))
    );
    std::fs::create_dir(shelf.path("taken")).expect("a folder");
    let error = shelf.refused(
        "export_quotations",
        json!({ "format": "csv", "path": shelf.path("taken") }),
    );
    assert_eq!(error["code"], "io", "a folder of that name is not replaced");
    let left: Vec<_> = std::fs::read_dir(shelf.path("."))
        .expect("a folder")
        .filter_map(|entry| entry.ok()?.file_name().into_string().ok())
        .collect();
    assert!(
        !left.iter().any(|name| name.ends_with(".unfinished")),
        "nothing half done stays: {left:?}"
    );
    assert_eq!(
        shelf.refused("export_quotations", json!({ "format": "csv", "path": "" }))["field"],
        "path"
    );
    assert!(Path::new(&shelf.path("taken")).is_dir());
}
