//! What was read and is not saved yet. It is kept in memory: what a person has not confirmed leaves no trace on the disk,
//! neither in the library nor beside it.

use std::collections::VecDeque;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use crate::capture::{Raw, hex};
use crate::error::{Error, Result};

/// So many are remembered; a person has one dialog open.
const REMEMBERED: usize = 4;

/// A source that was read.
#[derive(Debug)]
pub(crate) struct Draft {
    /// As it was found.
    pub(crate) raw: Raw,
    pub(crate) media_type: String,
    /// `file`, `url` or `pasted`.
    pub(crate) method: &'static str,
    /// The file's name or the address that answered.
    pub(crate) origin: String,
    /// Of the text that was read from it: a person may change the text before saving it.
    pub(crate) text_sha256: [u8; 32],
}

/// The sources read last.
#[derive(Default)]
pub(crate) struct Drafts(Mutex<VecDeque<Arc<Draft>>>);

impl Drafts {
    /// Keeps a source and names it.
    pub(crate) fn keep(&self, draft: Draft) -> String {
        let name = hex(&draft.raw.sha256);
        self.forget(&name);
        let mut drafts = self.lock();
        drafts.truncate(REMEMBERED - 1);
        drafts.push_front(Arc::new(draft));
        name
    }

    /// The source of that name; none for an empty name.
    ///
    /// # Errors
    /// `InvalidInput` when it is not kept any more.
    pub(crate) fn find(&self, name: &str) -> Result<Option<Arc<Draft>>> {
        if name.is_empty() {
            return Ok(None);
        }
        let drafts = self.lock();
        let found = drafts.iter().find(|draft| hex(&draft.raw.sha256) == name);
        found.cloned().map(Some).ok_or_else(|| {
            Error::invalid(
                "source",
                "What was read is not at hand any more. Read the file or address again.",
            )
        })
    }

    /// Lets go of a source.
    pub(crate) fn forget(&self, name: &str) {
        self.lock().retain(|draft| hex(&draft.raw.sha256) != name);
    }

    fn lock(&self) -> MutexGuard<'_, VecDeque<Arc<Draft>>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
