//! What a run found, for people and for programs: records as JSON, a table, a plot.

use crate::findings::{FLOOR, Findings, PROGRAM, Record};
use crate::goals::{GOALS, Verdict};
use crate::machine::Noise;
use crate::plot;
use serde_json::{Value, json};
use std::fmt::Write;
use std::path::Path;

/// The machine before and after.
pub struct Conditions {
    /// Before anything was measured.
    pub before: Noise,
    /// After everything was.
    pub after: Noise,
}

impl Conditions {
    /// A sentence.
    pub fn told(&self) -> String {
        let load = |noise: &Noise| {
            noise
                .load
                .map_or("unknown".to_owned(), |load| format!("{load:.2}"))
        };
        format!(
            "{} cores; load average {} before and {} after; a fixed loop took {:.2} ms at its best before and {:.2} after, its 95th of a hundred {:.0} % and {:.0} % more",
            self.before.cores,
            load(&self.before),
            load(&self.after),
            self.before.spin_min,
            self.after.spin_min,
            self.before.spread(),
            self.after.spread(),
        )
    }
}

/// A JSON array with a record a line: the run, then the measurements, then the goals.
pub fn json(
    findings: &Findings,
    goals: &[Verdict],
    conditions: &Conditions,
) -> serde_json::Result<String> {
    let mut lines: Vec<Value> = vec![json!({
        "run": env!("CARGO_PKG_VERSION"),
        "rows": findings.rows,
        "sqlite": rusqlite::version(),
        "conditions": conditions.told(),
        "noise_before": conditions.before,
        "noise_after": conditions.after,
    })];
    for record in &findings.records {
        lines.push(serde_json::to_value(record)?);
    }
    for goal in goals {
        lines.push(serde_json::to_value(goal)?);
    }
    let lines: Vec<String> = lines.iter().map(Value::to_string).collect();
    Ok(format!("[\n{}\n]\n", lines.join(",\n")))
}

/// The goals as a table, for the terminal.
pub fn goals(goals: &[Verdict]) -> String {
    let mut text = String::new();
    for (verdict, (_, about)) in goals.iter().zip(GOALS) {
        let met = match verdict.met {
            Some(true) => "met",
            Some(false) => "MISSED",
            None => "NOT MEASURED",
        };
        let figure = match (verdict.value, verdict.limit) {
            (Some(value), Some(limit)) => format!("{value:.3} of {limit}: {}", verdict.of),
            _ => String::new(),
        };
        let why = verdict
            .why
            .as_deref()
            .map_or(String::new(), |why| format!(" [{why}]"));
        let _ = writeln!(text, "{:4} {met:13} {about}. {figure}{why}", verdict.goal);
    }
    text
}

/// Writes `scale-ROWS.md` and `scale-ROWS.svg` into the folder.
pub fn write(
    folder: &Path,
    findings: &Findings,
    verdicts: &[Verdict],
    conditions: &Conditions,
) -> std::io::Result<()> {
    std::fs::create_dir_all(folder)?;
    let name = format!("scale-{}", findings.rows);
    let (head, told) = (format!("# {} quotations", findings.rows), conditions.told());
    let table = table(findings, verdicts);
    let goals = goals(verdicts);
    let text = format!(
        "{head}\n\nSQLite {}. {told}.\n\n![first pages]({name}.svg)\n\n{table}\n## Goals\n\n```\n{goals}```\n",
        rusqlite::version()
    );
    std::fs::write(folder.join(format!("{name}.md")), text)?;
    std::fs::write(
        folder.join(format!("{name}.svg")),
        plot::first_pages(findings),
    )
}

fn table(findings: &Findings, verdicts: &[Verdict]) -> String {
    let mut text =
        String::from("Times in milliseconds; a ratio is the program's p50 by the other's.\n\n");
    let _ = writeln!(
        text,
        "| measurement | who | p50 | p95 | max | ratio | note |\n|---|---|--:|--:|--:|--:|---|"
    );
    for record in &findings.records {
        let figure =
            |value: Option<f64>| value.map_or(String::new(), |value| format!("{value:.3}"));
        let middle = match record.value {
            Some(value) => format!("{value:.3} {} | | ", record.unit),
            None => format!(
                "{} | {} | {}",
                figure(record.p50),
                figure(record.p95),
                figure(record.max)
            ),
        };
        let ratio = if record.who == PROGRAM {
            String::new()
        } else {
            figure(record.ratio)
        };
        let note = record.note.as_deref().unwrap_or_default();
        let _ = writeln!(
            text,
            "| {} | {} | {middle} | {ratio} | {note} |",
            record.measurement, record.who
        );
    }
    let missed = verdicts
        .iter()
        .filter(|verdict| verdict.met == Some(false))
        .count();
    let _ = writeln!(text, "\n{missed} of {} goals missed.\n", verdicts.len());
    text
}

/// The first pages of a program, in the order of measuring.
pub fn first_pages<'a>(findings: &'a Findings, who: &'a str) -> impl Iterator<Item = &'a Record> {
    let pages = findings.records.iter();
    pages.filter(move |record| record.who == who && record.measurement.starts_with("first page: "))
}

/// Programs with first pages: this one, the floor, then the others.
pub fn programs(findings: &Findings) -> Vec<&str> {
    let mut names = vec![PROGRAM, FLOOR];
    for record in &findings.records {
        let paged = record.measurement.starts_with("first page: ");
        if paged && !names.contains(&record.who.as_str()) {
            names.push(&record.who);
        }
    }
    names
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::goals::{Part, verdicts};
    use crate::times::Told;

    fn noise() -> Noise {
        Noise {
            cores: 2,
            load: None,
            spin_min: 5.0,
            spin_p50: 5.0,
            spin_p95: 5.5,
        }
    }

    fn run() -> (Findings, Vec<Verdict>, Conditions) {
        let mut findings = Findings {
            rows: 10_000,
            ..Findings::default()
        };
        let told = |p50| Told {
            p50,
            p95: p50 * 2.0,
            max: p50 * 3.0,
            count: 7,
        };
        findings.beside("first page: rare word", told(0.1), told(0.05));
        findings.part(Part::at_most("G1", "rare word", 2.0, 1.3));
        let judged = verdicts(&findings.parts);
        (
            findings,
            judged,
            Conditions {
                before: noise(),
                after: noise(),
            },
        )
    }

    #[test]
    fn the_records_are_one_array_with_a_record_a_line() {
        let (findings, judged, conditions) = run();
        let text = json(&findings, &judged, &conditions).expect("JSON");
        let all: Vec<Value> = serde_json::from_str(&text).expect("an array");
        assert_eq!(all.len(), 1 + 2 + GOALS.len());
        assert_eq!(text.lines().count(), all.len() + 2);
        let missed = all
            .iter()
            .find(|record| record["goal"] == "G1")
            .expect("the goal");
        assert_eq!(
            (&missed["met"], &missed["value"], &missed["limit"]),
            (&json!(false), &json!(2.0), &json!(1.3))
        );
        assert_eq!(all[1]["measurement"], "first page: rare word");
    }

    #[test]
    fn the_table_names_what_was_missed_and_what_was_not_measured() {
        let (findings, judged, conditions) = run();
        let folder = tempfile::tempdir().expect("a folder");
        write(folder.path(), &findings, &judged, &conditions).expect("written");
        let text =
            std::fs::read_to_string(folder.path().join("scale-10000.md")).expect("the table");
        assert!(text.contains("MISSED") && text.contains("NOT MEASURED"));
        let svg = std::fs::read_to_string(folder.path().join("scale-10000.svg")).expect("the plot");
        assert!(svg.starts_with("<svg") && svg.contains("rare word"));
    }
}
