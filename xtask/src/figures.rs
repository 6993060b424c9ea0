//! `cargo xtask figures`: the table of what tests have measured, in the document that promises it.

use std::{fs, path::Path};

use anyhow::{Context, Result, ensure};
use serde::{Deserialize, Serialize};

use crate::project;

const DOCUMENT: &str = "docs/reliability.md";
const START: &str = "<!-- figures -->";
const END: &str = "<!-- /figures -->";
/// Where tests leave their figures: not in the folder that cargo may be told to build in.
const FOLDER: &str = "target/figures";

/// What one test has measured.
#[derive(Debug, Deserialize, Serialize)]
struct Figure {
    what: String,
    measured: String,
}

/// Notes what was measured, under a name of its own; a later run replaces it.
pub fn record(name: &str, what: &str, measured: String) -> Result<()> {
    let folder = project::root().join(FOLDER);
    fs::create_dir_all(&folder).with_context(|| format!("{FOLDER} cannot be made"))?;
    let figure = serde_json::to_string(&Figure { what: what.to_owned(), measured })?;
    fs::write(folder.join(format!("{name}.json")), figure + "\n")
        .with_context(|| format!("{FOLDER}/{name}.json cannot be written"))
}

/// Writes the table anew.
pub fn write() -> Result<()> {
    let path = project::root().join(DOCUMENT);
    let text = fs::read_to_string(&path).with_context(|| format!("{DOCUMENT} cannot be read"))?;
    let table = table(&read(&project::root().join(FOLDER))?);
    fs::write(&path, fill(&text, &table)?).with_context(|| format!("{DOCUMENT} cannot be written"))
}

/// The figures of a folder, in the order of their names.
fn read(folder: &Path) -> Result<Vec<Figure>> {
    let none = || format!("{FOLDER} holds no figures: run `cargo xtask test` first");
    let mut files = Vec::new();
    for entry in fs::read_dir(folder).with_context(none)? {
        files.push(entry?.path());
    }
    files.retain(|file| file.extension().is_some_and(|ending| ending == "json"));
    ensure!(!files.is_empty(), none());
    files.sort();
    let mut figures = Vec::new();
    for file in files {
        let text = fs::read(&file).with_context(|| format!("{} cannot be read", file.display()))?;
        let figure = serde_json::from_slice(&text);
        figures.push(figure.with_context(|| format!("{} is no figure", file.display()))?);
    }
    Ok(figures)
}

fn table(figures: &[Figure]) -> String {
    let mut table = "| what | measured |\n|---|---|\n".to_owned();
    for Figure { what, measured } in figures {
        table += &format!("| {} | {} |\n", cell(what), cell(measured));
    }
    table
}

/// A text as it can stand in a cell: on one line, and with nothing that Markdown takes for its own.
fn cell(text: &str) -> String {
    let mut cell = String::new();
    for word in text.split_whitespace() {
        if !cell.is_empty() {
            cell.push(' ');
        }
        for character in word.chars() {
            if "\\`*_[]<>|~&#".contains(character) {
                cell.push('\\');
            }
            cell.push(character);
        }
    }
    cell
}

/// The document with the table between its two marks.
fn fill(text: &str, table: &str) -> Result<String> {
    for mark in [START, END] {
        ensure!(text.matches(mark).count() == 1, "{DOCUMENT} has to say {mark} once");
    }
    let parts = text.split_once(START).and_then(|(before, rest)| {
        let (_, after) = rest.split_once(END)?;
        Some((before, after))
    });
    let (before, after) = parts.with_context(|| format!("{DOCUMENT} has to say {START} first"))?;
    Ok(format!("{before}{START}\n{table}{END}{after}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_table_is_in_the_order_of_names_and_says_what_was_written() {
        let folder = tempfile::tempdir().unwrap();
        let write = |name: &str, text: &str| fs::write(folder.path().join(name), text).unwrap();
        write("b.json", r#"{"what": "second", "measured": "2 | 3"}"#);
        write("a.json", r#"{"what": "a_*first*\nthing", "measured": "<b>1 & 2</b>"}"#);
        write("notes.txt", "no figure");
        let table = table(&read(folder.path()).unwrap());
        let rows = "| a\\_\\*first\\* thing | \\<b\\>1 \\& 2\\</b\\> |\n| second | 2 \\| 3 |\n";
        assert_eq!(table, format!("| what | measured |\n|---|---|\n{rows}"));

        write("c.json", r#"{"what": "third"}"#);
        let error = read(folder.path()).unwrap_err().to_string();
        assert!(error.ends_with("c.json is no figure"), "{error}");
    }

    #[test]
    fn no_figures_are_an_error_not_an_empty_table() {
        let folder = tempfile::tempdir().unwrap();
        let none = "target/figures holds no figures: run `cargo xtask test` first";
        assert_eq!(read(folder.path()).unwrap_err().to_string(), none);
        assert_eq!(read(&folder.path().join("absent")).unwrap_err().to_string(), none);
    }

    #[test]
    fn the_table_goes_between_the_marks() {
        let text = "before\n<!-- figures -->\nold\n<!-- /figures -->\nafter\n";
        let filled = fill(text, "new\n").unwrap();
        assert_eq!(filled, "before\n<!-- figures -->\nnew\n<!-- /figures -->\nafter\n");
        assert_eq!(fill(&filled, "new\n").unwrap(), filled);

        for (text, says) in [
            ("<!-- figures -->", "docs/reliability.md has to say <!-- /figures --> once"),
            ("<!-- /figures -->", "docs/reliability.md has to say <!-- figures --> once"),
            (
                "<!-- /figures --> <!-- figures -->",
                "docs/reliability.md has to say <!-- figures --> first",
            ),
        ] {
            assert_eq!(fill(text, "").unwrap_err().to_string(), says);
        }
    }

    #[test]
    fn the_document_has_its_marks() {
        let text = fs::read_to_string(project::root().join(DOCUMENT)).unwrap();
        assert!(fill(&text, "").is_ok());
    }
}
