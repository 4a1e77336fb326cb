//! Writing entries into a library: what is known by its uid stays as it is, the rest is added in one operation.

use crate::error::{Error, ErrorCode, Result};
use crate::id::{QuotationId, SpeakerId};
use crate::import::facts::Facts;
use crate::import::file::Place;
use crate::import::known::Known;
use crate::import::{CrossReferenceEntry, Entry, ImportReport};
use crate::library::{Library, Outcome};
use crate::operation::OperationKind;
use crate::progress::Progress;
use crate::store::{Memory, Sorted, Table, Tx};

/// Up to so many new quotations are indexed within the import; of more, the rest is brought into the order of the list for the
/// index meanwhile.
pub(super) const INDEXED_AT_ONCE: i64 = 2_000;
/// Entries between two reports.
const STEP: u64 = 1_000;

impl Library {
    /// Imports entries as they come: things before what names them. One operation, one undo step. The list can be read
    /// at once; what is many is found by a search once [`Library::index_library`] has been through.
    ///
    /// # Errors
    /// Whatever `entries` yields, `InvalidInput` for an entry that cannot be taken, `Cancelled`; nothing is added then.
    pub fn import_stream(
        &self,
        entries: impl IntoIterator<Item = Result<Entry>>,
        progress: &Progress,
    ) -> Result<Outcome<ImportReport>> {
        let entries = entries.into_iter().map(|entry| Ok((entry?, Place(None))));
        self.import_entries("", entries, false, progress)
    }

    /// As [`Library::import_stream`], with each entry's place, and without a trace when it is only tried.
    pub(super) fn import_entries(
        &self,
        subject: &str,
        entries: impl Iterator<Item = Result<(Entry, Place)>>,
        dry_run: bool,
        progress: &Progress,
    ) -> Result<Outcome<ImportReport>> {
        let (mut report, mut sorted) = (None, None);
        let done = self.transact_bulk(OperationKind::ImportLibrary, subject, |tx| {
            let mut import = Import::new(tx);
            for (done, entry) in (0_u64..).zip(entries) {
                if done.is_multiple_of(STEP) {
                    progress.step(done, 0)?;
                }
                let (entry, place) = entry?;
                import.add(entry).map_err(|error| place.of(error))?;
            }
            let (told, left) = import.finish()?;
            (report, sorted) = (Some(told), left);
            if dry_run {
                Err(Error::cancelled())
            } else {
                Ok(())
            }
        });
        match (done, report) {
            (Ok(outcome), Some(value)) => {
                self.leave_to_index(sorted);
                Ok(Outcome {
                    value,
                    touched: outcome.touched,
                })
            }
            (Err(error), Some(value)) if dry_run && error.code == ErrorCode::Cancelled => {
                Ok(Outcome {
                    value,
                    touched: Vec::new(),
                })
            }
            (Err(error), _) => Err(error),
            (Ok(_), None) => Err(Error::bug("An import counted nothing")),
        }
    }
}

/// An import in progress.
pub(super) struct Import<'a> {
    pub(super) tx: &'a Tx<'a>,
    pub(super) known: Known,
    pub(super) facts: Facts,
    report: ImportReport,
    /// Documents whose authors came after them.
    unwritten: Vec<(SpeakerId, Vec<String>)>,
    /// The run of new quotations.
    new: Option<(i64, i64)>,
}

impl<'a> Import<'a> {
    fn new(tx: &'a Tx<'a>) -> Self {
        Self {
            tx,
            known: Known::default(),
            facts: Facts::default(),
            report: ImportReport {
                quotations: 0,
                articles: 0,
                speakers: 0,
                organizations: 0,
                known: 0,
            },
            unwritten: Vec::new(),
            new: None,
        }
    }

    fn add(&mut self, entry: Entry) -> Result<()> {
        match entry {
            Entry::Organization(entry) => {
                self.report.organizations += u32::from(self.organization(&entry)?);
            }
            Entry::Outlet(entry) => self.outlet(&entry)?,
            Entry::Article(entry) => self.report.articles += u32::from(self.article(&entry)?),
            Entry::Speaker(entry) => {
                if let Some(id) = self.speaker(&entry)? {
                    self.report.speakers += 1;
                    self.authors(id, entry.authors)?;
                }
            }
            Entry::Quotation(entry) => match self.quotation(&entry)? {
                None => self.report.known += 1,
                Some(QuotationId(id)) => {
                    self.report.quotations += 1;
                    self.new = Some((self.new.map_or(id, |(first, _)| first), id));
                }
            },
            Entry::CrossReference(entry) => self.cross_reference(&entry)?,
        }
        Ok(())
    }

    /// The report, and what has to be indexed in the order of the list, with the first id of it.
    fn finish(mut self) -> Result<(ImportReport, Option<(i64, Sorted)>)> {
        for (id, authors) in std::mem::take(&mut self.unwritten) {
            let authors: Vec<SpeakerId> = authors
                .iter()
                .map(|uid| self.id(Table::Speaker, uid).map(SpeakerId))
                .collect::<Result<_>>()?;
            self.tx.put_authors(id, &authors)?;
        }
        self.tx.settle()?;
        let sorted = self.facts.finish(self.tx)?;
        if let Some((first, last)) = self.new {
            self.tx.leave_unindexed(first, last)?;
            if last - first < INDEXED_AT_ONCE {
                let mut memory = Memory::default();
                while self.tx.index_some(&mut memory, u64::MAX, None)?.more {}
            }
        }
        let first = self.new.map(|(first, _)| first);
        Ok((self.report, first.zip(sorted)))
    }

    fn authors(&mut self, id: SpeakerId, uids: Vec<String>) -> Result<()> {
        if uids.is_empty() {
            return Ok(());
        }
        let mut authors = Vec::new();
        for uid in &uids {
            match self.known.find(self.tx, Table::Speaker, uid)? {
                Some(author) => authors.push(SpeakerId(author)),
                None => {
                    self.unwritten.push((id, uids));
                    return Ok(());
                }
            }
        }
        self.facts.forget_speaker(id);
        self.tx.settle()?;
        self.tx.put_authors(id, &authors)
    }

    fn cross_reference(&mut self, entry: &CrossReferenceEntry) -> Result<()> {
        let from = QuotationId(self.id(Table::Quotation, &entry.from)?);
        let to = QuotationId(self.id(Table::Quotation, &entry.to)?);
        if from == to {
            let message = "A quotation is not linked to itself.";
            return Err(Error::invalid("to", message));
        }
        if self
            .tx
            .cross_reference_between(from, to, entry.kind)?
            .is_none()
        {
            self.tx.insert(
                Table::CrossReference,
                &[
                    ("kind", &entry.kind),
                    ("from_id", &from),
                    ("to_id", &to),
                    ("status", &entry.status),
                ],
            )?;
        }
        Ok(())
    }

    /// The uid as bytes when the row is new; none when it is here already, whose id is then known.
    pub(super) fn new_uid(&mut self, table: Table, uid: &str) -> Result<Option<[u8; 16]>> {
        self.known.new_uid(self.tx, table, uid)
    }

    /// As [`Import::id`], where an entry may name none.
    pub(super) fn id_of(&mut self, table: Table, uid: Option<&String>) -> Result<Option<i64>> {
        uid.map(|uid| self.id(table, uid)).transpose()
    }

    pub(super) fn id(&mut self, table: Table, uid: &str) -> Result<i64> {
        let found = self.known.find(self.tx, table, uid)?;
        found.ok_or_else(|| {
            Error::invalid(
                "uid",
                format!(
                    "The file names a {} {uid} that it does not hold.",
                    table.name()
                ),
            )
        })
    }
}

/// Says in which entry of the file it was.
pub(super) fn at(list: &str, index: usize, error: Error) -> Error {
    let field = match &error.field {
        Some(field) => format!("{list}[{index}].{field}"),
        None => format!("{list}[{index}]"),
    };
    Error {
        message: format!("{list}, entry {}: {}", index + 1, error.message),
        field: Some(field),
        ..error
    }
}
