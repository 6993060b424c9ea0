//! Programs, where somebody has saved an object of one.

use super::{Format, text::is_name};

/// How JavaScript begins.
const SCRIPT: [&str; 14] = [
    "export ",
    "module.exports",
    "exports.",
    "window.",
    "globalThis.",
    "self.",
    "document.",
    "function ",
    "async ",
    "\"use strict\"",
    "'use strict'",
    "({",
    "([",
    "!function",
];

pub(super) fn recognise(text: &str) -> Option<Format> {
    let line = text.split(['\n', '\r']).next().unwrap_or_default();
    let is_imported = line.strip_prefix("import ").map(str::trim_end);
    if is_imported.is_some_and(|names| names.contains(['"', '\'', '{'])) {
        return Some(Format::Script);
    }
    let is_python = is_imported.is_some_and(|names| is_name(names) || names.contains(" as "))
        || line.starts_with("from ") && line.contains(" import ")
        || line.starts_with("def ");
    if is_python {
        return Some(Format::Python);
    }
    let is_declared = ["const ", "let ", "var "].iter().any(|word| line.starts_with(word));
    let is_script = SCRIPT.iter().any(|start| text.starts_with(start))
        || is_declared && text.contains('=')
        || is_called(text)
        || is_assigned(text);
    is_script.then_some(Format::Script)
}

/// `callback({…})`, `(function () {…})`.
fn is_called(text: &str) -> bool {
    let Some((name, behind)) = text.split_once('(') else { return false };
    let behind = behind.trim_start();
    match name {
        "" => ["function", "async", "()"].iter().any(|start| behind.starts_with(start)),
        name => is_name(name) && behind.starts_with(['{', '[', '"', '\'']),
    }
}

/// `catalogue = {"version": …`, but not the table `{ version = …` of TOML.
fn is_assigned(text: &str) -> bool {
    let Some((name, value)) = text.split_once('=') else { return false };
    let Some(inside) = value.trim_start().strip_prefix('{') else { return false };
    is_name(name.trim_end())
        && inside.find([':', '=', '}']).is_some_and(|at| inside[at..].starts_with(':'))
}
