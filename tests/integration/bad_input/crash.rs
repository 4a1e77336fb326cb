//! The program is killed while it writes.

use std::ffi::OsStr;
use std::io::{BufRead, BufReader};
use std::path::Path;
use std::process::{Command, Stdio};

use onrecord_core::api::{Nothing, call};
use onrecord_core::{Library, Progress};
use serde_json::json;
use tempfile::TempDir;

use crate::integration::cli;
use crate::integration::given::{empty, sample};

#[test]
fn a_killed_write_is_whole_or_not_there_and_what_was_confirmed_stays() {
    let export = sample();
    export.exported("json", json!({}));
    let import = export.path("export.json");
    // When the log is there, when the commit has begun to fill it, and when most of it is written.
    for (kill_at, must_be_before) in [(0, true), (50_000, false), (1_000_000, false)] {
        let shelf = empty();
        let confirmed = cli_path(&shelf.path("killed.onrecord"));
        assert_eq!(cli::run(["--library", &confirmed, "create"]).code, 0);
        let first = cli::run([
            "--library",
            &confirmed,
            "call",
            "create_quotation",
            r#"{"quotation":{"quote":"We warned them."}}"#,
        ]);
        assert_eq!(first.code, 0, "{}", first.err);
        let before = onrecord_core::Library::open(&confirmed)
            .expect("opens")
            .dump()
            .expect("a dump");

        let mut writer = cli::start([
            Path::new("--library"),
            confirmed.as_ref(),
            "import".as_ref(),
            &import,
        ]);
        let log = format!("{confirmed}-wal");
        while writer.try_wait().expect("a child").is_none() {
            if std::fs::metadata(&log).is_ok_and(|file| file.len() >= kill_at) {
                break;
            }
            std::thread::yield_now();
        }
        // SIGKILL; it fails only when the program has ended already.
        let _ = writer.kill();
        writer.wait().expect("it has ended");

        let library = onrecord_core::Library::open(&confirmed).expect("opens again");
        let dump = library.dump().expect("a dump");
        let imported = library
            .get_library(onrecord_core::api::Nothing {})
            .expect("figures")
            .quotations;
        assert!(dump.contains("We warned them."), "what was confirmed stays");
        match dump == before {
            true => assert_eq!(imported, 1),
            false => assert!(imported > 200, "all of it, not {imported}"),
        }
        assert!(
            dump == before || !must_be_before,
            "killed before it could commit"
        );
        let report = library
            .check_library(
                onrecord_core::api::Nothing {},
                &onrecord_core::Progress::none(),
            )
            .expect("a check");
        assert!(report.sound, "{:?}", report.problems);
    }
}

/// Set in the process that is to be killed: the library it writes to.
const LIBRARY: &str = "ONRECORD_KILLED_WRITER";

/// Records one quotation after the other, tidies up now and then, and tells each step once it is done.
fn write_until_killed(library: &OsStr) {
    let library = Library::open(library).expect("opens");
    for number in 0.. {
        let input =
            json!({ "quotation": { "quote": told(number), "said": { "date": "2023-10" } } });
        let done = call(
            &library,
            "create_quotation",
            &input.to_string(),
            &Progress::none(),
        );
        done.expect("recorded");
        println!("recorded {number}");
        if number % 40 == 39 {
            println!("tidying {number}");
            library.settle();
        }
    }
}

fn told(number: u64) -> String {
    format!("The pump of basin {number} was never tested.")
}

#[test]
fn a_kill_amid_hand_edits_and_tidying_up_leaves_all_that_was_confirmed() {
    if let Some(library) = std::env::var_os(LIBRARY) {
        return write_until_killed(&library);
    }
    // Amid the first edits, when many pieces have come together, and just when they are merged, early and later.
    for kill_at in ["recorded 3", "recorded 131", "tidying 39", "tidying 199"] {
        let folder = TempDir::new().expect("a folder");
        let path = folder.path().join("killed.onrecord");
        drop(Library::create(&path).expect("a library"));
        let mut writer = Command::new(std::env::current_exe().expect("this program"))
            .args(["--nocapture", "--exact"])
            .arg("integration::bad_input::crash::a_kill_amid_hand_edits_and_tidying_up_leaves_all_that_was_confirmed")
            .env(LIBRARY, &path)
            .stdout(Stdio::piped())
            .spawn()
            .expect("the writer starts");
        let mut lines = BufReader::new(writer.stdout.take().expect("its output")).lines();
        let mut confirmed = 0;
        let reached = lines.by_ref().map_while(Result::ok).any(|line| {
            confirmed += u64::from(line.starts_with("recorded "));
            line == kill_at
        });
        writer.kill().expect("SIGKILL");
        writer.wait().expect("it has ended");
        assert!(reached, "{kill_at}");
        let rest = lines.map_while(Result::ok);
        confirmed += rest.filter(|line| line.starts_with("recorded ")).count() as u64;

        let library = Library::open(&path).expect("opens again");
        let dump = library.dump().expect("a dump");
        for number in 0..confirmed {
            assert!(dump.contains(&told(number)), "{kill_at}: {number} is gone");
        }
        let check = || library.check_library(Nothing {}, &Progress::none());
        let report = check().expect("a check");
        assert!(report.sound, "{kill_at}: {:?}", report.problems);
        // One more may have been written and not told.
        let there = u64::from(report.quotations);
        assert!(
            (confirmed..=confirmed + 1).contains(&there),
            "{there} of {confirmed}"
        );

        // And it goes on from there.
        let input = json!({ "quotation": { "quote": told(there) } }).to_string();
        call(&library, "create_quotation", &input, &Progress::none()).expect("recorded");
        library.settle();
        assert!(check().expect("a check").sound, "{kill_at}: tidied up");
    }
}

fn cli_path(path: &Path) -> String {
    path.to_str().expect("UTF-8").to_owned()
}
