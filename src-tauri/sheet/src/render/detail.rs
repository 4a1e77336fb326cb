//! What the record knows besides: labelled lines below a citation, as far as the layout asks.

use super::lines::{
    capture_line, chain_line, check_line, organization_line, pair_line, said_line, wording_line,
};
use super::piece::{Piece, Voice, given};
use super::plan::Numbers;
use crate::{SheetRow, With};

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
    numbers: &Numbers<'_>,
) -> Vec<Detail<'a>> {
    let settled = with.role_at_time && !row.is_ambiguous();
    let role = settled && !role_in_head;
    let url = row.article.as_ref().and_then(|it| given(&it.url));
    let tags = (!row.tags.is_empty()).then(|| row.tags.join("; "));
    let chain = (!row.chain.is_empty()).then(|| chain_line(&row.chain));
    let pair = row
        .translation_pair
        .iter()
        .map(|uid| pair_line(uid, numbers));
    let all = [
        // The role and the organization are those of one reading: an ambiguous row has none.
        ("Role at the time", role, text(given(&row.role_at_time))),
        (
            "Organization",
            settled,
            row.organization.iter().map(organization_line).collect(),
        ),
        (
            "Said",
            true,
            row.said.iter().filter_map(said_line).collect(),
        ),
        ("Reporting chain", with.chain, chain.into_iter().collect()),
        (
            "Other wordings",
            with.wordings,
            row.wordings.iter().map(wording_line).collect(),
        ),
        (
            "Checks",
            with.checks,
            row.checks.iter().map(check_line).collect(),
        ),
        ("Translation pair", true, pair.collect()),
        ("Captured", with.capture_hash, vec![capture_line(row)]),
        ("Address", true, text(url)),
        (
            "Tags",
            with.tags,
            tags.into_iter()
                .map(|it| vec![Piece::new(Voice::Name, it)])
                .collect(),
        ),
        ("Note", with.note, text(given(&row.note))),
    ];
    all.into_iter()
        .filter(|(_, wanted, lines)| *wanted && !lines.is_empty())
        .map(|(label, _, lines)| Detail { label, lines })
        .collect()
}

fn text(text: Option<&str>) -> Vec<Vec<Piece<'_>>> {
    text.map(|it| vec![Piece::new(Voice::Name, it)])
        .into_iter()
        .collect()
}
