//! The window of On Record.

fn main() {}
