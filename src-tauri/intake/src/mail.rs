//! Mails, and pages that a browser saved as one file, which are mails by their form.

use mail_parser::{Message, MessageParser, MimeHeaders, PartType};

use crate::html;
use crate::{Datum, Document, Format, Origin, Source, Unreadable};

pub(crate) fn read(source: &Source<'_>) -> Result<Document, Unreadable> {
    let message = MessageParser::default()
        .parse(source.bytes)
        .filter(|message| !message.headers().is_empty())
        .ok_or_else(|| {
            Unreadable::new(Format::Mail, "it does not begin with the header of a mail")
        })?;
    match saved_address(&message) {
        Some(address) => saved_page(&message, &address),
        None if is_saved_page(source.name) => saved_page(&message, ""),
        None => mail(&message),
    }
}

fn is_saved_page(name: &str) -> bool {
    let name = name.to_ascii_lowercase();
    name.ends_with(".mht") || name.ends_with(".mhtml")
}

/// The address that a browser wrote into the header when it saved the page.
fn saved_address(message: &Message<'_>) -> Option<String> {
    let told = message.header_raw("Snapshot-Content-Location")?;
    Some(told.split_ascii_whitespace().collect())
}

fn saved_page(message: &Message<'_>, address: &str) -> Result<Document, Unreadable> {
    let page = message.parts.iter().find_map(|part| match &part.body {
        PartType::Html(html) => Some((part.content_location().unwrap_or_default(), html)),
        _ => None,
    });
    let (location, html) =
        page.ok_or_else(|| Unreadable::new(Format::Mail, "there is no page in it"))?;
    let address = if address.is_empty() {
        location
    } else {
        address
    };
    let mut document = html::read_text(html, address, false);
    for datum in &mut document.address {
        if datum.origin == Origin::Address {
            datum.origin = Origin::Header;
        }
    }
    Ok(document)
}

fn mail(message: &Message<'_>) -> Result<Document, Unreadable> {
    let mut texts = message.text_bodies().map(|part| match &part.body {
        PartType::Html(html) => html::read_text(html, "", true).text,
        _ => part
            .text_contents()
            .unwrap_or_default()
            .replace("\r\n", "\n"),
    });
    let text = texts
        .find(|text| !text.trim().is_empty())
        .unwrap_or_default();
    let mut document = Document::of_text(text.replace('\0', "\u{fffd}"));
    let header = |value: &str| {
        let line: Vec<&str> = value.split_ascii_whitespace().collect();
        let line = line.join(" ");
        (!line.is_empty()).then(|| Datum::new(line, Origin::Header))
    };
    document.headline.extend(message.subject().and_then(header));
    let from = message.from().and_then(|from| from.first());
    let sender = from.and_then(|from| from.name().or(from.address()));
    document.byline.extend(sender.and_then(header));
    let sent = message
        .date()
        .map(|date| format!("{:04}-{:02}-{:02}", date.year, date.month, date.day));
    let sent = sent.and_then(|sent| html::day(&sent));
    document
        .published
        .extend(sent.map(|day| Datum::new(day, Origin::Header)));
    if message.attachment_count() > 0 {
        document.notes.push(
            "What is attached to this mail was not read: save it and open it by itself.".to_owned(),
        );
    }
    Ok(document)
}
