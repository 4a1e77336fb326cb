//! WebKit's own WebDriver, which starts the program and reads and drives its window.

use crate::display::Display;
use crate::process::{Process, children, is_running};
use crate::setup::Setup;
use fantoccini::wd::Capabilities;
use fantoccini::{Client, ClientBuilder};
use hyper_util::client::legacy::connect::HttpConnector;
use serde_json::json;
use std::net::TcpListener;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};
use tokio::runtime::Runtime;
use tokio::time::sleep;

/// How long anything in a window may take before the test fails.
pub const PATIENCE: Duration = Duration::from_secs(20);

/// How often the window is asked whether it is ready.
pub const PULSE: Duration = Duration::from_millis(20);

/// A running driver with one session, which is one run of the program.
pub struct Driver {
    runtime: Runtime,
    client: Option<Client>,
    process: Process,
    display: Display,
}

impl Driver {
    /// Starts a display, the driver and the program.
    pub fn start(setup: &Setup) -> Driver {
        let display = Display::start(setup.size);
        let port = free_port();
        let mut command = Command::new("WebKitWebDriver");
        setup
            .surround(&mut command)
            .args([format!("--port={port}"), "--host=127.0.0.1".into()])
            .env("DISPLAY", &display.name)
            .env("TAURI_WEBVIEW_AUTOMATION", "true")
            .stderr(Stdio::null());
        let process = Process::start(&mut command);
        let runtime = tokio::runtime::Builder::new_current_thread()
            .enable_all()
            .build()
            .expect("a runtime for the driver");
        let client = runtime.block_on(connect(port, capabilities(setup)));
        let driver = Driver {
            runtime,
            client: Some(client),
            process,
            display,
        };
        driver.wait("the page", async |client| {
            let ready =
                "return location.protocol === 'tauri:' && document.readyState === 'complete'";
            (client.execute(ready, vec![]).await.ok()? == true).then_some(())
        });
        driver
    }

    /// Does something with the session and waits for its answer.
    pub fn ask<T, E: std::fmt::Display>(
        &self,
        question: impl AsyncFnOnce(&Client) -> Result<T, E>,
    ) -> T {
        let client = self.client.as_ref().expect("the session is open");
        match self.runtime.block_on(question(client)) {
            Ok(answer) => answer,
            Err(error) => panic!("the window did not answer: {error}"),
        }
    }

    /// Asks until there is an answer; without one in time it says what it waited for and what the window shows.
    pub fn wait<T>(&self, what: &str, question: impl AsyncFn(&Client) -> Option<T>) -> T {
        let client = self.client.as_ref().expect("the session is open");
        let start = Instant::now();
        let answer = self.runtime.block_on(async {
            while start.elapsed() < PATIENCE {
                if let Some(answer) = question(client).await {
                    return Some(answer);
                }
                sleep(PULSE).await;
            }
            None
        });
        answer.unwrap_or_else(|| {
            panic!(
                "waited in vain for {what}; the window shows:\n{}",
                self.shown()
            )
        })
    }

    /// The process of the program.
    pub fn program(&self) -> u32 {
        let started = children(self.process.id());
        *started.first().expect("the driver started the program")
    }

    /// The display that the window is on.
    pub fn display(&self) -> &str {
        &self.display.name
    }

    /// Closes the window and waits for the program to end. WebKit's driver leaves the program no time to say goodbye,
    /// which is what a logout does too.
    pub fn close(mut self) {
        let program = self.program();
        if let Some(client) = self.client.take() {
            // The session may end with its last window before the answer is sent.
            let _ = self.runtime.block_on(client.close_window());
        }
        let start = Instant::now();
        while is_running(program) {
            assert!(
                start.elapsed() < PATIENCE,
                "the program did not end after its window was closed"
            );
            self.runtime.block_on(async { sleep(PULSE).await });
        }
    }

    fn shown(&self) -> String {
        let text = self.ask(async |client| {
            client
                .execute("return document.body.innerText", vec![])
                .await
        });
        text.as_str()
            .unwrap_or_default()
            .chars()
            .take(2_000)
            .collect()
    }
}

impl Drop for Driver {
    fn drop(&mut self) {
        if let Some(client) = self.client.take() {
            // Ends the program; without it the program would outlive a test that failed.
            let _ = self.runtime.block_on(client.close());
        }
    }
}

/// The system chooses a port; in the moment until the driver takes it nobody else asks for one of that range.
fn free_port() -> u16 {
    let listener = TcpListener::bind(("127.0.0.1", 0)).expect("a free port");
    listener.local_addr().expect("the port's number").port()
}

async fn connect(port: u16, capabilities: Capabilities) -> Client {
    let start = Instant::now();
    loop {
        let client = ClientBuilder::new(HttpConnector::new())
            .capabilities(capabilities.clone())
            .connect(&format!("http://127.0.0.1:{port}"))
            .await;
        match client {
            Ok(client) => return client,
            Err(error) if start.elapsed() > PATIENCE => panic!("the window does not open: {error}"),
            // The driver is not listening yet.
            Err(_) => sleep(PULSE).await,
        }
    }
}

fn capabilities(setup: &Setup) -> Capabilities {
    let patience = PATIENCE.as_millis();
    let capabilities = json!({
        "browserName": "wry",
        // Every question waits for what it needs; a page that refuses to leave would otherwise count as loading.
        "pageLoadStrategy": "none",
        "timeouts": { "script": patience, "pageLoad": patience },
        "webkitgtk:browserOptions": { "binary": setup.program(), "args": setup.arguments() },
    });
    serde_json::from_value(capabilities).expect("capabilities are an object")
}
