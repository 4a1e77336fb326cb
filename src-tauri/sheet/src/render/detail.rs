//! The lines below a citation: what the record knows besides, as far as the layout asks for it.

use super::piece::{Piece, Voice, given};
use super::plan::Plan;
use super::printed::printed;
use super::words::{basis_name, check_name, form_label, hop_words, level_label, link_label};
use crate::{Check, DateBasis, Hop, OtherWording, SheetDate, SheetOrganization, SheetRow, With};

/// A label with one or more lines.
pub(crate) struct Detail<'a> {
    pub(crate) label: &'static str,
    pub(crate) lines: Vec<Vec<Piece<'a>>>,
}

/// The details of a row. `role_in_head` when the head above already says the role.
pub(super) fn details<'a>(
    row: &'a SheetRow,
    with: &With,
    role_in_head: bool,
    plan: &Plan<'_>,
) -> Vec<Detail<'a>> {
    let mut details = Vec::new();
    let mut add = |label, lines: Vec<Vec<Piece<'a>>>| {
        if !lines.is_empty() {
            details.push(Detail { label, lines });
        }
    };
    // The role and the organization are those of one reading: an ambiguous row has none.
    if with.role_at_time && !row.is_ambiguous() {
        let role = given(&row.role_at_time).filter(|_| !role_in_head);
        add(
            "Role at the time",
            role.map(|it| vec![Piece::new(Voice::Name, it)])
                .into_iter()
                .collect(),
        );
        add(
            "Organization",
            row.organization.iter().map(organization_line).collect(),
        );
    }
    add("Said", row.said.iter().filter_map(said_line).collect());
    if with.chain && !row.chain.is_empty() {
        add("How it reached the article", vec![chain_line(&row.chain)]);
    }
    if with.wordings {
        add(
            "Other wordings",
            row.wordings.iter().map(wording_line).collect(),
        );
    }
    if with.checks {
        add("Checks", row.checks.iter().map(check_line).collect());
    }
    add(
        "Translation pair",
        row.translation_pair
            .iter()
            .map(|uid| pair_line(uid, plan))
            .collect(),
    );
    if with.capture_hash {
        add("Captured", vec![capture_line(row)]);
    }
    let url = row.article.as_ref().and_then(|it| given(&it.url));
    add(
        "Address",
        url.map(|it| vec![Piece::new(Voice::Name, it)])
            .into_iter()
            .collect(),
    );
    if with.tags && !row.tags.is_empty() {
        add(
            "Tags",
            vec![vec![Piece::new(Voice::Name, row.tags.join("; "))]],
        );
    }
    if with.note {
        add(
            "Note",
            given(&row.note)
                .map(|it| vec![Piece::new(Voice::Name, it)])
                .into_iter()
                .collect(),
        );
    }
    details
}

/// The organization, and what ties the speaker to it.
fn organization_line(organization: &SheetOrganization) -> Vec<Piece<'_>> {
    vec![
        Piece::new(Voice::Name, organization.name.as_str()).in_language(&organization.language),
        Piece::record(format!(" ({})", link_label(organization.link))),
    ]
}

/// The date with what it rests on; `None` where the citation has said all there is.
fn said_line(date: &SheetDate) -> Option<Vec<Piece<'_>>> {
    let words = given(&date.printed);
    if words.is_none() && date.basis.is_none() {
        return None;
    }
    let shown = if date.display.is_empty() {
        "no date"
    } else {
        &date.display
    };
    let mut line = vec![Piece::record(shown)];
    if let Some(basis) = date.basis {
        line.push(Piece::record(format!(", {}", basis_name(basis))));
    }
    if let Some(words) = words {
        let from = date.basis == Some(DateBasis::Resolved);
        line.push(Piece::record(if from { " from “" } else { ": “" }));
        line.push(Piece::new(Voice::Printed, words));
        line.push(Piece::record("”"));
    }
    Some(line)
}

/// The hops in order, and which of them the user saw.
pub(crate) fn chain_line(chain: &[Hop]) -> Vec<Piece<'_>> {
    let mut line = Vec::new();
    for hop in chain {
        let arrow = if line.is_empty() { "" } else { " → " };
        line.push(Piece::record(format!("{arrow}{} ", hop_words(hop.kind))));
        line.push(match given(&hop.party) {
            Some(party) => Piece::new(Voice::Name, party),
            None => Piece::record("[not given]"),
        });
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
    let published = wording.published.as_ref().map(|date| date.display.as_str());
    line.push(Piece::record(", "));
    line.push(Piece::record(
        published.filter(|it| !it.is_empty()).unwrap_or("no date"),
    ));
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

fn pair_line<'a>(uid: &'a str, plan: &Plan<'_>) -> Vec<Piece<'a>> {
    match plan.number_of(uid) {
        Some(n) => vec![Piece::record(format!("{n} on this sheet"))],
        None => vec![
            Piece::record("not on this sheet, "),
            Piece::new(Voice::Name, uid),
        ],
    }
}

fn capture_line(row: &SheetRow) -> Vec<Piece<'_>> {
    match &row.capture {
        None => vec![Piece::record("no captured text")],
        Some(capture) => vec![
            Piece::record(capture.captured_at.display.as_str()),
            Piece::record(", SHA-256 "),
            Piece::record(capture.sha256.as_str()),
        ],
    }
}
