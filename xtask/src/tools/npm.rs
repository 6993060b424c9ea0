//! node, and what npm installs: wasm-opt, esbuild, Playwright.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result, ensure};

use super::announce;
use crate::process::{answer, command, npm_command, run};
use crate::project;

const OLDEST_NODE: u32 = 20;

pub fn set_up() -> Result<()> {
    let version = answer(command("node").arg("--version")).with_context(|| {
        format!("node is not on PATH: install Node.js {OLDEST_NODE} or later, with npm")
    })?;
    ensure!(
        major(&version) >= Some(OLDEST_NODE),
        "node is {version}, too old: install Node.js {OLDEST_NODE} or later"
    );
    packages(&project::root(), "the npm packages (wasm-opt, esbuild, Playwright)")
}

/// What the benchmark compares the widget with.
pub fn peers() -> Result<()> {
    packages(
        &project::bench(),
        "what the benchmark compares the widget with (React, Solid, List.js, MixItUp)",
    )
}

/// The packages of the lock file in a folder.
fn packages(folder: &Path, what: &str) -> Result<()> {
    let lock = folder.join("package-lock.json");
    let wanted =
        fs::read(&lock).with_context(|| format!("{} could not be read", lock.display()))?;
    // A copy of the lock file that was installed: npm's own record leaves out what this machine
    // does not need, and dates do not survive a clone.
    let stamp = folder.join("node_modules/.installed-package-lock.json");
    if fs::read(&stamp).is_ok_and(|installed| installed == wanted) {
        return Ok(());
    }
    announce(&format!("installing {what} of {}", lock.display()));
    ensure!(
        answer(npm_command("npm").arg("--version")).is_some(),
        "npm is not on PATH: install the npm that goes with Node.js"
    );
    run(npm_command("npm")
        // No package needs a script of its own to be of use here, and that of @gouvfr/dsfr fails outside its generator.
        .args(["ci", "--no-audit", "--no-fund", "--ignore-scripts"])
        .current_dir(folder)
        // The browser is the installed one.
        .env("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1"))?;
    fs::write(&stamp, wanted).with_context(|| format!("{} could not be written", stamp.display()))
}

/// The first number of what `node --version` prints.
fn major(version: &str) -> Option<u32> {
    version.strip_prefix('v')?.split('.').next()?.parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_major_version_is_compared_as_a_number() {
        assert_eq!(major("v20.20.2"), Some(20));
        assert!(major("v9.11.2") < Some(OLDEST_NODE));
        assert!(major("nonsense") < Some(OLDEST_NODE));
    }
}
