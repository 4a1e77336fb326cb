//! Lanes of reading: in each, only the latest read goes on. Typing on cancels what the letters before asked.

use std::collections::HashMap;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use rusqlite::Connection;

use crate::error::{Error, Result};

/// The lanes of a library.
#[derive(Default)]
pub(crate) struct Lanes(Mutex<HashMap<String, Arc<Turn>>>);

/// Stops what a connection is asking. SQLite looks at it again and again while it works, so that a stop that comes before the
/// statement has begun is not lost, as an interrupt would be.
#[derive(Clone, Default)]
pub(super) struct Stop(Arc<AtomicBool>);

/// SQLite looks so often, in steps of its machine: some ten thousandths of a second.
const LOOK: i32 = 1_000;

impl Stop {
    /// Has the connection look at it.
    pub(super) fn watch(&self, connection: &mut Connection) -> Result<()> {
        let stop = self.0.clone();
        connection.progress_handler(LOOK, Some(move || stop.load(Ordering::Relaxed)))?;
        Ok(())
    }

    fn set(&self, stop: bool) {
        self.0.store(stop, Ordering::Relaxed);
    }
}

/// One read in a lane.
#[derive(Default)]
pub(crate) struct Turn(Mutex<State>);

#[derive(Default)]
enum State {
    #[default]
    Waiting,
    Running(Stop),
    Overtaken,
    Done,
}

impl Lanes {
    /// Begins a read in a lane, and cancels the one before it.
    pub(crate) fn enter(&self, lane: &str) -> Arc<Turn> {
        let turn: Arc<Turn> = Arc::default();
        if !lane.is_empty() {
            let before = guard(&self.0).insert(lane.to_owned(), turn.clone());
            before.iter().for_each(|before| before.overtake());
        }
        turn
    }
}

impl Turn {
    fn overtake(&self) {
        let mut state = guard(&self.0);
        // Only while it runs: the connection may be another read's by now.
        if let State::Running(connection) = &*state {
            connection.set(true);
        }
        if !matches!(*state, State::Done) {
            *state = State::Overtaken;
        }
    }

    /// One step of the read.
    ///
    /// # Errors
    /// `Cancelled` once a later read has begun in the lane.
    pub(crate) fn go_on(&self) -> Result<()> {
        match *guard(&self.0) {
            State::Overtaken => Err(Error::cancelled()),
            _ => Ok(()),
        }
    }

    /// Runs the read on the connection that watches `stop`.
    pub(super) fn run<T>(&self, stop: &Stop, read: impl FnOnce() -> Result<T>) -> Result<T> {
        stop.set(false);
        let begun = std::mem::replace(&mut *guard(&self.0), State::Running(stop.clone()));
        if matches!(begun, State::Overtaken) {
            *guard(&self.0) = State::Done;
            return Err(Error::cancelled());
        }
        let result = read();
        let ended = std::mem::replace(&mut *guard(&self.0), State::Done);
        match ended {
            // What it found is nobody's any more.
            State::Overtaken => Err(Error::cancelled()),
            _ => result,
        }
    }
}

fn guard<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

#[cfg(test)]
mod tests {
    use rusqlite::Connection;

    use super::{Lanes, Stop};
    use crate::error::{Error, ErrorCode};

    fn endless(connection: &Connection) -> Result<i64, Error> {
        let sql =
            "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT max(i) FROM n";
        Ok(connection.query_row(sql, [], |row| row.get(0))?)
    }

    #[test]
    fn a_later_read_stops_an_earlier_one_in_its_lane_only() {
        let lanes = Lanes::default();
        let (mut connection, stop) = (
            Connection::open_in_memory().expect("memory"),
            Stop::default(),
        );
        stop.watch(&mut connection).expect("watches");
        let first = lanes.enter("list");
        let error = std::thread::scope(|scope| {
            let turn = &first;
            let running = scope.spawn(move || turn.run(&stop, || endless(&connection)));
            // Until it has begun there is nothing to stop; then the next in the lane does.
            while matches!(*super::guard(&first.0), super::State::Waiting) {
                std::thread::yield_now();
            }
            lanes.enter("counts");
            lanes.enter("list");
            running.join().expect("no panic")
        });
        assert_eq!(error.expect_err("cancelled").code, ErrorCode::Cancelled);
    }

    #[test]
    fn a_read_that_was_overtaken_before_it_began_does_not_begin() {
        let lanes = Lanes::default();
        let first = lanes.enter("list");
        let second = lanes.enter("list");
        let run = |turn: &super::Turn| turn.run(&Stop::default(), || Ok(1));
        assert_eq!(
            run(&first).expect_err("cancelled").code,
            ErrorCode::Cancelled
        );
        assert_eq!(run(&second).expect("ran"), 1);
    }
}
