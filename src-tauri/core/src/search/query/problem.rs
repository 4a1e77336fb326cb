//! What a query cannot mean, with its place.

use std::ops::Range;

use crate::capture::offset::to_utf16;
use crate::error::Error;
use crate::search::QueryProblem;

/// Where something stands in the text.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Place {
    /// In bytes.
    pub(crate) bytes: Range<usize>,
    /// The first character, counted from 1.
    pub(crate) character: usize,
}

/// Why a part of the text says nothing that can be asked, and what to do about it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Problem {
    pub(crate) place: Place,
    pub(crate) message: String,
    /// The part is well written, but nothing in the library is called so: it finds nothing instead of being refused.
    pub(crate) missing: bool,
}

impl Problem {
    /// What stands at `place` cannot be asked.
    pub(crate) fn new(place: &Place, message: impl Into<String>) -> Self {
        Self {
            place: place.clone(),
            message: message.into(),
            missing: false,
        }
    }

    /// Nothing is called what stands at `place`.
    pub(crate) fn missing(place: &Place, message: impl Into<String>) -> Self {
        Self {
            missing: true,
            ..Self::new(place, message)
        }
    }

    /// As an error of the filter whose text it is in.
    pub(crate) fn error(&self) -> Error {
        let message = format!("At character {}: {}", self.place.character, self.message);
        Error::invalid("text", message)
    }

    /// As the window counts, in the text it was found in.
    pub(crate) fn shown(&self, text: &str) -> QueryProblem {
        let span = to_utf16(text, std::slice::from_ref(&self.place.bytes))[0];
        QueryProblem {
            start: span.start,
            end: span.end,
            message: self.message.clone(),
        }
    }
}
