//! What every writer says about a row, before any of them says it in its own format.

mod bidi;
mod citation;
mod detail;
mod entry;
mod head;
mod lines;
mod marks;
mod month;
mod piece;
mod plan;
mod printed;
mod summary;
mod words;

pub(crate) use bidi::{breaks_out, has_controls, isolated};
pub(crate) use citation::citation;
pub use citation::citation_line;
pub(crate) use detail::Detail;
pub(crate) use entry::{Entry, clean_wins, main_wording};
pub(crate) use lines::{chain_line, check_line, wording_line};
pub(crate) use piece::{Piece, Voice, leans, plain};
pub(crate) use plan::Group;
pub use plan::Plan;
pub(crate) use printed::printed;
pub(crate) use summary::summary;
pub(crate) use words::*;
