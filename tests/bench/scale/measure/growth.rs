//! How first pages grow from a library to one of ten times as many quotations (G3).

use super::Done;
use crate::findings::{Findings, PROGRAM, earlier_p50};
use crate::goals::Part;
use serde_json::Value;
use std::path::Path;

/// Queries that find few of what each of their parts finds: they may grow, since more has to be walked to fill a page.
const SPARSE: [&str; 1] = ["first page: speaker + common word"];
const FIRST: &str = "first page: ";

/// Compares the first pages of this run with those of a smaller library in the records of another.
pub fn run(earlier: Option<&Path>, findings: &mut Findings) -> Done {
    let Some(path) = earlier else {
        let why = "no run with a tenth of the quotations to compare with: --compare FILE.json";
        findings.part(Part::unmeasured("G3", "growth", why));
        return Ok(());
    };
    println!("growth");
    let records: Vec<Value> = serde_json::from_str(&std::fs::read_to_string(path)?)?;
    let rows = records
        .iter()
        .find_map(|record| record["rows"].as_u64())
        .unwrap_or(0);
    if rows * 10 != findings.rows {
        let why = format!(
            "{} has {rows} quotations, not a tenth of {}",
            path.display(),
            findings.rows
        );
        findings.part(Part::unmeasured("G3", "growth", why));
        return Ok(());
    }
    let pages: Vec<(String, f64)> = findings
        .records
        .iter()
        .filter(|record| record.who == PROGRAM && record.measurement.starts_with(FIRST))
        .filter_map(|record| Some((record.measurement.clone(), record.p50?)))
        .collect();
    for (name, now) in pages {
        let Some(before) = earlier_p50(&records, &name) else {
            findings.part(Part::unmeasured(
                "G3",
                &name,
                "the smaller library has no such figure",
            ));
            continue;
        };
        findings.value(&format!("growth, {name}"), PROGRAM, "times", now / before);
        if SPARSE.contains(&name.as_str()) {
            findings.part(Part::at_most(
                "G3",
                format!("{name}: growth"),
                now / before,
                10.0,
            ));
            findings.part(Part::at_most("G3", format!("{name}, ms"), now, 15.0));
        } else {
            findings.part(Part::at_most(
                "G3",
                format!("{name}: growth"),
                now / before,
                1.3,
            ));
        }
    }
    Ok(())
}
