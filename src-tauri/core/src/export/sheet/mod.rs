//! Quote sheets: quotations as rows of a sheet, read on one thread while another writes the pages before.

mod row;
mod words;

use std::borrow::Cow;
use std::io::Write;
use std::ops::ControlFlow;
use std::panic::resume_unwind;
use std::sync::mpsc::sync_channel;

use onrecord_sheet as sheet;

use crate::date::display::moment_in_words;
use crate::error::{Error, Result};
use crate::export::{ExportLayout, ExportReport, ExportVersion, LeftOutReason};
use crate::id::QuotationId;
use crate::progress::Progress;
use crate::quotations::PAGE;
use crate::store::Store;

use row::Rows;

/// So many pages may wait to be written; memory holds no more of a sheet.
const WAITING: usize = 2;

/// Writes the sheet of these quotations, whose [`head`] is `sheet`. A table that is not grouped is written while it is
/// read; any other is read once before, to find the order of its rows.
pub(super) fn write(
    store: &Store,
    ids: &[QuotationId],
    sheet: &sheet::QuoteSheet,
    version: ExportVersion,
    format: sheet::Format,
    out: &mut (dyn Write + Send),
    progress: &Progress,
) -> Result<()> {
    let mut rows = Rows::of(store, &sheet.layout, version);
    let plan = match sheet::Plan::unseen(&sheet.layout, format, ids.len()) {
        Some(plan) => plan,
        None => planned(&mut rows, ids, sheet, progress)?,
    };
    let order = plan.order().into_iter().map(|at| ids[at]);
    let order: Vec<QuotationId> = order.collect();
    let mut on_row = |done: usize| match progress.step(done as u64, order.len() as u64) {
        Ok(()) => ControlFlow::Continue(()),
        Err(_) => ControlFlow::Break(()),
    };
    let (read, written) = std::thread::scope(|scope| {
        let (pages, waiting) = sync_channel::<Vec<sheet::SheetRow>>(WAITING);
        let writer = scope.spawn(|| {
            let mut rows = waiting.into_iter().flatten().map(Cow::Owned);
            sheet::write_rows(sheet, &plan, &mut rows, format, out, &mut on_row)
        });
        let mut read = Ok(());
        for page in order.chunks(PAGE) {
            let sent = rows.page(page).map(|page| pages.send(page));
            match sent {
                Ok(Ok(())) => continue,
                // Who writes has stopped, and says why.
                Ok(Err(_)) => {}
                Err(error) => read = Err(error),
            }
            break;
        }
        drop(pages);
        (
            read,
            writer.join().unwrap_or_else(|panic| resume_unwind(panic)),
        )
    });
    // Rows that could not be read are missing to whoever writes, so that error comes second.
    read?;
    written.map_err(|error| match error {
        sheet::SheetError::Cancelled { .. } => Error::cancelled(),
        sheet::SheetError::Io(error) => error.into(),
        other => Error::bug(other),
    })
}

/// The order of the rows, found by reading them all.
fn planned(
    rows: &mut Rows<'_>,
    ids: &[QuotationId],
    sheet: &sheet::QuoteSheet,
    progress: &Progress,
) -> Result<sheet::Plan> {
    let mut plan = sheet::Plan::new(&sheet.layout);
    for page in ids.chunks(PAGE) {
        progress.step(plan.rows() as u64, ids.len() as u64)?;
        rows.page(page)?.iter().for_each(|row| plan.add(row));
    }
    Ok(plan)
}

/// The sheet without its rows, of which there are `rows`.
pub(super) fn head(
    report: &ExportReport,
    rows: usize,
    layout: &ExportLayout,
    title: &str,
    now: &str,
) -> sheet::QuoteSheet {
    let left_out = report.left_out.iter().map(|left| sheet::LeftOut {
        reason: match left.reason {
            LeftOutReason::OffTheRecord => sheet::LeftOutReason::OffTheRecord,
            LeftOutReason::NotInCapture => sheet::LeftOutReason::NotInCapture,
        },
        count: u64::from(left.count),
    });
    let mut left_out: Vec<_> = left_out.collect();
    let beyond = u64::from(report.rows) - rows as u64;
    if beyond > 0 {
        let reason = sheet::LeftOutReason::Other("further down, not in this preview".to_owned());
        left_out.push(sheet::LeftOut {
            reason,
            count: beyond,
        });
    }
    let asked = layout.title.trim();
    sheet::QuoteSheet {
        title: if asked.is_empty() { title } else { asked }.to_owned(),
        filter: report.filter.clone(),
        made_at: sheet::Moment {
            utc: now.to_owned(),
            display: moment_in_words(now),
        },
        program: "On Record".to_owned(),
        program_version: env!("CARGO_PKG_VERSION").to_owned(),
        total: u64::from(report.total),
        rows: Vec::new(),
        left_out,
        layout: words::sheet_layout(layout),
    }
}
