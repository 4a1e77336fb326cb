//! The query language of the search box: one line of text that says all a filter can ask.
//!
//! # Words
//!
//! | written | finds quotations |
//! |---|---|
//! | `gate sluice` | with both words, in any order; the last word also as the beginning of a longer one, since one is still typing |
//! | `"them and they"` | with these words in a row; the last one whole |
//! | `inspect*` | with words that begin so |
//! | `*spect*` | with words that hold these letters: at least 3 of them |
//! | `水` | with this character anywhere: in Chinese, Japanese and Korean every run of characters is looked for inside others |
//! | `gate OR sluice` | with one or the other; `OR` in capitals binds closer than a space |
//! | `-paper`, `-"dry dock"` | without them |
//!
//! Case, accents, kinds of quotation mark and dash, and widths do not matter (domain rule 3). Words that all begin words
//! of one name find what that speaker said, too, unless more than 16 speakers have such a name. A mark that is opened
//! and not closed reaches to the end; inside a word, as in 5" or צה"ל, it opens nothing. A search takes at most 1,000 words.
//!
//! # Fields
//!
//! | key | value | example |
//! |---|---|---|
//! | `speaker:` | a name: the quotation is this speaker's alone | `speaker:marrow`, `speaker:"Ida Marrow"` |
//! | `speaker.rivals:` | the same, or the speaker is one of several possible owners | `speaker.rivals:"Ida Marrow"` |
//! | `org:` | a name: the speaker's organization or one it is a part of, by any link | `org:"Harbour Board"` |
//! | `org.then:` | by a role at the time of the statement | `org.then:board` |
//! | `org.now:` | by the role now | `org.now:board` |
//! | `org.printed:` | by the article's own words | `org.printed:board` |
//! | `org.itself:` | the organization itself speaks | `org.itself:board` |
//! | `org.authors:` | by the authors of a document | `org.authors:board` |
//! | `role:` | words in a row of the printed role, or of the title at the time | `role:"deputy warden"` |
//! | `outlet:` | a name | `outlet:courier` |
//! | `tag:` | a name | `tag:water` |
//! | `project:` | a name | `project:"spring report"` |
//! | `in:` | words of the article's headline or address, the last one at least begun; or its number | `in:"gate four"`, `in:#12` |
//! | `is:` | kind of speaker: `person` `organization` `group` `unnamed` `document` | `is:unnamed` |
//! | | form: `direct` `indirect` `mixed` `fragment` | `is:indirect` |
//! | | level: `on-record` `background` `deep-background` `off-the-record` `not-stated` | `is:off-the-record` |
//! | | fact: `key` `ambiguous` `secondhand` `unchecked` `not-in-capture` `no-speaker` | `is:unchecked` |
//! | `has:` | `translation`; all words of `is:` are understood, too | `has:translation` |
//! | `said:` | when it was said, as far as its earliest and latest day allow | `said:2023-10` |
//! | `published:` | when the article was published, likewise | `published:>2021` |
//! | `date:` | its day in the list: the last day it can have been said, else published | `date:2020..2023` |
//! | `said.unknown:` `published.unknown:` `date.unknown:` | the same, and quotations without such a date | `said.unknown:2023` |
//!
//! Dates are written `2023`, `2023-10`, `2023-10-25`, `"25 October 2023"`; ranges `2020..2023` (to the last day of
//! 2023), `2020..`, `..2023`, `>2021` (from 2022 on), `>=2021`, `<2021`, `<=2021`; `none` is no such date, `known` any.
//!
//! Names: without marks, every word of the value begins a word of a name (for outlets, tags and projects: the value is a
//! part of the name), and all that are meant so are asked for, up to 50. In marks, a whole name is meant as long as
//! something is called so. What shares its name is told apart by its number, `speaker:"Ida Marrow"#12`; the number
//! decides, and a name that does not go with it is refused. In a value `\"` is a quotation mark and `\\` a backslash.
//! The beginning of a word after `is:` is enough when no other word begins so.
//!
//! Values of one field are alternatives, whether or not `OR` stands between them: `tag:water tag:lease` finds both
//! tags, `org.then:a org:b` either, `is:key is:unchecked` either (they are facts), but `is:indirect is:unnamed` must
//! both hold (a form and a kind). Different fields and the words come together. `-` before a field shuts out what it
//! finds; exclusions all hold. `OR` between a word and a field, between different fields or beside an exclusion has no
//! meaning here and is refused with its place. A key that is not known is a word: people paste text with colons.
//!
//! # Two views
//!
//! [`read`] takes a text apart into a [`Filter`](crate::search::Filter) whose `text` holds the words alone; [`write`]
//! makes one line of a filter, fields first. What is written reads as the same filter, and what is read writes as a
//! text that reads the same: ids, ranges (as first and last days) and equal names survive both ways.

mod complete;
mod fact;
mod keys;
mod parse;
mod problem;
mod range;
mod read;
#[cfg(test)]
mod tests;
mod tokens;
mod types;
mod write;

pub(crate) use complete::Candidate;
pub(crate) use fact::fact;
pub(crate) use keys::{Dated, Key};
pub(crate) use parse::parse;
pub(crate) use problem::{Place, Problem};
pub(crate) use range::range;
pub use types::*;
pub(crate) use write::quoted;

/// What was typed, in parts.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Query {
    /// Words and phrases that must be there, each group by any of its members.
    pub(crate) groups: Vec<Vec<Words>>,
    /// Words and phrases that must not.
    pub(crate) without: Vec<Words>,
    /// Fields.
    pub(crate) fields: Vec<Field>,
    /// The words without the fields, as a text that means the same beside any fields.
    pub(crate) words: String,
    /// The first thing that cannot be asked. What stands around it is read all the same.
    pub(crate) problem: Option<Problem>,
}

/// A word, or a phrase in marks.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Words {
    pub(crate) text: String,
    /// Whether longer words that begin like the last one count.
    pub(crate) prefix: bool,
    /// Whether words that hold it count: at least 3 letters of one word, or any number of characters of a script
    /// without spaces.
    pub(crate) substring: bool,
}

/// One `key:value`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Field {
    pub(crate) exclude: bool,
    pub(crate) key: Key,
    /// As the key is written.
    pub(crate) spelling: &'static str,
    pub(crate) value: Value,
    pub(crate) place: Place,
}

/// What stands after the colon.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Value {
    /// Without marks and number.
    pub(crate) text: String,
    /// It stands in marks.
    pub(crate) quoted: bool,
    /// It has its closing mark, or needs none.
    pub(crate) closed: bool,
    /// `#12` after it.
    pub(crate) number: Option<i64>,
}

impl Value {
    /// Whether a whole name is meant.
    pub(crate) fn whole(&self) -> bool {
        self.quoted && self.closed
    }
}

impl Query {
    /// The query, unless a part of it cannot be asked.
    ///
    /// # Errors
    /// `InvalidInput` on `text`, with the place.
    pub(crate) fn sound(self) -> crate::Result<Self> {
        match &self.problem {
            Some(problem) => Err(problem.error()),
            None => Ok(self),
        }
    }

    /// The words that can be part of a name: all of them, when nothing else was asked of the words.
    pub(crate) fn name_words(&self) -> Option<String> {
        let alone = |group: &Vec<Words>| match group.as_slice() {
            // A single character of a script without spaces is looked for inside words, yet can begin a name.
            [words] => !words.substring || words.text.chars().count() == 1,
            _ => false,
        };
        let plain = self.without.is_empty() && self.groups.iter().all(alone);
        let words = self
            .groups
            .iter()
            .flatten()
            .map(|words| words.text.as_str());
        (plain && !self.groups.is_empty()).then(|| words.collect::<Vec<_>>().join(" "))
    }
}
