//! Reading a source, for a person to look at.

use std::time::Duration;

use onrecord_intake::{Datum, Document, Source};

use super::origin::{Found, find};
use super::patience::patiently;
use super::{Draft, FoundDate, FoundLine, ReadSource, SourceDraft};
use crate::capture::{Raw, sha256};
use crate::date::{DateBasis, DateInput};
use crate::error::{Error, Result};
use crate::library::Library;
use crate::limits::article_text;
use crate::progress::Progress;

/// Longer than that no reading takes.
const READING: Duration = Duration::from_secs(60);

impl Library {
    /// Reads a file, fetches a page or takes pasted rich text, and says what was found. Nothing is written: the source
    /// is kept in memory under the name that comes back, for `create_article` or `create_capture`.
    ///
    /// # Errors
    /// What could not be read and what to do about it.
    pub fn read_source(&self, input: ReadSource, progress: &Progress) -> Result<SourceDraft> {
        let found = find(&input, progress)?;
        self.read_found(found, progress)
    }

    pub(super) fn read_found(&self, found: Found, progress: &Progress) -> Result<SourceDraft> {
        let field = match found.method {
            "url" => "url",
            "file" => "path",
            _ => "html",
        };
        let chosen = found.method == "pasted";
        let (found, document, raw) = patiently(READING, progress, move |_| {
            let source = Source {
                bytes: &found.bytes,
                name: found.name(),
                media_type: &found.media_type,
                address: found.address(),
                chosen,
            };
            let document = onrecord_intake::read(&source)
                .map_err(|unreadable| Error::invalid(field, unreadable.to_string()))?;
            let raw = Raw::pack(&found.bytes)?;
            Ok((found, document, raw))
        })?;
        article_text(&document.text, field)?;
        let draft = Draft {
            raw,
            media_type: document.media_type.clone(),
            method: found.method,
            origin: found.origin.clone(),
            text_sha256: sha256(&document.text),
        };
        let known = self.known(&draft, &document)?;
        Ok(SourceDraft {
            method: found.method.to_owned(),
            size: found.bytes.len() as u32,
            known,
            published: dates(document.published),
            updated: dates(document.updated),
            headline: lines(document.headline),
            outlet: lines(document.outlet),
            byline: lines(document.byline),
            language: lines(document.language),
            url: lines(document.address),
            media_type: document.media_type,
            text: document.text,
            notes: document.notes,
            origin: found.origin,
            source: self.drafts().keep(draft),
        })
    }
}

fn lines(data: Vec<Datum>) -> Vec<FoundLine> {
    let line = |datum: Datum| FoundLine {
        value: datum.value,
        found_in: datum.origin.into(),
    };
    data.into_iter().map(line).collect()
}

/// Days for the form. Where the visible text prints the day that the head names, the printed one goes first: only what
/// is printed may be stored as printed, and everything else was concluded.
fn dates(mut data: Vec<Datum>) -> Vec<FoundDate> {
    if let Some(first) = data.first().map(|datum| datum.value.clone())
        && let Some(at) = data
            .iter()
            .position(|datum| datum.value == first && !datum.printed.is_empty())
    {
        let printed = data.remove(at);
        data.retain(|datum| datum.value != first);
        data.insert(0, printed);
    }
    let date = |datum: Datum| FoundDate {
        date: DateInput {
            basis: Some(match datum.printed.is_empty() {
                true => DateBasis::Inferred,
                false => DateBasis::Printed,
            }),
            printed: datum.printed,
            date: datum.value,
            ..DateInput::default()
        },
        found_in: datum.origin.into(),
    };
    data.into_iter().map(date).collect()
}

/// The address that a document asks to be known by, else the one that answered.
pub(super) fn address(document: &Document) -> &str {
    document.address.first().map_or("", |datum| &datum.value)
}
