//! The chores of the project: run, test, check, gen, dev, shot, bench.

mod arguments;
mod bench;
mod chores;
mod commands;
mod display;
mod generated;
mod packages;
mod shell;
mod ui;

use arguments::Arguments;
use std::process::ExitCode;

const USAGE: &str = "\
On Record: the chores of the project

  cargo xtask run   [--yes] [--release] [-- LIBRARY]   build everything and open the window
  cargo xtask test  [--yes] [FILTER]                   every test, the real window's included
  cargo xtask check [--yes]                            formatting, lints, UI types, generated types
  cargo xtask gen                                      write ui/src/api/generated.ts again
  cargo xtask dev   [--yes] [-- LIBRARY]               the window with hot reload of the UI
  cargo xtask shot  [--yes] --out FILE.png [OPTIONS]   a picture of the real window, without a display
                    (--library FILE --size 1280x800 --theme light|dark --keys \"Ctrl+N\" --wait CSS)
  cargo xtask bench capture [--files N] [--json FILE]  how fast articles are captured, beside reading and hashing their files
  cargo xtask bench extract                            how well and fast quotations are found in articles
  cargo xtask bench scale [--rows N] [--json FILE] [--peers] [--out FOLDER] [--compare FILE] [--reuse] [--only G1,G8]
                    every operation on a large library, beside the bare database; fails when a goal is missed
  cargo xtask bench window [--yes] [--release] [--rows N | --library FILE]   start, search, scrolling, memory in the real window

  --yes installs missing system packages without asking; CI=true does the same";

fn main() -> ExitCode {
    let arguments = Arguments::parse(std::env::args().skip(1));
    let outcome = match arguments.chore.as_deref() {
        Some("run") => chores::run_window(&arguments),
        Some("test") => chores::test(&arguments),
        Some("check") => chores::check(&arguments),
        Some("bench") => bench::run(&arguments),
        Some("gen") => generated::write(),
        Some("dev") => chores::dev(&arguments),
        Some("shot") => chores::shot(&arguments),
        Some("help" | "--help" | "-h") => {
            println!("{USAGE}");
            return ExitCode::SUCCESS;
        }
        _ => {
            eprintln!("{USAGE}");
            return ExitCode::from(2);
        }
    };
    match outcome {
        Ok(()) => ExitCode::SUCCESS,
        Err(reason) => {
            eprintln!("\nxtask: {reason}");
            ExitCode::FAILURE
        }
    }
}
