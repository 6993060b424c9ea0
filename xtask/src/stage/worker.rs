//! The service worker of the stand-alone page: which files it keeps, and what has to be inside them.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result, bail};
use base64::prelude::{BASE64_STANDARD, Engine};
use serde_json::{Map, Value, json};
use sha2::{Digest, Sha256};

use crate::budget::{LOADED, WORKBOOK, is};

const WORKER: &str = "worker.js";
/// Its name has no hash, and neither has that of what is put in its place: a browser asks for the worker under the name
/// that it knows.
const SCRIPTS: [(&str, &str); 2] =
    [("src/worker/worker.js", WORKER), ("src/worker/off.js", "worker-off.js")];

/// What the page loads later than what counts for its budget.
const LATER: [&str; 5] = [
    "manifest.webmanifest",
    "icons/any.svg",
    "icons/192.png",
    "icons/512.png",
    "icons/maskable.png",
];

/// A team may replace it on the server by hand: what is inside is not known here.
const REPLACED: &str = "catalogue.json";

/// What stands before the list, which is what the worker is called with and has a line of its own.
const CALL: &str = ")(\n";

/// Makes the worker, without its list, and the one that takes it off.
pub fn bundle(staging: &Path) -> Result<()> {
    for (source, output) in SCRIPTS {
        super::bundle(source, &staging.join(output), &["--format=iife".to_owned()])?;
    }
    let path = staging.join(WORKER);
    let script = fs::read_to_string(&path)?;
    fs::write(path, format!("((modaScopeSite)=>{{{}}}{CALL}{{}}\n);\n", script.trim_end()))?;
    Ok(())
}

/// Writes the list of the files that lie in a folder into its worker; `more` names what the page loads there beside what
/// it always does.
pub fn list(folder: &Path, more: &[&str]) -> Result<()> {
    let files = files_of(folder, LOADED.iter().chain(&LATER).chain(more))?;
    // Heavy, and of use to few: kept once it was loaded.
    let demanded = files_of(folder, WORKBOOK.iter())?;
    let path = folder.join(WORKER);
    let script = fs::read_to_string(&path).context("there is no worker.js")?;
    let (code, _) = script.rsplit_once(CALL).context("worker.js: not as the build writes it")?;
    let version = version(code, files.iter().chain(&demanded));
    let site = json!({ "version": version, "files": files, "demanded": demanded });
    fs::write(path, format!("{code}{CALL}{site}\n);\n"))?;
    Ok(())
}

/// Files of the folder, each with what has to be inside.
fn files_of<'a>(
    folder: &Path,
    meant: impl Iterator<Item = &'a &'a str>,
) -> Result<Map<String, Value>> {
    let mut files = Map::new();
    for meant in meant {
        let name = find(folder, meant)?;
        let bytes = fs::read(folder.join(&name)).with_context(|| format!("there is no {name}"))?;
        let integrity = if name == REPLACED { String::new() } else { integrity(&bytes) };
        files.insert(name, Value::String(integrity));
    }
    Ok(files)
}

/// The one file that is meant by a name, in which `*` stands for a hash.
fn find(folder: &Path, meant: &str) -> Result<String> {
    if !meant.contains('*') {
        return Ok(meant.to_owned());
    }
    let mut found = None;
    for entry in fs::read_dir(folder)? {
        let name = entry?.file_name().to_string_lossy().into_owned();
        if is(&name, meant) && found.replace(name).is_some() {
            bail!("there is more than one {meant}");
        }
    }
    found.with_context(|| format!("there is no {meant}"))
}

/// As a browser takes it.
fn integrity(bytes: &[u8]) -> String {
    format!("sha256-{}", BASE64_STANDARD.encode(Sha256::digest(bytes)))
}

/// What changes with the worker or any of the files: no two versions are kept under one name.
fn version<'a>(code: &str, files: impl Iterator<Item = (&'a String, &'a Value)>) -> String {
    let mut all = Sha256::new_with_prefix(code);
    for (name, integrity) in files {
        all.update(format!("\n{name} {integrity}"));
    }
    all.finalize().iter().take(8).map(|byte| format!("{byte:02x}")).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    const HASHED: [(&str, &str); 5] = [
        ("page-*.js", "page-1a2b.js"),
        ("page-*.css", "page-3c4d.css"),
        ("moda-scope-*.css", "moda-scope-5e6f.css"),
        ("modascope-*.wasm", "modascope-7a8b.wasm"),
        ("offline-*.js", "offline-9c0d.js"),
    ];

    const WORKBOOKS: [&str; 2] = ["xlsx-1b2c.js", "xlsx-3d4e.wasm"];

    /// A site whose files are all empty, but for its worker.
    fn site() -> tempfile::TempDir {
        let folder = tempfile::tempdir().unwrap();
        fs::create_dir(folder.path().join("icons")).unwrap();
        for meant in LOADED.iter().chain(&LATER) {
            let hashed = HASHED.iter().find(|(pattern, _)| pattern == meant);
            fs::write(folder.path().join(hashed.map_or(*meant, |(_, name)| name)), "").unwrap();
        }
        for name in WORKBOOKS {
            fs::write(folder.path().join(name), "").unwrap();
        }
        fs::write(folder.path().join(WORKER), "((site)=>{f(\n)}\n)(\n{}\n);\n").unwrap();
        folder
    }

    /// The list in the worker.
    #[track_caller]
    fn listed(folder: &Path, more: &[&str]) -> Value {
        list(folder, more).unwrap();
        let script = fs::read_to_string(folder.join(WORKER)).unwrap();
        let rest = script.strip_prefix("((site)=>{f(\n)}\n)(\n").unwrap();
        serde_json::from_str(rest.strip_suffix("\n);\n").unwrap()).unwrap()
    }

    #[test]
    fn each_file_is_there_with_what_is_inside_but_for_the_catalogue() {
        let folder = site();
        let site = listed(folder.path(), &[]);
        // The SHA-256 of nothing.
        let nothing = "sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=";
        assert_eq!(site["files"]["index.html"], nothing);
        assert_eq!(site["files"]["icons/any.svg"], nothing);
        assert_eq!(site["files"]["modascope-7a8b.wasm"], nothing);
        assert_eq!(site["files"]["catalogue.json"], "");
        assert_eq!(site["files"].as_object().unwrap().len(), LOADED.len() + LATER.len());
        assert_eq!(site["demanded"], json!({ WORKBOOKS[0]: nothing, WORKBOOKS[1]: nothing }));
        // Those of other pages are not among them.
        fs::write(folder.path().join("frame.html"), "").unwrap();
        assert_eq!(listed(folder.path(), &[]), site);
        fs::write(folder.path().join("looks.css"), "").unwrap();
        assert_eq!(listed(folder.path(), &["looks.css"])["files"]["looks.css"], nothing);
    }

    #[test]
    fn a_version_is_another_when_anything_is_but_the_catalogue() {
        let folder = site();
        let first = listed(folder.path(), &[]);
        fs::write(folder.path().join("catalogue.json"), "{}").unwrap();
        assert_eq!(listed(folder.path(), &[]), first);
        fs::write(folder.path().join("index.html"), "<title>").unwrap();
        let second = listed(folder.path(), &[]);
        assert_ne!(second["version"], first["version"]);
        assert_ne!(version("a", std::iter::empty()), version("b", std::iter::empty()));
    }

    #[test]
    fn what_is_missing_is_named() {
        let folder = site();
        let missing = || list(folder.path(), &[]).unwrap_err().to_string();
        fs::write(folder.path().join(WORKER), "other").unwrap();
        assert_eq!(missing(), "worker.js: not as the build writes it");
        fs::remove_file(folder.path().join(WORKER)).unwrap();
        assert_eq!(missing(), "there is no worker.js");
        fs::write(folder.path().join("page-ffff.js"), "").unwrap();
        assert_eq!(missing(), "there is more than one page-*.js");
        fs::remove_file(folder.path().join("page-ffff.js")).unwrap();
        fs::remove_file(folder.path().join("page-1a2b.js")).unwrap();
        assert_eq!(missing(), "there is no page-*.js");
        fs::remove_file(folder.path().join("index.html")).unwrap();
        assert_eq!(missing(), "there is no index.html");
    }
}
