//! The page that writes the snippet: its script, and the WebAssembly that it judges and packs with, which no other page
//! loads.

use std::env;
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};

use crate::process::{command, npm_command, run};
use crate::project;

const PACKAGE: &str = "modascope-packer";
const TARGET: &str = "wasm32-unknown-unknown";
/// What wasm-bindgen calls its files by.
const NAME: &str = "packer";

/// Compiles the module and makes one script of the page's own and of what wasm-bindgen writes.
pub fn bundle(staging: &Path) -> Result<()> {
    let module = compile()?;
    let folder = staging.join(NAME);
    run(command("wasm-bindgen")
        .args(["--target", "web", "--no-typescript", "--out-name", NAME, "--out-dir"])
        .args([&folder, &module]))?;
    shrink(&folder.join("packer_bg.wasm"), &staging.join("packer_bg.wasm"))?;
    let glue = format!("--alias:modascope-packer={}", folder.join("packer.js").display());
    let options = [glue, "--format=esm".to_owned()];
    super::bundle("src/snippet/main.js", &staging.join("embed.js"), &options)?;
    fs::remove_dir_all(folder).context("the glue could not be removed from the staging folder")
}

/// The module as the compiler leaves it.
fn compile() -> Result<PathBuf> {
    let target = env::var_os("CARGO_TARGET_DIR")
        .map_or_else(|| project::root().join("target"), PathBuf::from);
    run(command("cargo")
        .args(["build", "--release", "--locked", "--offline", "--quiet"])
        .args(["--package", PACKAGE, "--target", TARGET, "--target-dir"])
        .arg(&target))?;
    let file = format!("{}.wasm", PACKAGE.replace('-', "_"));
    Ok(target.join(TARGET).join("release").join(file))
}

/// Makes it small, with what the compiler uses for this target.
fn shrink(from: &Path, to: &Path) -> Result<()> {
    let features = [
        "bulk-memory",
        "nontrapping-float-to-int",
        "sign-ext",
        "mutable-globals",
        "reference-types",
        "multivalue",
    ];
    run(npm_command("wasm-opt")
        .args(features.map(|feature| format!("--enable-{feature}")))
        .args(["-Oz", "--low-memory-unused", "--converge"])
        .arg(from)
        .arg("-o")
        .arg(to))
}
