//! Bytes by their SHA-256: captured texts and originals, added and never changed.

use rusqlite::params;

use super::{CaptureRow, Store, Tx};
use crate::capture::{sha256_bytes, unpack};
use crate::error::{Error, ErrorCode, Result};

impl Store {
    /// The content that has this SHA-256 as it is stored, and how it is packed.
    pub(crate) fn packed(&self, hash: &[u8]) -> Result<(Vec<u8>, String)> {
        let sql = "SELECT bytes, compression FROM content WHERE sha256 = ?1";
        self.find(sql, [hash], |row| Ok((row.get(0)?, row.get(1)?)))?
            .ok_or_else(|| Error::not_found("This captured content"))
    }

    /// The content that has this SHA-256, as it was found.
    pub(super) fn content(&self, hash: &[u8]) -> Result<Vec<u8>> {
        let (bytes, compression) = self.packed(hash)?;
        unpack(bytes, &compression)
    }

    /// Whether the text, and whether the original, is not what was captured.
    pub(crate) fn is_touched(&self, capture: &CaptureRow) -> Result<(bool, bool)> {
        let differs = |hash: &[u8]| match self.content(hash) {
            Ok(bytes) => Ok(sha256_bytes(&bytes)[..] != *hash),
            // What cannot be unpacked or is gone is not what was captured either.
            Err(error) if matches!(error.code, ErrorCode::InvalidInput | ErrorCode::NotFound) => {
                Ok(true)
            }
            Err(error) => Err(error),
        };
        let original = capture.raw_sha256.as_deref().map(differs).transpose()?;
        Ok((differs(&capture.text_sha256)?, original.unwrap_or(false)))
    }
}

impl Tx<'_> {
    /// Stores bytes, if they are not stored yet.
    pub(super) fn put_content(
        &self,
        hash: &[u8; 32],
        compression: &str,
        bytes: &[u8],
    ) -> Result<()> {
        let sql = "INSERT INTO content (sha256, compression, bytes) VALUES (?1, ?2, ?3) ON CONFLICT DO NOTHING";
        self.execute(sql, params![hash, compression, bytes])
            .map(drop)
    }
}
