//! What mail and chat programs make of links: punctuation at the end, `&amp;`, `%3D`, marks of trackers, line breaks.
//!
//! Names (ids, views, orders, languages) have few letters, so that whatever else stands among them was put in. Searches
//! are free text and are not repaired, but for what no browser would send.

use crate::text::position;

/// How often text that was encoded again is decoded.
pub(super) const DEPTH: usize = 3;

/// What may stand before the first part: a router's `#/` and `#!`.
const BEFORE: [char; 4] = ['#', '/', '!', '?'];

/// A hash without what programs put before and behind it.
pub(super) fn without_marks(hash: &str) -> &str {
    let hash = hash.trim_start_matches(BEFORE);
    // A mark of text (`:~:text=`) that the browser did not take out.
    let hash = position(hash, ":~:").and_then(|end| hash.get(..end)).unwrap_or(hash);
    // Of a sentence around the link. Links written here have none of these as they stand.
    hash.trim_end_matches([
        ')', ']', '}', '>', '<', '"', '\'', '`', '!', '?', ';', '*', '|', '»', '”', '’', '“', '…',
        '、', '。',
    ])
}

/// A part without the rest of an `&` that was written for HTML, perhaps more than once.
pub(super) fn without_entity(mut part: &str) -> &str {
    for _ in 0..DEPTH {
        for entity in ["amp;", "AMP;", "#38;", "#038;", "#x26;"] {
            part = part.strip_prefix(entity).unwrap_or(part);
        }
    }
    part
}

/// A key in small letters, without spaces, what cannot be seen, and the encoded beginning of a hash.
pub(super) fn word(key: &str) -> String {
    let mut word = String::with_capacity(key.len());
    for letter in key.trim_start_matches(BEFORE).chars() {
        if !is_put_in(letter) {
            word.push(letter.to_ascii_lowercase());
        }
    }
    word
}

/// Names between commas, each as far as it is one, in small letters where `small`: ids have no others.
pub(super) fn names(value: &str, small: bool) -> String {
    // `=3D` is the `=` of quoted-printable mails; an id has no capital letter.
    let value = value.strip_prefix("3D").unwrap_or(value);
    let mut names = String::with_capacity(value.len());
    let mut is_over = false;
    for letter in value.chars() {
        let is_first = names.is_empty() || names.ends_with(',');
        match letter {
            ',' | ';' | '，' => {
                names.push(',');
                is_over = false;
            }
            _ if is_over || is_put_in(letter) => {}
            '+' if is_first && !names.is_empty() => {}
            // Word processors and chats put other dashes in, quoted-printable mails a `=` before a line break.
            '‐'..='—' | '−' if !is_first => names.push('-'),
            '=' => {}
            'a'..='z' | 'A'..='Z' | '0'..='9' | '-' | '_' | '+' => {
                names.push(if small { letter.to_ascii_lowercase() } else { letter });
            }
            // A quotation mark before a name is left out. Anything else ends it: what follows is not of the link.
            '"' | '\'' | '«' | '“' | '„' | '‘' | '(' | '[' | '*' if is_first => {}
            _ => is_over = true,
        }
    }
    names
}

/// Whether a name is one of the tracking parameters of mailings and advertising, or one that pages commonly use.
pub(super) fn is_tracking_parameter(name: &str) -> bool {
    const BEGINNINGS: [&str; 8] = ["utm_", "mtm_", "pk_", "mc_", "at_", "hsa_", "vero_", "_"];
    const NAMES: [&str; 7] = ["xtor", "igshid", "ref", "source", "page", "tab", "si"];
    BEGINNINGS.iter().any(|beginning| name.starts_with(beginning))
        || name.ends_with("clid")
        || NAMES.contains(&name)
}

/// Spaces, the backslashes of Markdown, and what cannot be seen: soft hyphens, zero-width spaces and joiners, marks of direction.
fn is_put_in(letter: char) -> bool {
    letter == '\\'
        || letter.is_whitespace()
        || letter.is_control()
        || matches!(letter, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2064}' | '\u{feff}')
}
