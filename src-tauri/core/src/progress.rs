//! How a long command tells how far it is, and how it is stopped.

use std::sync::atomic::{AtomicBool, Ordering};

use crate::error::{Error, Result};

type Report = Box<dyn Fn(u64, u64) + Send + Sync>;

/// Passed to a command that can take long.
pub struct Progress {
    report: Report,
    cancelled: AtomicBool,
}

impl Progress {
    /// Calls `report(done, total)` now and then, in steps of the command's own.
    pub fn new(report: impl Fn(u64, u64) + Send + Sync + 'static) -> Self {
        Self {
            report: Box::new(report),
            cancelled: AtomicBool::new(false),
        }
    }

    /// For a caller that does not look.
    pub fn none() -> Self {
        Self::new(|_, _| ())
    }

    /// Asks the command to stop at its next step.
    pub fn cancel(&self) {
        self.cancelled.store(true, Ordering::Relaxed);
    }

    /// One step of the command.
    ///
    /// # Errors
    /// `Cancelled` once [`Progress::cancel`] was called.
    pub(crate) fn step(&self, done: u64, total: u64) -> Result<()> {
        if self.cancelled.load(Ordering::Relaxed) {
            return Err(Error::cancelled());
        }
        (self.report)(done, total);
        Ok(())
    }
}
