//! Reading JSON (RFC 8259), to the place where it is refused.

use super::Json;
use crate::catalogue::MAX_DEPTH;

/// Why a text is not JSON.
#[derive(Debug, PartialEq)]
pub(crate) struct Fault {
    /// The byte behind what is wrong.
    at: usize,
    /// What is wrong.
    pub(crate) why: Why,
}

/// The kinds of syntax errors. The words for an author are those of [`crate::diagnosis`], which looks for the cause.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Why {
    EndInValue,
    EndInString,
    EndInList,
    EndInObject,
    NoValue,
    NoWord,
    NoColon,
    NoCommaInList,
    NoCommaInObject,
    TrailingComma,
    BadNumber,
    BadKey,
    BadEscape,
    HalfPair,
    LonePair,
    ControlCharacter,
    TextAfterEnd,
    TooDeep,
}

impl Fault {
    /// The line in the text, and the letter in the line, as an editor counts them: from one.
    pub(crate) fn place(&self, text: &str) -> (usize, usize) {
        let (mut line, mut column) = (1, 0);
        for (at, letter) in text.char_indices() {
            if at >= self.at {
                break;
            }
            column += 1;
            if letter == '\n' {
                line += 1;
                column = 0;
            }
        }
        (line, column.max(1))
    }
}

impl Json {
    /// Reads a text which is one JSON value.
    ///
    /// # Errors
    ///
    /// [`Fault`] for any other text.
    pub(crate) fn read(text: &str) -> Result<Self, Fault> {
        let mut reading = Reading { text, at: 0, depth: 0 };
        let value = reading.value()?;
        reading.end(value)
    }
}

/// A text that is read as one JSON value, a slice at a time: an item of a list in an outermost object.
pub(crate) struct Slices<'a> {
    reading: Reading<'a>,
    fields: Vec<(String, Json)>,
    is_in_list: bool,
}

impl<'a> Slices<'a> {
    pub(crate) fn new(text: &'a str) -> Self {
        let reading = Reading { text, at: 0, depth: 0 };
        Self { reading, fields: Vec::new(), is_in_list: false }
    }

    /// Reads on. Gives the value once all is read.
    ///
    /// # Errors
    ///
    /// As [`Json::read`].
    pub(crate) fn step(&mut self) -> Result<Option<Json>, Fault> {
        let Self { reading, fields, is_in_list } = self;
        if reading.depth == 0 {
            if reading.ahead() != Some(b'{') {
                return Json::read(reading.text).map(Some);
            }
            reading.enter()?;
        }
        if *is_in_list && let Some((_, Json::List(items))) = fields.last_mut() {
            *is_in_list = reading.has_item(items.is_empty())?;
            if *is_in_list {
                items.push(reading.value()?);
            }
            return Ok(None);
        }
        let Some(name) = reading.name(fields.is_empty())? else {
            return reading.end(Json::Object(std::mem::take(fields))).map(Some);
        };
        *is_in_list = reading.ahead() == Some(b'[');
        let value = match *is_in_list {
            true => {
                reading.enter()?;
                Json::List(Vec::new())
            }
            false => reading.value()?,
        };
        fields.push((name, value));
        Ok(None)
    }
}

/// A text that is read, up to a byte.
struct Reading<'a> {
    text: &'a str,
    at: usize,
    depth: usize,
}

impl Reading<'_> {
    fn peek(&self) -> Option<u8> {
        self.text.as_bytes().get(self.at).copied()
    }

    fn next(&mut self) -> Option<u8> {
        let byte = self.peek()?;
        self.at += 1;
        Some(byte)
    }

    /// What comes behind white space.
    fn ahead(&mut self) -> Option<u8> {
        while let Some(b' ' | b'\n' | b'\t' | b'\r') = self.peek() {
            self.at += 1;
        }
        self.peek()
    }

    /// Refuses what was read last.
    fn refuse_last<T>(&self, why: Why) -> Result<T, Fault> {
        Err(Fault { at: self.at, why })
    }

    /// Refuses what comes next.
    fn refuse<T>(&mut self, why: Why) -> Result<T, Fault> {
        self.next();
        self.refuse_last(why)
    }

    fn value(&mut self) -> Result<Json, Fault> {
        match self.ahead() {
            None => self.refuse(Why::EndInValue),
            Some(b'n') => self.word("null", Json::Null),
            Some(b't') => self.word("true", Json::Bool(true)),
            Some(b'f') => self.word("false", Json::Bool(false)),
            Some(b'"') => Ok(Json::String(self.string()?)),
            Some(b'[') => self.list(),
            Some(b'{') => self.object(),
            Some(b'-' | b'0'..=b'9') => self.number(),
            Some(_) => self.refuse(Why::NoValue),
        }
    }

    fn word(&mut self, word: &str, value: Json) -> Result<Json, Fault> {
        for letter in word.bytes() {
            match self.next() {
                None => return self.refuse(Why::EndInValue),
                Some(next) if next != letter => return self.refuse_last(Why::NoWord),
                Some(_) => {}
            }
        }
        Ok(value)
    }

    /// Goes into a list or an object.
    fn enter(&mut self) -> Result<(), Fault> {
        self.at += 1;
        self.depth += 1;
        match self.depth > MAX_DEPTH {
            true => Err(Fault { at: self.at, why: Why::TooDeep }),
            false => Ok(()),
        }
    }

    fn leave(&mut self) {
        self.at += 1;
        self.depth -= 1;
    }

    fn list(&mut self) -> Result<Json, Fault> {
        self.enter()?;
        let mut items = Vec::new();
        while self.has_item(items.is_empty())? {
            items.push(self.value()?);
        }
        Ok(Json::List(items))
    }

    fn object(&mut self) -> Result<Json, Fault> {
        self.enter()?;
        let mut fields = Vec::new();
        while let Some(name) = self.name(fields.is_empty())? {
            fields.push((name, self.value()?));
        }
        Ok(Json::Object(fields))
    }

    /// Goes to the next item of a list, or out of it.
    fn has_item(&mut self, is_first: bool) -> Result<bool, Fault> {
        match self.ahead() {
            None => return self.refuse(Why::EndInList),
            Some(b']') => {
                self.leave();
                return Ok(false);
            }
            Some(_) if is_first => {}
            Some(b',') => {
                self.at += 1;
                if self.ahead() == Some(b']') {
                    return self.refuse(Why::TrailingComma);
                }
            }
            Some(_) => return self.refuse(Why::NoCommaInList),
        }
        Ok(true)
    }

    /// Goes behind the next name in an object, or out of it.
    fn name(&mut self, is_first: bool) -> Result<Option<String>, Fault> {
        match self.ahead() {
            None => return self.refuse(Why::EndInObject),
            Some(b'}') => {
                self.leave();
                return Ok(None);
            }
            Some(_) if is_first => {}
            Some(b',') => {
                self.at += 1;
                if self.ahead() == Some(b'}') {
                    return self.refuse(Why::TrailingComma);
                }
            }
            Some(_) => return self.refuse(Why::NoCommaInObject),
        }
        let name = match self.ahead() {
            None => return self.refuse(Why::EndInValue),
            Some(b'"') => self.string()?,
            Some(_) => return self.refuse(Why::BadKey),
        };
        match self.ahead() {
            None => return self.refuse(Why::EndInObject),
            Some(b':') => self.at += 1,
            Some(_) => return self.refuse(Why::NoColon),
        }
        Ok(Some(name))
    }

    /// Gives the value, unless something comes behind it.
    fn end(&mut self, value: Json) -> Result<Json, Fault> {
        match self.ahead() {
            None => Ok(value),
            Some(_) => self.refuse(Why::TextAfterEnd),
        }
    }

    /// Goes behind digits. Says whether there were some.
    fn digits(&mut self) -> bool {
        let start = self.at;
        while let Some(b'0'..=b'9') = self.peek() {
            self.at += 1;
        }
        self.at > start
    }

    fn number(&mut self) -> Result<Json, Fault> {
        let start = self.at;
        if self.peek() == Some(b'-') {
            self.at += 1;
        }
        match self.next() {
            None => return self.refuse(Why::EndInValue),
            Some(b'0') => {
                if let Some(b'0'..=b'9') = self.peek() {
                    return self.refuse(Why::BadNumber);
                }
            }
            Some(b'1'..=b'9') => {
                self.digits();
            }
            Some(_) => return self.refuse_last(Why::BadNumber),
        }
        if self.peek() == Some(b'.') {
            self.at += 1;
            if !self.digits() {
                let ends = self.peek().is_none();
                return self.refuse(if ends { Why::EndInValue } else { Why::BadNumber });
            }
        }
        if let Some(b'e' | b'E') = self.peek() {
            self.at += 1;
            if let Some(b'+' | b'-') = self.peek() {
                self.at += 1;
            }
            if !self.digits() {
                let ends = self.peek().is_none();
                return self.refuse(if ends { Why::EndInValue } else { Why::BadNumber });
            }
        }
        Ok(Json::Number(number(self.text.get(start..self.at).unwrap_or_default())))
    }

    /// From one quotation mark to the other.
    fn string(&mut self) -> Result<String, Fault> {
        self.at += 1;
        let mut string = String::new();
        let mut start = self.at;
        loop {
            let end = self.at;
            let next = self.next();
            if let None | Some(b'"' | b'\\') = next {
                string.push_str(self.text.get(start..end).unwrap_or_default());
            }
            match next {
                None => return self.refuse(Why::EndInString),
                Some(b'"') => return Ok(string),
                Some(b'\\') => {
                    string.push(self.escaped()?);
                    start = self.at;
                }
                Some(0..b' ') => {
                    return self.refuse_last(Why::ControlCharacter);
                }
                Some(_) => {}
            }
        }
    }

    fn escaped(&mut self) -> Result<char, Fault> {
        Ok(match self.next() {
            None => return self.refuse(Why::EndInString),
            Some(mark @ (b'"' | b'\\' | b'/')) => char::from(mark),
            Some(b'b') => '\u{8}',
            Some(b'f') => '\u{c}',
            Some(b'n') => '\n',
            Some(b'r') => '\r',
            Some(b't') => '\t',
            Some(b'u') => return self.letter(),
            Some(_) => return self.refuse_last(Why::BadEscape),
        })
    }

    /// A letter by its number, or by the two of a pair of surrogates.
    fn letter(&mut self) -> Result<char, Fault> {
        let mut letter = self.four_digits()?;
        if let 0xd800..0xdc00 = letter {
            for mark in *b"\\u" {
                match self.next() {
                    None => return self.refuse(Why::EndInString),
                    Some(next) if next != mark => {
                        return self.refuse_last(Why::HalfPair);
                    }
                    Some(_) => {}
                }
            }
            let second = self.four_digits()?;
            let 0xdc00..0xe000 = second else { return self.refuse_last(Why::LonePair) };
            letter = 0x10000 + ((letter - 0xd800) << 10) + (second - 0xdc00);
        }
        // What is left are second halves without a first.
        char::from_u32(letter).map_or_else(|| self.refuse_last(Why::LonePair), Ok)
    }

    fn four_digits(&mut self) -> Result<u32, Fault> {
        let (mut number, mut is_wrong) = (0, false);
        for _ in 0..4 {
            let Some(next) = self.next() else { return self.refuse(Why::EndInString) };
            match char::from(next).to_digit(16) {
                Some(digit) => number = number * 16 + digit,
                None => is_wrong = true,
            }
        }
        match is_wrong {
            true => self.refuse_last(Why::BadEscape),
            false => Ok(number),
        }
    }
}

/// A number, as far as anything here asks for it: a whole one, and of others whether it is the version 1, or below, or
/// above. Making them binary would take tables of 2 KB.
fn number(text: &str) -> f64 {
    let mut whole = 0.0;
    for digit in text.bytes() {
        if !digit.is_ascii_digit() {
            return other(text);
        }
        whole = whole * 10.0 + f64::from(digit - b'0');
    }
    whole
}

fn other(text: &str) -> f64 {
    if text.trim_end_matches('0') == "1." {
        1.0
    } else if text.starts_with(['-', '0']) {
        0.0
    } else {
        f64::INFINITY
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use serde_json::Value;

    /// What JSON is made of, and what it is not.
    const PIECES: [&str; 44] = [
        "{",
        "}",
        "[",
        "]",
        ",",
        ":",
        "\"",
        "\"a\":",
        "\"",
        "{\"a\":",
        "\\",
        "\\u",
        "\\ud83d",
        "\\ude00",
        "\\n",
        "\\\"",
        "\\/",
        "\\x",
        "00",
        "12",
        "0",
        "1",
        "-",
        ".",
        "e",
        "E",
        "+",
        "null",
        "true",
        "false",
        "nul",
        "tru",
        "a",
        "é",
        "😀",
        " ",
        "\n",
        "\t",
        "\r\n",
        "\u{1}",
        "\u{7f}",
        "\"é\"",
        "[1,2]",
        "{\"b\":null}",
    ];

    /// As another reader gives it, but for numbers: they are only known by their size here.
    fn like(value: &Json) -> Value {
        match value {
            Json::Null => Value::Null,
            Json::Bool(value) => Value::Bool(*value),
            Json::Number(_) => Value::from(0),
            Json::String(text) => Value::from(text.as_str()),
            Json::List(items) => items.iter().map(like).collect(),
            Json::Object(fields) => fields.iter().map(|(n, v)| (n.clone(), like(v))).collect(),
        }
    }

    fn without_numbers(value: Value) -> Value {
        match value {
            Value::Number(_) => Value::from(0),
            Value::Array(items) => items.into_iter().map(without_numbers).collect(),
            Value::Object(fields) => {
                fields.into_iter().map(|(name, value)| (name, without_numbers(value))).collect()
            }
            value => value,
        }
    }

    fn in_slices(text: &str) -> Result<Json, Fault> {
        let mut slices = Slices::new(text);
        loop {
            if let Some(json) = slices.step()? {
                return Ok(json);
            }
        }
    }

    /// Reads a text in both ways, and they agree: on what it says, or on what is wrong with it and where.
    #[track_caller]
    fn agree(text: &str) {
        assert_eq!(in_slices(text), Json::read(text), "{text:?}");
        match (Json::read(text), serde_json::from_str::<Value>(text)) {
            (Ok(ours), Ok(theirs)) => assert_eq!(like(&ours), without_numbers(theirs), "{text:?}"),
            (Err(ours), Err(theirs)) => {
                let before = &text.as_bytes()[..ours.at];
                let line = before.split(|byte| *byte == b'\n').count();
                let column = before.iter().rev().take_while(|byte| **byte != b'\n').count();
                let why = said(ours.why);
                let said = format!("{why} at line {line} column {column}");
                assert_eq!(said, theirs.to_string(), "{text:?}");
            }
            (ours, theirs) => panic!("{text:?}: {ours:?}, but {theirs:?}"),
        }
    }

    /// What serde_json calls it.
    fn said(why: Why) -> &'static str {
        match why {
            Why::EndInValue => "EOF while parsing a value",
            Why::EndInString => "EOF while parsing a string",
            Why::EndInList => "EOF while parsing a list",
            Why::EndInObject => "EOF while parsing an object",
            Why::NoValue => "expected value",
            Why::NoWord => "expected ident",
            Why::NoColon => "expected `:`",
            Why::NoCommaInList => "expected `,` or `]`",
            Why::NoCommaInObject => "expected `,` or `}`",
            Why::TrailingComma => "trailing comma",
            Why::BadNumber => "invalid number",
            Why::BadKey => "key must be a string",
            Why::BadEscape => "invalid escape",
            Why::HalfPair => "unexpected end of hex escape",
            Why::LonePair => "lone leading surrogate in hex escape",
            Why::ControlCharacter => {
                "control character (\\u0000-\\u001F) found while parsing a string"
            }
            Why::TextAfterEnd => "trailing characters",
            Why::TooDeep => "recursion limit exceeded",
        }
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(20_000))]

        #[test]
        fn another_reader_says_the_same_of_any_pieces(
            pieces in prop::collection::vec(prop::sample::select(&PIECES[..]), 0..12),
        ) {
            agree(&pieces.concat());
            agree(&format!("[{}", pieces.concat()));
            agree(&format!("\"{}", pieces.concat()));
        }
    }

    #[test]
    fn another_reader_says_the_same_of_a_catalogue_cut_anywhere() {
        let catalogue = include_str!("../../../../public/catalogue.json");
        for (at, _) in catalogue.char_indices() {
            agree(&catalogue[..at]);
            agree(&format!("{}, {}", &catalogue[..at], &catalogue[at..]));
        }
    }

    #[test]
    fn another_reader_says_the_same_of_what_lies_deep() {
        for depth in [MAX_DEPTH, MAX_DEPTH + 1] {
            agree(&format!("{}{}", "[".repeat(depth), "]".repeat(depth)));
            agree(&"{\"a\":".repeat(depth));
        }
    }

    #[test]
    fn numbers_are_known_by_their_size() {
        for (text, size) in [
            ("0", 0.0),
            ("1", 1.0),
            ("1.00", 1.0),
            ("1.01", f64::INFINITY),
            ("-1", 0.0),
            ("0.5", 0.0),
            ("120", 120.0),
            ("1e300", f64::INFINITY),
        ] {
            assert_eq!(Json::read(text), Ok(Json::Number(size)), "{text}");
        }
    }
}
