//! The project's own commands: `cargo xtask serve`, `build`, `test`, `size`, `check`, `pack`,
//! `bench`, `schema`, `surface`, `figures`.

mod bench;
mod budget;
mod check;
mod compressed;
mod digests;
mod figures;
#[cfg(test)]
mod invariants;
mod listing;
mod pack;
mod process;
mod project;
mod reproduce;
mod schema;
mod serve;
mod site;
mod size;
mod stage;
mod supply;
mod surface;
mod testing;
mod tools;

use std::process::ExitCode;

use anyhow::Result;
use clap::Parser;

/// The project's own commands
#[derive(Parser)]
#[command(name = "cargo xtask", bin_name = "cargo xtask")]
enum Command {
    /// Build the widget and serve its page on this machine
    Serve(serve::Options),
    /// Build the widget and its page into dist/
    Build {
        /// Into target/faults instead, with a module that panics where a test asks for it
        #[arg(long)]
        faults: bool,
    },
    /// Weigh dist/, and fail when the page is over its budget
    Size,
    /// Run every check and every test, or the steps that are named
    Test(testing::Options),
    /// Check catalogue files: every issue, each with its place
    Check(check::Options),
    /// Make the forms in which the widget is handed out, with a catalogue of one's own or the built-in one
    Pack(Box<pack::Options>),
    /// Build the widget, and measure it beside what else a page could have: the tables of docs/performance.md
    Bench(bench::Options),
    /// Write public/catalogue.schema.json anew
    Schema,
    /// Write anew what the documentation, TypeScript and editors are told of the element
    Surface,
    /// Write what tests have measured into docs/reliability.md
    Figures,
    /// Finish what Trunk has staged (Trunk calls it, see Trunk.toml)
    #[command(hide = true)]
    Stage,
}

impl Command {
    fn run(self) -> Result<ExitCode> {
        match self {
            Self::Serve(options) => serve::run(&options)?,
            Self::Build { faults: true } => site::build_with_faults()?,
            Self::Build { .. } => {
                site::build()?;
                digests::print()?;
            }
            Self::Size => size::run()?,
            Self::Test(options) => return Ok(testing::run(&options)),
            Self::Check(options) => {
                return Ok(if check::run(&options)? {
                    ExitCode::SUCCESS
                } else {
                    ExitCode::FAILURE
                });
            }
            Self::Pack(options) => pack::run(&options)?,
            Self::Bench(options) => bench::run(&options)?,
            Self::Schema => schema::write()?,
            Self::Surface => surface::write()?,
            Self::Figures => figures::write()?,
            Self::Stage => stage::run()?,
        }
        Ok(ExitCode::SUCCESS)
    }
}

fn main() -> ExitCode {
    Command::parse().run().unwrap_or_else(|error| {
        eprintln!("error: {error:#}");
        ExitCode::FAILURE
    })
}
