//! The one window: its size, its title, and what it may load.

use crate::libraries;
use crate::session::Session;
use crate::settings::WindowSize;
use std::path::PathBuf;
use tauri::{
    App, AppHandle, DragDropEvent, Emitter, Manager, PhysicalSize, Url, WebviewUrl, WebviewWindow,
    WebviewWindowBuilder, WindowEvent,
};

/// The name by which the capability file knows the window.
pub const MAIN: &str = "main";

/// Below this the form and the list no longer fit beside each other (logical pixels).
const SMALLEST: (f64, f64) = (720.0, 520.0);
const FIRST: WindowSize = WindowSize {
    width: 1280.0,
    height: 800.0,
    maximized: false,
};

/// Opens the window, as large as it was last time.
pub fn build(app: &App) -> tauri::Result<()> {
    let session = app.state::<Session>();
    let size = session.window().unwrap_or(FIRST);
    let served = app.config().build.dev_url.clone();
    let window = WebviewWindowBuilder::new(app, MAIN, WebviewUrl::default())
        .title(session.view().title())
        .inner_size(size.width.max(SMALLEST.0), size.height.max(SMALLEST.1))
        .min_inner_size(SMALLEST.0, SMALLEST.1)
        .maximized(size.maximized)
        .data_directory(session.folders.web.clone())
        .on_navigation(move |url| is_ours(url, served.as_ref()))
        .build()?;
    let resized = window.clone();
    window.on_window_event(move |event| match event {
        WindowEvent::Resized(size) => remember_size(&resized, *size),
        WindowEvent::DragDrop(event) => drag(resized.app_handle(), event),
        _ => {}
    });
    Ok(())
}

/// Files are dragged over the window, which says what it would do with them, or dropped on it.
fn drag(app: &AppHandle, event: &DragDropEvent) {
    // A window that is closing shows nothing.
    let show = |paths: &[PathBuf]| drop(app.emit("drag", paths));
    match event {
        DragDropEvent::Enter { paths, .. } => show(paths),
        DragDropEvent::Leave => show(&[]),
        DragDropEvent::Drop { paths, .. } => {
            show(&[]);
            for path in paths {
                libraries::dropped(app, path.clone());
            }
        }
        _ => {}
    }
}

/// Brings the window in front.
pub fn focus(app: &AppHandle) {
    if let Some(window) = app.get_webview_window(MAIN) {
        // A window manager may refuse; then the user clicks it.
        let _ = window.unminimize();
        let _ = window.set_focus();
    }
}

/// Names the library in the title.
pub fn set_title(app: &AppHandle, title: &str) {
    if let Some(window) = app.get_webview_window(MAIN) {
        // A title that cannot be set changes nothing that matters.
        let _ = window.set_title(title);
    }
}

/// Nothing but our own pages is ever loaded, whatever a captured text contains. `served` is where `xtask dev` has them.
fn is_ours(url: &Url, served: Option<&Url>) -> bool {
    url.scheme() == "tauri"
        // The frame in which an export is looked at before it is saved; what is in it comes from the page around it.
        || url.as_str() == "about:srcdoc"
        || url.host_str() == Some("tauri.localhost")
        || served.is_some_and(|served| served.origin() == url.origin())
}

/// The size to go back to from a maximised window is the one it had before.
fn remember_size(window: &WebviewWindow, size: PhysicalSize<u32>) {
    let maximized = window.is_maximized().unwrap_or(false);
    let size = size.to_logical::<f64>(window.scale_factor().unwrap_or(1.0));
    window.state::<Session>().resize(|before| match maximized {
        true => WindowSize {
            maximized,
            ..before.unwrap_or(FIRST)
        },
        false => WindowSize {
            width: size.width,
            height: size.height,
            maximized,
        },
    });
}
