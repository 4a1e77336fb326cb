//! What was asked for and what came: the line under every sheet's title.

use super::piece::{Piece, Voice};
use super::words::left_out_words;
use crate::{QuoteSheet, SheetError};

impl QuoteSheet {
    /// Refuses a sheet that would state a wrong count.
    pub(crate) fn check_counts(&self, rows: usize) -> Result<(), SheetError> {
        if u128::from(self.total) == rows as u128 + self.left_out_count() {
            return Ok(());
        }
        Err(self.wrong_count(rows))
    }

    /// That there are so many rows is not what the sheet says.
    pub(crate) fn wrong_count(&self, rows: usize) -> SheetError {
        SheetError::Count {
            total: self.total,
            rows,
            left_out: self.left_out_count(),
        }
    }

    fn left_out_count(&self) -> u128 {
        self.left_out.iter().map(|it| u128::from(it.count)).sum()
    }
}

/// The filter, the number of `rows`, what was left out, and what made the sheet when.
pub(crate) fn summary(sheet: &QuoteSheet, rows: usize) -> Vec<Piece<'_>> {
    let mut pieces = Vec::new();
    if sheet.filter.is_empty() {
        pieces.push(Piece::record("No filter. "));
    } else {
        pieces.push(Piece::record("Filter: "));
        pieces.push(Piece::new(Voice::Name, sheet.filter.as_str()));
        pieces.push(Piece::record(". "));
    }
    pieces.push(Piece::record(counts(sheet, rows)));
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

fn counts(sheet: &QuoteSheet, rows: usize) -> String {
    let noun = if sheet.total == 1 { "row" } else { "rows" };
    format!("{rows} of {} {noun}", sheet.total)
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
