//! Captured text: where words stand in it, and how its offsets are counted.

pub(crate) mod anchor;
pub(crate) mod offset;
pub(crate) mod paragraph;

use sha2::{Digest, Sha256};

/// SHA-256 of a text's UTF-8 bytes.
pub(crate) fn sha256(text: &str) -> [u8; 32] {
    Sha256::digest(text.as_bytes()).into()
}
