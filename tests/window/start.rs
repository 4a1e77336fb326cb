//! Starting the program: the first time, again, and twice at once.

use serde_json::json;
use support::accessibility::serious_violations;
use support::setup::Setup;
use support::window::Window;

#[test]
fn the_first_start_shows_the_empty_state_and_makes_a_library() {
    let Some(window) = Window::first_start() else {
        return;
    };

    assert!(window.text("main").contains("Nothing on record yet"));

    assert!(window.setup.data().join("library.onrecord").is_file());
    assert_eq!(serious_violations(&window), Vec::<String>::new());
}

#[test]
fn a_second_start_opens_its_library_in_the_first_window_and_ends() {
    let Some(setup) = Setup::new() else { return };
    let window = Window::open(setup.with_bus());
    window
        .setup
        .answer_dialog(&window.setup.path("second.onrecord"));
    window
        .invoke("create_library", json!({}))
        .expect("a library");
    let first = window.setup.data().join("library.onrecord");

    window.start_again(&[&first]);

    let session = window.invoke("session", json!({})).expect("a session");
    assert_eq!(session["library"]["path"], json!(first));
}

#[test]
fn the_window_is_as_large_as_it_was_left() {
    let Some(window) = Window::first_start() else {
        return;
    };
    window.resize(940, 610);

    let window = window.restart();

    let size = window.script("return [innerWidth, innerHeight]", json!([]));
    assert_eq!(size, json!([940, 610]));
}
