//! Reads articles as JSON lines (`id`, `text`, perhaps `lang`) and writes predictions as JSON lines, one thread.
//! `cargo run --release --example predict -- IN.jsonl OUT.jsonl`

use std::io::{BufRead, Write};
use std::time::Instant;

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let mut arguments = std::env::args().skip(1);
    let (Some(from), Some(to)) = (arguments.next(), arguments.next()) else {
        return Err("usage: predict IN.jsonl OUT.jsonl".into());
    };
    let mut out = std::io::BufWriter::new(std::fs::File::create(to)?);
    onrecord_extract::extract("", None);
    for line in std::io::BufReader::new(std::fs::File::open(from)?).lines() {
        let article: serde_json::Value = serde_json::from_str(&line?)?;
        let text = article["text"].as_str().unwrap_or_default();
        let language = article["lang"]
            .as_str()
            .and_then(onrecord_extract::Language::from_tag);
        let started = Instant::now();
        let extraction = onrecord_extract::extract(text, language);
        let ms = started.elapsed().as_secs_f64() * 1000.0;
        let quotes = onrecord_extract::records(text, &extraction);
        serde_json::to_writer(
            &mut out,
            &serde_json::json!({"id": article["id"], "ms": ms, "quotes": quotes}),
        )?;
        out.write_all(b"\n")?;
    }
    Ok(())
}
