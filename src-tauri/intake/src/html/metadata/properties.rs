//! The properties in a page's head.

use dom_query::Document as Dom;

use super::Found;
use crate::Origin;

/// What a property is about.
type Take = fn(&mut Found, &str, Origin);

const OPEN_GRAPH: [(&str, Take); 8] = [
    ("og:title", Found::headline),
    ("og:site_name", Found::outlet),
    ("article:author", Found::byline),
    ("article:published_time", Found::published),
    ("article:modified_time", Found::updated),
    ("og:updated_time", Found::updated),
    ("og:locale", Found::language),
    ("og:url", Found::address),
];

const META: [(&str, Take); 22] = [
    ("citation_title", Found::headline),
    ("dc.title", Found::headline),
    ("twitter:title", Found::headline),
    ("citation_journal_title", Found::outlet),
    ("dc.publisher", Found::outlet),
    ("application-name", Found::outlet),
    ("author", Found::byline),
    ("parsely-author", Found::byline),
    ("dc.creator", Found::byline),
    ("citation_author", Found::byline),
    ("date", Found::published),
    ("dc.date", Found::published),
    ("dcterms.issued", Found::published),
    ("pubdate", Found::published),
    ("publish-date", Found::published),
    ("parsely-pub-date", Found::published),
    ("citation_publication_date", Found::published),
    ("datepublished", Found::published),
    ("last-modified", Found::updated),
    ("dcterms.modified", Found::updated),
    ("datemodified", Found::updated),
    ("content-language", Found::language),
];

pub(super) fn open_graph(dom: &Dom, found: &mut Found) {
    take(dom, found, &OPEN_GRAPH, Origin::OpenGraph);
}

pub(super) fn meta(dom: &Dom, found: &mut Found) {
    take(dom, found, &META, Origin::Meta);
    let origin = Origin::Meta;
    for link in dom.select("link[rel~='canonical' i][href]").iter() {
        found.address(&link.attr_or("href", ""), origin);
    }
    for page in dom.select("html[lang]").iter() {
        found.language(&page.attr_or("lang", ""), origin);
    }
}

fn take(dom: &Dom, found: &mut Found, known: &[(&str, Take)], origin: Origin) {
    let all: Vec<(String, String)> = dom
        .select("meta[content]")
        .iter()
        .flat_map(|meta| {
            let content = meta.attr_or("content", "").to_string();
            ["property", "name", "itemprop", "http-equiv"]
                .into_iter()
                .filter_map(move |key| {
                    Some((meta.attr(key)?.to_ascii_lowercase(), content.clone()))
                })
        })
        .collect();
    for (name, take) in known {
        for (_, content) in all.iter().filter(|(property, _)| property == name) {
            take(found, content, origin);
        }
    }
}
