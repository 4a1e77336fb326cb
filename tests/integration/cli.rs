//! The command line program, as a script starts it.

use std::ffi::OsStr;
use std::io::Write;
use std::path::PathBuf;
use std::process::{Child, Command, Stdio};
use std::sync::OnceLock;

/// What a run of the program came to.
pub struct Ran {
    pub code: i32,
    pub out: String,
    pub err: String,
}

/// The built program. Cargo is asked for it, so that it is never an old one.
pub fn program() -> &'static PathBuf {
    static PROGRAM: OnceLock<PathBuf> = OnceLock::new();
    PROGRAM.get_or_init(|| {
        let cargo = std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
        let built = Command::new(cargo)
            // Not by package, so that its libraries are built as the tests' own are and need not be built twice.
            .args([
                "build",
                "--quiet",
                "--bin",
                "onrecord-cli",
                "--message-format",
                "json",
            ])
            .current_dir(concat!(env!("CARGO_MANIFEST_DIR"), "/.."))
            .output()
            .expect("cargo runs");
        let lines = String::from_utf8_lossy(&built.stdout).into_owned();
        let messages = lines
            .lines()
            .filter_map(|line| serde_json::from_str::<serde_json::Value>(line).ok());
        let executable = messages
            .rev()
            .find_map(|message| message["executable"].as_str().map(PathBuf::from));
        executable.unwrap_or_else(|| {
            panic!(
                "onrecord-cli is not built: {}",
                String::from_utf8_lossy(&built.stderr)
            )
        })
    })
}

/// Starts the program with its input open.
pub fn start(arguments: impl IntoIterator<Item = impl AsRef<OsStr>>) -> Child {
    Command::new(program())
        .args(arguments)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("the program starts")
}

/// Gives the program its input, closes it and waits for the end.
pub fn finish(mut child: Child, input: &str) -> Ran {
    let mut stdin = child.stdin.take().expect("the input is piped");
    // A program that does not read its input may have closed it.
    let _ = stdin.write_all(input.as_bytes());
    drop(stdin);
    let output = child.wait_with_output().expect("the program ends");
    Ran {
        code: output.status.code().expect("it was not killed"),
        out: String::from_utf8(output.stdout).expect("text"),
        err: String::from_utf8(output.stderr).expect("text"),
    }
}

/// Runs the program.
pub fn run(arguments: impl IntoIterator<Item = impl AsRef<OsStr>>) -> Ran {
    finish(start(arguments), "")
}
