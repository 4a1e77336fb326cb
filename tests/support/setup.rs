//! What a test's window starts from: its own folders, its own library, its own desktop bus.

use crate::process::Process;
use serde_json::json;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use tempfile::TempDir;

/// The program under test, its folders and how its window looks.
pub struct Setup {
    program: PathBuf,
    folder: TempDir,
    bus: Option<(Process, String)>,
    /// The library to open; without one, the program chooses as on any start.
    pub library: Option<PathBuf>,
    /// The window's size in pixels.
    pub size: (u32, u32),
    /// Whether the desktop is dark.
    pub dark: bool,
}

impl Setup {
    /// Empty folders, as on the first start. Says so and returns nothing where no window can be tested.
    pub fn new() -> Option<Setup> {
        let Some(program) = std::env::var_os("ONRECORD_APP") else {
            eprintln!(
                "skipped: ONRECORD_APP names no program; `cargo xtask test` builds one and sets it"
            );
            return None;
        };
        Some(Setup {
            program: program.into(),
            folder: tempfile::tempdir().expect("a folder for the test"),
            bus: None,
            library: None,
            size: (1280, 800),
            dark: false,
        })
    }

    /// Gives the window a desktop bus, by which a second start finds it.
    pub fn with_bus(mut self) -> Setup {
        let mut daemon = Command::new("dbus-daemon");
        daemon
            .args(["--session", "--nofork", "--print-address=1"])
            .stderr(Stdio::null());
        let bus = Process::start_and_read_line(&mut daemon);
        self.bus = Some(bus);
        self
    }

    /// A path inside the test's own folder, which goes away with it.
    pub fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    /// The program under test.
    pub fn program(&self) -> &Path {
        &self.program
    }

    /// The words the program is started with.
    pub fn arguments(&self) -> Vec<&str> {
        self.library
            .iter()
            .filter_map(|path| path.to_str())
            .collect()
    }

    /// Prepares the answer of the next file dialog.
    pub fn answer_dialog(&self, path: &Path) {
        let path = path.to_str().expect("a path in Unicode");
        fs::write(self.path("dialog"), path).expect("the answer can be written");
    }

    /// Where the program keeps its libraries.
    pub fn data(&self) -> PathBuf {
        self.path("data/On Record")
    }

    /// Where the program keeps its settings.
    pub fn settings(&self) -> PathBuf {
        self.path("config/On Record/settings.json")
    }

    /// Gives the window its size on the first start; later it has the one that it was left with.
    pub fn remember_size(&self) {
        let settings = self.settings();
        if !settings.exists() {
            let (width, height) = self.size;
            let window = json!({ "width": width, "height": height, "maximized": false });
            fs::create_dir_all(settings.parent().expect("a folder"))
                .expect("a folder for the test");
            fs::write(settings, json!({ "window": window }).to_string()).expect("the settings");
        }
    }

    /// Sets everything that the program reads from its surroundings.
    pub fn surround<'a>(&self, command: &'a mut Command) -> &'a mut Command {
        for name in ["home", "data", "config", "cache", "runtime"] {
            fs::create_dir_all(self.path(name)).expect("a folder for the test");
        }
        command
            .env("HOME", self.path("home"))
            .env("XDG_DATA_HOME", self.path("data"))
            .env("XDG_CONFIG_HOME", self.path("config"))
            .env("XDG_CACHE_HOME", self.path("cache"))
            .env("XDG_RUNTIME_DIR", self.path("runtime"))
            .env("ONRECORD_TEST_DIALOG", self.path("dialog"))
            .env("LANG", "C.UTF-8")
            .env("GDK_BACKEND", "x11")
            .env(
                "GTK_THEME",
                if self.dark { "Adwaita:dark" } else { "Adwaita" },
            )
            // Without a graphics card this halves the start.
            .env("WEBKIT_DISABLE_DMABUF_RENDERER", "1")
            .env("NO_AT_BRIDGE", "1")
            .env_remove("WAYLAND_DISPLAY");
        match &self.bus {
            Some((_, address)) => command.env("DBUS_SESSION_BUS_ADDRESS", address),
            // An address where nobody answers: the tests must not meet a window that is really open.
            None => command.env("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nonexistent"),
        }
    }
}
