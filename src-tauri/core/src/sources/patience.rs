//! Work that may take too long: done on a thread of its own, so that it can be given up.

use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::sync::{Arc, mpsc};
use std::thread;
use std::time::{Duration, Instant};

use crate::error::{Error, ErrorCode, Result};
use crate::progress::Progress;

/// How often the caller is told how far the work is, and asked whether to go on.
const PULSE: Duration = Duration::from_millis(50);
/// Bytes of stack: a page can nest deeply.
const STACK: usize = 64 << 20;

/// How far the work is, seen from both sides.
#[derive(Default)]
pub(super) struct Pace {
    done: AtomicU64,
    total: AtomicU64,
    given_up: AtomicBool,
}

impl Pace {
    /// Says how far the work is; answers whether to go on.
    pub(super) fn step(&self, done: u64, total: u64) -> bool {
        self.done.store(done, Ordering::Relaxed);
        self.total.store(total, Ordering::Relaxed);
        !self.given_up.load(Ordering::Relaxed)
    }
}

/// Does `work`, at most for `limit`. Given up or cancelled, the work ends at its own next step and its result is dropped.
///
/// # Errors
/// Those of the work, `Cancelled`, or `Io` when it takes too long.
pub(super) fn patiently<T: Send + 'static>(
    limit: Duration,
    progress: &Progress,
    work: impl FnOnce(&Pace) -> Result<T> + Send + 'static,
) -> Result<T> {
    let pace = Arc::new(Pace::default());
    let (answer, answers) = mpsc::channel();
    let seen = Arc::clone(&pace);
    thread::Builder::new()
        .name("source".to_owned())
        .stack_size(STACK)
        // Nobody listens any more once the work was given up.
        .spawn(move || drop(answer.send(work(&seen))))?;
    let started = Instant::now();
    loop {
        match answers.recv_timeout(PULSE) {
            Ok(result) => return result,
            Err(mpsc::RecvTimeoutError::Disconnected) => {
                return Err(Error::bug("Reading broke off"));
            }
            Err(mpsc::RecvTimeoutError::Timeout) => {}
        }
        let (done, total) = (
            pace.done.load(Ordering::Relaxed),
            pace.total.load(Ordering::Relaxed),
        );
        let too_long = started.elapsed() > limit;
        let asked = progress.step(done, total);
        if too_long || asked.is_err() {
            pace.given_up.store(true, Ordering::Relaxed);
            asked?;
            let seconds = limit.as_secs();
            return Err(Error::new(
                ErrorCode::Io,
                format!(
                    "Reading took longer than {seconds} seconds and was given up. Open it elsewhere, copy the text and paste it."
                ),
            ));
        }
    }
}
