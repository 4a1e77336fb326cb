//! Transactions and the log's operations.

use rusqlite::{Row, params};

use super::{Store, Tx};
use crate::environment::Environment;
use crate::error::{Error, Result};
use crate::id::OperationId;
use crate::library::Outcome;
use crate::operation::{Operation, OperationKind, OperationMode};
use crate::progress::Progress;

const SELECT: &str = "SELECT id, at, kind, mode, subject FROM operation AS o";

/// Done or redone, and not taken back since.
const UNDOABLE: &str = "WHERE mode <> 'undo' AND NOT EXISTS (SELECT 1 FROM operation WHERE reverts = o.id) ORDER BY id DESC LIMIT 1";

/// Undone, not brought back since, and nothing new done after it.
const REDOABLE: &str = "WHERE mode = 'undo' AND NOT EXISTS (SELECT 1 FROM operation WHERE reverts = o.id)
    AND NOT EXISTS (SELECT 1 FROM operation WHERE mode = 'do' AND id > o.id) ORDER BY id DESC LIMIT 1";

impl Store {
    /// Gives the library its own identity, once.
    pub(crate) fn identify(&self, uid: &[u8; 16], now: &str) -> Result<()> {
        self.execute(
            "INSERT INTO library (id, uid, created_at) VALUES (1, ?1, ?2)",
            params![uid, now],
        )
        .map(drop)
    }

    /// Reads within one snapshot.
    pub(crate) fn consistently<T>(&self, read: impl FnOnce(&Self) -> Result<T>) -> Result<T> {
        let snapshot = self.conn.unchecked_transaction()?;
        let value = read(self)?;
        snapshot.commit()?;
        Ok(value)
    }

    /// Writes derived rows in a transaction of their own.
    pub(crate) fn derive<T>(&self, write: impl FnOnce(&Self) -> Result<T>) -> Result<T> {
        self.unhurried(|| {
            let transaction = rusqlite::Transaction::new_unchecked(
                &self.conn,
                rusqlite::TransactionBehavior::Immediate,
            )?;
            self.news.take();
            let value = write(self)?;
            transaction.commit()?;
            self.remembered.written(Some(self.news.take()));
            Ok(value)
        })
    }

    /// BEGIN IMMEDIATE, the operation, `write`, what is derived, COMMIT. An error rolls everything back.
    pub(crate) fn transact<T>(
        &self,
        environment: &Environment,
        kind: OperationKind,
        subject: &str,
        bulk: bool,
        progress: Option<&Progress>,
        write: impl FnOnce(&Tx<'_>) -> Result<T>,
    ) -> Result<Outcome<T>> {
        let operation = (kind, OperationMode::Do, None, subject);
        if bulk {
            self.in_bulk(|| self.commit(environment, operation, bulk, progress, write))
        } else {
            self.commit(environment, operation, bulk, progress, write)
        }
    }

    /// Takes `target` back (undo, or redo when `target` is an undo) by the same writers that did it.
    pub(crate) fn revert(
        &self,
        environment: &Environment,
        target: &Operation,
        mode: OperationMode,
    ) -> Result<Outcome<Operation>> {
        let changes = self.changes_backwards(target.id.0)?;
        let operation = (target.kind, mode, Some(target.id), target.subject.as_str());
        self.commit(environment, operation, false, None, |tx| {
            changes.iter().try_for_each(|change| tx.revert(change))?;
            Ok(target.clone())
        })
    }

    fn commit<T>(
        &self,
        environment: &Environment,
        (kind, mode, reverts, subject): (OperationKind, OperationMode, Option<OperationId>, &str),
        bulk: bool,
        progress: Option<&Progress>,
        write: impl FnOnce(&Tx<'_>) -> Result<T>,
    ) -> Result<Outcome<T>> {
        let transaction = rusqlite::Transaction::new_unchecked(
            &self.conn,
            rusqlite::TransactionBehavior::Immediate,
        )?;
        self.execute(
            "INSERT INTO operation (at, kind, mode, reverts, subject) VALUES (?1, ?2, ?3, ?4, ?5)",
            params![
                environment.now(),
                kind.name(),
                mode_name(mode),
                reverts,
                subject
            ],
        )?;
        let operation = self.conn.last_insert_rowid();
        let tx = Tx::new(self, environment, operation, bulk, progress);
        self.news.take();
        let value = write(&tx)?;
        let written = tx.finish()?;
        if written.rows == 0 {
            transaction.rollback()?;
            return Ok(Outcome {
                value,
                touched: Vec::new(),
            });
        }
        transaction.commit()?;
        let news = self.news.take();
        self.remembered.written((!bulk).then_some(news));
        Ok(Outcome {
            value,
            touched: written.touched.into_iter().collect(),
        })
    }

    /// The operation that undo takes back next.
    pub(crate) fn undoable(&self) -> Result<Option<Operation>> {
        self.find(&format!("{SELECT} {UNDOABLE}"), [], operation)
    }

    /// The operation that redo brings back next.
    pub(crate) fn redoable(&self) -> Result<Option<Operation>> {
        self.find(&format!("{SELECT} {REDOABLE}"), [], operation)
    }

    /// One operation of the log.
    pub(crate) fn operation(&self, id: i64) -> Result<Option<Operation>> {
        self.find(&format!("{SELECT} WHERE id = ?1"), [id], operation)
    }

    /// The newest operations.
    pub(crate) fn operations(&self, limit: u32) -> Result<Vec<Operation>> {
        self.list(
            &format!("{SELECT} ORDER BY id DESC LIMIT ?1"),
            [limit],
            operation,
        )
    }
}

fn mode_name(mode: OperationMode) -> &'static str {
    match mode {
        OperationMode::Do => "do",
        OperationMode::Undo => "undo",
        OperationMode::Redo => "redo",
    }
}

fn operation(row: &Row<'_>) -> rusqlite::Result<Operation> {
    let unknown = |column, what: Error| {
        rusqlite::Error::FromSqlConversionFailure(
            column,
            rusqlite::types::Type::Text,
            Box::new(what),
        )
    };
    let kind: String = row.get(2)?;
    Ok(Operation {
        id: row.get(0)?,
        at: row.get(1)?,
        kind: OperationKind::by_name(&kind)
            .ok_or_else(|| unknown(2, Error::bug(format!("The log names an operation {kind}"))))?,
        mode: match row.get_ref(3)?.as_str()? {
            "undo" => OperationMode::Undo,
            "redo" => OperationMode::Redo,
            _ => OperationMode::Do,
        },
        subject: row.get(4)?,
    })
}
