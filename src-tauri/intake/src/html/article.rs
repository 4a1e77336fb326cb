//! The article within a page: what is left when menus, advertisements and the like are gone.

use dom_query::Document as Dom;
use dom_smoothie::{Config, Readability};

use super::text;

/// A page of more elements than that is taken whole: finding its article would take too long.
const MOST_ELEMENTS: usize = 60_000;
/// An article that is shorter than this part of the page's words was hardly found right.
const LEAST_PART: usize = 4;

/// The article's text, and what a person should know of it.
pub(super) fn read(dom: Dom, html: &str) -> (String, Vec<String>) {
    let whole = text::main(&dom);
    let config = Config {
        max_elements_to_parse: MOST_ELEMENTS,
        ..Config::default()
    };
    let found = Readability::with_document(dom, None, Some(config))
        .and_then(|mut readability| readability.parse())
        .map(|article| text::all(&Dom::fragment(article.content)))
        .unwrap_or_default();
    if found.len() >= whole.len() / LEAST_PART && !found.is_empty() {
        return (found, Vec::new());
    }
    // A page that consists of nothing but what usually stands around an article is taken as it is.
    let whole = match whole.is_empty() {
        true => text::all(&Dom::from(html)),
        false => whole,
    };
    let note = "Where the article begins and ends was not clear, so the whole page was taken: look at the beginning and the end.";
    let clear = found.len() == whole.len() || whole.is_empty();
    (
        whole,
        if clear {
            Vec::new()
        } else {
            vec![note.to_owned()]
        },
    )
}
