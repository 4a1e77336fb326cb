//! A large library that is the same every time, said by nobody.

use crate::words::{Numbers, word};
use serde_json::{Value, json};

const SPEAKERS: u64 = 500;
const WORDS: u64 = 2_000;

/// A file to import with so many quotations.
pub fn exchange(rows: u64) -> Value {
    let mut numbers = Numbers(42);
    let speakers: Vec<Value> = (0..SPEAKERS)
        .map(|at| {
            let name = format!("{} {} {at}", word(at), word(at + SPEAKERS));
            let name =
                json!({ "text": name, "kind": "preferred", "language": null, "script": null });
            json!({ "uid": uid(1, at), "kind": "person", "organization": null, "names": [name],
                    "note": "", "authors": [], "roles": [], "unnamed": null })
        })
        .collect();
    let quotations: Vec<Value> = (0..rows)
        .map(|at| {
            let words: Vec<String> = (0..12).map(|_| word(numbers.below(WORDS))).collect();
            let part = json!({ "exact": words.join(" "), "capture": null, "start": null, "end": null });
            let by = json!({ "speaker": uid(1, numbers.below(SPEAKERS)), "organization": null,
                             "printed_speaker": "", "printed_role": word(numbers.below(40)), "cue": "said" });
            let day = format!(
                "{}-{:02}-{:02}",
                2005 + numbers.below(20),
                1 + numbers.below(12),
                1 + numbers.below(28)
            );
            let said = json!({ "printed": "", "edtf": day, "earliest": day, "latest": day,
                               "basis": "entered", "anchor": null });
            json!({ "uid": uid(2, at), "statement": uid(3, at), "article": null, "form": "direct",
                    "level": "on_record", "language": "en", "key_flag": false, "parts": [part],
                    "attributions": [by], "said": said, "chain": [], "tags": [], "projects": [], "note": "" })
        })
        .collect();
    json!({
        "format": "onrecord", "version": 1, "made_at": "2024-01-01T00:00:00Z", "program": "bench",
        "filter": "", "total": rows, "left_out_off_the_record": 0, "organizations": [], "speakers": speakers,
        "outlets": [], "articles": [], "quotations": quotations, "cross_references": [],
    })
}

fn uid(kind: u64, at: u64) -> String {
    format!("01900000-0000-7{kind:03x}-8000-{at:012x}")
}
