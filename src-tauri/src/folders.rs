//! Where On Record keeps its own files on this platform.

use std::path::PathBuf;
use tauri::{AppHandle, Manager};

/// The name of our folder inside the platform's folders.
const NAME: &str = "On Record";

/// The files and folders that are not chosen by the user.
#[derive(Debug, Clone)]
pub struct Folders {
    /// The library of the first start.
    pub library: PathBuf,
    /// The library with invented quotations.
    pub sample: PathBuf,
    /// Recent libraries and the window's size.
    pub settings: PathBuf,
    /// What the web view keeps: its own storage and cache.
    pub web: PathBuf,
}

impl Folders {
    /// The folders of the platform: on Linux below `XDG_DATA_HOME` and `XDG_CONFIG_HOME`.
    ///
    /// # Errors
    /// If the platform names no such folder, as without a home.
    pub fn of(app: &AppHandle) -> tauri::Result<Folders> {
        let data = app.path().data_dir()?.join(NAME);
        Ok(Folders {
            library: data.join("library.onrecord"),
            sample: data.join("sample.onrecord"),
            settings: app.path().config_dir()?.join(NAME).join("settings.json"),
            web: data.join("web"),
        })
    }
}
