//! The clipboard, read when the user asks for it: by a command in the window, or by a shortcut from anywhere.

use crate::arrivals::{self, Arrival};
use onrecord_core::Error;
use tauri::{App, AppHandle};
use tauri_plugin_global_shortcut::{GlobalShortcutExt, ShortcutState};

/// From anywhere: a new article from the clipboard.
pub const SHORTCUT: &str = "Ctrl+Alt+O";

/// What was copied, as rich text where there is some.
#[tauri::command(async)]
pub fn clipboard() -> Result<Arrival, Error> {
    read().map_err(|error| Error::conflict(format!("The clipboard cannot be read: {error}.")))
}

fn read() -> Result<Arrival, arboard::Error> {
    let mut clipboard = arboard::Clipboard::new()?;
    // Plain words have no rich text, and a picture has neither.
    let html = clipboard.get().html().unwrap_or_default();
    let text = clipboard.get_text().unwrap_or_default();
    Ok(Arrival::Clipboard {
        kind: "clipboard",
        html,
        text,
    })
}

/// Takes the shortcut from the system; false where another program has it, or where the system gives none, as Wayland.
pub fn register(app: &App) -> bool {
    let pressed = |app: &AppHandle, _: &_, event: tauri_plugin_global_shortcut::ShortcutEvent| {
        if event.state == ShortcutState::Pressed
            && let Ok(arrival) = read()
        {
            arrivals::tell(app, arrival);
        }
    };
    app.global_shortcut().on_shortcut(SHORTCUT, pressed).is_ok()
}
