//! Export: what is shown or ticked is gathered once, and a writer renders it.

mod choose;
pub(crate) mod exchange;
mod file;
mod sheet;
mod types;

pub use exchange::FORMAT_VERSION;
pub use types::*;

pub(crate) use exchange::Exchange;
