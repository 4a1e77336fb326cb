//! A hundred thousand rows as CSV, beside reading the same columns (G9).

use super::{Bench, Done, told};
use crate::findings::PROGRAM;
use crate::goals::Part;
use crate::queries::DAY_BITS;
use crate::times::{Times, timed};
use chrono::NaiveDate;
use onrecord_core::Progress;
use onrecord_core::export::{ExportFormat, ExportLayout, ExportQuotations, ExportScope};
use onrecord_core::search::{Condition, DateRange, Filter, Term};

/// Rows that go out, or all there are.
const ROWS: usize = 100_000;
const ROUNDS: usize = 5;

/// The newest rows, by the day from which on there are enough.
pub fn run(bench: &mut Bench) -> Done {
    println!("export");
    let Bench {
        library,
        floor,
        findings,
        folder,
        ..
    } = bench;
    let key: i64 = floor.one(
        "SELECT min(key) FROM (SELECT key FROM listing WHERE key >= 0 ORDER BY key DESC LIMIT ?1)",
        &[&(ROWS as i64)],
    )?;
    let day = (key >> DAY_BITS) as i32;
    let first = NaiveDate::from_num_days_from_ce_opt(day).ok_or("the list has dates")?;
    let range = DateRange {
        from: Some(first.to_string()),
        to: None,
        unknown: false,
    };
    let filter = Filter {
        text: String::new(),
        terms: vec![Term {
            exclude: false,
            condition: Condition::Date(range),
        }],
    };
    let path = folder.join("export.csv");
    let asked = || ExportQuotations {
        scope: ExportScope {
            filter: filter.clone(),
            ..ExportScope::default()
        },
        format: ExportFormat::Csv,
        layout: ExportLayout {
            not_in_capture: true,
            ..ExportLayout::default()
        },
        path: path.display().to_string(),
    };
    let (mut program, mut bare) = (Times::default(), Times::default());
    let mut rows = 0;
    for round in 0..=ROUNDS {
        let (report, time) = timed(|| library.export_quotations(asked(), &Progress::none()));
        let report = report.map_err(told)?;
        let (read, floor_time) = timed(|| columns(floor, i64::from(day) << DAY_BITS));
        let read = read?;
        assert_eq!(
            read as u32, report.rows,
            "the floor reads the rows that go out"
        );
        rows = report.rows;
        // The first round warms the file up.
        if round > 0 {
            program.push(time);
            bare.push(floor_time);
        }
    }
    std::fs::remove_file(&path)?;
    let (program, bare) = (program.told(), bare.told());
    findings.value("rows of the export", PROGRAM, "rows", f64::from(rows));
    findings.beside("export to CSV", program, bare);
    findings.note("the floor reads the columns and writes no file");
    findings.part(Part::at_most(
        "G9",
        "export to CSV by reading the same columns, p50",
        program.p50 / bare.p50,
        2.5,
    ));
    Ok(())
}

/// Reads what the CSV has of each row, off-the-record ones left out, and says how many rows.
fn columns(floor: &crate::floor::Floor, from: i64) -> rusqlite::Result<usize> {
    let sql = "
        SELECT q.uid, q.id, q.text, q.form, q.level, q.language, a.headline, a.byline, a.url, a.language, a.csl_type, o.name,
               pd.edtf, pd.printed, sd.edtf, sd.earliest, sd.latest, sd.basis, sd.printed, t.printed_speaker, t.printed_role, t.cue,
               p.kind, coalesce(sn.text, un.descriptor, orn.text),
               (SELECT group_concat(r.title || r.id) FROM role AS r WHERE r.speaker_id = t.speaker_id),
               (SELECT group_concat(h.kind || h.party) FROM chain_hop AS h WHERE h.quotation_id = q.id),
               (SELECT group_concat(s.text_start || s.prefix || s.suffix) FROM span AS s WHERE s.quotation_id = q.id)
        FROM listing AS l CROSS JOIN quotation AS q ON q.id = l.quotation_id
        LEFT JOIN article AS a ON a.id = q.article_id
        LEFT JOIN outlet AS o ON o.id = a.outlet_id
        LEFT JOIN date_assertion AS pd ON pd.article_id = q.article_id AND pd.property = 'published'
        LEFT JOIN date_assertion AS sd ON sd.quotation_id = q.id AND sd.property = 'said'
        LEFT JOIN attribution AS t ON t.quotation_id = q.id
        LEFT JOIN speaker AS p ON p.id = t.speaker_id
        LEFT JOIN name AS sn ON sn.speaker_id = p.id AND sn.kind = 'preferred'
        LEFT JOIN unnamed_source AS un ON un.speaker_id = p.id
        LEFT JOIN name AS orn ON orn.organization_id = p.organization_id AND orn.kind = 'preferred'
        WHERE l.key >= ?1 AND q.level IS NOT 'off_the_record' ORDER BY l.key DESC";
    let mut statement = floor.db.prepare_cached(sql)?;
    let width = statement.column_count();
    let mut rows = statement.query([from])?;
    let (mut count, mut last, mut bytes) = (0, 0, 0);
    while let Some(row) = rows.next()? {
        for column in 0..width {
            bytes += match row.get_ref(column)? {
                rusqlite::types::ValueRef::Text(text) | rusqlite::types::ValueRef::Blob(text) => {
                    text.len()
                }
                _ => 1,
            };
        }
        let id: i64 = row.get(1)?;
        count += usize::from(id != last);
        last = id;
    }
    std::hint::black_box(bytes);
    Ok(count)
}
