//! Keys as people write them, as WebDriver wants them.

use fantoccini::actions::{InputSource, KeyAction, KeyActions};
use fantoccini::key::Key;

/// Presses and releases a combination such as `Ctrl+Shift+N`, `Escape` or `?`.
pub fn combination(keys: &str) -> KeyActions {
    let keys: Vec<char> = match keys {
        // The plus sign is a key too.
        "+" => vec!['+'],
        _ => keys.split('+').map(key).collect(),
    };
    let down = keys.iter().map(|&value| KeyAction::Down { value });
    let up = keys.iter().rev().map(|&value| KeyAction::Up { value });
    down.chain(up)
        .fold(KeyActions::new("keyboard".into()), KeyActions::then)
}

/// Types a text, one key a character.
pub fn text(text: &str) -> KeyActions {
    text.chars()
        .map(|character| {
            if character == '\n' {
                Key::Enter.into()
            } else {
                character
            }
        })
        .flat_map(|value| [KeyAction::Down { value }, KeyAction::Up { value }])
        .fold(KeyActions::new("keyboard".into()), KeyActions::then)
}

fn key(name: &str) -> char {
    let key = match name {
        "Ctrl" => Key::Control,
        "Shift" => Key::Shift,
        "Alt" => Key::Alt,
        "Enter" => Key::Enter,
        "Escape" => Key::Escape,
        "Tab" => Key::Tab,
        "Space" => return ' ',
        "Backspace" => Key::Backspace,
        "Delete" => Key::Delete,
        "ArrowUp" => Key::Up,
        "ArrowDown" => Key::Down,
        "ArrowLeft" => Key::Left,
        "ArrowRight" => Key::Right,
        "Home" => Key::Home,
        "End" => Key::End,
        "PageUp" => Key::PageUp,
        "PageDown" => Key::PageDown,
        "F1" => Key::F1,
        "F6" => Key::F6,
        _ => {
            let mut characters = name.chars();
            let (Some(only), None) = (characters.next(), characters.next()) else {
                panic!("no key is called {name:?}");
            };
            // Shift is pressed by name; a bare letter is the key, not the capital.
            return only.to_ascii_lowercase();
        }
    };
    key.into()
}
