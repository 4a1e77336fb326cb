//! Whether a file is a library that this version may write to, found out without touching it or its folder.

use std::io::Read;
use std::path::Path;

use rusqlite::{Connection, OpenFlags};

use super::open::{APPLICATION_ID, MIGRATIONS, OpenFailure};
use crate::error::Result;

/// The header of a SQLite file (sqlite.org/fileformat2.html, section 1.3), in bytes.
const HEADER: u64 = 100;

/// Where the header says how the file is written (2 is with a log), which version it has, and whose it is.
const WRITTEN: usize = 18;
const VERSION: usize = 60;
const APPLICATION: usize = 68;

/// Refuses a file that this version must not write to; says whether it is as this version writes it.
pub(super) fn inspect(path: &Path) -> Result<bool> {
    if !path.is_file() {
        return Err(OpenFailure::Missing.error(path, ""));
    }
    let mut header = Vec::new();
    std::fs::File::open(path)?
        .take(HEADER)
        .read_to_end(&mut header)?;
    if !header.starts_with(b"SQLite format 3\0") {
        return Err(OpenFailure::NotALibrary.error(path, ""));
    }
    let Ok(header) = <[u8; HEADER as usize]>::try_from(header) else {
        return Err(OpenFailure::Damaged.error(path, ": it breaks off in its header"));
    };
    let logged = has_log(path);
    // A library whose first writes are still in its log has no mark in its file yet.
    let application = number(&header, APPLICATION);
    if application != APPLICATION_ID && !(application == 0 && logged) {
        return Err(OpenFailure::NotALibrary.error(path, ""));
    }
    if std::fs::metadata(path)?.permissions().readonly() {
        return Err(OpenFailure::ReadOnly.error(path, ""));
    }
    std::fs::OpenOptions::new()
        .append(true)
        .open(path)
        .map_err(|error| OpenFailure::ReadOnly.error(path, &format!(" ({error})")))?;
    let version = match logged {
        true => logged_version(path)?,
        false => {
            complete(path, &header)?;
            number(&header, VERSION) as usize
        }
    };
    if version > MIGRATIONS.len() {
        let detail = format!(
            " (data model {version}, this one knows {})",
            MIGRATIONS.len()
        );
        return Err(OpenFailure::Newer.error(path, &detail));
    }
    Ok(version == MIGRATIONS.len() && header[WRITTEN] == 2)
}

/// The version of a file whose header may be older than its log, which only SQLite reads.
fn logged_version(path: &Path) -> Result<usize> {
    let damaged = |error: rusqlite::Error| OpenFailure::Damaged.error(path, &format!(" ({error})"));
    let flags = OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let conn = Connection::open_with_flags(path, flags).map_err(damaged)?;
    let pragma = |name: &str| conn.pragma_query_value(None, name, |row| row.get::<_, u32>(0));
    if pragma("application_id").map_err(damaged)? != APPLICATION_ID {
        return Err(OpenFailure::NotALibrary.error(path, ""));
    }
    Ok(pragma("user_version").map_err(damaged)? as usize)
}

/// A copy that broke off holds fewer pages than its header promises.
fn complete(path: &Path, header: &[u8; HEADER as usize]) -> Result<()> {
    let stored = u64::from(u16::from_be_bytes([header[16], header[17]]));
    let page_size = if stored == 1 { 65_536 } else { stored };
    let promised = page_size * u64::from(number(header, 28));
    let size = std::fs::metadata(path)?.len();
    if size < promised {
        let detail = format!(": {size} of {promised} bytes are there");
        return Err(OpenFailure::Damaged.error(path, &detail));
    }
    Ok(())
}

/// Whether writes of a program that is running or was killed stand beside the file.
fn has_log(path: &Path) -> bool {
    let mut name = path.file_name().unwrap_or_default().to_owned();
    name.push("-wal");
    std::fs::metadata(path.with_file_name(name)).is_ok_and(|file| file.len() > 0)
}

/// The big-endian number at `at`.
fn number(header: &[u8; HEADER as usize], at: usize) -> u32 {
    u32::from_be_bytes([header[at], header[at + 1], header[at + 2], header[at + 3]])
}
