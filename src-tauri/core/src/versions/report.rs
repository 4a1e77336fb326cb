//! The report on two captures of an article.

use std::cell::OnceCell;
use std::ops::Range;

use super::compare::{Found, Versions};
use super::look_alikes::Stretches;
use super::words::word_diff;
use crate::capture::offset::to_utf16;
use crate::error::{Error, Result};
use crate::id::CaptureId;
use crate::library::Library;
use crate::quotations::passage_of;
use crate::store::Store;
use crate::versions::{
    CaptureComparison, CompareCaptures, ComparedQuotation, LookAlike, Place, QuotationFate,
};

impl Library {
    /// What became of the quotations of one capture in another one of the same article. Nothing is written: taking any of it
    /// is for a person to do.
    ///
    /// # Errors
    /// `InvalidInput` for captures of two articles, or twice the same one.
    pub fn compare_captures(&self, input: CompareCaptures) -> Result<CaptureComparison> {
        self.read(|store| report(store, input))
    }
}

fn report(
    store: &Store,
    CompareCaptures { from, to }: CompareCaptures,
) -> Result<CaptureComparison> {
    let (first, second) = (store.capture(from)?, store.capture(to)?);
    if first.article_id != second.article_id || from == to {
        return Err(Error::invalid(
            "to",
            "Choose another capture of the same article to compare with.",
        ));
    }
    let (old, new) = (store.capture_text(from)?, store.capture_text(to)?);
    let versions = Versions::of(&old, &new);
    let anchored = store.quotations_in(from)?;
    let mut found = Vec::new();
    for (id, spans) in &anchored {
        let parts: Vec<Range<usize>> = spans.iter().filter_map(|span| span.range.clone()).collect();
        // A damaged place is for the check of the library to tell.
        if parts.iter().all(|part| old.get(part.clone()).is_some()) {
            found.push((*id, versions.find(&parts), parts));
        }
    }
    let taken: Vec<Range<usize>> = found
        .iter()
        .flat_map(|(_, found, _)| found.ranges().to_vec())
        .collect();
    let place = |ranges: &[Range<usize>]| Place {
        spans: to_utf16(&new, ranges),
        passage: passage_of(&new, ranges),
    };
    let stretches = OnceCell::new();
    let mut quotations = Vec::new();
    for (id, found, parts) in found {
        let words = |text: &str, ranges: &[Range<usize>]| {
            let parts: Vec<&str> = ranges.iter().map(|range| &text[range.clone()]).collect();
            parts.join(" ")
        };
        let was = words(&old, &parts);
        let fate = match &found {
            Found::Unchanged(ranges) => QuotationFate::Unchanged {
                place: place(ranges),
            },
            Found::Moved(ranges) => QuotationFate::Moved {
                place: place(ranges),
            },
            Found::Altered(ranges) => QuotationFate::Altered {
                place: place(ranges),
                diff: word_diff(&was, &words(&new, ranges)),
            },
            Found::Missing => QuotationFate::Missing {
                look_alikes: stretches
                    .get_or_init(|| Stretches::of(&new, &taken))
                    .like(&was)
                    .into_iter()
                    .map(|(share, range)| LookAlike {
                        percent: (share * 100.0).round() as u32,
                        diff: word_diff(&was, &new[range.clone()]),
                        place: place(&[range]),
                    })
                    .collect(),
            },
        };
        quotations.push(ComparedQuotation {
            quotation: store.quotation_row(id)?,
            passage: passage_of(&old, &parts),
            taken: is_taken(store, id, to, found.ranges())?,
            fate,
        });
    }
    let all = store.article_quotations(first.article_id)?.len();
    Ok(CaptureComparison {
        article: store.article(first.article_id)?,
        from: first.reference(),
        to: second.reference(),
        elsewhere: all.saturating_sub(quotations.len()) as u32,
        quotations,
    })
}

/// Whether a quotation, or another wording of its statement at that place, can be cited from a capture.
fn is_taken(
    store: &Store,
    id: crate::id::QuotationId,
    capture: CaptureId,
    ranges: &[Range<usize>],
) -> Result<bool> {
    for wording in store.statement_quotations(store.quotation(id)?.statement_id)? {
        let spans = store.spans_in(wording, capture)?;
        let there = spans.iter().filter_map(|span| span.range.as_ref());
        let crosses = |at: &Range<usize>| {
            ranges
                .iter()
                .any(|range| range.start < at.end && at.start < range.end)
        };
        if wording == id && !spans.is_empty() || there.into_iter().any(crosses) {
            return Ok(true);
        }
    }
    Ok(false)
}
