//! Files dropped on the window by another program.

use crate::window::steps::{by_id, fill, text_of};
use serde_json::json;
use std::path::PathBuf;
use support::setup::Setup;
use support::window::Window;

/// A window on an empty library, with a folder for files beside it.
fn window() -> Option<Window> {
    let window = Window::open(Setup::new()?);
    window.wait_for(&by_id("empty-library"));
    std::fs::create_dir(window.setup.path("files")).expect("a folder for the test");
    Some(window)
}

fn file(window: &Window, name: &str, bytes: &[u8]) -> PathBuf {
    let path = window.setup.path("files").join(name);
    std::fs::write(&path, bytes).expect("written");
    path
}

#[test]
fn a_dragged_file_shows_where_it_would_go_and_a_dropped_one_fills_the_form() {
    let Some(window) = window() else { return };
    let page = file(
        &window,
        "weir gates.html",
        text_of("pages/weir-gates.html").as_bytes(),
    );

    let drag = window.drag(&[&page]);
    window.wait_for_text(&by_id("drop-target"), "weir gates.html");
    drag.leave();
    window.wait_gone(&by_id("drop-target"));
    assert_eq!(window.count(&by_id("article-dialog")), 0);

    window.drag(&[&page]).drop();
    window.wait_for_text(&by_id("source-read"), "Read from weir gates.html");
    assert_eq!(window.count(&by_id("drop-target")), 0);
    assert_eq!(
        window.value(&by_id("article-headline")),
        "Weir gates were never tested, engineer says"
    );
}

#[test]
fn several_files_come_one_after_the_other_and_what_cannot_be_read_is_said() {
    let Some(window) = window() else { return };
    let folder = window.setup.path("files");
    let first = file(
        &window,
        "ferry.txt",
        "Ferry late\n\n“No,” she said.".as_bytes(),
    );
    let second = file(&window, "fees.txt", b"Fees rise again");

    let drag = window.drag(&[&folder, &first, &second]);
    window.wait_for_text(&by_id("drop-target"), "3 articles");
    drag.drop();
    window.wait_for_text(&by_id("source-read"), "Read from ferry.txt");
    window.wait_for_text(&by_id("source-missed"), "is a folder");
    window.wait_for_text(&by_id("source-waiting"), "1 more file waits");

    fill(&window, "article-headline", "Ferry late");
    window.press("Ctrl+Enter");
    window.wait_for_text(&by_id("source-read"), "Read from fees.txt");
    assert_eq!(window.count(&by_id("source-waiting")), 0);
    fill(&window, "article-headline", "Fees rise");
    window.press("Ctrl+Enter");
    window.wait_gone(&by_id("article-dialog"));
    window.wait_for_text(&by_id("reader"), "Fees rise");
    window.press("Escape");
    window.wait_for_text(&by_id("reader"), "Ferry late");
}

#[test]
fn a_dropped_library_is_opened_and_a_damaged_file_says_what_is_wrong() {
    let Some(window) = window() else { return };
    let library = window.setup.path("files/sample.onrecord");
    drop(onrecord_core::sample::create(&library).expect("the sample"));
    let drag = window.drag(&[&library]);
    window.wait_for_text(&by_id("drop-target"), "open this library");
    drag.drop();
    window.wait_for("[data-testid=row][aria-selected=true]");

    window
        .drag(&[&file(&window, "noise.txt", &[0, 1, 2])])
        .drop();
    window.wait_for_text(&by_id("source-error"), "cannot be read");
    let open = window.invoke("session", json!({})).expect("a session");
    assert_eq!(open["library"]["path"], json!(library));
}
