//! One program at a time: the lock on an open library.

use std::fs::{File, TryLockError};
use std::path::Path;
use std::time::Duration;

use crate::error::{Error, Result};
use crate::store::Store;

/// A lock that another holds is tried again so often, with such a pause: a quarter of a second in all.
const TRIES: u32 = 10;
const PAUSE: Duration = Duration::from_millis(25);

/// Held on the library file itself, so that nothing lies about beside it and no lock file can be mistaken for another.
/// The system releases it however the process ends.
pub(super) struct Lock {
    _file: File,
}

impl Lock {
    /// SQLite locks ranges of the file in another way, which does not touch this one.
    #[cfg(not(windows))]
    pub(super) fn take(library: &Path) -> Result<Self> {
        Self::of(library, File::open(library)?)
    }

    /// Windows would keep SQLite itself out, so a file beside the library stands in for it there.
    #[cfg(windows)]
    pub(super) fn take(library: &Path) -> Result<Self> {
        let mut name = library.file_name().unwrap_or_default().to_owned();
        name.push("-lock");
        Self::of(library, File::create(library.with_file_name(name))?)
    }

    fn of(library: &Path, file: File) -> Result<Self> {
        let mut tries = 0;
        loop {
            match file.try_lock() {
                Ok(()) => return Ok(Self { _file: file }),
                // A program that was closed a moment ago may still hold it, and so does one that is just being started by
                // us, until it has let go of what it inherits.
                Err(TryLockError::WouldBlock) if tries < TRIES => {
                    tries += 1;
                    std::thread::sleep(PAUSE);
                }
                Err(TryLockError::WouldBlock) => return Err(Store::locked(library)),
                Err(TryLockError::Error(error)) => return Err(Error::from(error)),
            }
        }
    }
}
