//! What is measured, a file a goal.

pub mod cold;
pub mod edits;
pub mod export;
pub mod facets;
pub mod growth;
pub mod import;
pub mod memory;
pub mod pages;
pub mod peers;
pub mod similar;
pub mod worst;

use crate::findings::Findings;
use crate::floor::Floor;
use crate::generate::Plan;
use crate::queries::Words;
use onrecord_core::Library;
use onrecord_core::search::{Filter, ListQuotations, Sort};
use std::error::Error;
use std::path::PathBuf;
use std::process::Command;

/// A measurement stops with a sentence for a person.
pub type Done<T = ()> = Result<T, Box<dyn Error>>;

/// A page of the list.
pub const PAGE: u32 = 50;

/// A library that is being measured.
pub struct Bench {
    /// What is in it.
    pub plan: Plan,
    /// The file.
    pub file: PathBuf,
    /// Where files can be written.
    pub folder: PathBuf,
    /// The program's side.
    pub library: Library,
    /// The bare side.
    pub floor: Floor,
    /// Words of it by frequency.
    pub words: Words,
    /// What was found.
    pub findings: Findings,
}

/// Asks for a page from a row on.
pub fn page(filter: &Filter, offset: u32) -> ListQuotations {
    ListQuotations {
        filter: filter.clone(),
        sort: Sort::Newest,
        offset,
        limit: PAGE,
        lane: String::new(),
    }
}

/// An error of the program as a sentence.
pub fn told(error: onrecord_core::Error) -> Box<dyn Error> {
    format!("{:?}: {}", error.code, error.message).into()
}

/// Runs this program again in a process of its own, and gives back what it printed.
pub fn own_process<I: AsRef<std::ffi::OsStr>>(words: &[I]) -> Done<String> {
    let output = Command::new(std::env::current_exe()?)
        .args(words)
        .output()?;
    if output.status.success() {
        Ok(String::from_utf8_lossy(&output.stdout).trim().to_owned())
    } else {
        Err(String::from_utf8_lossy(&output.stderr).into_owned().into())
    }
}
