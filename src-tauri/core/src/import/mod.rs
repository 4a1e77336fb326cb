//! Import: a file of the exchange format is read into one neutral form and applied in one operation.

mod apply;
mod check;
mod quotation;
mod speaker;
mod types;

pub use types::*;
