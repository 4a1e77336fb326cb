//! The links that the bookmark makes: which program the system opens them with. An installed package says so by itself; one
//! that was only unpacked or built says so when the user asks for it.

use onrecord_core::Error;
use tauri::AppHandle;
use tauri_plugin_deep_link::DeepLinkExt;

/// The scheme of the links.
pub const SCHEME: &str = "onrecord";

/// Has the system open links of the bookmark with this program.
#[tauri::command(async)]
pub fn register_links(app: AppHandle) -> Result<(), Error> {
    let refused = |reason: String| {
        Error::conflict(format!(
            "The system does not take On Record for its links ({reason}). Copy the address of the page instead."
        ))
    };
    app.deep_link()
        .register(SCHEME)
        .map_err(|error| refused(error.to_string()))?;
    #[cfg(target_os = "linux")]
    plain_entry(&app).map_err(|error| refused(error.to_string()))?;
    Ok(())
}

/// Rewrites the entry that was made for this program so that every opener understands it.
#[cfg(target_os = "linux")]
fn plain_entry(app: &AppHandle) -> Result<(), Box<dyn std::error::Error>> {
    use tauri::Manager;
    let program = tauri::utils::platform::current_exe()?;
    let name = program.file_name().unwrap_or_default().to_string_lossy();
    let entry = app
        .path()
        .data_dir()?
        .join(format!("applications/{name}-handler.desktop"));
    let text = std::fs::read_to_string(&entry)?;
    Ok(std::fs::write(entry, unquoted(&text))?)
}

/// Without a desktop, `xdg-open` takes the marks round the program for a part of its name: they go where the name does not
/// need them.
#[cfg(target_os = "linux")]
fn unquoted(entry: &str) -> String {
    let plain = |name: &str| {
        name.chars()
            .all(|letter| letter.is_alphanumeric() || "/._-+".contains(letter))
    };
    let line = |line: &str| match line
        .strip_prefix("Exec=\"")
        .and_then(|rest| rest.split_once('"'))
    {
        Some((name, rest)) if plain(name) => format!("Exec={name}{rest}\n"),
        _ => format!("{line}\n"),
    };
    entry.lines().map(line).collect()
}

#[cfg(all(test, target_os = "linux"))]
mod tests {
    use super::unquoted;

    #[test]
    fn a_program_loses_the_marks_that_its_name_does_not_need() {
        let entry = "[Desktop Entry]\nExec=\"/opt/on-record/onrecord\" %u\nTerminal=false\n";
        assert_eq!(
            unquoted(entry),
            "[Desktop Entry]\nExec=/opt/on-record/onrecord %u\nTerminal=false\n"
        );
        let spaced = "Exec=\"/home/a b/onrecord\" %u\n";
        assert_eq!(unquoted(spaced), spaced);
        assert_eq!(unquoted(&unquoted(entry)), unquoted(entry));
    }
}
