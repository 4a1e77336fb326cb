//! The web side of the window: its packages, its build, and when both can be skipped.

use crate::commands::{Done, npm, root, run, ui};
use std::hash::{DefaultHasher, Hash, Hasher};
use std::net::TcpStream;
use std::path::{Path, PathBuf};
use std::process::{Child, Command};
use std::time::Duration;
use std::{fs, io, thread};

/// The port that `src-tauri/tauri.dev.conf.json` names too.
const DEV_PORT: u16 = 5173;

/// Installs the npm packages that `package-lock.json` names, unless npm did so since that file was last changed.
pub fn install() -> Done {
    let changed = |path| fs::metadata(ui().join(path)).and_then(|file| file.modified());
    // npm writes this copy whenever it installs.
    let installed = changed("node_modules/.package-lock.json");
    if installed
        .is_ok_and(|installed| changed("package-lock.json").is_ok_and(|lock| lock <= installed))
    {
        return Ok(());
    }
    run(npm(&["ci", "--no-audit", "--no-fund"]))
}

/// Builds `ui/dist`, which the shell embeds, unless nothing in `ui` changed since the last build.
pub fn build() -> Done {
    install()?;
    let stamp = Stamp {
        // Not in `ui/dist`, because everything in there becomes part of the program.
        path: ui().join("node_modules/.onrecord-built"),
        value: fingerprint(&ui())?,
    };
    if stamp.is_fresh() && ui().join("dist/index.html").is_file() {
        return Ok(());
    }
    run(npm(&["run", "--silent", "build"]))?;
    stamp.write()
}

/// Starts Vite's server, and returns when it answers.
pub fn serve() -> Done<Child> {
    let port = DEV_PORT.to_string();
    // Not through npm, which would leave the server behind when it is ended.
    let mut vite = Command::new("node");
    vite.arg("node_modules/vite/bin/vite.js").current_dir(ui());
    let mut server = vite
        .args(["--strictPort", "--host", "127.0.0.1", "--port", &port])
        .spawn()?;
    while TcpStream::connect(("127.0.0.1", DEV_PORT)).is_err() {
        if let Some(status) = server.try_wait()? {
            return Err(format!("Vite ended with {status}").into());
        }
        thread::sleep(Duration::from_millis(100));
    }
    Ok(server)
}

/// A note of what a step was last done for.
struct Stamp {
    path: PathBuf,
    value: u64,
}

impl Stamp {
    fn is_fresh(&self) -> bool {
        fs::read_to_string(&self.path).is_ok_and(|text| text == self.value.to_string())
    }

    fn write(&self) -> Done {
        fs::write(&self.path, self.value.to_string())
            .map_err(|error| format!("{} could not be written: {error}", shown(&self.path)).into())
    }
}

/// A number that changes when a file below `folder` is added, removed, renamed or edited; what is built or
/// installed there does not count.
fn fingerprint(folder: &Path) -> io::Result<u64> {
    let mut files = Vec::new();
    let mut folders = vec![folder.to_path_buf()];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder)? {
            let entry = entry?;
            let name = entry.file_name();
            if name == "node_modules" || name == "dist" {
                continue;
            }
            if entry.file_type()?.is_dir() {
                folders.push(entry.path());
            } else {
                files.push((entry.path(), hash(&fs::read(entry.path())?)));
            }
        }
    }
    files.sort();
    Ok(hash(&files))
}

fn hash(value: &impl Hash) -> u64 {
    let mut hasher = DefaultHasher::new();
    value.hash(&mut hasher);
    hasher.finish()
}

fn shown(path: &Path) -> String {
    path.strip_prefix(root())
        .unwrap_or(path)
        .display()
        .to_string()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_fingerprint_sees_edits_and_removals_but_not_what_is_built() -> io::Result<()> {
        let folder = std::env::temp_dir().join(format!("onrecord-xtask-{}", std::process::id()));
        fs::create_dir_all(folder.join("src"))?;
        fs::create_dir_all(folder.join("dist"))?;
        fs::write(folder.join("src/a.ts"), "1")?;
        fs::write(folder.join("src/b.ts"), "1")?;
        let first = fingerprint(&folder)?;

        fs::write(folder.join("dist/a.js"), "1")?;
        assert_eq!(fingerprint(&folder)?, first);

        fs::write(folder.join("src/a.ts"), "2")?;
        let edited = fingerprint(&folder)?;
        assert_ne!(edited, first);

        fs::remove_file(folder.join("src/b.ts"))?;
        assert_ne!(fingerprint(&folder)?, edited);
        fs::remove_dir_all(folder)
    }
}
