//! What a list of quotations asks, and what it gets.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::id::{ArticleId, OrganizationId, OutletId, ProjectId, SpeakerId, TagId};
use crate::quotations::{Form, Level, QuotationRow};
use crate::speakers::{MonthCount, SpeakerKind};
use crate::sql_enum::words;

words! {
    /// By which link an organization is meant.
    OrganizationLink {
        /// Any of them.
        Any "any",
        /// A role at the time of the statement, held or not to be told.
        Then "then",
        /// The role now.
        Now "now",
        /// The article's own words.
        Printed "printed",
        /// The organization itself speaks.
        Itself "itself",
        /// It is behind a document through the document's authors.
        Authors "authors",
    }
}

words! {
    /// Yes-or-no facts of a quotation.
    Flag {
        /// Flagged by the user.
        Key "key",
        /// More than one possible owner.
        Ambiguous "ambiguous",
        /// Somebody stands between the speaker and the article.
        Secondhand "secondhand",
        /// No check was made.
        Unchecked "unchecked",
        /// Its words are not in the captured text.
        NotInCapture "not_in_capture",
        /// Paired with a translation or original.
        Translation "translation",
        /// Nobody is named as the speaker.
        NoSpeaker "no_speaker",
    }
}

/// One condition.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(tag = "field", rename_all = "snake_case")]
pub enum Condition {
    /// Attributed to this speaker alone; with `rivals`, also as one of several owners.
    Speaker {
        /// Who.
        id: SpeakerId,
        /// Ambiguous ones too.
        #[serde(default)]
        rivals: bool,
    },
    /// Linked to this organization or a part of it.
    Organization {
        /// Which.
        id: OrganizationId,
        /// By which link.
        link: OrganizationLink,
    },
    /// Printed by this outlet.
    Outlet {
        /// Which.
        id: OutletId,
    },
    /// Printed in this article.
    Article {
        /// Which.
        id: ArticleId,
    },
    /// With this tag.
    Tag {
        /// Which.
        id: TagId,
    },
    /// In this project.
    Project {
        /// Which.
        id: ProjectId,
    },
    /// By a speaker of this kind.
    Kind {
        /// Which.
        value: SpeakerKind,
    },
    /// Given in this form.
    Form {
        /// Which.
        value: Form,
    },
    /// Said on these terms.
    Level {
        /// Which.
        value: Level,
    },
    /// With this fact.
    Flag {
        /// Which.
        value: Flag,
    },
    /// By a speaker whose printed role or title at the time has these words.
    Role {
        /// Words in this order; folded as a search folds them.
        text: String,
    },
    /// Standing in the list between two days: by the said date, else the published one.
    Date(DateRange),
    /// Said, as far as the dates allow, between two days.
    Said(DateRange),
    /// Published, as far as the dates allow, between two days.
    Published(DateRange),
}

/// Days from and to, each open when missing. A date belongs to the range when its earliest and latest day allow it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct DateRange {
    /// `YYYY-MM-DD`, or any date the form takes: its first day.
    pub from: Option<String>,
    /// `YYYY-MM-DD`, or any date the form takes: its last day.
    pub to: Option<String>,
    /// Whether quotations without such a date belong to it.
    #[serde(default)]
    pub unknown: bool,
}

/// A condition, asked for or shut out.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Term {
    /// Shut out what meets the condition.
    #[serde(default)]
    pub exclude: bool,
    /// The condition.
    #[serde(flatten)]
    pub condition: Condition,
}

/// What a list asks: words and terms. Terms of one field are alternatives, fields come together, exclusions all hold.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(default)]
pub struct Filter {
    /// Words, "phrases" and prefixes; the last word counts as a prefix.
    pub text: String,
    /// Conditions.
    pub terms: Vec<Term>,
}

words! {
    /// The order of a list.
    Sort {
        /// By the date said, the newest first; where it is not known, by its latest day or the published date.
        Newest "newest",
        /// The same, the oldest first.
        Oldest "oldest",
        /// By when they came into the library, the latest first.
        Added "added",
        /// The best fit for the words first, among the newest few thousand; the older ones follow by date. Without words
        /// to fit, the newest first.
        Relevance "relevance",
    }
}

/// Reads rows of a list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ListQuotations {
    /// Which quotations.
    #[serde(default)]
    pub filter: Filter,
    /// In which order.
    #[serde(default = "newest")]
    pub sort: Sort,
    /// Skips so many.
    #[serde(default)]
    pub offset: u32,
    /// At most so many; 0 for 100.
    #[serde(default)]
    pub limit: u32,
    /// A later read in the same lane cancels this one; empty for a read that nothing cancels.
    #[serde(default)]
    #[ts(as = "Option<String>", optional)]
    pub lane: String,
}

fn newest() -> Sort {
    Sort::Newest
}

/// Rows of a list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct QuotationPage {
    /// In the order asked for.
    pub rows: Vec<QuotationRow>,
    /// How many rows, from the first of the list on, stand in the order of relevance; the others stand by date, or as
    /// was asked for.
    pub ranked: u32,
}

/// Counts a list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct CountQuotations {
    /// Which quotations.
    #[serde(default)]
    pub filter: Filter,
    /// In which order the groups come.
    #[serde(default = "newest")]
    pub sort: Sort,
    /// Stops counting here, for a first answer at once; 0 counts to the end.
    #[serde(default)]
    #[ts(as = "Option<u32>", optional)]
    pub cap: u32,
    /// A later read in the same lane cancels this one; empty for a read that nothing cancels.
    #[serde(default)]
    #[ts(as = "Option<String>", optional)]
    pub lane: String,
}

/// How many quotations a list has, and under which heads.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct QuotationCounts {
    /// How many the filter finds; the cap when there are more.
    pub total: u32,
    /// Whether `total` is all of them. A capped count that is not has no groups and no links.
    pub exact: bool,
    /// How many the library has.
    pub all: u32,
    /// The month heads of the list in its order; empty when the list is not by date alone.
    pub groups: Vec<MonthCount>,
    /// For a filter by organization: how many by each link. One quotation can have several.
    pub links: Vec<LinkCount>,
}

/// How many quotations one link leads to.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct LinkCount {
    /// Which link.
    pub link: OrganizationLink,
    /// How many.
    pub count: u32,
}

/// A value to narrow a list by.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct FacetValue {
    /// What choosing it adds to the filter.
    pub condition: Condition,
    /// Its name.
    pub label: String,
    /// How many of the list have it; of a value that is shut out, how many it leaves out.
    pub count: u32,
    /// Whether the filter asks for it or shuts it out.
    pub state: FacetState,
}

words! {
    /// What the filter says of a value.
    FacetState {
        /// Nothing.
        Open "open",
        /// It asks for it.
        Included "included",
        /// It shuts it out.
        Excluded "excluded",
    }
}

/// One group of values.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct Facet {
    /// The field: one of [`FACET_FIELDS`].
    pub field: String,
    /// The most frequent values first, years the newest first; as many as were asked for. Values that the filter asks
    /// for or shuts out are there whatever their count.
    pub values: Vec<FacetValue>,
    /// How many different values the list has.
    pub distinct: u32,
}

/// The fields of the facets.
pub const FACET_FIELDS: [&str; 9] = [
    "speaker",
    "organization",
    "outlet",
    "year",
    "kind",
    "form",
    "level",
    "tag",
    "flag",
];

/// Reads the values a list can be narrowed by. Terms of a field do not count against its own values.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(default)]
pub struct ListFacets {
    /// Which quotations.
    pub filter: Filter,
    /// Only these fields; all when empty.
    #[ts(as = "Option<Vec<String>>", optional)]
    pub fields: Vec<String>,
    /// At most so many values a field; 0 for ten.
    #[ts(as = "Option<u32>", optional)]
    pub limit: u32,
    /// A later read in the same lane cancels this one; empty for a read that nothing cancels.
    #[ts(as = "Option<String>", optional)]
    pub lane: String,
}

/// Asks where a list reaches a day.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct LocateDate {
    /// Which quotations.
    #[serde(default)]
    pub filter: Filter,
    /// In which order; one by date.
    #[serde(default = "newest")]
    pub sort: Sort,
    /// Any date the form takes.
    pub date: String,
}

/// Where a list reaches a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
pub struct LocatedDate {
    /// How many rows stand before the first that is not newer than the day (for the oldest first: not older); the
    /// list's length when there is none.
    pub offset: u32,
}

/// How many quotations stand under each month of the list's dates. A `date` term does not count against it, so that the
/// part of the picture outside a brush stays.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct Histogram {
    /// Months that have any, the oldest first.
    pub months: Vec<MonthCount>,
    /// How many have no date at all.
    pub undated: u32,
}

/// What a term is called, for chips.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct TermLabel {
    /// The name of the speaker, organization, outlet, article, tag or project; empty for other fields.
    pub name: String,
    /// How many of the list's quotations the term alone would leave or shut out.
    pub count: u32,
}
