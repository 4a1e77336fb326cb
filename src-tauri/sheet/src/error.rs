//! What can keep a sheet from being written.

/// Why a sheet was not written. What reached the output before the error is no whole file:
/// write to a temporary one and rename it on success.
#[derive(Debug, thiserror::Error)]
pub enum SheetError {
    /// The caller's callback asked to stop.
    #[error("the export was cancelled after {rows} rows")]
    Cancelled {
        /// Rows written before that.
        rows: usize,
    },
    /// The sheet would state a count that is not so.
    #[error(
        "the list has {total} rows, but the sheet has {rows} and leaves out {left_out}: \
         report this as a fault of the program"
    )]
    Count {
        /// Rows that the list is said to have.
        total: u64,
        /// Rows on the sheet.
        rows: usize,
        /// Rows that are said to be left out.
        left_out: u128,
    },
    /// The output could not be written.
    #[error("the file could not be written: {0}")]
    Io(#[from] std::io::Error),
    /// A cell of a CSV file does not hold what its column promises.
    #[error("the cell under “{column}” cannot be read: {reason}")]
    Cell {
        /// The column.
        column: &'static str,
        /// What is wrong with it.
        reason: String,
    },
}
