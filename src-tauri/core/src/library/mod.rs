//! An open library file and the two ways to use it: [`Library::read`] and [`Library::transact`].

mod lock;
mod upkeep;
mod writer;

use std::collections::HashMap;
use std::path::Path;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use serde::Serialize;
use ts_rs::TS;

use crate::environment::Environment;
use crate::error::Result;
use crate::operation::OperationKind;
use crate::progress::Progress;
use crate::sources::Drafts;
use crate::store::{Access, Lanes, Remembered, Sorted, Store, Touched, Tx};
use lock::Lock;
use upkeep::Upkeep;
use writer::Writer;

/// An open library: one connection that writes, and as many beside it as there are reads at once, so that a long export
/// never holds up the window. Shared between threads as it is.
pub struct Library {
    environment: Environment,
    // Fields close in this order: the writer after all others, so that it folds the write-ahead log into the file.
    upkeep: Upkeep,
    readers: Mutex<Vec<Store>>,
    writer: Arc<Writer>,
    lanes: Lanes,
    /// What was read and is not saved yet.
    drafts: Drafts,
    /// What imports have left in the order of the list, to be indexed, by the first id of each.
    to_index: Mutex<HashMap<i64, Sorted>>,
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
        let path = path.as_ref();
        let current = Store::inspect(path)?;
        let lock = Lock::take(path)?;
        let remembered = Arc::default();
        let reader = Store::open_readable(path, &remembered)?;
        let writer = match current {
            true => None,
            false => Some(Store::open(path, Access::Write, &remembered)?),
        };
        let library = Self::over(path, environment, lock, (writer, remembered));
        guard(&library.readers).push(reader);
        Ok(library)
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
        let path = path.as_ref();
        let remembered = Arc::default();
        let writer = Store::create(path, &remembered)?;
        writer.identify(&environment.uid(), &environment.now())?;
        let lock = Lock::take(path)?;
        Ok(Self::over(
            path,
            environment,
            lock,
            (Some(writer), remembered),
        ))
    }

    fn over(
        path: &Path,
        environment: Environment,
        lock: Lock,
        (writer, remembered): (Option<Store>, Arc<Remembered>),
    ) -> Self {
        let writer = Arc::new(Writer::new(path.to_owned(), remembered, writer));
        Self {
            environment,
            upkeep: Upkeep::new(writer.clone()),
            readers: Mutex::default(),
            writer,
            lanes: Lanes::default(),
            drafts: Drafts::default(),
            to_index: Mutex::default(),
            _lock: lock,
        }
    }

    /// Where the file is.
    pub fn path(&self) -> &Path {
        self.writer.path()
    }

    /// Keeps what imports have left to be indexed.
    pub(crate) fn leave_to_index(&self, sorted: impl IntoIterator<Item = (i64, Sorted)>) {
        guard(&self.to_index).extend(sorted);
    }

    /// Gives up what imports have left to be indexed.
    pub(crate) fn left_to_index(&self) -> HashMap<i64, Sorted> {
        std::mem::take(&mut guard(&self.to_index))
    }

    /// Waits until what writes put off is done: the search index is merged and the log folded into the file. It happens
    /// by itself when nobody has written for a moment; this is for a program that wants to see it done.
    pub fn settle(&self) {
        self.upkeep.settle();
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
        self.writer.beside()
    }

    /// One use case that writes: one transaction, one operation, one undo step, one entry of the audit trail. An error
    /// leaves the library as it was; a use case that changes nothing leaves no operation.
    pub(crate) fn transact<T>(
        &self,
        kind: OperationKind,
        subject: &str,
        write: impl FnOnce(&Tx<'_>) -> Result<T>,
    ) -> Result<Outcome<T>> {
        self.write(|store| store.transact(&self.environment, kind, subject, false, None, write))
    }

    /// As [`Library::transact`] for a use case over many quotations, which tells how far it is and can be stopped.
    pub(crate) fn transact_long<T>(
        &self,
        kind: OperationKind,
        subject: &str,
        progress: &Progress,
        write: impl FnOnce(&Tx<'_>) -> Result<T>,
    ) -> Result<Outcome<T>> {
        let environment = &self.environment;
        self.write(|store| store.transact(environment, kind, subject, false, Some(progress), write))
    }

    /// As [`Library::transact`] for a use case that only adds rows: the log names the rows instead of holding an image
    /// of each.
    pub(crate) fn transact_bulk<T>(
        &self,
        kind: OperationKind,
        subject: &str,
        write: impl FnOnce(&Tx<'_>) -> Result<T>,
    ) -> Result<Outcome<T>> {
        let environment = &self.environment;
        let done =
            self.write(|store| store.transact(environment, kind, subject, true, None, write))?;
        self.upkeep.wrote_much()?;
        Ok(done)
    }

    /// Writes derived rows only: a transaction without an operation.
    pub(crate) fn derive<T>(&self, write: impl FnOnce(&Store) -> Result<T>) -> Result<T> {
        let done = self.alone(|store| store.derive(write))?;
        self.upkeep.wrote_much()?;
        Ok(done)
    }

    /// Does `act` with the writing connection, while nobody else writes.
    pub(crate) fn alone<T>(&self, act: impl FnOnce(&Store) -> Result<T>) -> Result<T> {
        self.writer.with(act)
    }

    /// As [`Library::alone`], for what leaves something to tidy up.
    pub(crate) fn write<T>(&self, write: impl FnOnce(&Store) -> Result<T>) -> Result<T> {
        let done = self.alone(write)?;
        self.upkeep.wrote();
        Ok(done)
    }

    /// Time and randomness of this library.
    pub(crate) fn environment(&self) -> &Environment {
        &self.environment
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
