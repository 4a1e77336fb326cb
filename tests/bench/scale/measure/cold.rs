//! From nothing to the first page, in a new process each time (G11).

use super::{Done, PAGE, own_process, page, told};
use crate::findings::Findings;
use crate::floor::{Ask, Floor};
use crate::goals::Part;
use crate::times::Times;
use onrecord_core::Library;
use onrecord_core::search::Filter;
use std::path::Path;
use std::time::{Duration, Instant};

const STARTS: usize = 15;

/// In the new process: opens the library and reads the first page, as one of the two. Prints the nanoseconds it took.
pub fn open(file: &Path, who: &str) -> Done {
    let start = Instant::now();
    let rows = if who == "floor" {
        Floor::open(file)?.page(&Ask::default(), PAGE.into())?.len()
    } else {
        let library = Library::open(file).map_err(told)?;
        let rows = library
            .list_quotations(page(&Filter::default(), 0))
            .map_err(told)?
            .rows
            .len();
        // What closing takes is not asked here.
        let took = start.elapsed();
        println!("{}", took.as_nanos());
        return if rows == PAGE as usize {
            Ok(())
        } else {
            Err("no full page".into())
        };
    };
    println!("{}", start.elapsed().as_nanos());
    if rows == PAGE as usize {
        Ok(())
    } else {
        Err("no full page".into())
    }
}

/// Both in turn, with the file in the system's cache and without.
pub fn run(file: &Path, findings: &mut Findings) -> Done {
    println!("starts");
    for (name, warm) in [
        ("open to first page, warm file cache", true),
        ("open to first page, cold file cache", false),
    ] {
        let (mut program, mut floor) = (Times::default(), Times::default());
        let mut dropped = true;
        for _ in 0..STARTS {
            for (who, times) in [("program", &mut program), ("floor", &mut floor)] {
                dropped &= warm || forget(file);
                times.push(started(file, who)?);
            }
        }
        let (program, floor) = (program.told(), floor.told());
        if !warm && !dropped {
            findings.part(Part::unmeasured(
                "G11",
                name,
                "the system keeps the file in its cache",
            ));
            continue;
        }
        findings.beside(name, program, floor);
        findings.part(Part::at_most(
            "G11",
            format!("{name}, by the floor's, p50"),
            program.p50 / floor.p50,
            1.5,
        ));
    }
    Ok(())
}

fn started(file: &Path, who: &str) -> Done<Duration> {
    let printed = own_process(&["open".as_ref(), file.as_os_str(), who.as_ref()])?;
    Ok(Duration::from_nanos(printed.parse()?))
}

/// Takes the file out of the system's cache; says whether the system offers that.
#[cfg(target_os = "linux")]
fn forget(file: &Path) -> bool {
    let advised = std::fs::File::open(file).and_then(|file| {
        file.sync_all()?;
        Ok(rustix::fs::fadvise(
            &file,
            0,
            None,
            rustix::fs::Advice::DontNeed,
        )?)
    });
    advised.is_ok()
}

/// Takes the file out of the system's cache; says whether the system offers that.
#[cfg(not(target_os = "linux"))]
fn forget(_file: &Path) -> bool {
    false
}
