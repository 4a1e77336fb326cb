//! Captures of an import file: a text and an original that are not what their SHA-256 was made of are refused.

use base64::Engine;
use base64::prelude::BASE64_STANDARD;

use crate::capture::{Raw, hex, sha256, sha256_bytes, unpack};
use crate::error::{Error, Result};
use crate::export::exchange::{CaptureEntry, OriginalEntry};
use crate::limits::{NOTE, article_text, line, short, words};

/// The ways a text can have been captured.
const METHODS: [&str; 4] = ["pasted", "file", "url", "imported"];

/// Refuses what cannot be stored as it is; gives the original, ready to be stored.
pub(super) fn check_capture(capture: &CaptureEntry) -> Result<Option<Raw>> {
    if hex(&sha256(&capture.text)) != capture.sha256 {
        return Err(Error::invalid(
            "captures",
            "A captured text is not the one its SHA-256 was made of.",
        ));
    }
    article_text(&capture.text, "captures")?;
    words(&capture.note, NOTE, "captures")?;
    for told in [
        &capture.captured_at,
        &capture.source,
        &capture.media_type,
        &capture.tool_version,
    ] {
        line(told, "captures")?;
    }
    if !METHODS.contains(&capture.method.as_str()) {
        return Err(Error::invalid(
            "captures",
            format!("“{}” is no way of capturing.", short(&capture.method)),
        ));
    }
    capture
        .original
        .as_ref()
        .map(|original| check_original(original, capture))
        .transpose()
}

fn check_original(original: &OriginalEntry, capture: &CaptureEntry) -> Result<Raw> {
    if original.sha256 == capture.sha256 {
        return Ok(Raw {
            sha256: sha256(&capture.text),
            compression: "none",
            bytes: capture.text.clone().into_bytes(),
        });
    }
    let refused =
        |reason: &str| Error::invalid("captures", format!("A captured original {reason}."));
    let compression = match original.compression.as_str() {
        "none" => "none",
        "zstd" => "zstd",
        _ => {
            return Err(refused(
                "is packed in a way that this version does not know",
            ));
        }
    };
    let bytes = BASE64_STANDARD
        .decode(&original.base64)
        .map_err(|_| refused("is not in Base64"))?;
    let hash = sha256_bytes(&unpack(bytes.clone(), compression)?);
    if hex(&hash) != original.sha256 {
        return Err(refused("is not the one its SHA-256 was made of"));
    }
    Ok(Raw {
        sha256: hash,
        compression,
        bytes,
    })
}
