//! What writes put off: merging the search index and folding the log into the file. A thread of its own does it in steps
//! of a few milliseconds once nobody has written for a moment, so that no write pays for the ones before it.

use std::sync::{Arc, Condvar, Mutex, MutexGuard};
use std::thread::JoinHandle;
use std::time::{Duration, Instant};

use super::guard;
use super::writer::Writer;
use crate::error::Result;
use crate::store::Store;

/// Nobody has written for so long: somebody who types the next quotation, not a program that writes many.
const QUIET: Duration = Duration::from_millis(300);
/// After so many writes it is time to merge, quiet or not: each leaves a piece of the search index, and searches read them all.
const MANY: u32 = 128;
/// So many pages of the log may wait while somebody writes without a pause: 64 MB.
const LONG_LOG: u64 = 8_192;
/// So many while somebody writes much: 512 MB.
const VERY_LONG_LOG: u64 = 65_536;
/// So many writes may wait in the log while somebody writes without a pause: folding them into the file makes the disk busy,
/// and whoever writes meanwhile waits for it.
const MANY_UNFOLDED: u32 = 1_024;

/// See the module. The thread begins with the first write.
pub(super) struct Upkeep {
    shared: Arc<Shared>,
    thread: Mutex<Option<JoinHandle<()>>>,
}

struct Shared {
    writer: Arc<Writer>,
    state: Mutex<State>,
    changed: Condvar,
}

#[derive(Default)]
struct State {
    /// Writes that nothing was done about yet, and when the last of them was.
    writes: u32,
    last: Option<Instant>,
    /// Writes since the log was folded into the file.
    unfolded: u32,
    /// So much was written that the log is folded at once.
    much: bool,
    /// Pages of the log when it was last folded.
    log: u64,
    /// Somebody waits for the end of it.
    hurried: bool,
    working: bool,
    ending: bool,
}

/// What is to be done.
enum Due {
    /// The log is folded into the file beside whoever goes on writing much.
    Fold,
    /// The search index is merged, although somebody may be writing when it is `urgent`, and the log may be folded.
    Tidy { urgent: bool, fold: bool },
}

impl Upkeep {
    /// For the library of `writer`.
    pub(super) fn new(writer: Arc<Writer>) -> Self {
        let shared = Shared {
            writer,
            state: Mutex::default(),
            changed: Condvar::new(),
        };
        Self {
            shared: Arc::new(shared),
            thread: Mutex::default(),
        }
    }

    /// Something was written.
    pub(super) fn wrote(&self) {
        let mut state = guard(&self.shared.state);
        state.writes += 1;
        state.unfolded += 1;
        state.last = Some(Instant::now());
        drop(state);
        self.wake();
    }

    /// So much was written that the log must not wait for a quiet moment: the thread folds it into the file while the
    /// caller goes on. When it has grown too long meanwhile the caller waits, so that it can begin anew.
    pub(super) fn wrote_much(&self) -> Result<()> {
        let mut state = guard(&self.shared.state);
        let long = std::mem::take(&mut state.log) > VERY_LONG_LOG;
        state.much = !long;
        drop(state);
        if long {
            return self.shared.writer.with(Store::checkpoint).map(drop);
        }
        self.wake();
        Ok(())
    }

    fn wake(&self) {
        self.shared.changed.notify_all();
        let mut thread = guard(&self.thread);
        if thread.is_none() {
            let shared = self.shared.clone();
            let begun = std::thread::Builder::new().spawn(move || shared.run());
            // Without a thread SQLite merges by itself, in bursts, once very many pieces have come together.
            *thread = begun.ok();
        }
    }

    /// Waits until nothing is put off any more.
    pub(super) fn settle(&self) {
        if guard(&self.thread).is_none() {
            return;
        }
        let mut state = guard(&self.shared.state);
        state.hurried = true;
        self.shared.changed.notify_all();
        while state.writes > 0 || state.unfolded > 0 || state.much || state.working {
            state = self.shared.wait(state, QUIET);
        }
        state.hurried = false;
    }
}

impl Drop for Upkeep {
    fn drop(&mut self) {
        guard(&self.shared.state).ending = true;
        self.shared.changed.notify_all();
        if let Some(thread) = guard(&self.thread).take() {
            // It only ends early when it panicked, which has been told by then.
            let _ = thread.join();
        }
    }
}

impl Shared {
    fn run(&self) {
        let mut beside = None;
        while let Some(due) = self.due() {
            // What fails now, as on a full disk, is tried again after the next write; nothing depends on it.
            let _ = self.work(&due, &mut beside);
            guard(&self.state).working = false;
            self.changed.notify_all();
        }
    }

    /// Waits until there is something to do. None at the end.
    fn due(&self) -> Option<Due> {
        let mut state = guard(&self.state);
        loop {
            let quiet_in = match state.last {
                Some(last) if state.unfolded > 0 => QUIET.saturating_sub(last.elapsed()),
                _ => Duration::MAX,
            };
            let urgent = state.hurried && state.unfolded > 0 || state.writes >= MANY;
            if state.ending {
                return None;
            }
            if std::mem::take(&mut state.much) {
                state.working = true;
                return Some(Due::Fold);
            }
            if urgent || quiet_in.is_zero() {
                let fold = quiet_in.is_zero() || state.hurried || state.unfolded >= MANY_UNFOLDED;
                if fold {
                    state.unfolded = 0;
                }
                state.writes = 0;
                state.working = true;
                return Some(Due::Tidy { urgent, fold });
            }
            state = self.wait(state, quiet_in);
        }
    }

    fn work(&self, due: &Due, beside: &mut Option<Store>) -> Result<()> {
        if let Due::Tidy { urgent, fold } = due {
            while self.may_go_on(*urgent) && self.writer.with(Store::merge_some)? {}
            if !fold || !self.may_go_on(*urgent) {
                return Ok(());
            }
        }
        let store = match beside {
            Some(store) => store,
            None => beside.insert(self.writer.beside()?),
        };
        let log = store.checkpoint()?;
        match due {
            Due::Fold => guard(&self.state).log = log,
            // Nobody waits for this one; what came in meanwhile is little, and without it the log begins anew.
            Due::Tidy { .. } if log > LONG_LOG => drop(self.writer.with(Store::checkpoint)?),
            Due::Tidy { .. } => {}
        }
        Ok(())
    }

    /// Lets those who wait for the writer go first. False when the rest has to wait for the next quiet moment.
    fn may_go_on(&self, urgent: bool) -> bool {
        while self.writer.is_wanted() {
            std::thread::yield_now();
        }
        let state = guard(&self.state);
        !state.ending && (urgent || state.writes == 0)
    }

    fn wait<'a>(&self, state: MutexGuard<'a, State>, most: Duration) -> MutexGuard<'a, State> {
        let woken = self.changed.wait_timeout(state, most);
        woken.unwrap_or_else(std::sync::PoisonError::into_inner).0
    }
}
