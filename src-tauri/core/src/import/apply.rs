//! Writing an exchange file into a library: what is known by its uid stays as it is, the rest is added in one operation.

use std::collections::HashMap;

use crate::error::{Error, ErrorCode, Result};
use crate::export::FORMAT_VERSION;
use crate::export::exchange::{ArticleEntry, Exchange, OrganizationEntry, OutletEntry};
use crate::id::{ArticleId, OrganizationId, OutletId, QuotationId, SpeakerId};
use crate::import::check::{METHODS, check_article};
use crate::import::{ImportLibrary, ImportReport};
use crate::library::{Library, Outcome};
use crate::limits::{NOTE, article_text, line, required_line, short, url, words};
use crate::operation::OperationKind;
use crate::speakers::checked_names;
use crate::store::{Dated, Named, Table, Tx};

impl Library {
    /// Imports a JSON export. The same file twice adds nothing the second time.
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
        let mut report = None;
        let done = self.transact_bulk(OperationKind::ImportLibrary, &file, |tx| {
            let counted = Import {
                tx,
                ids: HashMap::new(),
                texts: HashMap::new(),
            }
            .apply(&exchange)?;
            report = Some(counted);
            if input.dry_run {
                Err(Error::cancelled())
            } else {
                Ok(())
            }
        });
        match (done, report) {
            (Ok(outcome), Some(value)) => Ok(Outcome {
                value,
                touched: outcome.touched,
            }),
            (Err(error), Some(value)) if input.dry_run && error.code == ErrorCode::Cancelled => {
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

/// An import in progress: the ids that the file's uids have here.
pub(super) struct Import<'a> {
    pub(super) tx: &'a Tx<'a>,
    pub(super) ids: HashMap<(Table, String), i64>,
    pub(super) texts: HashMap<i64, String>,
}

impl Import<'_> {
    fn apply(mut self, exchange: &Exchange) -> Result<ImportReport> {
        let mut report = ImportReport {
            quotations: 0,
            articles: 0,
            speakers: 0,
            organizations: 0,
            known: 0,
        };
        for (index, entry) in exchange.organizations.iter().enumerate() {
            report.organizations += u32::from(
                self.organization(entry)
                    .map_err(|error| at("organizations", index, error))?,
            );
        }
        for (index, entry) in exchange.outlets.iter().enumerate() {
            self.outlet(entry)
                .map_err(|error| at("outlets", index, error))?;
        }
        for (index, entry) in exchange.articles.iter().enumerate() {
            report.articles += u32::from(
                self.article(entry)
                    .map_err(|error| at("articles", index, error))?,
            );
        }
        let mut new_speakers = Vec::new();
        for (index, entry) in exchange.speakers.iter().enumerate() {
            if self
                .speaker(entry)
                .map_err(|error| at("speakers", index, error))?
            {
                new_speakers.push(entry);
            }
        }
        report.speakers = new_speakers.len() as u32;
        for entry in new_speakers {
            let authors = entry
                .authors
                .iter()
                .map(|uid| self.id(Table::Speaker, uid).map(SpeakerId))
                .collect::<Result<Vec<_>>>()?;
            self.tx
                .put_authors(SpeakerId(self.id(Table::Speaker, &entry.uid)?), &authors)?;
        }
        // By uid, that is in the order of recording, so that the list has the same order here.
        let mut quotations: Vec<_> = exchange.quotations.iter().enumerate().collect();
        quotations.sort_by_key(|(_, entry)| &entry.uid);
        for (index, entry) in quotations {
            match self
                .quotation(entry)
                .map_err(|error| at("quotations", index, error))?
            {
                true => report.quotations += 1,
                false => report.known += 1,
            }
        }
        for (index, entry) in exchange.cross_references.iter().enumerate() {
            let end = |uid| {
                let found = self.id(Table::Quotation, uid).map(QuotationId);
                found.map_err(|error| at("cross_references", index, error))
            };
            let (from, to) = (end(&entry.from)?, end(&entry.to)?);
            if from == to {
                let error = Error::invalid("to", "A quotation is not linked to itself.");
                return Err(at("cross_references", index, error));
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
        }
        Ok(report)
    }

    /// The uid as bytes when the row is new; none when it is here already, whose id is then known.
    pub(super) fn new_uid(&mut self, table: Table, uid: &str) -> Result<Option<[u8; 16]>> {
        let bytes = *uuid::Uuid::parse_str(uid)
            .map_err(|_| Error::invalid("uid", format!("“{}” is no UUID.", short(uid))))?
            .as_bytes();
        match self.tx.id_by_uid(table, &bytes)? {
            Some(id) => {
                self.ids.insert((table, uid.to_owned()), id);
                Ok(None)
            }
            None => Ok(Some(bytes)),
        }
    }

    pub(super) fn id(&self, table: Table, uid: &str) -> Result<i64> {
        let found = self.ids.get(&(table, uid.to_owned())).copied();
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

    fn organization(&mut self, entry: &OrganizationEntry) -> Result<bool> {
        let Some(uid) = self.new_uid(Table::Organization, &entry.uid)? else {
            return Ok(false);
        };
        words(&entry.note, NOTE, "note")?;
        let parent = entry
            .parent
            .as_deref()
            .map(|parent| self.id(Table::Organization, parent))
            .transpose()?;
        let id = self.tx.insert_with_uid(
            Table::Organization,
            &uid,
            &[("parent_id", &parent), ("note", &entry.note)],
        )?;
        self.tx.put_names(
            Named::Organization(OrganizationId(id)),
            &checked_names(&entry.names)?,
        )?;
        self.ids
            .insert((Table::Organization, entry.uid.clone()), id);
        Ok(true)
    }

    fn outlet(&mut self, entry: &OutletEntry) -> Result<()> {
        let Some(uid) = self.new_uid(Table::Outlet, &entry.uid)? else {
            return Ok(());
        };
        required_line(&entry.name, "name", "name of the outlet")?;
        url(&entry.url, "url")?;
        let id = match self.tx.outlet_named(&entry.name)? {
            Some(OutletId(id)) => id,
            None => self.tx.insert_with_uid(
                Table::Outlet,
                &uid,
                &[("name", &entry.name), ("url", &entry.url)],
            )?,
        };
        self.ids.insert((Table::Outlet, entry.uid.clone()), id);
        Ok(())
    }

    fn article(&mut self, entry: &ArticleEntry) -> Result<bool> {
        let new = self.new_uid(Table::Article, &entry.uid)?;
        let id = match new {
            None => self.id(Table::Article, &entry.uid)?,
            Some(uid) => {
                check_article(entry)?;
                let outlet = entry
                    .outlet
                    .as_deref()
                    .map(|outlet| self.id(Table::Outlet, outlet))
                    .transpose()?;
                let id = self.tx.insert_with_uid(
                    Table::Article,
                    &uid,
                    &[
                        ("outlet_id", &outlet),
                        ("headline", &entry.headline),
                        ("byline", &entry.byline),
                        ("url", &url(&entry.url, "url")?),
                        ("language", &entry.language),
                        ("csl_type", &entry.csl_type),
                        ("note", &entry.note),
                    ],
                )?;
                self.tx
                    .put_date_assertion(Dated::Published(id), entry.published.as_ref())?;
                self.tx
                    .put_date_assertion(Dated::Updated(id), entry.updated.as_ref())?;
                id
            }
        };
        self.ids.insert((Table::Article, entry.uid.clone()), id);
        for capture in &entry.captures {
            let row = match self.new_uid(Table::Capture, &capture.uid)? {
                None => self.id(Table::Capture, &capture.uid)?,
                Some(uid) => {
                    let hash: String = crate::capture::sha256(&capture.text)
                        .iter()
                        .map(|byte| format!("{byte:02x}"))
                        .collect();
                    if hash != capture.sha256 {
                        return Err(Error::invalid(
                            "captures",
                            "A captured text is not the one its SHA-256 was made of.",
                        ));
                    }
                    article_text(&capture.text, "captures")?;
                    line(&capture.captured_at, "captures")?;
                    if !METHODS.contains(&capture.method.as_str()) {
                        return Err(Error::invalid(
                            "captures",
                            format!("“{}” is no way of capturing.", short(&capture.method)),
                        ));
                    }
                    self.tx
                        .create_capture_at(
                            ArticleId(id),
                            &capture.text,
                            &capture.method,
                            &capture.captured_at,
                            Some(&uid),
                        )?
                        .0
                }
            };
            self.ids.insert((Table::Capture, capture.uid.clone()), row);
            self.texts.insert(row, capture.text.clone());
        }
        Ok(new.is_some())
    }
}

/// Says in which entry of the file it was.
fn at(list: &str, index: usize, error: Error) -> Error {
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
