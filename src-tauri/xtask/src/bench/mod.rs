//! Measurements. Each is run on purpose and prints what it found; none is a test.

mod capture;
mod extract;
mod scale;
mod window;

use crate::arguments::Arguments;
use crate::commands::Done;
use std::process::Command;

/// Hands options on to a bench; those of `paths` have a path as their value, as seen from where the person stands.
fn hand_on(bench: &mut Command, words: &[String], paths: &[&str]) -> Done {
    let mut words = words.iter();
    while let Some(word) = words.next() {
        bench.arg(word);
        if paths.contains(&word.as_str())
            && let Some(path) = words.next()
        {
            bench.arg(std::path::absolute(path)?);
        }
    }
    Ok(())
}

/// Runs the measurement that the first word names.
pub fn run(arguments: &Arguments) -> Done {
    match arguments.rest.first().map(String::as_str) {
        Some("capture") => capture::run_all(arguments),
        Some("extract") => extract::run_all(),
        Some("scale") => scale::run_all(arguments),
        Some("window") => window::run_all(arguments),
        _ => Err("say what to measure: cargo xtask bench capture, extract, scale or window".into()),
    }
}
