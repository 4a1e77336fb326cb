//! What axe-core has to say about the window.

use crate::window::Window;
use serde_json::json;
use std::path::Path;

/// The violations that axe calls serious or critical, one line each. Empty is good.
pub fn serious_violations(window: &Window) -> Vec<String> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../ui/node_modules/axe-core/axe.min.js");
    let axe = std::fs::read_to_string(&path).unwrap_or_else(|error| {
        panic!(
            "axe-core comes with `npm ci` in ui: {}: {error}",
            path.display()
        )
    });
    window.script(&axe, json!([]));
    let violations = window.script_async(include_str!("accessibility.js"), json!([]));
    let lines = violations
        .as_array()
        .unwrap_or_else(|| panic!("axe failed: {violations}"));
    lines
        .iter()
        .filter_map(|line| line.as_str())
        .map(String::from)
        .collect()
}
