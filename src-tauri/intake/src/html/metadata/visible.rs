//! What a reader of the page sees of it.

use dom_query::{Document as Dom, Selection};

use super::{Found, add, day, line};
use crate::{Datum, Origin};

const HEADLINE: [&str; 3] = ["article h1", "main h1", "h1"];
const BYLINE: [&str; 6] = [
    "[itemprop~='author']",
    "[rel~='author']",
    ".byline",
    ".by-line",
    ".article-author",
    ".author",
];
const PUBLISHED: [&str; 6] = [
    "[itemprop~='datePublished']",
    "time[pubdate]",
    "time.published",
    ".published time",
    "article time",
    "main time",
];
const UPDATED: [&str; 5] = [
    "[itemprop~='dateModified']",
    "time.updated",
    "time.modified",
    ".updated time",
    ".modified time",
];
/// A byline longer than that is a paragraph, in characters.
const LONGEST_BYLINE: usize = 160;

pub(super) fn read(dom: &Dom, found: &mut Found) {
    let origin = Origin::VisibleText;
    if let Some(headline) = first(dom, &HEADLINE, |element| line(&element.text())) {
        found.headline(&headline, origin);
    } else if let Some(title) = first(dom, &["title"], |element| line(&element.text())) {
        // What stands on the tab is shown too, often with the outlet behind it.
        found.headline(&title, origin);
    }
    let byline = first(dom, &BYLINE, |element| {
        line(&element.text()).filter(|line| line.chars().count() <= LONGEST_BYLINE)
    });
    add(&mut found.document.byline, byline, origin);
    let updated = first(dom, &UPDATED, printed_day);
    let published = first(dom, &PUBLISHED, |element| {
        printed_day(element).filter(|day| Some(day) != updated.as_ref())
    });
    add_day(&mut found.document.published, published);
    add_day(&mut found.document.updated, updated);
}

fn first<T>(
    dom: &Dom,
    selectors: &[&str],
    read: impl Fn(&Selection<'_>) -> Option<T>,
) -> Option<T> {
    selectors.iter().find_map(|selector| {
        dom.select(selector)
            .iter()
            .find_map(|element| read(&element))
    })
}

/// A day that the page shows: its words, and the day that they are by the element's own word or by theirs.
fn printed_day(element: &Selection<'_>) -> Option<Datum> {
    let printed = line(&element.text())?;
    let value = element.attr("datetime").and_then(|told| day(&told));
    Some(Datum {
        value: value.or_else(|| day(&printed))?,
        origin: Origin::VisibleText,
        printed,
    })
}

/// A day that is shown stands beside the same day from the head: only this one is printed.
fn add_day(to: &mut Vec<Datum>, day: Option<Datum>) {
    to.extend(day);
}
