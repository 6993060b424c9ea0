//! What holds across the sources and no compiler sees; ARCHITECTURE.md lists it.

use crate::project;
use std::fs;
use std::path::{Path, PathBuf};

/// The files below a folder, with their text.
fn files(folder: &Path, ending: &str) -> Vec<(PathBuf, String)> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            found.extend(files(&path, ending));
        } else if path.extension().is_some_and(|extension| extension == ending) {
            let text = fs::read_to_string(&path).unwrap();
            found.push((path, text));
        }
    }
    found
}

#[test]
fn the_interface_meets_the_browser_in_its_platform_only() {
    let files = files(&project::root().join("src/ui"), "rs");
    assert!(files.len() > 10);
    for (path, text) in files {
        for name in ["web_sys", "js_sys", "wasm_bindgen", "inner_html"] {
            assert!(!text.contains(name), "{} names {name}", path.display());
        }
    }
}

#[test]
fn colours_are_written_in_the_tokens_only() {
    let files = files(&project::root().join("style"), "css");
    assert!(files.len() > 10);
    for (path, text) in files.iter().filter(|(path, _)| !path.ends_with("tokens.css")) {
        for (number, line) in text.lines().enumerate() {
            let colour = ["rgb", "hsl", "oklch"].iter().any(|of| line.contains(&format!("{of}(")))
                || line.contains(": #")
                || line.contains(" #") && !line.contains('{');
            assert!(!colour, "{}:{}: {line}", path.display(), number + 1);
        }
    }
}
