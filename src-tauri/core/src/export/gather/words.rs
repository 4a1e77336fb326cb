//! The library's words in the sheet's own.

use onrecord_sheet as sheet;

use crate::date::display::{in_words, moment_in_words};
use crate::date::{DateAssertion, DateBasis};
use crate::export::{ExportGroup, ExportLayout, ExportWording};
use crate::quotations::{self, Form, HopKind, Level, Part};

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

/// An off-the-record quotation never gets here: [`choose`] has left it out.
pub(super) fn level(level: Level) -> sheet::Level {
    match level {
        Level::OnRecord => sheet::Level::OnRecord,
        Level::Background => sheet::Level::Background,
        Level::DeepBackground => sheet::Level::DeepBackground,
        Level::NotStated | Level::OffTheRecord => sheet::Level::NotStated,
    }
}

pub(super) fn hop_kind(kind: HopKind) -> sheet::HopKind {
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

pub(super) fn part(part: &Part) -> sheet::Part {
    let marks = match part.open.is_empty() {
        true => sheet::Marks::Unmarked,
        false => sheet::Marks::Printed {
            open: part.open.clone(),
            close: part.close.clone(),
        },
    };
    sheet::Part {
        text: part.text.clone(),
        marks,
        cue: (!part.after.is_empty()).then(|| part.after.clone()),
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
