//! The data model: one file shows what all migrations make.

use std::path::{Path, PathBuf};

use onrecord_core::{Library, Progress};
use rusqlite::{Connection, OpenFlags};
use serde_json::json;
use tempfile::TempDir;

fn core() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../src-tauri/core")
}

/// A new library, closed.
fn new_library(folder: &TempDir) -> Connection {
    let path = folder.path().join("new.onrecord");
    drop(Library::create(&path).expect("a library"));
    Connection::open_with_flags(path, OpenFlags::SQLITE_OPEN_READ_ONLY).expect("opens")
}

/// Everything that was created, in order, but for what SQLite makes by itself.
fn schema(file: &Connection) -> String {
    let sql = "SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\'
               AND name NOT GLOB '*_fts_*' ORDER BY rowid";
    let mut statement = file.prepare(sql).expect("SQL");
    let created = statement
        .query_map([], |row| row.get::<_, String>(0))
        .expect("SQL");
    let mut text = String::from(
        "-- What all migrations make together. Written by `ONRECORD_WRITE_SCHEMA=1 cargo test schema`; a test keeps it fresh.\n",
    );
    for created in created {
        text.push_str(&format!("\n{};\n", created.expect("text")));
    }
    text
}

#[test]
fn the_schema_file_is_what_the_migrations_make() {
    let folder = TempDir::new().expect("a folder");
    let made = schema(&new_library(&folder));
    let path = core().join("schema.sql");
    if std::env::var_os("ONRECORD_WRITE_SCHEMA").is_some() {
        std::fs::write(&path, &made).expect("written");
    }
    let written = std::fs::read_to_string(&path).expect("schema.sql");
    assert!(
        written == made,
        "schema.sql is not fresh: ONRECORD_WRITE_SCHEMA=1 cargo test schema"
    );
}

#[test]
fn a_new_library_has_the_newest_version_and_our_mark() {
    let folder = TempDir::new().expect("a folder");
    let file = new_library(&folder);
    let number = |pragma: &str| {
        file.pragma_query_value(None, pragma, |row| row.get::<_, i64>(0))
            .expect("a number")
    };
    let migrations = std::fs::read_dir(core().join("migrations"))
        .expect("a folder")
        .count();
    assert_eq!(
        number("user_version") as usize,
        migrations,
        "every migration is run"
    );
    assert_eq!(number("application_id"), 0x4f4e_5243);
}

#[test]
fn recorded_tables_have_a_uid_and_an_id_that_is_never_given_twice() {
    let folder = TempDir::new().expect("a folder");
    let file = new_library(&folder);
    let mut statement = file
        .prepare(
            "SELECT name, sql FROM sqlite_schema WHERE type = 'table' AND sql LIKE '%AUTOINCREMENT%' AND name NOT IN ('operation', 'change')",
        )
        .expect("SQL");
    let tables = statement
        .query_map([], |row| {
            Ok((row.get::<_, String>(0)?, row.get::<_, String>(1)?))
        })
        .expect("SQL");
    let mut recorded = 0;
    for table in tables {
        let (name, sql) = table.expect("text");
        assert!(
            sql.contains("AUTOINCREMENT") && sql.ends_with("STRICT"),
            "{name}"
        );
        assert!(
            !sql.contains("CASCADE") && !sql.contains("ON CONFLICT"),
            "{name} changes no row behind the recorder"
        );
        let parts = ["span", "attribution", "date_assertion", "quotation_tag"];
        let columns = sql.split_whitespace().collect::<Vec<_>>().join(" ");
        assert_eq!(
            columns.contains("uid BLOB NOT NULL"),
            !parts.contains(&name.as_str()),
            "{name} has a uid, unless it is exchanged with its quotation"
        );
        // Where there are many rows, only the first half of a uid is indexed.
        let many = ["statement", "quotation"].contains(&name.as_str());
        let unique = columns.contains("uid BLOB NOT NULL UNIQUE");
        assert_eq!(unique, !many && !parts.contains(&name.as_str()), "{name}");
        recorded += 1;
    }
    assert!(recorded >= 20, "{recorded} recorded tables");
}

#[test]
fn a_library_of_the_first_version_is_brought_up_to_date_and_found_in_again() {
    let folder = TempDir::new().expect("a folder");
    let path = folder.path().join("old.onrecord");
    let first = std::fs::read_to_string(core().join("migrations/0001_library.sql")).expect("SQL");
    let file = Connection::open(&path).expect("a file");
    let id = |number: u8| format!("X'{}'", format!("{number:02x}").repeat(16));
    file.execute_batch(&format!(
        "{first}
         INSERT INTO library (id, uid, created_at) VALUES (1, {}, '2026-01-01T00:00:00Z');
         INSERT INTO speaker (id, uid, kind) VALUES (1, {}, 'person');
         INSERT INTO name (uid, speaker_id, kind, text) VALUES ({}, 1, 'preferred', 'Ada Moss');
         INSERT INTO statement (id, uid) VALUES (1, {});
         INSERT INTO quotation (id, uid, statement_id, form, text) VALUES (4, {}, 1, 'direct', 'We warned them.');
         INSERT INTO span (id, uid, quotation_id, position, text_start, text_end) VALUES (9, {}, 4, 0, 0, 15);
         DELETE FROM span; -- an id that is never given again
         INSERT INTO span (id, uid, quotation_id, position, text_start, text_end) VALUES (7, {}, 4, 0, 0, 15);
         INSERT INTO attribution (id, uid, quotation_id, position, speaker_id, cue) VALUES (3, {}, 4, 0, 1, 'she said');
         INSERT INTO date_assertion (uid, property, quotation_id, edtf, earliest, latest, basis)
             VALUES ({}, 'said', 4, '2023-10', '2023-10-01', '2023-10-31', 'entered');
         PRAGMA user_version = 1; PRAGMA application_id = {};",
        id(1), id(2), id(3), id(4), id(5), id(6), id(7), id(8), id(9), 0x4f4e_5243,
    ))
    .expect("a library of the first version");
    drop(file);
    let library = Library::open(&path).expect("opens");
    let ask = |command: &str, input: serde_json::Value| {
        let input = input.to_string();
        let reply = onrecord_core::api::call(&library, command, &input, &Progress::none());
        serde_json::from_str::<serde_json::Value>(&reply.expect(command).json).expect("JSON")
    };
    for text in ["warned", "speaker:moss", "said:2023-10"] {
        let page = ask("list_quotations", json!({ "filter": { "text": text } }));
        assert_eq!(page["rows"][0]["id"], 4, "{text}");
    }
    assert_eq!(ask("check_library", json!({}))["sound"], true);
    drop(library);
    let file = Connection::open(&path).expect("opens");
    let next: i64 = file
        .query_row(
            "SELECT seq FROM sqlite_sequence WHERE name = 'span'",
            [],
            |row| row.get(0),
        )
        .expect("a number");
    assert_eq!(next, 9);
}

#[test]
fn a_library_without_an_index_of_headlines_gets_one() {
    // given a library as it was before that migration
    let folder = TempDir::new().expect("a folder");
    let path = folder.path().join("old.onrecord");
    let file = Connection::open(&path).expect("a file");
    let mut earlier = 0;
    for name in ["0001_library.sql", "0002_search.sql", "0003_scale.sql"] {
        let sql = std::fs::read_to_string(core().join("migrations").join(name)).expect("SQL");
        file.execute_batch(&sql).expect("an earlier migration");
        earlier += 1;
    }
    let id = |number: u8| format!("X'{}'", format!("{number:02x}").repeat(16));
    file.execute_batch(&format!(
        "INSERT INTO library (id, uid, created_at) VALUES (1, {}, '2026-01-01T00:00:00Z');
         INSERT INTO article (id, uid, headline) VALUES (1, {}, 'Gate four');
         INSERT INTO statement (id, uid) VALUES (1, {});
         INSERT INTO quotation (id, uid, statement_id, article_id, form, text) VALUES (1, {}, 1, 1, 'direct', 'Nobody asked.');
         INSERT INTO span (quotation_id, position, text_start, text_end) VALUES (1, 0, 0, 13);
         PRAGMA user_version = {earlier}; PRAGMA application_id = {};",
        id(1), id(2), id(3), id(4), 0x4f4e_5243,
    ))
    .expect("an older library");
    drop(file);
    let run = |library: &Library, command: &str, input: serde_json::Value| {
        let input = input.to_string();
        let reply = onrecord_core::api::call(library, command, &input, &Progress::none());
        serde_json::from_str::<serde_json::Value>(&reply.expect(command).json).expect("JSON")
    };
    // what is derived was built by the program then
    let library = Library::open(&path).expect("opens");
    run(&library, "rebuild_derived", json!({}));
    drop(library);
    // when it is opened, then headlines are found
    let library = Library::open(&path).expect("opens");
    let filter = json!({ "filter": { "text": "in:four" } });
    assert_eq!(run(&library, "list_quotations", filter)["rows"][0]["id"], 1);
    assert_eq!(run(&library, "check_library", json!({}))["sound"], true);
}
