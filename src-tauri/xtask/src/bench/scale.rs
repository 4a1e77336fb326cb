//! How fast everything is with a large library, beside the bare database and other programs.

use crate::arguments::Arguments;
use crate::commands::{Done, cargo, root, run, target};
use std::path::{Path, PathBuf};
use std::process::Command;

/// Options whose value is a path, as seen from where the person stands.
const PATHS: [&str; 4] = ["--json", "--out", "--folder", "--compare"];

/// The option that wants the other programs, whose places are handed on after it.
const PEERS: &str = "--peers";

/// Builds the bench with optimisation and runs it: `--rows N --json FILE --out FOLDER --compare FILE --reuse --peers`.
/// It fails when a goal is missed.
pub fn run_all(arguments: &Arguments) -> Done {
    let mut bench = cargo(&[
        "run",
        "--quiet",
        "--release",
        "--package",
        "onrecord-bench",
        "--",
    ]);
    // What the person gives comes later and wins.
    let folder = target().join("bench");
    bench.arg("--folder").arg(&folder).arg("--out").arg(&folder);
    let (asked, words): (Vec<String>, Vec<String>) = arguments.rest[1..]
        .iter()
        .cloned()
        .partition(|word| word == PEERS);
    super::hand_on(&mut bench, &words, &PATHS)?;
    if !asked.is_empty() {
        let (program, python) = peers(&folder)?;
        bench.arg(PEERS).arg(program).arg(python);
    }
    run(bench)
}

/// Builds the program that measures other programs, and installs the Python ones into a folder of their own.
fn peers(folder: &Path) -> Done<(PathBuf, PathBuf)> {
    let (package, built) = (
        root().join("tests/bench/peers"),
        folder.join("peers-target"),
    );
    let mut build = cargo(&["build", "--release", "--locked", "--manifest-path"]);
    build
        .arg(package.join("Cargo.toml"))
        .arg("--target-dir")
        .arg(&built);
    run(build)?;
    let python = folder.join("peers-python");
    let interpreter = python.join("bin/python");
    if !interpreter.is_file() {
        let mut make = Command::new("python3");
        make.args(["-m", "venv"]).arg(&python);
        run(make)?;
    }
    let mut install = Command::new(interpreter);
    install
        .args(["-m", "pip", "install", "--quiet", "--requirement"])
        .arg(package.join("requirements.txt"));
    run(install)?;
    let program = format!("onrecord-peers{}", std::env::consts::EXE_SUFFIX);
    Ok((built.join("release").join(program), python))
}
