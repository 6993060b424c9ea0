//! `cargo xtask bench`: the widget beside its peers, in a browser.

use anyhow::Result;

use crate::process::{command, run as run_command};
use crate::tools::Tool;
use crate::{project, site, tools};

/// What to measure.
#[derive(clap::Args)]
pub struct Options {
    /// Measure dist/ as it is
    #[arg(long)]
    no_build: bool,
    /// How often each page is visited
    #[arg(long, default_value_t = 5)]
    rounds: u32,
    /// How many modalities, separated by commas
    #[arg(long, default_value = "4,100,1000,10000")]
    sizes: String,
    /// Only these pages, separated by commas; their names are in bench/pages.mjs
    #[arg(long)]
    pages: Option<String>,
    /// Another build of the widget to measure as well: its dist/
    #[arg(long, value_name = "DIR")]
    before: Option<std::path::PathBuf>,
    /// Put the tables into docs/performance.md too
    #[arg(long)]
    write: bool,
}

/// Measures, and prints the tables. An error where a page does not show what it should.
pub fn run(options: &Options) -> Result<()> {
    if options.no_build {
        Tool::Npm.set_up()?;
    } else {
        site::build()?;
    }
    Tool::Peers.set_up()?;
    Tool::Browser.set_up()?;
    let mut bench = command("node");
    bench.env("MODASCOPE_BROWSER", tools::browser()?);
    bench.arg(project::bench().join("run.mjs"));
    bench.args(["--rounds", &options.rounds.to_string(), "--sizes", &options.sizes]);
    if let Some(pages) = &options.pages {
        bench.args(["--pages", pages]);
    }
    if let Some(before) = &options.before {
        bench.arg("--before").arg(std::path::absolute(before)?);
    }
    if options.write {
        bench.arg("--write");
    }
    run_command(&mut bench)
}
