//! Opening and creating a library file. Whatever is wrong with a file, it is left as it was found.

use std::cell::RefCell;
use std::path::Path;
use std::sync::Arc;
use std::time::Duration;

use rusqlite::config::DbConfig;
use rusqlite::functions::FunctionFlags;
use rusqlite::{Connection, OpenFlags};

use super::lanes::Stop;
use super::page::LabelCell;
use super::{Remembered, Store};
use crate::error::{Error, ErrorCode, Result};
use crate::fold::fold;

/// "ONRC": marks a SQLite file as a library of ours.
pub(super) const APPLICATION_ID: u32 = 0x4f4e_5243;

/// Append-only; the index plus one is the version of the file.
pub(super) const MIGRATIONS: &[&str] = &[
    include_str!("../../migrations/0001_library.sql"),
    include_str!("../../migrations/0002_search.sql"),
    include_str!("../../migrations/0003_scale.sql"),
    include_str!("../../migrations/0004_headlines.sql"),
    include_str!("../../migrations/0005_raw_captures.sql"),
    include_str!("../../migrations/0006_review.sql"),
    include_str!("../../migrations/0007_dates_and_versions.sql"),
    include_str!("../../migrations/0008_smaller.sql"),
];

/// The version from which on what is derived is as it is now; an older library has it built again.
const DERIVED_SINCE: u32 = 8;

/// Kilobytes of pages that the writing connection keeps.
pub(super) const CACHE: i64 = 48 << 10;

/// What a connection may do.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Access {
    /// The one connection that writes.
    Write,
    /// One of those beside it that only read.
    Read,
}

/// Why a file was not opened; the window shows each on a page of its own.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum OpenFailure {
    Missing,
    NotALibrary,
    Damaged,
    Newer,
    Locked,
    ReadOnly,
}

impl OpenFailure {
    pub(super) fn error(self, path: &Path, detail: &str) -> Error {
        let name = path.display();
        let (code, message) = match self {
            Self::Missing => (
                ErrorCode::NotFound,
                format!(
                    "There is no file at {name}. It may have been moved or renamed: choose it again."
                ),
            ),
            Self::NotALibrary => (
                ErrorCode::Unsupported,
                format!("{name} is not an On Record library. It was left as it is."),
            ),
            Self::Damaged => (
                ErrorCode::Database,
                format!(
                    "{name} is damaged{detail}. It was left as it is: open a backup copy of it."
                ),
            ),
            Self::Newer => (
                ErrorCode::Unsupported,
                format!(
                    "{name} was written by a newer On Record{detail}. It was left as it is: update On Record to open it."
                ),
            ),
            Self::Locked => (
                ErrorCode::Conflict,
                format!(
                    "{name} is open in another On Record. Nothing was changed: close it there, then try again."
                ),
            ),
            Self::ReadOnly => (
                ErrorCode::Io,
                format!(
                    "{name} cannot be written{detail}. It was left as it is: change its permissions or copy it to a folder of yours."
                ),
            ),
        };
        Error {
            code,
            message,
            field: Some(self.name().to_owned()),
        }
    }

    fn name(self) -> &'static str {
        match self {
            Self::Missing => "missing",
            Self::NotALibrary => "not_a_library",
            Self::Damaged => "damaged",
            Self::Newer => "newer",
            Self::Locked => "locked",
            Self::ReadOnly => "read_only",
        }
    }
}

impl Store {
    /// Opens the library at `path`, which [`Store::inspect`] has passed.
    pub(crate) fn open(path: &Path, access: Access, remembered: &Arc<Remembered>) -> Result<Self> {
        // Also one that only reads: the last to close takes away what stands beside the file.
        let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX;
        let conn = Connection::open_with_flags(path, flags)?;
        let store = Self::over(conn, access, remembered.clone())?;
        store.configure(access)?;
        if access == Access::Write && store.migrate()? {
            store.rebuild_derived(|_, _| Ok(()))?;
        }
        Ok(store)
    }

    /// Creates an empty library at `path`, which must not exist; a file that could not be completed is taken away.
    pub(crate) fn create(path: &Path, remembered: &Arc<Remembered>) -> Result<Self> {
        if path.exists() {
            return Err(Error::invalid(
                "path",
                format!(
                    "{} exists already. Choose another name, or open it.",
                    path.display()
                ),
            ));
        }
        if let Some(folder) = path.parent() {
            std::fs::create_dir_all(folder)?;
        }
        let flags = OpenFlags::SQLITE_OPEN_READ_WRITE
            | OpenFlags::SQLITE_OPEN_CREATE
            | OpenFlags::SQLITE_OPEN_NO_MUTEX;
        let conn = Connection::open_with_flags(path, flags)?;
        let store = Self::over(conn, Access::Write, remembered.clone())?;
        let done = store
            .configure(Access::Write)
            .and_then(|()| store.migrate());
        if let Err(error) = done {
            drop(store);
            let _ = std::fs::remove_file(path);
            return Err(error);
        }
        Ok(store)
    }

    fn over(mut conn: Connection, access: Access, remembered: Arc<Remembered>) -> Result<Self> {
        let stop = Stop::default();
        stop.watch(&mut conn)?;
        Ok(Self {
            conn,
            writes: access == Access::Write,
            remembered,
            labels: LabelCell::default(),
            stop,
            turn: RefCell::default(),
            shapes: RefCell::default(),
            news: RefCell::default(),
            edited: RefCell::default(),
            reindexed: RefCell::default(),
        })
    }

    fn configure(&self, access: Access) -> Result<()> {
        self.conn.busy_timeout(Duration::from_secs(5))?;
        self.conn.set_prepared_statement_cache_capacity(256);
        // Otherwise SQLite compiles a statement anew whenever a value is bound that its plan might depend on: a third of
        // the time of an import.
        self.conn
            .set_db_config(DbConfig::SQLITE_DBCONFIG_ENABLE_QPSG, true)?;
        let flags = FunctionFlags::SQLITE_DETERMINISTIC | FunctionFlags::SQLITE_UTF8;
        self.conn
            .create_scalar_function("fold_contains", 2, flags, |context| {
                let (text, part) = (context.get::<String>(0)?, context.get::<String>(1)?);
                Ok(fold(&text).contains(&fold(&part)))
            })?;
        self.conn.execute_batch(
            "PRAGMA foreign_keys = ON; PRAGMA recursive_triggers = ON; PRAGMA temp_store = MEMORY;
             PRAGMA mmap_size = 68719476736; PRAGMA trusted_schema = OFF;",
        )?;
        if access == Access::Write {
            // A log that a large import has made long gives its room back when it begins anew.
            self.conn.execute_batch(
                "PRAGMA page_size = 8192; PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;
                 PRAGMA wal_autocheckpoint = 0; PRAGMA journal_size_limit = 67108864;",
            )?;
            self.cache(CACHE)?;
        } else {
            // Pages come from the mapped file; the cache is for what the log holds.
            self.conn
                .execute_batch("PRAGMA cache_size = -8192; PRAGMA query_only = ON;")?;
        }
        Ok(())
    }

    /// Has the connection keep so many kilobytes of pages.
    pub(super) fn cache(&self, kilobytes: i64) -> Result<()> {
        let pragma = format!("PRAGMA cache_size = -{kilobytes}");
        Ok(self.conn.execute_batch(&pragma)?)
    }

    /// Brings the file to the newest version; says whether what is derived has to be built again.
    fn migrate(&self) -> Result<bool> {
        let version: u32 = self
            .conn
            .pragma_query_value(None, "user_version", |row| row.get(0))?;
        // Tables that others refer to may be made anew; that is only possible while nobody looks after references.
        self.conn.execute_batch("PRAGMA foreign_keys = OFF")?;
        for (index, migration) in MIGRATIONS.iter().enumerate().skip(version as usize) {
            let tx = self.conn.unchecked_transaction()?;
            tx.execute_batch(migration)?;
            if index + 1 == MIGRATIONS.len() && version == 0 {
                self.raise_index()?;
            }
            tx.pragma_update(None, "user_version", index as u32 + 1)?;
            tx.pragma_update(None, "application_id", APPLICATION_ID)?;
            tx.commit()?;
        }
        self.conn.execute_batch("PRAGMA foreign_keys = ON")?;
        Ok((1..DERIVED_SINCE).contains(&version))
    }
}
impl Store {
    /// Refuses a file that this version must not write to, without touching it. Says whether it is as this version
    /// writes it, so that it can be read at once.
    pub(crate) fn inspect(path: &Path) -> Result<bool> {
        super::inspect::inspect(path)
    }

    /// Opens a library for reading that [`Store::inspect`] has passed, and reads its schema.
    ///
    /// # Errors
    /// The schema is damaged.
    pub(crate) fn open_readable(path: &Path, remembered: &Arc<Remembered>) -> Result<Self> {
        let read = || {
            let store = Self::open(path, Access::Read, remembered)?;
            store.one("SELECT count(*) FROM sqlite_schema", [], |row| {
                row.get::<_, i64>(0)
            })?;
            Ok(store)
        };
        read().map_err(|error: Error| match error.code {
            ErrorCode::Database => OpenFailure::Damaged.error(path, ""),
            _ => error,
        })
    }

    /// The failure for a library that another process holds.
    pub(crate) fn locked(path: &Path) -> Error {
        OpenFailure::Locked.error(path, "")
    }
}
