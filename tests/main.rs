//! The tests that go through a whole library, the command line or the real window.

mod integration;
mod window;
