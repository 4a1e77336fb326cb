//! The most frequent speakers of what a common word finds, and how many it finds (G6).

use super::{Bench, Done, told};
use crate::goals::Part;
use crate::queries::{DAY_BITS, exactly};
use crate::times::{Told, interleaved};
use onrecord_core::search::{CountQuotations, Filter, ListFacets, Sort};
use std::collections::HashMap;

const TOP: usize = 10;
/// More than so many hits are told as "1,000+" at once.
const CAP: u32 = 1_000;

type Ranked = Vec<(i64, u32)>;

/// The speaker of every row in memory: what a hand-written count needs. Rows with two readings have none.
struct Column {
    days: HashMap<i64, usize>,
    speakers: Vec<u32>,
}

impl Column {
    fn read(floor: &crate::floor::Floor) -> Done<Self> {
        let rows: Vec<(i64, u32)> = floor.list(
            "SELECT l.key, coalesce((SELECT CASE count(*) WHEN 1 THEN max(speaker_id) END FROM attribution AS a WHERE a.quotation_id = l.quotation_id), 0)
             FROM listing AS l ORDER BY l.key",
            &[],
            |row| Ok((row.get(0)?, row.get(1)?)),
        )?;
        let mut column = Self {
            days: HashMap::new(),
            speakers: Vec::with_capacity(rows.len()),
        };
        for (key, speaker) in rows {
            let next = column.speakers.len();
            let first = *column.days.entry(key >> DAY_BITS).or_insert(next);
            column.speakers.resize(first + place(key), 0);
            column.speakers.push(speaker);
        }
        Ok(column)
    }

    fn top(
        &self,
        floor: &crate::floor::Floor,
        expression: &[u8],
        counts: &mut [u32],
    ) -> Done<Ranked> {
        counts.fill(0);
        let mut statement = floor
            .db
            .prepare_cached("SELECT rowid FROM quotation_fts WHERE quotation_fts MATCH ?1")?;
        let mut rows = statement.query([expression])?;
        let mut known = (i64::MIN, 0);
        while let Some(row) = rows.next()? {
            let key: i64 = row.get(0)?;
            if known.0 != key >> DAY_BITS {
                known = (key >> DAY_BITS, self.days[&(key >> DAY_BITS)]);
            }
            counts[self.speakers[known.1 + place(key)] as usize] += 1;
        }
        let ids = counts
            .iter()
            .enumerate()
            .skip(1)
            .map(|(id, count)| (id as i64, *count));
        Ok(top(ids.filter(|(_, count)| *count > 0).collect()))
    }
}

fn place(key: i64) -> usize {
    (key & ((1 << DAY_BITS) - 1)) as usize
}

fn top(mut ranked: Ranked) -> Ranked {
    let by = |a: &(i64, u32), b: &(i64, u32)| b.1.cmp(&a.1).then(a.0.cmp(&b.0));
    if ranked.len() > TOP {
        ranked.select_nth_unstable_by(TOP, by);
        ranked.truncate(TOP);
    }
    ranked.sort_by(by);
    ranked
}

/// Facets and counts.
pub fn run(bench: &mut Bench) -> Done {
    println!("facets and counts");
    let word = bench.words.common[bench.words.common.len() / 3].clone();
    let variant = exactly(&word);
    let Bench {
        library,
        floor,
        findings,
        ..
    } = bench;
    let expression = &floor
        .expression(&variant.ask)?
        .ok_or("a word is asked for")?;
    let hits: u32 = floor.one(
        "SELECT count(*) FROM quotation_fts WHERE quotation_fts MATCH ?1",
        &[expression],
    )?;
    findings.value(
        "hits of the common word",
        crate::findings::PROGRAM,
        "quotations",
        f64::from(hits),
    );

    let column = Column::read(floor)?;
    let most = column.speakers.iter().max().copied().unwrap_or(0) as usize;
    let mut counts = vec![0u32; most + 1];
    let by_hand = column.top(floor, expression, &mut counts)?;
    let facet = |filter: &Filter| ListFacets {
        filter: filter.clone(),
        fields: vec!["speaker".to_owned()],
        limit: TOP as u32,
        lane: String::new(),
    };
    let found = library.list_facets(facet(&variant.filter)).map_err(told)?;
    let found: Vec<u32> = found[0].values.iter().map(|value| value.count).collect();
    let counted: Vec<u32> = by_hand.iter().map(|(_, count)| *count).collect();
    assert_eq!(found, counted, "the top speakers of “{word}”");
    let grouped = "SELECT a.speaker_id, count(*) FROM quotation_fts AS f JOIN listing AS l ON l.key = f.rowid
                   JOIN attribution AS a ON a.quotation_id = l.quotation_id
                   WHERE quotation_fts MATCH ?1 AND a.speaker_id IS NOT NULL
                   AND NOT EXISTS (SELECT 1 FROM attribution AS r WHERE r.quotation_id = a.quotation_id AND r.id <> a.id)
                   GROUP BY 1 ORDER BY 2 DESC, 1 LIMIT 10";
    let group = |floor: &crate::floor::Floor| {
        floor.list(grouped, &[expression], |row| row.get::<_, u32>(1))
    };
    assert_eq!(group(floor)?, counted, "GROUP BY finds the same");

    let told: Vec<Told> = interleaved(&mut [
        Box::new(|_| {
            assert!(
                library.list_facets(facet(&variant.filter)).is_ok(),
                "checked before"
            )
        }),
        Box::new(|_| {
            assert!(
                column.top(floor, expression, &mut counts).is_ok(),
                "checked before"
            )
        }),
        Box::new(|_| assert!(group(floor).is_ok(), "checked before")),
    ]);
    findings.beside("top 10 speakers of a common word", told[0], told[1]);
    findings.times(
        "top 10 speakers of a common word",
        "GROUP BY",
        told[2],
        Some(told[0].p50 / told[2].p50),
    );
    findings.part(Part::at_most(
        "G6",
        "top 10 speakers by the floor's, p50",
        told[0].p50 / told[1].p50,
        1.3,
    ));
    findings.part(Part::at_least(
        "G6",
        "GROUP BY by the top 10 speakers, p50",
        told[2].p50 / told[0].p50,
        8.0,
    ));

    let everything = |cap| CountQuotations {
        filter: variant.filter.clone(),
        sort: Sort::Newest,
        cap,
        lane: String::new(),
    };
    let capped = library
        .count_quotations(everything(CAP))
        .map_err(super::told)?;
    let exact = library
        .count_quotations(everything(0))
        .map_err(super::told)?;
    assert_eq!((exact.total, exact.exact), (hits, true), "an exact count");
    assert_eq!(
        (capped.total, capped.exact),
        (hits.min(CAP), hits <= CAP),
        "a capped count"
    );
    let capping = "SELECT count(*) FROM (SELECT 1 FROM quotation_fts WHERE quotation_fts MATCH ?1 LIMIT 1000)";
    let told = interleaved(&mut [
        Box::new(|_| {
            assert!(
                library.count_quotations(everything(CAP)).is_ok(),
                "checked before"
            )
        }),
        Box::new(|_| {
            assert!(
                floor.one::<u32>(capping, &[expression]).is_ok(),
                "checked before"
            )
        }),
    ]);
    findings.beside("count up to 1,000", told[0], told[1]);
    findings.part(Part::at_most(
        "G6",
        "count up to 1,000, p50, ms",
        told[0].p50,
        0.3,
    ));
    let all = "SELECT count(*) FROM quotation_fts WHERE quotation_fts MATCH ?1";
    let told = interleaved(&mut [
        Box::new(|_| {
            assert!(
                library.count_quotations(everything(0)).is_ok(),
                "checked before"
            )
        }),
        Box::new(|_| {
            assert!(
                floor.one::<u32>(all, &[expression]).is_ok(),
                "checked before"
            )
        }),
    ]);
    findings.beside("exact count and months", told[0], told[1]);
    findings.note("the floor counts without the months");
    let asked = ListFacets {
        filter: variant.filter.clone(),
        ..ListFacets::default()
    };
    let everywhere = interleaved(&mut [Box::new(|_| {
        assert!(library.list_facets(asked.clone()).is_ok(), "facets");
    })]);
    findings.times(
        "every facet of a common word",
        crate::findings::PROGRAM,
        everywhere[0],
        None,
    );
    Ok(())
}
