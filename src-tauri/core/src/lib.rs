//! On Record without a window: a library of quoted statements, its use cases and its command list.
//!
//! [`Library`] is an open file. Every use case that writes goes through one transaction that is one operation of the
//! log, one undo step and one entry of the audit trail. [`api::call`] runs any use case by name, JSON in and out.

pub mod api;
pub mod articles;
pub mod capture;
pub mod cross_references;
mod date;
mod environment;
mod error;
pub mod export;
mod fold;
mod id;
pub mod import;
pub mod info;
mod library;
mod limits;
pub mod operation;
pub mod organizations;
pub mod outlets;
mod progress;
pub mod projects;
pub mod quotations;
pub mod sample;
pub mod search;
pub mod sources;
pub mod speakers;
mod sql_enum;
mod store;
pub mod suggestions;
pub mod tags;
pub mod versions;

pub use date::{
    DateAssertion, DateBasis, DateFate, DateInput, DateReading, ResolveDate, StayReason,
    UncertainDate,
};
pub use environment::Environment;
pub use error::{Error, ErrorCode, Result};
pub use id::*;
pub use library::{Library, Outcome};
pub use progress::Progress;
pub use store::Touched;
