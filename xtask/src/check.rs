//! `cargo xtask check`: catalogues judged by the parser that the browser uses.

use anyhow::{Context, Result};
use clap::{Args, ValueEnum};
use modascope_core::{
    catalogue::{Issue, parse_bytes},
    message::{self, Messages},
};
use std::{fs, path::PathBuf};

/// What to check
#[derive(Args)]
pub struct Options {
    /// Language of what is said
    #[arg(long, value_enum, default_value = "en")]
    lang: Language,
    /// Catalogue files
    #[arg(required = true)]
    files: Vec<PathBuf>,
}

#[derive(Clone, Copy, ValueEnum)]
enum Language {
    Fr,
    En,
}

/// Prints every issue of every file, a line each; whether all can be used.
pub fn run(options: &Options) -> Result<bool> {
    let messages = match options.lang {
        Language::Fr => message::find("fr").unwrap_or(message::ENGLISH),
        Language::En => message::ENGLISH,
    };
    let mut right = true;
    for file in &options.files {
        let name = file.display();
        let bytes = fs::read(file).with_context(|| format!("{name} cannot be read"))?;
        let issues = match parse_bytes(&bytes) {
            Ok(catalogue) => {
                println!("{name}: {}", (messages.count)(catalogue.len(), catalogue.len()));
                catalogue.warnings().to_vec()
            }
            Err(issues) => {
                right = false;
                println!("{name}: {}", (messages.issue_count)(issues.len()));
                issues
            }
        };
        issues.iter().for_each(|issue| println!("  {}", line(issue, messages)));
    }
    Ok(right)
}

fn line(issue: &Issue, messages: &Messages) -> String {
    let place = if issue.place.is_empty() { messages.whole_file } else { &issue.place };
    let problem = (messages.problem)(&issue.problem);
    match issue.is_warning() {
        true => format!("{place}: {}: {problem}", messages.warning),
        false => format!("{place}: {problem}"),
    }
}
