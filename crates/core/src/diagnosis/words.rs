//! Words without quotation marks: constants, and texts and names whose marks were left out.

use super::{
    Cause,
    scanner::{Fault, Last, Scanner, is_of_a_word},
};

impl<'a> Scanner<'a> {
    /// The length of a constant.
    pub(super) fn constant(&self) -> Result<usize, Fault> {
        let word = self.word();
        if matches!(word, "true" | "false" | "null") {
            return Ok(word.len());
        }
        let behind = &self.text[self.at + word.len()..];
        if self.last == Last::Start && behind.trim_start().starts_with([':', '=']) {
            return self.here(Cause::NoOpening, word.len());
        }
        let phrase = self.phrase(self.at);
        if self.text[self.at + phrase.len()..].starts_with('"') {
            return self.unquoted(self.at);
        }
        let meant = match &*phrase.to_lowercase() {
            "true" | "tru" | "ture" | "vrai" | "oui" | "yes" | "on" => "true",
            "false" | "fals" | "flase" | "faux" | "non" | "no" | "off" => "false",
            "null" | "nul" | "none" | "nil" | "undefined" | "nan" | "infinity" | "na" | "n/a" => {
                "null"
            }
            _ => return self.unquoted(self.at),
        };
        self.here(Cause::Constant { found: phrase.to_owned(), meant }, phrase.len())
    }

    /// The word that begins here.
    pub(super) fn word(&self) -> &'a str {
        let rest = self.rest();
        let end = rest.find(|letter: char| !is_of_a_word(letter) && letter != '-');
        &rest[..end.unwrap_or(rest.len())]
    }

    /// A text without quotation marks from a byte on, or with the last one only.
    pub(super) fn unquoted<T>(&self, start: usize) -> Result<T, Fault> {
        let phrase = self.phrase(start);
        let words = shown(phrase);
        let at = start..start + phrase.len().max(1);
        if self.has_closing_mark(start) {
            return Err(Fault { cause: Cause::MissingOpeningQuote(words), at });
        }
        Err(Fault { cause: Cause::UnquotedText(words), at })
    }

    /// The words from a byte on, as far as a text without quotation marks goes.
    pub(super) fn phrase(&self, start: usize) -> &'a str {
        let rest = &self.text[start..];
        let end = rest.find([',', '\n', '\r', '}', ']', '"', ':']).unwrap_or(rest.len());
        rest[..end].trim_end()
    }

    /// Whether the text without a mark from a byte on ends with one, in the same line.
    pub(super) fn has_closing_mark(&self, start: usize) -> bool {
        let line = self.text[start..].split(['\n', '\r']).next().unwrap_or_default();
        let behind = line.split_once('"').map(|(_, behind)| behind.trim_start());
        behind.is_some_and(|behind| behind.is_empty() || behind.starts_with([',', '}', ']']))
    }
}

/// As much of some words as a message has room for.
pub(super) fn shown(words: &str) -> String {
    words.chars().take(60).collect()
}
