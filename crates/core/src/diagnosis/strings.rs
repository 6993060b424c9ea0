//! Texts and numbers, and what is typed wrong inside of them.

use super::{
    Cause,
    scanner::{CURLY, Fault, Next, Scanner},
};

impl Scanner<'_> {
    /// Goes behind a text that begins here.
    pub(super) fn string(&mut self) -> Result<(), Fault> {
        let start = self.at;
        self.at += 1;
        loop {
            match self.peek() {
                None => {
                    self.at = start;
                    return self.unclosed(start, self.text.len());
                }
                Some('"') => break,
                Some('\\') => self.escape()?,
                Some('\n' | '\r') => return self.line_break(start),
                Some('\t') => return self.here(Cause::Tab, 1),
                Some(letter @ '\0'..' ') => return self.here(Cause::Unseen(letter), 1),
                Some(letter) => self.at += letter.len_utf8(),
            }
        }
        self.at += 1;
        self.token = start..self.at;
        Ok(())
    }

    /// A line that ends inside of a text: its quotation mark is missing, or the text goes on in the next line.
    fn line_break(&self, start: usize) -> Result<(), Fault> {
        let line = &self.text[start + 1..self.at];
        let is_curly = curly_end(meant(line, self.is_name())).is_some();
        if is_curly || is_left(line, self.rest().trim_start()) {
            return self.unclosed(start, self.at);
        }
        self.here(Cause::LineBreak, 1)
    }

    /// A text from `start` whose line or file ends at `end` without a quotation mark.
    fn unclosed(&self, start: usize, end: usize) -> Result<(), Fault> {
        let first_line = self.text[start + 1..end].lines().next().unwrap_or_default();
        let text = meant(first_line, self.is_name());
        let at = start + 1 + text.len();
        if let Some(letter) = curly_end(text) {
            return Err(wrong_mark(letter, at));
        }
        // A file that was cut off ends with words, and not with a bracket.
        let is_last = self.text[start + 1 + first_line.len()..].trim().is_empty();
        let is_cut = is_last && !first_line.trim_end().ends_with(['}', ']']);
        let cause = Cause::MissingClosingQuote { line: self.line(start), is_cut };
        Err(Fault { cause, at: at..at })
    }

    /// Goes behind an escape.
    fn escape(&mut self) -> Result<(), Fault> {
        let rest = self.rest();
        match rest[1..].chars().next() {
            Some('"' | '\\' | '/' | 'b' | 'f' | 'n' | 'r' | 't') => self.at += 2,
            Some('u') => {
                let Some(first) = unit(rest) else { return self.here(Cause::Backslash, 1) };
                let is_pair = match first {
                    0xd800..0xdc00 => {
                        matches!(rest.get(6..).and_then(unit), Some(0xdc00..0xe000))
                    }
                    0xdc00..0xe000 => return self.here(Cause::HalfPair, 6),
                    _ => {
                        self.at += 6;
                        return Ok(());
                    }
                };
                if !is_pair {
                    return self.here(Cause::HalfPair, 6);
                }
                self.at += 12;
            }
            _ => return self.here(Cause::Backslash, 1),
        }
        Ok(())
    }

    /// Something that may not stand behind a text in the same line: was the text meant to end there?
    pub(super) fn after_text(&self, letter: char, is_name: bool) -> Result<(), Fault> {
        let string = &self.text[self.token.start + 1..self.token.end - 1];
        let text = meant(string, is_name);
        let at = self.token.start + 1 + text.len();
        if let Some(mark) = curly_end(text) {
            return Err(wrong_mark(mark, at));
        }
        if self.token.end == self.at && self.is_next(string, is_name) {
            let line = self.line(self.token.start);
            return Err(Fault {
                cause: Cause::MissingClosingQuote { line, is_cut: false },
                at: at..at,
            });
        }
        // `"name: "Tutorat"`: what was read as a text goes from one quotation mark to the one after the next.
        if string.trim_end().ends_with(':') {
            let at = self.token.start + 1 + string.trim_end().len() - 1;
            let line = self.line(self.token.start);
            return Err(Fault {
                cause: Cause::MissingClosingQuote { line, is_cut: false },
                at: at..at,
            });
        }
        let behind = self.rest()[letter.len_utf8()..].trim_start_matches([' ', '\t']);
        let is_end = behind.is_empty() || behind.starts_with([',', ':', ']', '}', '\n', '\r']);
        if self.token.end == self.at && (string.is_empty() || letter == '"' && is_end) {
            let at = self.token.end - 1;
            return Err(Fault { cause: Cause::DoubledQuote, at: at..at + 1 });
        }
        // `"a""b"` are two texts, where the second ends as one does.
        let next = self.rest().strip_prefix('"').and_then(|rest| rest.split_once('"'));
        let is_text =
            next.is_some_and(|(_, rest)| rest.trim_start().starts_with([',', ']', '}', ':']));
        let is_adjacent = self.token.end == self.at && !is_text;
        let is_word = letter.is_alphanumeric() || "(.!?%€$&+-_/*\"".contains(letter);
        // Words further on go on with a text as well; behind a name it is rather the colon that is missing.
        if is_adjacent && is_word && !(is_name && self.is_value())
            || !is_name && letter.is_alphabetic()
        {
            let at = self.token.end - 1;
            return Err(Fault { cause: Cause::InnerQuote, at: at..at + 1 });
        }
        Ok(())
    }

    /// Whether a text goes on to the mark where the next field or item begins: `"name": "Tutorat, "definition": …`.
    fn is_next(&self, string: &str, is_name: bool) -> bool {
        let Some((word, behind)) = self.rest().split_once('"') else { return false };
        if word.contains(['\n', '\r']) || meant(string, is_name).len() == string.trim_end().len() {
            return false;
        }
        let behind = behind.trim_start();
        let is_list =
            matches!(self.open.last(), Some(('[', _))) || string.trim_end().ends_with('[');
        match behind.strip_prefix(',') {
            Some(behind) => is_list && behind.trim_start().starts_with('"'),
            None => behind.starts_with(':') || is_list && behind.starts_with(']'),
        }
    }

    /// Whether a number or a constant stands here, and nothing else before the next field.
    fn is_value(&self) -> bool {
        let value = self.rest().split([',', '}', '\n', '\r']).next().unwrap_or_default().trim();
        is_number(value) || matches!(value, "true" | "false" | "null")
    }

    /// Whether the name of a field is read.
    fn is_name(&self) -> bool {
        matches!(self.next, Next::Key | Next::FirstKey)
    }

    /// The length of a number that begins here.
    pub(super) fn number(&self) -> Result<usize, Fault> {
        let rest = self.rest();
        let fits = |letter: char| letter.is_alphanumeric() || "+-._%€$/".contains(letter);
        let end = rest.find(|letter: char| !fits(letter)).unwrap_or(rest.len());
        let number = &rest[..end];
        if is_number(number) {
            return Ok(end);
        }
        let digits = number.trim_start_matches(['-', '+']);
        let is_plain = digits.chars().all(|letter| letter.is_ascii_digit() || letter == '.');
        let cause = if number.starts_with('+') && is_plain {
            Cause::PlusSign
        } else if is_plain && (digits.starts_with('.') || digits.ends_with('.')) {
            Cause::BareDot
        } else if is_plain && digits.starts_with('0') {
            Cause::LeadingZeros
        } else if digits.eq_ignore_ascii_case("infinity") {
            Cause::Constant { found: number.to_owned(), meant: "null" }
        } else {
            return self.unquoted(self.at);
        };
        self.here(cause, end)
    }
}

/// Another mark than `"` that ends at a byte.
fn wrong_mark(mark: char, end: usize) -> Fault {
    let is_single = mark == '\'';
    let cause = if is_single { Cause::SingleQuote(mark) } else { Cause::CurlyQuote(mark) };
    Fault { cause, at: end - mark.len_utf8()..end }
}

/// The typographic mark or the apostrophe with which a text ends, where it is none of a pair.
fn curly_end(text: &str) -> Option<char> {
    let is_mark = |letter: &char| CURLY.contains(letter) && *letter != '’';
    let last = text.chars().next_back()?;
    if last == '\'' {
        return Some(last);
    }
    if !CURLY.contains(&last) {
        return None;
    }
    let is_pair = text.chars().filter(is_mark).count().is_multiple_of(2);
    (last == '’' || !is_pair).then_some(last)
}

/// The text that was meant by one which goes on behind its end: without what stands behind texts and names.
fn meant(text: &str, is_name: bool) -> &str {
    let text = match text.split_once(':') {
        Some((name, _)) if is_name => name,
        _ => text,
    };
    text.trim_end_matches([',', '{', '}', '[', ']', ' '])
}

/// Whether it is the mark at the end of a line that was left out: the next line begins as a field or an item does.
fn is_left(line: &str, next: &str) -> bool {
    let line = line.trim_end();
    let is_behind = |next: &str, fits: &[char]| next.trim_start().starts_with(fits);
    match next.chars().next() {
        None | Some('}' | ']') => true,
        // The mark itself, in a line of its own.
        Some('"') => !is_behind(&next[1..], &[',', '}', ']']),
        Some('{' | '[') if line.ends_with([',', ':', '{', '[']) => {
            is_behind(&next[1..], &['"', '{', '}', '[', ']'])
        }
        _ => false,
    }
}

/// The UTF-16 unit of an escape `\u` with four digits.
fn unit(text: &str) -> Option<u32> {
    let digits = text.strip_prefix("\\u")?.get(..4)?;
    let is_hex = digits.bytes().all(|digit| digit.is_ascii_hexdigit());
    is_hex.then(|| u32::from_str_radix(digits, 16).ok()).flatten()
}

/// Whether a text is a number of JSON.
fn is_number(text: &str) -> bool {
    let digits = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    let text = text.strip_prefix('-').unwrap_or(text);
    let (mantissa, exponent) = match text.split_once(['e', 'E']) {
        Some((mantissa, exponent)) => (mantissa, Some(exponent)),
        None => (text, None),
    };
    let (whole, fraction) = match mantissa.split_once('.') {
        Some((whole, fraction)) => (whole, Some(fraction)),
        None => (mantissa, None),
    };
    digits(whole)
        && (whole == "0" || !whole.starts_with('0'))
        && fraction.is_none_or(digits)
        && exponent
            .is_none_or(|exponent| digits(exponent.strip_prefix(['+', '-']).unwrap_or(exponent)))
}
