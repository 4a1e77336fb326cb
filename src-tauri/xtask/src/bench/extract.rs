//! How well and how fast quotations are found: on our own annotated articles, and on the two corpora where they and
//! their scorer stand beside the checkout. The corpora are for measuring only; nothing of them is kept.

use crate::commands::{Done, cargo, root, run, target};
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::process::Command;

/// The scorer's name of a figure, what it is called here, and the goals for English and German.
const GOALS: &[(&str, &str, Option<f64>, Option<f64>)] = &[
    (
        "direct_ov80_F1",
        "direct F1, overlap ≥ .8",
        Some(0.962),
        Some(0.85),
    ),
    ("direct_exact_F1", "direct F1, exact", Some(0.958), None),
    ("verbatim_ov80_F1", "verbatim F1", Some(0.950), None),
    (
        "speaker_on_all_gold_ov80_head",
        "speaker, all gold, head",
        Some(0.925),
        None,
    ),
    (
        "speaker_on_matched_ov80_exact",
        "speaker exact on matched",
        Some(0.91),
        None,
    ),
    (
        "e2e_hd_ov80_F1",
        "end to end F1, head",
        Some(0.92),
        Some(0.50),
    ),
    ("e2e_ex_ov80_F1", "end to end F1, exact", Some(0.87), None),
    ("cue_on_matched", "cue on matched", Some(0.97), None),
    (
        "indirect_ov50_F1",
        "indirect + mixed F1 ≥ .5",
        Some(0.55),
        None,
    ),
    (
        "indirect_ov80_F1",
        "indirect + mixed F1 ≥ .8",
        Some(0.44),
        None,
    ),
    ("articles_per_s", "articles a second", Some(1200.0), None),
    ("ms_p95", "p95 of an article, ms", Some(3.0), None),
];

type Figures = BTreeMap<String, f64>;

/// Prints the table.
pub fn run_all() -> Done {
    run(cargo(&["build", "--release", "--package", "onrecord-cli"]))?;
    let beside = root().join("../shared/attribution");
    let scorer = beside.join("score.py");
    if !scorer.is_file() {
        println!(
            "skipped: the scorer and the corpora are not beside this checkout (../shared/attribution)"
        );
        return Ok(());
    }
    let own = root().join("tests/fixtures/extract");
    let sets = [
        ("own, short", own.join("dev.jsonl")),
        ("short, kept", own.join("kept.jsonl")),
        ("own, long", own.join("own.jsonl")),
        ("long, kept", own.join("held.jsonl")),
        ("own, more", own.join("more.jsonl")),
        ("PolNeAR", beside.join("polnear.dev.jsonl")),
        ("German", beside.join("german_wikinews.dev.jsonl")),
    ];
    let mut columns = Vec::new();
    for (name, gold) in sets.iter().filter(|(_, gold)| gold.is_file()) {
        columns.push((*name, measure(gold, &scorer)?));
    }
    print_table(&columns);
    for (name, gold) in sets.iter().filter(|(_, gold)| gold.is_file()) {
        println!("\n{name}: how sure the parts were → how often they were right (cases)");
        reliability(gold)?;
    }
    Ok(())
}

/// Prints the table of confidence against the share that was right.
fn reliability(gold: &Path) -> Done {
    let mut example = cargo(&[
        "run",
        "--quiet",
        "--release",
        "--package",
        "onrecord-extract",
        "--example",
        "reliability",
        "--",
    ]);
    example.arg(gold);
    run(example)
}

/// Extracts the articles of `gold` on one thread and scores what comes out.
fn measure(gold: &Path, scorer: &Path) -> Done<Figures> {
    let found = found_file(gold);
    let mut extract = Command::new(target().join("release/onrecord-cli"));
    extract
        .arg("extract")
        .arg("--in")
        .arg(gold)
        .arg("--out")
        .arg(&found);
    run(extract)?;
    let scored = Command::new("python3")
        .arg(scorer)
        .arg(gold)
        .arg(&found)
        .output()?;
    if !scored.status.success() {
        return Err(String::from_utf8_lossy(&scored.stderr).into_owned().into());
    }
    Ok(figures(&String::from_utf8_lossy(&scored.stdout)))
}

fn found_file(gold: &Path) -> PathBuf {
    target()
        .join(gold.file_name().unwrap_or_default())
        .with_extension("found.jsonl")
}

/// The scorer prints a name and a number a line.
fn figures(text: &str) -> Figures {
    text.lines()
        .filter_map(|line| {
            let (name, value) = line.split_once(' ')?;
            Some((name.to_owned(), value.trim().parse().ok()?))
        })
        .collect()
}

fn print_table(columns: &[(&str, Figures)]) {
    print!("{:<26} {:>8} {:>8}", "", "goal", "German");
    columns.iter().for_each(|(name, _)| print!(" {name:>12}"));
    println!();
    let shown = |goal: &Option<f64>| goal.map_or("–".to_owned(), |goal| format!("{goal}"));
    for (figure, name, english, german) in GOALS {
        print!("{name:<26} {:>8} {:>8}", shown(english), shown(german));
        for (_, found) in columns {
            print!(
                " {:>12}",
                found
                    .get(*figure)
                    .map_or("–".to_owned(), |value| format!("{value:.4}"))
            );
        }
        println!();
    }
}

#[cfg(test)]
mod tests {
    use super::figures;

    #[test]
    fn the_scorers_lines_are_read() {
        let found = figures("direct_ov80_F1        0.9680\ndocs       348\nno figure here\n");
        assert_eq!(found.get("direct_ov80_F1"), Some(&0.968));
        assert_eq!(found.get("docs"), Some(&348.0));
        assert_eq!(found.len(), 2);
    }
}
