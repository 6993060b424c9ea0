//! The last act of a build, on what Trunk has staged: scripts, style sheets, the page, names that say what is inside.

mod catalogue;
mod early;
mod integrity;
mod module;
mod names;
mod page;
mod script;
mod style;
pub mod worker;

use std::env;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result};

use crate::process::{self, npm_command};
use crate::{compressed, supply};

/// Finishes the folder that Trunk names, before it becomes `dist/`.
pub fn run() -> Result<()> {
    let staging = env::var_os("TRUNK_STAGING_DIR").map(PathBuf::from).context(
        "TRUNK_STAGING_DIR is not set: Trunk calls this command, use `cargo xtask build`",
    )?;
    catalogue::compact(&staging)?;
    style::bundle_all(&staging)?;
    let crates = supply::crates()?;
    supply::write_notices(&staging, &crates)?;
    script::bundle_all(&staging)?;
    page::bundle_all(&staging)?;
    module::PACKER.bundle(&staging)?;
    module::XLSX.bundle(&staging)?;
    module::EXPLAINER.bundle(&staging)?;
    worker::bundle(&staging)?;
    early::insert(&staging)?;
    for (script, module) in [("moda-scope.js", "modascope_bg.wasm"), ("xlsx.js", "xlsx_bg.wasm")] {
        integrity::pin_module(&staging.join(script), &staging.join(module))?;
    }
    names::hash(&staging)?;
    integrity::pin_pages(&staging)?;
    supply::write_inventory(&staging, &crates)?;
    // It lists what is there by now.
    worker::list(&staging, &[])?;
    compressed::make(&staging)
}

/// One file of a script or style sheet and all that it imports.
fn bundle(source: &str, output: &Path, options: &[String]) -> Result<()> {
    process::run(&mut esbuild(source, output, options))
}

fn esbuild(source: &str, output: &Path, options: &[String]) -> Command {
    let mut esbuild = npm_command("esbuild");
    esbuild
        .args([source, "--bundle", "--minify", "--legal-comments=none", "--log-level=warning"])
        .args(["--target=es2022", "--charset=utf8"])
        .arg(format!("--outfile={}", output.display()))
        .args(options);
    esbuild
}
