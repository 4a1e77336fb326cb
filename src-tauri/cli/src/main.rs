//! The command list of On Record without a window.

fn main() {}
