//! One row as every page-like format says it: number, labels, words, citation, details.

use super::citation::citation;
use super::detail::{Detail, details};
use super::piece::{Piece, given, language_tag};
use super::plan::{Group, Numbers};
use super::printed::printed;
use super::words::{form_label, level_label};
use crate::{Anchoring, Form, QuoteSheet, SheetRow, Wording};

/// Everything that stands under one running number.
pub(crate) struct Entry<'a> {
    pub(crate) n: usize,
    pub(crate) labels: Vec<&'static str>,
    /// The chosen wording.
    pub(crate) words: Vec<Piece<'a>>,
    pub(crate) language: Option<&'a str>,
    /// The clean form, where it stands beside the printed one.
    pub(crate) clean: Option<Vec<Piece<'a>>>,
    /// What a clean form changed, where one is shown.
    pub(crate) changed: Option<&'a str>,
    /// The sentence around a fragment.
    pub(crate) context: Option<&'a str>,
    pub(crate) citation: Vec<Piece<'a>>,
    pub(crate) details: Vec<Detail<'a>>,
}

impl<'a> Entry<'a> {
    /// The entry of the row that is number `n` of the plan and stands under the given head.
    pub(crate) fn new(
        sheet: &QuoteSheet,
        numbers: &Numbers<'_>,
        group: &Group,
        n: usize,
        row: &'a SheetRow,
    ) -> Self {
        let layout = &sheet.layout;
        let shown_clean = row
            .declared_clean()
            .filter(|_| layout.wording != Wording::Printed);
        let beside = shown_clean.filter(|_| layout.wording == Wording::Both);
        Entry {
            n,
            labels: labels(row, sheet),
            words: main_wording(row, layout.wording),
            language: language_tag(&row.language),
            clean: beside.map(|clean| printed(row.form, &clean.parts, &row.language)),
            changed: shown_clean.map(|clean| clean.changed.as_str()),
            context: given(&row.context).filter(|_| row.form == Form::Fragment),
            citation: citation(row, &layout.with),
            details: details(row, &layout.with, group.says_role(), numbers),
        }
    }
}

/// Whether the clean form is the one wording that goes out.
pub(crate) fn clean_wins(row: &SheetRow, wording: Wording) -> bool {
    wording == Wording::Clean && row.declared_clean().is_some()
}

/// The wording that stands first: clean if that was chosen and there is one, else as printed.
pub(crate) fn main_wording(row: &SheetRow, wording: Wording) -> Vec<Piece<'_>> {
    let clean = row.declared_clean().filter(|_| wording == Wording::Clean);
    let parts = clean.map_or(&row.parts, |clean| &clean.parts);
    printed(row.form, parts, &row.language)
}

fn labels(row: &SheetRow, sheet: &QuoteSheet) -> Vec<&'static str> {
    let layout = &sheet.layout;
    let clean = clean_wins(row, layout.wording).then_some("clean form");
    let lost = (row.anchoring == Anchoring::NotInCapture).then_some("not in the captured text");
    let key = (row.key && layout.with.tags).then_some("key");
    [
        form_label(row.form),
        clean,
        lost,
        level_label(row.level),
        key,
    ]
    .into_iter()
    .flatten()
    .collect()
}
