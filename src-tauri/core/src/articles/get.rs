//! Reading articles.

use crate::articles::{Article, ArticleById, ArticleRow, ListArticles};
use crate::capture::sha256;
use crate::error::Result;
use crate::library::Library;
use crate::store::{Dated, uid_text};

impl Library {
    /// Articles whose headline, byline, outlet or address holds the text, the latest published first.
    pub fn list_articles(&self, input: ListArticles) -> Result<Vec<ArticleRow>> {
        self.read(|store| store.articles(&input))
    }

    /// An article with its latest captured text and the quotations in it.
    pub fn get_article(&self, ArticleById { id }: ArticleById) -> Result<Article> {
        self.read(|store| {
            let own = store.article_own(id)?;
            let captures = store.captures(id)?;
            let (mut text, mut untouched, mut marks) = (None, true, Vec::new());
            if let Some(latest) = captures.first() {
                let captured = store.capture_text(latest.id)?;
                untouched = sha256(&captured)[..] == latest.text_sha256[..];
                marks = store.capture_marks(latest.id, &captured)?;
                text = Some(captured);
            }
            Ok(Article {
                article: store.article(id)?,
                uid: uid_text(&own.uid),
                updated: store.date(Dated::Updated(id.0))?,
                csl_type: own.csl_type,
                note: own.note,
                captures: captures.iter().map(|capture| capture.reference()).collect(),
                text,
                untouched,
                marks,
                quotations: store.article_quotations(id)?.len() as u32,
            })
        })
    }
}
