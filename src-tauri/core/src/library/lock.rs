//! One program at a time: the lock on an open library.

use std::fs::File;
use std::path::Path;

use crate::error::{Error, Result};
use crate::store::Store;

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
        match file.try_lock() {
            Ok(()) => Ok(Self { _file: file }),
            Err(std::fs::TryLockError::WouldBlock) => Err(Store::locked(library)),
            Err(std::fs::TryLockError::Error(error)) => Err(Error::from(error)),
        }
    }
}
