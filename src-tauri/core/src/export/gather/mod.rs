//! One gather for every sheet: quotations with everything a writer needs, off-the-record ones left out and counted.

mod row;
mod words;

use onrecord_sheet as sheet;

use crate::date::display::moment_in_words;
use crate::error::Result;
use crate::export::{ExportLayout, ExportReport, ExportScope, LeftOut, LeftOutReason};
use crate::id::QuotationId;
use crate::progress::Progress;
use crate::quotations::{self, Anchoring, Form, Level};
use crate::search::Sort;
use crate::store::Store;

/// The ids of what goes out, in order, with what stays behind.
pub(crate) struct Chosen {
    pub(crate) ids: Vec<QuotationId>,
    pub(crate) report: ExportReport,
}

/// Chooses the quotations of a scope. Off-the-record ones never go out; `not_in_capture` says whether those do whose
/// words are not in the captured text.
pub(crate) fn choose(store: &Store, scope: &ExportScope, not_in_capture: bool) -> Result<Chosen> {
    let selection = store.selection(&scope.filter)?;
    let mut all = store.select(&selection, scope.sort.unwrap_or(Sort::Newest), 0, u32::MAX)?;
    let mut filter = crate::search::in_words(store, &scope.filter)?;
    if !scope.ticked.is_empty() {
        let ticked: std::collections::HashSet<_> = scope.ticked.iter().collect();
        all.retain(|id| ticked.contains(id));
        let of = if filter.is_empty() {
            String::new()
        } else {
            format!(" of: {filter}")
        };
        filter = format!("{} ticked{of}", all.len());
    }
    let (mut off_the_record, mut missing) = (0, 0);
    let mut report = ExportReport {
        total: all.len() as u32,
        rows: 0,
        left_out: Vec::new(),
        filter,
        fragments: 0,
        indirect: 0,
        path: String::new(),
    };
    let mut ids = Vec::new();
    for id in all {
        let own = store.quotation(id)?;
        if own.level == Level::OffTheRecord {
            off_the_record += 1;
            continue;
        }
        if !not_in_capture
            && quotations::anchoring(store, &store.spans(id)?, own.article_id)?
                == Anchoring::NotInCapture
        {
            missing += 1;
            continue;
        }
        report.fragments += u32::from(own.form == Form::Fragment);
        report.indirect += u32::from(own.form == Form::Indirect);
        ids.push(id);
    }
    report.rows = ids.len() as u32;
    for (reason, count) in [
        (LeftOutReason::OffTheRecord, off_the_record),
        (LeftOutReason::NotInCapture, missing),
    ] {
        if count > 0 {
            report.left_out.push(LeftOut { reason, count });
        }
    }
    Ok(Chosen { ids, report })
}

/// The sheet of the chosen quotations; `most` keeps it to the first rows for a preview.
pub(crate) fn gather(
    store: &Store,
    chosen: &Chosen,
    layout: &ExportLayout,
    title: &str,
    now: &str,
    most: usize,
    progress: &Progress,
) -> Result<sheet::QuoteSheet> {
    let mut rows = Vec::new();
    for (done, id) in chosen.ids.iter().take(most).enumerate() {
        progress.step(done as u64, chosen.ids.len() as u64)?;
        rows.push(row::row(store, *id, layout.version)?);
    }
    let left_out = chosen.report.left_out.iter().map(|left| sheet::LeftOut {
        reason: match left.reason {
            LeftOutReason::OffTheRecord => sheet::LeftOutReason::OffTheRecord,
            LeftOutReason::NotInCapture => sheet::LeftOutReason::NotInCapture,
        },
        count: u64::from(left.count),
    });
    let mut left_out: Vec<_> = left_out.collect();
    let beyond = (chosen.ids.len() - rows.len()) as u64;
    if beyond > 0 {
        let reason = sheet::LeftOutReason::Other("further down, not in this preview".to_owned());
        left_out.push(sheet::LeftOut {
            reason,
            count: beyond,
        });
    }
    Ok(sheet::QuoteSheet {
        title: if layout.title.trim().is_empty() {
            title.to_owned()
        } else {
            layout.title.trim().to_owned()
        },
        filter: chosen.report.filter.clone(),
        made_at: sheet::Moment {
            utc: now.to_owned(),
            display: moment_in_words(now),
        },
        program: "On Record".to_owned(),
        program_version: env!("CARGO_PKG_VERSION").to_owned(),
        total: u64::from(chosen.report.total),
        rows,
        left_out,
        layout: words::sheet_layout(layout),
    })
}
