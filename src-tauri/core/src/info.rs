//! What the window says of the library as a whole.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::api::Nothing;
use crate::error::{ErrorCode, Result};
use crate::library::Library;
use crate::operation::Operation;
use crate::progress::Progress;
use crate::store::{Memory, Store};

/// The library in figures, with what undo and redo would do.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct LibraryInfo {
    /// The file's name without its ending.
    pub name: String,
    /// Where the file is.
    pub path: String,
    /// How many quotations.
    pub quotations: u32,
    /// How many of them, at most, a search does not find yet: run `index_library`.
    pub unindexed: u32,
    /// How many articles.
    pub articles: u32,
    /// How many speakers.
    pub speakers: u32,
    /// How many organizations.
    pub organizations: u32,
    /// How many outlets.
    pub outlets: u32,
    /// What undo would take back.
    pub undo: Option<Operation>,
    /// What redo would bring back.
    pub redo: Option<Operation>,
}

/// Asks for the newest entries of the log.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(default)]
pub struct ListOperations {
    /// At most so many; 0 for 100.
    pub limit: u32,
}

/// What a check of the library found.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct CheckReport {
    /// Nothing is wrong.
    pub sound: bool,
    /// How many captures still have their SHA-256.
    pub captures: u32,
    /// How many quotations were compared with their capture and with what is derived from them.
    pub quotations: u32,
    /// How many of them a large import left to be indexed, which is not wrong: `index_library` does it.
    pub waiting: u32,
    /// What is wrong, one sentence each.
    pub problems: Vec<String>,
}

/// What indexing did.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct Indexed {
    /// How many quotations a search finds now that it did not find before.
    pub quotations: u32,
}

/// Quotations indexed in one step.
const INDEX_STEP: u64 = 100_000;
/// Pages of the index merged in one step.
const MERGE_STEP: i64 = 4_000;

impl Library {
    /// The library in figures.
    pub fn get_library(&self, _: Nothing) -> Result<LibraryInfo> {
        let name = self
            .path()
            .file_stem()
            .unwrap_or_default()
            .to_string_lossy()
            .into_owned();
        let path = self.path().display().to_string();
        self.read(|store| {
            let quotations = store.quotation_count()?;
            let [articles, speakers, organizations, outlets] = store.figures()?;
            let unindexed = store.unindexed()?.min(quotations.into()) as u32;
            let (undo, redo) = (store.undoable()?, store.redoable()?);
            Ok(LibraryInfo {
                name,
                path,
                quotations,
                unindexed,
                articles,
                speakers,
                organizations,
                outlets,
                undo,
                redo,
            })
        })
    }

    /// The newest entries of the log.
    pub fn list_operations(&self, input: ListOperations) -> Result<Vec<Operation>> {
        let limit = if input.limit == 0 { 100 } else { input.limit };
        self.read(|store| store.operations(limit))
    }

    /// Checks the file, every capture and everything derived.
    pub fn check_library(&self, _: Nothing, progress: &Progress) -> Result<CheckReport> {
        let index = self.alone(Store::check_search_index);
        let readable = match &index {
            Err(error) if error.code == ErrorCode::Database => false,
            _ => index.map(|()| true)?,
        };
        // SQLite checks the index by what a connection remembers of it, so the connection must remember nothing older.
        self.read_afresh(|store| store.check(readable, |done, total| progress.step(done, total)))
    }

    /// Brings into the search index what a large import left, in steps between which others can write, and merges the
    /// index into one piece, which makes every search faster. Cancelled, it goes on from there the next time.
    pub fn index_library(&self, _: Nothing, progress: &Progress) -> Result<Indexed> {
        let total = self.read(Store::unindexed)?;
        let mut memory = Memory::with(self.left_to_index());
        let done = self.index_steps(&mut memory, total, progress);
        // Cancelled, it goes on with what is left of it.
        self.leave_to_index(memory.into_sorted());
        let quotations = done? as u32;
        Ok(Indexed { quotations })
    }

    fn index_steps(&self, memory: &mut Memory, total: u64, progress: &Progress) -> Result<u64> {
        let mut reader = self.reader()?;
        let mut done = 0;
        loop {
            let step =
                self.derive(|store| store.index_some(memory, INDEX_STEP, Some(&mut reader)))?;
            done += step.rows;
            progress.step(done.min(total), total)?;
            if step.whole {
                while self.derive(|store| store.merge_index(MERGE_STEP))? {
                    progress.step(done.min(total), total)?;
                }
            }
            if !step.more {
                break;
            }
        }
        Ok(done)
    }

    /// Builds the search index and everything else that is derived again, then checks it.
    pub fn rebuild_derived(&self, _: Nothing, progress: &Progress) -> Result<CheckReport> {
        self.alone(|store| store.rebuild_derived(|done, total| progress.step(done, total)))?;
        self.check_library(Nothing {}, &Progress::none())
    }

    /// Every recorded row as text, in a fixed order: two libraries with the same dump hold the same.
    pub fn dump(&self) -> Result<String> {
        self.read(|store| store.dump())
    }
}
