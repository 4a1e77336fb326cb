//! Starting the program: the first time, again, and twice at once.

use support::accessibility::serious_violations;
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
