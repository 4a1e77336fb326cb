//! Operations: what was done, undone and done again. The undo log and the audit trail are the same thing.

mod history;
mod undo;

pub use history::{FieldChange, GetHistory, HistoryEntry};

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::id::OperationId;

macro_rules! operations {
    ($($variant:ident $name:literal),* $(,)?) => {
        /// The use cases that write, as the log and the undo label name them.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
        #[serde(rename_all = "snake_case")]
        pub enum OperationKind {
            $(#[doc = $name] $variant),*
        }

        impl OperationKind {
            /// The name in the log.
            pub(crate) fn name(self) -> &'static str {
                match self { $(Self::$variant => $name),* }
            }

            /// The kind of that name.
            pub(crate) fn by_name(name: &str) -> Option<Self> {
                match name { $($name => Some(Self::$variant),)* _ => None }
            }
        }
    };
}

operations! {
    CreateQuotation "create_quotation",
    UpdateQuotation "update_quotation",
    DeleteQuotations "delete_quotations",
    FlagQuotations "flag_quotations",
    TagQuotations "tag_quotations",
    CreateArticle "create_article",
    UpdateArticle "update_article",
    DeleteArticle "delete_article",
    CreateCapture "create_capture",
    CreateSpeaker "create_speaker",
    UpdateSpeaker "update_speaker",
    DeleteSpeaker "delete_speaker",
    CreateRole "create_role",
    UpdateRole "update_role",
    DeleteRole "delete_role",
    CreateOrganization "create_organization",
    UpdateOrganization "update_organization",
    DeleteOrganization "delete_organization",
    UpdateOutlet "update_outlet",
    DeleteOutlet "delete_outlet",
    UpdateTag "update_tag",
    DeleteTag "delete_tag",
    CreateProject "create_project",
    UpdateProject "update_project",
    DeleteProject "delete_project",
    FillProject "fill_project",
    SaveFilter "save_filter",
    DeleteSavedFilter "delete_saved_filter",
    AnchorQuotations "anchor_quotations",
    CreateWording "create_wording",
    UpdateCapture "update_capture",
    LinkQuotations "link_quotations",
    UnlinkQuotations "unlink_quotations",
    RejectSuggestion "reject_suggestion",
    RestoreSuggestions "restore_suggestions",
    ImportLibrary "import_library",
    CreateSample "create_sample",
}

/// Whether an operation is a use case, or takes one back, or brings one back.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum OperationMode {
    /// A use case.
    Do,
    /// It took an operation back.
    Undo,
    /// It brought an undone operation back.
    Redo,
}

/// One entry of the log.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct Operation {
    /// Its number in the log.
    pub id: OperationId,
    /// When, UTC.
    pub at: String,
    /// The use case; for undo and redo, the one that was undone or redone.
    pub kind: OperationKind,
    /// Done, undone or redone.
    pub mode: OperationMode,
    /// What it was about, in a few words.
    pub subject: String,
}
