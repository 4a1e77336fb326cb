//! How much memory the program and its web process hold for themselves.

use std::fs;
use support::process::children;

/// Private memory in MB: of the program with the core, and of the process that draws the page.
pub struct Memory {
    /// The program.
    pub core: f64,
    /// The web process.
    pub web: f64,
}

/// What they hold now.
pub fn held_by(program: u32) -> Memory {
    let web = descendants(program)
        .into_iter()
        .filter(|&id| name(id).starts_with("WebKitWebProces"))
        .map(private)
        .sum();
    Memory {
        core: private(program),
        web,
    }
}

fn descendants(parent: u32) -> Vec<u32> {
    let mut found = Vec::new();
    let mut next = children(parent);
    while let Some(id) = next.pop() {
        next.extend(children(id));
        found.push(id);
    }
    found
}

fn name(id: u32) -> String {
    fs::read_to_string(format!("/proc/{id}/comm")).unwrap_or_default()
}

/// The pages that no other process shares, as Linux counts them.
fn private(id: u32) -> f64 {
    let pages = fs::read_to_string(format!("/proc/{id}/smaps_rollup")).unwrap_or_default();
    let kilobytes: f64 = pages
        .lines()
        .filter(|line| line.starts_with("Private_"))
        .filter_map(|line| line.split_whitespace().nth(1)?.parse::<f64>().ok())
        .sum();
    kilobytes / 1024.0
}
