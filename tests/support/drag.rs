//! Files dragged onto the window by another program: a source of XDND, the protocol of X11 desktops.

use crate::driver::{PATIENCE, PULSE};
use std::path::Path;
use std::time::Instant;
use x11rb::connection::Connection;
use x11rb::protocol::Event;
use x11rb::protocol::xproto::{
    Atom, AtomEnum, ClientMessageEvent, ConnectionExt as _, CreateWindowAux, EventMask, PropMode,
    SELECTION_NOTIFY_EVENT, SelectionNotifyEvent, SelectionRequestEvent, Window, WindowClass,
};
use x11rb::rust_connection::RustConnection;
use x11rb::wrapper::ConnectionExt as _;

/// The version of the protocol.
const VERSION: u32 = 5;

/// How far from the window's corner the files are held, in pixels, across and down.
const POINT: u32 = 200;

x11rb::atom_manager! {
    Atoms: AtomsCookie {
        XdndAware, XdndSelection, XdndEnter, XdndPosition, XdndStatus, XdndLeave, XdndDrop, XdndFinished, XdndActionCopy,
        LIST: b"text/uri-list",
    }
}

/// Files under the pointer, over the window and not dropped yet.
pub struct Drag {
    display: RustConnection,
    atoms: Atoms,
    source: Window,
    target: Window,
    files: String,
}

impl Drag {
    /// Drags the files over the window on this display, and waits until it has looked at them.
    pub fn over(display: &str, files: &[&Path]) -> Drag {
        let (display, screen) = RustConnection::connect(Some(display)).expect("the display");
        let atoms = Atoms::new(&display).expect("asked").reply().expect("atoms");
        let root = display.setup().roots[screen].root;
        let source = display.generate_id().expect("a number");
        display
            .create_window(
                0,
                source,
                root,
                0,
                0,
                1,
                1,
                0,
                WindowClass::INPUT_OUTPUT,
                0,
                &CreateWindowAux::new(),
            )
            .expect("a window");
        display
            .set_selection_owner(source, atoms.XdndSelection, x11rb::CURRENT_TIME)
            .expect("the selection");
        let target = aware(&display, &atoms, root).expect("a window that takes drops");
        let files = files
            .iter()
            .map(|path| format!("file://{}\r\n", path.display()))
            .collect();
        let drag = Drag {
            display,
            atoms,
            source,
            target,
            files,
        };
        drag.say(drag.atoms.XdndEnter, [VERSION << 24, drag.atoms.LIST, 0, 0]);
        drag.move_to(POINT, POINT);
        drag
    }

    /// Lets go of them, and waits until the window has taken them.
    pub fn drop(self) {
        self.say(self.atoms.XdndDrop, [0, x11rb::CURRENT_TIME, 0, 0]);
        self.answer(self.atoms.XdndFinished, "the window to take the files");
    }

    /// Goes away with them.
    pub fn leave(self) {
        self.say(self.atoms.XdndLeave, [0; 4]);
        self.display.sync().expect("sent");
    }

    /// The window says whether it would take them only when it has looked at them, so it is asked until it would.
    fn move_to(&self, x: u32, y: u32) {
        let here = [
            0,
            (x << 16) | y,
            x11rb::CURRENT_TIME,
            self.atoms.XdndActionCopy,
        ];
        let start = Instant::now();
        loop {
            assert!(
                start.elapsed() < PATIENCE,
                "the window does not take the files"
            );
            self.say(self.atoms.XdndPosition, here);
            if self
                .answer(self.atoms.XdndStatus, "the window to look at the files")
                .data
                .as_data32()[1]
                & 1
                == 1
            {
                return;
            }
        }
    }

    fn say(&self, kind: Atom, [a, b, c, d]: [u32; 4]) {
        let event = ClientMessageEvent::new(32, self.target, kind, [self.source, a, b, c, d]);
        self.display
            .send_event(false, self.target, EventMask::NO_EVENT, event)
            .expect("sent");
        self.display.flush().expect("sent");
    }

    /// Waits for a message of the window; meanwhile it may ask for the files.
    fn answer(&self, kind: Atom, what: &str) -> ClientMessageEvent {
        let start = Instant::now();
        while start.elapsed() < PATIENCE {
            match self.display.poll_for_event().expect("the display") {
                Some(Event::ClientMessage(message)) if message.type_ == kind => return message,
                Some(Event::SelectionRequest(asked)) => self.hand_over(&asked),
                Some(_) => {}
                None => std::thread::park_timeout(PULSE),
            }
        }
        panic!("waited in vain for {what}");
    }

    fn hand_over(&self, asked: &SelectionRequestEvent) {
        let known = asked.target == self.atoms.LIST;
        if known {
            self.display
                .change_property8(
                    PropMode::REPLACE,
                    asked.requestor,
                    asked.property,
                    asked.target,
                    self.files.as_bytes(),
                )
                .expect("the files");
        }
        let event = SelectionNotifyEvent {
            response_type: SELECTION_NOTIFY_EVENT,
            sequence: 0,
            time: asked.time,
            requestor: asked.requestor,
            selection: asked.selection,
            target: asked.target,
            property: if known { asked.property } else { x11rb::NONE },
        };
        self.display
            .send_event(false, asked.requestor, EventMask::NO_EVENT, event)
            .expect("sent");
        self.display.flush().expect("sent");
    }
}

/// The window below the point, from the root down, that says it takes drops; GTK has small ones of its own elsewhere.
fn aware(display: &RustConnection, atoms: &Atoms, window: Window) -> Option<Window> {
    let place = display.get_geometry(window).ok()?.reply().ok()?;
    let property = display
        .get_property(false, window, atoms.XdndAware, AtomEnum::ANY, 0, 1)
        .ok()?
        .reply()
        .ok()?;
    if u32::from(place.width) <= POINT || u32::from(place.height) <= POINT {
        return None;
    }
    if property.value_len > 0 {
        return Some(window);
    }
    let children = display.query_tree(window).ok()?.reply().ok()?.children;
    children
        .into_iter()
        .rev()
        .find_map(|child| aware(display, atoms, child))
}
