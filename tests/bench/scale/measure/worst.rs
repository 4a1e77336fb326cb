//! The worst that can be asked, and how soon it stops when the next is asked (G4).

use super::{Bench, Done, PAGE, page, told};
use crate::generate::Script;
use crate::goals::Part;
use crate::queries::{Variant, all_of, beginning, in_a_row};
use crate::same::compare;
use crate::times::{Times, interleaved};
use onrecord_core::search::{CountQuotations, Filter, ListFacets, ListQuotations, Sort};
use onrecord_core::{ErrorCode, Library};
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, Instant};

const CANCELS: usize = 40;
/// How long a read goes on before the next one comes.
const HEAD_START: Duration = Duration::from_millis(3);

/// Pages that find as slowly as can be.
pub fn pages(bench: &mut Bench) -> Done {
    println!("worst queries");
    let Bench {
        library,
        floor,
        findings,
        words,
        ..
    } = bench;
    let common = |at: usize| words.common[at % words.common.len()].clone();
    let eight: Vec<String> = (0..8).map(common).collect();
    let stop: Vec<String> = (0..5).map(|rank| Script::Latin.word(rank)).collect();
    let begun = commonest_beginning();
    let asked: [(&str, Variant, f64); 3] = [
        ("eight common words", all_of(&eight), 20.0),
        ("five stop words as a phrase", in_a_row(&stop), 75.0),
        (
            "a common beginning of four letters",
            beginning(&begun),
            20.0,
        ),
    ];
    for (name, variant, limit) in &asked {
        let program = library
            .list_quotations(page(&variant.filter, 0))
            .map_err(told)?;
        compare(name, &program.rows, &floor.page(&variant.ask, PAGE.into())?);
        let found = interleaved(&mut [
            Box::new(|_| {
                let found = library.list_quotations(page(&variant.filter, 0));
                assert!(found.is_ok(), "checked before");
            }),
            Box::new(|_| {
                let found = floor.page(&variant.ask, PAGE.into());
                assert!(found.is_ok(), "checked before");
            }),
        ]);
        findings.beside(&format!("worst: {name}"), found[0], found[1]);
        findings.part(Part::at_most(
            "G4",
            format!("{name}, p50, ms"),
            found[0].p50,
            *limit,
        ));
    }
    Ok(())
}

/// The four letters that most of the thousand commonest words begin with.
fn commonest_beginning() -> String {
    let mut counts = std::collections::BTreeMap::<String, u32>::new();
    for rank in 12..6_000 {
        let word = Script::Latin.word(rank);
        if word.len() > 4 {
            *counts.entry(word[..4].to_owned()).or_default() += 1;
        }
    }
    let most = counts.into_iter().max_by_key(|(_, count)| *count);
    most.map(|(beginning, _)| beginning).unwrap_or_default()
}

/// Long reads, each overtaken by another in its lane.
pub fn cancelling(bench: &mut Bench) -> Done {
    println!("cancelling");
    let Bench {
        library,
        findings,
        words,
        ..
    } = bench;
    let common = &words.common[0];
    let everything = Filter {
        text: common.clone(),
        terms: Vec::new(),
    };
    let stop: Vec<String> = (0..5).map(|rank| Script::Latin.word(rank)).collect();
    let phrase = in_a_row(&stop).filter;
    let lane = "bench".to_owned();
    type Read<'a> = Box<dyn Fn(&Library) -> onrecord_core::Result<()> + Sync + 'a>;
    let reads: [(&str, Read<'_>); 4] = [
        (
            "exact count of a common word",
            Box::new(|library| {
                let asked = CountQuotations {
                    filter: everything.clone(),
                    sort: Sort::Newest,
                    cap: 0,
                    lane: lane.clone(),
                };
                library.count_quotations(asked).map(drop)
            }),
        ),
        (
            "facets of a common word",
            Box::new(|library| {
                let asked = ListFacets {
                    filter: everything.clone(),
                    lane: lane.clone(),
                    ..ListFacets::default()
                };
                library.list_facets(asked).map(drop)
            }),
        ),
        (
            "phrase of stop words",
            Box::new(|library| {
                library
                    .list_quotations(ListQuotations {
                        lane: lane.clone(),
                        ..page(&phrase, 0)
                    })
                    .map(drop)
            }),
        ),
        (
            "common word by day of recording",
            Box::new(|library| {
                let asked = ListQuotations {
                    lane: lane.clone(),
                    sort: Sort::Added,
                    ..page(&everything, 0)
                };
                library.list_quotations(asked).map(drop)
            }),
        ),
    ];
    for (name, read) in &reads {
        let (mut times, mut finished) = (Times::default(), 0);
        for _ in 0..CANCELS {
            match cancelled(library, &lane, read)? {
                Some(time) => times.push(time),
                None => finished += 1,
            }
        }
        let measurement = format!("cancel: {name}");
        if finished == CANCELS {
            findings.value(&measurement, crate::findings::PROGRAM, "ms", 0.0);
            findings.note(format!(
                "always done within {HEAD_START:?}: there was nothing to cancel"
            ));
            continue;
        }
        let told = times.told();
        findings.times(&measurement, crate::findings::PROGRAM, told, None);
        findings.part(Part::at_most(
            "G4",
            format!("until a read is cancelled, {name}, the slowest, ms"),
            told.max,
            10.0,
        ));
    }
    Ok(())
}

/// How long a read goes on after the next in its lane has begun; none when it was done before that.
fn cancelled(
    library: &Library,
    lane: &str,
    read: &(dyn Fn(&Library) -> onrecord_core::Result<()> + Sync),
) -> Done<Option<Duration>> {
    let begun = AtomicBool::new(false);
    let (first, overtaken) = std::thread::scope(|scope| {
        let running = scope.spawn(|| {
            begun.store(true, Ordering::Release);
            let outcome = read(library);
            (outcome, Instant::now())
        });
        while !begun.load(Ordering::Acquire) {
            std::hint::spin_loop();
        }
        let start = Instant::now();
        while start.elapsed() < HEAD_START && !running.is_finished() {
            std::thread::yield_now();
        }
        let overtaken = Instant::now();
        let next = ListQuotations {
            lane: lane.to_owned(),
            ..page(&Filter::default(), 0)
        };
        // Where the first read was held up so long that it began after this one, there was nothing to cancel.
        let was_later = library.list_quotations(next).is_ok();
        (running.join(), was_later.then_some(overtaken))
    });
    let (outcome, end) = first.map_err(|_| "a read panicked")?;
    let Some(overtaken) = overtaken else {
        return Ok(None);
    };
    match outcome {
        Ok(()) => Ok(None),
        Err(error) if error.code == ErrorCode::Cancelled => {
            Ok(Some(end.saturating_duration_since(overtaken)))
        }
        Err(error) => Err(told(error)),
    }
}
