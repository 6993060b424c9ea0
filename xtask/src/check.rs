//! `cargo xtask check`: catalogues judged by the parser that the browser uses.

use anyhow::{Context, Result};
use clap::{Args, ValueEnum};
use modascope_core::{
    catalogue::parse_bytes,
    diagnosis::{Spot, diagnose, groups},
    message::{self, Messages},
};
use modascope_pack::words;
use std::{fs, path::PathBuf};
use unicode_width::{UnicodeWidthChar, UnicodeWidthStr};

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

/// Prints every problem of every file, with its line; whether all can be used. A warning keeps no file from being used.
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

/// What is said of a file, its problems after the first line, and whether it can be used.
fn judge(bytes: &[u8], messages: &Messages) -> (Vec<String>, bool) {
    let (first, issues, usable) = match parse_bytes(bytes) {
        Ok(catalogue) => {
            ((messages.count)(catalogue.len(), catalogue.len()), catalogue.warnings(), true)
        }
        Err(issues) => ((messages.issue_count)(issues.len()), issues, false),
    };
    let findings = diagnose(bytes, &issues);
    let mut lines = vec![first];
    for group in &groups(&findings) {
        lines.push(words::group(group, messages));
        lines.extend(group.first.spot.iter().flat_map(excerpt));
    }
    (lines, usable)
}

/// The line of a problem, and a caret under its place.
fn excerpt(spot: &Spot) -> [String; 2] {
    let number = spot.line.to_string();
    // A tab is as wide in both lines; of other letters only their width is repeated.
    let wide = |letter: char| match letter {
        '\t' => "\t".to_owned(),
        letter => " ".repeat(letter.width().unwrap_or_default()),
    };
    let indent: String = spot.before.chars().map(wide).collect();
    let carets = "^".repeat(spot.marked.width().max(1));
    [
        format!("  {number} | {}{}{}", spot.before, spot.marked, spot.after).trim_end().to_owned(),
        format!("  {} | {indent}{carets}", " ".repeat(number.len())),
    ]
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
            lines[1..3],
            [
                "titel: warning: unknown field, ignored; perhaps “title” was meant (line 1, column 2)",
                "  1 | {\"titel\":0,",
            ]
        );
    }

    #[test]
    fn every_issue_of_a_wrong_file_is_said() {
        let wrong = BUILT_IN.replace("\"large\"]", "\"huge\"]").replace("\"version\": 1,", "");
        let (lines, usable) = judged(&wrong);
        assert!(!usable);
        assert_eq!(lines[0], "2 problems in the file");
        assert!(lines[1].starts_with("version: required, but missing"), "{lines:?}");
        assert!(lines.iter().any(|line| line.contains("unknown “huge”")), "{lines:?}");
    }

    #[test]
    fn a_caret_stands_under_the_place_behind_tabs_and_wide_letters() {
        let (lines, usable) = judged("{\n\t\"学习\": 1\n\t\"b\": 2\n}");
        assert!(!usable);
        assert_eq!(
            lines[1..],
            [
                "file: a comma is missing at the end of line 2 (line 2, column 9)",
                "  2 | \t\"学习\": 1",
                "    | \t         ^",
            ]
        );
    }

    #[test]
    fn the_same_problem_many_times_is_one_line() {
        let (lines, _) = judged(&BUILT_IN.replace("\"basis\":", "\"bassis\":"));
        let is_missing = |line: &&String| line.contains("required, but missing");
        let first: Vec<_> = lines.iter().filter(is_missing).collect();
        assert_eq!(first.len(), 1, "{lines:#?}");
        assert!(first[0].contains(" × modalities[0]") && first[0].contains("(also: "), "{first:?}");
    }

    #[test]
    fn a_workbook_is_called_by_its_name() {
        let (lines, usable) = judge(b"PK\x03\x04....xl/workbook.xml", message::ENGLISH);
        assert!(!usable);
        assert!(
            lines[1].starts_with("file: this file is an Excel workbook (.xlsx), not a catalogue")
        );
    }
}
