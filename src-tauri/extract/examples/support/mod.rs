//! Pairs what was found with what an annotated article holds, and tells which parts are right.

#![allow(dead_code, reason = "each example reads a part of a judgement")]

use onrecord_extract::Record;
use serde_json::Value;

/// The parts of a suggestion that have a confidence of their own.
pub const PARTS: [&str; 5] = ["span", "speaker", "cue", "role", "name"];

/// How sure each part of a record was, and whether it was right; none where it cannot be judged.
pub type Judged = [Option<(f32, bool)>; 5];

/// A record as it was judged.
pub struct Judgement {
    /// Part by part.
    pub parts: Judged,
    /// How sure altogether and whether the speaker is right, of direct speech whose span is.
    pub direct: Option<(f32, bool)>,
}

/// Judges every record of an article, direct speech apart from the rest.
pub fn judge(article: &Value, records: &[Record]) -> Vec<Judgement> {
    let letters: Vec<char> = article["text"].as_str().unwrap_or("").chars().collect();
    let gold = article["quotes"].as_array().cloned().unwrap_or_default();
    let mut out = Vec::new();
    for direct in [true, false] {
        let mut left: Vec<&Value> = gold
            .iter()
            .filter(|q| (q["type"] == "direct") == direct)
            .collect();
        for record in records.iter().filter(|r| (r.kind == "direct") == direct) {
            let fit = |q: &Value| {
                let whole = overlap(&letters, at(q, "start", "end"), (record.start, record.end));
                let wide = match &q["wider"] {
                    Value::Array(w) if w.len() == 2 => overlap(
                        &letters,
                        (number(&w[0]), number(&w[1])),
                        (record.start, record.end),
                    ),
                    _ => 0.0,
                };
                whole.max(wide)
            };
            let least = if direct { 0.8 } else { 0.5 };
            let best = (0..left.len())
                .filter(|&i| fit(left[i]) >= least)
                .max_by(|&a, &b| fit(left[a]).total_cmp(&fit(left[b])));
            let quote = best.map(|i| left.remove(i));
            // Words in marks that a corpus counts as part of a longer clause are neither right nor wrong.
            let part = quote.is_none() && direct && inside_mixed(&gold, record);
            if !part {
                out.push(Judgement {
                    parts: parts(record, quote),
                    direct: quote
                        .filter(|_| direct)
                        .map(|q| (record.confidences.overall, speaker_right(q, record))),
                });
            }
        }
    }
    out
}

fn parts(record: &Record, quote: Option<&Value>) -> Judged {
    let sure = &record.confidences;
    let mut judged: Judged = [Some((sure.span, quote.is_some())), None, None, None, None];
    let Some(quote) = quote else { return judged };
    if record.speaker.is_some() {
        judged[1] = Some((sure.speaker, speaker_right(quote, record)));
    }
    if let (Some(gold), Some(found)) = (quote["cue"].as_str(), record.cue.as_deref()) {
        judged[2] = Some((sure.cue, shares_word(gold, found)));
    }
    if let (Some(gold), Some(found)) = (quote["role"].as_str(), record.role.as_deref()) {
        judged[3] = Some((sure.role, plain(gold) == plain(found)));
    }
    if let (Some(gold), Some(found)) = (
        quote["resolved_name"].as_str(),
        record.resolved_name.as_deref(),
    ) {
        judged[4] = Some((sure.name, gold == found));
    }
    judged
}

fn number(value: &Value) -> usize {
    value.as_u64().unwrap_or(0) as usize
}

fn at(quote: &Value, start: &str, end: &str) -> (usize, usize) {
    (number(&quote[start]), number(&quote[end]))
}

fn inside_mixed(gold: &[Value], record: &Record) -> bool {
    gold.iter().filter(|q| q["type"] == "mixed").any(|q| {
        let (start, end) = at(q, "start", "end");
        start <= record.start && record.end <= end
    })
}

fn plain(role: &str) -> String {
    let lower = role.to_lowercase();
    ["the ", "a ", "an "]
        .iter()
        .find_map(|article| lower.strip_prefix(article))
        .unwrap_or(&lower)
        .to_owned()
}

fn shares_word(a: &str, b: &str) -> bool {
    let words = |s: &str| -> Vec<String> {
        s.to_lowercase()
            .split(|c: char| !c.is_alphanumeric())
            .filter(|w| !w.is_empty())
            .map(str::to_owned)
            .collect()
    };
    let b = words(b);
    words(a).iter().any(|word| b.contains(word))
}

/// The mention holds the annotated head word, or lies mostly inside the annotated mention, or has the same words.
fn speaker_right(quote: &Value, record: &Record) -> bool {
    let (Some(start), Some(end)) = (record.speaker_start, record.speaker_end) else {
        return quote["speaker_start"].is_null();
    };
    if quote["speaker_start"].is_null() {
        return false;
    }
    let gold = at(quote, "speaker_start", "speaker_end");
    let shared = end.min(gold.1).saturating_sub(start.max(gold.0));
    let words = |s: &str| plain(s.trim_matches(|c: char| !c.is_alphanumeric()));
    let (printed, found) = (
        quote["speaker"].as_str().unwrap_or(""),
        record.speaker.as_deref().unwrap_or(""),
    );
    let head = quote["head_start"].is_u64() && {
        let head = at(quote, "head_start", "head_end");
        start <= head.0 && head.1 <= end && shared > 0
    };
    // Another mention of the same name is right too.
    let name = printed.split_whitespace().last().unwrap_or("");
    let same_name = name.starts_with(char::is_uppercase) && shares_word(name, found);
    head || shared > 0 && shared * 2 >= end - start || words(printed) == words(found) || same_name
}

/// Intersection over union, after quote marks, white space and punctuation are trimmed.
fn overlap(letters: &[char], a: (usize, usize), b: (usize, usize)) -> f64 {
    let trim = |(mut start, mut end): (usize, usize)| {
        end = end.min(letters.len());
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
