//! Memory of the program's own, in a process that does nothing else (G12).

use super::{Done, own_process, page, told};
use crate::findings::{Findings, PROGRAM};
use crate::generate::Random;
use crate::goals::Part;
use crate::machine::private_memory;
use onrecord_core::Library;
use onrecord_core::search::{CountQuotations, Filter, ListFacets, Sort};
use std::path::Path;

const JUMPS: usize = 1_000;
/// How often memory is looked at, in jumps.
const EVERY: usize = 25;

/// In the new process: everything that keeps something in memory, then jumps through the whole list. Prints the most
/// memory that was its own before the jumps and after them, in bytes.
pub fn scroll(file: &Path, rows: u64) -> Done {
    let library = Library::open(file).map_err(told)?;
    let filter = Filter {
        text: "*stba*".to_owned(),
        terms: Vec::new(),
    };
    let everything = Filter::default();
    library
        .list_quotations(page(&everything, 0))
        .map_err(told)?;
    library.list_quotations(page(&filter, 0)).map_err(told)?;
    let counts = CountQuotations {
        filter: everything.clone(),
        sort: Sort::Newest,
        cap: 0,
        lane: String::new(),
    };
    library.count_quotations(counts).map_err(told)?;
    library.list_facets(ListFacets::default()).map_err(told)?;
    let before = private_memory().unwrap_or(0);
    let mut most = before;
    let mut random = Random::of(1, 62, 0);
    for jump in 0..JUMPS {
        let to = random.below(rows.saturating_sub(50)) as u32;
        library
            .list_quotations(page(&everything, to))
            .map_err(told)?;
        if jump % EVERY == 0 {
            most = most.max(private_memory().unwrap_or(0));
        }
    }
    println!("{before} {most}");
    Ok(())
}

/// Measures it.
pub fn run(file: &Path, rows: u64, findings: &mut Findings) -> Done {
    println!("memory");
    let limit = if rows > 2_000_000 { 350.0 } else { 120.0 };
    let count = rows.to_string();
    let text = own_process(&["scroll".as_ref(), file.as_os_str(), count.as_ref()])?;
    let figures: Vec<f64> = text
        .split_whitespace()
        .filter_map(|word| word.parse().ok())
        .collect();
    let [before, most] = figures[..] else {
        return Err(format!("memory was told as {text}").into());
    };
    if most == 0.0 {
        findings.part(Part::unmeasured(
            "G12",
            "private memory",
            "the system does not tell it",
        ));
        return Ok(());
    }
    findings.value("private memory after facets", PROGRAM, "MB", before / 1e6);
    findings.value(
        "private memory after 1,000 jumps",
        PROGRAM,
        "MB",
        most / 1e6,
    );
    findings.part(Part::at_most(
        "G12",
        "private memory with facets, over 1,000 jumps, MB",
        most / 1e6,
        limit,
    ));
    Ok(())
}
