//! A filter answered the slow way: every quotation is read whole and every condition is looked at by itself.

use std::collections::BTreeMap;

use serde_json::{Value, json};

use crate::integration::given::{Shelf, id, list};

/// Everything a filter can ask, read before any is asked.
pub struct Naive {
    pub quotations: Vec<Value>,
    speakers: BTreeMap<i64, Value>,
    organizations: Vec<Value>,
}

impl Naive {
    pub fn read(shelf: &Shelf) -> Naive {
        let ids = shelf.ask("list_quotation_ids", json!({ "sort": "added" }));
        let speakers = shelf.ask("list_speakers", json!({}));
        let speaker = |row: &Value| {
            (
                id(&row["speaker"]),
                shelf.ask("get_speaker", json!({ "id": row["speaker"]["id"] })),
            )
        };
        Naive {
            quotations: list(&ids)
                .iter()
                .map(|id| shelf.ask("get_quotation", json!({ "id": id })))
                .collect(),
            speakers: list(&speakers).iter().map(speaker).collect(),
            organizations: list(&shelf.ask("list_organizations", json!({}))).clone(),
        }
    }

    /// The ids that a filter finds, newest first.
    pub fn found(&self, filter: &Value) -> Vec<i64> {
        let mut found: Vec<&Value> = self
            .quotations
            .iter()
            .filter(|quotation| self.meets(quotation, filter))
            .collect();
        found.sort_by_key(|quotation| std::cmp::Reverse((day(quotation), id(quotation))));
        found.into_iter().map(id).collect()
    }

    fn meets(&self, quotation: &Value, filter: &Value) -> bool {
        let mut asked: BTreeMap<&str, bool> = BTreeMap::new();
        for term in filter["terms"].as_array().into_iter().flatten() {
            let meets = self.meets_condition(quotation, term);
            if term["exclude"] == true {
                if meets {
                    return false;
                }
            } else {
                *asked.entry(text(&term["field"])).or_default() |= meets;
            }
        }
        asked.values().all(|met| *met) && self.has_words(quotation, text(&filter["text"]))
    }

    fn meets_condition(&self, quotation: &Value, term: &Value) -> bool {
        let attributions = list(&quotation["attributions"]);
        match text(&term["field"]) {
            "speaker" => {
                let named = attributions
                    .iter()
                    .any(|attribution| attribution["speaker"]["id"] == term["id"]);
                named && (attributions.len() == 1 || term["rivals"] == true)
            }
            "organization" => {
                let tree = self.tree(id(term));
                self.links(quotation).iter().any(|(organization, link)| {
                    tree.contains(organization) && (term["link"] == "any" || term["link"] == *link)
                })
            }
            "outlet" => quotation["article"]["outlet"]["id"] == term["id"],
            "article" => quotation["article"]["id"] == term["id"],
            "tag" => list(&quotation["tags"])
                .iter()
                .any(|tag| tag["id"] == term["id"]),
            "project" => list(&quotation["projects"])
                .iter()
                .any(|project| project["id"] == term["id"]),
            "kind" => attributions
                .iter()
                .any(|attribution| attribution["speaker"]["kind"] == term["value"]),
            "form" => quotation["form"] == term["value"],
            "level" => quotation["level"] == term["value"],
            "flag" => self.has_flag(quotation, text(&term["value"])),
            "date" => {
                let year = |date: &Value| {
                    [&date["latest"], &date["earliest"]]
                        .into_iter()
                        .find_map(|day| day.as_str().map(|day| day[..4].to_owned()))
                };
                let listed =
                    year(&quotation["said"]).or_else(|| year(&quotation["article"]["published"]));
                listed.as_deref() == term["from"].as_str()
            }
            "said" => in_range(&quotation["said"], term),
            "published" => in_range(&quotation["article"]["published"], term),
            field => panic!("no condition on {field}"),
        }
    }

    /// The organization and everything below it.
    fn tree(&self, root: i64) -> Vec<i64> {
        let mut tree = vec![root];
        let mut at = 0;
        while at < tree.len() {
            let below = self
                .organizations
                .iter()
                .filter(|row| row["parent"]["id"] == tree[at]);
            tree.extend(
                below
                    .map(|row| id(&row["organization"]))
                    .collect::<Vec<_>>(),
            );
            at += 1;
        }
        tree
    }

    fn links(&self, quotation: &Value) -> Vec<(i64, &'static str)> {
        let mut links = Vec::new();
        let mut add = |organization: &Value, link| {
            links.extend(organization["id"].as_i64().map(|id| (id, link)))
        };
        for attribution in list(&quotation["attributions"]) {
            add(&attribution["organization"], "printed");
            add(&attribution["role_now"]["organization"], "now");
            for role in list(&attribution["roles_then"]) {
                if role["standing"] == "held" || role["standing"] == "undetermined" {
                    add(&role["role"]["organization"], "then");
                }
            }
            if let Some(speaker) = attribution["speaker"]["id"].as_i64() {
                add(&self.speakers[&speaker]["organization"], "itself");
                for author in list(&self.speakers[&speaker]["authors"]) {
                    let author = &self.speakers[&id(author)];
                    add(&author["organization"], "authors");
                    list(&author["roles"])
                        .iter()
                        .for_each(|role| add(&role["organization"], "authors"));
                }
            }
        }
        links
    }

    fn has_flag(&self, quotation: &Value, flag: &str) -> bool {
        let attributions = list(&quotation["attributions"]);
        let pair = |link: &Value| link["kind"] == "translation_of" && link["status"] == "confirmed";
        match flag {
            "key" => quotation["key_flag"] == true,
            "ambiguous" => attributions.len() > 1,
            "secondhand" => quotation["secondhand"] == true,
            "unchecked" => list(&quotation["checks"]).is_empty(),
            "not_in_capture" => quotation["anchoring"] == "not_in_capture",
            "translation" => list(&quotation["cross_references"]).iter().any(pair),
            _ => attributions
                .iter()
                .all(|attribution| attribution["speaker"].is_null()),
        }
    }

    /// Every word in the quotation, the last one as a prefix; or every word, as a prefix, in one name of a speaker.
    fn has_words(&self, quotation: &Value, asked: &str) -> bool {
        let asked = words(asked);
        let Some((last, others)) = asked.split_last() else {
            return true;
        };
        let parts: Vec<&str> = list(&quotation["parts"])
            .iter()
            .map(|part| text(&part["text"]))
            .collect();
        let own = words(&parts.join(" "));
        if others.iter().all(|word| own.contains(word))
            && own
                .iter()
                .any(|word| word == last || last.chars().count() > 1 && word.starts_with(last))
        {
            return true;
        }
        let speakers = list(&quotation["attributions"])
            .iter()
            .filter_map(|attribution| attribution["speaker"]["id"].as_i64());
        speakers
            .filter(|speaker| self.speakers[speaker]["unnamed"].is_null())
            .any(|speaker| {
                list(&self.speakers[&speaker]["names"]).iter().any(|name| {
                    let name = words(text(&name["text"]));
                    asked
                        .iter()
                        .all(|word| name.iter().any(|own| own.starts_with(word)))
                })
            })
    }
}

/// The day of the list: said, else printed; its last day, else its first.
fn day(quotation: &Value) -> Option<String> {
    let of = |date: &Value| {
        date["latest"]
            .as_str()
            .or(date["earliest"].as_str())
            .map(str::to_owned)
    };
    of(&quotation["said"]).or_else(|| of(&quotation["article"]["published"]))
}

fn in_range(date: &Value, range: &Value) -> bool {
    let (earliest, latest) = (date["earliest"].as_str(), date["latest"].as_str());
    if earliest.is_none() && latest.is_none() {
        return range["unknown"] == true;
    }
    let late_enough = range["from"]
        .as_str()
        .is_none_or(|from| latest.is_none_or(|latest| latest >= from));
    let early_enough = range["to"]
        .as_str()
        .is_none_or(|to| earliest.is_none_or(|earliest| earliest <= to));
    late_enough && early_enough
}

fn words(text: &str) -> Vec<String> {
    let lower = text.to_lowercase();
    lower
        .split(|letter: char| !letter.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .map(str::to_owned)
        .collect()
}

fn text(value: &Value) -> &str {
    value.as_str().unwrap_or_default()
}
