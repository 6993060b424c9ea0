//! Text of other kinds.

use super::{Format, markup, script, table::separator};
use crate::json::Json;

/// How many lines are looked at.
const LINES: usize = 20;

/// How texts begin whose first line is no sentence: addresses, calendars and cards, databases.
const TEXTS: [&str; 8] = [
    "http://",
    "https://",
    "BEGIN:",
    "CREATE ",
    "INSERT ",
    "SELECT ",
    "DROP ",
    "version https://git-lfs",
];

pub(super) fn recognise(text: &str) -> Option<Format> {
    let text = text.trim_start_matches(['\u{feff}', ' ', '\t', '\n', '\r']);
    if text.starts_with(['{', '[']) && !is_section(text) {
        return json(text);
    }
    if text.starts_with('<') {
        return markup::recognise(text);
    }
    let text = behind_comments(text);
    if is_section(text) {
        return Some(Format::Toml);
    }
    if let Some(format) = script::recognise(text) {
        return Some(format);
    }
    let lines = text.split(['\n', '\r']).filter(|line| !line.trim().is_empty());
    let lines: Vec<_> = lines.take(LINES).collect();
    let [first, ..] = lines[..] else { return None };
    // JSON behind comments.
    if text.starts_with(['{', '[', '<']) {
        return None;
    }
    if first.starts_with("%YAML") || first == "---" {
        return Some(Format::Yaml);
    }
    if TEXTS.iter().any(|start| text.starts_with(start)) {
        return Some(Format::Text);
    }
    if before_json(text).is_some() {
        return None;
    }
    if is_settings(&lines) {
        return Some(Format::Toml);
    }
    if is_yaml(&lines, text) {
        return Some(Format::Yaml);
    }
    // The last line may be cut off where only the beginning of a file was read.
    let whole = if lines.len() == LINES { &lines[..LINES - 1] } else { &lines };
    separator(whole).map(Format::Csv).or_else(|| is_prose(&lines).then_some(Format::Text))
}

/// What stands behind the comments at the beginning.
fn behind_comments(mut text: &str) -> &str {
    loop {
        text = text.trim_start();
        let line = text.split(['\n', '\r']).next().unwrap_or_default();
        // A table may begin with an empty field.
        let is_comment = ["//", "#", "-- "].iter().any(|start| text.starts_with(start))
            || text.starts_with(';') && !line[1..].contains(';');
        let block = text.strip_prefix("/*").and_then(|rest| rest.split_once("*/"));
        text = match block {
            Some((_, behind)) => behind,
            None if is_comment => &text[line.len()..],
            None => return text,
        };
    }
}

/// Where JSON begins behind words that somebody has left before it: at the beginning of a line, or in the first line
/// behind some words.
pub(in crate::diagnosis) fn before_json(text: &str) -> Option<usize> {
    if !text.starts_with(char::is_alphanumeric) {
        return None;
    }
    let is_begun = |at: usize| {
        let inside = text[at + 1..].trim_start();
        inside.starts_with(if text[at..].starts_with('{') { ['"', '}'] } else { ['"', '{'] })
    };
    let brackets = text.match_indices(['{', '[']).map(|(at, _)| at);
    let at = brackets.into_iter().find(|at| is_begun(*at))?;
    let before = &text[..at];
    let is_first_line = !before.contains(['\n', '\r', '=', '"']);
    let is_sentence = words(before) > 1 || text.starts_with(char::is_uppercase);
    (before.ends_with(['\n', '\r']) || is_first_line && is_sentence).then_some(at)
}

/// Whether the first line is the head of a section: `[modalities]`, `[[modalities]]`.
fn is_section(text: &str) -> bool {
    let first = text.split(['\n', '\r']).next().unwrap_or_default().trim_end();
    let name = first.trim_start_matches('[').trim_end_matches(']');
    first.starts_with('[') && first.ends_with(']') && is_name(name) && text.contains('=')
}

pub(super) fn is_name(name: &str) -> bool {
    let fits = |letter: char| letter.is_alphanumeric() || matches!(letter, '_' | '-' | '.' | '$');
    !name.is_empty() && name.chars().all(fits) && name.starts_with(char::is_alphabetic)
}

/// `title = "Demo"`, `title=Demo`.
fn is_settings(lines: &[&str]) -> bool {
    let is = |line: &&str| line.split_once('=').is_some_and(|(name, _)| is_name(name.trim_end()));
    lines.first().is_some_and(is)
}

/// `title: Demo`, where the name may have spaces or quotation marks.
fn is_yaml(lines: &[&str], text: &str) -> bool {
    let [first, rest @ ..] = lines else { return false };
    if first.starts_with("- ") {
        return true;
    }
    // A JSON file whose first bracket is missing has commas, and brackets that close nothing.
    let count = |signs: [char; 2]| text.matches(signs).count();
    if first.trim_end().ends_with([',', '{', '[']) || count(['}', ']']) > count(['{', '[']) {
        return false;
    }
    if rest.is_empty()
        && first.starts_with(|letter: char| "\"'".contains(letter) || letter.is_uppercase())
    {
        return false;
    }
    let is_top = |line: &&&str| !line.starts_with([' ', '\t', '-', '#', ']', '}']);
    let top: Vec<_> = lines.iter().filter(is_top).collect();
    let keyed = top.iter().filter(|line| is_keyed(line)).count();
    is_keyed(first) && keyed * 4 >= top.len() * 3
}

/// Whether a line is a field as YAML has it: a name of few words, and a value behind a space.
fn is_keyed(line: &str) -> bool {
    let Some((name, value)) = line.split_once(':') else { return false };
    let name = name.trim_end();
    let quoted = |mark: char| name.len() > 2 && name.starts_with(mark) && name.ends_with(mark);
    let is_letter = |letter: char| letter.is_alphanumeric() || "_-.$'’() ".contains(letter);
    let is_plain = name.starts_with(char::is_alphabetic)
        && name.chars().all(is_letter)
        && name.split(' ').count() <= 5;
    (is_plain || quoted('"') || quoted('\''))
        && (value.is_empty() || value.starts_with([' ', '\t']))
}

/// Whether it is words, which are no field and no value of JSON.
fn is_prose(lines: &[&str]) -> bool {
    let first = lines.first().copied().unwrap_or_default();
    let is_field = is_keyed(first) && first.trim_end().ends_with([',', '{', '[']);
    let is_json = |line: &&str| line.contains("\":") || line.contains("\" :");
    first.starts_with(char::is_alphanumeric)
        && !is_field
        && !lines.iter().any(is_json)
        && lines.iter().map(|line| words(line)).sum::<usize>() > 1
}

fn words(text: &str) -> usize {
    let is_word = |word: &&str| word.chars().filter(|letter| letter.is_alphabetic()).count() > 1;
    text.split_whitespace().filter(is_word).count()
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
