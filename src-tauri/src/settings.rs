//! What the window remembers between two starts. Losing it costs nothing but comfort, so a file that cannot be read
//! counts as an empty one and a file that cannot be written is only told.

use serde::{Deserialize, Serialize};
use std::path::{Path, PathBuf};
use std::{fs, io};

/// How many recent libraries are kept.
const RECENT: usize = 10;

/// Recent libraries and the window's size.
#[derive(Debug, Default, Clone, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Settings {
    /// The libraries that were opened, the last one first.
    pub recent: Vec<PathBuf>,
    /// The size of the window when it was last closed.
    pub window: Option<WindowSize>,
}

/// A window's size in logical pixels.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct WindowSize {
    pub width: f64,
    pub height: f64,
    pub maximized: bool,
}

impl Settings {
    /// Reads the settings; without a readable file they are empty.
    pub fn load(path: &Path) -> Settings {
        fs::read(path)
            .ok()
            .and_then(|json| serde_json::from_slice(&json).ok())
            .unwrap_or_default()
    }

    /// Writes the settings in one step, so that a reader finds the old or the new ones.
    pub fn save(&self, path: &Path) {
        if let Err(error) = self.write(path) {
            eprintln!(
                "On Record could not keep its settings in {}: {error}",
                path.display()
            );
        }
    }

    /// Puts a library at the head of the recent ones.
    pub fn remember(&mut self, library: &Path) {
        self.recent.retain(|path| path != library);
        self.recent.insert(0, library.to_path_buf());
        self.recent.truncate(RECENT);
    }

    fn write(&self, path: &Path) -> io::Result<()> {
        let folder = path.parent().unwrap_or(Path::new("."));
        fs::create_dir_all(folder)?;
        let file = tempfile::NamedTempFile::new_in(folder)?;
        serde_json::to_writer_pretty(&file, self)?;
        file.persist(path)?;
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn settings_are_read_as_they_were_written_and_damaged_ones_are_empty() -> io::Result<()> {
        let folder = tempfile::tempdir()?;
        let path = folder.path().join("deep/settings.json");
        let mut settings = Settings::default();
        for library in ["a", "b", "a"] {
            settings.remember(Path::new(library));
        }
        assert_eq!(settings.recent, [Path::new("a"), Path::new("b")]);

        settings.save(&path);
        assert_eq!(Settings::load(&path), settings);

        fs::write(&path, "{ half")?;
        assert_eq!(Settings::load(&path), Settings::default());
        Ok(())
    }
}
