//! The real window, as a person uses it: press a key, type, read what is there.

use crate::drag::Drag;
use crate::driver::Driver;
use crate::setup::Setup;
use crate::{keys, process};
use fantoccini::Locator;
use fantoccini::actions::KeyActions;
use serde_json::{Value, json};
use std::path::Path;
use std::process::Command;
use std::time::Duration;

/// One run of the program, with its window open.
pub struct Window {
    /// The folders and the library; they stay the same over a restart.
    pub setup: Setup,
    driver: Option<Driver>,
}

impl Window {
    /// The program's first start. Says so and returns nothing where no window can be tested.
    pub fn first_start() -> Option<Window> {
        Setup::new().map(Window::open)
    }

    /// Starts the program in these surroundings.
    pub fn open(setup: Setup) -> Window {
        setup.remember_size();
        let driver = Driver::start(&setup);
        Window {
            setup,
            driver: Some(driver),
        }
    }

    /// Presses keys together, named as in the handbook: `Ctrl+N`, `Escape`, `?`.
    pub fn press(&self, combination: &str) {
        self.perform(keys::combination(combination));
    }

    /// Types into whatever has the focus.
    pub fn type_text(&self, text: &str) {
        self.perform(keys::text(text));
    }

    /// Pastes plain text into whatever has the focus, as Ctrl+V does.
    pub fn paste(&self, text: &str) {
        self.script(include_str!("paste.js"), json!([text]));
    }

    /// Pastes rich text, with the plain words that come along, as a copy from a web page does.
    pub fn paste_rich(&self, html: &str, text: &str) {
        self.script(include_str!("paste_rich.js"), json!([html, text]));
    }

    /// Clicks an element once it is there.
    pub fn click(&self, css: &str) {
        let element = self.driver().wait(css, async |client| {
            client.find(Locator::Css(css)).await.ok()
        });
        self.driver().ask(async |_| element.click().await);
    }

    /// Waits for an element.
    pub fn wait_for(&self, css: &str) {
        self.wait_until(
            css,
            "return document.querySelector(arguments[0]) !== null",
            json!([css]),
        );
    }

    /// Waits until no such element is there.
    pub fn wait_gone(&self, css: &str) {
        let what = format!("{css} to go away");
        self.wait_until(
            &what,
            "return document.querySelector(arguments[0]) === null",
            json!([css]),
        );
    }

    /// Waits until the element's visible text contains `expected`.
    pub fn wait_for_text(&self, css: &str, expected: &str) {
        let script = "return document.querySelector(arguments[0])?.innerText.includes(arguments[1]) ?? false";
        self.wait_until(
            &format!("{expected:?} in {css}"),
            script,
            json!([css, expected]),
        );
    }

    /// Waits until a script returns true.
    pub fn wait_until(&self, what: &str, script: &str, arguments: Value) {
        let arguments = list(arguments);
        self.driver().wait(what, async |client| {
            let answer = client.execute(script, arguments.clone()).await.ok()?;
            (answer == Value::Bool(true)).then_some(())
        });
    }

    /// The visible text of an element, once it is there.
    pub fn text(&self, css: &str) -> String {
        self.wait_for(css);
        self.read("return document.querySelector(arguments[0]).innerText", css)
    }

    /// The content of a field, once it is there.
    pub fn value(&self, css: &str) -> String {
        self.wait_for(css);
        self.read("return document.querySelector(arguments[0]).value", css)
    }

    /// How many such elements are there now.
    pub fn count(&self, css: &str) -> u64 {
        let count = self.script(
            "return document.querySelectorAll(arguments[0]).length",
            json!([css]),
        );
        count.as_u64().expect("a count is a number")
    }

    /// Whether the focus is on such an element or inside it.
    pub fn has_focus(&self, css: &str) -> bool {
        self.script(
            "return document.activeElement?.closest(arguments[0]) != null",
            json!([css]),
        ) == json!(true)
    }

    /// Runs a script in the page; `arguments` is a list.
    pub fn script(&self, script: &str, arguments: Value) -> Value {
        self.driver()
            .ask(async |client| client.execute(script, list(arguments)).await)
    }

    /// As `script`, for one that calls its last argument when it is done.
    pub fn script_async(&self, script: &str, arguments: Value) -> Value {
        self.driver()
            .ask(async |client| client.execute_async(script, list(arguments)).await)
    }

    /// Calls a command of the shell as the page does, for what has no face in the page: the answer, or the refusal.
    pub fn invoke(&self, command: &str, arguments: Value) -> Result<Value, Value> {
        let answer = self.script_async(include_str!("invoke.js"), json!([command, arguments]));
        serde_json::from_value(answer).expect("an answer or a refusal")
    }

    /// Drags files over the window, as a file manager does.
    pub fn drag(&self, files: &[&Path]) -> Drag {
        Drag::over(self.driver().display(), files)
    }

    /// The number the system knows the program by.
    pub fn program(&self) -> u32 {
        self.driver().program()
    }

    /// How long ago the program was started.
    pub fn age(&self) -> Duration {
        process::age(self.driver().program())
    }

    /// The title of the page.
    pub fn title(&self) -> String {
        self.driver().ask(async |client| client.title().await)
    }

    /// Makes the window this large, in pixels, as dragging its corner does.
    pub fn resize(&self, width: u32, height: u32) {
        self.driver()
            .ask(async |client| client.set_window_size(width, height).await);
    }

    /// Writes a picture of the window as PNG, once two in a row are the same: pictures can lag behind the page.
    pub fn screenshot(&self, path: &Path) {
        let mut last = Vec::new();
        let same = |picture: &Vec<u8>| std::mem::replace(&mut last, picture.clone()) == *picture;
        let picture = self.driver().ask(async |client| stable(client, same).await);
        std::fs::write(path, picture).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    }

    /// Ends the program and starts it again in the same folders.
    pub fn restart(self) -> Window {
        Window::open(self.close())
    }

    /// Ends the program by closing its window and returns once it has ended.
    pub fn close(mut self) -> Setup {
        if let Some(driver) = self.driver.take() {
            driver.close();
        }
        self.setup
    }

    /// Kills the program as a crash or a power cut would.
    pub fn kill(mut self) -> Setup {
        if let Some(driver) = self.driver.take() {
            let program = driver.program();
            let killed = Command::new("kill")
                .args(["-KILL", &program.to_string()])
                .status();
            assert!(
                killed.is_ok_and(|status| status.success()),
                "the program could not be killed"
            );
            while process::is_running(program) {
                std::thread::yield_now();
            }
        }
        self.setup
    }

    /// Starts the program a second time and waits for that start to end.
    pub fn start_again(&self, arguments: &[&Path]) {
        let mut command = Command::new(self.setup.program());
        let status = self
            .setup
            .surround(&mut command)
            .args(arguments)
            .env("DISPLAY", self.driver().display())
            .status();
        assert!(
            status.is_ok_and(|status| status.success()),
            "the second start failed"
        );
    }

    fn perform(&self, actions: KeyActions) {
        self.driver()
            .ask(async |client| client.perform_actions(actions).await);
    }

    fn read(&self, script: &str, css: &str) -> String {
        let text = self.script(script, json!([css]));
        text.as_str()
            .unwrap_or_else(|| panic!("{css} has no text but {text}"))
            .to_owned()
    }

    fn driver(&self) -> &Driver {
        self.driver.as_ref().expect("the window is open")
    }
}

async fn stable(
    client: &fantoccini::Client,
    mut same: impl FnMut(&Vec<u8>) -> bool,
) -> Result<Vec<u8>, fantoccini::error::CmdError> {
    loop {
        let picture = client.screenshot().await?;
        if same(&picture) {
            return Ok(picture);
        }
    }
}

fn list(arguments: Value) -> Vec<Value> {
    match arguments {
        Value::Array(list) => list,
        one => vec![one],
    }
}
