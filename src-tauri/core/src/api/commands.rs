//! The commands.

use serde::Deserialize;
use ts_rs::TS;

use crate::api::{Command, Reply};
use crate::articles::*;
use crate::capture::*;
use crate::cross_references::*;
use crate::date::{DateReading, ResolveDate};
use crate::error::{Error, ErrorCode, Result};
use crate::export::*;
use crate::id::{CrossReferenceId, QuotationId, RejectedSuggestionId};
use crate::import::*;
use crate::info::*;
use crate::library::{Library, Outcome};
use crate::operation::*;
use crate::organizations::*;
use crate::outlets::*;
use crate::progress::Progress;
use crate::projects::*;
use crate::quotations::*;
use crate::search::*;
use crate::sources::*;
use crate::speakers::*;
use crate::suggestions::*;
use crate::tags::*;
use crate::versions::*;

/// The input of a command that needs none.
#[derive(Debug, Clone, Copy, Default, Deserialize, TS)]
#[serde(default)]
pub struct Nothing {}

macro_rules! commands {
    (
        reads { $($read:ident($read_in:ty) -> $read_out:ty;)* }
        long { $($long:ident($long_in:ty) -> $long_out:ty;)* }
        long_writes { $($over:ident($over_in:ty) -> $over_out:ty;)* }
        writes { $($write:ident($write_in:ty) -> $write_out:ty;)* }
    ) => {
        /// Every command, in the order of the list.
        pub const COMMANDS: &[Command] = &[
            $(Command { name: stringify!($read), input: stringify!($read_in), output: stringify!($read_out), writes: false },)*
            $(Command { name: stringify!($long), input: stringify!($long_in), output: stringify!($long_out), writes: false },)*
            $(Command { name: stringify!($over), input: stringify!($over_in), output: concat!("Outcome<", stringify!($over_out), ">"), writes: true },)*
            $(Command { name: stringify!($write), input: stringify!($write_in), output: concat!("Outcome<", stringify!($write_out), ">"), writes: true },)*
        ];

        /// Runs the command `name` with `input` as JSON.
        ///
        /// # Errors
        /// `Unsupported` for a name that is not on the list, `InvalidInput` for JSON that is not its input, and
        /// whatever the use case refuses.
        pub fn call(library: &Library, name: &str, input: &str, progress: &Progress) -> Result<Reply> {
            let input = if input.trim().is_empty() { "{}" } else { input };
            match name {
                $(stringify!($read) => read(library.$read(serde_json::from_str::<$read_in>(input)?)?),)*
                $(stringify!($long) => read(library.$long(serde_json::from_str::<$long_in>(input)?, progress)?),)*
                $(stringify!($over) => write(library.$over(serde_json::from_str::<$over_in>(input)?, progress)?),)*
                $(stringify!($write) => write(library.$write(serde_json::from_str::<$write_in>(input)?)?),)*
                _ => Err(Error::new(ErrorCode::Unsupported, format!("There is no command “{name}”."))),
            }
        }

        /// The declarations of every type that the list names, found by following the types from the commands.
        pub(super) fn collect(types: &mut super::typescript::Types) {
            $(types.add::<$read_in>(); types.add::<$read_out>();)*
            $(types.add::<$long_in>(); types.add::<$long_out>();)*
            $(types.add::<$over_in>(); types.add::<$over_out>();)*
            $(types.add::<$write_in>(); types.add::<$write_out>();)*
        }
    };
}

fn read(value: impl serde::Serialize) -> Result<Reply> {
    Ok(Reply {
        json: serde_json::to_string(&value)?,
        touched: Vec::new(),
    })
}

fn write<T: serde::Serialize>(outcome: Outcome<T>) -> Result<Reply> {
    Ok(Reply {
        json: serde_json::to_string(&outcome)?,
        touched: outcome.touched,
    })
}

commands! {
    reads {
        get_library(Nothing) -> LibraryInfo;
        list_quotations(ListQuotations) -> QuotationPage;
        count_quotations(CountQuotations) -> QuotationCounts;
        list_quotation_ids(ListQuotations) -> Vec<QuotationId>;
        list_facets(ListFacets) -> Vec<Facet>;
        get_histogram(ListFacets) -> Histogram;
        locate_date(LocateDate) -> LocatedDate;
        describe_filter(ListFacets) -> FilterDescription;
        read_query(ReadQuery) -> QueryReading;
        write_query(WriteQuery) -> WrittenQuery;
        complete_query(CompleteQuery) -> QueryCompletions;
        get_quotation(GetQuotation) -> Quotation;
        locate_quotation(LocateQuotation) -> Located;
        get_history(GetHistory) -> Vec<HistoryEntry>;
        list_speakers(ListSpeakers) -> Vec<SpeakerRow>;
        get_speaker(SpeakerById) -> Speaker;
        list_unplaced(SpeakerById) -> Vec<Unplaced>;
        list_organizations(ListOrganizations) -> Vec<OrganizationRow>;
        get_organization(OrganizationById) -> Organization;
        list_outlets(ListOutlets) -> Vec<OutletRow>;
        list_articles(ListArticles) -> Vec<ArticleRow>;
        get_article(ArticleById) -> Article;
        preview_publication_date(PreviewPublicationDate) -> Vec<FollowingDate>;
        resolve_date(ResolveDate) -> DateReading;
        find_circumstances(FindCircumstances) -> Circumstances;
        compare_captures(CompareCaptures) -> CaptureComparison;
        list_suggestions(ListSuggestions) -> Suggestions;
        list_tags(Nothing) -> Vec<TagRow>;
        list_projects(Nothing) -> Vec<ProjectRow>;
        list_saved_filters(Nothing) -> Vec<SavedFilter>;
        list_operations(ListOperations) -> Vec<Operation>;
    }
    long {
        read_source(ReadSource) -> SourceDraft;
        verify_captures(VerifyCaptures) -> CaptureReport;
        preview_export(PreviewExport) -> ExportPreview;
        export_quotations(ExportQuotations) -> ExportReport;
        check_library(Nothing) -> CheckReport;
        rebuild_derived(Nothing) -> CheckReport;
        index_library(Nothing) -> Indexed;
    }
    long_writes {
        delete_quotations(DeleteQuotations) -> u32;
        flag_quotations(FlagQuotations) -> u32;
        tag_quotations(TagQuotations) -> u32;
        create_project(CreateProject) -> ProjectRef;
        fill_project(FillProject) -> ProjectRef;
    }
    writes {
        create_quotation(CreateQuotation) -> Quotation;
        update_quotation(UpdateQuotation) -> Quotation;
        create_article(CreateArticle) -> ArticleRef;
        update_article(UpdateArticle) -> ArticleRef;
        delete_article(DeleteArticle) -> u32;
        update_capture(UpdateCapture) -> CaptureRef;
        anchor_quotations(AnchorQuotations) -> u32;
        create_wording(CreateWording) -> Quotation;
        create_capture(CreateCapture) -> CaptureRef;
        create_speaker(CreateSpeaker) -> SpeakerRef;
        update_speaker(UpdateSpeaker) -> SpeakerRef;
        delete_speaker(SpeakerById) -> SpeakerRef;
        create_role(CreateRole) -> SpeakerRef;
        update_role(UpdateRole) -> SpeakerRef;
        delete_role(RoleById) -> SpeakerRef;
        create_organization(CreateOrganization) -> OrganizationRef;
        update_organization(UpdateOrganization) -> OrganizationRef;
        delete_organization(OrganizationById) -> OrganizationRef;
        update_outlet(UpdateOutlet) -> OutletRef;
        delete_outlet(OutletById) -> OutletRef;
        update_tag(UpdateTag) -> TagRef;
        delete_tag(TagById) -> TagRef;
        update_project(UpdateProject) -> ProjectRef;
        delete_project(ProjectById) -> ProjectRef;
        save_filter(SaveFilter) -> SavedFilterById;
        delete_saved_filter(SavedFilterById) -> SavedFilterById;
        link_quotations(LinkQuotations) -> CrossReferenceId;
        unlink_quotations(UnlinkQuotations) -> CrossReferenceId;
        reject_suggestion(RejectSuggestion) -> RejectedSuggestionId;
        restore_suggestions(ArticleById) -> u32;
        import_library(ImportLibrary) -> ImportReport;
        undo(Nothing) -> Operation;
        redo(Nothing) -> Operation;
    }
}
