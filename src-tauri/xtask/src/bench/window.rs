//! How fast the real window is with a large library.

use crate::arguments::Arguments;
use crate::chores;
use crate::commands::{Done, cargo, run};
use crate::shell;

/// Builds the program, opens its window without a display and prints the figures. `--rows N` says how many quotations to
/// make up, `--library FILE` opens one that is there.
pub fn run_all(arguments: &Arguments) -> Done {
    chores::prepare_window(arguments, arguments.release)?;
    let mut bench = cargo(&[
        "run",
        "--quiet",
        "--package",
        "onrecord-tests",
        "--example",
        "bench_window",
        "--",
    ]);
    bench
        .args(&arguments.rest[1..])
        .env("ONRECORD_APP", shell::program(arguments.release));
    run(bench)
}
