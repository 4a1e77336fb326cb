//! One article of an import file as rows, with its captured texts.

use super::apply::Import;
use super::capture::check_capture;
use super::check::check_article;
use crate::error::Result;
use crate::export::exchange::CaptureEntry;
use crate::id::{ArticleId, OutletId};
use crate::import::ArticleEntry;
use crate::limits::url;
use crate::store::{Dated, NewCapture, Table};

impl Import<'_> {
    /// Adds an article, unless it is known, and those of its captures that are not; says whether the article is new.
    pub(super) fn article(&mut self, entry: &ArticleEntry) -> Result<bool> {
        let (id, new) = match self.new_uid(Table::Article, &entry.uid)? {
            Some(uid) => (self.new_article(uid, entry)?, true),
            None => (ArticleId(self.id(Table::Article, &entry.uid)?), false),
        };
        for capture in &entry.captures {
            let row = match self.new_uid(Table::Capture, &capture.uid)? {
                Some(uid) => self.new_capture(uid, id, capture, new)?,
                None => self.id(Table::Capture, &capture.uid)?,
            };
            self.known.remember_text(row, &capture.text);
        }
        Ok(new)
    }

    fn new_article(&mut self, uid: [u8; 16], entry: &ArticleEntry) -> Result<ArticleId> {
        check_article(entry)?;
        let outlet = self.id_of(Table::Outlet, entry.outlet.as_ref())?;
        let id = self.tx.add_with_uid(
            Table::Article,
            &uid,
            &[
                ("outlet_id", &outlet),
                ("headline", &entry.headline),
                ("byline", &entry.byline),
                ("url", &url(&entry.url, "url")?),
                ("language", &entry.language),
                ("csl_type", &entry.csl_type),
                ("note", &entry.note),
            ],
        )?;
        if let Some(published) = &entry.published {
            self.tx.add_date(Dated::Published(id), published)?;
        }
        if let Some(updated) = &entry.updated {
            self.tx.add_date(Dated::Updated(id), updated)?;
        }
        self.known.add(Table::Article, uid, id);
        let (id, published) = (ArticleId(id), entry.published.clone());
        self.facts
            .remember_article(id, outlet.map(OutletId), published);
        Ok(id)
    }

    /// Adds a capture of an article, which may be `new` itself.
    fn new_capture(
        &mut self,
        uid: [u8; 16],
        article: ArticleId,
        entry: &CaptureEntry,
        new: bool,
    ) -> Result<i64> {
        let original = check_capture(entry)?;
        let capture = NewCapture {
            raw: original.as_ref(),
            media_type: or(&entry.media_type, "text/plain"),
            method: &entry.method,
            source: &entry.source,
            tool_version: or(&entry.tool_version, "unknown"),
            note: &entry.note,
            ..NewCapture::of(&entry.text, None)
        };
        let at = &entry.captured_at;
        let id = self
            .tx
            .create_capture_at(article, &capture, at, &uid, new)?;
        self.known.add(Table::Capture, uid, id.0);
        self.facts.remember_capture(article);
        Ok(id.0)
    }
}

/// What older files do not say.
fn or<'a>(told: &'a str, otherwise: &'a str) -> &'a str {
    if told.is_empty() { otherwise } else { told }
}
