//! Quotations found in articles: for a person with the reasons, for scripts as JSON lines.

use std::fs::File;
use std::io::{BufRead, BufReader, BufWriter, Write};
use std::path::Path;
use std::time::Instant;

use onrecord_core::Error;
use onrecord_extract::{Language, extract, for_people, records};
use serde_json::{Value, json};

use crate::run::Failure;

/// Prints the quotations of one text file, each with its speaker, how sure that is, and why.
pub fn show(article: &Path) -> Result<(), Failure> {
    let text = std::fs::read_to_string(article).map_err(|error| unreadable(article, &error))?;
    say!("{}", for_people(&text, &extract(&text, None)).trim_end());
    Ok(())
}

/// Reads articles as JSON lines and writes what is found in each as a JSON line, on one thread.
pub fn lines(input: &Path, out: &Path) -> Result<(), Failure> {
    let reader = BufReader::new(File::open(input).map_err(|error| unreadable(input, &error))?);
    let mut writer = BufWriter::new(File::create(out).map_err(|error| unreadable(out, &error))?);
    // The lexicons are read at the first call, which would count against the first article.
    extract("", None);
    for (number, line) in reader.lines().enumerate() {
        let line = line.map_err(|error| unreadable(input, &error))?;
        if line.trim().is_empty() {
            continue;
        }
        let article: Value =
            serde_json::from_str(&line).map_err(|error| at_line(number, &error.to_string()))?;
        let text = article["text"]
            .as_str()
            .ok_or_else(|| at_line(number, "there is no \"text\""))?;
        let language = article["lang"].as_str().and_then(Language::from_tag);
        let started = Instant::now();
        let extraction = extract(text, language);
        let ms = started.elapsed().as_secs_f64() * 1000.0;
        let found = json!({ "id": article["id"], "ms": ms, "quotes": records(text, &extraction) });
        writeln!(writer, "{found}").map_err(|error| unreadable(out, &error))?;
    }
    writer.flush().map_err(|error| unreadable(out, &error))
}

fn unreadable(path: &Path, error: &std::io::Error) -> Failure {
    Failure::Refused(Error::invalid(
        "path",
        format!("{}: {error}.", path.display()),
    ))
}

fn at_line(index: usize, reason: &str) -> Failure {
    Failure::Refused(Error::invalid(
        format!("line {}", index + 1),
        format!("Line {} is no article: {reason}.", index + 1),
    ))
}
