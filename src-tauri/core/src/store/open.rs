//! Opening and creating a library file. Whatever is wrong with a file, it is left as it was found.

use std::path::Path;
use std::time::Duration;

use rusqlite::functions::FunctionFlags;
use rusqlite::{Connection, OpenFlags};

use super::Store;
use crate::error::{Error, ErrorCode, Result};
use crate::fold::fold;

/// "ONRC": marks a SQLite file as a library of ours.
const APPLICATION_ID: i64 = 0x4f4e_5243;

/// Append-only; the index plus one is the version of the file.
const MIGRATIONS: &[&str] = &[include_str!("../../migrations/0001_library.sql")];

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
enum OpenFailure {
    Missing,
    NotALibrary,
    Damaged,
    Newer,
    Locked,
    ReadOnly,
}

impl OpenFailure {
    fn error(self, path: &Path, detail: &str) -> Error {
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
    pub(crate) fn open(path: &Path, access: Access) -> Result<Self> {
        let flags = match access {
            Access::Write => OpenFlags::SQLITE_OPEN_READ_WRITE,
            Access::Read => OpenFlags::SQLITE_OPEN_READ_ONLY,
        };
        let conn = Connection::open_with_flags(path, flags | OpenFlags::SQLITE_OPEN_NO_MUTEX)?;
        let store = Self { conn };
        store.configure(access)?;
        if access == Access::Write {
            store.migrate()?;
        }
        Ok(store)
    }

    /// Creates an empty library at `path`, which must not exist; a file that could not be completed is taken away.
    pub(crate) fn create(path: &Path) -> Result<Self> {
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
        let store = Self {
            conn: Connection::open_with_flags(path, flags)?,
        };
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

    fn configure(&self, access: Access) -> Result<()> {
        self.conn.busy_timeout(Duration::from_secs(5))?;
        self.conn.set_prepared_statement_cache_capacity(256);
        let flags = FunctionFlags::SQLITE_DETERMINISTIC | FunctionFlags::SQLITE_UTF8;
        self.conn
            .create_scalar_function("fold_contains", 2, flags, |context| {
                let (text, part) = (context.get::<String>(0)?, context.get::<String>(1)?);
                Ok(fold(&text).contains(&fold(&part)))
            })?;
        self.conn.execute_batch(
            "PRAGMA foreign_keys = ON; PRAGMA recursive_triggers = ON; PRAGMA temp_store = MEMORY;
             PRAGMA cache_size = -65536; PRAGMA mmap_size = 1073741824; PRAGMA trusted_schema = OFF;",
        )?;
        if access == Access::Write {
            self.conn
                .execute_batch("PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;")?;
        } else {
            self.conn.execute_batch("PRAGMA query_only = ON;")?;
        }
        Ok(())
    }

    fn migrate(&self) -> Result<()> {
        let version: u32 = self
            .conn
            .pragma_query_value(None, "user_version", |row| row.get(0))?;
        for (index, migration) in MIGRATIONS.iter().enumerate().skip(version as usize) {
            let tx = self.conn.unchecked_transaction()?;
            tx.execute_batch(migration)?;
            tx.pragma_update(None, "user_version", index as u32 + 1)?;
            tx.pragma_update(None, "application_id", APPLICATION_ID)?;
            tx.commit()?;
        }
        Ok(())
    }
}
impl Store {
    /// Refuses a file that this version must not write to, through a connection that cannot.
    pub(crate) fn inspect(path: &Path) -> Result<()> {
        inspect(path)
    }

    /// The failure for a library that another process holds.
    pub(crate) fn locked(path: &Path) -> Error {
        OpenFailure::Locked.error(path, "")
    }
}

fn inspect(path: &Path) -> Result<()> {
    if !path.is_file() {
        return Err(OpenFailure::Missing.error(path, ""));
    }
    let mut header = [0_u8; 16];
    let read = std::io::Read::read(&mut std::fs::File::open(path)?, &mut header)?;
    if read < 16 || &header != b"SQLite format 3\0" {
        return Err(OpenFailure::NotALibrary.error(path, ""));
    }
    if std::fs::metadata(path)?.permissions().readonly() {
        return Err(OpenFailure::ReadOnly.error(path, ""));
    }
    std::fs::OpenOptions::new()
        .append(true)
        .open(path)
        .map_err(|error| OpenFailure::ReadOnly.error(path, &format!(" ({error})")))?;
    let conn = Connection::open_with_flags(
        path,
        OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_NO_MUTEX,
    )?;
    let number = |pragma: &str| conn.pragma_query_value(None, pragma, |row| row.get::<_, i64>(0));
    let damaged = |error: rusqlite::Error| OpenFailure::Damaged.error(path, &format!(" ({error})"));
    if number("application_id").map_err(damaged)? != APPLICATION_ID {
        return Err(OpenFailure::NotALibrary.error(path, ""));
    }
    let version = number("user_version").map_err(damaged)?;
    if version > MIGRATIONS.len() as i64 {
        return Err(OpenFailure::Newer.error(
            path,
            &format!(
                " (data model {version}, this one knows {})",
                MIGRATIONS.len()
            ),
        ));
    }
    complete(path, &conn)?;
    conn.query_row("SELECT count(*) FROM sqlite_schema", [], |row| {
        row.get::<_, i64>(0)
    })
    .map_err(damaged)?;
    Ok(())
}

/// A copy that broke off holds fewer pages than its header promises.
fn complete(path: &Path, conn: &Connection) -> Result<()> {
    let mut header = [0_u8; 32];
    std::io::Read::read_exact(&mut std::fs::File::open(path)?, &mut header)
        .map_err(|_| OpenFailure::Damaged.error(path, ""))?;
    let stored = u64::from(u16::from_be_bytes([header[16], header[17]]));
    let page_size = if stored == 1 { 65_536 } else { stored };
    let pages = u64::from(u32::from_be_bytes([
        header[28], header[29], header[30], header[31],
    ]));
    let wal = path.with_file_name(format!(
        "{}-wal",
        path.file_name().unwrap_or_default().to_string_lossy()
    ));
    let has_log = std::fs::metadata(wal).is_ok_and(|file| file.len() > 0);
    let size = std::fs::metadata(path)?.len();
    if !has_log && size < page_size * pages {
        let detail = format!(": {size} of {} bytes are there", page_size * pages);
        return Err(OpenFailure::Damaged.error(path, &detail));
    }
    conn.pragma_query_value(None, "page_count", |row| row.get::<_, i64>(0))?;
    Ok(())
}
