//! The programs and libraries of the operating system that a chore needs: which are missing, and installing them.

use crate::commands::{Done, on_path, run, succeeds};
use std::io::{IsTerminal, Write};
use std::process::Command;

/// One thing a chore needs from the operating system.
pub struct Need {
    /// The Debian and Ubuntu package that brings it.
    package: &'static str,
    /// What it is for, as the end of "… is missing: it is needed …".
    purpose: &'static str,
    /// Whether it is there already, however it was installed.
    present: fn() -> bool,
}

/// What building the window needs on Linux.
pub const BUILD: &[Need] = &[
    Need {
        package: "pkg-config",
        purpose: "to find the libraries below",
        present: || on_path("pkg-config"),
    },
    Need {
        package: "libwebkit2gtk-4.1-dev",
        purpose: "to build the window",
        present: || succeeds("pkg-config", &["--exists", "webkit2gtk-4.1"]),
    },
];

/// What driving the real window without a display needs besides.
pub const WINDOW_TESTS: &[Need] = &[
    Need {
        package: "xvfb",
        purpose: "to show the window without a display",
        present: || on_path("Xvfb"),
    },
    Need {
        package: "webkit2gtk-driver",
        purpose: "to press keys and read the window in tests",
        present: || on_path("WebKitWebDriver"),
    },
    Need {
        package: "dbus",
        purpose: "to test that a second start finds the first window",
        present: || on_path("dbus-daemon"),
    },
];

/// Makes sure that everything in `groups` is there: names what is missing, asks (or takes `yes`) and installs it.
pub fn ensure(groups: &[&[Need]], yes: bool) -> Done {
    ensure_node()?;
    if !cfg!(target_os = "linux") {
        return Ok(());
    }
    let missing: Vec<&Need> = groups
        .iter()
        .flat_map(|group| group.iter())
        .filter(|need| !(need.present)())
        .collect();
    if missing.is_empty() {
        return Ok(());
    }
    eprintln!("Missing on this computer:");
    for need in &missing {
        eprintln!("  {:24} {}", need.package, need.purpose);
    }
    let packages: Vec<&str> = missing.iter().map(|need| need.package).collect();
    if !on_path("apt-get") {
        return Err(format!(
            "install what your system calls {} and try again (this computer has no apt-get)",
            packages.join(", ")
        )
        .into());
    }
    if !(yes || std::env::var("CI").is_ok_and(|ci| ci == "true") || confirmed()?) {
        return Err(format!(
            "nothing was installed. To do it yourself: sudo apt-get install --no-install-recommends {}",
            packages.join(" ")
        )
        .into());
    }
    install(&packages)?;
    match missing.iter().find(|need| !(need.present)()) {
        None => Ok(()),
        Some(need) => Err(format!("{} was installed but is still not found", need.package).into()),
    }
}

fn ensure_node() -> Done {
    let version = Command::new("node").arg("--version").output();
    let major = version.ok().and_then(|output| {
        let text = String::from_utf8_lossy(&output.stdout).into_owned();
        text.trim_start_matches('v')
            .split('.')
            .next()?
            .parse::<u32>()
            .ok()
    });
    match major {
        Some(major) if major >= 20 => Ok(()),
        Some(major) => {
            Err(format!("Node {major} is too old to build the UI: 20 or newer is needed").into())
        }
        None => Err(
            "Node 20 or newer (with npm) is needed to build the UI: see https://nodejs.org".into(),
        ),
    }
}

fn confirmed() -> Done<bool> {
    if !std::io::stdin().is_terminal() {
        eprintln!("Nobody is here to ask; --yes installs them.");
        return Ok(false);
    }
    eprint!("Install them now with apt-get? [y/N] ");
    std::io::stderr().flush()?;
    let mut answer = String::new();
    std::io::stdin().read_line(&mut answer)?;
    Ok(matches!(answer.trim().to_lowercase().as_str(), "y" | "yes"))
}

fn install(packages: &[&str]) -> Done {
    // The list of packages may be older than the mirrors, or empty in a container; a failed refresh is
    // told by apt-get itself, and the install below then decides.
    let _ = run(apt_get(&["update", "--quiet"]));
    let mut arguments = vec!["install", "--yes", "--quiet", "--no-install-recommends"];
    arguments.extend(packages);
    run(apt_get(&arguments))
}

fn apt_get(arguments: &[&str]) -> Command {
    let root = Command::new("id")
        .arg("-u")
        .output()
        .is_ok_and(|output| output.stdout.trim_ascii() == b"0");
    // Both take NAME=VALUE before the command they start.
    let mut command = Command::new(if root { "env" } else { "sudo" });
    command.arg("DEBIAN_FRONTEND=noninteractive");
    command.arg("apt-get").args(arguments);
    command
}
