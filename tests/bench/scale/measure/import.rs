//! Making the library through the program's own import, and the same rows without the program (G5, G12, G13).

use super::{Done, own_process, told};
use crate::findings::{Findings, PROGRAM};
use crate::generate::Plan;
use crate::goals::Part;
use crate::machine::private_memory;
use crate::raw::Loaded;
use crate::times::timed;
use onrecord_core::api::Nothing;
use onrecord_core::{Library, Progress};
use rusqlite::{Connection, OpenFlags};
use serde::{Deserialize, Serialize};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread::JoinHandle;
use std::time::Duration;

/// So many tables and indexes are told by their size.
const LARGEST: i64 = 16;
/// How often memory is looked at.
const LOOK: Duration = Duration::from_millis(20);

/// What making a library took; it stands beside the file.
#[derive(Debug, Clone, Copy, Default, PartialEq, Serialize, Deserialize)]
pub struct Made {
    /// Until the list can be read, in seconds, without what making the quotations up took.
    pub browsable: f64,
    /// Until everything is indexed.
    pub indexed: f64,
    /// The most memory of its own, in bytes, and what it was before.
    pub memory: [u64; 2],
}

/// Looks at the memory of this process until it is told to end.
struct Watched {
    before: u64,
    done: Arc<AtomicBool>,
    watching: JoinHandle<u64>,
}

impl Watched {
    fn begin() -> Self {
        let done = Arc::new(AtomicBool::new(false));
        let told = done.clone();
        let watching = std::thread::spawn(move || {
            let mut most = 0;
            while !told.load(Ordering::Acquire) {
                most = most.max(private_memory().unwrap_or(0));
                std::thread::park_timeout(LOOK);
            }
            most
        });
        Self {
            before: private_memory().unwrap_or(0),
            done,
            watching,
        }
    }

    /// The most there was, and what there was at the beginning.
    fn end(self) -> [u64; 2] {
        self.done.store(true, Ordering::Release);
        self.watching.thread().unpark();
        [self.watching.join().unwrap_or(0), self.before]
    }
}

/// In a process of its own: makes the library and prints what it took.
pub fn make(file: &Path, plan: Plan) -> Done {
    let watched = Watched::begin();
    let library = Library::create(file).map_err(told)?;
    let mut making_up = Duration::ZERO;
    let mut entries = plan.entries();
    let entries = std::iter::from_fn(|| {
        let (entry, time) = timed(|| entries.next());
        making_up += time;
        entry.map(Ok)
    });
    let (report, took) = timed(|| library.import_stream(entries, &Progress::none()));
    let report = report.map_err(told)?.value;
    if u64::from(report.quotations) != plan.rows {
        return Err(format!(
            "{} quotations were imported instead of {}",
            report.quotations, plan.rows
        )
        .into());
    }
    let browsable = took.saturating_sub(making_up);
    // Until the log is folded into the file as well, as for the raw loader.
    let (indexed, indexing) = timed(|| {
        let indexed = library.index_library(Nothing {}, &Progress::none());
        library.settle();
        indexed
    });
    indexed.map_err(told)?;
    drop(library);
    let made = Made {
        browsable: browsable.as_secs_f64(),
        indexed: (browsable + indexing).as_secs_f64(),
        memory: watched.end(),
    };
    println!("{}", serde_json::to_string(&made)?);
    Ok(())
}

/// The library of a plan: the one in the folder when it may be used again, else a new one. Says whether it was made now.
pub fn library(folder: &Path, plan: Plan, reuse: bool) -> Done<(PathBuf, Made, bool)> {
    std::fs::create_dir_all(folder)?;
    let file = folder.join(format!("{}-{}.onrecord", plan.rows, plan.seed));
    let beside = file.with_extension("json");
    if reuse && file.is_file() && beside.is_file() {
        let made = serde_json::from_str(&std::fs::read_to_string(&beside)?)?;
        println!("{} is used again", file.display());
        return Ok((file, made, false));
    }
    remove(&file);
    let _ = std::fs::remove_file(&beside);
    println!("making {} quotations", plan.rows);
    let (rows, seed) = (plan.rows.to_string(), plan.seed.to_string());
    let text = own_process(&[
        "make".as_ref(),
        file.as_os_str(),
        rows.as_ref(),
        seed.as_ref(),
    ])?;
    std::fs::write(&beside, &text)?;
    Ok((file, serde_json::from_str(&text)?, true))
}

/// Removes a database with what stands beside it.
pub fn remove(file: &Path) {
    for end in ["", "-wal", "-shm"] {
        let mut name = file.as_os_str().to_owned();
        name.push(end);
        let _ = std::fs::remove_file(name);
    }
}

/// What the bytes of the file are spent on: the largest tables and indexes, and pages that nothing uses.
fn spent(file: &Path, findings: &mut Findings) -> Done {
    let db = Connection::open_with_flags(file, OpenFlags::SQLITE_OPEN_READ_ONLY)?;
    let rows = findings.rows as f64;
    let mut statement = db.prepare(
        "SELECT name, pgsize FROM dbstat WHERE aggregate = TRUE ORDER BY 2 DESC LIMIT ?1",
    )?;
    let largest = statement.query_map([LARGEST], |row| Ok((row.get(0)?, row.get(1)?)))?;
    for largest in largest {
        let (name, bytes): (String, f64) = largest?;
        findings.value(
            &format!("bytes a quotation: {name}"),
            PROGRAM,
            "bytes",
            bytes / rows,
        );
    }
    let free = "SELECT freelist_count * page_size FROM pragma_freelist_count, pragma_page_size";
    let free: f64 = db.query_row(free, [], |row| row.get(0))?;
    findings.value(
        "bytes a quotation: unused pages",
        PROGRAM,
        "bytes",
        free / rows,
    );
    Ok(())
}

/// The figures of an import, and the raw loader's.
pub fn run(file: &Path, made: Option<Made>, findings: &mut Findings) -> Done {
    println!("import");
    let rows = findings.rows as f64;
    let bytes = std::fs::metadata(file)?.len() as f64 / rows;
    findings.value("bytes a quotation", PROGRAM, "bytes", bytes);
    findings.part(Part::at_most("G13", "bytes a quotation", bytes, 1_300.0));
    spent(file, findings)?;
    let Some(made) = made else {
        let why = "the library of an earlier run was used again (--reuse)";
        findings.part(Part::unmeasured("G5", "import", why));
        findings.part(Part::unmeasured("G12", "memory while importing", why));
        return Ok(());
    };
    findings.value(
        "import, browsable",
        PROGRAM,
        "quotations/s",
        rows / made.browsable,
    );
    findings.value(
        "import, everything indexed",
        PROGRAM,
        "quotations/s",
        rows / made.indexed,
    );
    let [most, before] = made.memory.map(|bytes| bytes as f64 / 1e6);
    if most > 0.0 {
        findings.value("private memory while importing", PROGRAM, "MB", most);
        findings.note(format!("{before:.0} MB of it before the import began"));
        findings.part(Part::at_most(
            "G12",
            "private memory while importing, MB",
            most,
            300.0,
        ));
    } else {
        findings.part(Part::unmeasured(
            "G12",
            "memory while importing",
            "the system does not tell it",
        ));
    }
    let raw = file.with_extension("raw");
    remove(&raw);
    let printed = own_process(&["load".as_ref(), file.as_os_str(), raw.as_os_str()])?;
    let loaded: Loaded = serde_json::from_str(&printed)?;
    remove(&raw);
    let all = (loaded.tables + loaded.search + loaded.merging).as_secs_f64();
    findings.value(
        "import, everything indexed",
        "raw loader",
        "quotations/s",
        rows / all,
    );
    findings.value(
        "import, tables alone",
        "raw loader",
        "quotations/s",
        rows / loaded.tables.as_secs_f64(),
    );
    findings.part(Part::at_least(
        "G5",
        "import, everything indexed, by the raw loader",
        all / made.indexed,
        0.85,
    ));
    Ok(())
}
