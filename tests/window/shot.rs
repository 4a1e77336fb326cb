//! A picture of the real window, for the handbook and for whoever wants to look: see `cargo xtask help`.

use std::path::{Path, PathBuf};
use std::process::ExitCode;
use support::setup::Setup;
use support::window::Window;

fn main() -> ExitCode {
    match shoot(std::env::args().skip(1)) {
        Ok(path) => {
            println!("{}", path.display());
            ExitCode::SUCCESS
        }
        Err(reason) => {
            eprintln!("shot: {reason}");
            ExitCode::from(2)
        }
    }
}

fn shoot(mut words: impl Iterator<Item = String>) -> Result<PathBuf, String> {
    let mut setup = Setup::new().ok_or("no program to show")?;
    let mut out = None;
    let mut steps = Vec::new();
    while let Some(word) = words.next() {
        let value = words.next().ok_or(format!("{word} needs a value"))?;
        match word.as_str() {
            "--out" => out = Some(PathBuf::from(value)),
            "--library" => {
                setup.library = Some(std::path::absolute(value).map_err(|error| error.to_string())?)
            }
            "--size" => setup.size = size(&value).ok_or("--size is like 1280x800")?,
            "--theme" => setup.dark = value == "dark",
            "--keys" | "--type" | "--click" | "--wait" => steps.push((word, value)),
            _ => return Err(format!("{word} is not known")),
        }
    }
    let out = out.ok_or("--out FILE.png says where the picture goes")?;
    if let Some(library) = setup.library.as_deref().filter(|path| !path.is_file()) {
        let library = library.display();
        return Err(format!(
            "there is no library at {library}; `onrecord-cli --library {library} sample` makes one"
        ));
    }
    let window = Window::open(setup);
    window.wait_for("main");
    for (step, value) in steps {
        match step.as_str() {
            "--keys" => value.split_whitespace().for_each(|keys| window.press(keys)),
            "--type" => window.type_text(&value),
            "--click" => window.click(&value),
            _ => window.wait_for(&value),
        }
    }
    window.screenshot(Path::new(&out));
    Ok(out)
}

fn size(text: &str) -> Option<(u32, u32)> {
    let (width, height) = text.split_once('x')?;
    Some((width.parse().ok()?, height.parse().ok()?))
}
