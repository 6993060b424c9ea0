//! Reads JSON until something is wrong with it, and finds what was probably meant.
//!
//! Takes the same texts as [`crate::json`] (a test holds them together), but knows what people type instead.

use super::{Cause, brackets::closing, format::before_json, words::shown};
use crate::inert::is_unseen;
use std::ops::Range;

/// The quotation marks of other scripts and of word processors.
pub(super) const CURLY: [char; 14] =
    ['“', '”', '„', '‟', '«', '»', '‹', '›', '‘', '’', '‚', '″', '＂', '「'];

/// Signs that look like a comma or a colon, or stand in their place in other languages.
const COMMAS: [char; 6] = [';', '，', '،', '、', '；', '؛'];
const COLONS: [&str; 6] = ["=>", ":=", "=", "：", "∶", ";"];

/// What is wrong, and where in the text.
#[derive(Debug, PartialEq)]
pub(super) struct Fault {
    pub(super) cause: Cause,
    pub(super) at: Range<usize>,
}

/// Brackets of East Asian scripts, and those that belong in their place.
const WIDE: [(char, char); 4] = [('｛', '{'), ('｝', '}'), ('［', '['), ('］', ']')];

/// What may come next.
#[derive(Clone, Copy, PartialEq)]
pub(super) enum Next {
    Value,
    FirstItem,
    Key,
    FirstKey,
    Colon,
    Comma,
    End,
}

/// What was read last.
#[derive(Clone, Copy, PartialEq)]
pub(super) enum Last {
    Start,
    Open,
    Comma,
    Colon,
    Text,
    Number,
    Other,
}

/// The first thing that is wrong with a text; nothing where it is JSON.
pub(super) fn scan(text: &str) -> Option<Fault> {
    let mut scanner = Scanner {
        text,
        at: 0,
        open: Vec::new(),
        next: Next::Value,
        last: Last::Start,
        token: 0..0,
        closed: 0,
        before_comma: 0,
    };
    loop {
        match scanner.step() {
            Ok(true) => {}
            Ok(false) => return None,
            Err(fault) => return Some(fault),
        }
    }
}

pub(super) struct Scanner<'a> {
    pub(super) text: &'a str,
    pub(super) at: usize,
    /// The brackets that are open, with their places.
    pub(super) open: Vec<(char, usize)>,
    pub(super) next: Next,
    pub(super) last: Last,
    /// Where the last token stands.
    pub(super) token: Range<usize>,
    /// Where the last bracket was closed.
    pub(super) closed: usize,
    /// Where what stands before the last comma ends.
    pub(super) before_comma: usize,
}

impl<'a> Scanner<'a> {
    pub(super) fn rest(&self) -> &'a str {
        &self.text[self.at..]
    }

    pub(super) fn peek(&self) -> Option<char> {
        self.rest().chars().next()
    }

    /// A fault of so many bytes from here on.
    pub(super) fn here<T>(&self, cause: Cause, length: usize) -> Result<T, Fault> {
        let end = (self.at + length).min(self.text.len());
        Err(Fault { cause, at: self.at..end })
    }

    /// The number of the line of a byte, counted from one.
    pub(super) fn line(&self, at: usize) -> usize {
        let before = &self.text[..at];
        before.matches('\n').count() + before.matches('\r').count() - before.matches("\r\n").count()
            + 1
    }

    pub(super) fn take(&mut self, length: usize, last: Last) {
        self.token = self.at..self.at + length;
        self.at += length;
        self.last = last;
    }

    /// Reads one token. Tells whether there is more.
    fn step(&mut self) -> Result<bool, Fault> {
        while let Some(' ' | '\t' | '\n' | '\r') = self.peek() {
            self.at += 1;
        }
        let Some(letter) = self.peek() else { return self.end() };
        if self.last == Last::Start && before_json(self.rest()).is_some() {
            let line = self.rest().split(['\n', '\r']).next().unwrap_or_default();
            return self.here(Cause::TextBefore, line.len());
        }
        self.foreign(letter)?;
        match self.next {
            Next::End => self.behind_the_end(letter)?,
            Next::Colon => self.colon(letter)?,
            Next::Comma => self.comma(letter)?,
            Next::Key | Next::FirstKey => self.key(letter)?,
            Next::Value | Next::FirstItem => self.value(letter)?,
        }
        Ok(true)
    }

    /// The text ends here.
    fn end(&self) -> Result<bool, Fault> {
        match (self.open.last(), self.last) {
            (None, Last::Start) => self.here(Cause::Empty, 0),
            (None, _) => Ok(false),
            (Some((open, at)), _) => {
                let cause = Cause::Unclosed { open: *open, line: self.line(*at) };
                Err(Fault { cause, at: *at..*at + 1 })
            }
        }
    }

    /// What is wrong wherever it stands outside of a text.
    fn foreign(&self, letter: char) -> Result<(), Fault> {
        let rest = self.rest();
        let is_line_start = self.text[..self.at].ends_with(['\n', '\r']) || self.at == 0;
        if is_unseen(letter) {
            return self.here(Cause::Unseen(letter), letter.len_utf8());
        }
        for start in ["//", "/*", "#", "<!--", "-- "] {
            if rest.starts_with(start) {
                return self.here(Cause::Comment, start.trim_end().len());
            }
        }
        for start in ["<<<<<<<", "=======", ">>>>>>>"] {
            if is_line_start && rest.starts_with(start) {
                return self.here(Cause::Conflict, start.len());
            }
        }
        for start in ["...", "…"] {
            if rest.starts_with(start) {
                return self.here(Cause::Dots, start.len());
            }
        }
        if rest.starts_with("```") {
            return self.here(Cause::Fence, 3);
        }
        if rest.starts_with("\\\"") {
            return self.here(Cause::Escaped, 2);
        }
        if rest.starts_with("&quot;") || rest.starts_with("&#34;") {
            return self.here(Cause::Entities, rest.find(';').unwrap_or_default() + 1);
        }
        if CURLY.contains(&letter) {
            return self.here(Cause::CurlyQuote(letter), letter.len_utf8());
        }
        if matches!(letter, '\'' | '`' | '´') {
            return self.here(Cause::SingleQuote(letter), letter.len_utf8());
        }
        if let Some((_, meant)) = WIDE.iter().find(|(wide, _)| *wide == letter) {
            let cause = Cause::Separator { found: letter.to_string(), meant: *meant };
            return self.here(cause, letter.len_utf8());
        }
        Ok(())
    }

    /// What comes behind the value that the text consists of.
    fn behind_the_end(&self, letter: char) -> Result<(), Fault> {
        let behind_comma = self.rest()[letter.len_utf8()..].trim_start();
        match letter {
            '}' | ']' => self.here(Cause::ExtraClosing(letter), 1),
            ':' => self.here(Cause::NoOpening, 1),
            '{' | '[' => self.here(Cause::SecondDocument, 1),
            ',' if behind_comma.starts_with(['{', '[']) => self.here(Cause::SecondDocument, 1),
            ',' if behind_comma.starts_with('"') => {
                let line = self.line(self.closed);
                self.here(Cause::ClosedTooEarly { line }, 1)
            }
            _ if self.is_field() => {
                let line = self.line(self.closed);
                self.here(Cause::ClosedTooEarly { line }, 1)
            }
            _ => self.here(Cause::TextAfterEnd, letter.len_utf8()),
        }
    }

    /// Whether a field begins here.
    fn is_field(&self) -> bool {
        begins_field(self.rest())
    }

    fn colon(&mut self, letter: char) -> Result<(), Fault> {
        if letter == ':' {
            self.take(1, Last::Colon);
            self.next = Next::Value;
            return Ok(());
        }
        if let Some(sign) = COLONS.iter().find(|sign| self.rest().starts_with(**sign)) {
            let found = (*sign).to_owned();
            return self.here(Cause::Separator { found, meant: ':' }, sign.len());
        }
        self.after_text(letter, true)?;
        if matches!(letter, ',' | ']') {
            self.items_for_fields()?;
        }
        let behind = self.rest().strip_prefix(',').unwrap_or_default().trim_start();
        if !behind.is_empty() && !begins_field(behind) {
            return self.here(Cause::Separator { found: ','.to_string(), meant: ':' }, 1);
        }
        Err(Fault { cause: Cause::MissingColon, at: self.token.end..self.token.end })
    }

    fn comma(&mut self, letter: char) -> Result<(), Fault> {
        let open = self.open.last().map_or('{', |(open, _)| *open);
        match letter {
            ',' => {
                self.before_comma = self.token.end;
                self.take(1, Last::Comma);
                self.next = if open == '{' { Next::Key } else { Next::Value };
                return Ok(());
            }
            '}' | ']' => return self.close(letter),
            ':' if open == '{' && self.last == Last::Text => return self.second_colon(),
            ':' if open == '[' => return self.colon_in_list(),
            _ => {}
        }
        let behind = self.rest()[letter.len_utf8()..].chars().next();
        let is_point =
            letter == '.' && behind.is_some_and(|next| next == '"' || next.is_whitespace());
        if is_point || COMMAS.contains(&letter) {
            let cause = Cause::Separator { found: letter.to_string(), meant: ',' };
            return self.here(cause, letter.len_utf8());
        }
        let is_adjacent = self.token.end == self.at && letter == '"';
        if is_adjacent && self.last == Last::Number && self.has_closing_mark(self.token.start) {
            return self.unquoted(self.token.start);
        }
        if is_adjacent
            && self.last == Last::Other
            && behind.is_some_and(|next| ",]}".contains(next))
        {
            return self.here(Cause::Unexpected(letter.to_string()), 1);
        }
        let is_same_line = self.line(self.token.end) == self.line(self.at);
        if self.last == Last::Text && is_same_line {
            self.after_text(letter, false)?;
        }
        if self.last == Last::Number && is_same_line {
            let cause = match letter {
                '0'..='9' => Some(Cause::SpacedNumber),
                '"' | '{' | '[' => None,
                _ => return self.unquoted(self.token.start),
            };
            if let Some(cause) = cause {
                return Err(Fault { cause, at: self.token.start..self.at + letter.len_utf8() });
            }
        }
        if open == '{' && letter == '{' {
            return self.object_for_a_name();
        }
        if self.is_in_object() && self.is_field() {
            return self.unclosed_list(self.token.end);
        }
        if letter.is_alphanumeric() || "\"{[-+._".contains(letter) {
            let line = (!is_same_line).then(|| self.line(self.token.end - 1));
            let end = self.token.end;
            return Err(Fault { cause: Cause::MissingComma { line }, at: end..end });
        }
        self.here(Cause::Unexpected(letter.to_string()), letter.len_utf8())
    }

    pub(super) fn behind_value(&mut self) {
        self.next = if self.open.is_empty() { Next::End } else { Next::Comma };
    }

    fn enter(&mut self, letter: char) {
        self.open.push((letter, self.at));
        self.take(1, Last::Open);
        self.next = if letter == '{' { Next::FirstKey } else { Next::FirstItem };
    }

    /// A comma or a closing bracket where a value or a name belongs.
    fn nothing(&mut self, letter: char) -> Result<(), Fault> {
        let comma = self.token.clone();
        match (self.last, letter) {
            (Last::Comma, ',') => self.here(Cause::DoubledComma, 1),
            (Last::Open, ',') => self.here(Cause::LeadingComma, 1),
            (Last::Colon, _) => self.here(Cause::MissingValue, 1),
            (Last::Comma, '}' | ']') => {
                let open = self.open.last().map(|(open, _)| *open);
                if open.map(closing) == Some(letter) {
                    return Err(Fault {
                        cause: Cause::TrailingComma { closing: letter },
                        at: comma,
                    });
                }
                self.close(letter)
            }
            (_, '}' | ']') => self.close(letter),
            _ => self.here(Cause::Unexpected(letter.to_string()), 1),
        }
    }

    fn key(&mut self, letter: char) -> Result<(), Fault> {
        match letter {
            '"' => {
                self.string()?;
                self.last = Last::Text;
                self.next = Next::Colon;
                Ok(())
            }
            '}' if self.next == Next::FirstKey => self.close(letter),
            ',' | '}' | ']' => self.nothing(letter),
            '{' => self.object_for_a_name(),
            '0'..='9' if self.is_decimal_comma() => {
                let start = self.token.start;
                Err(Fault { cause: Cause::DecimalComma, at: start..start + 1 })
            }
            _ if is_of_a_word(letter) => {
                let (word, phrase) = (self.word(), self.phrase(self.at));
                let behind = &self.text[self.at + phrase.len()..];
                if behind.starts_with('"') {
                    return self.here(Cause::MissingOpeningQuote(shown(phrase)), phrase.len());
                }
                let is_name = behind.trim_start().starts_with(':');
                let name = if is_name { phrase } else { word };
                self.here(Cause::UnquotedKey(shown(name)), name.len())
            }
            _ => self.here(Cause::Unexpected(letter.to_string()), letter.len_utf8()),
        }
    }

    /// Whether the last comma stands between two digits.
    fn is_decimal_comma(&self) -> bool {
        self.last == Last::Comma
            && self.token.end == self.at
            && self.text[..self.token.start].ends_with(|letter: char| letter.is_ascii_digit())
    }

    fn value(&mut self, letter: char) -> Result<(), Fault> {
        match letter {
            '{' | '[' => {
                self.enter(letter);
                return Ok(());
            }
            '"' => {
                self.string()?;
                self.last = Last::Text;
            }
            ']' if self.next == Next::FirstItem => return self.close(letter),
            ',' | '}' | ']' => return self.nothing(letter),
            '0'..='9' | '-' | '+' | '.' => {
                let length = self.number()?;
                self.take(length, Last::Number);
            }
            _ if is_of_a_word(letter) => {
                let length = self.constant()?;
                self.take(length, Last::Other);
            }
            _ => return self.here(Cause::Unexpected(letter.to_string()), letter.len_utf8()),
        }
        self.behind_value();
        Ok(())
    }
}

/// Whether a text begins with the name of a field, and a colon behind it.
fn begins_field(text: &str) -> bool {
    let name = text.strip_prefix('"').and_then(|rest| rest.split_once('"'));
    name.is_some_and(|(name, behind)| {
        !name.contains(['\n', '\r']) && behind.trim_start().starts_with(':')
    })
}

pub(super) fn is_of_a_word(letter: char) -> bool {
    letter.is_alphanumeric() || matches!(letter, '_' | '$')
}
