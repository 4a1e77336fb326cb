//! Word documents: a zip archive, of which the text and the properties are unpacked and nothing else.

use std::io::{Cursor, Read};

use quick_xml::Reader;
use quick_xml::events::{BytesRef, Event};
use zip::ZipArchive;
use zip::result::ZipError;

use crate::html::tidy_language;
use crate::paragraphs::Paragraphs;
use crate::{Datum, Document, Format, Origin, Source, Unreadable};

/// A part is unpacked up to so many bytes: a few kilobytes can claim to be gigabytes.
const LARGEST_PART: u64 = 40_000_000;

type Archive<'a> = ZipArchive<Cursor<&'a [u8]>>;

pub(crate) fn read(source: &Source<'_>) -> Result<Document, Unreadable> {
    let mut archive = ZipArchive::new(Cursor::new(source.bytes))
        .map_err(|error| fault(&format!("its archive is damaged ({error})")))?;
    let text = part(&mut archive, "word/document.xml")?
        .ok_or_else(|| fault("it is an archive without the text of a Word document"))?;
    let mut document = Document::of_text(words(&text)?);
    if let Some(properties) = part(&mut archive, "docProps/core.xml")? {
        take_properties(&properties, &mut document);
    }
    let notes = ["word/footnotes.xml", "word/endnotes.xml"];
    if notes
        .iter()
        .any(|name| archive.index_for_name(name).is_some())
    {
        let note = "Footnotes and endnotes were not read.";
        document.notes.push(note.to_owned());
    }
    Ok(document)
}

fn fault(reason: &str) -> Unreadable {
    Unreadable::new(Format::Docx, reason)
}

/// One part of the archive, if it is there.
fn part(archive: &mut Archive<'_>, name: &str) -> Result<Option<String>, Unreadable> {
    let file = match archive.by_name(name) {
        Ok(file) => file,
        Err(ZipError::FileNotFound) => return Ok(None),
        Err(ZipError::UnsupportedArchive(_) | ZipError::InvalidPassword) => {
            return Err(fault("it is locked with a password. Save it without one"));
        }
        Err(error) => return Err(fault(&format!("{name} in it is damaged ({error})"))),
    };
    let mut bytes = Vec::new();
    file.take(LARGEST_PART + 1)
        .read_to_end(&mut bytes)
        .map_err(|error| fault(&format!("{name} in it is damaged ({error})")))?;
    if bytes.len() as u64 > LARGEST_PART {
        let most = LARGEST_PART / 1_000_000;
        return Err(fault(&format!(
            "{name} in it unpacks to more than {most} MB, which no article has"
        )));
    }
    Ok(Some(String::from_utf8_lossy(&bytes).into_owned()))
}

/// The words of the body. What was deleted with changes tracked is not printed any more; codes of fields never were.
fn words(xml: &str) -> Result<String, Unreadable> {
    let mut reader = Reader::from_str(xml);
    let mut text = Paragraphs::default();
    let mut skipped = 0_u32;
    let mut in_words = false;
    loop {
        match reader.read_event() {
            Ok(Event::Start(tag)) => match tag.local_name().as_ref() {
                "del" | "instrText" | "delText" | "Fallback" => skipped += 1,
                "t" => in_words = true,
                _ => {}
            },
            Ok(Event::End(tag)) => match tag.local_name().as_ref() {
                "del" | "instrText" | "delText" | "Fallback" => {
                    skipped = skipped.saturating_sub(1);
                }
                "t" => in_words = false,
                "p" => text.end(),
                _ => {}
            },
            Ok(Event::Empty(tag)) if skipped == 0 => match tag.local_name().as_ref() {
                "br" | "cr" => text.line_break(),
                "tab" => text.cell(),
                "noBreakHyphen" => text.keep("\u{2011}"),
                "softHyphen" => text.keep("\u{ad}"),
                _ => {}
            },
            Ok(Event::Text(words)) if in_words && skipped == 0 => {
                text.keep(&words);
            }
            Ok(Event::GeneralRef(name)) if in_words && skipped == 0 => {
                text.keep(&reference(&name));
            }
            Ok(Event::Eof) => return Ok(text.finish()),
            Err(error) => {
                return Err(fault(&format!(
                    "its text breaks off at byte {} ({error})",
                    reader.error_position()
                )));
            }
            _ => {}
        }
    }
}

/// `&amp;` and the like. An entity that the document defines itself is not resolved: Word writes none, bombs do.
fn reference(name: &BytesRef<'_>) -> String {
    if let Ok(Some(letter)) = name.resolve_char_ref() {
        return letter.to_string();
    }
    quick_xml::escape::resolve_predefined_entity(name)
        .unwrap_or_default()
        .to_owned()
}

/// Title, author and language. When the file was made is not when the article was published.
fn take_properties(xml: &str, document: &mut Document) {
    let mut reader = Reader::from_str(xml);
    let (mut name, mut value) = (String::new(), String::new());
    // A damaged end of the properties takes nothing from the text.
    while let Ok(event) = reader.read_event() {
        match event {
            Event::Start(tag) => {
                name = tag.local_name().as_ref().to_owned();
                value.clear();
            }
            Event::Text(words) => value.push_str(&words),
            Event::GeneralRef(entity) => value.push_str(&reference(&entity)),
            Event::End(_) => {
                let line = value.split_ascii_whitespace().collect::<Vec<_>>().join(" ");
                let datum = Datum::new(line, Origin::Properties);
                match &name[..] {
                    _ if datum.value.is_empty() => {}
                    "title" => document.headline.push(datum),
                    "creator" => document.byline.push(datum),
                    "language" if tidy_language(&datum.value).is_some() => {
                        document.language.push(datum);
                    }
                    _ => {}
                }
                name.clear();
                value.clear();
            }
            Event::Eof => return,
            _ => {}
        }
    }
}
