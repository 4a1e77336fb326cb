//! A program that a test started and that never outlives it.

use std::io::{BufRead, BufReader};
use std::process::{Child, Command, Stdio};
use std::time::Duration;

/// A child process that is killed when it goes out of scope.
pub struct Process(Child);

impl Process {
    /// Starts the program; what it prints is not shown.
    pub fn start(command: &mut Command) -> Process {
        let child = command.stdin(Stdio::null()).stdout(Stdio::null()).spawn();
        Process(child.unwrap_or_else(|error| panic!("{command:?} does not start: {error}")))
    }

    /// Starts the program and returns the first line that it prints.
    pub fn start_and_read_line(command: &mut Command) -> (Process, String) {
        let child = command.stdin(Stdio::null()).stdout(Stdio::piped()).spawn();
        let mut child = child.unwrap_or_else(|error| panic!("{command:?} does not start: {error}"));
        let mut line = String::new();
        let output = child.stdout.take().expect("the output is piped");
        BufReader::new(output)
            .read_line(&mut line)
            .expect("the output is text");
        (Process(child), line.trim().to_owned())
    }

    /// The number the system knows it by.
    pub fn id(&self) -> u32 {
        self.0.id()
    }
}

impl Drop for Process {
    fn drop(&mut self) {
        // Both fail only when it has ended already.
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

/// The processes that `parent` started, as Linux lists them.
pub fn children(parent: u32) -> Vec<u32> {
    let list = std::fs::read_to_string(format!("/proc/{parent}/task/{parent}/children"));
    list.unwrap_or_default()
        .split_whitespace()
        .filter_map(|id| id.parse().ok())
        .collect()
}

/// Whether a process of this number is running.
pub fn is_running(id: u32) -> bool {
    let Ok(status) = std::fs::read_to_string(format!("/proc/{id}/stat")) else {
        return false;
    };
    // A process that ended and was not waited for yet is a zombie; its files are open until its last thread has ended.
    let threads = std::fs::read_dir(format!("/proc/{id}/task")).map_or(0, Iterator::count);
    !status.contains(") Z ") || threads > 1
}

/// How long ago a process was started, to a hundredth of a second.
pub fn age(id: u32) -> Duration {
    let status = std::fs::read_to_string(format!("/proc/{id}/stat")).unwrap_or_default();
    // The name may have spaces; what follows its bracket has none. The 22nd field counts ticks since the system started.
    let ticks = status
        .rsplit(") ")
        .next()
        .and_then(|rest| rest.split(' ').nth(19)?.parse::<f64>().ok());
    let uptime = std::fs::read_to_string("/proc/uptime").unwrap_or_default();
    let now = uptime
        .split(' ')
        .next()
        .and_then(|seconds| seconds.parse::<f64>().ok());
    let (ticks, now) = ticks
        .zip(now)
        .expect("Linux tells when a process was started");
    Duration::from_secs_f64((now - ticks / 100.0).max(0.0))
}
