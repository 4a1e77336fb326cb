//! A filter answered the slow way: every quotation is read whole and every condition is looked at by itself.

use std::collections::BTreeMap;

use serde_json::{Value, json};

use crate::integration::given::{Shelf, id, list};

/// Everything a filter can ask, read before any is asked.
pub struct Naive {
    pub quotations: Vec<Value>,
    pub speakers: BTreeMap<i64, Value>,
    organizations: Vec<Value>,
}

/// A name that more speakers have is a word only.
const MOST_NAMED: usize = 16;

/// A word or phrase that a query asks for.
#[derive(Debug, Clone)]
pub struct Word {
    pub text: String,
    pub how: How,
}

/// How much of a word must be there.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum How {
    Whole,
    Begins,
    Holds,
}

/// What a query asks of the words: each group by any of its members, and nothing of what it shuts out.
#[derive(Debug, Clone, Default)]
pub struct Says {
    pub groups: Vec<Vec<Word>>,
    pub without: Vec<Word>,
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
        let organizations = shelf.ask("list_organizations", json!({}));
        let organization = |row: &Value| {
            let whole = shelf.ask(
                "get_organization",
                json!({ "id": row["organization"]["id"] }),
            );
            json!({ "organization": row["organization"], "parent": row["parent"], "names": whole["names"] })
        };
        Naive {
            quotations: list(&ids)
                .iter()
                .map(|id| shelf.ask("get_quotation", json!({ "id": id })))
                .collect(),
            speakers: list(&speakers).iter().map(speaker).collect(),
            organizations: list(&organizations).iter().map(organization).collect(),
        }
    }

    /// The ids that a filter finds, newest first. Its words are plain ones, the last as a beginning.
    pub fn found(&self, filter: &Value) -> Vec<i64> {
        let typed = text(&filter["text"]);
        let mut says = Says::default();
        match typed.strip_prefix('"') {
            Some(phrase) => says.groups.push(vec![Word {
                text: phrase.trim_end_matches('"').to_owned(),
                how: How::Whole,
            }]),
            None => {
                let all: Vec<&str> = typed.split_whitespace().collect();
                for (index, word) in all.iter().enumerate() {
                    let last = index + 1 == all.len() && word.chars().count() > 1;
                    says.groups.push(vec![Word {
                        text: (*word).to_owned(),
                        how: if last { How::Begins } else { How::Whole },
                    }]);
                }
            }
        }
        self.found_by(list(&filter["terms"]), &says)
    }

    /// The ids that terms and words find, newest first.
    pub fn found_by(&self, terms: &[Value], says: &Says) -> Vec<i64> {
        let mut found: Vec<&Value> = self
            .quotations
            .iter()
            .filter(|quotation| self.meets(quotation, terms) && self.has_words(quotation, says))
            .collect();
        found.sort_by_key(|quotation| std::cmp::Reverse((day(quotation), id(quotation))));
        found.into_iter().map(id).collect()
    }

    fn meets(&self, quotation: &Value, terms: &[Value]) -> bool {
        let mut asked: BTreeMap<&str, bool> = BTreeMap::new();
        for term in terms {
            let meets = self.meets_condition(quotation, term);
            if term["exclude"] == true {
                if meets {
                    return false;
                }
            } else {
                *asked.entry(text(&term["field"])).or_default() |= meets;
            }
        }
        asked.values().all(|met| *met)
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
            "role" => {
                let asked = words(text(&term["text"]));
                let titles = |attribution: &Value| -> Vec<Value> {
                    let held = list(&attribution["roles_then"]).iter().filter(|role| {
                        role["standing"] == "held" || role["standing"] == "undetermined"
                    });
                    held.map(|role| role["role"]["title"].clone())
                        .chain([attribution["printed_role"].clone()])
                        .collect()
                };
                let mut all = attributions.iter().flat_map(titles);
                all.any(|role| in_a_row(&words(text(&role)), &asked, How::Whole))
            }
            "date" => {
                let day = day(quotation);
                let date = json!({ "earliest": day, "latest": day });
                in_range(&date, term)
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

    /// Every group in the quotation; or all its words, as beginnings, in one name of a speaker.
    fn has_words(&self, quotation: &Value, says: &Says) -> bool {
        let parts: Vec<&str> = list(&quotation["parts"])
            .iter()
            .map(|part| text(&part["text"]))
            .collect();
        let own = words(&parts.join(" "));
        let has = |word: &Word| in_a_row(&own, &words(&word.text), word.how);
        if says.without.iter().any(has) {
            return false;
        }
        says.groups.iter().all(|group| group.iter().any(has)) || self.is_named(quotation, says)
    }

    fn is_named(&self, quotation: &Value, says: &Says) -> bool {
        let plain = |group: &Vec<Word>| {
            group.len() == 1 && (group[0].how != How::Holds || group[0].text.chars().count() == 1)
        };
        if says.groups.is_empty() || !says.without.is_empty() || !says.groups.iter().all(plain) {
            return false;
        }
        let asked: Vec<&str> = says
            .groups
            .iter()
            .map(|group| group[0].text.as_str())
            .collect();
        let asked = asked.join(" ");
        let named = self.speakers_named(&asked, false);
        if named.len() > MOST_NAMED {
            return false;
        }
        list(&quotation["attributions"])
            .iter()
            .filter_map(|attribution| attribution["speaker"]["id"].as_i64())
            .any(|speaker| named.contains(&speaker))
    }

    /// The speakers that have a name with words that begin like all of these; or, `whole`, whose name it is if it is
    /// anybody's.
    pub fn speakers_named(&self, asked: &str, whole: bool) -> Vec<i64> {
        let named = self
            .speakers
            .iter()
            .filter(|(_, speaker)| speaker["unnamed"].is_null());
        let all = named.flat_map(|(id, speaker)| {
            let names = list(&speaker["names"]).iter();
            names.map(|name| (*id, text(&name["text"])))
        });
        meant(all.collect(), asked, whole)
    }

    /// As [`Naive::speakers_named`], for organizations.
    pub fn organizations_named(&self, asked: &str, whole: bool) -> Vec<i64> {
        let all = self.organizations.iter().flat_map(|organization| {
            let names = list(&organization["names"]).iter();
            names.map(|name| (id(&organization["organization"]), text(&name["text"])))
        });
        meant(all.collect(), asked, whole)
    }
}

fn meant(names: Vec<(i64, &str)>, asked: &str, whole: bool) -> Vec<i64> {
    let asked = words(asked);
    let ids = |meant: &dyn Fn(&[String]) -> bool| {
        let meant = names.iter().filter(|(_, name)| meant(&words(name)));
        let mut ids: Vec<i64> = meant.map(|(id, _)| *id).collect();
        ids.sort_unstable();
        ids.dedup();
        ids
    };
    let equal = ids(&|name| name == asked);
    if whole && !equal.is_empty() && !asked.is_empty() {
        return equal;
    }
    ids(&|name| {
        let begins = |word: &String| name.iter().any(|own| own.starts_with(word.as_str()));
        !asked.is_empty() && asked.iter().all(begins)
    })
}

/// Whether these words stand in a row, the last of them as `how` says.
fn in_a_row(own: &[String], asked: &[String], how: How) -> bool {
    let Some((last, others)) = asked.split_last() else {
        return false;
    };
    if how == How::Holds && others.is_empty() {
        return own.iter().any(|word| word.contains(last.as_str()));
    }
    own.windows(asked.len()).any(|row| {
        let end = &row[others.len()];
        let ends = end == last || how == How::Begins && end.starts_with(last.as_str());
        ends && row[..others.len()] == *others
    })
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
    let bound = |name: &str, rest: &str| {
        let bound = range[name].as_str()?;
        Some(format!("{bound}{}", &rest[bound.len() - 4..]))
    };
    let late_enough = bound("from", "-01-01")
        .is_none_or(|from| latest.is_none_or(|latest| latest >= from.as_str()));
    let early_enough = bound("to", "-12-31")
        .is_none_or(|to| earliest.is_none_or(|earliest| earliest <= to.as_str()));
    late_enough && early_enough
}

/// The words of a text as a search compares them; runs of Chinese and Japanese as their pairs.
pub fn words(text: &str) -> Vec<String> {
    let plain = text.to_lowercase().replace(['é', 'É'], "e");
    let mut words = Vec::new();
    for word in plain.split(|letter: char| !letter.is_alphanumeric()) {
        let letters: Vec<char> = word.chars().collect();
        let unspaced = |letter: &char| ('\u{3040}'..'\u{a000}').contains(letter);
        if letters.len() > 1 && letters.iter().any(unspaced) {
            words.extend(
                letters
                    .windows(2)
                    .map(|pair| pair.iter().collect::<String>()),
            );
        } else if !letters.is_empty() {
            words.push(word.to_owned());
        }
    }
    words
}

fn text(value: &Value) -> &str {
    value.as_str().unwrap_or_default()
}
