//! Plain text: kept as it is.

use crate::charset::{decode, parameter};
use crate::{Document, Format, Source, Unreadable};

pub(crate) fn read(source: &Source<'_>) -> Result<Document, Unreadable> {
    let decoded = decode(source.bytes, parameter(source.media_type));
    if decoded.text.contains('\0') {
        return Err(Unreadable::new(
            Format::Text,
            "it holds NUL bytes, so it is no text",
        ));
    }
    Ok(Document {
        notes: decoded.note.into_iter().collect(),
        ..Document::of_text(decoded.text)
    })
}
