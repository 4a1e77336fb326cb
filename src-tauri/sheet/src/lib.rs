//! A quote sheet as plain data in, files that people print, publish or file out. Knows no database.
//!
//! The gatherer (in the core) fills one [`QuoteSheet`]; each writer of this crate renders it.
//! What must never happen in an export is made impossible by the types where it can be: an
//! off-the-record quotation has no [`Level`] to be written with.

pub mod model;

pub use model::{
    Anchoring, Check, CheckKind, CleanForm, DateBasis, Form, GroupBy, Hop, HopKind, Layout,
    LeftOut, LeftOutReason, Level, Marks, Moment, OrganizationLink, OtherWording, Part, QuoteSheet,
    SheetArticle, SheetCapture, SheetDate, SheetOrganization, SheetRow, SheetSpeaker, SpeakerKind,
    With, Wording,
};
