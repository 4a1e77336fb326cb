//! How fast the program is with a large library: `cargo xtask bench scale`. See README.md beside this file.

mod arguments;
mod findings;
mod floor;
mod generate;
mod goals;
mod machine;
mod measure;
mod plot;
mod queries;
mod raw;
mod report;
mod same;
mod times;

use arguments::Arguments;
use findings::Findings;
use floor::Floor;
use generate::Plan;
use machine::Noise;
use measure::{
    Bench, Done, cold, edits, export, facets, growth, import, memory, pages, peers, similar, worst,
};
use onrecord_core::Library;
use queries::Words;
use report::Conditions;
use std::path::Path;
use std::process::ExitCode;

/// The same as the program's.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn main() -> ExitCode {
    let words: Vec<String> = std::env::args().skip(1).collect();
    let words: Vec<&str> = words.iter().map(String::as_str).collect();
    let number = |text: &str| text.parse().unwrap_or(0);
    // The first four are this program's own, each for one measurement that wants a process of its own.
    let outcome = match words[..] {
        ["open", file, who] => cold::open(Path::new(file), who).map(|()| 0),
        ["scroll", file, rows] => memory::scroll(Path::new(file), number(rows)).map(|()| 0),
        ["make", file, rows, seed] => {
            let plan = Plan {
                seed: number(seed),
                rows: number(rows),
            };
            import::make(Path::new(file), plan).map(|()| 0)
        }
        ["load", from, to] => raw::load(Path::new(from), Path::new(to)).map(|()| 0),
        _ => Arguments::parse(words.iter().map(|word| (*word).to_owned()))
            .map_err(Into::into)
            .and_then(|arguments| run(&arguments)),
    };
    match outcome {
        Ok(code) => ExitCode::from(code),
        Err(why) => {
            eprintln!("bench scale: {why}");
            ExitCode::from(2)
        }
    }
}

/// Everything in turn; the exit code says whether a goal was missed.
fn run(asked: &Arguments) -> Done<u8> {
    let before = Noise::now();
    let plan = Plan {
        seed: asked.seed,
        rows: asked.rows,
    };
    let mut findings = Findings {
        rows: plan.rows,
        ..Findings::default()
    };
    let (file, made, new) = import::library(&asked.folder, plan, asked.reuse)?;
    let made = new.then_some(made);
    if asked.wants(&["G5", "G12", "G13"]) {
        import::run(&file, made, &mut findings)?;
    }
    if asked.wants(&["G11"]) {
        cold::run(&file, &mut findings)?;
    }
    if asked.wants(&["G12"]) {
        memory::run(&file, plan.rows, &mut findings)?;
    }

    let mut floor = Floor::open(&file)?;
    floor.read_vocabulary()?;
    let words = Words::of(&floor, plan)?;
    let library = Library::open(&file).map_err(measure::told)?;
    let folder = asked.folder.clone();
    let mut bench = Bench {
        plan,
        file,
        folder,
        library,
        floor,
        words,
        findings,
    };
    let mut queries = Vec::new();
    if asked.wants(&["G1", "G2", "G3"]) {
        queries = pages::first_pages(&mut bench)?;
    }
    type Step = fn(&mut Bench) -> Done;
    let steps: [(&str, Step); 7] = [
        ("G8", pages::jumps),
        ("G4", worst::pages),
        ("G4", worst::cancelling),
        ("G6", facets::run),
        ("G7", similar::run),
        ("G9", export::run),
        ("G10", edits::run),
    ];
    for (goal, step) in steps {
        if asked.wants(&[goal]) {
            step(&mut bench)?;
        }
    }
    let Bench {
        mut findings,
        library,
        floor,
        ..
    } = bench;
    drop((library, floor));
    let programs = asked.peers.as_ref();
    let programs = programs.map(|(peers, python)| (peers.as_path(), python.as_path()));
    if asked.wants(&["G2", "G5"]) {
        peers::run(programs, &asked.folder, plan, &queries, made, &mut findings)?;
    }
    if asked.wants(&["G3"]) {
        growth::run(asked.compare.as_deref(), &mut findings)?;
    }
    // A goal that was measured only because another was asked for may lack parts.
    findings.parts.retain(|part| asked.wants(&[part.goal]));

    let conditions = Conditions {
        before,
        after: Noise::now(),
    };
    let verdicts = goals::verdicts(&findings.parts);
    let json = report::json(&findings, &verdicts, &conditions)?;
    report::write(&asked.out, &findings, &verdicts, &conditions)?;
    std::fs::write(asked.out.join(format!("scale-{}.json", plan.rows)), &json)?;
    if let Some(path) = &asked.json {
        std::fs::write(path, &json)?;
    }
    println!(
        "\n{} quotations. {}.\n\n{}",
        plan.rows,
        conditions.told(),
        report::goals(&verdicts)
    );
    let unmeasured: Vec<&str> = verdicts
        .iter()
        .filter(|verdict| verdict.met.is_none())
        .map(|verdict| verdict.goal)
        .collect();
    if !unmeasured.is_empty() {
        eprintln!(
            "NOT MEASURED, so neither met nor missed: {}",
            unmeasured.join(", ")
        );
    }
    Ok(goals::exit_code(&verdicts))
}
