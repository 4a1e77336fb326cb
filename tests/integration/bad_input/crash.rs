//! The program is killed while it writes.

use std::path::Path;

use serde_json::json;

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

fn cli_path(path: &Path) -> String {
    path.to_str().expect("UTF-8").to_owned()
}
