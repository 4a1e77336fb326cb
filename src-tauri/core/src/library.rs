//! An open library file and the two ways to use it: [`Library::read`] and [`Library::transact`].

use std::fs::File;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use serde::Serialize;
use ts_rs::TS;

use crate::environment::Environment;
use crate::error::{Error, Result};
use crate::operation::OperationKind;
use crate::sources::Drafts;
use crate::store::{Access, Lanes, Remembered, Store, Touched, Tx};

/// An open library: one connection that writes, and as many beside it as there are reads at once, so that a long export
/// never holds up the window. Shared between threads as it is.
pub struct Library {
    path: PathBuf,
    environment: Environment,
    // Fields close in this order: the writer after the readers, so that it folds the write-ahead log into the file.
    readers: Mutex<Vec<Store>>,
    writer: Mutex<Store>,
    /// What reads left behind for the next ones.
    remembered: Arc<Remembered>,
    lanes: Lanes,
    /// What was read and is not saved yet.
    drafts: Drafts,
    /// Held for as long as the library is open, so that no second program writes to it.
    _lock: Lock,
}

/// What a write gives back.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct Outcome<T> {
    /// What the use case returns.
    pub value: T,
    /// What has to be read again.
    pub touched: Vec<Touched>,
}

impl Library {
    /// Opens the library at `path`.
    ///
    /// # Errors
    /// The file is missing, not ours, damaged, from a newer version, read-only or open elsewhere; `field` of the error
    /// says which. The file is left as it was found.
    pub fn open(path: impl AsRef<Path>) -> Result<Self> {
        Self::open_in(path, Environment::system())
    }

    /// As [`Library::open`], with the caller's time and randomness.
    pub fn open_in(path: impl AsRef<Path>, environment: Environment) -> Result<Self> {
        let path = path.as_ref().to_owned();
        Store::inspect(&path)?;
        let lock = Lock::take(&path)?;
        let remembered = Arc::default();
        let writer = Store::open(&path, Access::Write, &remembered)?;
        Ok(Self {
            path,
            environment,
            writer: Mutex::new(writer),
            readers: Mutex::default(),
            remembered,
            lanes: Lanes::default(),
            drafts: Drafts::default(),
            _lock: lock,
        })
    }

    /// Creates an empty library at `path`.
    ///
    /// # Errors
    /// There is a file already, or the folder cannot be written.
    pub fn create(path: impl AsRef<Path>) -> Result<Self> {
        Self::create_in(path, Environment::system())
    }

    /// As [`Library::create`], with the caller's time and randomness.
    pub fn create_in(path: impl AsRef<Path>, environment: Environment) -> Result<Self> {
        let path = path.as_ref().to_owned();
        let remembered = Arc::default();
        let writer = Store::create(&path, &remembered)?;
        writer.identify(&environment.uid(), &environment.now())?;
        let lock = Lock::take(&path)?;
        Ok(Self {
            path,
            environment,
            writer: Mutex::new(writer),
            readers: Mutex::default(),
            remembered,
            lanes: Lanes::default(),
            drafts: Drafts::default(),
            _lock: lock,
        })
    }

    /// Where the file is.
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// Reads through a connection that no write holds up.
    pub(crate) fn read<T>(&self, read: impl FnOnce(&Store) -> Result<T>) -> Result<T> {
        self.read_in("", read)
    }

    /// As [`Library::read`], in a lane: a later read in the same lane makes this one fail as cancelled, at its next step.
    /// The lane without a name is everybody's, and cancels nothing.
    pub(crate) fn read_in<T>(
        &self,
        lane: &str,
        read: impl FnOnce(&Store) -> Result<T>,
    ) -> Result<T> {
        let turn = self.lanes.enter(lane);
        let idle = guard(&self.readers).pop();
        let store = match idle {
            Some(store) => store,
            None => self.reader()?,
        };
        let result = store.take(&turn, read);
        guard(&self.readers).push(store);
        result
    }

    /// As [`Library::read`], through a connection that has read nothing before.
    pub(crate) fn read_afresh<T>(&self, read: impl FnOnce(&Store) -> Result<T>) -> Result<T> {
        self.reader()?.consistently(read)
    }

    /// A connection of the caller's own that reads.
    pub(crate) fn reader(&self) -> Result<Store> {
        Store::open(&self.path, Access::Read, &self.remembered)
    }

    /// One use case that writes: one transaction, one operation, one undo step, one entry of the audit trail. An error
    /// leaves the library as it was; a use case that changes nothing leaves no operation.
    pub(crate) fn transact<T>(
        &self,
        kind: OperationKind,
        subject: &str,
        write: impl FnOnce(&Tx<'_>) -> Result<T>,
    ) -> Result<Outcome<T>> {
        let store = guard(&self.writer);
        store.transact(&self.environment, kind, subject, false, write)
    }

    /// As [`Library::transact`] for a use case that only adds rows: the log names the rows instead of holding an image
    /// of each.
    pub(crate) fn transact_bulk<T>(
        &self,
        kind: OperationKind,
        subject: &str,
        write: impl FnOnce(&Tx<'_>) -> Result<T>,
    ) -> Result<Outcome<T>> {
        let store = guard(&self.writer);
        store.transact(&self.environment, kind, subject, true, write)
    }

    /// Writes derived rows only: a transaction without an operation.
    pub(crate) fn derive<T>(&self, write: impl FnOnce(&Store) -> Result<T>) -> Result<T> {
        guard(&self.writer).derive(write)
    }

    /// The writing connection, for undo and for rebuilding what is derived.
    pub(crate) fn writer(&self) -> (MutexGuard<'_, Store>, &Environment) {
        (guard(&self.writer), &self.environment)
    }

    /// What was read and is not saved yet.
    pub(crate) fn drafts(&self) -> &Drafts {
        &self.drafts
    }

    /// Now, as the library writes it.
    pub(crate) fn now(&self) -> String {
        self.environment.now()
    }
}

/// A lock whose holder panicked is taken over: every write is a transaction, so nothing is half done.
fn guard<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

/// Held on the library file itself, so that nothing lies about beside it and no lock file can be mistaken for another.
/// The system releases it however the process ends.
struct Lock {
    _file: File,
}

impl Lock {
    /// SQLite locks ranges of the file in another way, which does not touch this one.
    #[cfg(not(windows))]
    fn take(library: &Path) -> Result<Self> {
        Self::of(library, File::open(library)?)
    }

    /// Windows would keep SQLite itself out, so a file beside the library stands in for it there.
    #[cfg(windows)]
    fn take(library: &Path) -> Result<Self> {
        let mut name = library.file_name().unwrap_or_default().to_owned();
        name.push("-lock");
        Self::of(library, File::create(library.with_file_name(name))?)
    }

    fn of(library: &Path, file: File) -> Result<Self> {
        match file.try_lock() {
            Ok(()) => Ok(Self { _file: file }),
            Err(std::fs::TryLockError::WouldBlock) => Err(Store::locked(library)),
            Err(std::fs::TryLockError::Error(error)) => Err(Error::from(error)),
        }
    }
}
