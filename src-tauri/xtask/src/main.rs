//! The chores of the project: run, test, check.

fn main() {}
