//! A display that nobody sees.

use crate::process::Process;
use std::process::{Command, Stdio};

/// An X server without a screen, for one window.
pub struct Display {
    _server: Process,
    /// Its name, for the variable `DISPLAY`.
    pub name: String,
}

impl Display {
    /// Starts one on the first free number. Without a window manager the window stands in the corner, at the size
    /// that it asks for.
    pub fn start((width, height): (u32, u32)) -> Display {
        let screen = format!("{width}x{height}x24");
        // The server says its number once it takes connections.
        let (server, number) = Process::start_and_read_line(
            Command::new("Xvfb")
                .args([
                    "-displayfd",
                    "1",
                    "-screen",
                    "0",
                    &screen,
                    "-nolisten",
                    "tcp",
                    "-noreset",
                ])
                .stderr(Stdio::null()),
        );
        assert!(!number.is_empty(), "Xvfb found no free display");
        Display {
            _server: server,
            name: format!(":{number}"),
        }
    }
}
