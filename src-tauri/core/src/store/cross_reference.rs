//! Cross-references.

use rusqlite::params;

use super::{Store, Table, Tx};
use crate::cross_references::{CrossReferenceKind, CrossReferenceStatus};
use crate::error::{Error, Result};
use crate::id::{CrossReferenceId, QuotationId, StatementId};

/// A cross-reference's own row.
#[derive(Debug, Clone, Copy)]
pub(crate) struct CrossReferenceOwn {
    pub(crate) id: CrossReferenceId,
    pub(crate) kind: CrossReferenceKind,
    pub(crate) from: QuotationId,
    pub(crate) to: QuotationId,
    pub(crate) status: CrossReferenceStatus,
}

impl CrossReferenceOwn {
    /// The end of the link that is not `id`.
    pub(crate) fn other(&self, id: QuotationId) -> QuotationId {
        if self.from == id { self.to } else { self.from }
    }

    /// Whether it pairs an original with its confirmed rendering.
    pub(crate) fn is_translation(&self) -> bool {
        self.kind == CrossReferenceKind::TranslationOf
            && self.status == CrossReferenceStatus::Confirmed
    }
}

pub(super) fn cross_reference(row: &rusqlite::Row<'_>) -> rusqlite::Result<CrossReferenceOwn> {
    Ok(CrossReferenceOwn {
        id: row.get(0)?,
        kind: row.get(1)?,
        from: row.get(2)?,
        to: row.get(3)?,
        status: row.get(4)?,
    })
}

const SELECT: &str = "SELECT id, kind, from_id, to_id, status FROM cross_reference";

impl Store {
    /// Every link from or to a quotation.
    pub(crate) fn cross_references(&self, id: QuotationId) -> Result<Vec<CrossReferenceOwn>> {
        self.list(
            &format!("{SELECT} WHERE from_id = ?1 OR to_id = ?1 ORDER BY id"),
            [id],
            cross_reference,
        )
    }

    /// One link.
    pub(crate) fn cross_reference(&self, id: CrossReferenceId) -> Result<CrossReferenceOwn> {
        self.find(&format!("{SELECT} WHERE id = ?1"), [id], cross_reference)?
            .ok_or_else(|| Error::not_found("This link"))
    }

    /// The link of that kind between two quotations.
    pub(crate) fn cross_reference_between(
        &self,
        from: QuotationId,
        to: QuotationId,
        kind: CrossReferenceKind,
    ) -> Result<Option<CrossReferenceOwn>> {
        self.find(
            &format!("{SELECT} WHERE from_id = ?1 AND to_id = ?2 AND kind = ?3"),
            params![from, to, kind],
            cross_reference,
        )
    }

    /// The language of the translation or original that a quotation is paired with.
    pub(crate) fn translation_language(&self, id: QuotationId) -> Result<Option<String>> {
        let sql = "SELECT coalesce(q.language, '') FROM cross_reference AS c JOIN quotation AS q ON q.id = CASE WHEN c.from_id = ?1 THEN c.to_id ELSE c.from_id END
                   WHERE (c.from_id = ?1 OR c.to_id = ?1) AND c.kind = 'translation_of' AND c.status = 'confirmed' ORDER BY c.id";
        self.find(sql, [id], |row| row.get(0))
    }

    /// How many confirmed contradictions a quotation has.
    pub(crate) fn contradictions(&self, id: QuotationId) -> Result<u32> {
        let sql = "SELECT count(*) FROM cross_reference WHERE (from_id = ?1 OR to_id = ?1) AND kind = 'contradicts' AND status = 'confirmed'";
        self.one(sql, [id], |row| row.get(0))
    }
}

impl Tx<'_> {
    /// Gives every quotation of one statement another statement, and removes the one that is left empty.
    pub(crate) fn move_statement(&self, from: StatementId, to: StatementId) -> Result<()> {
        if from == to {
            return Ok(());
        }
        for quotation in self.statement_quotations(from)? {
            self.update(Table::Quotation, quotation.0, &[("statement_id", &to)])?;
        }
        self.delete(Table::Statement, from.0)
    }

    /// Gives `id`, and whatever confirmed links still make one statement with it, a statement of their own, if the old
    /// statement keeps other quotations.
    pub(crate) fn part_statements(&self, id: QuotationId) -> Result<()> {
        let mut together = vec![id];
        let mut next = 0;
        while let Some(quotation) = together.get(next).copied() {
            next += 1;
            for link in self.cross_references(quotation)? {
                let other = link.other(quotation);
                let joins =
                    link.kind.is_one_statement() && link.status == CrossReferenceStatus::Confirmed;
                if joins && !together.contains(&other) {
                    together.push(other);
                }
            }
        }
        let all = self.statement_quotations(self.quotation(id)?.statement_id)?;
        if all.iter().all(|quotation| together.contains(quotation)) {
            return Ok(());
        }
        let statement = self.create_statement()?;
        together.iter().try_for_each(|quotation| {
            self.update(
                Table::Quotation,
                quotation.0,
                &[("statement_id", &statement)],
            )
        })
    }
}
