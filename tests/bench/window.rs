//! How fast the real window is with a large library: see `cargo xtask bench window`.

mod generate;
mod memory;
mod words;

use onrecord_core::api::call;
use onrecord_core::{Library, Progress};
use serde_json::{Value, json};
use std::fs;
use std::path::{Path, PathBuf};
use support::setup::Setup;
use support::window::Window;

const STARTS: usize = 5;
const SEARCHES: usize = 10;
/// The letters typed of each word.
const LETTERS: usize = 3;
/// So many places all over the list, as the scroll bar would be dragged, and so many at once: a script has half a minute.
const JUMPS: u64 = 100;
const AT_ONCE: u64 = 10;
/// The words of the article that is read, and how often it is opened.
const READ: u64 = 20_000;
const OPENED: usize = 5;
const ROW: &str = "[data-testid=row][aria-selected=true]";

fn main() {
    let (rows, library) = asked();
    let mut setup = Setup::new().expect("ONRECORD_APP names the program");
    let path = library.unwrap_or_else(|| {
        let path = setup.path("bench.onrecord");
        fill(&path, &setup.path("bench.json"), rows);
        path
    });
    setup.library = Some(path);
    let program = setup.program().display().to_string();

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
    let all = ask(&window, "get_library", json!({}));
    println!("{} quotations, {program}", all["quotations"]);
    told("process start to the list, ms", starts);
    holds(&window, "at rest");
    let (painted, counted) = keystrokes(&window);
    told("keystroke to the painted list, ms", painted);
    told("keystroke to the exact count, ms", counted);
    let frames = window.script_async(include_str!("scroll.js"), json!([]));
    told("frame while scrolling, ms", numbers(&frames["frames"]));
    println!(
        "  rows not there yet in {} of {} frames",
        frames["blank"], frames["count"]
    );
    holds(&window, "after scrolling");
    for round in ["after jumping", "after jumping again"] {
        let mut times = Vec::new();
        let mut held = Value::Null;
        for first in (0..JUMPS).step_by(AT_ONCE as usize) {
            let arguments = json!([AT_ONCE, first]);
            let jumps = window.script_async(include_str!("jumps.js"), arguments);
            times.extend(numbers(&jumps["times"]));
            held = jumps["held"].clone();
        }
        told("scroll bar to the rows anywhere, ms", times);
        println!("  pages of rows held: {held}");
        holds(&window, round);
    }
    reader(&window);
}

/// An article of so many words is opened so often: from the key that opens it to the frame after its whole text is there, with
/// what is suggested in it.
fn reader(window: &Window) {
    let text = words::paragraphs(1, READ).join("\n\n");
    // The newest, so that it stands on top of the list of however many.
    let published = json!({ "date": "2100-01-01" });
    let about = json!({ "headline": "Read here", "language": "en", "published": published });
    ask(
        window,
        "create_article",
        json!({ "article": about, "text": text }),
    );
    let (mut painted, mut suggested) = (Vec::new(), Vec::new());
    for _ in 0..OPENED {
        window.press("Ctrl+K");
        window.wait_for("[data-testid=palette-field]");
        window.type_text("Articles");
        window.press("Enter");
        window.wait_for("[data-testid=article-row]");
        let times = window.script_async(
            include_str!("reader.js"),
            json!(["Read here", text.len() / 2]),
        );
        painted.push(times["painted"].as_f64().expect("a time"));
        suggested.push(times["suggested"].as_f64().expect("a time"));
        window.press("Escape");
        window.wait_gone("[data-testid=sheet]");
    }
    told("reader open to painted, 20,000 words, ms", painted);
    told("and its suggestions beside it, ms", suggested);
}

/// How many quotations to make up, or the library to open instead.
fn asked() -> (u64, Option<PathBuf>) {
    let mut words = std::env::args().skip(1);
    let (mut rows, mut library) = (10_000, None);
    while let Some(flag) = words.next() {
        let value = words.next();
        match (flag.as_str(), value) {
            ("--rows", Some(value)) => rows = value.parse().expect("--rows wants a number"),
            ("--library", Some(value)) => {
                library = Some(std::path::absolute(value).expect("--library wants a file"));
            }
            _ => panic!("bench window [--rows N | --library FILE]"),
        }
    }
    (rows, library)
}

fn fill(path: &Path, file: &Path, rows: u64) {
    fs::write(file, generate::exchange(rows).to_string()).expect("the file is written");
    let library = Library::create(path).expect("a new library");
    let run = |command: &str, input: Value| {
        let reply = call(&library, command, &input.to_string(), &Progress::none());
        reply
            .unwrap_or_else(|error| panic!("{command}: {error:?}"))
            .json
    };
    let report = run("import_library", json!({ "path": file, "dry_run": false }));
    let all = format!("\"quotations\":{rows}");
    assert!(report.contains(&all), "{report}");
    run("index_library", json!({}));
}

/// The first letters of words of the library, one at a time, from an empty field: until the list is painted, and counted.
fn keystrokes(window: &Window) -> (Vec<f64>, Vec<f64>) {
    window.script(include_str!("keystrokes.js"), json!([]));
    let mut times = (Vec::new(), Vec::new());
    for word in words(window) {
        window.press("Ctrl+F");
        for letter in word.chars().take(LETTERS) {
            window.script("window.answer = undefined", json!([]));
            window.type_text(&letter.to_string());
            window.wait_until(
                "the painted list",
                "return window.answer !== undefined",
                json!([]),
            );
            let answer = window.script("return window.answer", json!([]));
            let ms = |name: &str| answer[name].as_f64().expect("a time");
            times.0.push(ms("painted"));
            times.1.push(ms("counted"));
        }
        window.click("[data-testid=search-clear]");
        window.wait_until(
            "all of them",
            "return document.querySelector('[data-testid=search]').value === '' && !document.querySelector('[data-testid=list-count].is-stale')",
            json!([]),
        );
        window.wait_for("[data-testid=row]");
    }
    times
}

/// Words of the newest quotations, common ones and rare ones as they come.
fn words(window: &Window) -> Vec<String> {
    let page = ask(
        window,
        "list_quotations",
        json!({ "sort": "newest", "limit": 100 }),
    );
    let mut words: Vec<String> = Vec::new();
    for row in page["rows"].as_array().into_iter().flatten() {
        let text = row["parts"][0]["text"].as_str().unwrap_or_default();
        let word = text.split(|letter: char| !letter.is_ascii_alphabetic());
        let word = word.map(str::to_lowercase).find(|word| {
            word.len() > LETTERS && !words.iter().any(|known| known[..1] == word[..1])
        });
        words.extend(word);
    }
    words.truncate(SEARCHES);
    words
}

fn ask(window: &Window, command: &str, input: Value) -> Value {
    let arguments = json!({ "name": command, "input": input.to_string() });
    window
        .invoke("call", arguments)
        .unwrap_or_else(|error| panic!("{command}: {error}"))
}

fn holds(window: &Window, when: &str) {
    let held = memory::held_by(window.program());
    println!(
        "  private memory {when}: web process {:.0} MB, program {:.0} MB",
        held.web, held.core
    );
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
