//! What each chore does, step by step.

use crate::arguments::Arguments;
use crate::commands::{Done, cargo, npm, run};
use crate::{display, generated, packages, shell, ui};
use std::process::Command;

/// Builds what is not built and opens the window.
pub fn run_window(arguments: &Arguments) -> Done {
    display::ensure()?;
    packages::ensure(&[packages::BUILD], arguments.yes)?;
    ui::build()?;
    shell::build(arguments.release)?;
    let mut window = Command::new(shell::program(arguments.release));
    window.args(&arguments.rest);
    run(window)
}

/// Runs every test: the UI's, the libraries' and the real window's. A filter keeps those with it in their name.
pub fn test(arguments: &Arguments) -> Done {
    prepare_window(arguments, false)?;
    let mut vitest = npm(&["test", "--silent", "--"]);
    if let Some(filter) = arguments.rest.first() {
        vitest.args(["--testNamePattern", filter]);
    }
    run(vitest)?;
    let mut tests = cargo(&["test"]);
    tests
        .args(&arguments.rest)
        .env("ONRECORD_APP", shell::program(false));
    run(tests)
}

/// Everything that can be said about the sources without running the program.
pub fn check(arguments: &Arguments) -> Done {
    packages::ensure(&[packages::BUILD], arguments.yes)?;
    run(cargo(&["fmt", "--all", "--check"]))?;
    generated::ensure_fresh()?;
    ui::build()?;
    run(npm(&["run", "--silent", "check"]))?;
    run(cargo(&[
        "clippy",
        "--workspace",
        "--all-targets",
        "--",
        "--deny",
        "warnings",
    ]))
}

/// The window with hot reload: Vite serves the UI, and the shell is built to load it from there.
pub fn dev(arguments: &Arguments) -> Done {
    display::ensure()?;
    packages::ensure(&[packages::BUILD], arguments.yes)?;
    ui::build()?;
    let mut server = ui::serve()?;
    let mut window = cargo(&["run", "--package", "onrecord", "--"]);
    window
        .args(&arguments.rest)
        .env("TAURI_CONFIG", include_str!("../../tauri.dev.conf.json"));
    let outcome = run(window);
    server.kill()?;
    server.wait()?;
    outcome
}

/// A picture of the real window under a display of its own.
pub fn shot(arguments: &Arguments) -> Done {
    prepare_window(arguments, false)?;
    let mut shot = cargo(&[
        "run",
        "--quiet",
        "--package",
        "onrecord-tests",
        "--example",
        "shot",
        "--",
    ]);
    shot.args(&arguments.rest)
        .env("ONRECORD_APP", shell::program(false));
    run(shot)
}

/// Builds the window and what it takes to drive it without a display.
pub fn prepare_window(arguments: &Arguments, release: bool) -> Done {
    packages::ensure(&[packages::BUILD, packages::WINDOW_TESTS], arguments.yes)?;
    ui::build()?;
    shell::build(release)
}
