//! How fast articles are captured from files, beside reading and hashing the same files.

use crate::arguments::Arguments;
use crate::commands::{Done, cargo, run};

/// Builds the bench with optimisation and runs it: `--files N` says how many files to make up, `--json FILE` where the figures
/// go.
pub fn run_all(arguments: &Arguments) -> Done {
    let mut bench = cargo(&[
        "run",
        "--quiet",
        "--release",
        "--package",
        "onrecord-tests",
        "--example",
        "bench_capture",
        "--",
    ]);
    super::hand_on(&mut bench, &arguments.rest[1..], &["--json"])?;
    run(bench)
}
