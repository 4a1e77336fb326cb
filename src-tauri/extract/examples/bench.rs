//! Prints how fast extraction is on the articles of a JSON-lines file, one thread: `bench IN.jsonl [ROUNDS]`.

use std::io::BufRead;
use std::time::Instant;

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let mut arguments = std::env::args().skip(1);
    let from = arguments.next().ok_or("usage: bench IN.jsonl [ROUNDS]")?;
    let rounds: usize = arguments.next().map_or(Ok(5), |n| n.parse())?;
    let mut articles = Vec::new();
    for line in std::io::BufReader::new(std::fs::File::open(from)?).lines() {
        let article: serde_json::Value = serde_json::from_str(&line?)?;
        let language = article["lang"]
            .as_str()
            .and_then(onrecord_extract::Language::from_tag);
        articles.push((
            article["text"].as_str().unwrap_or_default().to_owned(),
            language,
        ));
    }
    let mut times = Vec::new();
    for _ in 0..=rounds {
        times.clear();
        for (text, language) in &articles {
            let started = Instant::now();
            let found = onrecord_extract::extract(text, *language);
            let records = onrecord_extract::records(text, &found);
            times.push(started.elapsed().as_secs_f64() * 1000.0);
            std::hint::black_box(records);
        }
    }
    times.sort_by(f64::total_cmp);
    let bytes: usize = articles.iter().map(|(text, _)| text.len()).sum();
    let total: f64 = times.iter().sum();
    let at = |share: f64| {
        times
            .get(((times.len() as f64 - 1.0) * share) as usize)
            .copied()
            .unwrap_or_default()
    };
    println!(
        "{} articles of {} bytes on average",
        articles.len(),
        bytes / articles.len().max(1)
    );
    println!(
        "{:.0} articles a second, median {:.3} ms, p95 {:.3} ms, slowest {:.3} ms",
        articles.len() as f64 * 1000.0 / total,
        at(0.5),
        at(0.95),
        at(1.0)
    );
    Ok(())
}
