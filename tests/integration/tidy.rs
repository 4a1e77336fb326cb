//! Rules that a reader of the sources relies on.

use std::path::{Path, PathBuf};

/// No hand-written file is longer, in lines. Every file near it is worth a second look.
const LONGEST: usize = 400;

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("..")
        .canonicalize()
        .expect("the project")
}

/// Every hand-written file below `folder` with one of these endings, with its text.
fn sources(folder: &str, endings: &[&str]) -> Vec<(String, String)> {
    const NOT_OURS: [&str; 6] = [
        "target",
        "node_modules",
        "dist",
        "gen",
        ".git",
        ".svelte-kit",
    ];
    let root = root();
    let mut found = Vec::new();
    let mut folders = vec![root.join(folder)];
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(&folder).expect("a folder") {
            let path = entry.expect("an entry").path();
            let name = path
                .file_name()
                .unwrap_or_default()
                .to_string_lossy()
                .into_owned();
            if path.is_dir() && !NOT_OURS.contains(&name.as_str()) {
                folders.push(path);
            } else if endings.iter().any(|ending| name.ends_with(ending)) {
                let shown = path
                    .strip_prefix(&root)
                    .expect("below the project")
                    .display()
                    .to_string();
                found.push((shown, std::fs::read_to_string(&path).expect("UTF-8")));
            }
        }
    }
    assert!(!found.is_empty(), "{folder} has sources");
    found.sort();
    found
}

/// The lines of code that hold one of `words`, comments left out.
fn lines_with<'a>(text: &'a str, words: &'a [&str]) -> impl Iterator<Item = (usize, &'a str)> {
    let code = text
        .lines()
        .enumerate()
        .filter(|(_, line)| !line.trim_start().starts_with("//"));
    code.filter(|(_, line)| words.iter().any(|word| line.contains(word)))
        .map(|(index, line)| (index + 1, line.trim()))
}

#[test]
fn the_generated_types_are_fresh() {
    let written =
        std::fs::read_to_string(root().join("ui/src/api/generated.ts")).expect("generated.ts");
    assert!(
        written == onrecord_core::api::typescript(),
        "generated.ts is not fresh: cargo xtask gen"
    );
}

#[test]
fn only_the_store_speaks_sql() {
    const SQL: [&str; 7] = [
        "\"SELECT ",
        "\"INSERT ",
        "\"UPDATE ",
        "\"DELETE ",
        "\"PRAGMA",
        "\"WITH ",
        "prepare_cached(",
    ];
    let core = sources("src-tauri/core/src", &[".rs"])
        .into_iter()
        .filter(|(path, _)| !path.contains("core/src/store/"));
    let others = [
        "src-tauri/cli",
        "src-tauri/extract",
        "src-tauri/fetch",
        "src-tauri/intake",
        "src-tauri/sheet",
        "src-tauri/src",
    ];
    let others = others.iter().flat_map(|folder| sources(folder, &[".rs"]));
    for (path, text) in core.chain(others) {
        let found: Vec<_> = lines_with(&text, &SQL).collect();
        assert!(found.is_empty(), "{path}: {found:?}");
    }
}

#[test]
fn dependencies_point_one_way() {
    let manifest = |path: &str| {
        std::fs::read_to_string(root().join(path).join("Cargo.toml")).expect("a manifest")
    };
    let needs = |path: &str, name: &str| {
        manifest(path)
            .lines()
            .any(|line| line.split(['.', ' ', '=']).next() == Some(name))
    };
    for leaf in [
        "src-tauri/extract",
        "src-tauri/fetch",
        "src-tauri/intake",
        "src-tauri/sheet",
    ] {
        for other in [
            "onrecord-core",
            "onrecord-extract",
            "onrecord-fetch",
            "onrecord-intake",
            "onrecord-sheet",
            "onrecord-cli",
            "rusqlite",
            "tauri",
        ] {
            assert!(!needs(leaf, other), "{leaf} knows nothing of {other}");
        }
    }
    for other in ["tauri", "tokio", "onrecord-cli", "onrecord"] {
        assert!(
            !needs("src-tauri/core", other),
            "the core knows nothing of {other}"
        );
    }
    for above in ["src-tauri", "src-tauri/cli"] {
        assert!(needs(above, "onrecord-core"), "{above} stands on the core");
        assert!(
            !needs(above, "rusqlite"),
            "{above} asks the core, not the file"
        );
    }
}

#[test]
fn every_package_keeps_the_lints_that_ask_for_documentation() {
    let workspace = std::fs::read_to_string(root().join("Cargo.toml")).expect("a manifest");
    assert!(
        workspace.contains("missing_docs = ") && workspace.contains("unsafe_code = \"forbid\"")
    );
    for package in [
        "src-tauri",
        "src-tauri/core",
        "src-tauri/extract",
        "src-tauri/fetch",
        "src-tauri/intake",
        "src-tauri/sheet",
        "src-tauri/cli",
        "src-tauri/xtask",
        "tests",
        "tests/bench/scale",
    ] {
        let manifest =
            std::fs::read_to_string(root().join(package).join("Cargo.toml")).expect("a manifest");
        assert!(manifest.contains("[lints]\nworkspace = true"), "{package}");
    }
}

#[test]
fn nothing_is_left_for_later_and_no_path_of_a_machine_is_in_the_sources() {
    // Put together here, so that this file does not find itself.
    let later = [
        "todo!".to_owned() + "(",
        "unimplemented!".to_owned() + "(",
        "TO".to_owned() + "DO",
        "FIX".to_owned() + "ME",
        "#[ig".to_owned() + "nore",
        "should_".to_owned() + "panic",
        "dbg!".to_owned() + "(",
    ];
    let machine = [
        "/wo".to_owned() + "rk/",
        "/ro".to_owned() + "ot/",
        "C:\\".to_owned() + "\\Users",
    ];
    let mut rust = sources("src-tauri", &[".rs"]);
    rust.extend(sources("tests", &[".rs"]));
    for (path, text) in &rust {
        for word in later.iter().chain(&machine) {
            let found = text.lines().position(|line| line.contains(word.as_str()));
            assert_eq!(found, None, "{path} holds {word}");
        }
        let sleeps =
            path.starts_with("tests/") && text.contains(&("thread::".to_owned() + "sleep"));
        assert!(
            !sleeps,
            "{path}: a test waits for what it needs, not for time to pass"
        );
    }
    let mut others = sources(
        "ui",
        &[
            ".ts",
            ".svelte",
            ".css",
            ".html",
            "package.json",
            "config.js",
        ],
    );
    others.extend(sources("src-tauri", &[".toml", ".json", ".sql"]));
    for (path, text) in &others {
        for word in &machine {
            assert!(!text.contains(word.as_str()), "{path} holds {word}");
        }
        for word in [".only(", ".skip(", "{@html"] {
            assert!(!text.contains(word), "{path} holds {word}");
        }
    }
}

#[test]
fn no_file_is_too_long_to_read() {
    let mut files: Vec<(usize, String)> = Vec::new();
    for (folder, endings) in [
        ("src-tauri", &[".rs", ".sql"][..]),
        ("tests", &[".rs", ".js"]),
        ("ui/src", &[".ts", ".svelte", ".css"]),
    ] {
        let written = sources(folder, endings)
            .into_iter()
            .filter(|(path, _)| !path.ends_with("schema.sql") && !path.ends_with("generated.ts"));
        files.extend(written.map(|(path, text)| (text.lines().count(), path)));
    }
    files.sort();
    let at = |share: usize| files[(files.len() - 1) * share / 100].0;
    println!(
        "{} files; lines: median {}, p90 {}, max {}",
        files.len(),
        at(50),
        at(90),
        at(100)
    );
    let long: Vec<_> = files.iter().filter(|(lines, _)| *lines > LONGEST).collect();
    assert!(long.is_empty(), "{long:?}");
}
