//! The single lines of the details; CSV has them in cells.

use super::piece::{Piece, Voice, date, given};
use super::plan::Numbers;
use super::printed::printed;
use super::words::{basis_name, check_name, form_label, hop_words, level_label, link_label};
use crate::{Check, DateBasis, Hop, OtherWording, SheetDate, SheetOrganization, SheetRow};

/// The organization, and what ties the speaker to it.
pub(super) fn organization_line(organization: &SheetOrganization) -> Vec<Piece<'_>> {
    vec![
        Piece::new(Voice::Name, organization.name.as_str()).in_language(&organization.language),
        Piece::record(format!(" ({})", link_label(organization.link))),
    ]
}

/// The date with what it rests on; `None` where the citation has said all there is.
pub(super) fn said_line(said: &SheetDate) -> Option<Vec<Piece<'_>>> {
    let known = given(&said.printed).is_some() || said.basis.is_some();
    known.then(|| dated(said))
}

/// A date, what it rests on, and the words it was made of.
fn dated(when: &SheetDate) -> Vec<Piece<'_>> {
    let mut line = vec![date(Some(when))];
    if let Some(basis) = when.basis {
        line.push(Piece::record(format!(", {}", basis_name(basis))));
    }
    if let Some(words) = given(&when.printed) {
        let from = when.basis == Some(DateBasis::Resolved);
        line.push(Piece::record(if from { " from “" } else { ": “" }));
        line.push(Piece::new(Voice::Printed, words));
        line.push(Piece::record("”"));
    }
    line
}

/// The hops in order, when each was, and which of them the user saw.
pub(crate) fn chain_line(chain: &[Hop]) -> Vec<Piece<'_>> {
    let mut line = Vec::new();
    for hop in chain {
        let arrow = if line.is_empty() { "" } else { " → " };
        line.push(Piece::record(format!("{arrow}{} ", hop_words(hop.kind))));
        line.push(match given(&hop.party) {
            Some(party) => Piece::new(Voice::Name, party),
            None => Piece::record("[not given]"),
        });
        match &hop.date {
            // Words that no date was made of say themselves that they are printed.
            Some(when) if given(&when.edtf).is_none() => {
                line.push(Piece::record(" “"));
                line.push(Piece::new(
                    Voice::Printed,
                    given(&when.printed).unwrap_or_default(),
                ));
                line.push(Piece::record("”"));
            }
            Some(when) => {
                line.push(Piece::record(" ("));
                line.extend(dated(when));
                line.push(Piece::record(")"));
            }
            None => {}
        }
        if hop.seen_by_me {
            line.push(Piece::record(" (seen by me)"));
        }
    }
    line
}

/// Another wording under the same rules as the row's own.
pub(crate) fn wording_line(wording: &OtherWording) -> Vec<Piece<'_>> {
    let mut line = Vec::new();
    if let Some(label) = form_label(wording.form) {
        line.push(Piece::record(format!("[{label}] ")));
    }
    line.extend(printed(wording.form, &wording.parts, &wording.language));
    line.push(Piece::record(" — "));
    line.push(match given(&wording.outlet) {
        Some(outlet) => Piece::new(Voice::Outlet, outlet),
        None => Piece::record("[outlet not given]"),
    });
    line.push(Piece::record(", "));
    line.push(date(wording.published.as_ref()));
    if let Some(label) = level_label(wording.level) {
        line.push(Piece::record(format!(" ({label})")));
    }
    line
}

/// One check with its verdict and what it rests on.
pub(crate) fn check_line(check: &Check) -> Vec<Piece<'_>> {
    let mut line = vec![
        Piece::record(format!("{}: ", check_name(check.kind))),
        Piece::new(Voice::Name, check.verdict.as_str()),
    ];
    for (before, text) in [
        (", ", &check.evidence),
        (", by ", &check.by),
        (", ", &check.at),
    ] {
        if let Some(text) = given(text) {
            line.push(Piece::record(before));
            line.push(Piece::new(Voice::Name, text));
        }
    }
    line
}

pub(super) fn pair_line<'a>(uid: &'a str, numbers: &Numbers<'_>) -> Vec<Piece<'a>> {
    match numbers.get(uid) {
        Some(n) => vec![Piece::record(format!("{n} on this sheet"))],
        None => vec![
            Piece::record("not on this sheet, "),
            Piece::new(Voice::Name, uid),
        ],
    }
}

pub(super) fn capture_line(row: &SheetRow) -> Vec<Piece<'_>> {
    match &row.capture {
        None => vec![Piece::record("no captured text")],
        Some(capture) => vec![
            Piece::record(capture.captured_at.display.as_str()),
            Piece::record(", SHA-256 "),
            Piece::new(Voice::Digest, capture.sha256.as_str()),
        ],
    }
}
