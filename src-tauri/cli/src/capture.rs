//! Many sources into a library, one after the other.

use std::io::{IsTerminal, Write};
use std::path::{Path, PathBuf};

use onrecord_core::sources::{Captured, ReadSource};
use onrecord_core::{Error, Library, Progress};
use onrecord_intake::Format;

use crate::run::Failure;

/// Captures all of them, a line on standard error for each that fails, and sums up.
pub fn all(library: &Library, sources: &[String], private: bool) -> Result<(), Failure> {
    let mut found = Vec::new();
    for source in sources {
        match is_address(source) {
            true => found.push(source.clone()),
            false => files(Path::new(source), &mut found)?,
        }
    }
    let (mut added, mut known, mut failed) = (0, 0, 0);
    for (done, source) in found.iter().enumerate() {
        show_progress(done, found.len());
        match library.capture(asked(source, private), &Progress::none()) {
            Ok(Captured::Added(..)) => added += 1,
            Ok(Captured::Known(_)) => known += 1,
            Err(error) => {
                failed += 1;
                clear_progress();
                eprintln!("{source}: {}", error.message);
            }
        }
    }
    clear_progress();
    say!("{added} added, {known} known already, {failed} failed");
    match failed {
        0 => Ok(()),
        _ => Err(Failure::Refused(Error::conflict(format!(
            "{failed} of {} could not be captured; the lines above say why.",
            found.len()
        )))),
    }
}

fn is_address(source: &str) -> bool {
    source.starts_with("https://") || source.starts_with("http://")
}

fn asked(source: &str, private: bool) -> ReadSource {
    let (path, url) = match is_address(source) {
        true => (None, Some(source.to_owned())),
        false => (Some(source.to_owned()), None),
    };
    ReadSource {
        path,
        url,
        private,
        ..ReadSource::default()
    }
}

/// A file that is named is read whatever its ending; of a folder those whose ending is known, in the order of their
/// names.
fn files(path: &Path, found: &mut Vec<String>) -> Result<(), Failure> {
    let unreadable = |error: std::io::Error| {
        Failure::Refused(Error::invalid(
            "path",
            format!("{}: {error}.", path.display()),
        ))
    };
    // A link is followed when it is named; within a folder it could lead round in a circle.
    if !path.metadata().map_err(unreadable)?.is_dir() {
        found.push(path.display().to_string());
        return Ok(());
    }
    let entries = std::fs::read_dir(path).map_err(unreadable)?;
    let mut inside: Vec<PathBuf> = entries
        .map(|entry| entry.map(|entry| entry.path()))
        .collect::<Result<_, _>>()
        .map_err(unreadable)?;
    inside.sort();
    for entry in inside {
        let is_link = entry
            .symlink_metadata()
            .is_ok_and(|entry| entry.is_symlink());
        if entry.is_dir() && !is_link {
            files(&entry, found)?;
        } else if entry.is_file() && Format::knows(&entry.to_string_lossy()) {
            found.push(entry.display().to_string());
        }
    }
    Ok(())
}

/// For a person who looks on; a script reads the summary.
fn show_progress(done: usize, total: usize) {
    let mut terminal = std::io::stderr();
    if terminal.is_terminal() {
        // A terminal that is gone needs no progress.
        let _ = write!(terminal, "\r{done} of {total}");
    }
}

fn clear_progress() {
    let mut terminal = std::io::stderr();
    if terminal.is_terminal() {
        let _ = write!(terminal, "\r\x1b[K");
    }
}
