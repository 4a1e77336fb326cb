//! Capturing an article again.

use crate::capture::{CaptureRef, CreateCapture};
use crate::error::{Error, Result};
use crate::library::{Library, Outcome};
use crate::limits::{article_text, short};
use crate::operation::OperationKind;
use crate::store::NewCapture;

impl Library {
    /// Adds a capture to an article. The earlier ones stay as they are, and so does every quotation in them.
    ///
    /// # Errors
    /// `Conflict` when the latest capture is the same and `again` is not set.
    pub fn create_capture(&self, input: CreateCapture) -> Result<Outcome<CaptureRef>> {
        article_text(&input.text, "text")?;
        if input.text.trim().is_empty() {
            return Err(Error::invalid(
                "text",
                "Give the text of the article as it is now.",
            ));
        }
        let source = self.drafts().find(&input.source)?;
        let new = NewCapture::of(&input.text, source.as_deref());
        let subject = self.read(|store| store.article(input.article_id))?.headline;
        let created = self.transact(OperationKind::CreateCapture, &short(&subject), |tx| {
            if !input.again
                && let Some(latest) = tx.latest_capture(input.article_id)?
                && latest.is_same_as(&new)
            {
                return Err(Error {
                    field: Some("text".to_owned()),
                    ..Error::conflict(format!(
                        "The article has not changed since {}: its latest capture has exactly this text.",
                        latest.captured_at
                    ))
                });
            }
            let id = tx.create_capture(input.article_id, &new)?;
            Ok(tx.capture(id)?.reference())
        })?;
        self.drafts().forget(&input.source);
        Ok(created)
    }
}
