//! The plain data that one gatherer fills and every writer reads.

mod article;
mod chain;
mod check;
mod layout;
mod level;
mod quote_sheet;
mod row;
mod speaker;
mod wording;

pub use article::{Anchoring, DateBasis, Moment, SheetArticle, SheetCapture, SheetDate};
pub use chain::{Hop, HopKind};
pub use check::{Check, CheckKind};
pub use layout::{GroupBy, Layout, With, Wording};
pub use level::Level;
pub use quote_sheet::{LeftOut, LeftOutReason, QuoteSheet};
pub use row::SheetRow;
pub use speaker::{OrganizationLink, SheetOrganization, SheetSpeaker, SpeakerKind};
pub use wording::{CleanForm, Form, Marks, OtherWording, Part};
