//! Undo and redo. Each is itself an operation, so redo is free, undo survives a restart, and the audit trail is whole.

use crate::api::Nothing;
use crate::error::{Error, Result};
use crate::library::{Library, Outcome};
use crate::operation::{Operation, OperationMode};

impl Library {
    /// Takes the newest standing operation back.
    ///
    /// # Errors
    /// `Conflict` when there is nothing to undo, or a row is not as the operation left it.
    pub fn undo(&self, _: Nothing) -> Result<Outcome<Operation>> {
        self.revert(OperationMode::Undo)
    }

    /// Brings the newest undone operation back.
    ///
    /// # Errors
    /// `Conflict` when nothing was undone, or something new was done since.
    pub fn redo(&self, _: Nothing) -> Result<Outcome<Operation>> {
        self.revert(OperationMode::Redo)
    }

    fn revert(&self, mode: OperationMode) -> Result<Outcome<Operation>> {
        self.write(|store| {
            let target = match mode {
                OperationMode::Redo => store.redoable()?,
                _ => store.undoable()?,
            };
            let target = target.ok_or_else(|| {
                Error::conflict(match mode {
                    OperationMode::Redo => "There is nothing to redo.",
                    _ => "There is nothing to undo.",
                })
            })?;
            store.revert(self.environment(), &target, mode)
        })
    }
}
