//! Rules of this file.
