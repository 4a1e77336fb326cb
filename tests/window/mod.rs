//! The built program, driven through its real window.

mod bridge;
mod libraries;
mod start;
