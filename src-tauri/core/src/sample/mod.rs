//! The sample library: invented people and outlets that show every concept.

mod files;
mod load;

use std::path::Path;

use crate::environment::Environment;
use crate::error::Result;
use crate::library::Library;

/// Creates the sample library at `path`, which must not exist.
///
/// # Errors
/// There is a file already, or the folder cannot be written.
pub fn create(path: impl AsRef<Path>) -> Result<Library> {
    create_in(path, Environment::system())
}

/// As [`create`], with the caller's time and randomness.
pub fn create_in(path: impl AsRef<Path>, environment: Environment) -> Result<Library> {
    let library = Library::create_in(path, environment)?;
    load::load(&library)?;
    Ok(library)
}
