//! What was asked for and what came: the line under every sheet's title.

use super::piece::{Piece, Voice};
use super::words::left_out_words;
use crate::{QuoteSheet, SheetError};

impl QuoteSheet {
    /// Refuses a sheet that would state a wrong count.
    pub(crate) fn check_counts(&self) -> Result<(), SheetError> {
        let left_out = self.left_out_count();
        if u128::from(self.total) == self.rows.len() as u128 + left_out {
            return Ok(());
        }
        Err(SheetError::Count {
            total: self.total,
            rows: self.rows.len(),
            left_out,
        })
    }

    fn left_out_count(&self) -> u128 {
        self.left_out.iter().map(|it| u128::from(it.count)).sum()
    }
}

/// The filter, the number of rows, what was left out, and what made the sheet when.
pub(crate) fn summary(sheet: &QuoteSheet) -> Vec<Piece<'_>> {
    let mut pieces = Vec::new();
    if sheet.filter.is_empty() {
        pieces.push(Piece::record("No filter. "));
    } else {
        pieces.push(Piece::record("Filter: "));
        pieces.push(Piece::new(Voice::Name, sheet.filter.as_str()));
        pieces.push(Piece::record(". "));
    }
    pieces.push(Piece::record(counts(sheet)));
    pieces.push(Piece::record(left_out(sheet)));
    pieces.push(Piece::record(". Made "));
    pieces.push(Piece::record(sheet.made_at.display.as_str()));
    pieces.push(Piece::record(" with "));
    pieces.push(Piece::record(sheet.program.as_str()));
    pieces.push(Piece::record(" "));
    pieces.push(Piece::record(sheet.program_version.as_str()));
    pieces.push(Piece::record("."));
    pieces
}

fn counts(sheet: &QuoteSheet) -> String {
    let noun = if sheet.total == 1 { "row" } else { "rows" };
    format!("{} of {} {noun}", sheet.rows.len(), sheet.total)
}

fn left_out(sheet: &QuoteSheet) -> String {
    let stated: Vec<String> = sheet
        .left_out
        .iter()
        .filter(|it| it.count > 0)
        .map(|it| format!("{} {}", it.count, left_out_words(&it.reason)))
        .collect();
    if stated.is_empty() {
        return "; nothing left out".to_owned();
    }
    format!("; left out: {}", stated.join(", "))
}
