//! The built program, driven through its real window.

mod start;
