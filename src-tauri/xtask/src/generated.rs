//! The TypeScript types of the command list, which the core writes and the UI imports.

use crate::commands::{Done, cargo, ui};
use std::fs;
use std::path::PathBuf;

/// Writes the types again.
pub fn write() -> Done {
    fs::write(path(), current()?)?;
    Ok(())
}

/// An error if the types in the working copy are not those of the command list.
pub fn ensure_fresh() -> Done {
    if fs::read_to_string(path()).is_ok_and(|text| Some(text) == current().ok()) {
        return Ok(());
    }
    Err("ui/src/api/generated.ts is not what the command list says: run `cargo xtask gen`".into())
}

fn path() -> PathBuf {
    ui().join("src/api/generated.ts")
}

/// The types as the command list gives them now.
fn current() -> Done<String> {
    let output = cargo(&[
        "run",
        "--quiet",
        "--package",
        "onrecord-cli",
        "--",
        "commands",
        "--typescript",
    ])
    .output()?;
    if !output.status.success() {
        return Err(String::from_utf8_lossy(&output.stderr).into_owned().into());
    }
    Ok(String::from_utf8(output.stdout)?)
}
