//! First pages and jumps (G1, G8).

use super::{Bench, Done, PAGE, page, told};
use crate::findings::PROGRAM;
use crate::generate::Random;
use crate::goals::Part;
use crate::queries::{Standard, standard};
use crate::same::compare;
use crate::times::{Candidate, interleaved, interleaved_after};
use onrecord_core::search::Filter;
use onrecord_core::{Progress, api};

/// The program's first page may take so many times the floor's.
const RATIO: f64 = 1.3;
/// And its p95 so many milliseconds more.
const MORE: f64 = 0.2;
/// Bytes that push everything else out of the caches of a processor.
const OTHER: usize = 64 << 20;
/// Places that are jumped to.
const PLACES: usize = 64;

/// The first page of every standard query.
pub fn first_pages(bench: &mut Bench) -> Done<Vec<Standard>> {
    println!("first pages");
    let mut queries = standard(&bench.floor, bench.plan, &bench.words)?;
    for query in &mut queries {
        let Bench {
            library,
            floor,
            findings,
            ..
        } = bench;
        for (place, variant) in query.variants.iter().enumerate() {
            let program = library
                .list_quotations(page(&variant.filter, 0))
                .map_err(told)?;
            if place == 0 {
                query.rows = program.rows.len();
            }
            let floor = floor.page(&variant.ask, PAGE.into())?;
            compare(query.name, &program.rows, &floor);
        }
        let variant = |number: usize| &query.variants[number % query.variants.len()];
        let found = interleaved(&mut [
            Box::new(|number| {
                let found = library.list_quotations(page(&variant(number).filter, 0));
                assert!(found.is_ok(), "checked before");
            }),
            Box::new(|number| {
                let found = floor.page(&variant(number).ask, PAGE.into());
                assert!(found.is_ok(), "checked before");
            }),
        ]);
        let name = format!("first page: {}", query.name);
        findings.beside(&name, found[0], found[1]);
        findings.part(Part::at_most(
            "G1",
            format!("{name}: p50 by the floor's"),
            found[0].p50 / found[1].p50,
            RATIO,
        ));
        findings.part(Part::at_most(
            "G1",
            format!("{name}: p95 less the floor's, ms"),
            found[0].p95 - found[1].p95,
            MORE,
        ));
    }
    as_the_window_asks(bench)?;
    Ok(queries)
}

/// The same through the list of commands, JSON in and out.
fn as_the_window_asks(bench: &mut Bench) -> Done {
    let Bench {
        library,
        findings,
        words,
        ..
    } = bench;
    let common = crate::queries::exactly(&words.common[0]).filter;
    for (name, filter) in [("browse", Filter::default()), ("common word", common)] {
        let input = serde_json::to_string(&page(&filter, 0))?;
        let ask = || api::call(library, "list_quotations", &input, &Progress::none());
        ask().map_err(told)?;
        let found = interleaved(&mut [Box::new(|_| assert!(ask().is_ok(), "asked before"))]);
        findings.times(
            &format!("first page as JSON: {name}"),
            PROGRAM,
            found[0],
            None,
        );
    }
    Ok(())
}

/// A jump to any row of the whole list.
pub fn jumps(bench: &mut Bench) -> Done {
    println!("jumps");
    let Bench {
        library,
        floor,
        findings,
        plan,
        ..
    } = bench;
    let keys: Vec<i64> = floor.list("SELECT key FROM listing ORDER BY key DESC", &[], |row| {
        row.get(0)
    })?;
    let mut random = Random::of(plan.seed, 60, 0);
    let most = keys.len().saturating_sub(PAGE as usize) as u64;
    let places: Vec<u32> = (0..PLACES).map(|_| random.below(most) as u32).collect();
    let everything = Filter::default();
    for place in &places {
        let program = library
            .list_quotations(page(&everything, *place))
            .map_err(told)?;
        compare(
            "a jump",
            &program.rows,
            &floor.page_from(keys[*place as usize], PAGE.into())?,
        );
    }
    let place = |number: usize| places[number % PLACES];
    let mut candidates: [Candidate<'_>; 3] = [
        Box::new(|number| {
            let found = library.list_quotations(page(&everything, place(number)));
            assert!(found.is_ok(), "checked before");
        }),
        Box::new(|number| {
            let found = floor.page_from(keys[place(number) as usize], PAGE.into());
            assert!(found.is_ok(), "checked before");
        }),
        Box::new(|_| {
            let found = library.list_quotations(page(&everything, 0));
            assert!(found.is_ok(), "checked before");
        }),
    ];
    let found = interleaved(&mut candidates);
    findings.beside("jump to any row", found[0], found[1]);
    findings.note("the floor is told the key to go to");
    // The first page asked for a hundred times in a row comes out of the caches of the processor, a place that nobody was
    // at does not. Whoever jumps has looked at something else in between, so both begin with none of it at hand.
    let mut other = vec![0_u8; OTHER];
    let mut forget = || {
        for byte in other.iter_mut().step_by(64) {
            *byte = byte.wrapping_add(1);
        }
    };
    let found = interleaved_after(&mut forget, &mut candidates);
    findings.beside("jump to any row, caches cold", found[0], found[1]);
    findings.times("first page, caches cold", PROGRAM, found[2], None);
    findings.part(Part::at_most(
        "G8",
        "a jump by the first page, p50",
        found[0].p50 / found[2].p50,
        2.0,
    ));
    findings.part(Part::at_most(
        "G8",
        "a jump by the first page, p95",
        found[0].p95 / found[2].p95,
        2.0,
    ));
    Ok(())
}
