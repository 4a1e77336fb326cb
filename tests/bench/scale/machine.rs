//! The machine while it was measured on: how busy it was, and how much a loop of always the same work varied.

use crate::times::{Times, timed};
use serde::Serialize;
use std::fs;

/// The state of the machine at one moment.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Noise {
    /// Threads it runs at once.
    pub cores: usize,
    /// Load average of the last minute; none where the system does not say.
    pub load: Option<f64>,
    /// A fixed loop, in milliseconds: the fastest of many runs.
    pub spin_min: f64,
    /// Half were faster.
    pub spin_p50: f64,
    /// So were 95 of a hundred.
    pub spin_p95: f64,
}

impl Noise {
    /// Measures for about half a second.
    pub fn now() -> Self {
        let mut times = Times::default();
        for _ in 0..100 {
            times.push(timed(spin).1);
        }
        Self {
            cores: std::thread::available_parallelism().map_or(1, usize::from),
            load: load(),
            spin_min: times.at(0.0),
            spin_p50: times.at(0.5),
            spin_p95: times.at(0.95),
        }
    }

    /// How much slower the fixed loop was at its 95th of a hundred than at its best, in percent.
    pub fn spread(&self) -> f64 {
        (self.spin_p95 / self.spin_min - 1.0) * 100.0
    }
}

/// About five milliseconds of arithmetic that touches no memory.
fn spin() -> u64 {
    (0..4_000_000u64).fold(1, |mixed, number| {
        (mixed ^ number)
            .wrapping_mul(0x9e37_79b9_7f4a_7c15)
            .rotate_left(17)
    })
}

fn load() -> Option<f64> {
    let text = fs::read_to_string("/proc/loadavg").ok()?;
    text.split_whitespace().next()?.parse().ok()
}

/// Memory of this process that is its own, in bytes: not the file's pages, which the system can drop at any time. None where
/// the system does not say.
pub fn private_memory() -> Option<u64> {
    let text = fs::read_to_string("/proc/self/status").ok()?;
    let line = text.lines().find(|line| line.starts_with("RssAnon:"))?;
    let kilobytes: u64 = line.split_whitespace().nth(1)?.parse().ok()?;
    Some(kilobytes * 1024)
}

#[cfg(test)]
mod tests {
    #[test]
    #[cfg(target_os = "linux")]
    fn memory_that_is_written_to_is_seen() {
        let before = super::private_memory().expect("a figure");
        let more = vec![1u8; 64 << 20];
        let after = super::private_memory().expect("a figure");
        // Half of it, since other tests of this process give memory back meanwhile.
        assert!(
            after > before + (32 << 20),
            "{before} {after} {}",
            more.len()
        );
    }
}
