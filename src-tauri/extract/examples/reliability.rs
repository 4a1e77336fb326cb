//! How sure the suggestions were and how often they were right, part by part: `reliability GOLD.jsonl [...]`.

mod support;

use onrecord_extract::{Language, extract, records};
use support::{PARTS, judge};

/// The upper ends of the bins.
const BINS: [f32; 6] = [0.5, 0.7, 0.8, 0.9, 0.95, 1.01];

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let mut bins = [[(0.0f32, 0u32, 0u32); BINS.len()]; PARTS.len()];
    let mut direct: Vec<(f32, bool)> = Vec::new();
    for path in std::env::args().skip(1) {
        for line in std::fs::read_to_string(path)?.lines() {
            let article: serde_json::Value = serde_json::from_str(line)?;
            let text = article["text"].as_str().unwrap_or_default();
            let language = article["lang"].as_str().and_then(Language::from_tag);
            for judged in judge(&article, &records(text, &extract(text, language))) {
                direct.extend(judged.direct);
                for (part, judgement) in judged.parts.iter().enumerate() {
                    let Some((sure, right)) = *judgement else {
                        continue;
                    };
                    let bin = BINS.partition_point(|&end| end <= sure).min(BINS.len() - 1);
                    let (sum, all, good) = &mut bins[part][bin];
                    *sum += sure;
                    *all += 1;
                    *good += u32::from(right);
                }
            }
        }
    }
    print!("{:<9}", "sure");
    let mut low = 0.0;
    for high in BINS {
        print!(" {:>18}", format!("{low:.2}–{:.2}", high.min(1.0)));
        low = high;
    }
    println!("   off by");
    for (part, row) in PARTS.iter().zip(&bins) {
        print!("{part:<9}");
        let (mut off, mut total) = (0.0, 0);
        for &(sum, all, good) in row {
            let (mean, share) = (sum / all.max(1) as f32, good as f32 / all.max(1) as f32);
            off += (mean - share).abs() * all as f32;
            total += all;
            let cell = format!("{mean:.2} → {share:.2} ({all})");
            print!(" {:>18}", if all == 0 { "–".to_owned() } else { cell });
        }
        println!("   {:.3}", off / total.max(1) as f32);
    }
    direct.sort_by(|a, b| b.0.total_cmp(&a.0));
    let surest = &direct[..direct.len() / 2];
    let right = surest.iter().filter(|(_, right)| *right).count();
    println!(
        "surest half of the direct quotations, speaker right: {:.4} ({})",
        right as f32 / surest.len().max(1) as f32,
        surest.len()
    );
    Ok(())
}
