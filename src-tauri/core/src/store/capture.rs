//! Captures and the content they point to.

use rusqlite::params;

use super::each::{AMONG, Ids};
use super::{Store, Table, Tx};
use crate::articles::RecordedMark;
use crate::capture::{CaptureRef, Raw, hex, sha256};
use crate::error::{Error, ErrorCode, Result};
use crate::id::{ArticleId, CaptureId};
use crate::sources::{Draft, KnownBy};

/// A capture's own row.
pub(crate) struct CaptureRow {
    pub(crate) id: CaptureId,
    pub(crate) uid: Vec<u8>,
    pub(crate) article_id: ArticleId,
    pub(crate) text_sha256: Vec<u8>,
    pub(crate) raw_sha256: Option<Vec<u8>>,
    pub(crate) media_type: String,
    pub(crate) method: String,
    pub(crate) source: String,
    pub(crate) captured_at: String,
    pub(crate) tool_version: String,
    pub(crate) note: String,
}

const SELECT: &str = "SELECT id, uid, article_id, text_sha256, raw_sha256, media_type, method, source, captured_at, tool_version, note, id FROM capture";

fn capture(row: &rusqlite::Row<'_>) -> rusqlite::Result<CaptureRow> {
    Ok(CaptureRow {
        id: row.get(0)?,
        uid: row.get(1)?,
        article_id: row.get(2)?,
        text_sha256: row.get(3)?,
        raw_sha256: row.get(4)?,
        media_type: row.get(5)?,
        method: row.get(6)?,
        source: row.get(7)?,
        captured_at: row.get(8)?,
        tool_version: row.get(9)?,
        note: row.get(10)?,
    })
}

impl CaptureRow {
    /// In one line.
    pub(crate) fn reference(&self) -> CaptureRef {
        CaptureRef {
            id: self.id,
            sha256: hex(&self.text_sha256),
            raw_sha256: self.raw_sha256.as_deref().map(hex),
            media_type: self.media_type.clone(),
            captured_at: self.captured_at.clone(),
            method: self.method.clone(),
            source: self.source.clone(),
            tool_version: self.tool_version.clone(),
            note: self.note.clone(),
        }
    }

    /// Whether nothing has changed between this capture and a new one: the same words.
    pub(crate) fn is_same_as(&self, new: &NewCapture<'_>) -> bool {
        self.text_sha256 == sha256(new.text)
    }
}

/// A capture that is to be stored.
pub(crate) struct NewCapture<'a> {
    pub(crate) text: &'a str,
    pub(crate) raw: Option<&'a Raw>,
    pub(crate) media_type: &'a str,
    pub(crate) method: &'a str,
    pub(crate) source: &'a str,
    pub(crate) tool_version: &'a str,
    pub(crate) note: &'a str,
}

/// The program that captures now.
const TOOL: &str = concat!("On Record ", env!("CARGO_PKG_VERSION"));

impl<'a> NewCapture<'a> {
    /// Of pasted words, or of what was read from a source.
    pub(crate) fn of(text: &'a str, draft: Option<&'a Draft>) -> Self {
        let pasted = Self {
            text,
            raw: None,
            media_type: "text/plain",
            method: "pasted",
            source: "",
            tool_version: TOOL,
            note: "",
        };
        match draft {
            None => pasted,
            Some(draft) => Self {
                raw: Some(&draft.raw),
                media_type: &draft.media_type,
                method: draft.method,
                source: &draft.origin,
                note: match draft.text_sha256 == sha256(text) {
                    true => "",
                    false => "The text was changed by hand before it was captured.",
                },
                ..pasted
            },
        }
    }
}

impl Store {
    /// An article's captures, the latest first.
    pub(crate) fn captures(&self, article: ArticleId) -> Result<Vec<CaptureRow>> {
        self.list(
            &format!("{SELECT} WHERE article_id = ?1 ORDER BY captured_at DESC, id DESC"),
            [article],
            capture,
        )
    }

    /// An article's latest capture.
    pub(crate) fn latest_capture(&self, article: ArticleId) -> Result<Option<CaptureRow>> {
        Ok(self.captures(article)?.into_iter().next())
    }

    /// One capture.
    pub(crate) fn capture(&self, id: CaptureId) -> Result<CaptureRow> {
        self.find(&format!("{SELECT} WHERE id = ?1"), [id], capture)?
            .ok_or_else(|| Error::not_found("This captured text"))
    }

    /// Captures; none for one that is not there.
    pub(crate) fn captures_own(&self, ids: &Ids) -> Result<Vec<Option<CaptureRow>>> {
        self.find_each(ids, &format!("{SELECT} WHERE id {AMONG}"), capture)
    }

    /// Whether a text of the article was captured; of no article there is none.
    pub(crate) fn has_capture(&self, article: Option<ArticleId>) -> Result<bool> {
        let sql = "SELECT EXISTS (SELECT 1 FROM capture WHERE article_id = ?1)";
        self.one(sql, [article], |row| row.get(0))
    }

    /// Every capture, in the order of capturing.
    pub(crate) fn all_captures(&self) -> Result<Vec<CaptureRow>> {
        self.list(&format!("{SELECT} ORDER BY id"), [], capture)
    }

    /// The captured text.
    pub(crate) fn capture_text(&self, id: CaptureId) -> Result<String> {
        let bytes = self.content(&self.capture(id)?.text_sha256)?;
        String::from_utf8(bytes).map_err(|_| {
            Error::new(
                ErrorCode::Database,
                "A captured text is damaged. Restore the library from a backup.",
            )
        })
    }

    /// The bytes `start` to `end` of the captured text.
    pub(crate) fn capture_words(&self, id: CaptureId, start: usize, end: usize) -> Result<String> {
        let sql = "SELECT substr(bytes, ?2 + 1, ?3 - ?2) FROM content JOIN capture ON capture.text_sha256 = content.sha256
                   WHERE capture.id = ?1 AND compression = 'none'";
        let plain: Option<Vec<u8>> =
            self.find(sql, params![id, start as i64, end as i64], |row| row.get(0))?;
        let bytes = match plain {
            Some(bytes) => bytes,
            // The text of one capture can be the original of an earlier one, which is stored packed.
            None => {
                let whole = self.content(&self.capture(id)?.text_sha256)?;
                whole.get(start..end).unwrap_or_default().to_vec()
            }
        };
        Ok(String::from_utf8_lossy(&bytes).into_owned())
    }

    /// The article that a source belongs to already, and by what it is known: its words, its bytes, its address.
    pub(crate) fn known_source(
        &self,
        new: &NewCapture<'_>,
        url: &str,
    ) -> Result<Option<(ArticleId, KnownBy)>> {
        let by_text = "SELECT article_id FROM capture WHERE text_sha256 = ?1 ORDER BY id";
        if !new.text.trim().is_empty()
            && let Some(id) = self.find(by_text, [sha256(new.text)], |row| row.get(0))?
        {
            return Ok(Some((id, KnownBy::Text)));
        }
        if let Some(raw) = new.raw
            && let Some(id) = self.article_with_original(&raw.sha256)?
        {
            return Ok(Some((id, KnownBy::Original)));
        }
        Ok(self.article_at(url)?.map(|id| (id, KnownBy::Address)))
    }

    /// The article that has a capture of exactly these bytes.
    pub(crate) fn article_with_original(&self, hash: &[u8; 32]) -> Result<Option<ArticleId>> {
        let sql = "SELECT article_id FROM capture WHERE raw_sha256 = ?1 ORDER BY id";
        self.find(sql, [hash], |row| row.get(0))
    }

    /// The quotations anchored in a capture, in its order.
    pub(crate) fn capture_marks(&self, id: CaptureId, text: &str) -> Result<Vec<RecordedMark>> {
        self.quotations_in(id)?
            .into_iter()
            .map(|(quotation_id, spans)| {
                let ranges: Vec<_> = spans
                    .iter()
                    .filter_map(|span| span.range.clone())
                    .filter(|range| text.get(range.clone()).is_some())
                    .collect();
                Ok(RecordedMark {
                    quotation_id,
                    spans: crate::capture::offset::to_utf16(text, &ranges),
                    form: self.quotation(quotation_id)?.form,
                    speakers: self.attributed_speakers(quotation_id)?,
                })
            })
            .collect()
    }
}

impl Tx<'_> {
    /// Stores a text and its original, as far as they are not stored yet, and a capture of them.
    pub(crate) fn create_capture(
        &self,
        article: ArticleId,
        new: &NewCapture<'_>,
    ) -> Result<CaptureId> {
        let uid = self.uid();
        self.put_capture(article, new, &self.now(), |values| {
            self.insert_with_uid(Table::Capture, &uid, values)
        })
    }

    /// As [`Tx::create_capture`], made at another time, with the uid it has elsewhere. `first`: the article is new too, and
    /// no quotation hangs on it.
    pub(crate) fn create_capture_at(
        &self,
        article: ArticleId,
        new: &NewCapture<'_>,
        at: &str,
        uid: &[u8; 16],
        first: bool,
    ) -> Result<CaptureId> {
        self.put_capture(article, new, at, |values| match first {
            true => self.add_with_uid(Table::Capture, uid, values),
            false => self.insert_with_uid(Table::Capture, uid, values),
        })
    }

    fn put_capture(
        &self,
        article: ArticleId,
        new: &NewCapture<'_>,
        at: &str,
        add: impl FnOnce(&[(&'static str, super::Value)]) -> Result<i64>,
    ) -> Result<CaptureId> {
        let hash = sha256(new.text);
        // The text first: where it is the original too, as of a text file, it stays unpacked and quick to read.
        self.put_content(&hash, "none", new.text.as_bytes())?;
        if let Some(raw) = new.raw {
            self.put_content(&raw.sha256, raw.compression, &raw.bytes)?;
        }
        let values: [(&str, super::Value); 9] = [
            ("article_id", &article),
            ("text_sha256", &hash),
            ("raw_sha256", &new.raw.map(|raw| raw.sha256)),
            ("media_type", &new.media_type),
            ("method", &new.method),
            ("source", &new.source),
            ("captured_at", &at),
            ("tool_version", &new.tool_version),
            ("note", &new.note),
        ];
        add(&values).map(CaptureId)
    }
}
