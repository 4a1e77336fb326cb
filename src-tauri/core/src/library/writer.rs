//! The one connection that writes, and who waits for it.

use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex};

use super::guard;
use crate::error::Result;
use crate::store::{Access, Remembered, Store};

/// See the module.
pub(super) struct Writer {
    path: PathBuf,
    /// What reads left behind for the next ones.
    remembered: Arc<Remembered>,
    /// None until something is written: reading the first page need not wait for a second connection.
    store: Mutex<Option<Store>>,
    waiting: AtomicUsize,
}

impl Writer {
    /// For the library at `path`, with the connection if it is open already.
    pub(super) fn new(path: PathBuf, remembered: Arc<Remembered>, store: Option<Store>) -> Self {
        Self {
            path,
            remembered,
            store: Mutex::new(store),
            waiting: AtomicUsize::default(),
        }
    }

    /// Where the file is.
    pub(super) fn path(&self) -> &Path {
        &self.path
    }

    /// Does `act` with the connection, alone.
    pub(super) fn with<T>(&self, act: impl FnOnce(&Store) -> Result<T>) -> Result<T> {
        self.waiting.fetch_add(1, Ordering::AcqRel);
        let mut store = guard(&self.store);
        self.waiting.fetch_sub(1, Ordering::AcqRel);
        match &*store {
            Some(store) => act(store),
            None => act(store.insert(Store::open(&self.path, Access::Write, &self.remembered)?)),
        }
    }

    /// Whether somebody waits for the connection.
    pub(super) fn is_wanted(&self) -> bool {
        self.waiting.load(Ordering::Acquire) > 0
    }

    /// A connection beside it, which only reads.
    pub(super) fn beside(&self) -> Result<Store> {
        Store::open(&self.path, Access::Read, &self.remembered)
    }
}
