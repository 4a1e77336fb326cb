//! Other programs on the same quotations, in the same run (G2 and a part of G5).

use super::Done;
use super::import::Made;
use crate::findings::Findings;
use crate::generate::{Entry, Plan, Who, number_of};
use crate::goals::Part;
use crate::queries::Standard;
use serde_json::{Value, json};
use std::collections::HashMap;
use std::fs::File;
use std::io::{BufWriter, Write};
use std::path::Path;
use std::process::Command;

/// Of these the program should be fifty times as fast as the lean Datasette, of all others ten times.
const FIFTY: [&str; 4] = [
    "common word",
    "two common words",
    "prefix of 2",
    "prefix of 3",
];

/// Says that nothing was measured, or measures it with the programs that `peers` and `python` name.
pub fn run(
    programs: Option<(&Path, &Path)>,
    folder: &Path,
    plan: Plan,
    queries: &[Standard],
    made: Option<Made>,
    findings: &mut Findings,
) -> Done {
    let Some((peers, python)) = programs else {
        findings.part(Part::unmeasured(
            "G2",
            "other programs",
            "not asked for: --peers",
        ));
        findings.part(Part::unmeasured(
            "G5",
            "import by sqlite-utils",
            "not asked for: --peers",
        ));
        return Ok(());
    };
    println!("other programs");
    let folder = folder.join("peers");
    std::fs::create_dir_all(&folder)?;
    flat(plan, &folder.join("texts.jsonl"))?;
    let asked: Vec<Value> = queries.iter().filter_map(asked).collect();
    std::fs::write(folder.join("queries.json"), serde_json::to_string(&asked)?)?;
    let output = Command::new(peers)
        .arg(&folder)
        .arg(python)
        .stderr(std::process::Stdio::inherit())
        .output()?;
    if !output.status.success() {
        return Err(format!("the other programs ended with {}", output.status).into());
    }
    for line in String::from_utf8_lossy(&output.stdout).lines() {
        let line: Value = serde_json::from_str(line)?;
        if line.get("import").is_some() {
            imported(&line, made, findings);
        } else {
            paged(&line, queries, findings);
        }
    }
    std::fs::remove_dir_all(&folder)?;
    Ok(())
}

fn asked(query: &Standard) -> Option<Value> {
    let variants: Vec<_> = query
        .variants
        .iter()
        .filter_map(|variant| variant.peers.as_ref())
        .collect();
    (!variants.is_empty()).then(|| json!({ "name": query.name, "variants": variants }))
}

fn imported(line: &Value, made: Option<Made>, findings: &mut Findings) {
    let (who, number) = (line["import"].as_str().unwrap_or_default(), |key: &str| {
        line[key].as_f64().unwrap_or(f64::NAN)
    });
    let rate = number("rows") / number("seconds");
    findings.value("import, everything indexed", who, "quotations/s", rate);
    findings.value(
        "bytes a quotation",
        who,
        "bytes",
        number("bytes") / number("rows"),
    );
    if who != "sqlite-utils" {
        return;
    }
    match made {
        Some(made) => {
            let rows = findings.rows as f64;
            findings.part(Part::at_least(
                "G5",
                "everything indexed by sqlite-utils",
                rows / made.indexed / rate,
                1.5,
            ));
            findings.part(Part::at_least(
                "G5",
                "browsable by sqlite-utils",
                rows / made.browsable / rate,
                6.0,
            ));
        }
        None => findings.part(Part::unmeasured(
            "G5",
            "import by sqlite-utils",
            "the library was used again (--reuse)",
        )),
    }
}

fn paged(line: &Value, queries: &[Standard], findings: &mut Findings) {
    let (who, query) = (
        line["peer"].as_str().unwrap_or_default(),
        line["query"].as_str().unwrap_or_default(),
    );
    let name = format!("first page: {query}");
    let number = |key: &str| line[key].as_f64().unwrap_or(f64::NAN);
    let told = crate::times::Told {
        p50: number("p50"),
        p95: number("p95"),
        max: number("p95"),
        count: number("count") as usize,
    };
    let Some(program) = findings.p50(&name, crate::findings::PROGRAM) else {
        return;
    };
    let times = told.p50 / program;
    findings.times(&name, who, told, Some(program / told.p50));
    let same = queries.iter().find(|standard| standard.name == query);
    let (rows, found) = (same.map_or(0, |same| same.rows), number("rows") as usize);
    if rows != found {
        findings.note(format!(
            "its first page has {found} rows, the program's {rows}"
        ));
    }
    let of = format!("{name}: {who} by the program, p50");
    match who {
        "Datasette lean" => {
            let limit = if FIFTY.contains(&query) { 50.0 } else { 10.0 };
            findings.part(Part::at_least("G2", of, times, limit));
        }
        "naive SQLite + FTS5" if query == "common word" => {
            findings.part(Part::at_least("G2", of, times, 100.0))
        }
        "tantivy" if query == "common word" => findings.part(Part::at_least("G2", of, times, 5.0)),
        _ => (),
    }
}

/// The quotations as flat rows, a JSON object a line.
fn flat(plan: Plan, path: &Path) -> Done {
    let mut out = BufWriter::new(File::create(path)?);
    let (mut outlets, mut article) = (HashMap::new(), None);
    for entry in plan.entries() {
        match entry {
            Entry::Outlet(outlet) => {
                outlets.insert(outlet.uid, outlet.name);
            }
            Entry::Article(next) => article = Some(next),
            Entry::Quotation(quotation) => {
                let article = article
                    .as_ref()
                    .ok_or("an article comes before its quotations")?;
                let dates = [&quotation.said, &article.published];
                let day = dates
                    .into_iter()
                    .flatten()
                    .find_map(|date| date.latest.clone().or(date.earliest.clone()));
                let number = number_of(&quotation.uid).ok_or("a UUID of ours")?;
                let speaker = match plan.who(number)[..] {
                    [Who::Named(speaker)] => Some(speaker),
                    _ => None,
                };
                let texts: Vec<&str> = quotation
                    .parts
                    .iter()
                    .map(|part| part.exact.as_str())
                    .collect();
                let row = json!({
                    "id": number + 1,
                    "date": day.unwrap_or_default(),
                    "text": texts.join(" "),
                    "speaker_id": speaker.unwrap_or(u64::from(u32::MAX)),
                    "speaker": speaker.map(|speaker| plan.speaker_name(speaker)).unwrap_or_default(),
                    "outlet": article.outlet.as_ref().and_then(|outlet| outlets.get(outlet)).cloned().unwrap_or_default(),
                    "headline": article.headline,
                    "tags": quotation.tags,
                });
                writeln!(out, "{row}")?;
            }
            _ => (),
        }
    }
    Ok(out.flush()?)
}
