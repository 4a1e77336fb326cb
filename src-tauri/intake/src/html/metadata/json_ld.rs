//! JSON-LD: the article as schema.org describes it, whether it stands alone, in a list or in a graph.

use dom_query::Document as Dom;
use serde_json::Value;

use super::Found;
use crate::Origin;

/// The types of schema.org that are articles, all of which end with one of these.
const ARTICLES: [&str; 4] = ["Article", "Posting", "Report", "ScholarlyArticle"];
/// How many levels down an article is looked for.
const DEEPEST: usize = 6;

pub(super) fn read(dom: &Dom, found: &mut Found) {
    let scripts = dom.select("script[type='application/ld+json' i]");
    let all: Vec<Value> = scripts
        .iter()
        .filter_map(|script| parse(&script.text()))
        .collect();
    let Some(article) = all.iter().find_map(|value| article(value, DEEPEST)) else {
        return;
    };
    let origin = Origin::JsonLd;
    let named = |value: &Value| names(value, &all);
    for key in ["headline", "name"] {
        found.headline(article[key].as_str().unwrap_or_default(), origin);
    }
    found.outlet(&named(&article["publisher"]), origin);
    let authors = [&article["author"], &article["creator"]];
    if let Some(authors) = authors.into_iter().find(|value| !value.is_null()) {
        found.byline(&named(authors), origin);
    }
    found.published(text(&article["datePublished"]), origin);
    found.updated(text(&article["dateModified"]), origin);
    let language = &article["inLanguage"];
    found.language(
        language["alternateName"].as_str().unwrap_or(text(language)),
        origin,
    );
    for key in ["url", "mainEntityOfPage"] {
        let value = &article[key];
        let address = value["@id"].as_str().unwrap_or(text(value));
        if !address.is_empty() {
            found.address(address, origin);
        }
    }
}

/// Some pages wrap the JSON for readers of the last century.
fn parse(script: &str) -> Option<Value> {
    let start = script.find(['{', '['])?;
    let end = script.rfind(['}', ']'])?;
    serde_json::from_str(script.get(start..=end)?).ok()
}

/// The first article in a value.
fn article(value: &Value, depth: usize) -> Option<&Value> {
    if depth == 0 {
        return None;
    }
    match value {
        Value::Array(list) => list.iter().find_map(|each| article(each, depth - 1)),
        Value::Object(_) if is_article(&value["@type"]) => Some(value),
        Value::Object(map) => ["@graph", "mainEntity", "itemListElement"]
            .iter()
            .filter_map(|key| map.get(*key))
            .find_map(|inner| article(inner, depth - 1)),
        _ => None,
    }
}

fn is_article(kind: &Value) -> bool {
    match kind {
        Value::String(kind) => ARTICLES.iter().any(|ending| kind.ends_with(ending)),
        Value::Array(kinds) => kinds.iter().any(is_article),
        _ => false,
    }
}

/// The names of one or several people or organizations, which may be described elsewhere in the graph.
fn names(value: &Value, all: &[Value]) -> String {
    let each: &[Value] = match value {
        Value::Array(list) => list,
        one => std::slice::from_ref(one),
    };
    let names = each.iter().map(|one| match one {
        Value::String(name) => name.as_str(),
        Value::Object(map) => match (map.get("name").map(text), map.get("@id")) {
            (Some(name), _) if !name.is_empty() => name,
            (_, Some(id)) => all
                .iter()
                .find_map(|value| described(value, id, DEEPEST))
                .unwrap_or_default(),
            _ => "",
        },
        _ => "",
    });
    names
        .filter(|name| !name.is_empty())
        .collect::<Vec<_>>()
        .join(", ")
}

/// The name of what has this `@id`.
fn described<'a>(value: &'a Value, id: &Value, depth: usize) -> Option<&'a str> {
    if depth == 0 {
        return None;
    }
    match value {
        Value::Array(list) => list.iter().find_map(|each| described(each, id, depth - 1)),
        Value::Object(map) if map.get("@id") == Some(id) && map.contains_key("name") => {
            map.get("name").map(text)
        }
        Value::Object(map) => map
            .get("@graph")
            .and_then(|graph| described(graph, id, depth - 1)),
        _ => None,
    }
}

/// A text, or the first of several.
fn text(value: &Value) -> &str {
    value
        .as_str()
        .or_else(|| value[0].as_str())
        .unwrap_or_default()
}
