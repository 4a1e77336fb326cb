//! A quote sheet as plain data in, files that people print, publish or file out. Knows no database.
//!
//! The gatherer (in the core) fills one [`QuoteSheet`]; [`write()`] renders it in a [`Format`]. What
//! is said about a row is worked out once, in `render`, and each format has a folder that only
//! puts it into its own marks; so the rules on what may stand in quotation marks hold in all.
//! An off-the-record quotation cannot be written: it has no [`Level`] to be written with.
//!
//! ```
//! use onrecord_sheet::{Form, Format, Part, QuoteSheet, SheetRow, write};
//! use std::ops::ControlFlow;
//!
//! let part = Part { text: "the gate was shut".into(), ..Part::default() };
//! let row = SheetRow { form: Form::Indirect, parts: vec![part], ..SheetRow::default() };
//! let sheet = QuoteSheet { total: 1, rows: vec![row], ..QuoteSheet::default() };
//! let mut file = Vec::new();
//! write(&sheet, Format::Markdown, &mut file, &mut |_| ControlFlow::Continue(()))?;
//! assert!(String::from_utf8_lossy(&file).contains("*indirect* the gate was shut\n"));
//! # Ok::<(), onrecord_sheet::SheetError>(())
//! ```

pub mod csv;
mod error;
mod format;
mod html;
mod markdown;
pub mod model;
mod render;

pub use error::SheetError;
pub use format::{Format, write, write_rows};
pub use model::{
    Anchoring, Check, CheckKind, CleanForm, DateBasis, Form, GroupBy, Hop, HopKind, Layout,
    LeftOut, LeftOutReason, Level, Marks, Moment, OrganizationLink, OtherWording, Part, QuoteSheet,
    SheetArticle, SheetCapture, SheetDate, SheetOrganization, SheetRow, SheetSpeaker, SpeakerKind,
    With, Wording,
};
pub use render::{Plan, citation_line};
