//! How fast the real window is with a large library: see `cargo xtask bench window`.

mod generate;

use onrecord_core::api::call;
use onrecord_core::{Library, Progress};
use serde_json::{Value, json};
use std::fs;
use std::path::Path;
use support::setup::Setup;
use support::window::Window;

const STARTS: usize = 5;
const SEARCHES: u64 = 10;
/// The letters typed of each word.
const LETTERS: usize = 3;
const ROW: &str = "[data-testid=row][aria-selected=true]";

fn main() {
    let rows = rows();
    let mut setup = Setup::new().expect("ONRECORD_APP names the program");
    let path = setup.path("bench.onrecord");
    fill(&path, &setup.path("bench.json"), rows);
    setup.library = Some(path);
    println!("{rows} quotations, {}", setup.program().display());

    let mut starts = Vec::new();
    let mut window = Window::open(setup);
    loop {
        window.wait_for(ROW);
        starts.push(window.age().as_secs_f64() * 1000.0);
        if starts.len() == STARTS {
            break;
        }
        window = window.restart();
    }
    told("process start to the list, ms", starts);
    told("keystroke to the painted list, ms", keystrokes(&window));
    let frames = window.script_async(include_str!("scroll.js"), json!([]));
    told("frame while scrolling, ms", numbers(&frames["frames"]));
    println!(
        "  rows not there yet in {} of {} frames",
        frames["blank"], frames["count"]
    );
}

fn rows() -> u64 {
    let words: Vec<String> = std::env::args().skip(1).collect();
    match words.as_slice() {
        [] => 10_000,
        [flag, rows] if flag == "--rows" => rows.parse().expect("--rows wants a number"),
        _ => panic!("bench window [--rows N]"),
    }
}

fn fill(path: &Path, file: &Path, rows: u64) {
    fs::write(file, generate::exchange(rows).to_string()).expect("the file is written");
    let library = Library::create(path).expect("a new library");
    let input = json!({ "path": file, "dry_run": false });
    let reply = call(
        &library,
        "import_library",
        &input.to_string(),
        &Progress::none(),
    );
    let reply = reply.unwrap_or_else(|error| panic!("{error:?}"));
    assert!(
        reply.json.contains(&format!("\"quotations\":{rows}")),
        "{}",
        reply.json
    );
}

/// The first letters of some words, one at a time, from an empty field.
fn keystrokes(window: &Window) -> Vec<f64> {
    window.script(include_str!("keystrokes.js"), json!([]));
    let mut times = Vec::new();
    for number in 0..SEARCHES {
        window.press("Ctrl+F");
        for letter in generate::word(number * 7).chars().take(LETTERS) {
            window.script("window.painted = undefined", json!([]));
            window.type_text(&letter.to_string());
            window.wait_until(
                "the painted list",
                "return window.painted !== undefined",
                json!([]),
            );
            times.push(
                window
                    .script("return window.painted", json!([]))
                    .as_f64()
                    .expect("a time"),
            );
        }
        window.press("Escape");
        window.wait_until(
            "all of them",
            "return document.querySelector('[data-testid=search]').value === ''",
            json!([]),
        );
        window.wait_for(ROW);
    }
    times
}

fn told(what: &str, mut times: Vec<f64>) {
    times.sort_by(f64::total_cmp);
    let at = |part: f64| times[((times.len() - 1) as f64 * part).round() as usize];
    let [half, most, all] = [0.5, 0.95, 1.0].map(at);
    println!(
        "  {what}: p50 {half:.0}, p95 {most:.0}, max {all:.0} (of {})",
        times.len()
    );
}

fn numbers(list: &Value) -> Vec<f64> {
    serde_json::from_value(list.clone()).expect("a list of numbers")
}
