//! Files that cannot be opened. Each is left byte for byte as it was, with nothing beside it.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use onrecord_core::Library;
use tempfile::TempDir;

use crate::integration::cli;

/// Every file of a folder with its bytes.
fn content(folder: &Path) -> BTreeMap<PathBuf, Vec<u8>> {
    let entries = std::fs::read_dir(folder)
        .expect("a folder")
        .map(|entry| entry.expect("an entry").path());
    entries
        .filter(|path| path.is_file())
        .map(|path| (path.clone(), std::fs::read(path).expect("a file")))
        .collect()
}

/// Opening must fail like this, through the library and the command line, and change nothing.
fn assert_refused(path: &Path, code: &str, field: &str) {
    let folder = path.parent().expect("a folder");
    let before = content(folder);
    let error = Library::open(path)
        .err()
        .unwrap_or_else(|| panic!("{} must be refused", path.display()));
    let json = serde_json::to_value(&error).expect("JSON");
    assert_eq!(
        (json["code"].as_str(), json["field"].as_str()),
        (Some(code), Some(field)),
        "{error}"
    );
    assert_eq!(content(folder), before, "left as it was by the library");
    let ran = cli::run([Path::new("--library"), path, Path::new("check")]);
    assert_eq!(ran.code, 1, "{}", ran.err);
    assert!(
        ran.err.contains(&error.message) && ran.err.contains(field),
        "{}",
        ran.err
    );
    assert_eq!(
        content(folder),
        before,
        "left as it was by the command line"
    );
}

/// A closed library.
fn library(folder: &TempDir) -> PathBuf {
    let path = folder.path().join("mine.onrecord");
    drop(Library::create(&path).expect("a library"));
    path
}

#[test]
fn a_missing_file() {
    let folder = TempDir::new().expect("a folder");
    assert_refused(&folder.path().join("gone.onrecord"), "not_found", "missing");
    std::fs::create_dir(folder.path().join("folder.onrecord")).expect("a folder");
    assert_refused(
        &folder.path().join("folder.onrecord"),
        "not_found",
        "missing",
    );
}

#[test]
fn a_file_that_is_not_ours() {
    let folder = TempDir::new().expect("a folder");
    for (name, bytes) in [
        ("empty", &b""[..]),
        ("short", b"SQLite"),
        ("text", b"SQLite format 3, a novel in three parts."),
        ("png", b"\x89PNG\r\n\x1a\n0000000000000000"),
    ] {
        let path = folder.path().join(name);
        std::fs::write(&path, bytes).expect("written");
        assert_refused(&path, "unsupported", "not_a_library");
    }
}

#[test]
fn another_programs_database() {
    for mode in ["DELETE", "WAL"] {
        let folder = TempDir::new().expect("a folder");
        let path = folder.path().join("notes.sqlite");
        let other = rusqlite::Connection::open(&path).expect("a database");
        other.execute_batch(&format!("PRAGMA journal_mode = {mode}; PRAGMA user_version = 1; CREATE TABLE note (text); INSERT INTO note VALUES ('x');")).expect("SQL");
        drop(other);
        assert_refused(&path, "unsupported", "not_a_library");
    }
}

#[test]
fn a_truncated_library() {
    let folder = TempDir::new().expect("a folder");
    let whole = std::fs::read(library(&folder)).expect("a library");
    for length in [50, 100, 4096, whole.len() / 2, whole.len() - 1] {
        let path = folder.path().join("cut.onrecord");
        std::fs::write(&path, &whole[..length]).expect("written");
        assert_refused(&path, "database", "damaged");
    }
}

#[test]
fn a_library_with_an_unreadable_schema() {
    let folder = TempDir::new().expect("a folder");
    let path = library(&folder);
    let mut bytes = std::fs::read(&path).expect("a library");
    bytes[100..4000].fill(0xff);
    std::fs::write(&path, bytes).expect("written");
    assert_refused(&path, "database", "damaged");
}

#[test]
fn a_library_of_a_newer_version() {
    let folder = TempDir::new().expect("a folder");
    let path = library(&folder);
    let newer = rusqlite::Connection::open(&path).expect("opens");
    newer.pragma_update(None, "user_version", 99).expect("SQL");
    drop(newer);
    assert_refused(&path, "unsupported", "newer");
}

#[test]
fn a_read_only_library() {
    let folder = TempDir::new().expect("a folder");
    let path = library(&folder);
    let mut permissions = std::fs::metadata(&path).expect("there").permissions();
    permissions.set_readonly(true);
    std::fs::set_permissions(&path, permissions).expect("read-only");
    assert_refused(&path, "io", "read_only");
}

#[test]
fn a_library_that_another_process_has_open() {
    let folder = TempDir::new().expect("a folder");
    let path = library(&folder);
    let writer = cli::start([
        Path::new("--library"),
        &path,
        "call".as_ref(),
        "create_article".as_ref(),
        "-".as_ref(),
    ]);
    let holds = format!(" {} ", writer.id());
    // It waits for its input, so it holds the library from the moment that the system lists its lock.
    while !std::fs::read_to_string("/proc/locks")
        .expect("Linux")
        .lines()
        .any(|line| line.contains("FLOCK") && line.contains(&holds))
    {
        std::thread::yield_now();
    }
    let before = std::fs::read(&path).expect("a library");
    let error = Library::open(&path).err().expect("locked");
    assert_eq!(error.field.as_deref(), Some("locked"));
    let ran = cli::run([Path::new("--library"), &path, "undo".as_ref()]);
    assert_eq!(ran.code, 1);
    assert!(ran.err.contains("open in another On Record"), "{}", ran.err);
    assert_eq!(std::fs::read(&path).expect("a library"), before);
    let wrote = cli::finish(writer, r#"{"article":{"headline":"Written after all"}}"#);
    assert_eq!(wrote.code, 0, "{}", wrote.err);
    let library = Library::open(&path).expect("free again");
    assert!(
        library
            .dump()
            .expect("a dump")
            .contains("Written after all")
    );
}

#[test]
fn creating_never_replaces_a_file() {
    let folder = TempDir::new().expect("a folder");
    let path = folder.path().join("mine.txt");
    std::fs::write(&path, "mine").expect("written");
    let before = content(folder.path());
    for command in ["create", "sample"] {
        let ran = cli::run([Path::new("--library"), &path, command.as_ref()]);
        assert_eq!(ran.code, 1, "{}", ran.err);
    }
    assert_eq!(
        Library::create(&path)
            .err()
            .expect("refused")
            .field
            .as_deref(),
        Some("path")
    );
    assert_eq!(content(folder.path()), before);
}

#[test]
fn closing_leaves_one_file() {
    let folder = TempDir::new().expect("a folder");
    let path = library(&folder);
    let library = Library::open(&path).expect("opens");
    library.dump().expect("read");
    drop(library);
    assert_eq!(
        content(folder.path()).into_keys().collect::<Vec<_>>(),
        [path]
    );
}
