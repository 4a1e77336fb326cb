//! Measures other programs on the quotations of a file: `peers FOLDER PYTHON-FOLDER`, with `texts.jsonl` and `queries.json`
//! in the folder. Prints a JSON object a line: one an import and one a program and query.

mod datasette;
mod full_text;
mod naive;
mod query;
mod times;

use query::{Asked, Peer, Quotation};
use std::error::Error;
use std::fs::File;
use std::io::{BufRead, BufReader};
use std::path::PathBuf;

type Done<T = ()> = Result<T, Box<dyn Error>>;

/// So many quotations are read ahead of what is timed.
const CHUNK: usize = 20_000;

fn main() -> Done {
    let mut words = std::env::args_os().skip(1).map(PathBuf::from);
    let (Some(folder), Some(python)) = (words.next(), words.next()) else {
        return Err("peers FOLDER PYTHON-FOLDER".into());
    };
    let asked: Vec<Asked> = serde_json::from_reader(File::open(folder.join("queries.json"))?)?;
    let texts = folder.join("texts.jsonl");
    let naive = naive::Naive::import(&folder, chunks(&texts)?)?;
    let full_text = full_text::FullText::import(&folder, chunks(&texts)?)?;
    let file = datasette::import(&folder, &python, &texts)?;
    let server = datasette::Server::start(&python, &file)?;
    let mut peers: Vec<(&str, Box<dyn Peer>)> = vec![
        ("naive SQLite + FTS5", Box::new(naive)),
        ("tantivy", Box::new(full_text)),
        ("Datasette lean", Box::new(server.lean())),
        ("Datasette as shipped", Box::new(server.as_shipped())),
    ];
    for asked in &asked {
        times::measure(asked, &mut peers)?;
    }
    Ok(())
}

/// The quotations of the file, some at a time.
fn chunks(texts: &std::path::Path) -> Done<impl Iterator<Item = Done<Vec<Quotation>>>> {
    let mut lines = BufReader::new(File::open(texts)?).lines();
    Ok(std::iter::from_fn(move || {
        let chunk: Done<Vec<Quotation>> = lines
            .by_ref()
            .take(CHUNK)
            .map(|line| Ok(serde_json::from_str(&line?)?))
            .collect();
        match chunk {
            Ok(chunk) if chunk.is_empty() => None,
            chunk => Some(chunk),
        }
    }))
}

/// What an import took, as a line.
fn imported(peer: &str, rows: u64, seconds: f64, bytes: u64) {
    println!(
        "{}",
        serde_json::json!({ "import": peer, "rows": rows, "seconds": seconds, "bytes": bytes })
    );
}
