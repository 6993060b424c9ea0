//! `cargo xtask check`: catalogues judged by the parser that the browser uses.

use anyhow::{Context, Result};
use clap::{Args, ValueEnum};
use modascope_core::{
    catalogue::parse_bytes,
    message::{self, Messages},
};
use modascope_pack::words;
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
        let (lines, usable) = judge(&bytes, messages);
        println!("{name}: {}", lines.join("\n  "));
        right &= usable;
    }
    Ok(right)
}

/// What is said of a file, its issues after the first line, and whether it can be used.
fn judge(bytes: &[u8], messages: &Messages) -> (Vec<String>, bool) {
    let (first, issues, usable) = match parse_bytes(bytes) {
        Ok(catalogue) => (
            (messages.count)(catalogue.len(), catalogue.len()),
            catalogue.warnings().to_vec(),
            true,
        ),
        Err(issues) => ((messages.issue_count)(issues.len()), issues, false),
    };
    let issues = issues.iter().map(|issue| words::issue(issue, messages));
    ([first].into_iter().chain(issues).collect(), usable)
}

#[cfg(test)]
mod tests {
    use super::*;

    const BUILT_IN: &str = include_str!("../../public/catalogue.json");

    #[track_caller]
    fn judged(file: &str) -> (Vec<String>, bool) {
        judge(file.as_bytes(), message::ENGLISH)
    }

    #[test]
    fn a_right_file_can_be_used() {
        assert_eq!(judged(BUILT_IN), (vec!["4 of 4 modalities".to_owned()], true));
    }

    #[test]
    fn a_warning_is_said_of_a_file_that_can_be_used() {
        let (lines, usable) = judged(&BUILT_IN.replacen("{", "{\"titel\":0,", 1));
        assert!(usable);
        assert_eq!(
            lines[1..],
            ["titel: warning: unknown field, ignored; perhaps “title” was meant"]
        );
    }

    #[test]
    fn every_issue_of_a_wrong_file_is_said() {
        let wrong = BUILT_IN.replace("\"large\"]", "\"huge\"]").replace("\"version\": 1,", "");
        let (lines, usable) = judged(&wrong);
        assert!(!usable);
        assert_eq!(lines.len(), 3, "{lines:?}");
        assert_eq!(lines[0], "2 problems in the file");
        assert_eq!(lines[1], "version: required, but missing");
    }
}
