//! The program with the window: building it and where it then is.

use crate::commands::{Done, cargo, run, target};
use std::path::PathBuf;

/// Builds the shell, which embeds `ui/dist`.
pub fn build(release: bool) -> Done {
    let mut arguments = vec!["build", "--package", "onrecord"];
    if release {
        // The feature is what `tauri build` sets: it leaves everything for developers out.
        arguments.extend(["--release", "--features", "tauri/custom-protocol"]);
    }
    run(cargo(&arguments))
}

/// The program that `build` made.
pub fn program(release: bool) -> PathBuf {
    let name = format!("onrecord{}", std::env::consts::EXE_SUFFIX);
    target()
        .join(if release { "release" } else { "debug" })
        .join(name)
}
