//! The last act of a build, on what Trunk has staged: one script, two style sheets, the page.

use std::env;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result};

use crate::fallback;
use crate::process::{self, npm_command};

/// Finishes the folder that Trunk names, before it becomes `dist/`.
pub fn run() -> Result<()> {
    let staging = env::var_os("TRUNK_STAGING_DIR").map(PathBuf::from).context(
        "TRUNK_STAGING_DIR is not set: Trunk calls this command, use `cargo xtask build`",
    )?;
    bundle_script(&staging)?;
    prune(&staging)?;
    bundle_style("moda-scope.css", &staging)?;
    bundle_style("page.css", &staging)?;
    fallback::insert(&staging)
}

/// One module out of the element and the glue of wasm-bindgen. The glue finds
/// `modascope_bg.wasm` beside the module, whatever folder both are put in.
fn bundle_script(staging: &Path) -> Result<()> {
    let glue = staging.join("modascope.js");
    let text = fs::read_to_string(&glue).context("Trunk staged no modascope.js")?;
    fs::write(&glue, shakeable(&text))?;
    process::run(
        esbuild("src/embed/element.js", &staging.join("moda-scope.js"))
            .args(["--format=esm", "--target=es2022", "--charset=utf8", "--loader:.css=text"])
            .arg(format!("--alias:modascope-glue={}", glue.display())),
    )?;
    fs::remove_file(&glue).context("the glue could not be removed from the staging folder")?;
    let snippets = staging.join("snippets");
    if snippets.is_dir() {
        fs::remove_dir_all(snippets).context("the snippets could not be removed")?;
    }
    Ok(())
}

/// The glue so that classes nothing calls can be left out of the bundle: without the lines that make them work with
/// `using`, which nothing here does, and with their registries marked as free of effects.
fn shakeable(glue: &str) -> String {
    let lines = glue.lines().filter(|line| !line.starts_with("if (Symbol.dispose) "));
    let glue: String = lines.flat_map(|line| [line, "\n"]).collect();
    glue.replace(": new FinalizationRegistry(", ": /* @__PURE__ */ new FinalizationRegistry(")
}

/// Takes out of the module what the script does not call, and makes it small.
fn prune(staging: &Path) -> Result<()> {
    let files = ["modascope_bg.wasm", "moda-scope.js"].map(|name| staging.join(name));
    process::run(process::command("node").arg("xtask/src/prune.mjs").args(files))
}

fn bundle_style(name: &str, staging: &Path) -> Result<()> {
    process::run(&mut esbuild(&format!("style/{name}"), &staging.join(name)))
}

fn esbuild(source: &str, output: &Path) -> Command {
    let mut esbuild = npm_command("esbuild");
    esbuild
        .args([source, "--bundle", "--minify", "--legal-comments=none", "--log-level=warning"])
        .arg(format!("--outfile={}", output.display()));
    esbuild
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_keeps_unused_classes_is_changed() {
        let glue = "class A {}\nif (Symbol.dispose) A.prototype[Symbol.dispose] = A.prototype.free;\n\
                    const B = x\n    ? {}\n    : new FinalizationRegistry(a);\n";
        let shaken = "class A {}\nconst B = x\n    ? {}\n    : /* @__PURE__ */ new FinalizationRegistry(a);\n";
        assert_eq!(shakeable(glue), shaken);
    }
}
