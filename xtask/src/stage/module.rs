//! The WebAssembly modules besides the widget's own, each with the script that calls it: that of the page that writes the
//! snippet, the one that makes workbooks, and the one that explains a file that is wrong. None is loaded with the page.

use std::env;
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};

use super::script;
use crate::process::{command, npm_command, run};
use crate::project;

const TARGET: &str = "wasm32-unknown-unknown";

/// A module and its scripts.
pub struct Module {
    /// The crate that it is compiled from; the scripts import its glue by this name.
    package: &'static str,
    /// What the module is called in the folder of the build, without `_bg.wasm`.
    name: &'static str,
    /// Where the source of the scripts is.
    source: &'static str,
    /// What the scripts are called in the folder of the build, and for each where it has the module from, if that differs:
    /// the source imports it as `modascope-workbook-module`.
    scripts: &'static [(&'static str, &'static str)],
}

/// What the page that writes the snippet judges and packs with.
pub const PACKER: Module = Module {
    package: "modascope-packer",
    name: "packer",
    source: "src/snippet/main.js",
    scripts: &[("embed.js", "")],
};

/// What makes an Excel workbook of the table, once somebody asks for one.
pub const XLSX: Module = Module {
    package: "modascope-xlsx",
    name: "xlsx",
    source: "src/workbook/main.js",
    scripts: &[("xlsx.js", "src/workbook/served.js"), ("workbook.js", "src/workbook/inlined.js")],
};

/// What explains a file that is wrong.
pub const EXPLAINER: Module = Module {
    package: "modascope-explainer",
    name: "explainer",
    source: "src/explainer/main.js",
    scripts: &[("explainer.js", "")],
};

impl Module {
    /// Compiles the module, and makes each script of the source and of what wasm-bindgen writes.
    pub fn bundle(&self, staging: &Path) -> Result<()> {
        let Self { package, name, source, scripts } = *self;
        let module = self.compile()?;
        let folder = staging.join(name);
        run(command("wasm-bindgen")
            .args(["--target", "web", "--no-typescript", "--out-name", name, "--out-dir"])
            .args([&folder, &module]))?;
        let file = format!("{name}_bg.wasm");
        let wasm = staging.join(&file);
        shrink(&folder.join(file), &wasm)?;
        let glue = folder.join(format!("{name}.js"));
        for &(script, from) in scripts {
            let from = project::root().join(from);
            let options = [
                "--format=esm".to_owned(),
                format!("--alias:{package}={}", glue.display()),
                format!("--alias:modascope-workbook-module={}", from.display()),
            ];
            let script = staging.join(script);
            super::bundle(source, &script, &options)?;
            script::put_module_in(&script, &wasm)?;
        }
        fs::remove_dir_all(folder).context("the glue could not be removed from the staging folder")
    }

    /// The module as the compiler leaves it.
    fn compile(&self) -> Result<PathBuf> {
        let target = env::var_os("CARGO_TARGET_DIR")
            .map_or_else(|| project::root().join("target"), PathBuf::from);
        run(command("cargo")
            .args(["build", "--release", "--locked", "--offline", "--quiet"])
            .args(["--package", self.package, "--target", TARGET, "--target-dir"])
            .arg(&target))?;
        let file = format!("{}.wasm", self.package.replace('-', "_"));
        Ok(target.join(TARGET).join("release").join(file))
    }
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
