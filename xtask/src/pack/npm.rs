//! The npm package.

use super::build::Build;
use crate::{
    process::npm_command,
    project,
    supply::{INVENTORY, NOTICES},
};
use anyhow::{Context, Result, ensure};
use modascope_pack::Choices;
use serde_json::{Value, json};
use std::{fs, path::Path, path::absolute};

/// The files of the build that are in it under their own names; those with a hash come on top.
const BUILT: [&str; 4] = ["moda-scope.js", "catalogue.schema.json", INVENTORY, NOTICES];
/// The files of the project that are in it, and where they are.
const WRITTEN: [(&str, &str); 5] = [
    ("README.md", "npm/README.md"),
    ("moda-scope.d.ts", "npm/moda-scope.d.ts"),
    ("custom-elements.json", "npm/custom-elements.json"),
    ("LICENSE-MIT", "LICENSE-MIT"),
    ("LICENSE-APACHE", "LICENSE-APACHE"),
];
const CATALOGUE: &str = "catalogue.json";

/// Writes the package into a folder, and gives its name.
pub fn write(build: &Build, choices: &Choices, out: &Path) -> Result<String> {
    let staging = tempfile::tempdir().context("no folder can be made for the npm package")?;
    stage(build, choices, staging.path())?;
    let mut npm = npm_command("npm");
    npm.args(["pack", "--ignore-scripts", "--loglevel=error", "--pack-destination"])
        .arg(absolute(out)?)
        .current_dir(staging.path());
    let output =
        npm.output().context("npm is not on PATH: install the npm that goes with Node.js")?;
    ensure!(
        output.status.success(),
        "`npm pack` failed: {}",
        String::from_utf8_lossy(&output.stderr).trim()
    );
    Ok(format!("modascope-{}.tgz", env!("CARGO_PKG_VERSION")))
}

/// Puts all that is in the package into a folder.
pub fn stage(build: &Build, choices: &Choices, folder: &Path) -> Result<()> {
    let [script, workbook] = &build.workbook;
    let [explaining, explainer] = &build.explainer;
    let hashed = [&build.module, &build.style, script, workbook, explaining, explainer];
    let hashed = hashed.map(String::as_str);
    for name in BUILT.into_iter().chain(hashed) {
        fs::copy(build.folder.join(name), folder.join(name))
            .with_context(|| format!("dist/{name} cannot be copied"))?;
    }
    for (name, path) in WRITTEN {
        fs::copy(project::root().join(path), folder.join(name))
            .with_context(|| format!("{path} cannot be copied"))?;
    }
    fs::write(folder.join(CATALOGUE), choices.text())?;
    let names = BUILT.into_iter().chain(hashed).chain(WRITTEN.map(|(name, _)| name));
    let mut names: Vec<_> = names.chain([CATALOGUE]).collect();
    names.sort_unstable();
    fs::write(folder.join("package.json"), format!("{:#}\n", package(&names)))?;
    Ok(())
}

/// What npm and bundlers are told. The script registers the element, so a bundler must not leave it out though nothing
/// is taken from it. The types are found beside the script, by its name.
fn package(files: &[&str]) -> Value {
    json!({
        "name": "modascope",
        "version": env!("CARGO_PKG_VERSION"),
        "description": "A comparison widget for training modalities, as a web component",
        "keywords": ["web-component", "custom-element", "training", "comparison"],
        "license": "MIT OR Apache-2.0",
        "type": "module",
        "main": "./moda-scope.js",
        "types": "./moda-scope.d.ts",
        "exports": {
            ".": "./moda-scope.js",
            "./moda-scope.js": "./moda-scope.js",
            "./catalogue.json": "./catalogue.json",
            "./catalogue.schema.json": "./catalogue.schema.json",
            "./custom-elements.json": "./custom-elements.json",
            "./package.json": "./package.json",
        },
        "customElements": "custom-elements.json",
        "sideEffects": ["./moda-scope.js"],
        "files": files,
    })
}
