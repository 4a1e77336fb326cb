//! Captures and the content they point to.

use rusqlite::params;

use super::{Store, Table, Tx};
use crate::articles::{CaptureRef, RecordedMark};
use crate::capture::sha256;
use crate::error::{Error, Result};
use crate::id::{ArticleId, CaptureId};

/// A capture's own row.
pub(crate) struct CaptureRow {
    pub(crate) id: CaptureId,
    pub(crate) uid: Vec<u8>,
    pub(crate) article_id: ArticleId,
    pub(crate) text_sha256: Vec<u8>,
    pub(crate) method: String,
    pub(crate) captured_at: String,
    pub(crate) note: String,
}

const SELECT: &str =
    "SELECT id, uid, article_id, text_sha256, method, captured_at, note FROM capture";

fn capture(row: &rusqlite::Row<'_>) -> rusqlite::Result<CaptureRow> {
    Ok(CaptureRow {
        id: row.get(0)?,
        uid: row.get(1)?,
        article_id: row.get(2)?,
        text_sha256: row.get(3)?,
        method: row.get(4)?,
        captured_at: row.get(5)?,
        note: row.get(6)?,
    })
}

impl CaptureRow {
    /// In one line.
    pub(crate) fn reference(&self) -> CaptureRef {
        let hex = self
            .text_sha256
            .iter()
            .map(|byte| format!("{byte:02x}"))
            .collect();
        CaptureRef {
            id: self.id,
            sha256: hex,
            captured_at: self.captured_at.clone(),
            method: self.method.clone(),
            note: self.note.clone(),
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

    /// The captured text.
    pub(crate) fn capture_text(&self, id: CaptureId) -> Result<String> {
        let sql = "SELECT bytes FROM content JOIN capture ON capture.text_sha256 = content.sha256 WHERE capture.id = ?1";
        let bytes: Option<Vec<u8>> = self.find(sql, [id], |row| row.get(0))?;
        let bytes = bytes.ok_or_else(|| Error::not_found("This captured text"))?;
        String::from_utf8(bytes).map_err(|_| {
            Error::new(
                crate::error::ErrorCode::Database,
                "A captured text is damaged. Restore the library from a backup.",
            )
        })
    }

    /// The bytes `start` to `end` of the captured text.
    pub(crate) fn capture_words(&self, id: CaptureId, start: usize, end: usize) -> Result<String> {
        let sql = "SELECT substr(bytes, ?2 + 1, ?3 - ?2) FROM content JOIN capture ON capture.text_sha256 = content.sha256 WHERE capture.id = ?1";
        let bytes: Vec<u8> =
            self.one(sql, params![id, start as i64, end as i64], |row| row.get(0))?;
        Ok(String::from_utf8_lossy(&bytes).into_owned())
    }

    /// The article that already has a capture of exactly this text.
    pub(crate) fn article_with_text(&self, text: &str) -> Result<Option<ArticleId>> {
        self.find(
            "SELECT article_id FROM capture WHERE text_sha256 = ?1 ORDER BY id",
            [sha256(text)],
            |row| row.get(0),
        )
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
    /// Stores a text, if it is not stored yet, and a capture of it.
    pub(crate) fn create_capture(
        &self,
        article: ArticleId,
        text: &str,
        method: &str,
    ) -> Result<CaptureId> {
        self.create_capture_at(article, text, method, &self.now(), None)
    }

    /// As [`Tx::create_capture`], made at another time, with the uid it has elsewhere.
    pub(crate) fn create_capture_at(
        &self,
        article: ArticleId,
        text: &str,
        method: &str,
        at: &str,
        uid: Option<&[u8; 16]>,
    ) -> Result<CaptureId> {
        let hash = sha256(text);
        self.execute(
            "INSERT INTO content (sha256, bytes) VALUES (?1, ?2) ON CONFLICT DO NOTHING",
            params![hash, text.as_bytes()],
        )?;
        let values: [(&str, super::Value); 5] = [
            ("article_id", &article),
            ("text_sha256", &hash),
            ("method", &method),
            ("captured_at", &at),
            (
                "tool_version",
                &concat!("On Record ", env!("CARGO_PKG_VERSION")),
            ),
        ];
        let id = match uid {
            Some(uid) => self.insert_with_uid(Table::Capture, uid, &values)?,
            None => self.insert(Table::Capture, &values)?,
        };
        Ok(CaptureId(id))
    }
}
