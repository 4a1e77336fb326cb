//! The bytes that a text was read from, packed for the library.

use std::io::Read;

use crate::capture::sha256_bytes;
use crate::error::{Error, Result};
use crate::limits::ORIGINAL;

/// Zstandard's own middle way between size and time.
const LEVEL: i32 = 3;

/// A file or page as it was found.
#[derive(Debug, Clone)]
pub(crate) struct Raw {
    /// Of the bytes as they were found.
    pub(crate) sha256: [u8; 32],
    /// How they are packed: `none` or `zstd`.
    pub(crate) compression: &'static str,
    /// Packed.
    pub(crate) bytes: Vec<u8>,
}

impl Raw {
    /// Packs bytes; what does not get smaller, as a PDF, stays as it is.
    pub(crate) fn pack(bytes: &[u8]) -> Result<Self> {
        let packed = zstd::bulk::compress(bytes, LEVEL)?;
        let (compression, packed) = match packed.len() < bytes.len() {
            true => ("zstd", packed),
            false => ("none", bytes.to_vec()),
        };
        Ok(Self {
            sha256: sha256_bytes(bytes),
            compression,
            bytes: packed,
        })
    }
}

/// The bytes as they were found.
///
/// # Errors
/// They were packed otherwise, or are larger than anything that is captured.
pub(crate) fn unpack(bytes: Vec<u8>, compression: &str) -> Result<Vec<u8>> {
    if compression == "none" {
        return Ok(bytes);
    }
    let damaged = |_| {
        Error::invalid(
            "captures",
            "A captured original is packed in a way that cannot be read.",
        )
    };
    let mut unpacked = Vec::new();
    zstd::stream::read::Decoder::new(&bytes[..])
        .map_err(damaged)?
        .take(ORIGINAL as u64 + 1)
        .read_to_end(&mut unpacked)
        .map_err(damaged)?;
    match unpacked.len() > ORIGINAL {
        true => Err(Error::invalid(
            "captures",
            "A captured original is larger than any that is taken.",
        )),
        false => Ok(unpacked),
    }
}
