//! Fetching an address: what may be reached, and when it ends.

use std::sync::Arc;
use std::sync::atomic::{AtomicU32, Ordering};
use std::time::Duration;

use onrecord_core::api::call;
use onrecord_core::{ErrorCode, Progress};
use onrecord_fetch::{Limits, Refusal, fetch};
use serde_json::json;
use support::server::{Answer, Server};

use crate::integration::given::{empty, fixture};

fn site() -> Server {
    Server::start(|path| match path {
        "/fees" => Answer::Moved("/harbour-fees.html".to_owned()),
        "/harbour-fees.html" => {
            Answer::Page("text/html", fixture("pages/harbour-fees.html").into_bytes())
        }
        "/latin" => Answer::Page(
            "text/plain; charset=iso-8859-1",
            b"Er sagte: \xabNein.\xbb".to_vec(),
        ),
        "/round" => Answer::Moved("/round".to_owned()),
        "/file" => Answer::Moved("file:///etc/hosts".to_owned()),
        "/login" => Answer::Status(401),
        "/gone" => Answer::Status(404),
        "/never" => Answer::Silence,
        "/endless" => Answer::Endless(1 << 16),
        _ => Answer::Status(500),
    })
}

/// For a test: this computer may be reached, and nothing takes long.
fn limits() -> Limits {
    Limits {
        time: Duration::from_secs(5),
        patience: Duration::from_millis(100),
        size: 1_000_000,
        private: true,
        ..Limits::default()
    }
}

fn refusal(server: &Server, path: &str) -> Refusal {
    fetch(&server.url(path), &limits(), |_, _| true).expect_err(path)
}

#[test]
fn a_page_is_fetched_through_a_redirect_and_read() {
    let (shelf, server) = (empty(), site());
    let draft = shelf.ask(
        "read_source",
        json!({ "url": server.url("/fees"), "private": true }),
    );
    assert_eq!(draft["headline"][0]["value"], "Harbour fees rise");
    assert_eq!(
        draft["origin"],
        json!(server.url("/harbour-fees.html")),
        "the address that answered"
    );
    assert_eq!(draft["url"][0]["found_in"], "address");
    let latin = shelf.ask(
        "read_source",
        json!({ "url": server.url("/latin"), "private": true }),
    );
    assert_eq!(latin["text"], "Er sagte: «Nein.»");
}

#[test]
fn this_computer_is_not_reached_unless_the_user_says_so() {
    let (shelf, server) = (empty(), site());
    let port = server
        .url("")
        .rsplit_once(':')
        .map(|(_, port)| port.to_owned())
        .expect("a port");
    for host in [
        "127.0.0.1",
        "localhost",
        "[::1]",
        "[::ffff:127.0.0.1]",
        "2130706433",
        "0x7f.1",
        "0.0.0.0",
    ] {
        let url = format!("http://{host}:{port}/fees");
        let error = shelf.refused("read_source", json!({ "url": url }));
        assert_eq!(error["field"], "private", "{url}: {error}");
    }
}

#[test]
fn every_hop_is_checked_and_counted() {
    let server = site();
    assert_eq!(refusal(&server, "/round"), Refusal::Redirects(10));
    assert_eq!(
        refusal(&server, "/file"),
        Refusal::Scheme("file:///etc/hosts".to_owned())
    );
    // The first hop is allowed here only because its own address is: what it leads to is looked at anew.
    let outside = Server::start(|_| Answer::Moved("http://user:word@127.0.0.1/".to_owned()));
    assert_eq!(refusal(&outside, "/"), Refusal::Credentials);
}

#[test]
fn a_refusal_says_what_to_do() {
    let server = site();
    for (path, said) in [
        ("/login", "login"),
        ("/gone", "no page"),
        ("/other", "Try again later"),
    ] {
        let message = refusal(&server, path).to_string();
        assert!(message.contains(said), "{path}: {message}");
    }
    assert!(matches!(refusal(&server, "/never"), Refusal::Time(_)));
    assert_eq!(refusal(&server, "/endless"), Refusal::Size(1_000_000));
    let nowhere = fetch("http://nowhere.invalid/", &limits(), |_, _| true);
    assert!(
        matches!(nowhere, Err(Refusal::Unknown(_) | Refusal::Time(_))),
        "{nowhere:?}"
    );
}

#[test]
fn a_fetch_is_cancelled_while_nobody_answers_and_while_bytes_come() {
    let (shelf, server) = (empty(), site());
    for path in ["/never", "/endless"] {
        let asked = Arc::new(AtomicU32::new(0));
        let seen = Arc::clone(&asked);
        let progress = Arc::new(Progress::new(move |_, _| {
            seen.fetch_add(1, Ordering::Relaxed);
        }));
        let input = json!({ "url": server.url(path), "private": true }).to_string();
        let error = std::thread::scope(|scope| {
            let stop = Arc::clone(&progress);
            scope.spawn(move || {
                while asked.load(Ordering::Relaxed) < 2 {
                    std::thread::yield_now();
                }
                stop.cancel();
            });
            call(shelf.library(), "read_source", &input, &progress).expect_err("cancelled")
        });
        assert_eq!(error.code, ErrorCode::Cancelled, "{path}");
    }
}
