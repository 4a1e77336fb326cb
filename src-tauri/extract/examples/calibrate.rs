//! Fits the lines of `src/calibration.rs` on the project's own annotated articles and prints them.
//! A share is drawn towards the rules' own figure, as if that had been seen often, and never falls as the figure rises.

mod support;

use onrecord_extract::{Calibration, Language, extract_with, records};
use support::{PARTS, judge};

/// How many cases the rules' own figure counts for. Many, since the rules were made on these very articles.
const PRIOR: f64 = 60.0;
/// What no rule's figure exceeds.
const CEILING: f64 = 0.995;
/// Figures closer than this are one knot.
const WIDTH: f64 = 0.03;
/// The articles whose errors were read; those kept aside stay aside.
const ARTICLES: [&str; 3] = ["own", "dev", "more"];

/// A knot: the figures' sum, their number, the right ones.
#[derive(Clone, Copy)]
struct Knot {
    raw: f64,
    all: f64,
    right: f64,
}

impl Knot {
    fn share(&self) -> f64 {
        let mean = self.raw / self.all;
        (self.right + PRIOR * mean) / (self.all + PRIOR)
    }
}

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let mut seen: [Vec<(f32, bool)>; 5] = Default::default();
    for name in ARTICLES {
        let path = format!(
            "{}/../../tests/fixtures/extract/{name}.jsonl",
            env!("CARGO_MANIFEST_DIR")
        );
        for line in std::fs::read_to_string(path)?.lines() {
            let article: serde_json::Value = serde_json::from_str(line)?;
            let text = article["text"].as_str().unwrap_or_default();
            let language = article["lang"].as_str().and_then(Language::from_tag);
            let found = extract_with(text, language, &Calibration::NONE);
            for judged in judge(&article, &records(text, &found)) {
                for (part, judgement) in judged.parts.iter().enumerate() {
                    seen[part].extend(judgement);
                }
            }
        }
    }
    for (part, mut cases) in PARTS.iter().zip(seen) {
        cases.sort_by(|a, b| a.0.total_cmp(&b.0));
        println!("        {part}: &[");
        for knot in rising(&cases) {
            println!(
                "            ({:.3}, {:.3}),",
                knot.raw / knot.all,
                knot.share().clamp(0.01, 0.99)
            );
        }
        // Past the last knot the order of the rules is kept.
        println!("            (1.000, {CEILING:.3}),");
        println!("        ],");
    }
    Ok(())
}

/// The cases as knots whose shares never fall: neighbours that would are joined (pool adjacent violators).
fn rising(cases: &[(f32, bool)]) -> Vec<Knot> {
    let mut out: Vec<Knot> = Vec::new();
    for &(raw, right) in cases {
        let raw = f64::from(raw);
        let right = f64::from(u8::from(right));
        match out.last_mut() {
            Some(last) if raw - last.raw / last.all < WIDTH => {
                last.raw += raw;
                last.all += 1.0;
                last.right += right;
            }
            _ => out.push(Knot {
                raw,
                all: 1.0,
                right,
            }),
        }
    }
    let mut joined: Vec<Knot> = Vec::new();
    for knot in out {
        joined.push(knot);
        while let [.., a, b] = joined[..]
            && a.share() >= b.share()
        {
            joined.truncate(joined.len() - 2);
            joined.push(Knot {
                raw: a.raw + b.raw,
                all: a.all + b.all,
                right: a.right + b.right,
            });
        }
    }
    joined
}
