//! Lanes of reading: in each, only the latest read goes on. Typing on cancels what the letters before asked.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use rusqlite::InterruptHandle;

use crate::error::{Error, Result};

/// The lanes of a library.
#[derive(Default)]
pub(crate) struct Lanes(Mutex<HashMap<String, Arc<Turn>>>);

/// One read in a lane.
#[derive(Default)]
pub(crate) struct Turn(Mutex<State>);

#[derive(Default)]
enum State {
    #[default]
    Waiting,
    Running(InterruptHandle),
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
            connection.interrupt();
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

    /// Runs the read on the connection that `interrupt` stops.
    pub(crate) fn run<T>(
        &self,
        interrupt: InterruptHandle,
        read: impl FnOnce() -> Result<T>,
    ) -> Result<T> {
        let begun = std::mem::replace(&mut *guard(&self.0), State::Running(interrupt));
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

    use super::Lanes;
    use crate::error::{Error, ErrorCode};

    fn endless(connection: &Connection) -> Result<i64, Error> {
        let sql =
            "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT max(i) FROM n";
        Ok(connection.query_row(sql, [], |row| row.get(0))?)
    }

    #[test]
    fn a_later_read_stops_an_earlier_one_in_its_lane_only() {
        let lanes = Lanes::default();
        let connection = Connection::open_in_memory().expect("memory");
        let first = lanes.enter("list");
        let interrupt = connection.get_interrupt_handle();
        let error = std::thread::scope(|scope| {
            let turn = &first;
            let running = scope.spawn(move || turn.run(interrupt, || endless(&connection)));
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
        let connection = Connection::open_in_memory().expect("memory");
        let first = lanes.enter("list");
        let second = lanes.enter("list");
        let run = |turn: &super::Turn| turn.run(connection.get_interrupt_handle(), || Ok(1));
        assert_eq!(
            run(&first).expect_err("cancelled").code,
            ErrorCode::Cancelled
        );
        assert_eq!(run(&second).expect("ran"), 1);
    }
}
