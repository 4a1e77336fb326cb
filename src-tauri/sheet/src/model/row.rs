//! One quotation on the sheet, with everything that is said about it.

use serde::{Deserialize, Serialize};

use super::{
    Anchoring, Check, CleanForm, Form, Hop, Level, OtherWording, Part, SheetArticle, SheetCapture,
    SheetDate, SheetOrganization, SheetSpeaker,
};

/// One quotation on the sheet. What is not known is `None` or empty, never guessed.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct SheetRow {
    /// The quotation's uid, the same in every library that it was handed to.
    pub uid: String,
    /// The quotation's number in its library ("No. 1187"). Its running number on the sheet is
    /// its place, counted by the writers.
    pub number: u64,
    /// How the article gives the statement.
    pub form: Form,
    /// The printed parts in the order of the text; more than one for a split quotation.
    pub parts: Vec<Part>,
    /// The language of the words, BCP 47.
    pub language: Option<String>,
    /// The declared clean form.
    pub clean: Option<CleanForm>,
    /// The sentence that a fragment stands in, verbatim, marks included.
    pub context: Option<String>,

    /// Who the article says said it; `None` where it gives no source.
    pub speaker: Option<SheetSpeaker>,
    /// Rival readings of the attribution that nobody has settled. With one or more of these the
    /// owner is ambiguous, and the row stands under neither speaker. Rejected readings are not
    /// passed in.
    pub rivals: Vec<SheetSpeaker>,
    /// The article's own words for the speaker, verbatim.
    pub printed_role: Option<String>,
    /// The role at the time of the statement, in words; worked out by the gatherer.
    pub role_at_time: Option<String>,
    /// The organization, and what ties the speaker to it.
    pub organization: Option<SheetOrganization>,

    /// Where it is printed; `None` for words that were noted without an article.
    pub article: Option<SheetArticle>,
    /// The paragraph of the article, counted from 1.
    pub paragraph: Option<u32>,
    /// When it was said.
    pub said: Option<SheetDate>,
    /// How the statement reached the article, in order from the speaker.
    pub chain: Vec<Hop>,
    /// The stored copy that the parts were taken from.
    pub capture: Option<SheetCapture>,
    /// Whether that copy has the words.
    pub anchoring: Anchoring,

    /// What was agreed about attribution.
    pub level: Level,
    /// Tags.
    pub tags: Vec<String>,
    /// The user's note.
    pub note: Option<String>,
    /// Whether the user flagged it as a key quotation.
    pub key: bool,
    /// Checks made of it.
    pub checks: Vec<Check>,
    /// What other articles print of the same statement.
    pub wordings: Vec<OtherWording>,
    /// The uid of the quotation that this one translates, or that translates it.
    pub translation_pair: Option<String>,
}

impl SheetRow {
    /// Whether nobody has settled whose words these are.
    pub fn is_ambiguous(&self) -> bool {
        !self.rivals.is_empty()
    }

    /// The clean form, if it has words and says what it changed. A change that is not declared
    /// never goes out.
    pub fn declared_clean(&self) -> Option<&CleanForm> {
        let clean = self.clean.as_ref();
        clean.filter(|it| !it.parts.is_empty() && !it.changed.is_empty())
    }
}
