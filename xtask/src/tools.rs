//! What the commands need on this machine. Each tool is looked for first, and installed only if
//! it is missing, with one line that says what is done and why.

mod apt;
mod browser;
mod npm;
mod office;
mod rust;

use std::path::PathBuf;

use anyhow::Result;

/// One thing that has to be there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tool {
    /// node, and the npm packages of package-lock.json.
    Npm,
    /// The npm packages that the benchmark compares the widget with.
    Peers,
    /// The standard library for WebAssembly.
    WasmTarget,
    /// The crates of Cargo.lock, since Trunk builds without network.
    Crates,
    /// rustfmt and clippy.
    Linters,
    /// Trunk, which puts the site together.
    Trunk,
    /// The command line half of wasm-bindgen, with its test runner.
    WasmBindgen,
    /// Chromium or Chrome, for the tests in a browser.
    Browser,
    /// LibreOffice Calc, which opens what leaves for spreadsheets.
    Office,
}

/// What building the site needs; the quick checks first, so that a missing node is not found
/// after ten minutes of compiling.
pub const FOR_THE_SITE: &[Tool] =
    &[Tool::Npm, Tool::WasmTarget, Tool::Crates, Tool::Trunk, Tool::WasmBindgen];

impl Tool {
    /// Makes sure that the tool is there, in the version that the project wants.
    pub fn set_up(self) -> Result<()> {
        match self {
            Self::Npm => npm::set_up(),
            Self::Peers => npm::peers(),
            Self::WasmTarget => rust::wasm_target(),
            Self::Crates => rust::crates(),
            Self::Linters => rust::linters(),
            Self::Trunk => rust::trunk(),
            Self::WasmBindgen => rust::wasm_bindgen(),
            Self::Browser => browser::set_up(),
            Self::Office => office::set_up(),
        }
    }

    /// Whether the tests can do without: the step that needs it is then reported as left out, and the run may still pass.
    pub fn is_optional(self) -> bool {
        self == Self::Office
    }

    /// What the tool is called in a message.
    pub fn name(self) -> &'static str {
        match self {
            Self::Npm => "node and its packages",
            Self::Peers => "what the benchmark compares with",
            Self::WasmTarget => "the wasm32-unknown-unknown target",
            Self::Crates => "the crates of Cargo.lock",
            Self::Linters => "rustfmt and clippy",
            Self::Trunk => "trunk",
            Self::WasmBindgen => "wasm-bindgen-cli",
            Self::Browser => "a browser",
            Self::Office => "LibreOffice Calc",
        }
    }
}

/// Sets up several tools, up to the first that cannot be.
pub fn set_up(tools: &[Tool]) -> Result<()> {
    tools.iter().try_for_each(|tool| tool.set_up())
}

/// The browser that the tests run in, once it is set up.
pub fn browser() -> Result<PathBuf> {
    browser::path()
}

/// The LibreOffice that the tests open spreadsheets with, once it is set up.
pub fn office() -> Result<PathBuf> {
    office::path()
}

fn announce(what: &str) {
    println!("set up: {what}");
}
