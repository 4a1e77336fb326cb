//! Web pages and pieces of them. Nothing is loaded, nothing runs: the page is a tree of words.

mod article;
mod date;
mod metadata;
mod text;

pub(crate) use date::day;
pub(crate) use metadata::tidy_language;

use dom_query::Document as Dom;

use crate::charset::{decode, parameter};
use crate::{Document, Source, Unreadable};

/// How far into a page its own word about its charset is looked for (HTML, "prescan a byte stream").
const PRESCAN: usize = 4096;

pub(crate) fn read(source: &Source<'_>) -> Result<Document, Unreadable> {
    let head = &source.bytes[..source.bytes.len().min(PRESCAN)];
    let told = parameter(source.media_type).map(str::to_owned);
    let decoded = decode(source.bytes, told.or_else(|| declared(head)).as_deref());
    let mut document = read_text(&decoded.text, source.address, source.chosen);
    document.notes.extend(decoded.note);
    Ok(document)
}

/// A page, or with `chosen` a piece of one, of which everything is meant.
pub(crate) fn read_text(html: &str, address: &str, chosen: bool) -> Document {
    let dom = Dom::from(html);
    let mut document = metadata::read(&dom, address);
    if chosen {
        document.text = text::all(&dom);
    } else {
        (document.text, document.notes) = article::read(dom, html);
    }
    document
}

/// The charset that a page names in its head.
fn declared(head: &[u8]) -> Option<String> {
    let head = String::from_utf8_lossy(head).to_ascii_lowercase();
    let (_, after) = head.split_once("charset")?;
    let after = after.trim_start().strip_prefix('=')?.trim_start();
    let name = after.trim_start_matches(['"', '\'']);
    let end = name.find(|letter: char| !letter.is_ascii_alphanumeric() && !"-_:".contains(letter));
    Some(name[..end.unwrap_or(name.len())].to_owned())
}

#[cfg(test)]
mod tests {
    use super::declared;

    #[test]
    fn a_page_names_its_charset_in_two_ways() {
        assert_eq!(
            declared(b"<meta charset=\"Windows-1252\">").as_deref(),
            Some("windows-1252")
        );
        let old = b"<meta http-equiv='content-type' content='text/html; charset=koi8-r'>";
        assert_eq!(declared(old).as_deref(), Some("koi8-r"));
        assert_eq!(declared(b"<title>No charset</title>"), None);
    }
}
