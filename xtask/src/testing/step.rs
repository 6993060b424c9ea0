//! The steps of `cargo xtask test`: what each needs, and what it runs.

use anyhow::Result;
use clap::ValueEnum;

use super::runners::{self, Outcome};
use crate::process::{command, run};
use crate::tools::{FOR_THE_SITE, Tool};
use crate::{digests, reproduce, site, size};

/// One step, in the order they are run.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, ValueEnum)]
pub enum Step {
    /// The sources are formatted
    Format,
    /// Clippy has nothing to say, natively and for WebAssembly
    Lint,
    /// The tests of crates/core, with its documentation's examples
    Core,
    /// The tests of crates/pack, crates/packer and crates/xlsx
    Pack,
    /// What leaves for spreadsheets, opened by LibreOffice Calc; left out where that cannot be had
    Calc,
    /// The tests of these commands
    Xtask,
    /// The release build
    Build,
    /// The page is within its budget (builds first)
    Size,
    /// A second build, elsewhere and from nothing, gives the same files (builds first)
    Reproduce,
    /// The components, each in a browser
    Browser,
    /// The finished site in a browser, from end to end (builds first)
    E2e,
}

impl Step {
    /// The steps to run when some are named: those, and the build under those that look at it,
    /// lest they judge an old one. None named means all.
    pub fn chosen(named: &[Self]) -> Vec<Self> {
        let all = Self::value_variants().iter().copied();
        let is_built_on = |step| named.iter().any(|named| named.after() == Some(step));
        all.filter(|step| named.is_empty() || named.contains(step) || is_built_on(*step)).collect()
    }

    /// The step without which this one makes no sense.
    pub fn after(self) -> Option<Self> {
        matches!(self, Self::Size | Self::Reproduce | Self::E2e).then_some(Self::Build)
    }

    /// The tools of this step.
    pub fn needs(self) -> &'static [Tool] {
        match self {
            Self::Format => &[Tool::Linters],
            Self::Lint => &[Tool::Linters, Tool::WasmTarget],
            Self::Core | Self::Pack => &[],
            Self::Calc => &[Tool::Office],
            // Its tests run npm, and tools of npm packages, and read what every crate says of itself.
            Self::Xtask => &[Tool::Npm, Tool::Crates],
            Self::Size => &[Tool::Npm],
            Self::Build | Self::Reproduce => FOR_THE_SITE,
            Self::Browser => &[Tool::Npm, Tool::WasmTarget, Tool::WasmBindgen, Tool::Browser],
            Self::E2e => &[Tool::Npm, Tool::Browser],
        }
    }

    /// What the step is called on the command line.
    pub fn name(self) -> &'static str {
        match self {
            Self::Format => "format",
            Self::Lint => "lint",
            Self::Core => "core",
            Self::Pack => "pack",
            Self::Calc => "calc",
            Self::Xtask => "xtask",
            Self::Build => "build",
            Self::Size => "size",
            Self::Reproduce => "reproduce",
            Self::Browser => "browser",
            Self::E2e => "e2e",
        }
    }

    /// Runs the step.
    pub fn run(self) -> Outcome {
        match self {
            Self::Format => run(command("cargo").args(["fmt", "--all", "--check"])).into(),
            Self::Lint => lint().into(),
            Self::Core => runners::library("modascope-core"),
            Self::Pack => runners::library("modascope-pack")
                .and(runners::native("modascope-packer"))
                .and(runners::native("modascope-xlsx")),
            Self::Calc => runners::in_a_spreadsheet("modascope-xlsx"),
            Self::Xtask => runners::native("xtask"),
            Self::Build => site::build().and_then(|()| digests::print()).into(),
            Self::Size => size::run().into(),
            Self::Reproduce => reproduce::run_step().into(),
            Self::Browser => runners::components(),
            Self::E2e => match site::build_with_faults() {
                Ok(()) => runners::end_to_end(),
                Err(error) => Err(error).into(),
            },
        }
    }
}

/// Several runs: the root package is for browsers only, crates/pack is for browsers and for these commands, as is what stands on it.
fn lint() -> Result<()> {
    let strict = ["--", "-D", "warnings"];
    let packages = [
        ["--package", "modascope-core"],
        ["--package", "modascope-pack"],
        ["--package", "modascope-packer"],
        ["--package", "modascope-xlsx"],
        ["--package", "modascope-explainer"],
    ]
    .concat();
    let native = ["--package", "xtask", "--all-targets", "--all-features"];
    let wasm = ["--target", "wasm32-unknown-unknown"];
    let clippy =
        |scope: &[&[&str]]| run(command("cargo").arg("clippy").args(scope.concat()).args(strict));
    // All, so that one reading shows everything.
    let native = clippy(&[&packages, &native]);
    let widget = clippy(&[&["--package", "modascope", "--all-targets"], &wasm]);
    let modules = ["modascope-pack", "modascope-packer", "modascope-xlsx", "modascope-explainer"];
    let modules: Vec<_> = modules.into_iter().flat_map(|name| ["--package", name]).collect();
    let pack = clippy(&[&modules, &wasm]);
    native.and(widget).and(pack)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn all_steps_run_unless_some_are_named() {
        assert_eq!(Step::chosen(&[]), Step::value_variants());
        assert_eq!(Step::chosen(&[Step::Browser, Step::Core]), [Step::Core, Step::Browser]);
    }

    #[test]
    fn what_looks_at_the_site_builds_it_first() {
        assert_eq!(Step::chosen(&[Step::E2e]), [Step::Build, Step::E2e]);
    }
}
