//! Which quotations go out, and what stays behind.

use std::collections::{HashMap, HashSet};

use crate::error::{Error, ErrorCode, Result};
use crate::export::{ExportReport, ExportScope, LeftOut, LeftOutReason};
use crate::id::QuotationId;
use crate::quotations::{Anchoring, Form, Level};
use crate::search::Sort;
use crate::search::facts::Facts;
use crate::store::Store;

/// The ids of what goes out, in order, with what stays behind.
pub(crate) struct Chosen {
    pub(crate) ids: Vec<QuotationId>,
    pub(crate) report: ExportReport,
}

/// Chooses the quotations of a scope by the facts of the list, so that a long one is counted at once. Off-the-record
/// ones never go out; `not_in_capture` says whether those do whose words are not in the captured text.
pub(crate) fn choose(store: &Store, scope: &ExportScope, not_in_capture: bool) -> Result<Chosen> {
    let ticked: HashSet<QuotationId> = scope.ticked.iter().copied().collect();
    let except: HashSet<QuotationId> = scope.except.iter().copied().collect();
    let (mut off_the_record, mut missing) = (0, 0);
    let mut report = ExportReport {
        total: 0,
        rows: 0,
        left_out: Vec::new(),
        filter: crate::search::in_words(store, &scope.filter)?,
        fragments: 0,
        indirect: 0,
        path: String::new(),
    };
    let mut ids = Vec::new();
    let selection = store.selection(&scope.filter)?;
    store.walk(
        &selection,
        scope.sort.unwrap_or(Sort::Newest),
        |id, facts| {
            if !ticked.is_empty() && !ticked.contains(&id) || except.contains(&id) {
                return;
            }
            report.total += 1;
            let (form, level, anchoring) = Facts::terms(facts);
            if level == Level::OffTheRecord {
                off_the_record += 1;
            } else if !not_in_capture && anchoring == Anchoring::NotInCapture {
                missing += 1;
            } else {
                report.fragments += u32::from(form == Form::Fragment);
                report.indirect += u32::from(form == Form::Indirect);
                ids.push(id);
            }
        },
    )?;
    report.rows = ids.len() as u32;
    if scope.sort == Some(Sort::Relevance) {
        // Walked by date; the list that is seen stands by best match.
        let seen = store.select(&selection, Sort::Relevance, 0, u32::MAX)?;
        let places: HashMap<QuotationId, usize> = seen.into_iter().zip(0..).collect();
        ids.sort_by_key(|id| places.get(id));
    }
    if !ticked.is_empty() || !except.is_empty() {
        let of = match report.filter.as_str() {
            "" => String::new(),
            filter => format!(" of: {filter}"),
        };
        report.filter = format!("{} ticked{of}", report.total);
    }
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

/// The refusal of a quotation that is recorded as off the record, though the list says something else.
pub(super) fn off_the_record(id: QuotationId) -> Error {
    let message = format!(
        "Quotation {} is off the record, but the list does not know it. Nothing was written: check the library, then export again.",
        id.0
    );
    Error::new(ErrorCode::Database, message)
}
