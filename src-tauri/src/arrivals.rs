//! What reaches the program from outside, for the window to look at: a dropped file, a file or link named at a start, the
//! clipboard by the shortcut.

use crate::dialog::Chosen;
use crate::links::SCHEME;
use serde::Serialize;
use std::path::{Path, PathBuf};
use std::sync::{Mutex, MutexGuard, PoisonError};
use tauri::{AppHandle, Emitter, Manager, State};

/// Something for the window.
#[derive(Debug, Clone, Serialize)]
#[serde(untagged)]
pub enum Arrival {
    /// A link of our own scheme, read by the window.
    Link { link: String },
    /// A file that may be read.
    File { kind: &'static str, path: PathBuf },
    /// What was copied.
    Clipboard {
        kind: &'static str,
        html: String,
        text: String,
    },
}

/// What came before the window could hear of it, until its page asks.
#[derive(Default)]
pub struct First(Mutex<Waiting>);

#[derive(Default)]
struct Waiting {
    asked: bool,
    arrivals: Vec<Arrival>,
}

impl Arrival {
    /// What a word on the command line brings, if it is not a library.
    pub fn of(word: &str, folder: &Path) -> Option<Self> {
        if word.starts_with(&format!("{SCHEME}://")) {
            return Some(Self::link(word));
        }
        let path = folder.join(word);
        let ending = path.extension().unwrap_or_default();
        let is_source = !ending.is_empty() && ending != crate::dialog::LIBRARY && path.is_file();
        is_source.then(|| Self::file(path))
    }

    /// A link of our own scheme.
    pub fn link(link: &str) -> Self {
        Self::Link {
            link: link.to_owned(),
        }
    }

    /// A file that the user named or dropped.
    pub fn file(path: PathBuf) -> Self {
        Self::File { kind: "file", path }
    }

    /// Lets the window read what it is told of.
    fn allowed(self, app: &AppHandle) -> Self {
        if let Self::File { path, .. } = &self {
            app.state::<Chosen>().add(path.clone());
        }
        self
    }
}

/// Tells the window, at once or as soon as it listens.
pub fn tell(app: &AppHandle, arrival: Arrival) {
    crate::window::focus(app);
    let arrival = arrival.allowed(app);
    let first = app.state::<First>();
    let mut waiting = first.lock();
    match waiting.asked {
        // A window that is closing takes nothing in.
        true => drop(app.emit("arrival", arrival)),
        false => waiting.arrivals.push(arrival),
    }
}

/// Hands over what came before the window's page was there, once.
#[tauri::command(async)]
pub fn first_arrivals(first: State<'_, First>) -> Vec<Arrival> {
    let mut waiting = first.lock();
    waiting.asked = true;
    std::mem::take(&mut waiting.arrivals)
}

impl First {
    fn lock(&self) -> MutexGuard<'_, Waiting> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
