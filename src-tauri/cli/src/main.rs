//! The command list of On Record without a window, for scripts.
//!
//! Exit codes: 0 done, 1 refused (the reason is on standard error), 2 wrong usage.

/// Prints a line. A reader who has seen enough and closed the pipe (`| head`) ends the program without a word.
macro_rules! say {
    ($($words:tt)*) => {{
        use std::io::Write;
        if writeln!(std::io::stdout(), $($words)*).is_err() {
            std::process::exit(0);
        }
    }};
}

mod arguments;
mod capture;
mod extract;
mod print;
mod run;

use std::process::ExitCode;

use clap::Parser;

/// Texts are made on one thread and dropped on another, which the usual allocator is slow at: a large import takes a third
/// less time with this one.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn main() -> ExitCode {
    match run::run(arguments::Arguments::parse()) {
        Ok(()) => ExitCode::SUCCESS,
        Err(run::Failure::Refused(error)) => {
            let field = error
                .field
                .map(|field| format!(" [{field}]"))
                .unwrap_or_default();
            eprintln!("onrecord-cli: {}{field}", error.message);
            ExitCode::from(1)
        }
        Err(run::Failure::Usage(message)) => {
            eprintln!("onrecord-cli: {message}");
            ExitCode::from(2)
        }
    }
}
