//! Adding, changing and deleting articles.

use crate::articles::publication::move_dates;
use crate::articles::{
    ArticleInput, ArticleRef, CreateArticle, DeleteArticle, UpdateArticle, UpdateCapture,
};
use crate::capture::CaptureRef;
use crate::error::{Error, Result};
use crate::id::ArticleId;
use crate::library::{Library, Outcome};
use crate::limits::{NOTE, article_text, language, line, short, url, words};
use crate::operation::OperationKind;
use crate::sources::KnownBy;
use crate::speakers::delete_speaker_row;
use crate::store::{Dated, NewCapture, Table, Tx};

impl Library {
    /// Adds an article; its text is stored as it is, as an immutable capture with its SHA-256.
    ///
    /// # Errors
    /// `Conflict` when an article with the same text or address is there and `again` is not set.
    pub fn create_article(&self, input: CreateArticle) -> Result<Outcome<ArticleRef>> {
        article_text(&input.text, "text")?;
        let source = self.drafts().find(&input.source)?;
        let new = NewCapture::of(&input.text, source.as_deref());
        let subject = short(if input.article.headline.trim().is_empty() {
            &input.article.url
        } else {
            input.article.headline.trim()
        });
        let created = self.transact(OperationKind::CreateArticle, &subject, |tx| {
            if input.text.trim().is_empty()
                && input.article.headline.trim().is_empty()
                && input.article.url.trim().is_empty()
            {
                return Err(Error::invalid(
                    "text",
                    "Paste the text, or give at least a headline or an address.",
                ));
            }
            if !input.again {
                refuse_again(tx, &input, &new)?;
            }
            let id = ArticleId(tx.insert(Table::Article, &[])?);
            put_article(tx, id, &input.article)?;
            if !input.text.trim().is_empty() {
                tx.create_capture(id, &new)?;
            }
            tx.article(id)
        })?;
        self.drafts().forget(&input.source);
        Ok(created)
    }

    /// Replaces what is known of an article; the captured text stays as it is.
    ///
    /// # Errors
    /// `Conflict` in `moved` when dates hang on the publication date and it is not said what becomes of them.
    pub fn update_article(&self, input: UpdateArticle) -> Result<Outcome<ArticleRef>> {
        article_text(&input.text, "text")?;
        let source = self.drafts().find(&input.source)?;
        let new = NewCapture::of(&input.text, source.as_deref());
        let subject = self.read(|store| store.article(input.id))?.headline;
        let updated = self.transact(OperationKind::UpdateArticle, &short(&subject), |tx| {
            move_dates(
                tx,
                input.id,
                &input.article.published,
                input.moved.as_deref(),
            )?;
            put_article(tx, input.id, &input.article)?;
            if !input.text.trim().is_empty() {
                if tx.latest_capture(input.id)?.is_some() {
                    return Err(Error::invalid(
                        "text",
                        "The captured text of an article is never changed.",
                    ));
                }
                tx.create_capture(input.id, &new)?;
                for quotation in tx.article_quotations(input.id)? {
                    crate::quotations::anchor_quotation(tx, quotation)?;
                }
            }
            tx.article(input.id)
        })?;
        self.drafts().forget(&input.source);
        Ok(updated)
    }

    /// Keeps a note on a capture. The captured text stays as it is.
    pub fn update_capture(&self, input: UpdateCapture) -> Result<Outcome<CaptureRef>> {
        words(&input.note, NOTE, "note")?;
        let article = self.read(|store| store.capture(input.id))?.article_id;
        let subject = self.read(|store| store.article(article))?.headline;
        self.transact(OperationKind::UpdateCapture, &short(&subject), |tx| {
            let note = input.note.trim();
            tx.update(Table::Capture, input.id.0, &[("note", &note)])?;
            Ok(tx.capture(input.id)?.reference())
        })
    }

    /// Deletes an article; returns how many quotations went with it.
    ///
    /// # Errors
    /// `Conflict` with that number, unless `with_quotations` is set.
    pub fn delete_article(&self, input: DeleteArticle) -> Result<Outcome<u32>> {
        let subject = self.read(|store| store.article(input.id))?.headline;
        self.transact(OperationKind::DeleteArticle, &short(&subject), |tx| {
            let quotations = tx.article_quotations(input.id)?;
            let count = quotations.len();
            if count > 0 && !input.with_quotations {
                let noun = if count == 1 {
                    "quotation goes"
                } else {
                    "quotations go"
                };
                return Err(Error {
                    field: Some("with_quotations".to_owned()),
                    ..Error::conflict(format!("{count} {noun} with this article."))
                });
            }
            quotations
                .into_iter()
                .try_for_each(|quotation| tx.delete_quotation(quotation))?;
            for source in tx.article_sources(input.id)? {
                // A source that a quotation elsewhere was given by hand stays, without its article.
                if tx.speaker_quotations(source)?.is_empty() {
                    delete_speaker_row(tx, source)?;
                } else {
                    tx.rows_with(Table::UnnamedSource, "speaker_id", source.0)?
                        .into_iter()
                        .try_for_each(|row| {
                            tx.update(Table::UnnamedSource, row, &[("article_id", &None::<i64>)])
                        })?;
                }
            }
            tx.put_date_assertion(Dated::Published(input.id.0), None)?;
            tx.put_date_assertion(Dated::Updated(input.id.0), None)?;
            for table in [Table::Capture, Table::RejectedSuggestion] {
                tx.rows_with(table, "article_id", input.id.0)?
                    .into_iter()
                    .try_for_each(|row| tx.delete(table, row))?;
            }
            tx.delete(Table::Article, input.id.0)?;
            Ok(count as u32)
        })
    }
}

/// Makes an article what its form says.
pub(crate) fn put_article(tx: &Tx<'_>, id: ArticleId, input: &ArticleInput) -> Result<()> {
    let outlet = tx.outlet_by_name(&line(&input.outlet, "outlet")?)?;
    words(&input.note, NOTE, "note")?;
    tx.update(
        Table::Article,
        id.0,
        &[
            ("outlet_id", &outlet),
            ("headline", &line(&input.headline, "headline")?),
            ("byline", &line(&input.byline, "byline")?),
            ("url", &url(&input.url, "url")?),
            ("language", &language(&input.language, "language")?),
            ("note", &input.note),
        ],
    )?;
    tx.put_date(Dated::Published(id.0), &input.published, "published")?;
    tx.put_date(Dated::Updated(id.0), &input.updated, "updated")
}

fn refuse_again(tx: &Tx<'_>, input: &CreateArticle, new: &NewCapture<'_>) -> Result<()> {
    let Some((id, by)) = tx.known_source(new, input.article.url.trim())? else {
        return Ok(());
    };
    let (field, what) = match by {
        KnownBy::Text => ("text", "this very text"),
        KnownBy::Original => ("text", "this very file"),
        KnownBy::Address => ("url", "this address"),
    };
    let headline = short(&tx.article(id)?.headline);
    let message = format!(
        "The library has an article with {what} already: “{headline}”. Open that one, or add this one again."
    );
    Err(Error {
        field: Some(field.to_owned()),
        ..Error::conflict(message)
    })
}
