//! Text of other kinds.

use super::Format;
use crate::json::Json;

/// How many lines are looked at.
const LINES: usize = 20;

/// How JavaScript begins, where somebody has saved an object of a script.
const SCRIPT: [&str; 9] = [
    "const ",
    "let ",
    "var ",
    "export ",
    "import ",
    "module.exports",
    "window.",
    "globalThis.",
    "\"use strict\"",
];

pub(super) fn recognise(text: &str) -> Option<Format> {
    let text = text.trim_start_matches(['\u{feff}', ' ', '\t', '\n', '\r']);
    if text.starts_with(['{', '[']) && !is_table(text) {
        return json(text);
    }
    if text.starts_with('<') {
        return markup(text);
    }
    if SCRIPT.iter().any(|start| text.starts_with(start)) {
        return Some(Format::Script);
    }
    let lines: Vec<_> = text.lines().filter(|line| !line.trim().is_empty()).take(LINES).collect();
    let first = lines.iter().find(|line| !line.trim_start().starts_with(['#', ';']))?;
    if is_table(text) {
        return Some(Format::Toml);
    }
    if first.starts_with("%YAML") || *first == "---" {
        return Some(Format::Yaml);
    }
    let keyed = |line: &&&str, sign: &str| {
        line.split_once(sign).is_some_and(|(name, rest)| {
            is_name(name.trim_end()) && (rest.is_empty() || rest.starts_with([' ', '\t', '"', '[']))
        })
    };
    // A JSON file whose first bracket is missing has its names in quotation marks, and is none of these.
    if keyed(&first, "=") {
        return Some(Format::Toml);
    }
    if keyed(&first, ":") && !text.trim_end().ends_with(['}', ']', ',']) || first.starts_with("- ")
    {
        return Some(Format::Yaml);
    }
    separator(&lines).map(Format::Csv)
}

/// Whether the first line is the head of a section: `[modalities]`, `[[modalities]]`.
fn is_table(text: &str) -> bool {
    let first = text.lines().next().unwrap_or_default().trim_end();
    let name = first.trim_start_matches('[').trim_end_matches(']');
    first.starts_with('[') && first.ends_with(']') && is_name(name) && text.contains('=')
}

fn is_name(name: &str) -> bool {
    let fits = |letter: char| letter.is_alphanumeric() || matches!(letter, '_' | '-' | '.' | '$');
    !name.is_empty() && name.chars().all(fits) && name.starts_with(char::is_alphabetic)
}

fn markup(text: &str) -> Option<Format> {
    let start: String = text.chars().take(2000).collect::<String>().to_ascii_lowercase();
    let is_tag = text[1..]
        .starts_with(|letter: char| letter.is_ascii_alphabetic() || "!?/".contains(letter));
    let html = [
        "<!doctype html",
        "<html",
        "<head",
        "<body",
        "<title",
        "<div",
        "<p>",
        "<script",
        "<h1",
        "<table",
    ];
    if html.iter().any(|tag| start.contains(tag)) {
        Some(Format::Html)
    } else if start.contains("<svg") {
        Some(Format::Image)
    } else {
        is_tag.then_some(Format::Xml)
    }
}

/// The sign between the fields of a table: the one that each of the first lines has as often. Fields in quotation marks
/// may hold it too.
fn separator(lines: &[&str]) -> Option<char> {
    let count = |line: &str, sign: char| {
        let mut is_quoted = false;
        let signs = line.chars().filter(|letter| {
            is_quoted ^= *letter == '"';
            *letter == sign && !is_quoted
        });
        signs.count()
    };
    let [first, rest @ ..] = lines else { return None };
    // The fields of a JSON file whose first bracket is missing end with commas as well.
    if first.contains("\":") || first.contains("\" :") {
        return None;
    }
    // The last line may be cut off where only the beginning of a file was read.
    let rest = if lines.len() == LINES { &rest[..rest.len() - 1] } else { rest };
    let fits = |sign: &char| {
        let wanted = count(first, *sign);
        let alike = rest.iter().filter(|line| count(line, *sign) == wanted).count();
        // A field may hold a line break: most lines are alike, not all.
        wanted > 0 && !rest.is_empty() && alike * 2 >= rest.len()
    };
    [';', '\t', '|', ','].into_iter().find(fits)
}

/// JSON that is right and something else than a catalogue.
fn json(text: &str) -> Option<Format> {
    let file = Json::read(text).ok()?;
    let has = |name: &str| file.get(name).is_some();
    let is_catalogue = has("modalities") && has("criteria");
    if is_catalogue {
        Some(Format::Catalogue)
    } else if has("catalogue") && has("version") && !has("modalities") {
        Some(Format::Session)
    } else if has("$defs") || has("definitions") || has("$schema") && has("properties") {
        Some(Format::Schema)
    } else {
        None
    }
}
