//! Which library is open, and what the window must know about it.

use crate::folders::Folders;
use crate::settings::{Settings, WindowSize};
use onrecord_core::{Error, Library, sample};
use serde::Serialize;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::{env, fs};

/// The open library, and the settings that outlive it.
pub struct Session {
    /// Where our own files are.
    pub folders: Folders,
    state: Mutex<State>,
}

#[derive(Default)]
struct State {
    library: Option<Arc<Library>>,
    obstacle: Option<Obstacle>,
    settings: Settings,
    shortcut: bool,
}

/// Why a library could not be opened.
#[derive(Debug, Clone, Serialize)]
pub struct Obstacle {
    /// The file that was to be opened.
    path: PathBuf,
    #[serde(flatten)]
    error: Error,
}

/// What the window shows about its library; the answer of every command that opens one.
#[derive(Debug, Clone, Serialize)]
pub struct View {
    library: Option<Named>,
    /// Libraries opened before, the last one first, the open one left out.
    recent: Vec<Named>,
    problem: Option<Obstacle>,
    /// The keys that bring the clipboard here from anywhere, where the system gave them.
    shortcut: Option<&'static str>,
    platform: &'static str,
    version: &'static str,
}

/// A library by what people call it and where it is.
#[derive(Debug, Clone, Serialize)]
struct Named {
    name: String,
    path: PathBuf,
}

impl Session {
    /// No library yet, and the settings of last time.
    pub fn new(folders: Folders) -> Session {
        let settings = Settings::load(&folders.settings);
        Session {
            folders,
            state: Mutex::new(State {
                settings,
                ..State::default()
            }),
        }
    }

    /// Opens the library this start is about: the one given, or the last one, or a new one at the usual place.
    pub fn start(&self, given: Option<PathBuf>) {
        let last = || self.lock().settings.recent.first().cloned();
        let path = given
            .or_else(last)
            .unwrap_or_else(|| self.folders.library.clone());
        let first_time = path == self.folders.library && !path.exists();
        let opened = if first_time {
            self.create(&path)
        } else {
            self.open(&path)
        };
        if let Err(error) = opened {
            self.lock().obstacle = Some(Obstacle { path, error });
        }
    }

    /// Opens a library in place of the present one, which stays open if that fails.
    pub fn open(&self, path: &Path) -> Result<(), Error> {
        let path = absolute(path);
        if self.library().is_ok_and(|library| library.path() == path) {
            return Ok(());
        }
        self.adopt(Library::open(&path)?);
        Ok(())
    }

    /// Creates an empty library and opens it.
    pub fn create(&self, path: &Path) -> Result<(), Error> {
        let path = absolute(path);
        make_folder(&path)?;
        self.adopt(Library::create(&path)?);
        Ok(())
    }

    /// Opens the sample library, which is written when it is first asked for.
    pub fn open_sample(&self) -> Result<(), Error> {
        let path = self.folders.sample.clone();
        if path.exists() {
            return self.open(&path);
        }
        make_folder(&path)?;
        self.adopt(sample::create(&path)?);
        Ok(())
    }

    /// The open library.
    ///
    /// # Errors
    /// What hindered opening one, if none is open.
    pub fn library(&self) -> Result<Arc<Library>, Error> {
        let state = self.lock();
        match (&state.library, &state.obstacle) {
            (Some(library), _) => Ok(Arc::clone(library)),
            (None, Some(obstacle)) => Err(obstacle.error.clone()),
            (None, None) => Err(Error::not_found("The library")),
        }
    }

    /// Whether the path is one of the libraries opened before.
    pub fn is_recent(&self, path: &Path) -> bool {
        self.lock()
            .settings
            .recent
            .iter()
            .any(|recent| recent == path)
    }

    /// What the window shows now.
    pub fn view(&self) -> View {
        let state = self.lock();
        let open = state
            .library
            .as_ref()
            .map(|library| library.path().to_path_buf());
        let recent = state
            .settings
            .recent
            .iter()
            .filter(|path| Some(*path) != open.as_ref());
        View {
            recent: recent.map(Named::of).collect(),
            library: open.as_deref().map(Named::of),
            problem: state.obstacle.clone(),
            shortcut: state.shortcut.then_some(crate::clipboard::SHORTCUT),
            platform: env::consts::OS,
            version: env!("CARGO_PKG_VERSION"),
        }
    }

    /// The view, with a failure to open another library that leaves this one open.
    pub fn view_with(&self, path: PathBuf, error: Error) -> View {
        View {
            problem: Some(Obstacle { path, error }),
            ..self.view()
        }
    }

    /// Whether the system gave the shortcut from anywhere.
    pub fn has_shortcut(&self, given: bool) {
        self.lock().shortcut = given;
    }

    /// The size of the window when it was last closed.
    pub fn window(&self) -> Option<WindowSize> {
        self.lock().settings.window
    }

    /// Keeps the window's size, at once, because nobody says goodbye before a logout.
    pub fn resize(&self, change: impl FnOnce(Option<WindowSize>) -> WindowSize) {
        let mut state = self.lock();
        state.settings.window = Some(change(state.settings.window));
        state.settings.save(&self.folders.settings);
    }

    /// Lets go of the library; calls under way keep it until they end.
    pub fn close(&self) {
        self.lock().library = None;
    }

    fn adopt(&self, library: Library) {
        let mut state = self.lock();
        state.settings.remember(library.path());
        state.settings.save(&self.folders.settings);
        state.library = Some(Arc::new(library));
        state.obstacle = None;
    }

    fn lock(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl View {
    /// The window's title.
    pub fn title(&self) -> String {
        match &self.library {
            Some(library) => format!("On Record — {}", library.name),
            None => "On Record".to_owned(),
        }
    }
}

impl Named {
    fn of(path: impl AsRef<Path>) -> Named {
        let path = path.as_ref();
        let name = path.file_stem().unwrap_or(path.as_os_str());
        Named {
            name: name.to_string_lossy().into_owned(),
            path: path.to_path_buf(),
        }
    }
}

/// A relative path would mean another file once the folder of the process changes.
fn absolute(path: &Path) -> PathBuf {
    std::path::absolute(path).unwrap_or_else(|_| path.to_path_buf())
}

fn make_folder(path: &Path) -> Result<(), Error> {
    Ok(fs::create_dir_all(path.parent().unwrap_or(Path::new(".")))?)
}
