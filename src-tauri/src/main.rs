//! The window of On Record: it opens libraries, passes calls to the core and shows native dialogs. It decides nothing
//! about quotations; every rule is in `onrecord-core`.

// A release on Windows must not open a console beside the window.
#![cfg_attr(not(debug_assertions), windows_subsystem = "windows")]

mod arrivals;
mod call;
mod clipboard;
mod dialog;
mod folders;
mod jobs;
mod libraries;
mod links;
mod session;
mod settings;
mod window;

use arrivals::Arrival;
use session::Session;
use std::process::ExitCode;
use tauri::{App, Manager, RunEvent};

/// Texts are made on one thread and dropped on another, which the usual allocator is slow at: a large import takes a third
/// less time with this one.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn main() -> ExitCode {
    let app = tauri::Builder::default()
        // Must be the first plugin: a second start ends here, before it touches a library.
        .plugin(tauri_plugin_single_instance::init(libraries::second_start))
        .plugin(tauri_plugin_deep_link::init())
        .plugin(tauri_plugin_dialog::init())
        .plugin(tauri_plugin_global_shortcut::Builder::new().build())
        .manage(jobs::Jobs::default())
        .manage(dialog::Chosen::default())
        .manage(arrivals::First::default())
        .invoke_handler(tauri::generate_handler![
            call::call,
            call::cancel,
            arrivals::first_arrivals,
            links::register_links,
            clipboard::clipboard,
            libraries::session,
            libraries::open_library,
            libraries::create_library,
            libraries::open_sample,
            dialog::choose_export_path,
            dialog::choose_open_path,
        ])
        .setup(|app| Ok(start(app)?))
        .build(tauri::generate_context!());
    match app {
        Ok(app) => {
            app.run(|app, event| match event {
                RunEvent::Exit => app.state::<Session>().close(),
                // A Mac starts no second program for a link or a file: it tells the one that runs.
                #[cfg(target_os = "macos")]
                RunEvent::Opened { urls } => {
                    urls.iter().for_each(|url| libraries::opened(app, url))
                }
                _ => {}
            });
            ExitCode::SUCCESS
        }
        Err(error) => {
            eprintln!("On Record could not start: {error}");
            ExitCode::FAILURE
        }
    }
}

/// Opens the library that this start is about, then the window on it. A library that does not open is told in
/// the window.
fn start(app: &mut App) -> tauri::Result<()> {
    let folders = folders::Folders::of(app.handle())?;
    let session = Session::new(folders);
    let word = std::env::args_os().nth(1);
    let here = std::env::current_dir().unwrap_or_default();
    let arrival = word
        .as_ref()
        .and_then(|word| Arrival::of(word.to_str()?, &here));
    session.start(word.filter(|_| arrival.is_none()).map(Into::into));
    if let Some(arrival) = arrival {
        arrivals::tell(app.handle(), arrival);
    }
    session.has_shortcut(clipboard::register(app));
    // Before the window, whose first call asks for it.
    app.manage(session);
    window::build(app)
}
