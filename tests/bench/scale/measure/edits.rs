//! A thousand quotations recorded by hand, beside the same rows written without the program (G10).

use super::import::remove;
use super::{Bench, Done, told};
use crate::findings::PROGRAM;
use crate::generate::{Plan, Random, tag};
use crate::goals::Part;
use crate::raw::{insertion, texts};
use crate::times::{Times, Told, timed};
use onrecord_core::quotations::{
    AttributionInput, CreateQuotation, Level, QuotationInput, SpeakerChoice,
};
use onrecord_core::{ArticleId, DateInput, Library, SpeakerId};
use rusqlite::types::Value;
use rusqlite::{Connection, params_from_iter};
use std::path::{Path, PathBuf};
use std::time::Duration;

const EDITS: usize = 1_000;
const ROUNDS: usize = 5;
/// Edits with a pause of up to so long before each: the program tidies up in some of the pauses.
const PAUSED: usize = 100;
const LONGEST_PAUSE: u64 = 600;
/// The log is folded into the file after a pause of so many milliseconds, and is done so many later.
const FOLDED_AFTER: u64 = 300;
const AROUND: u64 = 40;
/// Up to so many quotations the two take turns.
const IN_TURN: u64 = 2_000_000;
/// Bits of a key below the stretch of the list whose rows are counted together.
const BUCKET_BITS: i64 = 12;

/// What one edit writes, in the order of writing.
type Edit = Vec<(usize, Vec<Value>)>;

/// The program and the floor on a copy of the library each.
pub fn run(bench: &mut Bench) -> Done {
    println!("hand edits");
    let copy = |name: &str| -> Done<PathBuf> {
        let path = bench.folder.join(name);
        remove(&path);
        std::fs::copy(&bench.file, &path)?;
        // Else the first to wait for the disk waits for the whole copy.
        std::fs::File::open(&path)?.sync_all()?;
        Ok(path)
    };
    // What the program writes is found out on a copy of its own.
    let trial = copy("edits-trial.onrecord")?;
    let library = Library::open(&trial).map_err(told)?;
    let mut program: Vec<Told> = Vec::new();
    for round in 0..ROUNDS {
        program.push(by_program(&library, bench.plan, round)?);
    }
    drop(library);
    let (statements, edits) = written(&trial, bench.plan.rows as i64)?;
    let library = Library::open(&trial).map_err(told)?;
    let paused = with_pauses(&library, bench.plan)?;
    drop(library);
    remove(&trial);

    let bare = copy("edits-floor.onrecord")?;
    let floor = Connection::open(&bare)?;
    floor.set_prepared_statement_cache_capacity(64);
    floor.execute_batch("PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA cache_size = -65536; PRAGMA mmap_size = 68719476736;")?;
    // A third copy of ten million quotations may have no room; then the program's times are those of the trial.
    let in_turn = bench.plan.rows <= IN_TURN;
    let ours = bench.folder.join("edits-program.onrecord");
    let library = match in_turn {
        true => Some(Library::open(copy("edits-program.onrecord")?).map_err(told)?),
        false => None,
    };
    let mut by_hand: Vec<Told> = Vec::new();
    for (round, edits) in edits.chunks(EDITS / ROUNDS).enumerate() {
        if let Some(library) = &library {
            program[round] = by_program(library, bench.plan, round)?;
        }
        let mut times = Times::default();
        for edit in edits {
            times.push(write(&floor, &statements, edit)?);
        }
        by_hand.push(times.told());
    }
    let (program, by_hand) = (median(&program), median(&by_hand));
    drop((library, floor));
    remove(&ours);
    remove(&bare);
    let findings = &mut bench.findings;
    findings.beside("a quotation recorded by hand", program, by_hand);
    if !in_turn {
        findings.note("one after the other, not in turn");
    }
    let amid = "a quotation recorded by hand, amid tidying up";
    findings.times(amid, PROGRAM, paused, None);
    findings.part(Part::at_most(
        "G10",
        "a hand edit by the floor's, p95",
        program.p95 / by_hand.p95,
        2.0,
    ));
    findings.part(Part::at_most(
        "G10",
        "the slowest of 1,100 hand edits, ms",
        program.max.max(paused.max),
        50.0,
    ));
    Ok(())
}

/// The program's times of one round of edits.
fn by_program(library: &Library, plan: Plan, round: usize) -> Done<Told> {
    let mut times = Times::default();
    for at in 0..EDITS / ROUNDS {
        let input = edit(plan, round * EDITS / ROUNDS + at);
        let (done, time) = timed(|| library.create_quotation(input));
        done.map_err(told)?;
        times.push(time);
    }
    // What the program puts off until nobody writes must not fall on the floor, whose turn it is now.
    library.settle();
    Ok(times.told())
}

/// The program's times of edits between which it has time to merge and to fold its log into the file.
fn with_pauses(library: &Library, plan: Plan) -> Done<Told> {
    let mut random = Random::of(plan.seed, 64, 0);
    let mut times = Times::default();
    for at in 0..PAUSED {
        // Every tenth comes just when the log is folded into the file.
        let pause = match at % 10 {
            9 => FOLDED_AFTER + random.below(AROUND),
            _ => random.below(LONGEST_PAUSE),
        };
        std::thread::park_timeout(Duration::from_millis(pause));
        let (done, time) = timed(|| library.create_quotation(edit(plan, at)));
        done.map_err(told)?;
        times.push(time);
    }
    Ok(times.told())
}

fn median(rounds: &[Told]) -> Told {
    let middle = |figure: &dyn Fn(&Told) -> f64| {
        let mut all: Vec<f64> = rounds.iter().map(figure).collect();
        all.sort_by(f64::total_cmp);
        all[all.len() / 2]
    };
    Told {
        p50: middle(&|told| told.p50),
        p95: middle(&|told| told.p95),
        max: rounds.iter().map(|round| round.max).fold(0.0, f64::max),
        count: rounds.iter().map(|round| round.count).sum(),
    }
}

/// What somebody types: new words of a known speaker in a known article.
fn edit(plan: Plan, number: usize) -> CreateQuotation {
    let mut random = Random::of(plan.seed, 63, number as u64);
    // The words that the library would have had next.
    let text = Plan {
        rows: plan.rows + EDITS as u64,
        ..plan
    }
    .text(plan.rows + number as u64);
    let attribution = AttributionInput {
        speaker: Some(SpeakerChoice::Existing {
            id: SpeakerId(1 + random.zipf(plan.speakers() / 2) as i64),
        }),
        printed_speaker: "the speaker".to_owned(),
        printed_role: "the minister".to_owned(),
        cue: "said".to_owned(),
        ..AttributionInput::default()
    };
    let day = 1 + random.below(28);
    CreateQuotation {
        quotation: QuotationInput {
            quote: format!("“{text}”"),
            article_id: Some(ArticleId(1 + random.below(plan.articles() / 2) as i64)),
            attributions: vec![attribution],
            level: Some(Level::OnRecord),
            said: DateInput {
                date: format!("2023-{:02}-{day:02}", 1 + random.below(12)),
                ..DateInput::default()
            },
            tags: vec![tag(random.zipf(plan.tags()))],
            ..QuotationInput::default()
        },
    }
}

/// The tables an edit adds rows to, and how its rows are found by the quotation's id.
const ADDED: [(&str, &str); 11] = [
    (
        "operation",
        "id = (SELECT operation_id FROM change WHERE table_name = 'quotation' AND row_id = ?1)",
    ),
    (
        "statement",
        "id = (SELECT statement_id FROM quotation WHERE id = ?1)",
    ),
    ("quotation", "id = ?1"),
    ("span", "quotation_id = ?1"),
    ("attribution", "quotation_id = ?1"),
    ("date_assertion", "quotation_id = ?1"),
    (
        "tag",
        "id IN (SELECT row_id FROM change WHERE table_name = 'tag' AND operation_id = (SELECT operation_id FROM change WHERE table_name = 'quotation' AND row_id = ?1))",
    ),
    ("quotation_tag", "quotation_id = ?1"),
    (
        "change",
        "operation_id = (SELECT operation_id FROM change WHERE table_name = 'quotation' AND row_id = ?1)",
    ),
    ("listing", "quotation_id = ?1"),
    ("chain_hop", "quotation_id = ?1"),
];

/// What each edit wrote to the file in which quotations up to `known` were there before.
fn written(file: &Path, known: i64) -> Done<(Vec<String>, Vec<Edit>)> {
    let db = Connection::open(file)?;
    db.execute_batch("PRAGMA mmap_size = 68719476736;")?;
    let rows = |sql: &str, id: i64| -> Done<Vec<Vec<Value>>> {
        let mut statement = db.prepare_cached(sql)?;
        let width = statement.column_count();
        let rows = statement.query_map([id], |row| (0..width).map(|at| row.get(at)).collect())?;
        Ok(rows.collect::<Result<_, _>>()?)
    };
    let mut statements = Vec::new();
    let mut reads = Vec::new();
    for (table, which) in ADDED {
        let mut columns =
            db.prepare("SELECT '\"' || name || '\"' FROM pragma_table_xinfo(?1) WHERE hidden = 0")?;
        let columns: Vec<String> = columns
            .query_map([table], |row| row.get(0))?
            .collect::<Result<_, _>>()?;
        statements.push(insertion(table, &columns));
        reads.push(format!(
            "SELECT {} FROM {table} WHERE {which}",
            columns.join(", ")
        ));
    }
    let (day, fts, word, shingle) = (
        statements.len(),
        statements.len() + 1,
        statements.len() + 2,
        statements.len() + 3,
    );
    statements.extend([
        "INSERT INTO listing_count (bucket, count) VALUES (?1, 1) ON CONFLICT (bucket) DO UPDATE SET count = count + 1".to_owned(),
        "INSERT INTO quotation_fts (rowid, text) VALUES (?1, ?2)".to_owned(),
        "INSERT INTO word (text) VALUES (?1) ON CONFLICT DO NOTHING".to_owned(),
        "INSERT INTO shingle (hash, quotation_id) VALUES (?1, ?2) ON CONFLICT DO NOTHING".to_owned(),
    ]);
    let mut new = db.prepare(
        "SELECT l.key, l.quotation_id FROM listing AS l WHERE l.quotation_id > ?1 ORDER BY l.key",
    )?;
    let new: Vec<(i64, i64)> = new
        .query_map([known], |row| Ok((row.get(0)?, row.get(1)?)))?
        .collect::<Result<_, _>>()?;
    let keys: Vec<i64> = new.iter().map(|(key, _)| *key).collect();
    let tokens = texts(&db, "quotation_fts", &keys)?;
    let mut shingles = std::collections::HashMap::<i64, Vec<Value>>::new();
    for row in rows(
        "SELECT quotation_id, hash FROM shingle WHERE quotation_id > ?1",
        known,
    )? {
        if let [Value::Integer(id), hash] = &row[..] {
            shingles.entry(*id).or_default().push(hash.clone());
        }
    }
    let mut edits: Vec<(i64, Edit)> = Vec::new();
    for (place, (key, id)) in new.iter().enumerate() {
        let mut edit: Edit = Vec::new();
        for (at, sql) in reads.iter().enumerate() {
            edit.extend(rows(sql, *id)?.into_iter().map(|row| (at, row)));
        }
        edit.push((day, vec![Value::Integer(key >> BUCKET_BITS)]));
        let text = tokens.of(place);
        // What is text is a word; the others are facts.
        let words = text
            .split(|byte| *byte == b' ')
            .filter_map(|word| str::from_utf8(word).ok());
        edit.extend(words.map(|text| (word, vec![Value::Text(text.to_owned())])));
        edit.push((fts, vec![Value::Integer(*key), Value::Blob(text)]));
        let hashes = shingles.remove(id).unwrap_or_default();
        edit.extend(
            hashes
                .into_iter()
                .map(|hash| (shingle, vec![hash, Value::Integer(*id)])),
        );
        edits.push((*id, edit));
    }
    // By id, which is the order of recording.
    edits.sort_by_key(|(id, _)| *id);
    Ok((
        statements,
        edits.into_iter().map(|(_, edit)| edit).collect(),
    ))
}

/// Writes the rows of one edit in a transaction of their own.
fn write(db: &Connection, statements: &[String], edit: &Edit) -> Done<Duration> {
    let (done, time) = timed(|| {
        db.execute_batch("BEGIN IMMEDIATE")?;
        for (statement, values) in edit {
            db.prepare_cached(&statements[*statement])?
                .execute(params_from_iter(values))?;
        }
        db.execute_batch("COMMIT")
    });
    done?;
    Ok(time)
}
