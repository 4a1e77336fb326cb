//! The border between the page and the program: what gets over it, and what does not.

use serde_json::{Value, json};
use std::io::Read;
use std::net::TcpListener;
use support::window::Window;

#[test]
fn half_a_surrogate_pair_is_refused_with_a_reason() {
    let Some(window) = Window::first_start() else {
        return;
    };
    let input = r#"{"headline":"\ud800"}"#;
    let refused = window
        .invoke("call", json!({ "name": "create_article", "input": input }))
        .expect_err("refused");
    assert_eq!(refused["code"], "invalid_input");
}

#[test]
fn the_page_can_neither_leave_nor_load_from_elsewhere() {
    let Some(window) = Window::first_start() else {
        return;
    };
    let server = TcpListener::bind(("127.0.0.1", 0)).expect("a port");
    server
        .set_nonblocking(true)
        .expect("a listener that does not wait");
    let url = format!("http://{}/", server.local_addr().expect("an address"));

    let fetched = window.script_async(include_str!("fetch.js"), json!([url]));
    assert_eq!(fetched, json!("refused"));
    window.script(include_str!("leave.js"), json!([url]));
    window.wait_for("[data-tried-to-leave]");

    assert_eq!(
        window.script("return location.protocol", json!([])),
        json!("tauri:")
    );
    // WebKit connects before it asks whether it may; what counts is that it then says nothing.
    let mut asked = String::new();
    if let Ok((mut connection, _)) = server.accept() {
        connection
            .set_nonblocking(true)
            .expect("a connection that does not wait");
        // Ends with an error because there is nothing to read; what was read before that stays.
        let _ = connection.read_to_string(&mut asked);
    }
    assert_eq!(asked, "");
}

#[test]
fn nothing_of_the_system_is_reachable_from_the_page() {
    let Some(window) = Window::first_start() else {
        return;
    };
    for command in [
        "plugin:dialog|open",
        "plugin:window|set_title",
        "plugin:path|resolve_directory",
        "plugin:app|version",
    ] {
        let answer = window.invoke(command, json!({}));
        let refusal = answer
            .as_ref()
            .expect_err(command)
            .as_str()
            .unwrap_or_default();
        assert!(refusal.contains("not allowed"), "{command}: {answer:?}");
    }
    assert_eq!(
        window.script("return window.__TAURI__ ?? null", json!([])),
        Value::Null
    );
}
