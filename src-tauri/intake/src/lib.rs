//! A file, a page, a mail or pasted rich text in; its text in paragraphs and what it says of itself out, each datum with
//! where it came from. A leaf: it knows no database and no network, loads nothing and runs nothing of what it reads.
//!
//! [`read`] never panics, whatever the bytes. It bounds what it unpacks and how deep it goes; the time it takes is for
//! the caller to bound.

mod charset;
mod document;
mod docx;
mod format;
mod html;
mod mail;
mod markdown;
mod paragraphs;
mod pdf;
mod plain;
mod unreadable;

pub use document::{Datum, Document, Origin};
pub use format::{Format, Source};
pub use unreadable::Unreadable;

/// The text and metadata of `source`.
///
/// # Errors
/// What could not be read and what to do instead.
pub fn read(source: &Source<'_>) -> Result<Document, Unreadable> {
    let format = Format::of(source)?;
    let mut document = match format {
        Format::Text => plain::read(source)?,
        Format::Markdown => markdown::read(source)?,
        Format::Html => html::read(source)?,
        Format::Mail => mail::read(source)?,
        Format::Docx => docx::read(source)?,
        Format::Pdf => pdf::read(source)?,
    };
    document.media_type = format.media_type(source).to_owned();
    if document.text.trim().is_empty() {
        return Err(Unreadable::new(format, "it holds no text"));
    }
    Ok(document)
}
