//! Opening and creating libraries from the window, and from a second start.

use crate::arrivals::{self, Arrival};
use crate::session::{Session, View};
use crate::{dialog, window};
use onrecord_core::Error;
use std::path::{Path, PathBuf};
use tauri::{AppHandle, Emitter, Manager, State};

/// Which library is open, which were before, and what hindered opening one.
#[tauri::command(async)]
pub fn session(session: State<'_, Session>) -> View {
    session.view()
}

/// Opens a library: one of the recent ones, or the one that the user now picks. Nothing comes back if they cancel.
#[tauri::command(async)]
pub fn open_library(
    app: AppHandle,
    session: State<'_, Session>,
    path: Option<PathBuf>,
) -> Result<Option<View>, Error> {
    let path = match path {
        Some(path) if session.is_recent(&path) => Some(path),
        Some(_) => {
            return Err(Error::invalid(
                "path",
                "Choose the library in the dialog first.",
            ));
        }
        None => dialog::open(&app, &[dialog::LIBRARY]),
    };
    path.map(|path| session.open(&path).map(|()| tell(&app, session.view())))
        .transpose()
}

/// Creates an empty library where the user says and opens it. Nothing comes back if they cancel.
#[tauri::command(async)]
pub fn create_library(app: AppHandle, session: State<'_, Session>) -> Result<Option<View>, Error> {
    let path = dialog::save(&app, "library.onrecord", dialog::LIBRARY);
    path.map(|path| session.create(&path).map(|()| tell(&app, session.view())))
        .transpose()
}

/// Opens the library with invented quotations.
#[tauri::command(async)]
pub fn open_sample(app: AppHandle, session: State<'_, Session>) -> Result<View, Error> {
    session.open_sample()?;
    Ok(tell(&app, session.view()))
}

/// What a second start does: it opens the library it was given in this window, or hands over the file or link, and comes
/// to the front.
pub fn second_start(app: &AppHandle, words: Vec<String>, folder: String) {
    window::focus(app);
    let Some(given) = words.get(1) else { return };
    match Arrival::of(given, Path::new(&folder)) {
        Some(arrival) => arrivals::tell(app, arrival),
        None => show(app, PathBuf::from(folder).join(given)),
    }
}

/// What a dropped file does: a library is opened, and of any other an article can be made.
pub fn dropped(app: &AppHandle, path: PathBuf) {
    match path.extension() {
        Some(ending) if ending == dialog::LIBRARY => show(app, path),
        _ => arrivals::tell(app, Arrival::file(path)),
    }
}

/// What the system asks this program to open: a link of ours, or a file.
#[cfg(target_os = "macos")]
pub fn opened(app: &AppHandle, url: &tauri::Url) {
    match url.to_file_path() {
        Ok(path) => dropped(app, path),
        Err(()) if url.scheme() == crate::links::SCHEME => {
            arrivals::tell(app, Arrival::link(url.as_str()))
        }
        Err(()) => {}
    }
}

/// Opens a library in place of the present one; where that fails, the window says why.
fn show(app: &AppHandle, path: PathBuf) {
    // Before the start has chosen a library, there is nothing whose place another could take.
    let Some(session) = app.try_state::<Session>() else {
        return;
    };
    let view = match session.open(&path) {
        Ok(()) => session.view(),
        Err(error) => session.view_with(path, error),
    };
    tell(app, view);
}

/// Says to the window, and in its title, which library is open now.
fn tell(app: &AppHandle, view: View) -> View {
    window::set_title(app, &view.title());
    // The window that is just closing needs no news.
    let _ = app.emit("session", &view);
    view
}
