//! PDFs: letters at places on pages, made into lines by a crate and into paragraphs here.

use std::thread;

use crate::paragraphs::Paragraphs;
use crate::{Datum, Document, Format, Origin, Source, Unreadable};

/// The stack for reading one PDF, in bytes: damaged files nest deeply.
const STACK: usize = 64 << 20;
/// A book of more pages than that is read in parts.
const MOST_PAGES: usize = 3_000;
/// What to do with a file that only a viewer can make sense of.
const BY_HAND: &str = "Open it in a viewer, copy the text and paste it";

pub(crate) fn read(source: &Source<'_>) -> Result<Document, Unreadable> {
    let bytes = source.bytes;
    // The one border at which panics are expected and caught: what reads PDFs gives up on damaged ones by panicking.
    // A thread of its own catches them when it is joined, and has the stack that deep nesting takes.
    let read = thread::scope(|scope| {
        thread::Builder::new()
            .name("pdf".to_owned())
            .stack_size(STACK)
            .spawn_scoped(scope, || pages(bytes))
            .map(thread::ScopedJoinHandle::join)
    });
    let (pages, headline, byline) = match read {
        Ok(Ok(read)) => read?,
        Ok(Err(_)) => {
            return Err(fault(&format!(
                "it is damaged, or built in a way that cannot be read. {BY_HAND}"
            )));
        }
        Err(error) => return Err(fault(&format!("no thread can be started ({error})"))),
    };
    let text = joined(&pages);
    if text.trim().is_empty() {
        return Err(fault(
            "its pages are pictures without text. Have a program recognise the text (OCR), then open that file",
        ));
    }
    let property = |value: Option<String>| value.map(|value| Datum::new(value, Origin::Properties));
    Ok(Document {
        headline: property(headline).into_iter().collect(),
        byline: property(byline).into_iter().collect(),
        notes: vec![
            "A PDF has no paragraphs: they were made from the distances between lines. Compare with the pages.".to_owned(),
        ],
        ..Document::of_text(text)
    })
}

fn fault(reason: &str) -> Unreadable {
    Unreadable::new(Format::Pdf, reason)
}

type Pages = (Vec<String>, Option<String>, Option<String>);

/// The lines of each page, and the title and author that the file names.
fn pages(bytes: &[u8]) -> Result<Pages, Unreadable> {
    let mut file = pdf_extract::Document::load_mem(bytes)
        .map_err(|error| fault(&format!("its structure is damaged ({error}). {BY_HAND}")))?;
    // Without a user password it opens for everybody; the owner's rights do not hinder reading.
    if file.is_encrypted() && file.decrypt("").is_err() {
        return Err(fault("it is locked with a password. Save it without one"));
    }
    let count = file.get_pages().len();
    if count > MOST_PAGES {
        return Err(fault(&format!(
            "it has {count} pages; at most {MOST_PAGES} are read. Save the pages you need as a file"
        )));
    }
    let (headline, byline) = (property(&file, b"Title"), property(&file, b"Author"));
    let pages = pdf_extract::extract_text_from_mem_by_pages(bytes)
        .map_err(|error| fault(&format!("its pages are damaged ({error}). {BY_HAND}")))?;
    Ok((pages, headline, byline))
}

fn property(file: &pdf_extract::Document, name: &[u8]) -> Option<String> {
    let info = file.trailer.get(b"Info").ok()?;
    let (_, info) = file.dereference(info).ok()?;
    let value = info.as_dict().ok()?.get(name).ok()?.as_str().ok()?;
    let text = match value.strip_prefix(b"\xfe\xff") {
        Some(utf16) => encoding_rs::UTF_16BE
            .decode_without_bom_handling(utf16)
            .0
            .into_owned(),
        None => String::from_utf8_lossy(value).into_owned(),
    };
    let line = text.split_whitespace().collect::<Vec<_>>().join(" ");
    (!line.is_empty() && !line.contains(char::is_control)).then_some(line)
}

/// Lines into paragraphs: an empty line ends one; the end of a page does so only after the end of a sentence.
fn joined(pages: &[String]) -> String {
    let whole = pages.join("\n");
    let mut text = Paragraphs::default();
    for page in pages {
        let page = page.replace('\0', "");
        let mut lines = page.trim_matches('\n').split('\n').peekable();
        while let Some(line) = lines.next() {
            let line = line.trim();
            match lines.peek() {
                _ if line.is_empty() => text.end(),
                Some(next) => text.flow(&continued(line, next.trim(), &whole)),
                None if line.ends_with(['.', '!', '?', '”', '"', '’', ':']) => {
                    text.flow(line);
                    text.end();
                }
                None => text.flow(&format!("{line} ")),
            }
        }
    }
    text.finish()
}

/// A line with what joins it to the next. A hyphen at its end goes only where the same word stands unbroken elsewhere in
/// the text: what is printed with a hyphen must not lose it.
fn continued(line: &str, next: &str, whole: &str) -> String {
    let broken = line.strip_suffix('-').and_then(|start| {
        let head = start
            .rsplit(|letter: char| !letter.is_alphabetic())
            .next()?;
        let tail = next.split(|letter: char| !letter.is_alphabetic()).next()?;
        (!head.is_empty() && !tail.is_empty()).then(|| (start, format!("{head}{tail}")))
    });
    match broken {
        Some((start, word)) if whole.contains(&word) => start.to_owned(),
        Some(_) => line.to_owned(),
        None => format!("{line} "),
    }
}

#[cfg(test)]
mod tests {
    use super::joined;

    #[test]
    fn lines_become_paragraphs_and_a_hyphen_goes_only_where_the_word_is_known() {
        let pages = [
            "The minis-\nter spoke. The minister\nleft a well-\nknown town.\n\nHe went on"
                .to_owned(),
            "to the coast.\nIt rained.".to_owned(),
        ];
        assert_eq!(
            joined(&pages),
            "The minister spoke. The minister left a well-known town.\n\nHe went on to the coast. It rained."
        );
    }
}
