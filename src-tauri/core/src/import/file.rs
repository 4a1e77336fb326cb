//! Importing an exchange file.

use crate::error::{Error, ErrorCode, Result};
use crate::export::FORMAT_VERSION;
use crate::export::exchange::Exchange;
use crate::import::apply::at;
use crate::import::{Entry, ImportLibrary, ImportReport};
use crate::library::{Library, Outcome};
use crate::progress::Progress;

impl Library {
    /// Imports a JSON export. The same file twice adds nothing the second time. A large import can be read at once, and
    /// is found by a search once `index_library` has been through.
    ///
    /// # Errors
    /// `InvalidInput` naming the line or entry that cannot be taken; nothing is added then.
    pub fn import_library(&self, input: ImportLibrary) -> Result<Outcome<ImportReport>> {
        let text = std::fs::read_to_string(&input.path).map_err(|error| Error {
            field: Some("path".to_owned()),
            ..Error::new(
                ErrorCode::Io,
                format!("{} cannot be read: {error}.", input.path),
            )
        })?;
        let exchange = parse(&text)?;
        let file = std::path::Path::new(&input.path)
            .file_name()
            .unwrap_or_default()
            .to_string_lossy()
            .into_owned();
        self.import_entries(&file, entries(exchange), input.dry_run, &Progress::none())
    }
}

/// The entries of a file, each with where it stands for errors: things before what names them.
fn entries(exchange: Exchange) -> impl Iterator<Item = Result<(Entry, Place)>> {
    fn list<T>(
        name: &'static str,
        entries: Vec<T>,
        entry: fn(T) -> Entry,
    ) -> impl Iterator<Item = Result<(Entry, Place)>> {
        let numbered = entries.into_iter().enumerate();
        numbered.map(move |(index, found)| Ok((entry(found), Place(Some((name, index))))))
    }
    // By uid, that is in the order of recording, so that the list has the same order here.
    let mut quotations: Vec<_> = exchange.quotations.into_iter().enumerate().collect();
    quotations.sort_by(|(_, a), (_, b)| a.uid.cmp(&b.uid));
    let quotations = quotations
        .into_iter()
        .map(|(index, entry)| Ok((Entry::Quotation(entry), Place(Some(("quotations", index))))));
    list("organizations", exchange.organizations, Entry::Organization)
        .chain(list("outlets", exchange.outlets, Entry::Outlet))
        .chain(list("articles", exchange.articles, Entry::Article))
        .chain(list("speakers", exchange.speakers, Entry::Speaker))
        .chain(quotations)
        .chain(list(
            "cross_references",
            exchange.cross_references,
            Entry::CrossReference,
        ))
}

/// Where an entry stands in its file.
#[derive(Debug, Clone, Copy)]
pub(super) struct Place(pub(super) Option<(&'static str, usize)>);

impl Place {
    /// Says in an error where it was.
    pub(super) fn of(self, error: Error) -> Error {
        match self.0 {
            Some((list, index)) => at(list, index, error),
            None => error,
        }
    }
}

fn parse(text: &str) -> Result<Exchange> {
    let refuse = |message: String| Error::invalid("path", message);
    let head: serde_json::Value = serde_json::from_str(text).map_err(|error| {
        refuse(format!(
            "Line {} of the file is no JSON: {error}.",
            error.line()
        ))
    })?;
    if head["format"] != "onrecord" {
        return Err(refuse(
            "This JSON file is no export of On Record.".to_owned(),
        ));
    }
    if head["version"]
        .as_u64()
        .is_none_or(|version| version > u64::from(FORMAT_VERSION))
    {
        return Err(Error::new(
            ErrorCode::Unsupported,
            "This file was exported by a newer On Record. Update On Record to import it.",
        ));
    }
    serde_json::from_str(text).map_err(|error| {
        refuse(format!(
            "Line {} of the file is not as it should be: {error}.",
            error.line()
        ))
    })
}
