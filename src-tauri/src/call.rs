//! One command of the core, from the window and back.

use crate::dialog::Chosen;
use crate::jobs::Jobs;
use crate::session::Session;
use onrecord_core::{Error, Progress, api};
use serde_json::Value;
use tauri::ipc::Response;
use tauri::{AppHandle, Emitter, State};

/// Runs a command of the core's list on the open library. `input` is the command's input, or better its JSON as text:
/// half a surrogate pair in it is then refused by the core with a reason, and not by the bridge without one.
/// `job` names a long call, for the event "progress" and for `cancel`.
#[tauri::command(async)]
pub fn call(
    app: AppHandle,
    session: State<'_, Session>,
    jobs: State<'_, Jobs>,
    chosen: State<'_, Chosen>,
    name: String,
    input: Value,
    job: Option<String>,
) -> Result<Response, Error> {
    let input = match input {
        Value::String(json) => json,
        input => input.to_string(),
    };
    chosen.ensure(&input)?;
    let library = session.library()?;
    let run = |progress: &Progress| api::call(&library, &name, &input, progress);
    let reply = match job {
        Some(job) => jobs.run(&app, job, run),
        None => run(&Progress::none()),
    }?;
    if !reply.touched.is_empty() {
        // The answer itself says the same to the window that asked.
        let _ = app.emit("touched", &reply.touched);
    }
    Ok(Response::new(reply.json))
}

/// Asks a long call to stop.
#[tauri::command(async)]
pub fn cancel(jobs: State<'_, Jobs>, job: String) {
    jobs.cancel(&job);
}
