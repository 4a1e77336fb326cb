//! What a page says of itself, read in the order of trust: JSON-LD, OpenGraph, other properties of the head, the words
//! that a reader sees.

mod json_ld;
mod properties;
mod visible;

use dom_query::Document as Dom;
use url::Url;

use super::day;
use crate::{Datum, Document, Origin};

/// A headline or name longer than that is none, in characters.
const LONGEST: usize = 400;

/// Everything that the page says of itself, its text not yet.
pub(super) fn read(dom: &Dom, address: &str) -> Document {
    let mut found = Found {
        document: Document::default(),
        base: Url::parse(address).ok(),
    };
    json_ld::read(dom, &mut found);
    properties::open_graph(dom, &mut found);
    properties::meta(dom, &mut found);
    visible::read(dom, &mut found);
    if let Some(base) = &found.base {
        let base = base.to_string();
        found.address(&base, Origin::Address);
    }
    found.document
}

/// What has been found so far. A reading that only repeats a more trusted one is not kept.
struct Found {
    document: Document,
    base: Option<Url>,
}

impl Found {
    fn headline(&mut self, value: &str, origin: Origin) {
        add(&mut self.document.headline, line(value), origin);
    }

    fn outlet(&mut self, value: &str, origin: Origin) {
        add(&mut self.document.outlet, line(value), origin);
    }

    /// Some pages put the author's address where the name belongs.
    fn byline(&mut self, value: &str, origin: Origin) {
        let name = line(value).filter(|name| !name.starts_with("http"));
        add(&mut self.document.byline, name, origin);
    }

    fn published(&mut self, value: &str, origin: Origin) {
        add(&mut self.document.published, day(value), origin);
    }

    fn updated(&mut self, value: &str, origin: Origin) {
        add(&mut self.document.updated, day(value), origin);
    }

    fn language(&mut self, value: &str, origin: Origin) {
        add(&mut self.document.language, tidy_language(value), origin);
    }

    fn address(&mut self, value: &str, origin: Origin) {
        let absolute = match &self.base {
            Some(base) => base.join(value.trim()),
            None => Url::parse(value.trim()),
        };
        let known = absolute
            .ok()
            .filter(|url| matches!(url.scheme(), "http" | "https"));
        let value = known.map(|mut url| {
            url.set_fragment(None);
            url.to_string()
        });
        add(&mut self.document.address, value, origin);
    }
}

fn add(to: &mut Vec<Datum>, value: Option<String>, origin: Origin) {
    if let Some(value) = value
        && !to.iter().any(|known| known.value == value)
    {
        to.push(Datum::new(value, origin));
    }
}

/// One line of words without the entities that many systems put into properties twice.
fn line(value: &str) -> Option<String> {
    let plain = match value.contains('&') {
        true => Dom::fragment(value.replace('<', "&lt;")).text().to_string(),
        false => value.to_owned(),
    };
    let words: Vec<&str> = plain.split_ascii_whitespace().collect();
    let line: String = words
        .join(" ")
        .chars()
        .filter(|letter| !letter.is_control())
        .collect();
    (!line.is_empty() && line.chars().count() <= LONGEST).then_some(line)
}

/// A language tag as BCP 47 writes it: `en_US` is `en-US`.
pub(crate) fn tidy_language(value: &str) -> Option<String> {
    let tag = value.trim().replace('_', "-");
    let mut parts = tag.split('-');
    let language = parts.next()?;
    let is_tag = (2..=3).contains(&language.len())
        && language.bytes().all(|byte| byte.is_ascii_alphabetic())
        && parts.all(|part| {
            (1..=8).contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_alphanumeric())
        });
    is_tag.then_some(tag)
}
