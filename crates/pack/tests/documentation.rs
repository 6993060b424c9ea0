//! The snippets of the documentation name only what there is.

mod common;

use common::{Tag, tags};
use modascope_pack::surface::{ATTRIBUTES, ELEMENT, EVENTS, HIDEABLE, PARTS, VARIABLES};

const DOCUMENTS: [&str; 3] = [
    include_str!("../../../docs/embedding.md"),
    include_str!("../../../npm/README.md"),
    include_str!("../../../README.md"),
];
/// Attributes that every element has.
const GLOBAL: [&str; 3] = ["class", "id", "style"];

/// What stands between fences in the documents, with the languages after the fences.
fn snippets() -> Vec<(&'static str, String)> {
    let mut snippets = Vec::new();
    for document in DOCUMENTS {
        let mut open: Option<(&str, String)> = None;
        for line in document.lines() {
            match (line.trim_start().strip_prefix("```"), &mut open) {
                (Some(_), Some(_)) => snippets.extend(open.take()),
                (Some(language), None) => open = Some((language, String::new())),
                (None, Some((_, code))) => *code += &format!("{line}\n"),
                (None, None) => {}
            }
        }
        assert!(open.is_none(), "a fence is not closed");
    }
    snippets
}

/// The names that follow `start` in the snippets, and whether `before` stands before it.
fn names_after(start: &str, before: &str) -> Vec<(String, bool)> {
    let mut names = Vec::new();
    for (_, code) in snippets() {
        for (at, _) in code.match_indices(start) {
            let rest = code[at + start.len()..].chars();
            let name: String =
                rest.take_while(|letter| letter.is_ascii_lowercase() || *letter == '-').collect();
            names.push((name, code[..at].ends_with(before)));
        }
    }
    assert!(!names.is_empty(), "{start} is nowhere");
    names
}

/// The attributes of an element or of what stands in for it or shows it, if a tag is that.
fn attributes(tag: &Tag) -> Vec<(String, String)> {
    let frame = tag.attribute("src").and_then(|src| src.split_once("frame.html?"));
    if let (Some((_, query)), "iframe") = (frame, tag.name.as_str()) {
        let parts = query.split('&').map(|part| part.split_once('=').unwrap());
        return parts.map(|(name, value)| (name.to_owned(), value.to_owned())).collect();
    }
    let prefix = match tag.attribute("data-moda-scope") {
        Some(_) => "data-",
        None if tag.name == ELEMENT => "",
        None => return Vec::new(),
    };
    let own = tag.attributes.iter().filter(|(name, _)| name != "data-moda-scope");
    own.map(|(name, value)| (name.strip_prefix(prefix).unwrap_or(name).to_owned(), value.clone()))
        .collect()
}

#[test]
fn attributes_in_snippets_are_those_of_the_element() {
    let mut seen = 0;
    for (_, code) in snippets().iter().filter(|(language, _)| *language == "html") {
        for (name, value) in tags(code).iter().flat_map(attributes) {
            let known = GLOBAL.contains(&&*name) || ATTRIBUTES.iter().any(|of| of.name == name);
            assert!(known, "{name} in {code}");
            let parts = value.split_whitespace().filter(|_| name == "hide");
            parts.for_each(|part| assert!(HIDEABLE.contains(&part), "{part} in {code}"));
            seen += 1;
        }
    }
    assert!(seen > 0);
}

#[test]
fn events_and_variables_in_snippets_are_those_of_the_element() {
    for (name, is_variable) in names_after("moda-scope-", "--") {
        let known = match is_variable {
            true => VARIABLES.iter().any(|of| of.name == name),
            // The script for pages around frames.
            false => {
                name == "frame" || EVENTS.iter().any(|of| of.name == format!("{ELEMENT}-{name}"))
            }
        };
        assert!(known, "moda-scope-{name}");
    }
}

#[test]
fn parts_in_snippets_are_those_of_the_element() {
    for (name, _) in names_after("::part(", "") {
        assert!(PARTS.iter().any(|of| of.name == name), "{name}");
    }
}
