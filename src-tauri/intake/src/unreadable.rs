//! Why something could not be read.

use std::fmt;

use crate::Format;

/// What could not be read, why, and what to do.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Unreadable {
    /// What it was read as; none when that could not be told.
    pub format: Option<Format>,
    reason: String,
}

impl Unreadable {
    /// `reason` goes on after "This PDF cannot be read: ".
    pub(crate) fn new(format: Format, reason: impl Into<String>) -> Self {
        Self {
            format: Some(format),
            reason: reason.into(),
        }
    }

    pub(crate) fn unknown(reason: impl Into<String>) -> Self {
        Self {
            format: None,
            reason: reason.into(),
        }
    }
}

impl fmt::Display for Unreadable {
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        let what = self.format.map_or("file", Format::noun);
        write!(to, "This {what} cannot be read: {}.", self.reason)
    }
}

impl std::error::Error for Unreadable {}
