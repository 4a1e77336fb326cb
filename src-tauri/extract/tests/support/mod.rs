//! Scores predictions against annotated articles, as the project's scorer does, but only what the tests need.

use onrecord_extract::{Language, Record, extract, records};
use serde_json::Value;

/// What the tests hold on to, each from 0 to 1.
#[derive(Debug)]
pub struct Score {
    pub direct_f1: f64,
    pub end_to_end_f1: f64,
    pub resolved: f64,
    /// Full names right among the quotations that were found.
    pub resolved_of_found: f64,
    pub kind: f64,
    pub indirect_f1: f64,
}

#[derive(Default)]
struct Tally {
    hit: f64,
    gold: f64,
    predicted: f64,
}

impl Tally {
    fn f1(&self) -> f64 {
        2.0 * self.hit / (self.gold + self.predicted)
    }
}

/// The articles of a fixture under `tests/fixtures/extract`.
pub fn fixture(name: &str) -> Vec<Value> {
    let path = format!(
        "{}/../../tests/fixtures/extract/{name}.jsonl",
        env!("CARGO_MANIFEST_DIR")
    );
    let text = std::fs::read_to_string(path).expect("the fixture is in the repository");
    text.lines()
        .map(|line| serde_json::from_str(line).expect("a line is JSON"))
        .collect()
}

/// Extracts every article and compares.
pub fn score(articles: &[Value]) -> Score {
    let (mut direct, mut end_to_end, mut indirect) =
        (Tally::default(), Tally::default(), Tally::default());
    let (mut resolved, mut kind) = (Tally::default(), Tally::default());
    let mut resolved_of_found = Tally::default();
    for article in articles {
        let text = article["text"].as_str().expect("an article has a text");
        let letters: Vec<char> = text.chars().collect();
        let language = article["lang"].as_str().and_then(Language::from_tag);
        let predicted = records(text, &extract(text, language));
        let gold = article["quotes"].as_array().expect("an article has quotes");
        let wider = taken_wider(gold, &predicted, &letters);
        for is_direct in [true, false] {
            let of = |kind: &str| (kind == "direct") == is_direct;
            let gold: Vec<&Value> = gold
                .iter()
                .filter(|q| of(q["type"].as_str().unwrap_or("")))
                .collect();
            // A fragment that was found with the object it judges counts among the direct ones.
            let mut left: Vec<&Record> = predicted
                .iter()
                .enumerate()
                .filter(|(n, r)| {
                    let direct = r.kind == "direct" || wider.contains(n);
                    direct == is_direct
                })
                .map(|(_, r)| r)
                .collect();
            let tally = if is_direct {
                &mut direct
            } else {
                &mut indirect
            };
            tally.gold += gold.len() as f64;
            tally.predicted += left.len() as f64;
            if is_direct {
                end_to_end.gold += gold.len() as f64;
                end_to_end.predicted += left.len() as f64;
            }
            for quote in gold {
                let least = if is_direct { 0.8 } else { 0.5 };
                let fit = |r: &Record| {
                    let at = (r.start, r.end);
                    let own = overlap(&letters, span(quote, "start", "end"), at);
                    wide(quote).map_or(own, |w| own.max(overlap(&letters, w, at)))
                };
                let found = (0..left.len())
                    .filter(|&i| fit(left[i]) >= least)
                    .max_by(|&a, &b| fit(left[a]).total_cmp(&fit(left[b])));
                let record = found.map(|i| left.remove(i));
                tally.hit += f64::from(u8::from(record.is_some()));
                end_to_end.hit += f64::from(u8::from(
                    is_direct && record.is_some_and(|r| speaker_right(quote, r)),
                ));
                if let Some(record) = record {
                    compare(
                        &mut resolved_of_found,
                        quote["resolved_name"].as_str(),
                        record.resolved_name.as_deref(),
                    );
                }
                compare(
                    &mut resolved,
                    quote["resolved_name"].as_str(),
                    record.and_then(|r| r.resolved_name.as_deref()),
                );
                let printed = record.and_then(|r| serde_json::to_value(r.speaker_kind).ok());
                compare(
                    &mut kind,
                    quote["speaker_kind"].as_str(),
                    printed.as_ref().and_then(Value::as_str),
                );
            }
        }
    }
    Score {
        direct_f1: direct.f1(),
        end_to_end_f1: end_to_end.f1(),
        resolved: resolved.hit / resolved.gold,
        resolved_of_found: resolved_of_found.hit / resolved_of_found.gold,
        kind: kind.hit / kind.gold,
        indirect_f1: indirect.f1(),
    }
}

/// Where a fragment may also be taken together with the object it judges ("the affair “a disgrace”").
fn wide(quote: &Value) -> Option<(usize, usize)> {
    let at = |n: usize| Some(quote["wider"].get(n)?.as_u64()? as usize);
    Some((at(0)?, at(1)?))
}

/// The mixed predictions that are an annotated fragment with its object, by their number.
fn taken_wider(gold: &[Value], predicted: &[Record], letters: &[char]) -> Vec<usize> {
    let fits = |quote: &Value, r: &Record| {
        r.kind != "direct"
            && wide(quote).is_some_and(|w| overlap(letters, w, (r.start, r.end)) >= 0.8)
    };
    gold.iter()
        .filter_map(|quote| predicted.iter().position(|r| fits(quote, r)))
        .collect()
}

fn compare(tally: &mut Tally, gold: Option<&str>, predicted: Option<&str>) {
    if gold.is_some() {
        tally.gold += 1.0;
        tally.hit += f64::from(u8::from(gold == predicted));
    }
}

fn span(quote: &Value, start: &str, end: &str) -> (usize, usize) {
    let at = |key| quote[key].as_u64().unwrap_or(0) as usize;
    (at(start), at(end))
}

/// The mention lies mostly inside the annotated one, or there is none in both.
fn speaker_right(quote: &Value, record: &Record) -> bool {
    let (Some(start), Some(end)) = (record.speaker_start, record.speaker_end) else {
        return quote["speaker_start"].is_null();
    };
    let gold = span(quote, "speaker_start", "speaker_end");
    let shared = end.min(gold.1).saturating_sub(start.max(gold.0));
    shared * 2 >= end - start && shared > 0
}

/// Intersection over union, after quote marks, white space and punctuation are trimmed.
fn overlap(letters: &[char], a: (usize, usize), b: (usize, usize)) -> f64 {
    let trim = |(mut start, mut end): (usize, usize)| {
        while start < end && !letters[start].is_alphanumeric() {
            start += 1;
        }
        while end > start && !letters[end - 1].is_alphanumeric() {
            end -= 1;
        }
        (start, end)
    };
    let (a, b) = (trim(a), trim(b));
    let shared = a.1.min(b.1).saturating_sub(a.0.max(b.0)) as f64;
    shared / (a.1.max(b.1) - a.0.min(b.0)).max(1) as f64
}
