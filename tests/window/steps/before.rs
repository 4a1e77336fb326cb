//! What is in the library before the window opens, while it is open, and after it was closed.

use onrecord_core::api::call;
use onrecord_core::{Library, Progress};
use serde_json::{Value, json};
use std::path::Path;
use support::setup::Setup;
use support::window::Window;

/// A library that was used before, through the command list.
pub struct Before {
    setup: Setup,
    library: Library,
}

impl Before {
    /// An empty library in a test's own folder. Nothing where no window can be tested.
    pub fn new() -> Option<Before> {
        let mut setup = Setup::new()?;
        let path = setup.path("desk.onrecord");
        setup.library = Some(path.clone());
        let library = Library::create(path).expect("a new library");
        Some(Before { setup, library })
    }

    /// Runs a command that must work; of a write, what was written.
    pub fn ask(&self, command: &str, input: Value) -> Value {
        ask(&self.library, command, input)
    }

    /// Adds an article with a fixture as its text.
    pub fn article(&self, fixture: &str, about: Value) -> i64 {
        let input = json!({ "article": about, "text": text_of(fixture) });
        let made = self.ask("create_article", input);
        made["id"].as_i64().expect("an id")
    }

    /// Has the window open in the dark.
    pub fn dark(mut self) -> Before {
        self.setup.dark = true;
        self
    }

    /// Opens the window on it.
    pub fn open(self) -> Window {
        let Before { setup, library } = self;
        drop(library);
        let window = Window::open(setup);
        window.wait_for("[data-testid=window]");
        window
    }
}

/// The window on the sample library, its first quotation selected and shown.
pub fn sample() -> Option<Window> {
    let mut setup = Setup::new()?;
    let path = setup.path("sample.onrecord");
    drop(onrecord_core::sample::create(&path).expect("the sample"));
    setup.library = Some(path);
    let window = Window::open(setup);
    window.wait_for("[data-testid=row][aria-selected=true]");
    window.wait_for("[data-testid=slip]");
    Some(window)
}

/// Closes the window and asks the library what is in it now.
pub fn after(window: Window) -> Before {
    let setup = window.close();
    let path = setup
        .library
        .clone()
        .unwrap_or_else(|| setup.data().join("library.onrecord"));
    let library = Library::open(path).expect("opens again");
    Before { setup, library }
}

/// A text among the fixtures.
pub fn text_of(fixture: &str) -> String {
    let path = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("fixtures")
        .join(fixture);
    std::fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

/// What a command answers in the open window; of a write, what was written.
pub fn told(window: &Window, command: &str, input: Value) -> Value {
    let arguments = json!({ "name": command, "input": input.to_string() });
    let answer = window.invoke("call", arguments);
    written(answer.unwrap_or_else(|error| panic!("{command} {input}: {error}")))
}

fn ask(library: &Library, command: &str, input: Value) -> Value {
    let reply = call(library, command, &input.to_string(), &Progress::none());
    let reply = reply.unwrap_or_else(|error| panic!("{command} {input}: {error:?}"));
    written(serde_json::from_str(&reply.json).expect("JSON comes back"))
}

fn written(mut answer: Value) -> Value {
    match answer.get("touched") {
        Some(_) => answer["value"].take(),
        None => answer,
    }
}
