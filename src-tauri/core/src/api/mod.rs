//! The list of commands: one line a command fixes its name, its input and its output, for the window, the command
//! line and the generated TypeScript alike.

mod commands;
mod typescript;

pub use commands::{COMMANDS, Nothing, call};
pub use typescript::typescript;

use crate::store::Touched;

/// What a command gives back.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reply {
    /// The output as JSON.
    pub json: String,
    /// What a write touched; empty for a read.
    pub touched: Vec<Touched>,
}

/// One command of the list.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Command {
    /// As it is called.
    pub name: &'static str,
    /// The TypeScript type of its input.
    pub input: &'static str,
    /// The TypeScript type of its output.
    pub output: &'static str,
    /// Whether it writes.
    pub writes: bool,
}
