//! Whether a source belongs to an article that is there.

use onrecord_intake::Document;

use super::read::address;
use super::{Draft, KnownSource};
use crate::error::Result;
use crate::library::Library;
use crate::store::NewCapture;

impl Library {
    /// The article that has this text, these bytes or one of these addresses already.
    pub(super) fn known(&self, draft: &Draft, document: &Document) -> Result<Option<KnownSource>> {
        let new = NewCapture::of(&document.text, Some(draft));
        self.read(|store| {
            let mut found = store.known_source(&new, address(document))?;
            // It may have been saved under the address that answered.
            if found.is_none() && draft.method == "url" {
                found = store.known_source(&new, &draft.origin)?;
            }
            found
                .map(|(id, by)| {
                    Ok(KnownSource {
                        article: store.article(id)?,
                        by,
                    })
                })
                .transpose()
        })
    }
}
