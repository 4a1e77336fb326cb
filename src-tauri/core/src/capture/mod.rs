//! Captures: immutable copies of what an article said, the words in them, and how their offsets are counted.

pub(crate) mod anchor;
mod create;
pub(crate) mod offset;
pub(crate) mod paragraph;
mod raw;
mod types;
mod verify;

pub use types::*;

pub(crate) use raw::{Raw, unpack};

use sha2::{Digest, Sha256};

/// SHA-256 of a text's UTF-8 bytes.
pub(crate) fn sha256(text: &str) -> [u8; 32] {
    sha256_bytes(text.as_bytes())
}

/// SHA-256 of bytes.
pub(crate) fn sha256_bytes(bytes: &[u8]) -> [u8; 32] {
    Sha256::digest(bytes).into()
}

/// A hash as people read it.
pub(crate) fn hex(hash: &[u8]) -> String {
    hash.iter().map(|byte| format!("{byte:02x}")).collect()
}
