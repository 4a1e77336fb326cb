//! Native dialogs: the only way a path outside our own folders gets into the program.

use onrecord_core::Error;
use serde::Deserialize;
use std::collections::HashSet;
use std::path::PathBuf;
use std::sync::{Mutex, MutexGuard, PoisonError};
use tauri::{AppHandle, Manager, State};
use tauri_plugin_dialog::{DialogExt, FileDialogBuilder, FilePath};

/// The ending of a library file.
pub const LIBRARY: &str = "onrecord";

/// The paths that the user chose since the start. A call that names another path is refused, so that nothing in
/// the window can write or read where the user did not point.
#[derive(Default)]
pub struct Chosen(Mutex<HashSet<PathBuf>>);

impl Chosen {
    /// Refuses an input whose `path` was not chosen in a dialog.
    pub fn ensure(&self, input: &str) -> Result<(), Error> {
        #[derive(Deserialize)]
        struct Named {
            path: Option<PathBuf>,
        }
        // Whatever does not even read as JSON is refused by the core with a better message.
        let Ok(Named { path: Some(path) }) = serde_json::from_str(input) else {
            return Ok(());
        };
        match self.paths().contains(&path) {
            true => Ok(()),
            false => Err(Error::invalid(
                "path",
                "Choose the file in the dialog first.",
            )),
        }
    }

    /// The user pointed at this path.
    pub fn add(&self, path: PathBuf) -> PathBuf {
        self.paths().insert(path.clone());
        path
    }

    fn paths(&self) -> MutexGuard<'_, HashSet<PathBuf>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// Asks where an export goes. Nothing is chosen if the user cancels.
#[tauri::command(async)]
pub fn choose_export_path(
    app: AppHandle,
    chosen: State<'_, Chosen>,
    suggested: String,
    extension: String,
) -> Option<PathBuf> {
    save(&app, &suggested, &extension).map(|path| chosen.add(path))
}

/// Asks for a file to read, of one of these kinds if any are given.
#[tauri::command(async)]
pub fn choose_open_path(
    app: AppHandle,
    chosen: State<'_, Chosen>,
    extensions: Option<Vec<String>>,
) -> Option<PathBuf> {
    let extensions = extensions.unwrap_or_default();
    let extensions: Vec<&str> = extensions.iter().map(String::as_str).collect();
    open(&app, &extensions).map(|path| chosen.add(path))
}

/// A file that exists.
pub fn open(app: &AppHandle, extensions: &[&str]) -> Option<PathBuf> {
    let mut dialog = builder(app);
    if !extensions.is_empty() {
        dialog = dialog.add_filter(extensions.join(", "), extensions);
    }
    answer(|| dialog.blocking_pick_file())
}

/// A file to be written; the system's dialog asks before one is replaced. A name without our ending gets it, unless
/// that names another file, about which nobody was asked.
pub fn save(app: &AppHandle, suggested: &str, extension: &str) -> Option<PathBuf> {
    let dialog = builder(app)
        .set_file_name(suggested)
        .add_filter(extension, &[extension]);
    let path = answer(|| dialog.blocking_save_file())?;
    let ended = path
        .extension()
        .is_some_and(|ending| ending.eq_ignore_ascii_case(extension));
    let mut name = path.clone().into_os_string();
    name.push(format!(".{extension}"));
    let name = PathBuf::from(name);
    Some(if ended || name.exists() { path } else { name })
}

fn builder(app: &AppHandle) -> FileDialogBuilder<tauri::Wry> {
    let dialog = app.dialog().file();
    match app.get_webview_window(crate::window::MAIN) {
        Some(window) => dialog.set_parent(&window),
        None => dialog,
    }
}

/// The path from the dialog. Window tests cannot reach a native dialog, so in builds with debug assertions the file
/// that `ONRECORD_TEST_DIALOG` names answers the next one: it holds the path, and without it the user cancelled.
fn answer(dialog: impl FnOnce() -> Option<FilePath>) -> Option<PathBuf> {
    #[cfg(debug_assertions)]
    if let Some(prepared) = std::env::var_os("ONRECORD_TEST_DIALOG") {
        let path = std::fs::read_to_string(&prepared).ok()?;
        std::fs::remove_file(&prepared).ok()?;
        return Some(path.into());
    }
    dialog()?.into_path().ok()
}
