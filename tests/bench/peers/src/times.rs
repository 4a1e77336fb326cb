//! Every program in turn, round after round.

use crate::Done;
use crate::query::{Asked, Peer};
use std::time::{Duration, Instant};

const ROUNDS: usize = 5;
const BUDGET: Duration = Duration::from_millis(300);
const MOST: usize = 40;

/// Measures one query on every program and prints a line for each.
pub fn measure(asked: &Asked, peers: &mut [(&str, Box<dyn Peer>)]) -> Done {
    let mut rounds: Vec<Vec<Vec<f64>>> = vec![Vec::new(); peers.len()];
    let mut rows = vec![None; peers.len()];
    // Once before, unmeasured; it says whether the program can do it at all.
    for ((_, peer), rows) in peers.iter_mut().zip(&mut rows) {
        *rows = peer.page(&asked.variants[0])?;
    }
    for round in 0..ROUNDS {
        for (place, (_, peer)) in peers.iter_mut().enumerate() {
            if rows[place].is_none() {
                continue;
            }
            let (begun, mut times) = (Instant::now(), Vec::new());
            while times.is_empty() || (begun.elapsed() < BUDGET && times.len() < MOST) {
                let variant = (round + times.len()) % asked.variants.len();
                let start = Instant::now();
                peer.page(&asked.variants[variant])?;
                times.push(start.elapsed().as_secs_f64() * 1000.0);
            }
            rounds[place].push(times);
        }
    }
    for (((name, _), rounds), rows) in peers.iter().zip(&rounds).zip(&rows) {
        if let Some(rows) = rows {
            let line = serde_json::json!({ "peer": name, "query": asked.name, "rows": rows,
                "p50": median(rounds, 0.5), "p95": median(rounds, 0.95),
                "count": rounds.iter().map(Vec::len).sum::<usize>() });
            println!("{line}");
        }
    }
    Ok(())
}

/// The median over the rounds of the time by which `share` of a round's were done.
fn median(rounds: &[Vec<f64>], share: f64) -> f64 {
    let mut values: Vec<f64> = rounds
        .iter()
        .map(|times| {
            let mut times = times.clone();
            times.sort_by(f64::total_cmp);
            times[((times.len() - 1) as f64 * share).ceil() as usize]
        })
        .collect();
    values.sort_by(f64::total_cmp);
    values[values.len() / 2]
}
