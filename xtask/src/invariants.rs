//! What holds across the sources and no compiler sees; ARCHITECTURE.md lists it.

use crate::project;
use modascope_pack::surface::VARIABLES;
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

#[test]
fn the_variables_of_the_styles_are_those_that_are_listed() {
    let styles = files(&project::root().join("style"), "css");
    let all: String = styles.into_iter().map(|(_, text)| text).collect();
    let mut found = Vec::new();
    for place in all.split("var(--moda-scope-").skip(1) {
        let (name, rest) = place.split_once(", ").unwrap();
        let (default, _) = rest.split_once(");").unwrap();
        // A default may be one of our own names.
        let default = match default.strip_prefix("var(").and_then(|own| own.strip_suffix(')')) {
            Some(own) => all.split_once(&format!("{own}: ")).unwrap().1.split(';').next().unwrap(),
            None => default,
        };
        found.push((name, default));
    }
    found.sort();
    let mut listed: Vec<_> = VARIABLES.iter().map(|of| (of.name, of.default)).collect();
    listed.sort();
    assert_eq!(found, listed);
}
