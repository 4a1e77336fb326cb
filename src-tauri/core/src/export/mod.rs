//! Export: what is shown or ticked is gathered once, and a writer renders it.

pub(crate) mod exchange;
mod file;
mod gather;
mod types;

pub use exchange::FORMAT_VERSION;
pub use types::*;

pub(crate) use exchange::Exchange;
