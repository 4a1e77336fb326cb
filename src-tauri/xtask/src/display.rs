//! Whether a window can be shown here.

use crate::commands::Done;

/// An error that says what to do, if the window has nowhere to appear.
pub fn ensure() -> Done {
    let set = |name| std::env::var_os(name).is_some_and(|value| !value.is_empty());
    if !cfg!(target_os = "linux") || set("DISPLAY") || set("WAYLAND_DISPLAY") {
        return Ok(());
    }
    Err("there is no display here (neither DISPLAY nor WAYLAND_DISPLAY is set), so the window has nowhere to appear. \
         Start this from a desktop session, over `ssh -X`, or, to try it without seeing it, as \
         `xvfb-run --auto-servernum cargo xtask run`. `cargo xtask test` and `cargo xtask shot` need no display."
        .into())
}
