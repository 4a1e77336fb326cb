//! How fast articles are captured from files, beside reading and hashing the same files alone; and how long two versions of a
//! long article take to compare: see `cargo xtask bench capture`.

mod words;

use onrecord_core::api::call;
use onrecord_core::sources::{Captured, ReadSource};
use onrecord_core::{Library, Progress};
use serde_json::{Value, json};
use sha2::{Digest, Sha256};
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

/// Files are captured and read in turn, so many at a time, so that what else the machine does falls on both alike.
const BATCH: usize = 50;
const WORDS: u64 = 600;
/// The long article: its words, the quotations recorded from it, how many of them the later version alters, and how many others
/// it leaves out.
const LONG: u64 = 20_000;
const QUOTATIONS: usize = 200;
const ALTERED: usize = 50;
const LEFT_OUT: usize = 50;
const ROUNDS: usize = 7;

fn main() {
    let (files, json) = asked();
    let folder = tempfile::tempdir().expect("a folder");
    let paths: Vec<PathBuf> = (0..files).map(|at| write(folder.path(), at)).collect();
    let bytes: u64 = paths
        .iter()
        .map(|path| path.metadata().map_or(0, |it| it.len()))
        .sum();
    let library = Library::create(folder.path().join("bench.onrecord")).expect("a new library");
    let (mut captured, mut read) = (Duration::ZERO, Duration::ZERO);
    for batch in paths.chunks(BATCH) {
        read += timed(|| batch.iter().for_each(|path| hash(path)));
        captured += timed(|| batch.iter().for_each(|path| capture(&library, path)));
    }
    let rate = |time: Duration| files as f64 / time.as_secs_f64();
    let ratio = captured.as_secs_f64() / read.as_secs_f64();
    println!("{files} files of {} kB on average", bytes / files / 1000);
    println!(
        "  captured {:.0} a second, read and hashed alone {:.0} a second: {ratio:.1} times as long",
        rate(captured),
        rate(read)
    );
    let [compared, suggested] = versions(&library);
    println!(
        "  two versions of {LONG} words, {QUOTATIONS} quotations, {ALTERED} altered and {LEFT_OUT} left out: compared in {compared:.0} ms; read for suggestions in {suggested:.0} ms (median of {ROUNDS})"
    );
    if let Some(path) = json {
        let figures = json!({
            "files": files, "bytes": bytes, "captured_per_second": rate(captured), "hashed_per_second": rate(read),
            "ratio": ratio, "compare_ms": compared, "suggest_ms": suggested,
        });
        std::fs::write(path, format!("{figures:#}\n")).expect("the figures are written");
    }
}

fn asked() -> (u64, Option<PathBuf>) {
    let mut words = std::env::args().skip(1);
    let (mut files, mut json) = (1_000, None);
    while let Some(flag) = words.next() {
        match (flag.as_str(), words.next()) {
            ("--files", Some(value)) => files = value.parse().expect("--files wants a number"),
            ("--json", Some(value)) => json = Some(PathBuf::from(value)),
            _ => panic!("bench capture [--files N] [--json FILE]"),
        }
    }
    (files.max(1), json)
}

/// Of ten files seven are web pages as news sites make them, two are texts, one is Markdown.
fn write(folder: &Path, at: u64) -> PathBuf {
    let paragraphs = words::paragraphs(at, WORDS);
    let headline = format!("{} {} {at}", words::word(at), words::word(at + 77));
    let (ending, text) = match at % 10 {
        0..7 => ("html", page(&headline, &paragraphs)),
        7 => ("md", format!("# {headline}\n\n{}", paragraphs.join("\n\n"))),
        _ => ("txt", format!("{headline}\n\n{}", paragraphs.join("\n\n"))),
    };
    let path = folder.join(format!("{at:06}.{ending}"));
    std::fs::write(&path, text).expect("the file is written");
    path
}

fn page(headline: &str, paragraphs: &[String]) -> String {
    let about = json!({ "@context": "https://schema.org", "@type": "NewsArticle", "headline": headline,
        "datePublished": "2024-03-12T08:00:00Z", "author": { "@type": "Person", "name": "Ada Moss" },
        "publisher": { "@type": "Organization", "name": "Harbour Courier" } });
    let links: String = (0..40)
        .map(|at| format!("<li><a href=\"/{at}\">{}</a></li>", words::word(at)))
        .collect();
    format!(
        "<!doctype html><html lang=\"en\"><head><title>{headline}</title><script type=\"application/ld+json\">{about}</script></head><body><nav><ul>{links}</ul></nav><article><h1>{headline}</h1><p>{}</p></article><footer><ul>{links}</ul></footer></body></html>",
        paragraphs.join("</p><p>")
    )
}

fn hash(path: &Path) {
    let bytes = std::fs::read(path).expect("the file is there");
    std::hint::black_box(Sha256::digest(&bytes));
}

fn capture(library: &Library, path: &Path) {
    let source = ReadSource {
        path: Some(path.display().to_string()),
        ..ReadSource::default()
    };
    let captured = library.capture(source, &Progress::none());
    assert!(matches!(captured, Ok(Captured::Added(..))), "{captured:?}");
}

/// In milliseconds: comparing the two versions, and reading the later one for suggestions.
fn versions(library: &Library) -> [f64; 2] {
    let ask = |command: &str, input: Value| -> Value {
        let reply = call(library, command, &input.to_string(), &Progress::none());
        let reply = reply.unwrap_or_else(|error| panic!("{command}: {error:?}"));
        serde_json::from_str(&reply.json).expect("JSON")
    };
    let mut paragraphs = words::paragraphs(u64::MAX / 2, LONG);
    let about = json!({ "headline": "Long", "language": "en" });
    let text = paragraphs.join("\n\n");
    let article =
        ask("create_article", json!({ "article": about, "text": text }))["value"]["id"].clone();
    let quoted: Vec<usize> = (0..paragraphs.len())
        .filter(|at| paragraphs[*at].starts_with('“'))
        .take(QUOTATIONS)
        .collect();
    for at in &quoted {
        let words = &paragraphs[*at][..paragraphs[*at].find('”').expect("a mark") + '”'.len_utf8()];
        let quotation = json!({ "quote": words, "article_id": article, "attributions": [{ "printed_speaker": "somebody" }] });
        ask("create_quotation", json!({ "quotation": quotation }));
    }
    for at in quoted.iter().step_by(QUOTATIONS / ALTERED) {
        let words: Vec<&str> = paragraphs[*at].split(' ').collect();
        paragraphs[*at] = [&words[..5], &["altered", "here"], &words[8..]]
            .concat()
            .join(" ");
    }
    for at in quoted.iter().skip(1).step_by(QUOTATIONS / LEFT_OUT) {
        paragraphs[*at] = words::paragraphs(*at as u64, 10).remove(0);
    }
    let again = json!({ "article_id": article, "text": paragraphs.join("\n\n") });
    ask("create_capture", again);
    let found = ask("get_article", json!({ "id": article }));
    let capture = |at: usize| found["captures"][at]["id"].clone();
    let pair = json!({ "from": capture(1), "to": capture(0) });
    let report = ask("compare_captures", pair.clone());
    let fates = report["quotations"].as_array().expect("quotations").iter();
    let altered = fates.filter(|each| each["fate"]["is"] == "altered" || each["fate"] == "altered");
    assert_eq!(altered.count(), ALTERED, "{}", report["quotations"][0]);
    let median = |command: &str, input: &Value| {
        let mut times: Vec<f64> = (0..ROUNDS)
            .map(|_| timed(|| drop(ask(command, input.clone()))).as_secs_f64() * 1000.0)
            .collect();
        times.sort_by(f64::total_cmp);
        times[ROUNDS / 2]
    };
    [
        median("compare_captures", &pair),
        median("list_suggestions", &json!({ "article_id": article })),
    ]
}

fn timed(act: impl FnOnce()) -> Duration {
    let started = Instant::now();
    act();
    started.elapsed()
}
