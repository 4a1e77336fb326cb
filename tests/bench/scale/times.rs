//! Times of things done again and again, several of them in turn, so that what else the machine does falls on all alike.

use std::time::{Duration, Instant};

/// Rounds in which everything is done in turn.
pub const ROUNDS: usize = 7;
/// How long one candidate may take in one round.
const BUDGET: Duration = Duration::from_millis(250);
const LEAST: usize = 5;
const MOST: usize = 60;

/// Milliseconds of each time.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Times(Vec<f64>);

/// What is told of times: medians over the rounds.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub struct Told {
    /// Half were faster, in milliseconds.
    pub p50: f64,
    /// So were 95 of a hundred.
    pub p95: f64,
    /// The slowest of all.
    pub max: f64,
    /// How many were measured.
    pub count: usize,
}

impl Times {
    /// One more.
    pub fn push(&mut self, time: Duration) {
        self.0.push(time.as_secs_f64() * 1000.0);
    }

    /// The time by which `share` of them were done.
    pub fn at(&self, share: f64) -> f64 {
        let mut sorted = self.0.clone();
        sorted.sort_by(f64::total_cmp);
        let last = sorted.len().saturating_sub(1);
        let place = (last as f64 * share).ceil() as usize;
        sorted.get(place).copied().unwrap_or(f64::NAN)
    }

    /// Told as one round.
    pub fn told(&self) -> Told {
        told(std::slice::from_ref(self))
    }
}

/// Runs `work` and says how long it took.
pub fn timed<T>(work: impl FnOnce() -> T) -> (T, Duration) {
    let start = Instant::now();
    let value = std::hint::black_box(work());
    (value, start.elapsed())
}

/// One of several ways of doing the same; it is told the number of the time, for variety.
pub type Candidate<'a> = Box<dyn FnMut(usize) + 'a>;

/// Does every candidate in turn, round after round, each as often as its time allows in a round. Everything is done once
/// before, unmeasured.
pub fn interleaved(candidates: &mut [Candidate<'_>]) -> Vec<Told> {
    interleaved_after(&mut || {}, candidates)
}

/// As [`interleaved`], with something done before each time that is not measured.
pub fn interleaved_after(before: &mut dyn FnMut(), candidates: &mut [Candidate<'_>]) -> Vec<Told> {
    let often: Vec<usize> = candidates
        .iter_mut()
        .map(|candidate| {
            let (_, once) = timed(|| candidate(0));
            (BUDGET.as_nanos() / once.as_nanos().max(1)) as usize
        })
        .collect();
    // All are done equally often: each time has its own variant, and all should meet the same ones.
    let often = often.into_iter().min().unwrap_or(LEAST).clamp(LEAST, MOST);
    let mut rounds = vec![Vec::new(); candidates.len()];
    for round in 0..ROUNDS {
        for (candidate, rounds) in candidates.iter_mut().zip(&mut rounds) {
            let mut times = Times::default();
            for number in 0..often {
                before();
                times.push(timed(|| candidate(round * often + number)).1);
            }
            rounds.push(times);
        }
    }
    rounds.iter().map(|rounds| told(rounds)).collect()
}

/// The medians over rounds.
fn told(rounds: &[Times]) -> Told {
    let median = |of: &dyn Fn(&Times) -> f64| {
        let mut values: Vec<f64> = rounds.iter().map(of).collect();
        values.sort_by(f64::total_cmp);
        values.get(values.len() / 2).copied().unwrap_or(f64::NAN)
    };
    Told {
        p50: median(&|times| times.at(0.5)),
        p95: median(&|times| times.at(0.95)),
        max: rounds.iter().map(|times| times.at(1.0)).fold(0.0, f64::max),
        count: rounds.iter().map(|times| times.0.len()).sum(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn medians_of_rounds_leave_one_bad_round_out() {
        let round = |times: &[u64]| {
            let mut all = Times::default();
            times
                .iter()
                .for_each(|time| all.push(Duration::from_millis(*time)));
            all
        };
        let told = told(&[round(&[1, 2, 3]), round(&[90, 90, 90]), round(&[2, 3, 4])]);
        assert_eq!(
            (told.p50, told.p95, told.max, told.count),
            (3.0, 4.0, 90.0, 9)
        );
    }

    #[test]
    fn every_candidate_meets_the_same_variants() {
        let (mut first, mut second) = (Vec::new(), Vec::new());
        let told = interleaved(&mut [
            Box::new(|number| first.push(number)),
            Box::new(|number| second.push(number)),
        ]);
        assert_eq!(told.len(), 2);
        assert_eq!(first, second);
        assert!(first.len() > ROUNDS * LEAST);
    }
}
