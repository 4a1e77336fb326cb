//! What an export asks, and what it says of itself.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::id::QuotationId;
use crate::search::{Filter, Sort};
use crate::sql_enum::words;

words! {
    /// The file formats.
    ExportFormat {
        /// A table for spreadsheets.
        Csv "csv",
        /// Plain text with marks.
        Markdown "md",
        /// One self-contained page.
        Html "html",
        /// Everything, to be imported again.
        Json "json",
    }
}

words! {
    /// The heads that quotations stand under.
    ExportGroup {
        /// Speakers.
        Speaker "speaker",
        /// Months.
        Date "date",
        /// Articles.
        Article "article",
        /// None: the list as it is.
        None "none",
    }
}

words! {
    /// Which wording goes out.
    ExportWording {
        /// As printed.
        Printed "printed",
        /// Without what belongs to the outlet.
        Clean "clean",
        /// Both.
        Both "both",
    }
}

words! {
    /// Which captured version of its article a quotation is cited from. Its words are the same in each.
    ExportVersion {
        /// The one that the library cites it from.
        Chosen "chosen",
        /// The first that has the words.
        First "first",
        /// The latest that has the words.
        Latest "latest",
    }
}

/// The choices of a quote sheet.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(default)]
pub struct ExportLayout {
    /// The title; the library's name when empty.
    pub title: String,
    /// The heads.
    pub group_by: ExportGroup,
    /// The wording.
    pub wording: ExportWording,
    /// The version of the article.
    pub version: ExportVersion,
    /// With the role at the time.
    pub role_then: bool,
    /// With the role as printed.
    pub printed_role: bool,
    /// With the reporting chain.
    pub chain: bool,
    /// With other wordings of the statement.
    pub wordings: bool,
    /// With the checks.
    pub checks: bool,
    /// With the SHA-256 of the capture.
    pub capture_hash: bool,
    /// With tags and the flag.
    pub tags: bool,
    /// With the user's note.
    pub note: bool,
    /// Quotations whose words are not in the captured text go out too, flagged.
    pub not_in_capture: bool,
}

impl Default for ExportLayout {
    fn default() -> Self {
        Self {
            title: String::new(),
            group_by: ExportGroup::None,
            wording: ExportWording::Printed,
            version: ExportVersion::Chosen,
            role_then: true,
            printed_role: true,
            chain: true,
            wordings: false,
            checks: false,
            capture_hash: true,
            tags: false,
            note: false,
            not_in_capture: false,
        }
    }
}

/// Which quotations go out.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(default)]
pub struct ExportScope {
    /// The list.
    pub filter: Filter,
    /// Its order; the newest first unless given.
    pub sort: Option<Sort>,
    /// The ticked ones of it; empty for the whole list.
    pub ticked: Vec<QuotationId>,
    /// Those of the whole list that stay behind.
    #[ts(as = "Option<Vec<QuotationId>>", optional)]
    pub except: Vec<QuotationId>,
}

/// Asks how an export would look.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct PreviewExport {
    /// Which quotations.
    #[serde(default)]
    pub scope: ExportScope,
    /// In which format.
    pub format: ExportFormat,
    /// The choices.
    #[serde(default)]
    pub layout: ExportLayout,
}

/// How an export would look.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct ExportPreview {
    /// What would be written and what left out.
    pub report: ExportReport,
    /// The file's first rows, as text in its format.
    pub text: String,
    /// Whether the text ends before the file would.
    pub cut: bool,
}

/// Writes a file.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ExportQuotations {
    /// Which quotations.
    #[serde(default)]
    pub scope: ExportScope,
    /// In which format.
    pub format: ExportFormat,
    /// The choices.
    #[serde(default)]
    pub layout: ExportLayout,
    /// Where to; an existing file is replaced once the new one is whole.
    pub path: String,
}

/// What was written and what left out.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct ExportReport {
    /// How many rows the list has.
    pub total: u32,
    /// How many of them are in the file.
    pub rows: u32,
    /// Why the others are not.
    pub left_out: Vec<LeftOut>,
    /// The filter in words; empty without one.
    pub filter: String,
    /// How many fragments go out, each with its sentence.
    pub fragments: u32,
    /// How many indirect ones go out, without quotation marks.
    pub indirect: u32,
    /// Where it was written; empty for a preview.
    pub path: String,
}

words! {
    /// Why a quotation is not in a file.
    LeftOutReason {
        /// It is off the record.
        OffTheRecord "off_the_record",
        /// Its words are not in the captured text.
        NotInCapture "not_in_capture",
    }
}

/// How many quotations are left out for one reason.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct LeftOut {
    /// Why.
    pub reason: LeftOutReason,
    /// How many.
    pub count: u32,
}
