//! The closed set of ways a use case can fail. The code is for programs, the message says what to do.

use serde::Serialize;
use ts_rs::TS;

/// What every use case returns.
pub type Result<T, E = Error> = std::result::Result<T, E>;

/// The kinds of failure that a caller may tell apart.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum ErrorCode {
    /// A value that was given cannot be taken; `field` names it.
    InvalidInput,
    /// The thing that was named is not (or no longer) in the library.
    NotFound,
    /// The library says something else by now, or something still depends on the thing.
    Conflict,
    /// The file or request is of a kind this version does not know.
    Unsupported,
    /// The disk or the file system refused.
    Io,
    /// SQLite refused.
    Database,
    /// The user cancelled.
    Cancelled,
    /// The program broke one of its own rules.
    Bug,
}

/// A failure in words that a person can act on.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error, Serialize, TS)]
#[error("{message}")]
pub struct Error {
    /// Which kind of failure.
    pub code: ErrorCode,
    /// What happened and what to do about it.
    pub message: String,
    /// The input field or line that it is about.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub field: Option<String>,
}

impl Error {
    /// A failure of `code` that says `message`.
    pub fn new(code: ErrorCode, message: impl Into<String>) -> Self {
        Self {
            code,
            message: message.into(),
            field: None,
        }
    }

    /// The value of `field` cannot be taken.
    pub fn invalid(field: impl Into<String>, message: impl Into<String>) -> Self {
        Self {
            code: ErrorCode::InvalidInput,
            message: message.into(),
            field: Some(field.into()),
        }
    }

    /// `what` is not in the library.
    pub fn not_found(what: impl std::fmt::Display) -> Self {
        Self::new(
            ErrorCode::NotFound,
            format!("{what} is not in this library any more."),
        )
    }

    /// Something stands against it.
    pub fn conflict(message: impl Into<String>) -> Self {
        Self::new(ErrorCode::Conflict, message)
    }

    /// One of our own rules is broken.
    pub fn bug(message: impl std::fmt::Display) -> Self {
        Self::new(
            ErrorCode::Bug,
            format!("{message}. This is a fault of On Record; nothing was changed."),
        )
    }

    /// The user cancelled.
    pub fn cancelled() -> Self {
        Self::new(ErrorCode::Cancelled, "Cancelled. Nothing was changed.")
    }
}

impl From<rusqlite::Error> for Error {
    fn from(error: rusqlite::Error) -> Self {
        use rusqlite::ErrorCode as Sqlite;
        let (code, message) = match error.sqlite_error_code() {
            Some(Sqlite::DiskFull) => (
                ErrorCode::Io,
                "The disk is full. Nothing was changed: free some space and try again.".to_owned(),
            ),
            Some(Sqlite::DatabaseBusy | Sqlite::DatabaseLocked) => (
                ErrorCode::Conflict,
                "Another program is writing to this library. Nothing was changed: try again when it is done.".to_owned(),
            ),
            Some(Sqlite::ReadOnly) => {
                (ErrorCode::Io, "The library file cannot be written. Nothing was changed: check its permissions.".to_owned())
            }
            Some(Sqlite::SystemIoFailure) => {
                (ErrorCode::Io, format!("The disk refused ({error}). Nothing was changed: check the disk and try again."))
            }
            Some(Sqlite::OperationInterrupted) => return Self::cancelled(),
            Some(Sqlite::DatabaseCorrupt | Sqlite::NotADatabase) => {
                (ErrorCode::Database, format!("The library file is damaged ({error}). Restore it from a backup."))
            }
            _ => (ErrorCode::Database, format!("The library file refused: {error}.")),
        };
        Self::new(code, message)
    }
}

impl From<std::io::Error> for Error {
    fn from(error: std::io::Error) -> Self {
        Self::new(ErrorCode::Io, format!("{error}."))
    }
}

impl From<serde_json::Error> for Error {
    fn from(error: serde_json::Error) -> Self {
        Self::invalid(
            "input",
            format!("The input is not as this command takes it: {error}."),
        )
    }
}
