//! The long calls that are under way, so that the window can show how far they are and stop them.

use onrecord_core::Progress;
use serde::Serialize;
use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};
use tauri::{AppHandle, Emitter};

/// The calls under way by the name the window gave them.
#[derive(Default)]
pub struct Jobs(Mutex<HashMap<String, Arc<Progress>>>);

/// The payload of the event "progress".
#[derive(Clone, Serialize)]
struct Step {
    job: String,
    done: u64,
    total: u64,
}

impl Jobs {
    /// Does `work` with a progress that reaches the window under the name `job`.
    pub fn run<T>(&self, app: &AppHandle, job: String, work: impl FnOnce(&Progress) -> T) -> T {
        let window = app.clone();
        let name = job.clone();
        let progress = Arc::new(Progress::new(move |done, total| {
            let job = name.clone();
            // A window that is closing needs no progress.
            let _ = window.emit("progress", Step { job, done, total });
        }));
        self.lock().insert(job.clone(), Arc::clone(&progress));
        let result = work(&progress);
        self.lock().remove(&job);
        result
    }

    /// Asks a job to stop; one that has ended already stays ended.
    pub fn cancel(&self, job: &str) {
        if let Some(progress) = self.lock().get(job) {
            progress.cancel();
        }
    }

    fn lock(&self) -> std::sync::MutexGuard<'_, HashMap<String, Arc<Progress>>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
