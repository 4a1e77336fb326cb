//! Whether the planted near-duplicates are found, and how soon (G7).

use super::{Bench, Done, told};
use crate::findings::PROGRAM;
use crate::generate::{Change, Kind, Random, uid};
use crate::goals::Part;
use crate::times::{Times, timed};
use onrecord_core::QuotationId;
use onrecord_core::quotations::LocateQuotation;

/// So many pairs are looked up, or all that there are.
const PAIRS: usize = 2_000;

/// Looks planted quotations up as if they were being typed in.
pub fn run(bench: &mut Bench) -> Done {
    println!("near-duplicates");
    let Bench {
        plan,
        library,
        floor,
        findings,
        ..
    } = bench;
    let id = |number: u64| {
        let wanted = uid(Kind::Quotation, number).replace('-', "");
        floor.one::<i64>("SELECT id FROM quotation WHERE uid = unhex(?1)", &[&wanted])
    };
    let mut random = Random::of(plan.seed, 61, 0);
    let mut times = Times::default();
    let mut recall = [
        (Change::Substituted, 0, 0),
        (Change::Cut, 0, 0),
        (Change::Truncated, 0, 0),
    ];
    let tries = PAIRS * 60;
    for _ in 0..tries {
        let number = random.below(plan.rows);
        let Some(planted) = plan.planted(number) else {
            continue;
        };
        let (own, original) = (id(number)?, id(planted.original)?);
        let asked = LocateQuotation {
            quote: plan.text(number),
            article_id: None,
            quotation_id: Some(QuotationId(own)),
        };
        let (found, time) = timed(|| library.locate_quotation(asked));
        let found = found.map_err(told)?.similar;
        times.push(time);
        for (change, looked_up, right) in &mut recall {
            if *change == planted.change {
                *looked_up += 1;
                *right += u32::from(found.iter().any(|row| row.quotation.id.0 == original));
            }
        }
        if recall
            .iter()
            .map(|(_, looked_up, _)| *looked_up as usize)
            .sum::<usize>()
            == PAIRS
        {
            break;
        }
    }
    for (change, looked_up, right) in &recall {
        let share = f64::from(*right) / f64::from(*looked_up);
        findings.value(
            &format!("planted pairs found: {change:?}"),
            PROGRAM,
            "share",
            share,
        );
        findings.note(format!("{right} of {looked_up}"));
    }
    let sum = |of: &dyn Fn(&(Change, u32, u32)) -> u32| recall.iter().map(of).sum::<u32>();
    let share =
        f64::from(sum(&|(_, _, right)| *right)) / f64::from(sum(&|(_, looked_up, _)| *looked_up));
    findings.value("planted pairs found", PROGRAM, "share", share);
    findings.times("near-duplicates of new words", PROGRAM, times.told(), None);
    findings.part(Part::at_least(
        "G7",
        "share of planted pairs found",
        share,
        0.99,
    ));
    findings.part(Part::at_most(
        "G7",
        "near-duplicates of new words, p95, ms",
        times.told().p95,
        2.0,
    ));
    Ok(())
}
