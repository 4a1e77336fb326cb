//! Whether a file is a library that this version may write to, found out without touching it or its folder.

use std::io::Read;
use std::path::Path;

use rusqlite::{Connection, OpenFlags};

use super::open::{APPLICATION_ID, MIGRATIONS, OpenFailure};
use crate::error::Result;

/// The header of a SQLite file (sqlite.org/fileformat2.html, section 1.3), in bytes.
const HEADER: u64 = 100;

/// Refuses a file that this version must not write to.
pub(super) fn inspect(path: &Path) -> Result<()> {
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
    let application = number(&header, 68);
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
    if !logged {
        complete(path, &header)?;
    }
    readable(path, logged)
}

/// Asks SQLite for the version and the schema.
fn readable(path: &Path, logged: bool) -> Result<()> {
    let damaged = |error: rusqlite::Error| OpenFailure::Damaged.error(path, &format!(" ({error})"));
    let flags = OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    // Without a log nobody is writing, and SQLite is told so, or it would leave files of its own beside this one.
    let conn = match logged {
        true => Connection::open_with_flags(path, flags),
        false => Connection::open_with_flags(immutable(path), flags | OpenFlags::SQLITE_OPEN_URI),
    }
    .map_err(damaged)?;
    let pragma = |name: &str| conn.pragma_query_value(None, name, |row| row.get::<_, u32>(0));
    if pragma("application_id").map_err(damaged)? != APPLICATION_ID {
        return Err(OpenFailure::NotALibrary.error(path, ""));
    }
    let version = pragma("user_version").map_err(damaged)? as usize;
    if version > MIGRATIONS.len() {
        let detail = format!(
            " (data model {version}, this one knows {})",
            MIGRATIONS.len()
        );
        return Err(OpenFailure::Newer.error(path, &detail));
    }
    conn.query_row("SELECT count(*) FROM sqlite_schema", [], |row| {
        row.get::<_, i64>(0)
    })
    .map(drop)
    .map_err(damaged)
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

/// The file as a URI that promises SQLite that nobody changes it (sqlite.org/uri.html).
fn immutable(path: &Path) -> String {
    let mut uri = String::from("file:");
    if cfg!(windows) {
        uri.push('/');
    }
    for byte in path.as_os_str().as_encoded_bytes() {
        match byte {
            b'\\' if cfg!(windows) => uri.push('/'),
            b'/' | b':' | b'-' | b'_' | b'.' | b'~' => uri.push(char::from(*byte)),
            byte if byte.is_ascii_alphanumeric() => uri.push(char::from(*byte)),
            byte => uri.push_str(&format!("%{byte:02X}")),
        }
    }
    uri + "?immutable=1"
}
