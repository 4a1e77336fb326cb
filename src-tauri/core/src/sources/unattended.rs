//! Capturing without a person's look, for whole folders: what a source says of itself is stored with where it says so.

use super::origin::find;
use super::{FoundDate, FoundLine, KnownBy, KnownSource, ReadSource};
use crate::articles::{ArticleInput, ArticleRef, CreateArticle};
use crate::capture::sha256_bytes;
use crate::error::Result;
use crate::library::Library;
use crate::progress::Progress;

/// What became of a source.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Captured {
    /// It is an article now; what a person should know of the reading.
    Added(ArticleRef, Vec<String>),
    /// The library has it already.
    Known(KnownSource),
}

impl Library {
    /// Reads a source and adds it as an article with what it says of itself: one operation. What is known by its bytes,
    /// words or address is left as it is.
    ///
    /// # Errors
    /// As `read_source` and `create_article`.
    pub fn capture(&self, input: ReadSource, progress: &Progress) -> Result<Captured> {
        let found = find(&input, progress)?;
        let hash = sha256_bytes(&found.bytes);
        // Bytes that are known are not read again, which makes a second run over a folder quick.
        if let Some(known) = self.read(|store| {
            let id = store.article_with_original(&hash)?;
            id.map(|id| store.article(id)).transpose()
        })? {
            let by = KnownBy::Original;
            return Ok(Captured::Known(KnownSource { article: known, by }));
        }
        let draft = self.read_found(found, progress)?;
        if let Some(known) = draft.known {
            self.drafts().forget(&draft.source);
            return Ok(Captured::Known(known));
        }
        let created = self.create_article(CreateArticle {
            article: ArticleInput {
                headline: first(draft.headline),
                outlet: first(draft.outlet),
                byline: first(draft.byline),
                url: first(draft.url),
                language: first(draft.language),
                published: first_date(draft.published),
                updated: first_date(draft.updated),
                note: String::new(),
            },
            text: draft.text,
            source: draft.source,
            again: false,
        })?;
        Ok(Captured::Added(created.value, draft.notes))
    }
}

fn first(lines: Vec<FoundLine>) -> String {
    lines
        .into_iter()
        .next()
        .map(|line| line.value)
        .unwrap_or_default()
}

fn first_date(dates: Vec<FoundDate>) -> crate::date::DateInput {
    dates
        .into_iter()
        .next()
        .map(|found| found.date)
        .unwrap_or_default()
}
