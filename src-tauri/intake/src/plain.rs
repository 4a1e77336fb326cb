//! Plain text: kept as it is.

use crate::charset::{decode, parameter};
use crate::{Document, Format, Source, Unreadable};

pub(crate) fn read(source: &Source<'_>) -> Result<Document, Unreadable> {
    let decoded = decode(source.bytes, parameter(source.media_type));
    if decoded.text.contains('\0') {
        return Err(Unreadable::new(
            Format::Text,
            "it holds NUL bytes, so it is no plain text. Open it in the program that made it, and copy the words or save them \
             as text",
        ));
    }
    Ok(Document {
        notes: decoded.note.into_iter().collect(),
        ..Document::of_text(decoded.text)
    })
}
