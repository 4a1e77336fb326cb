//! What the tests stand on: the real window, driven from outside.

pub mod accessibility;
pub mod display;
pub mod drag;
pub mod driver;
pub mod keys;
pub mod process;
pub mod server;
pub mod setup;
pub mod window;
