//! The library's words in the sheet's own.

use onrecord_sheet as sheet;

use crate::date::display::{in_words, moment_in_words};
use crate::date::{DateAssertion, DateBasis};
use crate::error::Result;
use crate::export::choose::off_the_record;
use crate::export::{ExportGroup, ExportLayout, ExportWording};
use crate::quotations::{self, Form, Hop, HopKind, Level, Part};
use crate::store::QuotationOwn;

pub(super) fn sheet_layout(layout: &ExportLayout) -> sheet::Layout {
    sheet::Layout {
        group_by: match layout.group_by {
            ExportGroup::Speaker => sheet::GroupBy::Speaker,
            ExportGroup::Date => sheet::GroupBy::Date,
            ExportGroup::Article => sheet::GroupBy::Article,
            ExportGroup::None => sheet::GroupBy::None,
        },
        wording: match layout.wording {
            ExportWording::Printed => sheet::Wording::Printed,
            ExportWording::Clean => sheet::Wording::Clean,
            ExportWording::Both => sheet::Wording::Both,
        },
        with: sheet::With {
            role_at_time: layout.role_then,
            printed_role: layout.printed_role,
            chain: layout.chain,
            wordings: layout.wordings,
            checks: layout.checks,
            capture_hash: layout.capture_hash,
            tags: layout.tags,
            note: layout.note,
        },
    }
}

pub(super) fn given(text: &str) -> Option<String> {
    (!text.is_empty()).then(|| text.to_owned())
}

pub(super) fn form(form: Form) -> sheet::Form {
    match form {
        Form::Direct => sheet::Form::Direct,
        Form::Indirect => sheet::Form::Indirect,
        Form::Mixed => sheet::Form::Mixed,
        Form::Fragment => sheet::Form::Fragment,
    }
}

/// The level as it is recorded.
///
/// # Errors
/// `Database` for an off-the-record quotation, which only a list that is out of step with what is recorded lets out.
pub(super) fn level(own: &QuotationOwn) -> Result<sheet::Level> {
    Ok(match own.level {
        Level::OnRecord => sheet::Level::OnRecord,
        Level::Background => sheet::Level::Background,
        Level::DeepBackground => sheet::Level::DeepBackground,
        Level::NotStated => sheet::Level::NotStated,
        Level::OffTheRecord => return Err(off_the_record(own.id)),
    })
}

pub(super) fn hop(hop: Hop) -> sheet::Hop {
    sheet::Hop {
        kind: hop_kind(hop.kind),
        party: given(&hop.party),
        seen_by_me: hop.seen_by_me,
        date: hop.date.as_ref().map(date),
    }
}

fn hop_kind(kind: HopKind) -> sheet::HopKind {
    match kind {
        HopKind::SaidTo => sheet::HopKind::SaidTo,
        HopKind::LeakedTo => sheet::HopKind::LeakedTo,
        HopKind::SeenBy => sheet::HopKind::SeenBy,
        HopKind::PublishedBy => sheet::HopKind::PublishedBy,
        HopKind::Cites => sheet::HopKind::Cites,
        HopKind::Syndicates => sheet::HopKind::Syndicates,
        HopKind::Translates => sheet::HopKind::Translates,
        HopKind::Aggregates => sheet::HopKind::Aggregates,
    }
}

pub(super) fn part(part: Part) -> sheet::Part {
    let marks = match part.open.is_empty() {
        true => sheet::Marks::Unmarked,
        false => sheet::Marks::Printed {
            open: part.open,
            close: part.close,
        },
    };
    sheet::Part {
        text: part.text,
        marks,
        cue: (!part.after.is_empty()).then_some(part.after),
    }
}

pub(super) fn date(date: &DateAssertion) -> sheet::SheetDate {
    sheet::SheetDate {
        display: in_words(date),
        edtf: given(&date.edtf),
        printed: given(&date.printed),
        basis: Some(match date.basis {
            DateBasis::Printed => sheet::DateBasis::Printed,
            DateBasis::Resolved => sheet::DateBasis::Resolved,
            DateBasis::Inferred => sheet::DateBasis::Inferred,
            DateBasis::Entered => sheet::DateBasis::Entered,
        }),
    }
}

pub(super) fn check(check: &quotations::Check) -> sheet::Check {
    sheet::Check {
        kind: match check.aspect.as_str() {
            "wording" => sheet::CheckKind::Wording,
            "attribution" => sheet::CheckKind::Attribution,
            _ => sheet::CheckKind::Content,
        },
        verdict: check.verdict.clone(),
        evidence: given(&check.evidence),
        by: given(&check.by),
        at: Some(moment_in_words(&check.at)),
    }
}
