//! The words of a quotation: the printed parts, their marks, and the declared clean form.

use serde::{Deserialize, Serialize};

use super::{Level, SheetDate};

/// How an article gives a statement.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Form {
    /// The speaker's words in quotation marks.
    Direct,
    /// The article's words for what was said. No writer puts these in quotation marks, and so
    /// this is the form of a row that does not say its form.
    #[default]
    Indirect,
    /// The article's words with some of the speaker's in marks. Only parts whose marks are
    /// [`Marks::Printed`] are put in marks.
    Mixed,
    /// Some words of a sentence. Goes out labelled, with its sentence when that is known.
    Fragment,
}

/// One span of the captured text, exactly as it stands there, without the marks around it.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Part {
    /// The exact text of the span, byte for byte.
    pub text: String,
    /// The quotation marks around it in the source.
    #[serde(default)]
    pub marks: Marks,
    /// The article's own words between this part and the next ("the minister said,"), without
    /// quotation marks. `None` where they are not shown: the writers print " … ". `Some` of
    /// nothing but white space where the source has nothing between the two. Of no meaning on
    /// the last part.
    #[serde(default)]
    pub cue: Option<String>,
}

/// The quotation marks around a part in the source.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Marks {
    /// Not known: direct speech and fragments get the usual marks of the text's language.
    #[default]
    Unknown,
    /// The source has no marks here (a part of a mixed form in the article's own words). Direct
    /// speech and fragments get the usual marks all the same.
    Unmarked,
    /// As the source prints them. If one of the two is empty, the usual marks are used.
    Printed {
        /// The opening mark, for example `“` or `«`.
        open: String,
        /// The closing mark, for example `”` or `»`.
        close: String,
    },
}

/// A form for reading, made by us, that says what it changed. Without words, or without saying
/// what it changed, it is not shown.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct CleanForm {
    /// The words, usually in one part.
    pub parts: Vec<Part>,
    /// What was changed, in words ("the outlet's closing comma left out").
    pub changed: String,
}

/// What another article prints of the same statement. Has a level of its own, so an
/// off-the-record wording cannot slip in beside an open one.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct OtherWording {
    /// The other quotation's uid.
    pub uid: String,
    /// Its form; the same rules on marks and labels hold.
    pub form: Form,
    /// Its parts.
    pub parts: Vec<Part>,
    /// Its language, BCP 47.
    pub language: Option<String>,
    /// Where it is printed.
    pub outlet: Option<String>,
    /// When it was published.
    pub published: Option<SheetDate>,
    /// Its attribution level.
    pub level: Level,
}
