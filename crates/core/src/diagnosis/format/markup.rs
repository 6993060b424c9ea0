//! HTML and XML.

use super::Format;

/// The elements with which a page or a part of one begins.
const HTML: [&str; 38] = [
    "html", "head", "body", "title", "meta", "link", "script", "style", "div", "span", "p", "br",
    "hr", "b", "i", "a", "h1", "h2", "h3", "h4", "table", "section", "article", "main", "header",
    "footer", "nav", "aside", "ul", "ol", "dl", "form", "center", "font", "strong", "em", "pre",
    "img",
];

/// The kind of a text that begins with `<`.
pub(super) fn recognise(text: &str) -> Option<Format> {
    let start: String = text.chars().take(2000).collect::<String>().to_ascii_lowercase();
    let is_tag = start[1..]
        .starts_with(|letter: char| letter.is_ascii_alphabetic() || "!?/".contains(letter));
    // A program in PHP is what a server sends that does not run it.
    if ["<!doctype html", "<html", "<?php"].iter().any(|tag| start.contains(tag)) {
        Some(Format::Html)
    } else if start.contains("<svg") {
        Some(Format::Image)
    } else if HTML.contains(&first_element(&start)) {
        Some(Format::Html)
    } else {
        is_tag.then_some(Format::Xml)
    }
}

/// The name of the first element, behind comments. What begins with `<?xml` is XML, whatever is in it.
fn first_element(mut text: &str) -> &str {
    while let Some((_, behind)) = text.strip_prefix("<!--").and_then(|rest| rest.split_once("-->"))
    {
        text = behind.trim_start();
    }
    let name = text.strip_prefix('<').unwrap_or_default();
    let end = name.find(|letter: char| !letter.is_ascii_alphanumeric()).unwrap_or(name.len());
    &name[..end]
}
